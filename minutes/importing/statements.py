"""The round of the municipalities: what each one reported."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from minutes.importing.blocks import Block
from minutes.importing.characters import one_line
from minutes.importing.parsed import Found, Statement
from minutes.importing.places import Places
from minutes.importing.vocabulary import folded

SIGN = re.compile(r"^(?:\s*\([^()]{1,60}\))?\s*(?:[:–—]|-(?=\s|\w)|\t)\s*")
ROUND = re.compile(
    r".*(?:\brunda|\brunt\b|bordet|läget i (?:kommunerna|våra|respektive)|nuläget"
    r"|lägesrapport|status i|från kommunerna|kommunerna berättar|kommunvis"
    r"|tour de table|round[- ]?(?:table|the table)|municipal updates|updates from"
    r"|rapport från (?:kommun|respektive|medlem)|rundt bordet|runde|nytt fra|nyt fra"
    r"|nytt från|erfarenhetsutbyte|aktuellt i|inspel från|information från kommun"
    r"|incheckning).*"
)
REPORTS = re.compile(
    r"(?:kommun(?:s|en)?\s+|stad\s+)?(?:har|är|hade|berättar|informerar|meddelar"
    r"|rapporterar|arbetar|planerar|håller|jobbar|ser|upplever|undrar|lyfter|väntar"
    r"|behöver|ska|har|er|is|has|reports?|reported|fortsätter|startar|tar|får|kommer"
    r"|saknar|inför|bygger|söker|beskriver|redovisar|flytter|låner|melder)\b"
)
FEWEST = 2


def statements_in(
    blocks: Sequence[Block], heading: str, places: Places, affiliations: frozenset[str]
) -> Iterator[Found[Statement]]:
    """Give what each municipality said, where two at least speak in turn.

    `affiliations` are names that the attendance list gives; in a round, a paragraph
    that begins with one is that one's. Other notes need a colon or a dash after it.
    """
    is_round = bool(ROUND.fullmatch(folded(heading)))
    signed = [_signed(block, places, affiliations) for block in blocks]
    if is_round:
        signed = [
            one or _told(block, places, affiliations)
            for one, block in zip(signed, blocks, strict=True)
        ]
    if len({one[0] for one in signed if one}) < FEWEST:
        signed = [None] * len(blocks)
    headed = list(_headed(blocks, places))
    if not any(signed) and len(headed) >= FEWEST:
        yield from headed
        return
    for block, one in zip(blocks, signed, strict=True):
        if one:
            yield _found(one[0], one[1], block, places)


def _signed(
    block: Block, places: Places, affiliations: frozenset[str]
) -> tuple[str, str] | None:
    """Read "Lund – har börjat", and a row "Lund | har börjat"."""
    text = block.text[:3000]
    who = _leading(text, places, affiliations)
    match = SIGN.match(text[len(who) :]) if who else None
    if match is None or not text[len(who) + match.end() :].strip():
        return None
    return who, one_line(text[len(who) + match.end() :])


def _told(
    block: Block, places: Places, affiliations: frozenset[str]
) -> tuple[str, str] | None:
    """Read "Lund har börjat" in a round."""
    text = one_line(block.text[:3000])
    who = _leading(text, places, affiliations)
    rest = text[len(who) :].lstrip()
    return (who, rest) if who and REPORTS.match(rest) else None


def _leading(text: str, places: Places, affiliations: frozenset[str]) -> str:
    if found := places.leading(text):
        return found
    fitting = (
        name for name in affiliations if re.match(rf"{re.escape(name)}(?!\w)", text)
    )
    return max(fitting, key=len, default="")


def _headed(blocks: Sequence[Block], places: Places) -> Iterator[Found[Statement]]:
    """Read a municipality's name on a line of its own, with what it said below."""
    for one, below in pairwise(blocks):
        name = one.text.strip(" :*")
        if (
            places.find(name)
            and len(name) < 40
            and not places.find(below.text.strip(" :*"))
        ):
            yield _found(name, one_line(below.text), below, places)


def _found(who: str, text: str, block: Block, places: Places) -> Found[Statement]:
    return Found(
        value=Statement(
            municipality=who, place=places.find(who) or who, text=text.strip()
        ),
        lines=block.lines,
        confidence=0.9,
    )
