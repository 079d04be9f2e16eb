"""Items told under "Ad 1" and "Ad 2", whose headings stand in the agenda above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from minutes.importing.agenda.heading import Heading
from minutes.importing.agenda.heading_text import LONGEST, is_told
from minutes.importing.agenda.numbers import Candidate
from minutes.importing.layout.blocks import Block

MARK = re.compile(
    r"(?:(?:till?|ad|vedr\.?)\s)?(?:ad|re|vedr|till?|punkt|pkt|punkten|dagsordenspunkt"
    r"|item)\b\.?\s*(?:§\s*)?(?P<number>\d{1,3})\s*[.):–-]*(?:\s+(?P<rest>\S.*)|$)",
    re.IGNORECASE | re.DOTALL,
)
FEWEST = 2


def under_marks(
    blocks: Sequence[Block], free: Sequence[bool], row: Sequence[Candidate]
) -> list[Heading]:
    """Give the entries of the list `row` as headings where their marks stand below it.

    Nothing where the lines after the marks are headings of their own.
    """
    is_list = all(other.block == one.end + 1 for one, other in pairwise(row))
    if len(row) < FEWEST or not is_list:
        return []
    marks = {
        int(match["number"]): (at, match["rest"] or "")
        for at in range(row[-1].end + 1, len(blocks))
        if free[at] and (match := MARK.match(blocks[at].text))
    }
    marked = [one for one in row if one.parts[0] in marks]
    rests = [marks[one.parts[0]][1] for one in marked]
    if len(marked) * 2 < len(row) or not all(map(_is_text, rests)):
        return []
    return [
        _heading(one, *marks.get(one.parts[0], (one.block, one.rest))) for one in row
    ]


def _is_text(rest: str) -> bool:
    return not rest or is_told(rest) or len(rest) > LONGEST


def _heading(entry: Candidate, at: int, rest: str) -> Heading:
    return Heading(
        block=at, end=at, number=entry.number, text=entry.text, level=1, rest=rest
    )
