"""What goes with a person, an organisation or a network that is deleted."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Iterator

import reversion
from django.db import models, transaction
from django.utils.translation import gettext as _

from minutes.models import Merge
from minutes.references import Counted, Many, Relation, meetings_of, relations_to
from minutes.revisions import revision_of
from networks.models import Network
from people.models import User

RECORDS = (Merge,)  # they tell of what was, and stand against nothing


class CannotDelete(Exception):
    """Minutes refer to it, or it hosts a network."""


class Consequences:
    """What deleting `row` would do; asked for once, a few queries for each relation."""

    def __init__(self, row: models.Model) -> None:
        self.rows = {row: None}  # in order: what refers to another comes after it
        self.refusing: list[Counted] = []
        self.going: list[Counted] = []
        self._meetings: set[int] = set()
        self._letting_go: list[tuple[Relation, list[models.Model]]] = []
        self._follow([row])

    @property
    def is_refused(self) -> bool:
        return bool(self.refusing)

    @property
    def meeting_count(self) -> int:
        """In the minutes of so many meetings something refers to what would go."""
        return len(self._meetings)

    @property
    def staying(self) -> list[Counted]:
        """What would only lose its reference."""
        stay = (
            (relation, [row for row in rows if row not in self.rows])
            for relation, rows in self._letting_go
        )
        return sorted(Counted(relation, len(rows)) for relation, rows in stay if rows)

    def _follow(self, rows: list[models.Model]) -> None:
        """Sort what refers to `rows`, all of one model, and so on from what goes."""
        for relation in relations_to(type(rows[0])):
            if relation.is_between and relation.owner in (*RECORDS, type(rows[0])):
                continue  # part of the row that declares it
            referring = relation.model._base_manager.order_by("pk").filter(
                **{f"{relation.name}__in": [row.pk for row in rows]}
            )
            if _refuses(relation):
                self._refuse(relation, referring)
            elif _stays(relation):
                self._letting_go.append((relation, list(referring)))
            elif going := [row for row in referring if row not in self.rows]:
                insort(self.going, Counted(relation, len(going)))
                self.rows |= dict.fromkeys(going)
                self._follow(going)

    def _refuse(self, relation: Relation, referring: Many) -> None:
        if count := referring.count():
            insort(self.refusing, Counted(relation, count))
            meetings = meetings_of(relation.model, referring).order_by()
            self._meetings |= set(meetings.values_list("pk", flat=True))


def delete(row: models.Model, user: User | None) -> None:
    """Delete `row` and what goes with it; a revision keeps them all as they were.

    Raises CannotDelete if minutes refer to any of it.
    """
    with transaction.atomic():
        type(row)._base_manager.select_for_update().get(pk=row.pk)
        consequences = Consequences(row)
        if consequences.is_refused:
            raise CannotDelete
        with revision_of(user, _("%(name)s was deleted") % {"name": row}):
            for one in (*_listing(consequences.rows), *consequences.rows):
                reversion.add_to_revision(one)
        for one in reversed(list(consequences.rows)):
            one.delete()


def _refuses(relation: Relation) -> bool:
    """Tell whether such rows are of the minutes, or a network that somebody hosts."""
    return relation.model is Network or relation.owner._meta.app_label == "minutes"


def _stays(relation: Relation) -> bool:
    on_delete = relation.field.remote_field.on_delete
    return relation.is_between or on_delete is models.SET_NULL


def _listing(rows: Iterable[models.Model]) -> Iterator[models.Model]:
    """Give what lists one of `rows` in a many-to-many field: the list is kept, too."""
    for row in rows:
        for relation in relations_to(type(row)):
            owner = relation.owner
            if relation.is_between and owner not in (*RECORDS, type(row)):
                keys = relation.rows_of(row).order_by().values(owner._meta.model_name)
                yield from owner._base_manager.filter(pk__in=keys)
