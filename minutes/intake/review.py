"""What helps to look through a draft beside the note it was made from."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.forms import BoundField
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from minutes.models import Meeting, Source
from minutes.writing.answers import Question
from minutes.writing.drafts import token_in
from minutes.writing.form import MinutesForm
from minutes.writing.typed import ROW_FIELD, Typed
from people.models import Person, User

UNSURE = 0.7  # at most this sure: the reviewer is asked to look
TELLING = {  # the field by which a row is told
    "attenders": "person",
    "items": "heading",
    "parts": "text",
    "links": "title",
    "entries": "title",
}
CALLED = {"entries": _("Coming date"), "links": _("Link")}  # others as that field is
EXPECTED = ("title", "held_on", "place", "minute_taker")


@dataclass(frozen=True)
class Doubt:
    """A field to look at: its id in the page, what it is called and says, its line."""

    field: str
    label: str
    value: str
    line: int | None


@dataclass(frozen=True)
class SourceLine:
    number: int
    text: str


def source_of(typed: Typed, user: User) -> Source | None:
    """Give the note that a draft was made from, if from one, and if the user's."""
    token = token_in(typed)
    if token is None:
        return None
    related = Source.objects.select_related("network", "draft__meeting")
    return related.of(user).filter(draft=token).first()


class Review:
    """A form made from a note, with that note beside it."""

    def __init__(self, source: Source, form: MinutesForm) -> None:
        self.source = source
        self.form = form

    @property
    def lines(self) -> Iterator[SourceLine]:
        """The note's lines; blank ones between others are kept, for they part."""
        for number, text in enumerate(self.source.lines, start=1):
            yield SourceLine(number, text)

    @property
    def places_json(self) -> str:
        """The lines that each field came from, for the script that lights them."""
        places = self.source.places.items()
        return json.dumps({name: lines for name, (lines, _sure) in places})

    @cached_property
    def doubts(self) -> list[Doubt]:
        """What was found but is unsure, and what one expects but nobody found."""
        fields = self.form.typed.as_fields()
        doubts = [
            self._doubt(name, fields.get(name, ""), lines)
            for name, (lines, sure) in self.source.places.items()
            if sure <= UNSURE and (name in fields or name == "held_on")
        ]
        missing = [
            self._doubt(name, "", ())
            for name in EXPECTED
            if not fields.get(name) and name not in self.source.places
        ]
        return [doubt for doubt in (*doubts, *missing) if doubt is not None]

    def _doubt(self, name: str, value: str, lines: Any) -> Doubt | None:
        """Describe a field; rows are told by the one that says most of them."""
        line = next(iter(lines), None)
        place = ROW_FIELD.match(name)
        if place is None:
            field = self.form.meeting[name]
            return Doubt(field.id_for_label, field.label, _in_words(field, value), line)
        kind, row, column = place.groups()
        form = self.form.rows[kind].get(row)
        if form is None or column != TELLING[kind]:
            return None
        field = form[column]
        label = CALLED.get(kind, field.label)
        if kind == "parts":
            label = dict(form.KINDS)[form["kind"].value()]
        return Doubt(field.id_for_label, label, value, line)

    @property
    def has_attendance(self) -> bool:
        return bool(self.form.attenders)

    @cached_property
    def _checked(self) -> MinutesForm:
        """The same form as it would be checked, which tells who is known."""
        form = MinutesForm(
            copy.deepcopy(self.form.typed),
            network=self.form.network,
            user=self.form.user,
            today=self.form.today,
            kept=self.form.kept,
            is_checked=True,
        )
        form.is_valid()
        return form

    @property
    def questions(self) -> list[Question]:
        """Names that may mean several, or somebody much like one we know.

        None once the form has been checked itself, for it then asks them.
        """
        return [] if self.form.is_checked else self._checked.open_questions

    @cached_property
    def new_people(self) -> list[str]:
        """Those whom nobody here is like; they are made when the minutes are saved."""
        new = self._checked.names.new
        return [str(row) for row in new if isinstance(row, Person)]

    @property
    def known_people(self) -> int:
        """How many of those listed as attending the archive knows."""
        names = [row["person"].value() for row in self.form.attenders]
        asked = {question.name for question in self._checked.open_questions}
        unknown = {*self.new_people, *asked}
        return sum(name not in unknown for name in names if name)

    @cached_property
    def there_already(self) -> list[Meeting]:
        """Minutes of the network on the same day: perhaps this very meeting.

        Those that are only planned may be filled, and are offered for that.
        """
        day = self._checked.meeting.cleaned_data.get("held_on")
        if not day:
            return []
        same = Meeting.objects.editable_by(self.form.user).filter(held_on=day)
        others = same.exclude(status=Meeting.Status.PLANNED).exclude(pk=self._filled)
        of_network = others.filter(network=self.form.network).oldest_first()
        return list(of_network.select_related("network"))

    @property
    def _filled(self) -> int | None:
        return self.form.kept.pk if self.form.kept else None

    @property
    def others(self) -> int:
        """How many more of the user's notes wait."""
        waiting = Source.objects.of(self.form.user).to_review()
        return waiting.exclude(pk=self.source.pk).count()


def _in_words(field: BoundField, value: str) -> str:
    """Say a choice by its name, anything else as it is."""
    return str(dict(getattr(field.field, "choices", ())).get(value, value))


def next_address(user: User) -> str:
    """Give where the next note is reviewed; the list of them when there is none."""
    source = Source.objects.of(user).to_review().in_turn().for_a_list().first()
    return address_of(source) if source else reverse("source_list")


def address_of(source: Source) -> str:
    """Give where a draft is reviewed: the form for new minutes, or that it fills."""
    if source.draft.meeting:
        address = reverse("meeting_edit", args=[source.draft.meeting.slug])
    else:
        address = reverse("meeting_new", args=[source.network.slug])
    return f"{address}?draft={source.draft_id}"
