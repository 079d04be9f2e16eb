"""Days in words and for machines, known to the day, the month or the year."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from minutes.dates import ANY_DAY, UNDATED, Precision, in_words, machine_readable

A_DAY = date(2020, 2, 6)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
SPANS = st.tuples(DAYS, DAYS).map(sorted)
PRECISIONS = st.sampled_from(list(Precision))


@pytest.mark.parametrize(
    ("first", "last", "precision", "swedish", "english"),
    [
        (A_DAY, None, "day", "6 februari 2020", "6 February 2020"),
        (A_DAY, A_DAY, "day", "6 februari 2020", "6 February 2020"),
        (A_DAY, date(2020, 2, 7), "day", "6–7 februari 2020", "6–7 February 2020"),
        (
            date(2020, 12, 9),
            date(2020, 12, 31),
            "day",
            "9–31 december 2020",
            "9–31 December 2020",
        ),
        (
            date(2020, 9, 30),
            date(2020, 10, 1),
            "day",
            "30 september – 1 oktober 2020",
            "30 September – 1 October 2020",
        ),
        (
            date(2020, 1, 6),
            date(2020, 2, 6),
            "day",
            "6 januari – 6 februari 2020",
            "6 January – 6 February 2020",
        ),
        (
            date(2020, 12, 31),
            date(2021, 1, 1),
            "day",
            "31 december 2020 – 1 januari 2021",
            "31 December 2020 – 1 January 2021",
        ),
        (
            date(2020, 2, 6),
            date(2021, 2, 6),
            "day",
            "6 februari 2020 – 6 februari 2021",
            "6 February 2020 – 6 February 2021",
        ),
        (date(2022, 1, 1), None, "month", "januari 2022", "January 2022"),
        (date(2023, 9, 1), None, "month", "september 2023", "September 2023"),
        (date(2022, 1, 1), None, "year", "2022", "2022"),
    ],
)
def test_days_are_written_as_swedes_and_britons_write_them(
    first: date, last: date | None, precision: str, swedish: str, english: str
) -> None:
    for language, words in {"sv": swedish, "en": english}.items():
        with translation.override(language):
            assert in_words(first, last, precision) == words


@pytest.mark.parametrize(
    ("first", "precision"),
    [(None, Precision.UNKNOWN), (None, Precision.DAY), (UNDATED, Precision.UNKNOWN)],
)
def test_an_unknown_date_is_said_to_be_unknown(
    first: date | None, precision: Precision
) -> None:
    with translation.override("en"):
        assert in_words(first, None, precision) == "date unknown"
    assert machine_readable(first, precision) == ""


@pytest.mark.parametrize(
    ("precision", "value"),
    [("day", "2020-02-06"), ("month", "2020-02"), ("year", "2020")],
)
def test_machines_read_as_much_of_a_date_as_is_known(
    precision: str, value: str
) -> None:
    assert machine_readable(A_DAY, precision) == value


def test_a_precision_nobody_knows_is_refused() -> None:
    with pytest.raises(KeyError, match="week"):
        machine_readable(A_DAY, "week")


@given(DAYS)
def test_a_machine_reads_the_very_day(day: date) -> None:
    assert date.fromisoformat(machine_readable(day)) == day


@given(DAYS, PRECISIONS)
def test_a_datetime_holds_a_valid_day_month_or_year_or_nothing(
    day: date, precision: Precision
) -> None:
    assert re.fullmatch(r"(\d{4}(-\d\d(-\d\d)?)?)?", machine_readable(day, precision))


@given(SPANS)
def test_a_span_of_days_ends_as_its_last_day_does(span: list[date]) -> None:
    first, last = span
    assert in_words(first, last).endswith(in_words(last))


@given(SPANS)
def test_a_span_of_days_has_a_dash_unless_it_is_one_day(span: list[date]) -> None:
    first, last = span
    assert ("–" in in_words(first, last)) is (first != last)


@given(SPANS, st.sampled_from(["sv", "en"]))
def test_different_spans_are_written_differently(span: list[date], language: str):
    first, last = span
    with translation.override(language):
        assert in_words(first, last) != in_words(first, last + timedelta(days=1))
        assert in_words(first, last) != in_words(first - timedelta(days=1), last)


@given(DAYS)
def test_what_has_no_date_is_listed_outside_all_days(day: date) -> None:
    assert UNDATED < day < ANY_DAY
