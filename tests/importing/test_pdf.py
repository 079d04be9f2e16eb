"""The text of PDF files comes out in the order of reading."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from pypdf import PdfReader

from minutes.importing.extract import extract
from minutes.importing.problems import Problem
from tests.importing.files import (
    drawn,
    pdf,
)
from tests.importing.reading import NOTES, letters_of, texts


def test_pdf_tells_pages_sizes_and_the_room_between_paragraphs(path: Path) -> None:
    first = (
        drawn("Minnesanteckningar", size=16) + b" " + drawn("Ett", "stycke", top=740)
    )
    lines = extract(pdf(path, first, drawn("Ny sida med text"))).lines
    assert [(line.page, line.size, line.text) for line in lines] == [
        (1, 16, "Minnesanteckningar"),
        (1, None, ""),
        (1, 11, "Ett"),
        (1, 11, "stycke"),
        (2, 11, "Ny sida med text"),
    ]


def test_columns_are_read_one_after_the_other(path: Path) -> None:
    left = [f"Till vänster går rad {n} nästan ända ut" for n in range(8)]
    right = [f"Till höger går rad {n} nästan ända fram" for n in range(8)]
    page = drawn(*left) + b" " + drawn(*right, left=320)
    assert [text for text in texts(pdf(path, page)) if text] == left + right


def test_the_right_half_of_a_table_is_no_column_of_its_own(path: Path) -> None:
    tasks = ["Uppgift", *(f"Måla bron i {place} till vintern" for place in "ABC")]
    who = ["Ansvarig", *(f"Ibrahim och Stig {number}" for number in range(3))]
    days = ["Klart senast", "2024-01-31", "2024-02-28", "2024-03-31"]
    page = b" ".join([drawn(*tasks), drawn(*who, left=320), drawn(*days, left=450)])
    rows = extract(pdf(path, page)).lines
    assert [row.cells for row in rows] == list(zip(tasks, who, days, strict=True))


def test_rows_of_a_pdf_table_have_cells(path: Path) -> None:
    page = drawn("Namn", "Åsa Ek", "Bo Lind") + b" " + drawn("Kommun", "Lund", left=200)
    rows = extract(pdf(path, page)).lines
    assert rows[0].cells == ("Namn", "Kommun")
    assert rows[1].cells == ("Åsa Ek", "Lund")
    assert {row.table for row in rows[:2]} == {1}


def test_the_lines_of_a_cell_stay_in_it(path: Path) -> None:
    head = drawn("Med", top=780) + b" " + drawn("Utan", top=780, left=300)
    cells = drawn("Åsa Ek", "Bo Lind", "Eva Dal", top=755)
    page = b" ".join([head, cells, drawn("Ola Berg", top=755, left=300)])
    rows = extract(pdf(path, page + b" " + drawn("Text efter tabellen", top=700))).lines
    assert rows[1].cells == ("Åsa Ek\nBo Lind\nEva Dal", "Ola Berg")
    assert (rows[-1].text, rows[-1].table) == ("Text efter tabellen", None)


def test_cells_that_nearly_touch_are_two(path: Path) -> None:
    page = drawn("mmmm", "mmmm") + b" " + drawn("Lund", "Ale", left=102)
    rows = extract(pdf(path, page)).lines
    assert [row.cells for row in rows] == [("mmmm", "Lund"), ("mmmm", "Ale")]


def test_a_word_drawn_in_pieces_is_one(path: Path) -> None:
    start = b"BT /F1 10 Tf 60 780 Td (Bergs) Tj ET "
    page = start + b"BT /F1 10 Tf 86.1 780 Td (parken i Sala kommun) Tj ET"
    assert texts(pdf(path, page)) == ["Bergsparken i Sala kommun"]


def test_what_is_printed_along_the_margin_is_left_out(path: Path) -> None:
    margin = b"BT /F1 8 Tf 0 1 -1 0 20 100 Tm (Blankett 1234) Tj ET "
    assert texts(pdf(path, margin + drawn("Minnesanteckningar i korthet"))) == [
        "Minnesanteckningar i korthet"
    ]


def test_a_page_that_lies_on_its_side_is_turned(path: Path) -> None:
    lines = b"0 1 -1 0 60 60 Tm (Under, som andra rad) Tj 0 1 -1 0 40 60 Tm (Rubrik) Tj"
    page = b"BT /F1 11 Tf " + lines + b" ET"
    lying = pdf(path, page, size="/Rotate 90 /MediaBox [0 0 595 842]")
    assert texts(lying) == ["Rubrik", "Under, som andra rad"]


@pytest.mark.parametrize(
    "note",
    [note for note in NOTES if note.suffix == ".pdf"],
    ids=lambda note: note.stem,
)
def test_no_letter_of_a_pdf_is_lost_or_doubled(note: Path) -> None:
    lines = extract(note).lines
    with PdfReader(note) as reader:
        whole = "".join(page.extract_text() for page in reader.pages)
    assert letters_of("".join(line.text for line in lines)) == letters_of(whole)


def test_text_at_places_off_any_page_takes_no_longer(path: Path) -> None:
    far = b"BT /F1 1 Tf 1e9 0 0 1e9 4e38 9e38 Tm (bortom sidan) Tj ET "
    flat = b"BT /F1 0 Tf 60 700 Td (utan storlek) Tj ET "
    started = time.monotonic()
    said = texts(pdf(path, far + flat + drawn("Minnesanteckningar")))
    assert {"Minnesanteckningar", "bortom sidan", "utan storlek"} == set(said) - {""}
    assert time.monotonic() - started < 5


def test_a_scanned_pdf_is_said_to_be_one(path: Path) -> None:
    picture = (
        "/XObject << /Im1 << /Type /XObject /Subtype /Image /Width 1 /Height 1 >> >>"
    )
    scanned = pdf(path, b"q /Im1 Do Q", resources=picture)
    assert extract(scanned).problem == Problem.SCANNED
