"""Deleted minutes brought back, each row as it was, in other minutes as well."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

import reversion
from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from reversion.models import Version

from minutes.deletions import are_of_others, touching
from minutes.models import (
    AgendaItem,
    Decision,
    Deletion,
    FollowUp,
    Meeting,
    Merge,
    Source,
)
from minutes.touched import own_fields
from networks.models import Network, Organisation
from people.models import Person, User
from people.slugs import free_slug

MERGED: dict[type[models.Model], Merge.Kind] = {
    Person: Merge.Kind.PERSON,
    Organisation: Merge.Kind.ORGANISATION,
}
Place = tuple[type[models.Model], Any]  # a row that may be gone, by its key


class CannotRecover(Exception):
    """Says why to the reader."""


@transaction.atomic
def recover(deletion: Deletion, user: User | None) -> Meeting:
    """Bring back all that went with a deleted meeting, and forget the deletion.

    Whoever was merged with another meanwhile is named as the one kept. What refers to
    something else by now stays so. Where its address has been given to another, it gets
    a new one. The versions of the meetings count on. Raises CannotRecover, and changes
    nothing, where something needed is no longer there.
    """
    deletion = Deletion.objects.select_for_update().get(pk=deletion.pk)
    recovery = _Recovery(deletion, user)
    recovery.follow_merges()
    recovery.refuse_if_in_the_way()
    recovery.leave_out_what_is_gone()
    recovery.find_a_free_address()
    recovery.make()
    deletion.delete()
    comment = _("%(name)s was brought back") % {"name": deletion}
    touched = touching(recovery.elsewhere)
    touched.add(Meeting, Meeting.objects.filter(pk=recovery.meeting.pk))
    touched.keep(user, comment)
    meeting = Meeting.objects.get(pk=recovery.meeting.pk)
    _know_its_note(meeting)
    return meeting


def _know_its_note(meeting: Meeting) -> None:
    """Let the note that the minutes were made from lead to them again."""
    if meeting.source_file:
        notes = Source.objects.filter(file=meeting.source_file.name, meeting=None)
        notes.update(meeting=meeting)


class _Recovery:
    def __init__(self, deletion: Deletion, user: User | None) -> None:
        self.deletion = deletion
        self.user = user
        self.rows = [
            _row(apps.get_model(group["model"]), values)
            for group in deletion.rows
            for values in group["rows"]
        ]
        (self.meeting,) = (row for row in self.rows if isinstance(row, Meeting))
        self.places = {(type(row), row.pk) for row in self.rows}

    @cached_property
    def elsewhere(self) -> list[FollowUp | Decision]:
        """What stands in other minutes, and comes back or changes with these."""
        items = {row.pk for row in self.rows if isinstance(row, AgendaItem)}
        follow_ups = [row for row in self.rows if isinstance(row, FollowUp)]
        keys = [key for model, key in self._let_go if model is Decision]
        return [
            *(row for row in follow_ups if row.item_id not in items),
            *Decision.objects.filter(pk__in=keys),
        ]

    @property
    def _let_go(self) -> Iterator[Place]:
        for one in self.deletion.let_go:
            model = apps.get_model(one["model"])
            yield model, model._meta.pk.to_python(one["key"])

    def follow_merges(self) -> None:
        for target, kind in MERGED.items():
            found = [(r, f) for r, f in self._references if f.related_model is target]
            keys = {getattr(row, field.attname) for row, field in found}
            final = Merge.objects.final_keys(kind, keys)
            for row, field in found:
                key = getattr(row, field.attname)
                setattr(row, field.attname, final.get(key, key))

    def refuse_if_in_the_way(self) -> None:
        self.gone = _gone({*self._needed, *self._let_go} - self.places)
        if later := _later_with(self.gone, self.deletion):
            raise CannotRecover(self._first_bring_back(later))
        if self.user and are_of_others(self.elsewhere, self.user):
            raise CannotRecover(
                _(
                    "The minutes of a network that you do not coordinate follow up "
                    "what stood in these. Ask an administrator to bring them back."
                )
            )

    def leave_out_what_is_gone(self) -> None:
        """Do to the rows what deleting would have done, had they been there."""
        kept = []
        for row in self.rows:
            if self._is_whole(row):
                kept.append(row)
            else:
                self.gone.add((type(row), row.pk))
        self.rows = kept

    def _is_whole(self, row: models.Model) -> bool:
        for field in _foreign_keys(type(row)):
            place = (field.related_model, getattr(row, field.attname))
            if place in self.gone:
                on_delete = field.remote_field.on_delete
                if on_delete is models.CASCADE:
                    return False
                if on_delete is not models.SET_NULL:
                    raise CannotRecover(
                        _("%(name)s, whom the minutes name, has been deleted since.")
                        % {"name": _name_of(*place)}
                    )
                setattr(row, field.attname, None)
        return True

    def find_a_free_address(self) -> None:
        if Meeting.objects.filter(slug=self.meeting.slug).exists():
            self.meeting.slug = free_slug(Meeting, self.meeting.slug_source)

    def make(self) -> None:
        for model, rows in groupby(self.rows, key=type):
            try:
                with transaction.atomic():
                    model._base_manager.bulk_create(rows)
            except IntegrityError as error:
                words = _(
                    "Something else has taken the place of what was there (%(kind)s)."
                )
                kind = model._meta.verbose_name
                raise CannotRecover(words % {"kind": kind}) from error
        for one in self.deletion.let_go:
            column, rows = one["column"], apps.get_model(one["model"])._base_manager
            empty = rows.filter(pk=one["key"], **{column: None})
            empty.update(**{column: one["value"]})

    @property
    def _references(self) -> Iterator[tuple[models.Model, models.ForeignKey]]:
        for row in self.rows:
            for field in _foreign_keys(type(row)):
                if getattr(row, field.attname) is not None:
                    yield row, field

    @property
    def _needed(self) -> Iterator[Place]:
        for row, field in self._references:
            yield field.related_model, getattr(row, field.attname)

    def _first_bring_back(self, later: Deletion) -> str:
        networks = Network.objects.filter(pk=later.network_id)
        if self.user is None or networks.visible_to(self.user).exists():
            words = _("First bring back “%(name)s”, deleted later: it belongs to this.")
            return words % {"name": later}
        return _("First other minutes are to be brought back. Ask an administrator.")


def _row(model: type[models.Model], values: dict[str, str | None]) -> models.Model:
    """Make a row of what was kept of it; a column that came later gets its default."""
    return model(
        **{
            field.attname: _as_python(field, values[field.attname])
            for field in own_fields(model)
            if field.attname in values
        }
    )


def _as_python(field: models.Field, value: str | None) -> Any:
    return (field.target_field if field.is_relation else field).to_python(value)


def _foreign_keys(model: type[models.Model]) -> list[models.ForeignKey]:
    return [f for f in model._meta.concrete_fields if isinstance(f, models.ForeignKey)]


def _gone(places: Iterable[Place]) -> set[Place]:
    """Keep the rows that are no longer there: a query for each kind of row."""
    by_model: dict[type[models.Model], set[Any]] = defaultdict(set)
    for model, key in places:
        by_model[model].add(key)
    gone = set()
    for model, keys in by_model.items():
        there = model._base_manager.filter(pk__in=keys).values_list("pk", flat=True)
        gone |= {(model, key) for key in keys - set(there)}
    return gone


def _later_with(places: set[Place], deletion: Deletion) -> Deletion | None:
    """Find the first deletion since that took one of these rows along."""
    if not places:
        return None
    wanted = {(model._meta.label, str(key)) for model, key in places}
    later = Deletion.objects.filter(pk__gt=deletion.pk).order_by("pk")
    for other in later.iterator(chunk_size=10):
        for group in other.rows:
            key = apps.get_model(group["model"])._meta.pk.attname
            if any((group["model"], row[key]) in wanted for row in group["rows"]):
                return other
    return None


def _name_of(model: type[models.Model], key: Any) -> str:
    """Tell what a row was called that is gone, as its last revision kept it."""
    if reversion.is_registered(model):
        versions = Version.objects.get_for_object_reference(model, key)
        if kept := versions.order_by("-pk").first():
            return kept.object_repr
    return str(model._meta.verbose_name)
