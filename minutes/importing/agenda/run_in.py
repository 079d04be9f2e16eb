"""Headings in files that set none apart: run into their text, or bullets above it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes.importing.agenda.heading import Heading
from minutes.importing.agenda.heading_text import COMMON_VERB
from minutes.importing.agenda.plain_headings import may_head
from minutes.importing.decisions.deciding import decides
from minutes.importing.language.dates import spans_in
from minutes.importing.language.names import is_person
from minutes.importing.language.people import begins_as_name
from minutes.importing.language.places import Places
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.labels import label_of

FEWEST = 3
MOST = 0.6  # of what stands below the first, the part that begins so
SIGNS = re.compile(r"\A[^\w\s\"”’'(\[@#§-]{1,3}\s+")  # "→ Ekonomi", "📌 Ekonomi"
# "Ekonomi: Kassan är god.", "Ekonomi – Kassan …"
TOPIC = re.compile(
    r"(?P<text>[A-ZÅÄÖÆØ][^:.!?;\t\n]{2,59}?)(?::|\s[–—-])\s+(?P<rest>[A-ZÅÄÖÆØ\d].{14,})",
    re.DOTALL,
)
# "EKONOMI Kassan är god."
IN_CAPITALS = re.compile(
    r"(?P<text>[A-ZÅÄÖÆØ]{4,}(?:[ /-][A-ZÅÄÖÆØ\d]{1,}){0,6})(?::|\.|\s[–—-])?\s+"
    r"(?P<rest>[A-ZÅÄÖÆØ][a-zåäöæø]+[ ,].{10,})",
    re.DOTALL,
)


def run_in_headings(
    blocks: Sequence[Block], free: Sequence[bool], places: Places
) -> list[Heading]:
    """Take "Ekonomi: Kassan är god." where most paragraphs begin so, and no other."""
    found = [
        (at, match)
        for at, block in enumerate(blocks)
        if free[at] and (match := _run_in(block, places))
    ]
    if len(found) < FEWEST:
        return []
    below = [at for at in range(found[0][0], len(blocks)) if free[at]]
    if len(found) < MOST * len(below):
        return []
    return [_heading(at, match["text"], match["rest"].strip()) for at, match in found]


def _run_in(block: Block, places: Places) -> re.Match[str] | None:
    text = _bare(block)
    match = IN_CAPITALS.match(text) or TOPIC.match(text)
    if match is None or block.is_row:
        return None
    topic = match["text"].strip()
    is_said = label_of(text) or decides(topic) or COMMON_VERB.search(topic)
    is_who = places.leading(topic) or is_person(topic, places) or begins_as_name(topic)
    return None if is_said or is_who or spans_in(topic) else match


def bulleted_headings(blocks: Sequence[Block], free: Sequence[bool]) -> list[Heading]:
    """Take short bullets with signs of any kind, each with a paragraph below it."""
    marked = [
        at
        for at, block in enumerate(blocks[:-1])
        if free[at] and (block.is_bullet or SIGNS.match(block.text))
    ]
    heads = [at for at in marked if _heads(blocks[at], blocks[at + 1]) and free[at + 1]]
    top = min((blocks[at].indent for at in heads), default=0)
    beside = [at for at in marked if blocks[at].indent <= top]
    if len(heads) < FEWEST or heads != beside:
        return []
    return [_heading(at, _bare(blocks[at])) for at in heads]


def _heads(block: Block, below: Block) -> bool:
    text = _bare(block)
    is_below = not below.is_bullet or below.indent > block.indent
    is_short = may_head(block) and not text.endswith((".", "!"))
    is_told = COMMON_VERB.search(text)
    return is_below and is_short and not is_told and len(below.text) > len(text)


def _bare(block: Block) -> str:
    """Give a block's text without the sign before it."""
    return SIGNS.sub("", block.text.strip(), count=1)


def _heading(at: int, text: str, rest: str = "") -> Heading:
    text = text.strip().rstrip(".:")
    return Heading(block=at, end=at, number="", text=text, level=1, rest=rest)
