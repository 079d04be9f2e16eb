"""Tables with a row a body: who came from it stands in a column, who did not in one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from minutes.importing.attendance.entries import Reader
from minutes.importing.attendance.entry import Entry
from minutes.importing.attendance.headed import WHO
from minutes.importing.attendance.marks import NO, YES
from minutes.importing.attendance.stems import status_told
from minutes.importing.attendance.tables import (
    COLUMNS,
    Person,
    cells_of,
    is_headed,
)
from minutes.importing.language.names import is_organisation
from minutes.importing.language.places import Places
from minutes.importing.language.vocabulary import STATUSES, folded
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.labels import kind_of

FEWEST_ROWS = 2
MOST_ROWS = 300
NOTES = {"absent": "frånvarande", "guest": "gäst", "invited": "", "present": ""}


def read_columns(
    blocks: Sequence[Block], index: int, places: Places
) -> tuple[list[Person], int] | None:
    """Read "Kommun | På plats | Förhinder"; give the people and the table's end."""
    head = cells_of(blocks[index]) if index < len(blocks) else ()
    statuses = {at: _status_of(cell) for at, cell in enumerate(head)}
    bodies = [at for at, cell in enumerate(head) if _is_of_bodies(cell)]
    if not bodies or not any(statuses.values()):
        return None
    end = index + 1
    most = min(len(blocks), index + MOST_ROWS)
    while end < most and len(cells_of(blocks[end])) == len(head):
        end += 1
    rows = blocks[index + 1 : end]
    if len(rows) < FEWEST_ROWS:
        return None
    columns = list(zip(*(cells_of(row) for row in rows), strict=True))
    whence = next((at for at in bodies if _are_bodies(columns[at], places)), -1)
    told = {at: one for at, one in statuses.items() if one and at != whence}
    are_people = [_are_people(columns[at], places) for at in told]
    if whence < 0 or not any(are_people):
        return None
    people = [
        (_of(entry, cells_of(row)[whence], status), row.lines, "")
        for row in rows
        for at, status in told.items()
        for entry in _entries(cells_of(row)[at], places)
    ]
    return people, end


def _status_of(head: str) -> str:
    """Tell who stands in a column by its head; "" where no people do."""
    told = folded(head)
    is_of_people = told in WHO or is_headed(head, COLUMNS["name"])
    known = STATUSES.get(kind_of(head), "") or status_told(told) or ""
    return known or ("present" if is_of_people else "")


def _is_of_bodies(head: str) -> bool:
    return not head.strip() or is_headed(head, COLUMNS["affiliation"])


def _entries(cell: str, places: Places) -> list[Entry]:
    if YES.fullmatch(cell) or NO.fullmatch(cell):
        return []
    return Reader(places=places).entries(cell.replace("\n", ", "))


def _are_bodies(cells: Sequence[str], places: Places) -> bool:
    named = sum(is_organisation(cell, places) for cell in cells)
    return named * 2 > len(cells)


def _are_people(cells: Sequence[str], places: Places) -> bool:
    told = [cell for cell in cells if cell.strip(" –-")]
    people = sum(bool(_entries(cell, places)) for cell in told)
    return people > 0 and people * 2 >= len(told)


def _of(entry: Entry, body: str, status: str) -> Entry:
    note = NOTES[status]
    notes = (*entry.notes, note) if note else entry.notes
    return replace(entry, affiliation=entry.affiliation or body.strip(), notes=notes)
