"""Tables with a column of decisions beside what is to be done, by whom and when."""

import pytest

from minutes.importing.lines import Line
from tests.importing.parsing import as_json, lines_of, parse

TOP = """Minnesanteckningar Bronätverket
Närvarande: Anna Ek, Bo Alm, Eva Lind

{broar}
Bron är röd och fin.

{heading}
"""

NUMBERED = ("1. Broar", "2. Uppföljning")
SUMMED_UP = ("1. Broar", "Beslut och uppgifter")
BOTH = [
    ("Nr", "Beslut", "Att göra", "Vem", "Klart"),
    ("", "Beslut", "Vad ska göras", "Ansvarig", "När"),
    ("#", "Fattade beslut", "Åtgärd", "Vem", "Senast"),
    ("Nr", "Vedtak", "Hva skal gjøres", "Hvem", "Frist"),
    ("Nr", "Beslutning", "Opgave", "Hvem", "Hvornår"),
    ("No", "Decision", "What needs to be done", "Who", "When"),
    ("No", "Resolution", "Action", "Owner", "Due"),
]
ROWS = [
    ("1", "Nätverket målar alla broar blå", "Köpa färg", "Bo", "2026-05-03"),
    ("2", "Varannan bro tvättas", "Ringa kommunen", "Anna Ek", ""),
]


def found(*rows, headings=NUMBERED):
    """Read a note that ends with a table: its decisions, tasks with who, and days."""
    top = lines_of(TOP.format(broar=headings[0], heading=headings[1]))
    table = [
        Line(text="\t".join(cells), number=len(top) + place, cells=cells, table=1)
        for place, cells in enumerate(rows, 1)
    ]
    note = as_json(parse([*top, *table]))
    tasks = [(one["text"], one["responsible"]) for one in note["action_points"]]
    return note["decisions"], tasks, [one["due"] for one in note["action_points"]]


@pytest.mark.parametrize("head", BOTH)
def test_a_row_tells_what_was_decided_and_who_does_what(head):
    decided, tasks, days = found(head, *ROWS)
    assert decided == [row[1] for row in ROWS]
    assert tasks == [(row[2], row[3]) for row in ROWS]
    assert days == ["2026-05-03", None]


@pytest.mark.parametrize(
    "head",
    [
        ("Beslut", "Ansvarig", "Klart"),
        ("Vedtak", "Ansvarlig", "Frist"),
        ("Beslutning", "Hvem", "Hvornår"),
        ("Decision", "Responsible", "Due"),
        ("Resolution", "Owner", "Deadline"),
    ],
)
def test_what_somebody_is_to_do_may_be_what_was_decided(head):
    rows = ("Måla bron blå", "Bo", "2026-05-03"), ("Avgiften är 100 kr", "", "")
    decided, tasks, days = found(head, *rows)
    assert decided == ["Måla bron blå", "Avgiften är 100 kr"]
    assert (tasks, days) == ([("Måla bron blå", "Bo")], ["2026-05-03"])


def test_a_heading_may_say_that_all_below_is_decided():
    decided, tasks, _ = found(BOTH[0], *ROWS, headings=SUMMED_UP)
    assert decided == [row[1] for row in ROWS]
    assert tasks == [(row[2], row[3]) for row in ROWS]


@pytest.mark.parametrize("cell", ["", "–", "Inget beslut", "Inga", "None"])
def test_a_row_may_have_nothing_but_a_task(cell):
    row = ("1", cell, "Köpa färg", "Bo", "")
    assert found(BOTH[0], row)[:2] == ([], [("Köpa färg", "Bo")])


def test_somebody_named_beside_a_decision_has_a_task_too():
    row = ("1", "Eva skickar ut listan till alla.", "", "", "")
    assert found(BOTH[0], row)[1] == [("Eva skickar ut listan till alla.", "Eva")]


@pytest.mark.parametrize(
    "head",
    [
        ("Nr", "Diskussion", "Att göra", "Vem", "Klart"),
        ("Nr", "Beslut/diskussion", "Att göra", "Vem", "Klart"),
        ("Nr", "Beslutsunderlag", "Att göra", "Vem", "Klart"),
        ("Nr", "Notes", "Action", "Owner", "Due"),
    ],
)
def test_a_column_of_more_than_decisions_is_not_all_decided(head):
    decided, tasks, _ = found(head, *ROWS)
    assert decided == []
    assert ("Köpa färg", "Bo") in tasks


@pytest.mark.parametrize(
    "head",
    [("Nr", "Beslut", "Datum"), ("", "Decision", "Date"), ("§", "Vedtak", "Frist")],
)
def test_a_table_may_hold_nothing_but_decisions(head):
    rows = ("1", "Bron är blå", "2026-05-03"), ("2", "Avgiften är 100 kr", "")
    assert found(head, *rows)[0] == ["Bron är blå", "Avgiften är 100 kr"]


@pytest.mark.parametrize("value", ["Bron är blå", ""])
def test_a_label_beside_its_value_heads_no_table(value):
    rows = ("Beslut", value), ("Bakgrund", "Den var röd"), ("Datum", "3 maj")
    assert not {"Bakgrund", "Datum"} & set(found(*rows)[0])
