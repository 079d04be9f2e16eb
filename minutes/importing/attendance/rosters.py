"""One list of who was there: below its label, in a table, in columns or led in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutes.importing.attendance.columns import read_columns
from minutes.importing.attendance.entries import Reader
from minutes.importing.attendance.entry import OF_WHOM, Entry
from minutes.importing.attendance.headed import (
    OF_ITEM,
    attendance_label,
    label_by_people,
)
from minutes.importing.attendance.lines import (
    GROUP_OF_ROLE,
    YES_OR_NO,
    is_one_a_line,
    parts_of,
)
from minutes.importing.attendance.tables import Person, read_table
from minutes.importing.language.names import is_of_people
from minutes.importing.language.people import begins_as_name
from minutes.importing.language.places import Places
from minutes.importing.language.vocabulary import STATUSES, folded
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.labels import Label, kind_of
from minutes.importing.parsed import Attendee, Found

ABSENT_NOTE = re.compile(
    r"(?:ej närvarande|frånv|förhinder|förhindrad|absent|excused|regrets"
    r"|apologies|forfall|avbud"
    r"|afbud|återbud|ute?bl[ei]v|udeble|\bsjuk(?:skriven|anmäld)?\b|\bavböj(?:t|er|de)\b|\bdeclined\b|\b(?:ej|inte|ikke)"
    r" (?:med|här|på plats|til ?stede)\b)"
)
GUEST_NOTE = re.compile(r"(?:(?<!hyres)gäst|guest|gjest|gæst|observer|adjungerad)")
NO = {"nej", "nei", "no"}
LEADS_IN = re.compile(
    r"\b(?:närvarande|medlemmar|ledamöter|deltagare|deltog|röstlängd\w*|röstberättigade"
    r"|present|attended|til ?stede|fremmødte)\b",
    re.IGNORECASE,
)
FEWEST_LED_IN = 3
TICKED = re.compile(r"\s*(?:\[[xX✓✔]\]|[☒☑✓✔])\s")
UNTICKED = re.compile(r"\s*(?:\[\s?\]|[☐□])\s")
NOBODY = re.compile(r"(?:inga|ingen|none|ingen(?:e)?|-|–|saknas|nobody|n/a)\b")


@dataclass(frozen=True, kw_only=True)
class Roster:
    """A list: its status, the people on it and the blocks it takes up."""

    status: str
    people: tuple[Found[Attendee], ...]
    blocks: tuple[int, ...]  # their places in the file, from 0


def side_by_side(blocks: Sequence[Block], index: int, places: Places) -> list[Roster]:
    """Read lists in columns: a row of nothing but labels, the people below each."""
    labels = [kind_of(cell) for cell in blocks[index].cells]
    if len(labels) < 2 or not set(labels) <= STATUSES.keys():
        return []
    rosters = []
    end = index + 1
    while end < len(blocks) and len(blocks[end].cells) == len(labels):
        end += 1
    for column, label in enumerate(labels):
        people = [
            (entry, blocks[at].lines, "")
            for at in range(index + 1, end)
            for line in blocks[at].text.split("\t")[column : column + 1]
            for part in line.split("\n")
            for entry in Reader(places=places, is_one_a_line=True).entries(part)
        ]
        rosters.append(roster_of(STATUSES[label], people, range(index, end), places))
    return rosters if any(roster.people for roster in rosters) else []


def led_in(blocks: Sequence[Block], index: int, places: Places) -> Roster | None:
    """Read the people below "Röstlängden fastställdes till följande medlemmar:"."""
    text = blocks[index].text
    if len(text) > 200 or not text.endswith(":") or not LEADS_IN.search(text):
        return None
    if index + 1 < len(blocks) and read_table(blocks, index + 1, places):
        return None
    label = Label("present", text, "", "")
    parts = list(parts_of(blocks, index, label, places))
    lines = [part.text for part in parts]
    if len(lines) < FEWEST_LED_IN:
        return None
    reader = Reader(places=places, is_one_a_line=is_one_a_line(lines, places))
    people = [
        (entry, part.lines, part.group)
        for part in parts
        for entry in reader.entries(part.text)
    ]
    return roster_of("present", people, range(index + 1, parts[-1].block + 1), places)


def roster_at(blocks: Sequence[Block], index: int, places: Places) -> Roster | None:
    label = attendance_label(blocks[index]) or label_by_people(blocks, index, places)
    is_headed = label is not None and not label.value
    table = _table_at(blocks, index, places)
    if table is None and is_headed:
        table = _table_at(blocks, index + 1, places)
    if table:
        entries, end = table
        status = STATUSES[label.kind] if label else "present"
        return roster_of(status, entries, range(index, end), places)
    if label is None:
        return None
    parts = list(parts_of(blocks, index, label, places))
    status = STATUSES[label.kind]
    has_value = bool(parts) and parts[0].block == index
    reader = Reader(
        places=places,
        is_one_a_line=is_one_a_line([part.text for part in parts], places),
    )
    has_ticks = any(TICKED.match(part.text) for part in parts)
    people = [
        (as_ticked(entry, part.text, has_ticks=has_ticks), part.lines, part.group)
        for part in parts
        for entry in reader.entries(part.text)
    ]
    if not people:
        is_empty = bool(NOBODY.match(folded(label.value)))
        return Roster(status=status, people=(), blocks=(index,)) if is_empty else None
    if not has_value and not _are_people(people, places):
        return None
    last = max(part.block for part in parts)
    return roster_of(status, people, range(index, last + 1), places)


def _table_at(
    blocks: Sequence[Block], index: int, places: Places
) -> tuple[list[Person], int] | None:
    """Read a table with a row a person, or one with a row a body."""
    return read_table(blocks, index, places) or read_columns(blocks, index, places)


def as_ticked(entry: Entry, line: str, *, has_ticks: bool) -> Entry:
    """Say "frånvarande" of whom the box is empty, where others are ticked."""
    if has_ticks and UNTICKED.match(line):
        return replace(entry, notes=(*entry.notes, "frånvarande"))
    return entry


def _are_people(people: list[Person], places: Places) -> bool:
    """Say so where half have full or common names, or come from a municipality."""
    known = sum(
        " " in entry.name
        or begins_as_name(entry.name)
        or bool(places.find(entry.affiliation))
        for entry, _, _ in people
    )
    return known * 2 >= len(people)


def roster_of(
    status: str,
    people: Sequence[Person],
    blocks: range,
    places: Places,
) -> Roster:
    found = tuple(
        Found(
            value=_attendee(entry, status, group),
            lines=lines,
            confidence=1.0 if " " in entry.name else 0.6,
        )
        for entry, lines, group in people
    )
    return Roster(status=status, people=found, blocks=tuple(blocks))


def _attendee(entry: Entry, status: str, group: str) -> Attendee:
    told = folded(" ".join((entry.role, *entry.notes)))
    if ABSENT_NOTE.search(told) or folded(group) in NO:
        status = "absent"
    elif GUEST_NOTE.search(told) and status == "present":
        status = "guest"
    elif status == "invited" and OF_ITEM.search(told):
        status = "guest"  # they came for it
    is_role_of_group = bool(GROUP_OF_ROLE.search(folded(group)))
    is_no_body = YES_OR_NO.match(f"{group}:") or is_of_people(group)
    shared = "" if is_no_body or is_role_of_group else OF_WHOM.sub("", group)
    return Attendee(
        name=entry.name,
        affiliation=entry.affiliation or shared,
        status=status,
        role=entry.role or (group if is_role_of_group else ""),
        notes=entry.notes,
        initials=entry.initials,
        is_remote=entry.is_remote,
    )
