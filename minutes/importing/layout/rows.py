"""A printed line, and the block that one or several make."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from minutes.importing.layout.blocks import Block
from minutes.importing.layout.characters import (
    clean,
    has_bullet,
    joined,
    one_line,
    without_bullet,
    without_markup,
)
from minutes.importing.lines import Line

HEADING_MARK = re.compile(r"(#{1,6})[^\S\t]+\S")
BOLD_LINE = re.compile(
    r"\s*(?P<both>[*_]?)(?:\*\*|__)(?=[^\s*])[^*]{1,200}(?:\*\*|__)(?P=both):?\s*"
)
RULE = re.compile(r"\s*(?:={3,}|-{3,}|\*{3,}|_{3,}|~{3,})\s*")
# A list that a PDF sets in two columns: the bullets, and what they stand before.
BULLET_ALONE = re.compile(r"[•●▪■◦‣·○➢➤✓→⇒»–—*o-]")
FEWEST_BARS = 2
BULLET_AND_TEXT = 2  # cells
TABLE_LINE = re.compile(r"\s*\|.*\|\s*")


BAR = re.compile(r"\s\|\s")
FEWEST_BARRED = 3  # lines that make a table


def barred(lines: Sequence[Line]) -> set[int]:
    """Give the numbers of the lines that bars part into as many cells as those beside.

    "Namn | Kommun | Med": a table without bars round it.
    """
    found: set[int] = set()
    for count, run in groupby(lines, key=lambda line: len(BAR.findall(line.text))):
        rows = list(run)
        if count >= FEWEST_BARS and len(rows) >= FEWEST_BARRED:
            found.update(row.number for row in rows if row.text[:1] != "|")
    return found


@dataclass(frozen=True, kw_only=True)
class Row:
    """A printed line, clean, with the empty lines before it and the width round it."""

    line: Line
    text: str
    gap: int
    indent: int
    width: int = 0


def block_of(rows: list[Row]) -> Block:
    first = rows[0]
    is_bullet = has_bullet(first.text) or first.line.list_level is not None
    cells = first.line.cells or _cells_of_markdown(first.text)
    if len(cells) == BULLET_AND_TEXT and BULLET_ALONE.fullmatch(cells[0]):
        cells, text, is_bullet = (), one_line(cells[1]), True
    elif cells:
        text = "\t".join(cells)
    else:
        text = ""
        for row in rows:
            more = "" if RULE.fullmatch(row.text) else without_markup(row.text)
            text = joined(text, more.strip()) if more else text
    mark = HEADING_MARK.match(first.text)
    return Block(
        text=without_bullet(text) if has_bullet(text) else text,
        lines=tuple(row.line.number for row in rows),
        gap=first.gap,
        indent=first.indent,
        is_bullet=is_bullet,
        is_bold=all(
            row.line.is_bold or bool(BOLD_LINE.fullmatch(row.text)) for row in rows
        ),
        heading_level=first.line.heading_level or (len(mark[1]) if mark else None),
        style=first.line.style,
        size=first.line.size,
        cells=tuple(one_line(clean(cell)) for cell in cells),
        table=first.line.table or (0 if cells else None),
    )


def _cells_of_markdown(text: str) -> tuple[str, ...]:
    """Give the cells of "| a | b |"; () for all other lines."""
    if not TABLE_LINE.fullmatch(text):
        return ()
    inner = text.strip()[1:-1]
    cells = [without_markup(cell.strip()) for cell in inner.split("|")]
    return tuple(cells) if any(re.search(r"\w", cell) for cell in cells) else ()
