"""Items by the numbers that run through a file."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from minutes.importing.agenda.heading import Heading
from minutes.importing.agenda.heading_text import COMMON_VERB, FEW
from minutes.importing.agenda.marks import under_marks
from minutes.importing.agenda.numbers import Candidate, candidates_in
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.labels import label_of

# Signs that only items have: the words' first letters, as `_sign` gives them.
WORD_SIGNS = set("abdimnpstä")

FEWEST_RUNNING_ON = 4  # items
LIKELY = 0.5  # weight of a candidate that is more than a line of a list
# "… by July. [Action: AE]": a sentence, and what is set beside it.
ENDED_WITHIN = re.compile(r"[a-zåäöæø]{2}\. [(\[]")
VERB = re.compile(
    rf"{COMMON_VERB.pattern}|\b\w{{4,}}(?:ade|erte|erede)\b", re.IGNORECASE
)


def numbered_headings(blocks: Sequence[Block], free: Sequence[bool]) -> list[Heading]:
    """Find the numbers that run through the file: the heaviest row of them."""
    by_sign: dict[tuple[str, int], list[Candidate]] = defaultdict(list)
    for candidate in candidates_in(blocks, free):
        by_sign[candidate.sign, candidate.reading].append(candidate)
    rows = [_row(candidates) for candidates in by_sign.values()]
    for row in rows:
        if headings := under_marks(blocks, free, row):
            return headings
    best = max(rows, key=_weight, default=[])
    if not best or not _may_be_agenda(best, blocks):
        return []
    chosen = best + _sub_items(best, [one for row in by_sign.values() for one in row])
    return [_heading(candidate) for candidate in chosen]


def _row(candidates: list[Candidate]) -> list[Candidate]:
    """Give the heaviest row of top numbers where each follows the one before it."""
    best: dict[int, tuple[float, int]] = {}  # by number: weight, place of the last
    before: list[int] = []
    weights: list[float] = []
    for place, candidate in enumerate(candidates):
        number = candidate.parts[0]
        weight, previous = 0.0, -1
        if len(candidate.parts) == 1:
            for step, cost in ((1, 0.0), (2, 0.6), (3, 1.2)):
                so_far, at = best.get(number - step, (0.0, -1))
                if so_far - cost > weight:
                    weight, previous = so_far - cost, at
        weight += candidate.weight if len(candidate.parts) == 1 else 0.0
        weights.append(weight)
        before.append(previous)
        if len(candidate.parts) == 1 and weight > best.get(number, (0.0, -1))[0]:
            best[number] = (weight, place)
    return _walk_back(candidates, weights, before)


def _walk_back(
    candidates: list[Candidate], weights: list[float], before: list[int]
) -> list[Candidate]:
    if not candidates:
        return []
    at = max(range(len(candidates)), key=weights.__getitem__)
    row = []
    while at >= 0:
        row.append(candidates[at])
        at = before[at]
    return row[::-1]


def _weight(row: list[Candidate]) -> float:
    bonus = {"§": 2.0, "plain": 0.8}.get(row[0].sign, 1.0) if row else 0.0
    return sum(one.weight for one in row if len(one.parts) == 1) * bonus


def _may_be_agenda(row: list[Candidate], blocks: Sequence[Block]) -> bool:
    """Say whether a row of numbers heads items, and is no list within one."""
    has_two = bool(re.search(r"\d\D\d", row[0].number))  # "12/24"
    goes_on = row[0].sign in {"§", *WORD_SIGNS} or has_two
    if row[0].parts[0] > 3 and not (goes_on or _runs_on(row, blocks)):
        return False
    if len(row) == 1:
        is_first = row[0].parts[0] == 1 and row[0].weight > 0.9
        return row[0].sign in {"§", *WORD_SIGNS} or is_first
    followed = sum(candidate.weight > 0.5 for candidate in row)
    if followed * 2 >= len(row):
        return True
    start = row[0].block
    below = label_of(blocks[start - 1].text) if start else None
    return start <= 12 or bool(below and below.kind == "agenda")


def _runs_on(row: list[Candidate], blocks: Sequence[Block]) -> bool:
    """Say whether numbers go on from the meeting before: "12. MINUTES", "13. ROADS"."""
    are_marked = all(
        one.text.isupper() or blocks[one.block].is_bold or blocks[one.block].gap
        for one in row
    )
    followed = sum(one.weight > LIKELY for one in row)
    return len(row) >= FEWEST_RUNNING_ON and are_marked and followed * 2 > len(row)


def _sub_items(row: list[Candidate], candidates: list[Candidate]) -> list[Candidate]:
    """Give "2.1" and "2.2" below "2"."""
    starts = {candidate.parts[0]: candidate.block for candidate in row}
    ends = {one.parts[0]: other.block for one, other in pairwise(row)}
    taken = {candidate.end for candidate in row}
    below = [
        candidate
        for candidate in candidates
        if len(candidate.parts) > 1
        and candidate.block not in taken
        and starts.get(candidate.parts[0], candidate.block + 1) < candidate.block
        and candidate.block < ends.get(candidate.parts[0], candidate.block + 1)
    ]
    are_paragraphs = sum(map(_is_paragraph, below)) * 2 > len(below)
    is_text = _is_paragraph if are_paragraphs else (lambda one: one.is_sentence)
    return [candidate for candidate in below if not is_text(candidate)]


def _is_paragraph(candidate: Candidate) -> bool:
    """Say so of "2.1 The chair welcomed Anna. She …", in minutes that number all."""
    words = len(candidate.text.split())
    has_end = bool(candidate.rest or ENDED_WITHIN.search(candidate.text))
    is_long = words > FEW and has_end
    is_told = words > 2 and bool(VERB.search(candidate.text))
    return candidate.is_sentence or is_long or is_told


def _heading(candidate: Candidate) -> Heading:
    return Heading(
        block=candidate.block,
        end=candidate.end,
        number=candidate.number,
        text=candidate.text,
        level=1 if len(candidate.parts) == 1 else 2,
        mark=candidate.mark,
        rest=candidate.rest,
    )
