"""Whether a draft made from a note may become minutes with nobody looking at it."""

from __future__ import annotations

from collections.abc import Iterator

from minutes.dates import Precision
from minutes.importing.agenda.mentions import CONFIDENTIAL
from minutes.intake.review import Review
from minutes.models import Meeting, Source
from minutes.writing.form import MinutesForm


def why_unsure(source: Source, form: MinutesForm) -> str:
    """Say the first thing that a person should look at; "" if there is none.

    `form` is that of the source's draft, to be checked.
    """
    return next(_reasons(source, form), "")


def _reasons(source: Source, form: MinutesForm) -> Iterator[str]:
    meeting, rows = form.typed.meeting, form.typed.rows
    if not {"title", "held_on"} <= source.places.keys():
        yield "its title or its day was not found"
    if meeting.get("date_precision", "") not in ("", Precision.DAY):
        yield "its day is not told whole"
    if not (rows["attenders"] or rows["items"]):
        yield "neither attendance nor items were found"
    if any(map(CONFIDENTIAL.search, source.lines)):
        yield "something in it is not to be spread"
    if doubts := Review(source, form).doubts:
        labels = dict.fromkeys(str(doubt.label) for doubt in doubts)
        yield f"unsure or missing: {', '.join(labels)}"
    is_valid = form.is_valid()
    if questions := form.open_questions:
        yield f"who is {questions[0].name}?"
    if not is_valid:
        yield _what_is_wrong(form)
    day = form.meeting.cleaned_data["held_on"]
    if day is None or day > form.today:
        yield "its day is still to come"
    that_day = Meeting.objects.filter(network=form.network, held_on=day)
    if that_day.exclude(pk=form.kept.pk if form.kept else None).exists():
        yield "there are minutes of that day"


def _what_is_wrong(form: MinutesForm) -> str:
    fields = [f"{field.label}: {field.errors[0]}" for field in form.wrong_fields]
    return [*form.problems, *fields, "the form is not right"][0]
