"""Tables that tell in a row who is to do what, and by when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes.importing.blocks import Block
from minutes.importing.vocabulary import DUE, RESPONSIBLE, WHAT, folded

# Of a column that holds what was said and decided, too.
MIXED = (
    r"anteckning(?:ar)?|beslut|diskussion|notering(?:ar)?|kommentar(?:er)?|notes"
    r"|discussion|decisions?|sammanfattning|minnesanteckning(?:ar)?|referat|innehåll|innhold|indhold|content"
)
SHAPES = {"what": WHAT, "who": RESPONSIBLE, "due": DUE, "mixed": MIXED}
PARTS = re.compile(r"\s?[/,&]\s?|\s(?:och|and|og)\s")

Columns = dict[str, int]  # by kind; of a table's head none


def rows_of_tasks(blocks: Sequence[Block]) -> dict[int, Columns]:
    """Give the places of rows of tables of tasks, with which column holds what.

    "mixed" is there where "what" holds more than tasks.
    """
    rows: dict[int, Columns] = {}
    columns: Columns = {}
    for place, block in enumerate(blocks):
        cells = cells_of(block)
        if len(cells) > 1 and (named := _columns(cells)):
            columns, rows[place] = named, {}
        elif columns and len(cells) > 1:
            rows[place] = columns
        else:
            columns = {}
    return rows


def cells_of(block: Block) -> tuple[str, ...]:
    return block.cells or tuple(block.text[:4000].split("\t"))


def _columns(cells: Sequence[str]) -> Columns:
    """Give which column tells what, by the words of a table's head."""
    columns: Columns = {}
    for place, cell in enumerate(cells):
        kinds = _kinds(cell)
        if kind := next((kind for kind in kinds if kind not in columns), ""):
            columns[kind] = place
    if "mixed" in columns:
        columns["what"] = columns["mixed"]
    return columns if {"what", "who"} <= columns.keys() else {}


def _kinds(cell: str) -> list[str]:
    """Say what a head such as "Beslut/åtgärd" or "Klart senast" may stand for."""
    words = folded(cell)
    parts = [words, *PARTS.split(words)]
    fitting = [
        kind
        for kind, shape in SHAPES.items()
        if any(re.fullmatch(shape, part) for part in parts)
    ]
    return fitting[::-1] if "mixed" in fitting else fitting
