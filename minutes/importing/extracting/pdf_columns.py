"""Columns of running text on a page: read down the left one, then the right one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutes.importing.extracting.pdf_layout import Row

FEWEST_ROWS = 5  # in a column
NARROWEST = 0.3  # of the width of the page's text
FULLNESS = 0.65  # of its column that most lines of running text fill
STEP = 3.0  # points between the places tried

Block = list["Row"]


def blocks_of(rows: list[Row]) -> list[Block]:
    """Part the page into blocks of rows, in the order of reading."""
    gutter = gutter_of(rows)
    if gutter is None:
        return [rows] if rows else []
    blocks: list[Block] = []
    for stretch, is_free in stretches_of(rows, gutter):
        sides = sides_of(stretch, gutter)
        blocks += sides if is_free and are_columns(sides) else [stretch]
    return blocks


def gutter_of(rows: list[Row]) -> float | None:
    """The place, near the middle, that splits most rows into two full columns."""
    runs = [run for row in rows for run in row]
    if len(rows) < FEWEST_ROWS:
        return None
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    best, most = None, 0
    place = left + NARROWEST * (right - left)
    while place < right - NARROWEST * (right - left):
        free = sum(
            sum(len(row) for row in stretch)
            for stretch, is_free in stretches_of(rows, place)
            if is_free and are_columns(sides_of(stretch, place))
        )
        if free > most:
            best, most = place, free
        place += STEP
    return best


def stretches_of(rows: list[Row], place: float) -> Iterator[tuple[Block, bool]]:
    """Rows in a row that all, or none of which, leave `place` free."""
    stretch: Block = []
    is_free = True
    for row in rows:
        leaves_free = not any(run.left < place < run.right for run in row)
        if stretch and leaves_free != is_free:
            yield stretch, is_free
            stretch = []
        stretch.append(row)
        is_free = leaves_free
    if stretch:
        yield stretch, is_free


def sides_of(rows: Block, place: float) -> tuple[Block, Block]:
    left = [[run for run in row if run.middle < place] for row in rows]
    right = [[run for run in row if run.middle >= place] for row in rows]
    return [row for row in left if row], [row for row in right if row]


def are_columns(sides: tuple[Block, Block]) -> bool:
    """Whether both sides are running text: long enough, and mostly full lines."""
    return all(len(side) >= FEWEST_ROWS and is_running(side) for side in sides)


def is_running(side: Block) -> bool:
    widths = sorted(row[-1].right - row[0].left for row in side)
    letters = sorted(sum(len(run.text) for run in row) for row in side)
    upper = len(side) * 3 // 4
    return widths[upper] >= FULLNESS * widths[-1] and letters[upper] >= 30
