"""Days known to the day, the month or the year, and how Swedes write them."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

UNDATED = date(1, 1, 1)  # what has no date is listed last, newest first
ANY_DAY = date(9999, 12, 31)  # what has no due date is listed last, soonest first


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
    if first is None or precision == Precision.UNKNOWN:
        return gettext("date unknown")
    if precision == Precision.YEAR:
        return str(first.year)
    if precision == Precision.MONTH:
        return date_format(first, "F Y")
    if last is None or last == first:
        return date_format(first, "j F Y")
    return _start_of_span(first, last) + date_format(last, "j F Y")


def machine_readable(first: date | None, precision: str = Precision.DAY) -> str:
    """Give the value of a <time> element's datetime: "2020-02-06", "2022-01", ""."""
    if first is None or precision == Precision.UNKNOWN:
        return ""
    lengths = {Precision.YEAR: 4, Precision.MONTH: 7}
    return first.isoformat()[: lengths.get(Precision(precision), 10)]


def _start_of_span(first: date, last: date) -> str:
    """Write what stands before the last day; spaces round a dash between words."""
    if first.year != last.year:
        return date_format(first, "j F Y") + " – "
    if first.month != last.month:
        return date_format(first, "j F") + " – "
    return f"{first.day}–"
