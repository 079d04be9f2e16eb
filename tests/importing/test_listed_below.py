"""Lists of tasks below headings that say more than what they are."""

import pytest

from tests.importing.parsing import found_in

NOTE = """# Minnesanteckningar Bronätverket
Närvarande: Anna Ek, Lund
Bo Alm, Eslöv
Eva Lind, Höör

## Broar
Bron är röd.

## {}
- Anna: offerter på färg
- Bo: lägger planen i mappen
- Alla: skicka önskemål till Eva

## Övrigt
Inget.
"""


@pytest.mark.parametrize(
    "heading",
    [
        "Att göra, i korthet",
        "Att göra (sammanfattning)",
        "Åtgärder efter mötet",
        "Åtgärdslista – vem gör vad",
        "Uppgifter till nästa gång",
        "To do before the next meeting",
        "Action points from the meeting",
        "Oppgaver fremover",
        "Opgaver til næste gang",
        "Tiltak etter møtet",
    ],
)
def test_a_heading_of_tasks_may_say_more(heading):
    found = found_in(NOTE.format(heading))
    assert [one["responsible"] for one in found["action_points"]] == [
        "Anna",
        "Bo",
        "Alla",
    ]
    assert found["statements"] == []


@pytest.mark.parametrize(
    "heading",
    ["Åtgärder från förra mötet", "Actions from last meeting", "Åtgärder mot buller"],
)
def test_tasks_of_before_are_no_list_of_tasks(heading):
    note = NOTE.format(heading).replace("Anna: offerter på färg", "färgen är köpt")
    assert "färgen är köpt" not in [
        one["text"] for one in found_in(note)["action_points"]
    ]


def test_agencies_make_no_statements_beside_municipalities():
    note = """Minnesanteckningar Bronätverket
Närvarande: Anna Ek, Lund
Bo Alm, Eslöv
Per Dal, Arbetsförmedlingen

1. Laget runt
Lund: Bron är målad och klar.
Eslöv: Bron är stängd i två veckor.
Arbetsförmedlingen: Kontoret vid bron stänger.
"""
    found = found_in(note)["statements"]
    assert [one["municipality"] for one in found] == ["Lund", "Eslöv"]
    note = note.replace("Lund", "Saltdal").replace("Eslöv", "Fauske")
    assert len(found_in(note)["statements"]) == 3


@pytest.mark.parametrize(
    ("mark", "who"),
    [("ACTION: GM", "GM"), ("ACTION: SO/ISO", "SO/ISO"), ("[Action: HR]", "HR")],
)
def test_letters_may_stand_for_an_office(mark, who):
    note = "Minutes\nPresent: Anna Ek, Bo Alm, Eva Lind\n\n1. Bridge\n{}\n"
    told = f"It is red. A new sign is to be bought for £120. {mark}"
    [task] = found_in(note.format(told))["action_points"]
    assert task["responsible"] == who
    assert found_in(note.format("It is red. ACTION: NFA"))["action_points"] == []


def test_what_is_told_below_whom_it_is_for_is_the_task():
    note = """Minutes
Present: Anna Ek (AE), Bo Alm (BA), Eva Lind (EL)

1. Bridge
AE had asked four painters, and two had answered.

ACTION: AE

She would ask the others in May.
"""
    [task] = found_in(note)["action_points"]
    assert task["text"] == "She would ask the others in May."
