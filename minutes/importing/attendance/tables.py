"""Attendance as a table: a head that names the columns, a row a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutes.importing.attendance.entries import Reader
from minutes.importing.attendance.entry import Entry
from minutes.importing.attendance.entry_signs import PARENTHESES
from minutes.importing.attendance.marks import (
    NO,
    YES,
    legend_in,
    legend_of_column,
    with_unheaded,
)
from minutes.importing.language.names import is_organisation, is_person
from minutes.importing.language.places import Places
from minutes.importing.language.vocabulary import STATUSES, folded
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.labels import label_of

COLUMNS = {
    "name": re.compile(
        r"(?:namn|name|navn|deltagare|ledam[oö]t|ordinarie|person|representant|participant"
        r"|deltaker|deltager|beslutande|ersättare|medlem|member|director|trustee|delegate"
        r"|councillor|styremedlem|bestyrelsesmedlem|governor)\w*"
    ),
    "affiliation": re.compile(
        r"(?:kommun|organisation|organisasjon|organization|kommune|municipality"
        r"|partner|företag|enhet|förvaltning|tillhörighet|myndighet|affiliation"
        r"|utsedd av|från|fra|from|varifrån|hvorfra|vad/varifrån"
        r"|arbetsplats|represent(?:erar|erer|s|ing)|företräd|company|institution|bolag|ort)\w*"
    ),
    "role": re.compile(
        r"(?:roll(?! call)|post(?!a|n)|seat|verv|funktion|titel|befattning|role"
        r"|title|position|uppdrag|rolle|stilling|funksjon|parti)\w*"
    ),
    "initials": re.compile(
        r"(?:initialer|initials?|init|sign|signatur|förkortning)\.?"
    ),
    "present": re.compile(
        r"(?:närvarande|närvaro|present|til ?stede|deltog|nv|närv|n|på plats"
        r"|mødt|møtt|svar|upprop|med|här|her|there|deltar|deltok|deltager|attend(?:ed|ance|ing)"
        r"|roll call|navneopprop|fremmøte|fremmøde|oppmøte|status)\.?"
    ),
    "absent": re.compile(
        r"(?:frånvarande|frånvaro|förhinder|absent|forfall|ej närvarande|fraværende"
        r"|frånv|fv|f|afbud|återbud)\.?"
    ),
    "remote": re.compile(
        r"(?:digitalt|distans|via länk|online|på länk|remote|teams)\.?"
    ),
}
FEWEST_ROWS = 2
NEAR = 3  # blocks above and below a table that may say what its marks mean

Person = tuple[Entry, tuple[int, ...], str]


@dataclass(frozen=True, kw_only=True)
class Table:
    """How the rows of a table are read: by its columns and what the marks mean."""

    columns: dict[str, int]
    has_marks: bool
    legend: dict[str, str]


def read_table(
    blocks: Sequence[Block], index: int, places: Places
) -> tuple[list[Person], int] | None:
    """Read the table whose head stands at `index`; give its people and its end."""
    if index >= len(blocks):
        return None
    columns = _columns(cells_of(blocks[index]))
    if not columns:
        return None
    end = _end_of_rows(blocks, index)
    rows = [one for one in blocks[index + 1 : end] if cells_of(one)]
    rows = [one for one in rows if not _heads_group(cells_of(one))]
    columns = _with_names(columns, rows, places)
    if "name" not in columns or len(columns) < 2:
        return None
    legend = legend_in([*blocks[max(0, index - NEAR) : index], *blocks[end:][:NEAR]])
    columns = with_unheaded([cells_of(one) for one in rows], columns, legend)
    marks = [_cell(cells_of(row), columns, "present") for row in rows]
    head = _cell(cells_of(blocks[index]), columns, "present")
    legend = legend or legend_of_column(head, marks)
    table = Table(
        columns=columns,
        has_marks=any(YES.fullmatch(mark) for mark in marks),
        legend=legend,
    )
    people = [person for row in rows for person in _people(row, table, places)]
    return (people, end) if people else None


def _end_of_rows(blocks: Sequence[Block], index: int) -> int:
    """Give the end of the table; a line between its rows may head a group of them."""
    head = blocks[index]
    end = index + 1
    while end < len(blocks):
        if _is_row_below(blocks[end], head):
            end += 1
        elif end > index + 1 and _heads_rows(blocks, end, len(cells_of(blocks[index]))):
            head = blocks[end + 1]
            end += 2
        else:
            break
    return end


def _heads_rows(blocks: Sequence[Block], at: int, width: int) -> bool:
    """Say so of "Övriga" between rows that have the same columns."""
    line, below = blocks[at], blocks[at + 1 : at + 2]
    label = label_of(line.text)
    is_label = label is not None and label.kind in STATUSES and not label.value
    return is_label and bool(below) and len(cells_of(below[0])) == width


def _heads_group(cells: Sequence[str]) -> bool:
    """Say so of a row with nothing but "Adjungerade"."""
    told = [cell for cell in cells if cell.strip()]
    label = label_of(told[0]) if len(told) == 1 < len(cells) else None
    return label is not None and label.kind in STATUSES and not label.value


def _is_row_below(block: Block, head: Block) -> bool:
    return len(cells_of(block)) >= 2 and block.table == head.table


def cells_of(block: Block) -> tuple[str, ...]:
    if block.cells:
        return block.cells
    return tuple(block.text.split("\t")) if "\t" in block.text else ()


def _columns(cells: Sequence[str]) -> dict[str, int]:
    """Give which column holds what, by the words of the head."""
    columns: dict[str, int] = {}
    for place, cell in enumerate(cells):
        for kind, shape in COLUMNS.items():
            if kind not in columns and is_headed(cell, shape):
                columns[kind] = place
                break
    return columns


def _with_names(
    columns: dict[str, int], rows: Sequence[Block], places: Places
) -> dict[str, int]:
    """Add where the names stand, by what stands there beside a column that is known."""
    if "name" in columns or not {"present", "role", "affiliation"} & columns.keys():
        return columns
    first = [cells_of(row)[0] for row in rows]
    named = [cell for cell in first if is_person(PARENTHESES.sub("", cell), places)]
    are_people = len(named) >= FEWEST_ROWS and len(named) * 4 >= len(first) * 3
    is_free = 0 not in columns.values()
    return {**columns, "name": 0} if are_people and is_free else columns


def is_headed(cell: str, shape: re.Pattern[str]) -> bool:
    """Say so of "Kommun", "Kommun/organisation" and "Namn och titel" alike."""
    words = folded(PARENTHESES.sub("", cell)).rstrip("?")
    first = re.split(r"\s?/\s?|,\s|\s(?:och|and|og|&)\s|\s(?=frånv|abs)", words)[0]
    return bool(shape.fullmatch(words) or shape.fullmatch(first))


def _cell(cells: Sequence[str], columns: dict[str, int], kind: str) -> str:
    place = columns.get(kind, len(cells))
    return cells[place].strip() if place < len(cells) else ""


def _people(block: Block, table: Table, places: Places) -> list[Person]:
    cells = cells_of(block)

    def cell(kind: str) -> str:
        return _cell(cells, table.columns, kind)

    entries = Reader(places=places).entries(cell("name"))
    if entries and (about := cell("about")):
        reader = Reader(places=places, is_one_a_line=True)
        entries = reader.entries(f"{cell('name')}, {about}")
    is_empty = table.has_marks and not cell("remote")
    present = cell("present") or ("-" if is_empty else "")
    if told := table.legend.get(present.casefold()):
        status: tuple[str, ...] = (told,)
    else:
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
