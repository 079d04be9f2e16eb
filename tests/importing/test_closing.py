"""Where minutes end: signatures, and mails that were answered."""

import pytest

from tests.importing.parsing import found_in

NOTE = """Referat Bronettverket
Til stede: Anna Ek, Bo Alm

1. Broer
Broen er rød. Anna maler den.

2. Neste møte
Onsdag 14. februar kl. 19 hos Anna.


{}
Anna Ek
"""


@pytest.mark.parametrize(
    "line",
    [
        "Lund 11. januar 2018",
        "Lund, den 11 januari 2018",
        "Lund den 11 januari 2018",
        "Norra Lund 2018-01-11",
        "Lund, 11 January 2018",
    ],
)
def test_where_and_when_it_was_signed_is_no_meeting_to_come(line):
    found = found_in(NOTE.format(line))
    assert found["next_meetings"] == ["02-14"]


def test_a_place_and_a_day_with_more_told_is_a_meeting_to_come():
    found = found_in(NOTE.format("Lund 11. mars 2018 kl 19"))
    assert "2018-03-11" in found["next_meetings"]


@pytest.mark.parametrize(
    "mark",
    [
        "> Den 12 sep 2024 kl 08:12 skrev Bo:",
        "On 12 Sep 2024, at 08:12, Bo Alm wrote:",
        "12. sep. 2024 kl. 08.12 skrev Bo Alm <bo@lund.example>:",
        "-----Ursprungligt meddelande-----",
        "----- Original Message -----",
    ],
)
def test_a_mail_that_was_answered_is_no_part_of_the_minutes(mark):
    note = NOTE.format("Hälsningar") + (
        f"Brovakt i Norra Brosällskapet\n\n{mark}\n> Kan vi ta bron först?\n"
        "> Jag måste ringa hem till hunden före åtta för annars blir han ledsen.\n"
    )
    found = found_in(note)
    assert [one["responsible"] for one in found["action_points"]] == ["Anna"]
    assert [one["heading"] for one in found["agenda_items"]] == ["Broer", "Neste møte"]
