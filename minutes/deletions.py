"""Minutes are deleted whole: what goes with them is said before, and kept after."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import Any, NamedTuple

from django.db import models, transaction
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from minutes.models import (
    ActionPoint,
    AgendaItem,
    Attachment,
    Attendance,
    CalendarEntry,
    Decision,
    Deletion,
    Draft,
    FollowUp,
    Meeting,
    Statement,
)
from minutes.references import Relation, relations_to
from minutes.revisions import keep, revision_of
from minutes.storing import taken_up
from minutes.touched import Touched, own_fields
from networks.models.network import Reader, standing_of
from people.models import User

NAMED = (
    AgendaItem,
    Decision,
    ActionPoint,
    Statement,
    Attendance,
    Attachment,
    CalendarEntry,
)


class CannotDelete(Exception):
    """Says why to the reader."""


class Line(NamedTuple):
    """So many of something, named in the reader's language."""

    count: int
    label: str


class Going:
    """All that goes with a meeting, read once: a query for each relation there is.

    `is_locking` holds on to the rows, so that nothing joins them meanwhile.
    """

    def __init__(self, meeting: Meeting, *, is_locking: bool = False) -> None:
        self.meeting = meeting
        self.rows: dict[models.Model, None] = {meeting: None}  # what is needed first
        self._referring: list[tuple[Relation, models.Model]] = []
        self._is_locking = is_locking
        self._follow([meeting])

    @cached_property
    def letting_go(self) -> list[tuple[Relation, models.Model]]:
        """The rows that stay, each with the column in which it loses a reference."""
        return [found for found in self._referring if found[1] not in self.rows]

    @cached_property
    def elsewhere(self) -> list[FollowUp | Decision]:
        """What stands in other minutes, and goes or changes with these."""
        stays = [row for _relation, row in self.letting_go if isinstance(row, Decision)]
        return [*self._later_follow_ups, *stays]

    @property
    def lines(self) -> list[Line]:
        """What goes, in the order of the minutes."""
        counts = Counter(type(row) for row in self.rows)
        lines = [
            Line(counts[model], self._label(model, counts[model]))
            for model in NAMED
            if counts[model]
        ]
        if later := len(self._later_follow_ups):
            label = ngettext(
                "follow-up in later minutes of an action point in these",
                "follow-ups in later minutes of action points in these",
                later,
            )
            lines.append(Line(later, label))
        return lines

    @property
    def staying(self) -> list[Line]:
        """What loses its reference only."""
        counts = Counter(type(row) for _relation, row in self.letting_go)
        labels = {
            Decision: ngettext(
                "decision in later minutes, which no longer tells what it replaced",
                "decisions in later minutes, which no longer tell what they replaced",
                counts[Decision],
            ),
            Draft: ngettext(
                "unsaved draft, which its writer keeps",
                "unsaved drafts, which their writers keep",
                counts[Draft],
            ),
        }
        return [Line(counts[m], label) for m, label in labels.items() if counts[m]]

    @cached_property
    def _later_follow_ups(self) -> list[FollowUp]:
        items = {row.pk for row in self.rows if isinstance(row, AgendaItem)}
        found = [row for row in self.rows if isinstance(row, FollowUp)]
        return [row for row in found if row.item_id not in items]

    def _label(self, model: type[models.Model], count: int) -> str:
        if model is Attendance:
            return ngettext(
                "person on the list of attendance",
                "people on the list of attendance",
                count,
            )
        if model is CalendarEntry:
            return ngettext("coming date", "coming dates", count)
        options = model._meta
        name = options.verbose_name if count == 1 else options.verbose_name_plural
        points = (row for row in self.rows if isinstance(row, ActionPoint))
        is_open = sum(point.is_open for point in points)
        if model is not ActionPoint or not is_open:
            return str(name)
        words = ngettext(
            "%(name)s, %(n)s of them open", "%(name)s, %(n)s of them open", is_open
        )
        return words % {"name": name, "n": is_open}

    def _follow(self, rows: list[models.Model]) -> None:
        """Find what refers to `rows`, all of one model, and so on from what goes."""
        for relation in relations_to(type(rows[0])):
            named = {f"{relation.name}__in": [row.pk for row in rows]}
            referring = relation.model._base_manager.filter(**named).order_by("pk")
            if self._is_locking:
                referring = referring.select_for_update()
            if relation.field.remote_field.on_delete is models.SET_NULL:
                self._referring += [(relation, row) for row in referring]
            elif found := [row for row in referring if row not in self.rows]:
                self.rows |= dict.fromkeys(found)
                self._follow(found)


