"""From pieces of text with places on a page to lines in the order of reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from minutes.importing.extracting.pdf_columns import Block, blocks_of
from minutes.importing.extracting.pdf_tables import Grid, grids_of
from minutes.importing.lines import Line

SAME_BASE = 0.4  # of the size: as far as an index or a foot is off its line
WORD_SPACE = 0.9  # of the size: where a space is written, more than that is an edge
NO_SPACE = 0.25  # where none is written, this much is
NEW_PARAGRAPH = 1.45  # times the usual step from line to line


@dataclass(frozen=True, kw_only=True)
class Fragment:
    """Some letters side by side, in points from the lower left of the page."""

    text: str  # with the space before or after it, if the file has one
    left: float
    right: float
    base: float
    size: float
    is_bold: bool

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


Row = list[Fragment]


def lines_of_page(fragments: list[Fragment]) -> list[Line]:
    """Lines without their page; tables are counted from 1 on the page."""
    rows = [joined(row) for row in rows_of(fragments)]
    lines: list[Line] = []
    tables = 0
    for block in blocks_of(rows):
        found = list(lines_of_block(block))
        if lines and found:
            lines.append(Line(text="", number=1))
        lines += [moved(line, tables) for line in found]
        tables += max((line.table or 0 for line in found), default=0)
    return lines


def moved(line: Line, tables: int) -> Line:
    return line if line.table is None else replace(line, table=line.table + tables)


def rows_of(fragments: list[Fragment]) -> list[Row]:
    """Gather what stands on one line, from the top of the page down."""
    rows: list[Row] = []
    for fragment in sorted(fragments, key=lambda one: -one.base):
        if rows and is_beside(rows[-1][0], fragment):
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    return [sorted(row, key=lambda one: one.left) for row in rows]


def is_beside(first: Fragment, other: Fragment) -> bool:
    return first.base - other.base <= SAME_BASE * min(first.size, other.size)


def joined(row: Row) -> Row:
    """Join the pieces of a row but those that a cell's or column's edge parts."""
    runs = [row[0]]
    for fragment in row[1:]:
        before = runs[-1]
        gap = (fragment.left - before.right) / fragment.size
        has_space = before.text[-1:].isspace() or fragment.text[:1].isspace()
        if gap > (WORD_SPACE if has_space else NO_SPACE):
            runs.append(fragment)
        else:
            space = " " if has_space else ""
            runs[-1] = as_one(before, fragment, space)
    return runs


def as_one(before: Fragment, after: Fragment, space: str) -> Fragment:
    main = max(before, after, key=lambda one: len(one.text))
    return replace(
        before,
        text=before.text.rstrip() + space + after.text.lstrip(),
        right=max(before.right, after.right),
        size=main.size,
        is_bold=before.is_bold and after.is_bold,
    )


def lines_of_block(block: Block) -> Iterator[Line]:
    """Lines from the top down, an empty one where the writer left room."""
    step = usual_step(block)
    above: Row | None = None
    tables = 0
    for part in grids_of(block):
        first = part.rows[0][0] if isinstance(part, Grid) else part
        if above and above[0].base - first[0].base > NEW_PARAGRAPH * step:
            yield Line(text="", number=1)
        if isinstance(part, Grid):
            tables += 1
            yield from lines_of_grid(part, tables)
            above = part.rows[-1][-1]
        else:
            yield line_of_row(part)
            above = part


def usual_step(block: Block) -> float:
    """The step within a paragraph: a short one, for headings may be many."""
    steps = [above[0].base - below[0].base for above, below in pairwise(block)]
    return sorted(steps)[len(steps) // 4] if steps else 0.0


def line_of_row(row: Row) -> Line:
    main = max(row, key=lambda one: len(one.text))
    return Line(
        text="\t".join(run.text.strip() for run in row),
        number=1,
        size=main.size,
        is_bold=all(run.is_bold for run in row),
    )


def lines_of_grid(grid: Grid, table: int) -> Iterator[Line]:
    for cells, rows in zip(grid.cells(), grid.rows, strict=True):
        runs = [run for row in rows for run in row]
        yield Line(
            text="\t".join(cells),
            number=1,
            size=runs[0].size,
            is_bold=all(run.is_bold for run in runs),
            cells=tuple(cells),
            table=table,
        )
