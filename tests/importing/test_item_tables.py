"""Tables whose rows are items: a column of what was said, one of what is to be done."""

import pytest

from minutes.importing.lines import Line
from tests.importing.parsing import as_json, parse
from tests.importing.parsing import lines_of as lines_of_text


def found_in_table(*rows):
    """Read a note with a table; a cell's paragraphs are parted by line feeds."""
    top = lines_of_text(
        "Minnesanteckningar Bronätverket\nNärvarande: Anna Ek, Bo Alm\n"
    )
    table = [
        Line(text="\t".join(cells), number=len(top) + place, cells=cells, table=1)
        for place, cells in enumerate(rows, 1)
    ]
    return as_json(parse([*top, *table]))


SAID = "Bron är röd.\nGruppen tyckte att den borde vara blå, som förr."
HEADS = [
    ("#", "Discussion", "Action"),
    ("Nr", "Anteckningar", "Åtgärd"),
    ("§", "Diskussion", "Att göra"),
    ("Sak", "Referat", "Oppfølging"),
    ("Nr.", "Drøftelse", "Opgaver"),
    ("No", "Notes", "Action points"),
    ("Item", "Discussion points", "Action items"),
    ("", "Kommentarer", "Uppgifter"),
    ("Punkt", "Sammanfattning", "Uppdrag"),
    ("Nr", "Diskusjon", "Tiltak"),
]


@pytest.mark.parametrize("head", HEADS)
def test_the_first_line_beside_a_number_heads_the_row(head):
    note = found_in_table(
        head,
        ("1", "Welcome", ""),
        ("2", f"Broar\n{SAID}", "Anna målar bron.\nBo to buy the\npaint"),
        ("3", f"Vägar\n{SAID}", "–"),
    )
    assert [one["heading"] for one in note["agenda_items"][-2:]] == ["Broar", "Vägar"]
    assert [(one["text"], one["responsible"]) for one in note["action_points"]] == [
        ("Anna målar bron.", "Anna"),
        ("Bo to buy the paint", "Bo"),
    ]


@pytest.mark.parametrize("who", ["Vem", "Ansvarig", "Responsible", "Ansvarlig"])
def test_who_may_have_a_column_beside_the_tasks(who):
    note = found_in_table(
        ("Nr", "Anteckningar", "Åtgärd", who),
        ("1", f"Broar\n{SAID}", "Måla bron", "Bo"),
        ("2", f"Vägar\n{SAID} Anna bokar en lokal.", "", ""),
    )
    assert [(one["text"], one["responsible"]) for one in note["action_points"]] == [
        ("Måla bron", "Bo"),
        ("Anna bokar en lokal.", "Anna"),
    ]


@pytest.mark.parametrize(
    "head",
    [
        ("Punkt", "Anteckningar", "Ansvarig"),
        ("Ärende", "Diskussion", "Beslut"),
        ("Fråga", "Anteckningar", "Åtgärd"),
        ("Ämne", "Sammanfattning", "Åtgärd/ansvarig"),
        ("Agendapunkt", "Noteringar", "Vem"),
        ("Topic", "Discussion", "Action"),
        ("Item", "Notes", "Owner"),
        ("Agenda item", "Discussion", "Decision"),
        ("Sak", "Referat", "Oppfølging"),
        ("Emne", "Drøftelse", "Ansvarlig"),
        ("Tema", "Diskusjon", "Hvem"),
    ],
)
def test_a_column_of_topics_heads_the_rows(head):
    note = found_in_table(
        head,
        ("Broar", SAID, ""),
        ("Vägar i\nnorr", SAID, ""),
        ("Nästa möte", "3 maj", ""),
    )
    found = [one["heading"] for one in note["agenda_items"]]
    assert found == ["Broar", "Vägar i norr", "Nästa möte"]


def test_a_table_of_tasks_has_no_topics():
    note = found_in_table(
        ("Åtgärd", "Ansvarig", "Klart"),
        ("Måla bron", "Anna", "2024-05-03"),
        ("Köpa färg", "Bo", "2024-05-04"),
    )
    assert note["agenda_items"] == []
