"""Tables that tell in a row who is to do what, and by when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes.importing.language.vocabulary import ACTION, DUE, RESPONSIBLE, WHAT, folded
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.characters import without_bullet

# Of a column that holds what was said and decided, too.
MIXED = (
    r"anteckning(?:ar)?|beslut|diskussion|notering(?:ar)?|kommentar(?:er)?|notes"
    r"|discussion|decisions?|sammanfattning|minnesanteckning(?:ar)?|referat|innehåll"
    r"|innhold|indhold|content|diskusjon|drøftelse|vedtak|beslutning|minutes"
    r"|discussion points?|comments?|remarks?|behandling|konklus?jon|konklusion|merknad"
    r"|bemærkninger|vad sades|genomgång"
)
SHAPES = {"what": WHAT, "who": RESPONSIBLE, "due": DUE, "mixed": MIXED}
PARTS = re.compile(r"\s?[/,&]\s?|\s(?:och|and|og)\s")

Columns = dict[str, int]  # by kind; of a table's head none


def rows_of_tasks(blocks: Sequence[Block]) -> dict[int, Columns]:
    """Give the places of rows of tables of tasks, with which column holds what.

    "mixed" is there where "what" holds more than tasks, "apart" where a column of
    tasks stands beside what was said.
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


def holds_what_was_said(cell: str) -> bool:
    """Say whether a column of that name holds more than tasks."""
    return "mixed" in _kinds(cell)


def is_head_of_tasks(cells: Sequence[str]) -> bool:
    return len(cells) > 1 and bool(_columns(cells))


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
        apart = [at for at, cell in enumerate(cells) if _is_of_tasks(cell)]
        if apart and apart[0] != columns["mixed"]:
            return {**columns, "apart": apart[0]}
        columns["what"] = columns["mixed"]
    return columns if {"what", "who"} <= columns.keys() else {}


def _is_of_tasks(cell: str) -> bool:
    parts = PARTS.split(folded(cell))
    return all(re.fullmatch(f"{ACTION}|{RESPONSIBLE}", part) for part in parts) and any(
        re.fullmatch(ACTION, part) for part in parts
    )


def tasks_of_cell(text: str) -> list[str]:
    """Give the tasks of a cell: its lines, joined where one was wrapped."""
    tasks: list[str] = []
    for line in text.split("\n"):
        line = line.strip()
        if tasks and (line[:1].islower() or line[:1].isdigit()):
            tasks[-1] += f" {line}"
        elif re.search(r"[^\W\d_]{2}", line):
            tasks.append(without_bullet(line))
    return tasks


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
