"""Attendance as a table: a head that names the columns, a row a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes.importing.blocks import Block
from minutes.importing.entries import Reader
from minutes.importing.entry import Entry
from minutes.importing.names import is_organisation
from minutes.importing.places import Places
from minutes.importing.vocabulary import folded

COLUMNS = {
    "name": re.compile(
        r"(?:namn|name|navn|deltagare|ledamot|ordinarie|person|representant|participant|deltaker"
        r"|deltager)\w*"
    ),
    "affiliation": re.compile(
        r"(?:kommun|organisation|organisasjon|organization|kommune|municipality"
        r"|partner|företag|enhet|förvaltning|tillhörighet|myndighet|affiliation"
        r"|arbetsplats|representerar|company|institution|bolag|ort)\w*"
    ),
    "role": re.compile(
        r"(?:roll|funktion|titel|befattning|role|title|position|uppdrag|rolle|stilling"
        r"|funksjon|parti)\w*"
    ),
    "initials": re.compile(
        r"(?:initialer|initials?|init|sign|signatur|förkortning)\.?"
    ),
    "present": re.compile(
        r"(?:närvarande|närvaro|present|til ?stede|deltog|nv|närv|n|på plats"
        r"|mødt|møtt|svar|upprop)\.?"
    ),
    "absent": re.compile(
        r"(?:frånvarande|frånvaro|förhinder|absent|forfall|ej närvarande|fraværende"
        r"|frånv|fv|f|afbud|återbud)\.?"
    ),
    "remote": re.compile(
        r"(?:digitalt|distans|via länk|online|på länk|remote|teams)\.?"
    ),
}
YES = re.compile(r"(?:x|ja|yes|j|1|✓|✔|☒|☑|✗|\[x\])", re.IGNORECASE)
NO = re.compile(
    r"(?:nej|nei|no|n|-|0|–|frånvarande|absent|förhinder|forfall|f|fv"
    r"|anmält förhinder)",
    re.IGNORECASE,
)

Person = tuple[Entry, tuple[int, ...], str]


def read_table(
    blocks: Sequence[Block], index: int, places: Places
) -> tuple[list[Person], int] | None:
    """Read the table whose head stands at `index`; give its people and its end."""
    if index >= len(blocks):
        return None
    columns = _columns(_cells(blocks[index]))
    if "name" not in columns or len(columns) < 2:
        return None
    end = index + 1
    while end < len(blocks) and _is_row_below(blocks[end], blocks[index]):
        end += 1
    rows = [blocks[at] for at in range(index + 1, end)]
    marks = [_cell(_cells(row), columns, "present") for row in rows]
    has_marks = any(YES.fullmatch(mark) for mark in marks)
    people = [
        person for row in rows for person in _people(row, columns, places, has_marks)
    ]
    return (people, end) if people else None


def _is_row_below(block: Block, head: Block) -> bool:
    return len(_cells(block)) >= 2 and block.table == head.table


def _cells(block: Block) -> tuple[str, ...]:
    if block.cells:
        return block.cells
    return tuple(block.text.split("\t")) if "\t" in block.text else ()


def _columns(cells: Sequence[str]) -> dict[str, int]:
    """Give which column holds what, by the words of the head."""
    columns: dict[str, int] = {}
    for place, cell in enumerate(cells):
        for kind, shape in COLUMNS.items():
            if kind not in columns and _is_headed(cell, shape):
                columns[kind] = place
                break
    return columns


def _is_headed(cell: str, shape: re.Pattern[str]) -> bool:
    """Say so of "Kommun", "Kommun/organisation" and "Namn och titel" alike."""
    words = folded(cell)
    first = re.split(r"\s?/\s?|,\s|\s(?:och|and|og|&)\s", words)[0]
    return bool(shape.fullmatch(words) or shape.fullmatch(first))


def _cell(cells: Sequence[str], columns: dict[str, int], kind: str) -> str:
    place = columns.get(kind, len(cells))
    return cells[place].strip() if place < len(cells) else ""


def _people(
    block: Block, columns: dict[str, int], places: Places, has_marks: bool
) -> list[Person]:
    cells = _cells(block)

    def cell(kind: str) -> str:
        return _cell(cells, columns, kind)

    entries = Reader(places=places).entries(cell("name"))
    present = cell("present") or ("-" if has_marks and not cell("remote") else "")
    status = (*_status(present, cell("absent")), *_told_with_mark(present))
    told = []
    for entry in entries:
        entry = replace(
            entry,
            affiliation=entry.affiliation or cell("affiliation"),
            role=entry.role or cell("role"),
            initials=entry.initials or cell("initials"),
            notes=(*entry.notes, *status),
        )
        if is_organisation(entry.role, places) and not entry.affiliation:
            entry = replace(entry, affiliation=entry.role, role="")
        if YES.fullmatch(cell("remote")):
            entry = replace(entry, notes=(*entry.notes, "online"))
        told.append((entry, block.lines, ""))
    return told


def _told_with_mark(mark: str) -> list[str]:
    """Give what a mark tells besides: "x (antecknar)", "X via Teams"."""
    match = re.fullmatch(r"(?:x|ja|yes|✓|✔)[\s,(]+(.{3,80}?)\)?", mark, re.IGNORECASE)
    return [match[1]] if match else []


def _status(present: str, absent: str) -> tuple[str, ...]:
    """Say "frånvarande" of whom the marks say so: x for absent, or none for present."""
    if YES.fullmatch(absent) or NO.fullmatch(present):
        return ("frånvarande",)
    return ()
