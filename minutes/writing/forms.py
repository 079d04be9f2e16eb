"""One small form for each kind of row in the form for minutes.

Their fields are what can be said of one row alone; what takes the whole (who a name
means, who comes twice) is checked in `checking`.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from minutes.dates import Precision
from minutes.models import Attendance, CalendarEntry, Meeting
from minutes.writing.fields import (
    TOO_LONG,
    Choice,
    Day,
    Hidden,
    Hour,
    Text,
    Words,
    number_in,
)
from minutes.writing.rendering import PlainRenderer


class RowForm(forms.Form):
    """A form whose fields are all optional: what is missing is said of the row."""

    default_renderer = PlainRenderer()
    use_required_attribute = False
    required: tuple[tuple[str, Any], ...] = ()
    told_by: tuple[str, ...] = ()  # a row in which all of these are empty is none
    known_by = ""  # the field that tells a row from others of its kind

    @property
    def known_field(self) -> forms.BoundField:
        return self[self.known_by]

    @property
    def called(self) -> str:
        """What whoever wrote the row knows it by, if anything."""
        return (self.known_field.value() or "") if self.known_by else ""

    @property
    def is_blank(self) -> bool:
        return not any(self.cleaned_data.get(name) for name in self.told_by)

    def clean(self) -> None:
        """Ask for what a row needs once something is told by it."""
        if self.is_blank:
            return
        for name, sentence in self.required:
            if not self.cleaned_data.get(name) and name not in self.errors:
                self.add_error(name, sentence)


def _check_order(form: RowForm, first: str, last: str, sentence: Any) -> None:
    start, end = form.cleaned_data.get(first), form.cleaned_data.get(last)
    if start and end and end < start:
        form.add_error(last, sentence)


def _check_hours(form: RowForm, first: str) -> None:
    """Refuse what ends before it starts, if it does so on the same day."""
    told = form.cleaned_data
    starts_at, ends_at = told.get("starts_at"), told.get("ends_at")
    is_one_day = not told.get("ends_on") or told["ends_on"] == told.get(first)
    if starts_at and ends_at and is_one_day and ends_at <= starts_at:
        form.add_error("ends_at", _("It ends before it starts."))


class MeetingForm(RowForm):
    title = Words(label=_("Title"))
    held_on = Day(label=_("Day"))
    ends_on = Day(label=_("Last day, if several"))
    date_precision = Choice(
        [pair for pair in Precision.choices if pair[0] != Precision.UNKNOWN],
        Precision.DAY,
        label=_("Date known to the"),
    )
    starts_at = Hour(label=_("From"))
    ends_at = Hour(label=_("To"))
    place = Words(label=_("Place"))
    form = Choice([("", "–"), *Meeting.Form.choices], label=_("Form"))
    minute_taker = Words(200, label=_("Minute-taker"))
    joint_networks = Text(1, label=_("Together with"))
    preamble = Text(label=_("Preamble"))
    reason = Words(label=_("What is put right"))
    version = Hidden(20)
    draft = Hidden(40)

    told_by = ("title", "version", "draft")
    required = (("title", _("Give the minutes a title.")),)

    def clean_version(self) -> int:
        text = self.cleaned_data["version"]
        return int(text) if text.isdecimal() and len(text) < 10 else 0

    def clean(self) -> None:
        super().clean()
        if not self.cleaned_data.get("title") and "title" not in self.errors:
            self.add_error("title", _("Give the minutes a title."))
        told = self.cleaned_data
        if told.get("ends_on") and not told.get("held_on"):
            self.add_error("held_on", _("Give the first day too."))
        _check_order(
            self, "held_on", "ends_on", _("The last day comes before the first.")
        )
        _check_hours(self, "held_on")
        if not told.get("held_on"):
            told["date_precision"] = Precision.UNKNOWN


class AttenderForm(RowForm):
    person = Words(200, label=_("Name"))
    organisation = Words(200, label=_("Organisation"))
    subregion = Words(100, label=_("Sub-region"))
    status = Choice(
        Attendance.Status.choices,
        Attendance.Status.PRESENT,
        widget=forms.RadioSelect,
        label=_("Attendance"),
    )
    mode = Choice([("", "–"), *Attendance.Mode.choices], label=_("On site or by link"))
    role = Choice(Attendance.Role.choices, Attendance.Role.MEMBER, label=_("Role"))
    note = Words(200, label=_("Note"))
    source = Choice(
        Attendance.Source.choices,
        Attendance.Source.FORM,
        widget=forms.HiddenInput,
    )
    is_known = Hidden(2)

    told_by = ("person", "organisation", "note")
    known_by = "person"
    required = (("person", _("Say who it is, or remove the row.")),)


class ItemForm(RowForm):
    key = Hidden(20)
    number = Words(20, label=_("Number"))
    heading = Words(300, label=_("Heading"))
    is_sub_item = forms.BooleanField(required=False, label=_("Sub-item"))
    held_on = Day(label=_("Day"))
    text = Text(3, label=_("Text"))
    presenters = Text(1, label=_("Presented by"))
    topics = Words(
        1000,
        label=_("Topics"),
        widget=forms.TextInput({"list": "known-topics", "autocomplete": "off"}),
    )
    mentioned = Words(2000, label=_("People mentioned"))
    is_confidential = forms.BooleanField(required=False, label=_("Confidential"))

    told_by = (
        "heading",
        "text",
        "presenters",
        "topics",
        "mentioned",
        "number",
        "key",
    )
    known_by = "heading"
    required = (("heading", _("Give the item a heading.")),)


class PartForm(RowForm):
    """A marked passage of an item, which may change its kind."""

    KINDS = (
        ("text", _("text")),
        ("decision", _("decision")),
        ("action_point", _("action point")),
        ("statement", _("statement")),
    )

    WHO = {
        "decision": _("Decided by, if another body"),
        "action_point": _("Who does it"),
        "statement": _("Who said it"),
    }

    item = Hidden(20)
    key = Hidden(40)
    kind = Choice([*KINDS, ("follow_up", _("follow-up"))], "text", label=_("Kind"))
    who = Words(1000, label=_("Who"))
    number = Words(20, label=_("Number"))
    day = Day(label=_("Day"))
    text = Text(1, label=_("Text"))
    is_done = forms.BooleanField(required=False, label=_("Done"))
    done_on = Day(widget=forms.HiddenInput)
    point = Hidden(20)
    to = Words(320, label=_("Move to the item"))

    known_by = "text"
    NO_SUCH_ITEM = _("No item is called that. Choose one in the list.")
    is_astray = False  # its button was pressed, and no item is called so

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["kind"].widget.choices = self.KINDS  # type: ignore[attr-defined]

    @property
    def is_blank(self) -> bool:
        """Tell of rows laid out for somebody who then said nothing."""
        told = self.cleaned_data
        if told.get("kind") == "follow_up":
            return not (told.get("text") or told.get("is_done"))
        others = () if told.get("kind") == "statement" else ("who", "number", "day")
        return not any(told.get(name) for name in ("text", *others))

    @property
    def who_label(self) -> str:
        """What `who` stands for in a row of this kind."""
        return self.WHO.get(self["kind"].value() or "", _("Who"))

    @property
    def day_label(self) -> str:
        is_point = self["kind"].value() == "action_point"
        return _("By") if is_point else _("Decided on, if another day")

    @property
    def follows(self) -> int | None:
        """The key of the action point that it follows up."""
        return number_in(self.cleaned_data["point"])

    def clean_to(self) -> str:
        """Refuse what is left: what names an item has been moved there by now."""
        if self.cleaned_data["to"]:
            raise forms.ValidationError(self.NO_SUCH_ITEM)
        return ""

    def clean(self) -> None:
        if self.is_blank or self.cleaned_data.get("text") or "text" in self.errors:
            return
        sentences = {
            "decision": _("Write what was decided."),
            "action_point": _("Write what is to be done."),
        }
        if sentence := sentences.get(self.cleaned_data.get("kind", "")):
            self.add_error("text", sentence)


class LinkForm(RowForm):
    item = Hidden(20)
    key = Hidden(20)
    title = Words(label=_("Title"))
    url = forms.URLField(
        required=False,
        max_length=500,
        assume_scheme="https",
        widget=forms.TextInput({"inputmode": "url"}),
        label=_("Link"),
        error_messages={
            "invalid": _("Write the link as https://example.org/page."),
            "max_length": TOO_LONG,
        },
    )
    file = Hidden()  # the name it is kept under; shown, never believed
    upload = Hidden(20)
    is_confidential = forms.BooleanField(required=False, label=_("Confidential"))

    told_by = ("title", "url", "upload", "key")
    known_by = "title"


class EntryForm(RowForm):
    item = Hidden(20)
    key = Hidden(20)
    kind = Choice(
        CalendarEntry.Kind.choices, CalendarEntry.Kind.MEETING, label=_("Kind")
    )
    title = Words(label=_("Title"))
    starts_on = Day(label=_("Day"))
    ends_on = Day(label=_("Last day, if several"))
    precision = Choice(
        [pair for pair in Precision.choices if pair[0] != Precision.UNKNOWN],
        Precision.DAY,
        label=_("Date known to the"),
    )
    starts_at = Hour(label=_("From"))
    ends_at = Hour(label=_("To"))
    place = Words(label=_("Place"))
    audience = Words(label=_("Audience"))
    url = forms.URLField(
        required=False,
        max_length=500,
        assume_scheme="https",
        widget=forms.TextInput({"inputmode": "url"}),
        label=_("Link"),
        error_messages={
            "invalid": _("Write the link as https://example.org/page."),
            "max_length": TOO_LONG,
        },
    )
    note = Text(1, label=_("Note"))
    is_planned = forms.BooleanField(
        required=False, label=_("Plan this meeting of the network now")
    )

    told_by = (
        "title",
        "starts_on",
        "ends_on",
        "starts_at",
        "ends_at",
        "place",
        "audience",
        "note",
        "url",
    )
    known_by = "title"
    required = (
        ("title", _("Say what it is.")),
        ("starts_on", _("Give the day.")),
    )

    def clean(self) -> None:
        super().clean()
        _check_order(
            self, "starts_on", "ends_on", _("The last day comes before the first.")
        )
        _check_hours(self, "starts_on")


class AnswerForm(RowForm):
    """Who a name means that nobody is known by: `choice` is a slug, or "new"."""

    NEW = "new"

    kind = Hidden(20)
    name = Hidden(300)
    choice = Words(200)

    told_by = ("name",)


class OfferForm(RowForm):
    """A heading that last time's minutes had, to be taken with one tick."""

    heading = Hidden(300)
    number = Hidden(20)
    is_sub_item = Hidden(2)
    is_taken = forms.BooleanField(required=False)

    told_by = ("is_taken",)


FORMS: dict[str, type[RowForm]] = {
    "attenders": AttenderForm,
    "items": ItemForm,
    "parts": PartForm,
    "links": LinkForm,
    "entries": EntryForm,
    "answers": AnswerForm,
    "offers": OfferForm,
}