def obstacle(going: Going, user: Reader) -> str:
    """Say why `user` cannot delete it all; empty if nothing is in the way."""
    if standing_of(user).is_administrator:
        return ""
    if going.meeting.status == Meeting.Status.APPROVED:
        return _(
            "What is approved is deleted by administrators only. First withdraw the "
            "approval, or ask one of them."
        )
    if are_of_others(going.elsewhere, user):
        return _(
            "The minutes of a network that you do not coordinate follow up what stands "
            "in these. Ask an administrator to delete them."
        )
    return ""


def are_of_others(rows: list[FollowUp | Decision], user: Reader) -> bool:
    """Tell whether some of `rows` stand in minutes that `user` may not edit."""
    if not rows:
        return False
    mine = Meeting.objects.editable_by(user).values("pk")
    items = AgendaItem.objects.filter(pk__in={row.item_id for row in rows})
    return items.exclude(meeting__in=mine).exists()


@transaction.atomic
def delete_meeting(meeting: Meeting, *, version: int, user: User | None) -> Deletion:
    """Delete the `version` of `meeting` that was looked at, with all that hangs on it.

    Its last revision is made before, and one after of each meeting that is changed.
    Raises StaleVersionError if it changed since, CannotDelete if `user` may not.
    """
    meeting = taken_up(meeting, version)
    meeting.save(update_fields=["version"])
    going = Going(meeting, is_locking=True)
    if user and (sentence := obstacle(going, user)):
        raise CannotDelete(sentence)
    deletion = Deletion(
        meeting_key=meeting.pk,
        network=meeting.network,
        title=meeting.title,
        held_on=meeting.held_on,
        ends_on=meeting.ends_on,
        date_precision=meeting.date_precision,
        user=user,
        rows=_as_text(going),
        let_go=_references_in(going),
    )
    deletion.save()
    comment = _("%(name)s was deleted") % {"name": deletion}
    touched = touching(going.elsewhere)
    with revision_of(user, comment):
        keep(meeting)
    Meeting.objects.filter(pk=meeting.pk).delete()
    touched.keep(user, comment)
    return deletion


def touching(rows: list[FollowUp | Decision]) -> Touched:
    """Note the meetings in which `rows` stand, before they change."""
    touched = Touched()
    for model in (FollowUp, Decision):
        keys = [row.pk for row in rows if isinstance(row, model)]
        if keys:
            touched.add(model, model._base_manager.filter(pk__in=keys))
    return touched


def _as_text(going: Going) -> list[dict[str, Any]]:
    return [
        {"model": model._meta.label, "rows": [_values(row) for row in rows]}
        for model, rows in groupby(going.rows, key=type)
    ]


def _references_in(going: Going) -> list[dict[str, Any]]:
    return [
        {
            "model": relation.model._meta.label,
            "column": relation.column,
            "key": _text(relation.model._meta.pk, row),
            "value": _text(relation.field, row),
        }
        for relation, row in going.letting_go
    ]


def _values(row: models.Model) -> dict[str, str | None]:
    return {field.attname: _text(field, row) for field in own_fields(type(row))}


def _text(field: models.Field, row: models.Model) -> str | None:
    """Write a value so that `to_python` reads the same."""
    is_empty = field.value_from_object(row) is None
    return None if is_empty else str(field.value_to_string(row))
