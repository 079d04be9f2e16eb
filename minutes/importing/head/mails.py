"""The head of a mail: when it was sent is not when the body met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from minutes.importing.head.fields import Field
from minutes.importing.language.dates import Day, Span, days_in

FEWEST = 2  # lines of a mail's head that tell of people
NEAR = 3  # blocks between one such line and the next
LONGEST_AGO = timedelta(days=92)  # from the meeting until the mail about it


def with_sent(fields: Sequence[Field]) -> list[Field]:
    """Call the date of a mail's head "sent": among "From", "To" and the subject."""
    lines = [one.blocks[0] for one in fields if one.kind == "mail" and one.blocks]
    if len(set(lines)) < FEWEST:
        return list(fields)
    first, last = min(lines) - 1, max(lines) + NEAR
    return [
        replace(field, kind="sent")
        if field.kind in ("mail", "date")
        and first <= field.blocks[0] <= last
        and days_in(field.value)
        else field
        for field in fields
    ]


def sent_on(fields: Sequence[Field]) -> date | None:
    for field in fields:
        if field.kind == "sent":
            day = next((one for one in days_in(field.value) if one.is_whole), None)
            return day.next_from(date.min) if day else None
    return None


def dated_by(span: Span, sent: date | None) -> Span | None:
    """Give a day without its year the one that it has shortly before `sent`."""
    if sent is None or span.first.year or span.first.day is None:
        return None
    for year in (sent.year, sent.year - 1):
        first = replace(span.first, year=year)
        if _is_shortly_before(first, sent):
            last = replace(span.last, year=year) if span.last else None
            return replace(span, first=first, last=last)
    return None


def _is_shortly_before(day: Day, sent: date) -> bool:
    on = day.next_from(date.min)
    return on is not None and timedelta(0) <= sent - on <= LONGEST_AGO
