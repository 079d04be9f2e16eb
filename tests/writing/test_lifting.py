"""By when a marked line says that something is to be done."""

from __future__ import annotations

import pytest

from minutes.writing.lifting import marked_lines
from minutes.writing.typed import Typed


def day_in(line: str, held_on: str = "2026-03-02") -> str:
    """Give the day in the row made of a line in minutes of that day."""
    typed = Typed(meeting={"held_on": held_on})
    [row] = marked_lines(line, typed)
    return row["day"]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Anna mailar listan senast 15 december", "2026-12-15"),
        ("Anna mailar listan senast den 15 december.", "2026-12-15"),
        ("Anna mailar listan senast den 1/3", "2027-03-01"),
        ("Anna mailar listan senast 2/3", "2026-03-02"),
        ("Anna mailar listan senast 15 december 2027", "2027-12-15"),
        ("Anna mailar listan före den 3 april", "2026-04-03"),
        ("Anna sends the list before 1 March", "2027-03-01"),
        ("Anna sends the list by April 3rd", "2026-04-03"),
        ("Anna mailar listan, 2026-05-04", "2026-05-04"),
        ("Anna mailar listan 260504 senast 2026-05-06", "2026-05-06"),
    ],
)
def test_it_is_the_next_such_day_from_the_meeting_on(said: str, day: str):
    assert day_in(f"Åtgärd: {said}") == day


@pytest.mark.parametrize(
    "said",
    [
        "Anna mailar listan från 15 december",
        "Anna mailar listan senast i december",
        "Anna mailar listan senast 31 april",
        "Anna mailar listan senast nästa möte",
        "Anna mailar listan senast 45/15",
    ],
)
def test_what_is_no_day_to_be_done_by_is_none(said: str):
    assert day_in(f"Åtgärd: {said}") == ""


@pytest.mark.parametrize("mark", ["Beslut", "Åtgärd"])
def test_what_is_lifted_begins_with_a_capital(mark: str):
    [row] = marked_lines(f"{mark}: översikten görs om", Typed())
    assert row["text"] == "Översikten görs om"


def test_a_day_of_no_year_is_left_open_where_that_of_the_meeting_is_unknown():
    assert day_in("Åtgärd: Anna ringer senast 15 december", held_on="") == ""


def test_a_leap_day_is_in_the_next_leap_year():
    assert day_in("Åtgärd: Anna ringer senast 29 februari") == "2028-02-29"


@pytest.mark.parametrize("held_on", ["9999-12-31", "2199-12-31"])
def test_a_day_that_no_form_takes_is_none(held_on: str):
    assert day_in("Åtgärd: Anna ringer senast 29 februari", held_on) == ""
