"""Columns of running text on a page: read down the left one, then the right one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutes.importing.extracting.pdf_layout import Row

FEWEST_ROWS = 4  # in a column
SHORTEST = 25  # letters that most of its lines have
NARROWEST = 0.3  # of the width of the page's text
FULLNESS = 0.65  # of its column that most lines of running text fill
NEXT_LINE = 3.5  # of the size: the longest step down within a column
STEP = 3.0  # points between the places tried, or more
MOST_PLACES = 100

Block = list["Row"]


def blocks_of(rows: list[Row]) -> list[Block]:
    """Part the page into blocks of rows, in the order of reading."""
    best = max(
        (columns_at(rows, place) for place in places_of(rows)),
        key=lambda parts: sum(len(part) for part, is_split in parts if is_split),
        default=[(rows, False)],
    )
    return [part for part, _ in best if part]


def places_of(rows: list[Row]) -> Iterator[float]:
    """Where the gutter between two columns may lie."""
    if len(rows) < FEWEST_ROWS:
        return
    left = min(run.left for row in rows for run in row)
    right = max(run.right for row in rows for run in row)
    first, last = left + NARROWEST * (right - left), right - NARROWEST * (right - left)
    step = max(STEP, (last - first) / MOST_PLACES)
    yield from (first + number * step for number in range(int((last - first) / step)))


def columns_at(rows: list[Row], place: float) -> list[tuple[Block, bool]]:
    """Part the rows into blocks; the columns at `place` are marked as split."""
    parts: list[tuple[Block, bool]] = [([], False)]
    start = 0
    while start < len(rows):
        end = end_of_columns(rows, start, place)
        sides = sides_of(rows[start:end], place)
        if are_columns(sides):
            parts += [(sides[0], True), (sides[1], True), ([], False)]
            start = end
        else:
            parts[-1][0].append(rows[start])
            start += 1
    return parts


def end_of_columns(rows: list[Row], start: int, place: float) -> int:
    """How far down from `start`, if it begins two sides, these reach.

    The left one may be longer; a long step down within either ends both.
    """
    nearby = rows[start : start + 2]  # the two first lines may differ in height
    if {run.middle < place for row in nearby for run in row} != {True, False}:
        return start
    right = end = start
    while end < len(rows) and not crosses(rows[end], place):
        if end > start and is_far(rows[end - 1], rows[end]):
            break
        if any(run.middle >= place for run in rows[end]):
            if is_far(rows[right], rows[end]):
                return right + 1
            right = end
        end += 1
    return end


def crosses(row: Row, place: float) -> bool:
    return any(run.left < place < run.right for run in row)


def is_far(above: Row, below: Row) -> bool:
    return above[0].base - below[0].base > NEXT_LINE * below[0].size


def sides_of(rows: Block, place: float) -> tuple[Block, Block]:
    left = [[run for run in row if run.middle < place] for row in rows]
    right = [[run for run in row if run.middle >= place] for row in rows]
    return [row for row in left if row], [row for row in right if row]


def are_columns(sides: tuple[Block, Block]) -> bool:
    """Whether both sides are running text: long enough, and mostly full lines."""
    return all(len(side) >= FEWEST_ROWS and is_running(side) for side in sides)


def is_running(side: Block) -> bool:
    if sum(len(row) > 1 for row in side) * 2 > len(side):  # a table of its own
        return False
    widths = sorted(row[-1].right - row[0].left for row in side)
    letters = sorted(sum(len(run.text) for run in row) for row in side)
    upper = len(side) * 3 // 4
    return widths[upper] >= FULLNESS * widths[-1] and letters[upper] >= SHORTEST
