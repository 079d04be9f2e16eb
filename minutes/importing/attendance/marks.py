"""What the marks of an attendance table mean, and columns that have no head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from minutes.importing.language.vocabulary import folded
from minutes.importing.layout.blocks import Block

YES = re.compile(r"(?:x|ja|yes|j|1|✓|✔|☒|☑|✗|\[x\])", re.IGNORECASE)
NO = re.compile(
    r"(?:nej|nei|no|n|-|0|–|—|frånvarande|frånv\.?|absent|förhinder|förhindrad|forfall|f"
    r"|fv|anmält förhinder|fraværende|afbud|avbud|återbud|excused|apologies|regrets"
    r"|ej närv(?:arande|\.)?|sjuk)",
    re.IGNORECASE,
)
# "x = på plats, d = på distans, – = förhindrad"
MEANING = re.compile(
    r"(?<!\w)(?P<mark>[^\s=,;:()|\w]|[^\W_]{1,3})\s?(?:=|betyder|means)\s?"
    r"(?P<told>[^\W\d_][^=,;:()|.]{1,40}?)(?=\s?[,;.)|]|\s+\S{1,3}\s?=|$)"
)
# "Närv (N) Frånv (F)" over a column.
IN_HEAD = re.compile(r"(?P<told>[^\W\d_]{4,})\.?\s?\((?P<mark>[^\W\d_])\)")
LONGEST_MARK = 3  # letters


def legend_in(blocks: Iterable[Block]) -> dict[str, str]:
    """Read what each mark is said to mean, where two are explained at least."""
    told = {
        match["mark"].casefold(): match["told"].strip()
        for block in blocks
        if block.text.count("=") > 1 and not block.cells
        for match in MEANING.finditer(block.text[:300])
    }
    return told if len(told) > 1 else {}


def legend_of_column(head: str, marks: Iterable[str]) -> dict[str, str]:
    """Read what a column's head says of its marks; N beside F is for being there."""
    told = {one["mark"].casefold(): one["told"] for one in IN_HEAD.finditer(head)}
    used = {mark.casefold() for mark in marks if mark}
    is_n_or_f = used == {"n", "f"} or (used == {"n"} and "f" in folded(head))
    return told or ({"n": "närvarande", "f": "frånvarande"} if is_n_or_f else {})


def with_unheaded(
    rows: Sequence[Sequence[str]], columns: Mapping[str, int], legend: Mapping[str, str]
) -> dict[str, int]:
    """Add the columns without a head: of marks, or of what people are."""
    known = dict(columns)
    width = min(map(len, rows), default=0)
    for place in (one for one in range(width) if one not in columns.values()):
        cells = [row[place].strip() for row in rows]
        is_count = all(cell.rstrip(".").isdigit() for cell in cells) and not legend
        if is_count or not any(cells):
            continue
        if all(is_mark(cell, legend) for cell in cells):
            known.setdefault("present", place)
        elif all(len(cell) > LONGEST_MARK for cell in cells if cell):
            known.setdefault("about", place)
    return known


def is_mark(cell: str, legend: Mapping[str, str]) -> bool:
    is_known = YES.fullmatch(cell) or NO.fullmatch(cell)
    return not cell or bool(is_known) or cell.casefold() in legend
