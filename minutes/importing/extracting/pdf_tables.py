"""Rows whose pieces stand under each other: the tables of a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutes.importing.extracting.pdf_layout import Fragment, Row

WITHIN_CELL = 1.35  # of the size: the step from line to line within a cell
BETWEEN_ROWS = 1.4  # of the size: a step this long is room round the rows
NEXT_ROW = 4.0  # of the size: what is further down is no part of the table
ALIKE = 1.25  # of the smaller: sizes within one table
FURTHER = 1.5  # times the longest step before: another table begins
SLACK = 2.0  # points

Span = tuple[float, float]


@dataclass(frozen=True)
class Grid:
    """A table: for each of its rows the printed rows it takes; and its columns."""

    rows: list[list[Row]]
    columns: list[Span]

    def cells(self) -> Iterator[list[str]]:
        for rows in self.rows:
            cells: list[list[str]] = [[] for _ in self.columns]
            for row in rows:
                for run in row:
                    cells[column_of(run, self.columns)].append(run.text.strip())
            yield ["\n".join(lines) for lines in cells]


def grids_of(rows: list[Row]) -> Iterator[Row | Grid]:
    """Yield rows as they are, and as grids where at least two have columns alike."""
    start = 0
    while start < len(rows):
        end = end_of_grid(rows, start)
        if end - start > 1:
            yield grid_of(rows[start:end])
        else:
            yield rows[start]
            end = start + 1
        start = end


def end_of_grid(rows: list[Row], start: int) -> int:
    """The end of the table that begins at `start`; `start` itself if none does."""
    if len(rows[start]) < 2:
        return start
    columns = spans_of(rows[start : start + 1])
    last, end = start, start + 1
    while end < len(rows) and is_near(rows, start, end):
        widened = merged(columns, spans_of(rows[end : end + 1]))
        if len(rows[end]) > 1:
            if len(widened) < most_pieces(rows[start : end + 1]):
                break  # the columns of the one run into those of the other
            columns, last = widened, end
        elif len(widened) < len(columns) or not is_continuing(
            rows, start, end, columns
        ):
            break
        end += 1
    with_columns = sum(len(row) > 1 for row in rows[start:end])
    return max(end, last + 1) if with_columns > 1 else start


def most_pieces(rows: list[Row]) -> int:
    return max(len(row) for row in rows)


def is_near(rows: list[Row], start: int, at: int) -> bool:
    """Whether a row is printed alike, and no further down than those before it."""
    above, below = rows[at - 1], rows[at]
    small, large = sorted((above[0].size, below[0].size))
    steps = [one[0].base - two[0].base for one, two in pairwise(rows[start:at])]
    most = min(NEXT_ROW * small, FURTHER * max(steps, default=NEXT_ROW * small))
    return large <= ALIKE * small and above[0].base - below[0].base <= most


def is_continuing(rows: list[Row], start: int, at: int, columns: list[Span]) -> bool:
    """Whether a lone piece is the next line of a cell, or a row with empty cells."""
    run = rows[at][0]
    if run.right < columns[0][0] or run.left > columns[-1][1]:
        return False
    if column_of(run, columns) > 0:
        return True
    if rows[at - 1][0].base - run.base > WITHIN_CELL * run.size:
        return False
    return len((rows[at + 1 : at + 2] or [[]])[0]) > 1 or has_room(rows[start:at])


def has_room(rows: list[Row]) -> bool:
    """Whether there is more room between rows than between lines of a cell."""
    return any(
        above[0].base - below[0].base > BETWEEN_ROWS * below[0].size
        for above, below in pairwise(rows)
    )


def spans_of(rows: list[Row]) -> list[Span]:
    return [(run.left, run.right) for row in rows for run in row]


def merged(first: list[Span], second: list[Span]) -> list[Span]:
    """The places covered by either, what overlaps made one."""
    spans: list[Span] = []
    for left, right in sorted(first + second):
        if spans and left <= spans[-1][1] + SLACK:
            spans[-1] = (spans[-1][0], max(right, spans[-1][1]))
        else:
            spans.append((left, right))
    return spans


def column_of(run: Fragment, columns: list[Span]) -> int:
    """The column that the piece stands in, or else the nearest one."""

    def distance(number: int) -> float:
        left, right = columns[number]
        return max(left - run.middle, run.middle - right, 0.0)

    return min(range(len(columns)), key=distance)


def grid_of(rows: list[Row]) -> Grid:
    columns = merged([], spans_of(rows))
    is_roomy = has_room(rows)
    grouped: list[list[Row]] = [[rows[0]]]
    for above, below in pairwise(rows):
        step = above[0].base - below[0].base
        is_alone = len(below) == 1 and column_of(below[0], columns) > 0
        if is_alone or (is_roomy and step <= WITHIN_CELL * below[0].size):
            grouped[-1].append(below)
        else:
            grouped.append([below])
    return Grid(rows=grouped, columns=columns)
