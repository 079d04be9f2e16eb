"""Attendance lists, wherever they stand in a file and however they are laid out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from minutes.importing.attendance.entries import Reader
from minutes.importing.attendance.entry_groups import IS_CLASS
from minutes.importing.attendance.lines import is_one_a_line, row_text
from minutes.importing.attendance.rosters import (
    TICKED,
    Roster,
    as_ticked,
    led_in,
    roster_at,
    roster_of,
    side_by_side,
)
from minutes.importing.attendance.told import (
    told_after_label,
    told_beside,
    told_in_sentences,
    unlabelled_run,
)
from minutes.importing.language.places import Places
from minutes.importing.language.vocabulary import folded
from minutes.importing.layout.blocks import Block
from minutes.importing.parsed import Attendee, Found


def rosters_in(blocks: Sequence[Block], places: Places) -> list[Roster]:
    """Find the lists that a label announces, and the tables whose head does.

    Without any: a sentence that tells who was there, or a run of nothing but people.
    """
    found: list[Roster] = []
    index = 0
    while index < len(blocks):
        rosters = side_by_side(blocks, index, places)
        roster = roster_at(blocks, index, places) or led_in(blocks, index, places)
        if not rosters and roster:
            rosters = [roster, *_within(blocks[index], places)]
        found += rosters
        taken = [max(one.blocks) for one in rosters if one.blocks]
        index = max([index, *taken]) + 1
    if any(roster.people for roster in found):
        above = _above(found, blocks, places)
        return [*above, *found, *_beside(found, blocks, places)]
    told = _told(blocks, places)
    are_away = all(roster.status == "absent" for roster in told)
    return [*found, *told, *(_unlabelled(blocks, places) if are_away else [])]


def _within(block: Block, places: Places) -> list[Roster]:
    """Read "Närvarande: Anna Ek. Förhinder hade Bo Alm", after the first of them."""
    return [
        roster_of(status, [(one, block.lines, "") for one in people], range(0), places)
        for status, people in told_after_label(block.text[:5000], places)
    ]


def _told(blocks: Sequence[Block], places: Places) -> list[Roster]:
    """Read "Vid mötet deltog Anna Ek från Lund och Bo Alm"; the words stay text."""
    return [
        roster_of(status, [(one, block.lines, "") for one in people], range(0), places)
        for status, people, block in told_in_sentences(blocks, places)
    ]


def _beside(
    found: Sequence[Roster], blocks: Sequence[Block], places: Places
) -> list[Roster]:
    """Read "Bo Alm var med på telefon" between lists; the words stay text."""
    taken = {at for roster in found for at in roster.blocks}
    return [
        roster_of(status, [(one, block.lines, "") for one in people], range(0), places)
        for status, people, block in told_beside(blocks, taken, places)
    ]


def _unlabelled(blocks: Sequence[Block], places: Places) -> list[Roster]:
    run = unlabelled_run(blocks, places)
    lines = [row_text(blocks[at]) for at, _ in run]
    reader = Reader(places=places, is_one_a_line=is_one_a_line(lines, places))
    has_ticks = any(TICKED.match(line) for line in lines)
    people = [
        (as_ticked(entry, line, has_ticks=has_ticks), blocks[at].lines, group)
        for (at, group), line in zip(run, lines, strict=True)
        for entry in reader.entries(line)
    ]
    if not people:
        return []
    heads = run[0][1] != ""
    taken = range(run[0][0] - heads, run[-1][0] + 1)
    return [roster_of("present", people, taken, places)]


def _above(
    found: Sequence[Roster], blocks: Sequence[Block], places: Places
) -> list[Roster]:
    """Read the people without a label right above the first list that has one."""
    first = min((at for roster in found for at in roster.blocks), default=0)
    rosters = _unlabelled(blocks[:first], places)
    is_right_above = rosters and max(rosters[0].blocks) == first - 1
    return rosters if is_right_above else []


def attendees_of(rosters: Sequence[Roster]) -> tuple[Found[Attendee], ...]:
    """Make one list of all: whoever is absent is not present as well.

    Where those invited are not also listed as present, all came who were not away.
    """
    by_name: dict[str, Found[Attendee]] = {}
    for roster in rosters:
        for found in roster.people:
            key = _known_as(folded(found.value.name), by_name)
            known = by_name.get(key)
            by_name[key] = _together(known, found) if known else found
    statuses = {roster.status for roster in rosters}
    came = _names_of(rosters, "invited") & _names_of(rosters, "present")
    if {"invited", "absent"} <= statuses and not came:
        return tuple(_if_invited_present(found) for found in by_name.values())
    return tuple(by_name.values())


def _names_of(rosters: Sequence[Roster], status: str) -> set[str]:
    lists = (roster.people for roster in rosters if roster.status == status)
    return {folded(found.value.name) for people in lists for found in people}


def bodies_of(people: Iterable[Attendee]) -> frozenset[str]:
    """Give whence they come, but for classes and houses, which report as nobody."""
    told = (one.affiliation for one in people)
    return frozenset(one for one in told if one and not IS_CLASS.fullmatch(one))


def _known_as(called: str, names: Iterable[str]) -> str:
    """Give the one of `names` that "anna" or "anna e" is short for; or itself."""
    first, _, letter = called.rstrip(".").partition(" ")
    if len(letter) > 1:
        return called
    fitting = [
        name
        for name in names
        if name.split()[0] == first and name.split()[-1].startswith(letter)
    ]
    return fitting[0] if len(fitting) == 1 else called


def _if_invited_present(found: Found[Attendee]) -> Found[Attendee]:
    if found.value.status != "invited":
        return found
    return replace(found, value=replace(found.value, status="present"), confidence=0.9)


RANK = ("invited", "guest", "present", "absent")


def _together(one: Found[Attendee], other: Found[Attendee]) -> Found[Attendee]:
    """Give what two lists tell of one person."""
    first, second = one.value, other.value
    status = max(first.status, second.status, key=RANK.index)
    value = replace(
        first,
        status=status,
        affiliation=first.affiliation or second.affiliation,
        role=first.role or second.role,
    )
    return Found(value=value, lines=one.lines + other.lines, confidence=one.confidence)
