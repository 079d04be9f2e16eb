"""Lists that a narrow column wrapped: names and labels over two lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes.importing.attendance.people_lines import GOES_ON
from minutes.importing.language.people import begins_as_name
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.labels import kind_of

LONGEST_LABEL = 40  # letters of the part of a label on one line
FEWEST_COMMAS = 2
LABEL_AND_VALUE = 2  # cells
BEFORE_GAP = re.compile(r"(?P<body>[^:\t]{2,40}):?\t")


def whole_lines(text: str) -> list[str]:
    """Join the lines of a cell that break within a person; the others stay apart."""
    whole: list[str] = []
    for line in text.split("\n"):
        if whole and line and _breaks_within(whole[-1], line):
            whole[-1] = f"{whole[-1]} {line}"
        else:
            whole.append(line)
    return whole


def _breaks_within(line: str, below: str) -> bool:
    """Say so after a comma, in parentheses and after a first name alone."""
    if GOES_ON.search(line) or line.count("(") > line.count(")"):
        return True
    last = re.split(r",\s|\s(?:och|samt|and|og)\s", line)[-1].strip()
    is_called = " " not in last and begins_as_name(last)
    is_list = line.count(",") >= FEWEST_COMMAS
    return is_list and is_called and below[0].isupper()


def with_whole_labels(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Join rows whose label goes on in the next: "Övriga | …", "närvarande | …"."""
    whole: list[Block] = []
    for block in blocks:
        if whole and (joined := _joined(whole[-1], block)):
            whole[-1] = joined
        else:
            whole.append(block)
    return tuple(whole)


def hung_under(blocks: Sequence[Block], at: int, first: int) -> str:
    """Give "Lund" for people right below those of "Lund:      Anna Ek"; or "".

    The list begins at `first`, which may tell who they are, but not whence.
    """
    indent = blocks[at].indent
    while at > first and not blocks[at].gap and blocks[at].indent == indent:
        at -= 1
    above = blocks[at]
    match = BEFORE_GAP.match(above.text) if at > first and not above.cells else None
    body = match["body"].strip() if match else ""
    is_other = begins_as_name(body) or bool(kind_of(body))
    is_hung = bool(body) and indent > above.indent + len(body)
    return body if is_hung and not is_other else ""


def _joined(one: Block, other: Block) -> Block | None:
    if not len(one.cells) == len(other.cells) == LABEL_AND_VALUE:
        return None
    first, _, value = one.text.partition("\t")
    rest, _, more = other.text.partition("\t")
    is_going_on = one.table == other.table and rest[:1].islower()
    if not is_going_on or not kind_of(f"{first} {rest}"[:LONGEST_LABEL]):
        return None
    cells = (f"{first} {rest}", f"{value}\n{more}")
    return replace(
        one, text="\t".join(cells), cells=cells, lines=(*one.lines, *other.lines)
    )
