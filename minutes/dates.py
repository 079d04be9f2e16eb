"""Days known to the day, the month or the year, and how Swedes write them."""

from __future__ import annotations

from datetime import date, time
from functools import lru_cache

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

UNDATED = date(1, 1, 1)  # what has no date is listed last, newest first
ANY_DAY = date(9999, 12, 31)  # what has no due date is listed last, soonest first
# Every `listed_on` there is. As a filter it keeps all rows, but leads SQLite to begin
# with the index that has them in order, rather than to sort the whole register.
ALL_TIME = (UNDATED, ANY_DAY)


class Precision(models.TextChoices):
    """How much of a date is known; the rest of the stored date is its first day."""

    DAY = "day", _("day")
    MONTH = "month", _("month")
    YEAR = "year", _("year")
    UNKNOWN = "unknown", _("unknown")


def in_words(
    first: date | None,
    last: date | None = None,
    precision: str = Precision.DAY,
) -> str:
    """Write a day or a span of days out: "6–7 februari 2020", "januari 2022"."""
    return _in_words(first, last, precision, get_language())


@lru_cache(maxsize=4096)
def _in_words(
    first: date | None, last: date | None, precision: str, language: str | None
) -> str:
    """Write in the active language; `language` only tells remembered words apart."""
    if first is None or precision == Precision.UNKNOWN:
        return gettext("date unknown")
    if precision == Precision.YEAR:
        return str(first.year)
    if precision == Precision.MONTH:
        return date_format(first, "F Y")
    if last is None or last == first:
        return date_format(first, "j F Y")
    return _start_of_span(first, last) + date_format(last, "j F Y")


_SIGNIFICANT = {"year": 4, "month": 7, "day": 10}  # letters of an ISO date


def machine_readable(first: date | None, precision: str = Precision.DAY) -> str:
    """Give the value of a <time> element's datetime: "2020-02-06", "2022-01", ""."""
    if first is None or precision == Precision.UNKNOWN:
        return ""
    return first.isoformat()[: _SIGNIFICANT[precision]]


def hours_in_words(first: time | None, last: time | None) -> str:
    """Write hours as Swedes do: "9.30–11", "13–16", "13"; "" when none is known."""
    return "–".join(_hour(moment) for moment in (first, last) if moment)


def _hour(moment: time) -> str:
    return f"{moment.hour}.{moment.minute:02}" if moment.minute else str(moment.hour)


def _start_of_span(first: date, last: date) -> str:
    """Write what stands before the last day; spaces round a dash between words."""
    if first.year != last.year:
        return date_format(first, "j F Y") + " – "
    if first.month != last.month:
        return date_format(first, "j F") + " – "
    return f"{first.day}–"
