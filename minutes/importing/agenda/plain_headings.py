"""Headings that nothing marks: short lines above paragraphs and lists."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes.importing.agenda.announcing import is_headed
from minutes.importing.agenda.heading import Heading
from minutes.importing.agenda.heading_text import COMMON_VERB, LONGEST
from minutes.importing.decisions.deciding import decides, leads_to_list
from minutes.importing.head.venue_lines import WEEKDAY
from minutes.importing.language.dates import spans_in, without_days
from minutes.importing.language.times import without_hours
from minutes.importing.language.vocabulary import SECTION_WORDS, folded
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.labels import label_of
from minutes.importing.tasks.tables import is_head_of_tasks

NO_HEADING = re.compile(
    r"https?:|@|;\s|\d{4}-\d\d-\d\d|[a-zåäö]{2}[.!?] [(A-ZÅÄÖ]|^(?:länk|tips|obs|fakta"
    r"|källa|link|(?:bilag\w*|vedlegg|attachment|annex|appendix)\s\d+|dnr|diarienr|ärendenr|saksnr|sagsnr|j\.?nr)\b|:\s.*\d[.:]\d\d\b",
    re.IGNORECASE,
)


# "Ring kommunen (Anna, senast 1/5)": a task.
OF_TASK = re.compile(
    r"[(\[][^()\[\]]*\b(?:senast|senest|klart?|deadline|due|by|innan|innen|inden|frist"
    r"|ansv\w*|ansvarl\w*|owner|till nästa|til neste|til næste)\b[^()\[\]]*[)\]]\.?$",
    re.IGNORECASE,
)
FEWEST_IN_CAPITALS = 3
LABELLED = re.compile(r"[^\W\d_]:\s\S")
# Labels of facts at the top, which the file may mark as headings further down.
OF_ITEMS_TOO = {"action", "date", "time", "place", "organisation", "network"}


def may_head(block: Block) -> bool:
    """Say whether a block is short, and no label, lead-in or part of an item."""
    text = block.text.strip()
    if not text or len(text) > LONGEST or text.endswith((",", ";")):
        return False
    if SECTION_WORDS.fullmatch(folded(text)) or leads_to_list(text):
        return False
    if OF_TASK.search(text) or is_head_of_tasks(text.split("\t")):
        return False
    label = label_of(text)
    if label is None:
        return not text.endswith(":") or block.heading_level is not None
    is_section = block.heading_level is not None and label.kind in OF_ITEMS_TOO
    return (label.kind == "next_meeting" or is_section) and not label.value


def plain_headings(
    blocks: Sequence[Block], free: Sequence[bool], numbered: Sequence[Heading]
) -> list[Heading]:
    """Find short lines above paragraphs; below numbers they are sub-items."""
    first = numbered[0].block if numbered else -1
    level = 2 if numbered else 1
    taken = {place for h in numbered for place in range(h.block, h.end + 1)}
    found = [
        index
        for index in range(first + 1, len(blocks))
        if free[index]
        and index not in taken
        and _heads_plainly(blocks, index, free)
        and not (numbered and _is_told(blocks, index))
    ]
    capitals = [index for index in found if blocks[index].text.isupper()]
    if len(capitals) >= FEWEST_IN_CAPITALS and not numbered:
        found = capitals
    return [
        Heading(
            block=index,
            end=index,
            number="",
            text=blocks[index].text.strip().rstrip(".:").strip(),
            level=level,
        )
        for index in found
    ]


def in_capitals(blocks: Sequence[Block], free: Sequence[bool], above: Heading) -> bool:
    """Say whether nothing but capitals marks the headings, all below that one."""
    below = [one for one in plain_headings(blocks, free, []) if one.text.isupper()]
    others = [one for one in below if one.block > above.block]
    return len(others) >= FEWEST_IN_CAPITALS


def _is_told(blocks: Sequence[Block], index: int) -> bool:
    """Say so of "Revisor: Anna Ek" and of a sentence, where nothing sets them apart."""
    text, numbers = blocks[index].text, blocks[index].lines
    near = {numbers[0] - 1, numbers[-1] + 1}  # empty lines are no block's
    beside = {at for one in blocks[index - 1 : index + 2] for at in one.lines}
    is_sentence = text.endswith(".") and not near.isdisjoint(beside)
    return is_sentence or bool(LABELLED.search(text))


def colon_headings(blocks: Sequence[Block], free: Sequence[bool]) -> list[Heading]:
    """Take lines such as "Lokalerna:", in a file that has no other headings."""
    found = [
        index
        for index, block in enumerate(blocks[:-1])
        if free[index]
        and re.fullmatch(r"[A-ZÅÄÖÆØ][^.!?:]{2,60}:", block.text.strip())
        and not block.is_bullet
        and label_of(block.text) is None
        and not SECTION_WORDS.fullmatch(folded(block.text))
        and free[index + 1]
    ]
    return [
        Heading(
            block=index,
            end=index,
            number="",
            text=blocks[index].text.strip(" :"),
            level=1,
        )
        for index in found
    ]


def _heads_plainly(blocks: Sequence[Block], index: int, free: Sequence[bool]) -> bool:
    block, text = blocks[index], blocks[index].text.strip()
    if index + 1 >= len(blocks) or block.is_bullet or block.is_row or "\t" in text:
        return False
    below = blocks[index + 1]
    if below.text.startswith(("att ", "at ")):
        return False
    if not free[index + 1] or (
        not may_head(block) and not _is_lead_in_heading(block, below)
    ):
        return False
    if not 3 <= len(text) <= 110 or not re.match(r"[\"”]?[A-ZÅÄÖÆØÉ]", text):
        return False
    if text.endswith("."):
        return _is_phrase(text) and len(below.text) >= 60 and not below.is_bullet
    if NO_HEADING.search(text) or text.endswith(("!", "…")) or _begins_with_day(text):
        return False
    is_next = is_headed(text)
    return _is_above_text(blocks, index) or (
        is_next and bool(spans_in(below.text[:200]))
    )


def _begins_with_day(text: str) -> bool:
    """Say so of "Tisdag 3 maj" and "Tisdag den 3 maj i Lund": an entry of a list."""
    spans = spans_in(text)
    before = WEEKDAY.sub("", text[: spans[0].start]) if spans else text
    return is_mostly_date(text) or not re.search(r"[^\W\d]{2}", before)


def is_mostly_date(text: str) -> bool:
    rest = WEEKDAY.sub("", without_hours(without_days(text)))
    return bool(spans_in(text)) and not re.search(r"[^\W\d]{3}", rest)


def _is_lead_in_heading(block: Block, below: Block) -> bool:
    """Let "Vad vi vill arbeta med i år:" head the prose below it, but no list."""
    text = block.text.strip()
    if (
        not text.endswith(":")
        or label_of(text)
        or SECTION_WORDS.fullmatch(folded(text))
    ):
        return False
    if len(text) > 65 or COMMON_VERB.search(text) or below.is_bullet:
        return False
    return len(text.split()) >= 4 and len(below.text) > 120


def _is_phrase(text: str) -> bool:
    words = text.split()
    return (
        3 <= len(words) <= 12
        and not COMMON_VERB.search(text)
        and not decides(text)
        and without_hours(text) == text
        and not re.search(r"[.:,]\s", text[:-1].replace(", ", " ", 1))
    )


def _is_above_text(blocks: Sequence[Block], index: int) -> bool:
    """Say whether a paragraph or a list stands below the line."""
    text, below = blocks[index].text.strip(), blocks[index + 1]
    is_prose = (
        below.text.rstrip().endswith((".", "!", "?", ":", ")")) or len(below.text) > 80
    )
    if text.endswith("?") and below.is_bullet:
        return False
    if below.is_bullet or is_prose:
        return not _is_one_of_many(blocks, index)
    return False


def _is_one_of_many(blocks: Sequence[Block], index: int) -> bool:
    """Say whether the line ends a run of short lines: a list, not a heading."""
    if index == 0 or blocks[index].gap:
        return False
    above = blocks[index - 1]
    is_short = len(above.text) < 60 and not above.text.rstrip().endswith(
        (".", "!", "?")
    )
    return is_short and not above.is_bullet and len(blocks[index].text.split()) > 12
