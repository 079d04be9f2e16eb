"""Lines that begin with a number, as headings may: "§ 12", "3.", "2.1", "Sak 4/23"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutes.importing.agenda.figures import ROMAN_VALUES, parts_of
from minutes.importing.agenda.heading_text import (
    FEW,
    LONGEST,
    SENTENCE_END,
    heading_below,
    is_told,
    split_run_in,
)
from minutes.importing.layout.blocks import Block, written_cells

SIGNED = re.compile(
    r"(?P<sign>§+)\s*(?P<number>\d{1,4}(?:[.:/]\d{1,4})*\s?[a-z]?)(?=[\s.:)]"
    r"|$)[.:)]?\s*(?P<rest>.*)",
    re.DOTALL,
)
WORDED = re.compile(
    r"(?!(?:tema|pass|block|topic)\.?\s*\d+[.:]?$)"  # these head several items
    r"(?P<sign>ad|punkt|pkt|item|agenda item|sak|ärende|dagordning(?:spunkt|ens punkt)"
    r"|saksnr|sagspunkt|(?:agenda )?point|mötespunkt|tema|pass|block|topic|note"
    r"|minute|ärendepunkt|fråga|nr|spørsmål|spørgsmål|question)\.?\s*"
    r"(?:nr\.?\s*)?"
    r"(?P<number>\d{1,4}(?:[./-]\d{1,4})*)(?:\s*[.:)–-]?\s+(?P<rest>[^\s.:)].*)"
    r"|\s?[.:)]?$)",
    re.IGNORECASE | re.DOTALL,
)
# "1 §", as older statutes have it.
SIGNED_LAST = re.compile(
    r"(?P<number>\d{1,4}\s?[a-z]?)\s?(?P<sign>§)[.:)]?(?:\s+|$)(?P<rest>.*)", re.DOTALL
)
# "PS 12/24", "FC/24/103", "KS-24-7": which of the figures runs on shows in the file.
CODED = re.compile(
    r"(?P<number>[A-ZÅÄÖÆØ]{1,5}[ /.-]?\d{1,4}(?:[/.-]\d{1,4}){1,2})(?P<sign>)[.:)]?\s+"
    r"(?P<rest>\S.*)",
    re.DOTALL,
)
PLAIN = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d{1,2}){0,3})(?P<sign>[.):\]/]|\s[-–]|)\s+(?P<rest>\S.*)",
    re.DOTALL,
)
# "[1]", "(1)" and "#1".
ENCLOSED = re.compile(
    r"(?P<sign>[(\[#])(?P<number>\d{1,3})[)\]]?[.:]?\s+(?P<rest>\S.*)", re.DOTALL
)
TIGHT = re.compile(r"(?P<number>\d{1,2})(?P<sign>[.):])(?P<rest>[^\W\d_].*)", re.DOTALL)
SLASHED = re.compile(
    r"(?P<number>\d{1,4}(?:/\d{2,4}|:\d{1,3}))(?P<sign>)[.:)]?\s+(?P<rest>\S.*)",
    re.DOTALL,
)
ROMAN = re.compile(r"(?P<number>[IVX]{1,5})(?P<sign>[.)])\s+(?P<rest>\S.*)", re.DOTALL)
LETTERED = re.compile(r"(?P<number>[A-Z])(?P<sign>[.)])\s+(?P<rest>\S.*)", re.DOTALL)
# A number with a line of its own, above its heading.
ALONE = re.compile(r"(?P<number>\d{1,2})(?P<sign>[.):]?)(?P<rest>)$")
TIMED = re.compile(r"(?:kl\.?\s)?\d{1,2}[.:]\d\d(?:\s?[-–]\s?\d{1,2}[.:]\d\d)?\s+")
CASE_NUMBER = re.compile(
    r"(?:dnr|diarienr|d-nr|ärendenr|ks"
    r"|saksnr)?\.?:?\s*[A-ZÅÄÖ]{0,5}\s?\d{2,4}[-/:.]\d{1,6}(?:[-/.]\d+)?(?:\s+|$)",
    re.IGNORECASE,
)
BEGINS_AS_HEADING = re.compile(r"[\"”'’(«]?(?![a-zåäöæø])[^\W_]")


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A block that begins with a number."""

    block: int
    end: int
    sign: str
    number: str
    parts: tuple[int, ...]  # "2.1" is (2, 1)
    reading: int  # of "12/24" the first runs on, or the second
    mark: str  # what stands before the number: "§", "Sak"
    text: str
    rest: str
    weight: float
    is_sentence: bool  # and so heads nothing where the numbers have two parts


def candidates_in(blocks: Sequence[Block], free: Sequence[bool]) -> list[Candidate]:
    found = [
        candidate
        for index in range(len(blocks))
        if free[index] and (candidate := _candidate(blocks, index, free))
    ]
    return [one for candidate in found for one in _readings(candidate)]


