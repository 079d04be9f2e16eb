"""Tables of tasks, whatever their columns are called."""

import pytest

from tests.importing.parsing import found_in

NOTE = """Minnesanteckningar Bronätverket
Närvarande: Anna Ek, Bo Alm, Eva Lind

1. Broar
Bron är röd och fin.

2. Uppföljning
{}
"""
ROWS = [("Köpa färg", "Bo", "3 maj"), ("Ringa kommunen", "Anna Ek", "10 maj")]
HEADS = [
    ("Att göra", "Vem gör", "Till när"),
    ("Vad ska göras?", "Vem gör det?", "När?"),
    ("Beslutad åtgärd", "Ansvarig person", "Klart senast"),
    ("Uppdrag", "Namn", "Datum"),
    ("Åtgärder", "Vem ansvarar", "Tidplan"),
    ("Action required", "By whom", "By when"),
    ("Action item", "Lead", "Target date"),
    ("Sak", "Ansvarlig", "Frist"),
    ("Gjøremål", "Hvem", "Innen"),
    ("Hvad skal gøres", "Hvem", "Hvornår"),
]


def doers(told):
    return [
        (one["text"], one["responsible"])
        for one in found_in(NOTE.format(told))["action_points"]
    ]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("between", ["\t", " | "])
def test_columns_are_known_by_the_words_in_their_heads(head, between):
    told = "\n".join(between.join(row) for row in (head, *ROWS))
    assert doers(told) == [(what, who) for what, who, _ in ROWS]


def test_the_last_cell_of_a_row_in_bars_may_be_empty():
    rows = (("Att göra", "Vem", "Klart"), ("Köpa färg", "Bo", ""))
    assert doers("\n".join(" | ".join(row).rstrip() for row in rows)) == [
        ("Köpa färg", "Bo")
    ]


def test_the_columns_may_stand_in_any_order():
    rows = (("Vem gör det?", "När?", "Vad ska göras?"), ("Bo", "3 maj", "Köpa färg"))
    assert doers("\n".join("\t".join(row) for row in rows)) == [("Köpa färg", "Bo")]


def test_a_column_of_who_does_what_holds_tasks_beside_what_was_said():
    note = """Minnesanteckningar Bronätverket
Närvarande: Anna Ek, Bo Alm, Eva Lind

| Punkt | Vad vi sa | Vem gör |
|---|---|---|
| 1. Dagordning | Den godkändes. | |
| 2. Räcket | Det rostar. Färgen är slut. | Bo målar om det |
| 3. Lampan | Den är trasig sedan i maj. | Lampan: Eva |
"""
    found = found_in(note)["action_points"]
    assert [(one["text"], one["responsible"]) for one in found] == [
        ("Bo målar om det", "Bo"),
        ("Lampan: Eva", "Eva"),
    ]


@pytest.mark.parametrize(
    "head",
    [("Namn", "Uppdrag", "Parti"), ("Namn", "Roll", "Ort"), ("Bro", "Färg", "Datum")],
)
def test_other_tables_hold_no_tasks(head):
    rows = (head, ("Bo Alm", "ordförande", "Lund"), ("Eva Lind", "kassör", "Eslöv"))
    assert doers("\n".join("\t".join(row) for row in rows)) == []
