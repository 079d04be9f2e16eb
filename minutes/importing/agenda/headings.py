"""Which blocks head the items of the agenda: numbered, styled, or plain lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from minutes.importing.agenda.heading import Heading
from minutes.importing.agenda.numbering import numbered_headings
from minutes.importing.agenda.plain_headings import (
    colon_headings,
    in_capitals,
    may_head,
    plain_headings,
)
from minutes.importing.agenda.run_in import bulleted_headings, run_in_headings
from minutes.importing.agenda.table_headings import table_headings
from minutes.importing.language.names import is_person
from minutes.importing.language.people import common_first_names
from minutes.importing.language.places import Places
from minutes.importing.language.times import clock
from minutes.importing.language.vocabulary import folded
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.labels import label_of

FEWEST = 2
FEWEST_TIMED = 3
LONGEST_SECTION = 60  # letters
TIMED = re.compile(
    r"(?:kl\.?\s)?(?P<time>\d{1,2}[.:]\d\d)(?:\s?[-–]\s?\d{1,2}[.:]\d\d)?[:.]?\s+"
    r"(?P<text>[^\W\d_].{2,120}?[^.])",
    re.IGNORECASE,
)
BREAK = re.compile(
    r"(?:lunch|kaffe|fika|paus|bensträckare|rast|coffee|break|frokost|pause)\w*"
    r"(?: (?:och|med|and) .*)?"
)
LETTER = re.compile(r"(?P<number>[a-zåäö])[.)]\s+(?P<text>[A-ZÅÄÖÆØ][^.!?]{2,80})")
NUMBER = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d+)*\s?[a-z]?|[a-zåäö])[.):]\s+(?=[^\W_])"
)


def headings_in(
    blocks: Sequence[Block], free: Sequence[bool], places: Places
) -> list[Heading]:
    """Give the headings in the order of the file; `free` are blocks not yet taken."""
    numbered = numbered_headings(blocks, free)
    if _is_bare_list(numbered) and len(styled_headings(blocks, free, [])) >= FEWEST:
        numbered = []
    styled = styled_headings(blocks, free, numbered, places)
    numbered = [*numbered, *lettered_headings(blocks, free, numbered)]
    if not numbered:
        numbered = timed_headings(blocks, free) or table_headings(blocks, free)
    known = {at for one in numbered for at in range(one.block, one.end + 1)}
    styled = [heading for heading in styled if heading.block not in known]
    if len(styled) == 1 and not numbered and in_capitals(blocks, free, styled[0]):
        title = styled.pop().block
        free = [is_free and at != title for at, is_free in enumerate(free)]
    known |= {heading.block for heading in styled}
    plain = [] if styled else plain_headings(blocks, free, numbered)
    plain = [
        heading
        for heading in plain
        if heading.block not in known
        and not _is_report(heading.text, places)
        and not _names_somebody(heading.text, places)
    ]
    if not (numbered or styled or plain):
        plain = colon_headings(blocks, free)
    if not (numbered or styled) and len(plain) < FEWEST:
        known = {heading.block for heading in plain}
        more = _unmarked_headings(blocks, free, places)
        plain += [heading for heading in more if heading.block not in known]
    first = min((one.block for one in (*numbered, *styled, *plain)), default=0)
    opening = opening_sections(blocks[:first], free)
    return sorted(
        (*opening, *numbered, *styled, *plain), key=lambda heading: heading.block
    )


def _unmarked_headings(
    blocks: Sequence[Block], free: Sequence[bool], places: Places
) -> list[Heading]:
    """Take headings of a file that sets none apart, in the first way that fits."""
    return bulleted_headings(blocks, free) or run_in_headings(blocks, free, places)


def opening_sections(blocks: Sequence[Block], free: Sequence[bool]) -> list[Heading]:
    """Take "Mötets beslut" and "Uppdrag" above lists before the first item."""
    return [
        Heading(
            block=at, end=at, number="", text=block.text.strip().rstrip(":"), level=1
        )
        for at, (block, below) in enumerate(pairwise(blocks))
        if free[at] and free[at + 1] and _sums_up(block, below)
    ]


def _sums_up(block: Block, below: Block) -> bool:
    label = label_of(block.text)
    is_section = label and label.kind in ("decision", "action") and not label.value
    is_list = below.is_bullet or below.is_row or below.text.endswith(":")
    return bool(is_section and is_list)


def _is_bare_list(numbered: Sequence[Heading]) -> bool:
    """Say whether nothing stands below the numbers: a list, as of what is to come."""
    rows = pairwise(numbered)
    return len(numbered) > 1 and all(other.block == one.end + 1 for one, other in rows)


def timed_headings(blocks: Sequence[Block], free: Sequence[bool]) -> list[Heading]:
    """Take "09.30 Inledning" and "10.15 Biblioteksplaner", but not the breaks."""
    row = [
        (at, match, clock(match["time"]))
        for at, block in enumerate(blocks)
        if free[at] and (match := TIMED.fullmatch(block.text.strip()))
    ]
    hours = [hour for _, _, hour in row]
    if len(row) < FEWEST_TIMED or hours != sorted(hours):
        return []
    return [
        Heading(
            block=at,
            end=at,
            number="",
            text=match["text"].rstrip(".:"),
            level=1,
            rest=match[0][: match.start("text")].strip(),
        )
        for at, match, _ in row
        if not BREAK.fullmatch(folded(match["text"]))
    ]


def lettered_headings(
    blocks: Sequence[Block], free: Sequence[bool], numbered: Sequence[Heading]
) -> list[Heading]:
    """Take "a) Tillbud" and "b) Skyddsrond" below a number, each with text below it."""
    found: list[Heading] = []
    ends = [*(heading.block for heading in numbered[1:]), len(blocks)]
    for heading, end in zip(numbered, ends, strict=False):
        row = [
            (at, match)
            for at in range(heading.end + 1, end)
            if free[at] and (match := LETTER.fullmatch(blocks[at].text.strip()))
        ]
        places = {at for at, _ in row}
        are_headings = all(at + 1 < end and at + 1 not in places for at in places)
        if len(row) >= FEWEST and are_headings and row[0][1]["number"] == "a":
            found += [_lettered(at, match) for at, match in row]
    return found


def _lettered(at: int, match: re.Match[str]) -> Heading:
    number, text = match["number"], match["text"].rstrip(":")
    return Heading(block=at, end=at, number=number, text=text, level=2)


def _is_report(text: str, places: Places) -> bool:
    """Say so of "Lund" and "Lund: har målat", which belong to a round."""
    place = places.leading(text)
    return bool(place) and not re.match(r"\s*[^\s:–-]", text[len(place) :])


def _names_somebody(text: str, places: Places) -> bool:
    """Say whether a line only presents a person: "Anna Ek, strateg, Lund"."""
    name = re.split(r"\s[–—-]\s|,|\(", text)[0].strip()
    is_usual = name.split(" ")[0] in common_first_names()
    return is_usual and is_person(name, places)


# Styled


def styled_headings(
    blocks: Sequence[Block],
    free: Sequence[bool],
    numbered: Sequence[Heading],
    places: Places | None = None,
) -> list[Heading]:
    """Take the headings that the file itself marks: by style, underline or bold."""
    for is_marked in (_has_level, _is_underlined, _is_bold):
        marked = [
            index
            for index, block in enumerate(blocks)
            if free[index]
            and is_marked(block)
            and (may_head(block) or _has_parts(blocks[index : index + 2]))
        ]
        if places and is_marked is _is_bold:
            marked = [at for at in marked if not places.find(blocks[at].text)]
        if len(marked) >= 2 or (marked and not numbered):
            return _levelled(blocks, marked, numbered)
    return []


def _has_parts(pair: Sequence[Block]) -> bool:
    """Say so of "Resolutions" right above headings of a deeper level."""
    upper, lower = (pair[0].heading_level, pair[-1].heading_level)
    is_short = len(pair[0].text) < LONGEST_SECTION
    return is_short and upper is not None and lower is not None and lower > upper


def _has_level(block: Block) -> bool:
    return block.heading_level is not None and block.style != "title"


def _is_underlined(block: Block) -> bool:
    return block.is_underlined


def _is_bold(block: Block) -> bool:
    return block.is_bold and not block.is_bullet and not block.is_row


def _levelled(
    blocks: Sequence[Block], marked: Sequence[int], numbered: Sequence[Heading]
) -> list[Heading]:
    known = {heading.block for heading in numbered}
    levels = [blocks[index].heading_level or 1 for index in marked]
    first = numbered[0].block if numbered else -1
    top = min((blocks[h.block].heading_level or 1 for h in numbered), default=None)
    shallowest = min(levels, default=1) if top is None else top
    return [
        Heading(
            block=index,
            end=index,
            number=_number_of(blocks[index])[0],
            text=_number_of(blocks[index])[1],
            level=1 if level <= shallowest and not numbered else 2,
        )
        for index, level in zip(marked, levels, strict=True)
        if index not in known and index > first
    ]


def _number_of(block: Block) -> tuple[str, str]:
    """Part "8b. Ny hemsida" into its number and the heading."""
    text = block.text.strip()
    match = NUMBER.match(text)
    bare = text[match.end() :] if match else text
    return match["number"] if match else "", bare.rstrip(".:").strip()