def _readings(candidate: Candidate) -> list[Candidate]:
    """Give one for each figure of "HOS/24/51" that may be the running one."""
    has_readings = re.search(r"[/:]|^[A-Z]", candidate.number)
    if candidate.number.isalpha() or not has_readings:
        return [candidate]
    figures = [int(figure) for figure in re.findall(r"\d+", candidate.number)]
    return [
        replace(candidate, parts=(figure,), reading=place)
        for place, figure in enumerate(figures)
    ]


def _candidate(
    blocks: Sequence[Block], index: int, free: Sequence[bool]
) -> Candidate | None:
    """Read the number and the heading that a block begins with; None: it has none."""
    whole, cells = _heading_and_cells(blocks[index])
    time = TIMED.match(whole)
    if time and not _number_of(whole[time.end() :]):
        time = None  # "2.10 Bridges"
    text = whole[time.end() :] if time else whole
    match = _number_of(text)
    if match is None:
        return None
    heading, end = (match["rest"] or "").strip(), index
    case = CASE_NUMBER.match(heading)
    if case and case.end() == len(heading) < 40:
        heading = ""
    if not heading:
        is_worded = match.re in (WORDED, ALONE)
        heading = heading_below(blocks, index, free, is_worded=is_worded)
        end = index + 1
        if not heading and match.re is WORDED:
            heading, end = match[0].strip(" .:"), index  # "Sak 1" is all there is
        if not heading:
            return None
    inner = CASE_NUMBER.match(heading)
    heading, rest = split_run_in(heading[inner.end() :] if inner else heading)
    if not BEGINS_AS_HEADING.match(heading):
        return None
    aside = [part[0].strip() for part in (time, case or inner) if part]
    rest = "\n".join(part for part in (*aside, rest, *cells) if part)
    return Candidate(
        block=index,
        end=end,
        sign=_sign(match),
        number=match["number"].strip(),
        parts=parts_of(match["number"]),
        reading=0,
        mark=text[: match.start("number")].strip() or match["sign"].strip(" .:)]/–-"),
        text=heading.strip().rstrip(".:").strip(),
        rest=rest,
        weight=_likeness(blocks, index, end, heading, rest),
        is_sentence=is_told(heading)
        or (heading.endswith(".") and len(heading.split()) > FEW),
    )


def _number_of(text: str) -> re.Match[str] | None:
    shapes = (
        *(SIGNED, SIGNED_LAST, WORDED, SLASHED, CODED),
        *(PLAIN, ENCLOSED, ROMAN, LETTERED, TIGHT, ALONE),
    )
    return next((match for shape in shapes if (match := shape.match(text))), None)


def _heading_and_cells(block: Block) -> tuple[str, list[str]]:
    """Part the heading of a row from the cells that hold the item's text.

    A row is an item if its first cell has number and heading, or its first two; the
    second may go on with the text below its first line.
    """
    if not block.is_row or len(block.cells) < 2:
        return block.text, []
    first, second, *others = block.cells
    if re.fullmatch(r"(?:§\s*)?\d{1,3}[.)]?", first) and second:
        told = written_cells(block)
        heading, _, below = told[1].partition("\n")
        if below and not SENTENCE_END.search(heading):
            return f"{first} {heading}", [below, *told[2:]]
        is_item = bool(others) and len(others[0]) > len(second)
        return (f"{first} {second}", others) if is_item else ("", [])
    return first, [second, *others]


def _sign(match: re.Match[str]) -> str:
    if match.re is ALONE:
        return "alone"
    if match["number"].isalpha():
        return "roman" if set(match["number"]) <= set(ROMAN_VALUES) else "letter"
    return match["sign"].strip()[:1].casefold() or "plain"


def _likeness(
    blocks: Sequence[Block], index: int, end: int, heading: str, rest: str
) -> float:
    """Weigh how much a numbered line looks like a heading, from 0 to 2."""
    if len(heading) > LONGEST:
        return 0.1
    weight = 1.0
    block = blocks[index]
    if block.heading_level is not None or block.is_bold or block.is_underlined:
        weight += 0.6
    if SENTENCE_END.search(heading) and (len(heading) > 60 or is_told(heading)):
        weight -= 0.7
    if block.gap:
        weight += 0.2
    beside = blocks[end + 1] if end + 1 < len(blocks) else None
    is_followed = bool(rest) or (
        beside is not None and not _begins_with_number(beside.text)
    )
    return max(0.1, weight if is_followed else weight * 0.3)


def _begins_with_number(text: str) -> bool:
    return bool(
        re.match(r"(?:§+\s*)?(?:\d{1,3}(?:\.\d+)*[.):]?|[a-zA-Z][.)])\s+\S", text)
    )
