"""Days as minutes write them, in Swedish, English, Norwegian and Danish.

A year is never guessed: a day without one is a `Day` whose year is None.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from minutes.importing.language.date_shapes import (
    AND,
    COMPACT,
    DASH,
    EARLIER_DAY,
    MONTH_NUMBERS,
    NTH,
    NUMBERED,
    ORDINALS,
    SHAPES,
    YEAR,
)


@dataclass(frozen=True)
class Day:
    """A day, a month ("day" None) or a day of some year ("year" None)."""

    year: int | None
    month: int
    day: int | None

    def __str__(self) -> str:
        """Write "2024-09-03", "2024-09" or "09-03"."""
        parts = [f"{self.year:04}"] if self.year else []
        parts.append(f"{self.month:02}")
        if self.day:
            parts.append(f"{self.day:02}")
        return "-".join(parts)

    @property
    def is_whole(self) -> bool:
        return self.year is not None and self.day is not None

    @property
    def is_possible(self) -> bool:
        if not 1 <= self.month <= 12:
            return False
        longest = calendar.monthrange(self.year or 2000, self.month)[1]
        return self.day is None or 1 <= self.day <= longest

    def next_from(self, on: date) -> date | None:
        """Give the day itself; of no year, the first such day from another one on."""
        years = [self.year] if self.year else range(on.year, on.year + 9)
        days = (self._in(year) for year in years)
        return next((one for one in days if one and (self.year or one >= on)), None)

    def _in(self, year: int) -> date | None:
        try:
            return date(year, self.month, self.day or 1)
        except ValueError:
            return None


@dataclass(frozen=True)
class Span:
    """One day or a row of days, and where in the text it stands."""

    first: Day
    last: Day | None
    start: int
    end: int


DIGIT = re.compile(r"\d")
LAST_MONTH = 12


def spans_in(text: str, *, with_compact: bool = False) -> list[Span]:
    """Find the days of `text` in its order; `with_compact` also takes 240903."""
    if not DIGIT.search(text) and ORDINALS.keys().isdisjoint(text.casefold().split()):
        return []
    shapes = [*SHAPES, *([COMPACT] if with_compact else [])]
    taken: list[Span] = []
    for shape in shapes:
        taken += [span for span in _matches(shape, text) if _is_free(span, taken)]
    for span in list(taken):
        taken += _days_before(span, text, taken)
    return sorted(taken, key=lambda span: span.start)


def merged(spans: list[Span], text: str) -> list[Span]:
    """Make one span of two days with nothing but a dash, or an "och", between them."""
    row: list[Span] = []
    for span in spans:
        if row and not row[-1].last and _belong_together(row[-1], span, text):
            row[-1] = Span(
                row[-1].first, span.last or span.first, row[-1].start, span.end
            )
        else:
            row.append(span)
    return row


def _belong_together(one: Span, other: Span, text: str) -> bool:
    between = text[one.end : other.start].lstrip(".").strip()
    if re.fullmatch(DASH, between):
        return True
    is_same_month = one.first.month == other.first.month
    following = is_same_month and other.first.day == (one.first.day or 99) + 1
    return following and bool(re.fullmatch(AND, between))


def _days_before(span: Span, text: str, taken: list[Span]) -> Iterator[Span]:
    """Give "3" and "10" of "3, 10 och 17 maj"."""
    start, sign = span.start, text[span.start : span.end]
    if not re.match(rf"\d\d?{NTH}\s?(?:[^\W\d]|/)|\d\d?\.\d\d?\.", sign):
        return
    while match := EARLIER_DAY.search(text, max(0, start - 12), start):
        day = Span(
            replace(span.first, day=int(match["day"])),
            None,
            match.start(),
            match.end("day"),
        )
        if not day.first.is_possible or not _is_free(day, taken):
            return
        yield day
        start = match.start()


def days_in(text: str, *, with_compact: bool = False) -> list[Day]:
    return [span.first for span in spans_in(text, with_compact=with_compact)]


def in_year(span: Span, year: int | None) -> Span:
    """Give the days without a year that of `year`."""
    first = span.first if span.first.year else replace(span.first, year=year)
    last = span.last
    if last and not last.year:
        last = replace(last, year=year)
    return replace(span, first=first, last=last)


def year_in(text: str) -> int | None:
    """Give the one year that a text names, None where it names none or several."""
    years = set(re.findall(rf"(?<![\d-]){YEAR}", text))
    return int(years.pop()) if len(years) == 1 else None


def without_days(text: str) -> str:
    for span in reversed(spans_in(text, with_compact=True)):
        text = f"{text[: span.start]} {text[span.end :]}"
    return text


def _is_free(span: Span, taken: list[Span]) -> bool:
    # Few dates stand in one text; those before matter most.
    return all(span.end <= one.start or span.start >= one.end for one in taken[-200:])


def _matches(shape: re.Pattern[str], text: str) -> Iterator[Span]:
    for match in shape.finditer(text):
        parts = match.groupdict()
        year, month = _year(parts.get("year")), _month(parts["month"])
        day = _in_order(Day(year, month, _day(parts.get("day"))), shape)
        first, last = _ends(day, parts)
        if first.is_possible and (last is None or last.is_possible):
            yield Span(first, last, match.start(), match.end())


def _ends(day: Day, parts: dict[str, str | None]) -> tuple[Day, Day | None]:
    """Give the first and the last day of what stands round `day`."""
    if last := parts.get("last"):
        return day, replace(day, day=int(last))
    if not parts.get("from") or parts["from"] == parts.get("day"):
        return day, None
    first = replace(day, day=int(parts["from"] or 0))
    if from_month := parts.get("from_month"):
        first = replace(first, month=_month(from_month))
    if from_year := parts.get("from_year"):
        first = replace(first, year=int(from_year))
    return first, day


def _day(written: str | None) -> int | None:
    if not written:
        return None
    return ORDINALS.get(written.casefold()) or int(written)


def _in_order(day: Day, shape: re.Pattern[str]) -> Day:
    """Read 10/14/2024, where only the second can be the day, as 14 October."""
    is_turned = shape is NUMBERED and day.month > LAST_MONTH
    return replace(day, month=day.day or 0, day=day.month) if is_turned else day


def _month(written: str | None) -> int:
    name = (written or "").rstrip(".").casefold()
    return MONTH_NUMBERS.get(name) or (int(name) if name.isdigit() else 0)


def _year(written: str | None) -> int | None:
    digits = (written or "").lstrip("-’'")
    if not digits:
        return None
    return int(digits) if len(digits) == 4 else 2000 + int(digits)
