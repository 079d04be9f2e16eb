"""The form for a whole meeting: its rows, whether they are right, and what they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.forms import BoundField
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from minutes.document import Document
from minutes.models import Meeting
from minutes.naming.names import Names
from minutes.writing.answers import Question, Questions
from minutes.writing.checking import check_names
from minutes.writing.composing import compose
from minutes.writing.files import check_files
from minutes.writing.following import check_points
from minutes.writing.forms import (
    FORMS,
    AnswerForm,
    AttenderForm,
    EntryForm,
    ItemForm,
    LinkForm,
    MeetingForm,
    OfferForm,
    PartForm,
    RowForm,
)
from minutes.writing.typed import MOST_ROWS, Row, Typed
from networks.models import Network
from people.models import User


@dataclass(frozen=True)
class ItemRows:
    """An item, by its name in the page, and what stands in it."""

    name: str
    form: ItemForm
    parts: list[PartForm]
    links: list[LinkForm]
    entries: list[EntryForm]

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing was written in any of it; once it is checked.

        The heading over action points laid out to follow up was not written either.
        """
        inner = (*self.parts, *self.links, *self.entries)
        if any(not form.is_blank for form in inner):
            return False
        told = self.form.cleaned_data
        is_laid_out = any(part.cleaned_data["point"] for part in self.parts)
        return self.form.is_blank or (
            is_laid_out and not (told["text"] or told["presenters"] or told["key"])
        )


class MinutesForm:
    """All that one page holds. Ask `is_valid` before `document` and `names`.

    Unless `is_checked` it only shows what was typed and finds nothing wrong.
    """

    def __init__(
        self,
        typed: Typed,
        *,
        network: Network,
        user: User,
        today: date,
        kept: Meeting | None = None,
        is_checked: bool = False,
    ) -> None:
        self.typed = typed
        self.network = network
        self.user = user
        self.today = today
        self.kept = kept
        self.is_checked = is_checked
        self.problems: list[str] = []
        self.names = Names(user, network, kept)
        self._fields = typed.as_fields() if is_checked else None
        self.meeting: MeetingForm = self._form(MeetingForm, typed.meeting)
        self.rows = {kind: self._rows(kind) for kind in MOST_ROWS}

    def _rows(self, kind: str) -> dict[str, Any]:
        rows = list(self.typed.rows[kind].items())[: MOST_ROWS[kind]]
        return {
            name: self._form(FORMS[kind], row, f"{kind}-{name}") for name, row in rows
        }

    def _form(self, form: type[RowForm], row: Row, prefix: str | None = None) -> Any:
        return form(self._fields, initial=row, prefix=prefix)

    @property
    def attenders(self) -> list[AttenderForm]:
        return list(self.rows["attenders"].values())

    @cached_property
    def items(self) -> list[ItemRows]:
        inner = {kind: self._by_item(kind) for kind in ("parts", "links", "entries")}
        return [
            ItemRows(name, form, *(rows.get(name, []) for rows in inner.values()))
            for name, form in self.rows["items"].items()
        ]

    @property
    def links(self) -> list[LinkForm]:
        """Those of the meeting as a whole."""
        return self._by_item("links").get("", [])

    @property
    def entries(self) -> list[EntryForm]:
        return self._by_item("entries").get("", [])

    def _by_item(self, kind: str) -> dict[str, list[Any]]:
        forms: dict[str, list[Any]] = {}
        for name, item in self.typed.items_of(kind).items():
            if name in self.rows[kind]:
                forms.setdefault(item, []).append(self.rows[kind][name])
        return forms

    def told(self, kind: str) -> list[Any]:
        """Give the checked rows of a kind in which something is told."""
        return [form for form in self.rows[kind].values() if not form.is_blank]

    @property
    def forms(self) -> Iterator[RowForm]:
        yield self.meeting
        for rows in self.rows.values():
            yield from rows.values()

    @cached_property
    def questions(self) -> Questions:
        answers = {
            (told["kind"], told["name"]): told["choice"]
            for form in self.rows["answers"].values()
            if form.is_valid() and (told := form.cleaned_data)
        }
        return Questions(self.names, answers)

    @property
    def needs_a_reason(self) -> bool:
        return self.kept is not None and self.kept.is_published

    def is_valid(self) -> bool:
        """Check it whole, once: each row by itself, then names, then other meetings."""
        return self._is_valid

    @cached_property
    def _is_valid(self) -> bool:
        self.problems += self._too_many()
        wrong = [form for form in self.forms if not form.is_valid()]  # asks them all
        if not wrong:
            self._check_reason()
            check_names(self)
            check_points(self)
            check_files(self)
        are_right = not any(form.errors for form in self.forms)
        return are_right and not self.problems and not self.questions.open

    def _check_reason(self) -> None:
        if self.needs_a_reason and not self.meeting.cleaned_data["reason"]:
            self.meeting.add_error(
                "reason",
                _("The minutes are published: tell their readers what is put right."),
            )

    def _too_many(self) -> list[str]:
        sentence = _(
            "Minutes hold at most %(most)s rows of this kind. The others are below, as "
            "text: nothing is lost. Put them in fewer rows."
        )
        return [sentence % {"most": most} for most in self.typed.too_many().values()]

    @property
    def left_over(self) -> str:
        """What stands in rows beyond those that minutes may hold, as text."""
        rows = [
            row
            for kind in self.typed.too_many()
            for row in list(self.typed.rows[kind].values())[MOST_ROWS[kind] :]
        ]
        return "\n".join(" | ".join(filter(None, row.values())) for row in rows)

    @property
    def wrong_fields(self) -> list[BoundField]:
        """The fields with something wrong, in the order of the page."""
        return [
            form[name]
            for form in self.forms
            for name in form.errors
            if name in form.fields
        ]

    @property
    def wrong_rows(self) -> list[RowForm]:
        """The rows with something wrong that is not of one field."""
        return [form for form in self.forms if form.non_field_errors()]

    @property
    def open_questions(self) -> list[Question]:
        return list(self.questions.open.values()) if self.is_checked else []

    @property
    def kept_answers(self) -> list[AnswerForm]:
        """Answers already given; they go along with the form until it is saved."""
        return [
            form
            for name, form in self.rows["answers"].items()
            if (row := self.typed.rows["answers"][name])
            and (row.get("kind", ""), row.get("name", "")) not in self.questions.open
        ]

    @property
    def offers(self) -> list[OfferForm]:
        return list(self.rows["offers"].values())

    @property
    def version(self) -> int:
        """That of the minutes which were changed; 0 for new ones."""
        return self.meeting.cleaned_data["version"]

    @property
    def done_before(self) -> dict[int, date | None]:
        """When followed points were done, by key, as the form was opened."""
        return {
            point: part.cleaned_data["done_on"]
            for part in self.rows["parts"].values()
            if (point := part.follows)
        }

    @property
    def uploads(self) -> dict[str, str]:
        """Uploads that came with this form, by the names the files are kept under."""
        told = [row.cleaned_data for row in self.told("links")]
        return {one["file"]: one["upload"] for one in told if one["upload"]}

    @property
    def plans(self) -> set[tuple[str, str]]:
        """Titles and days of the entries that shall become meetings."""
        told = [row.cleaned_data for row in self.told("entries")]
        return {
            (one["title"], str(one["starts_on"])) for one in told if one["is_planned"]
        }

    @cached_property
    def document(self) -> Document:
        """Give what was typed as a document; only once it `is_valid`."""
        return compose(self)
