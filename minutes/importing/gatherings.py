"""Sentences near the top that tell that, when and where the body met."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes.importing.blocks import Block
from minutes.importing.sentences import sentences_in

NEAR_TOP = 15  # blocks
MET = re.compile(
    r"\b(?:vi (?:var|satt|höll till)\s(?:på|i|hos)|sågs|träffades|möttes|samlades"
    r"|sammanträdde|(?:mötet|träffen|sammanträdet"
    r"|meeting|møtet|mødet|stämman|årsmötet)\b.*\b(?:hölls|held|holdt|avholdt|afholdt"
    r"|ägde rum|genomfördes|took place)|met\s(?:on|at|in)|mødtes|møttes)\b",
    re.IGNORECASE,
)
WHERE = re.compile(
    r"\b(?:på|i|at|in|hos|via|vid|ved)\s(?P<place>[A-ZÅÄÖÆØ][^.,;()\d]{2,80}?)"
    r"(?=\s(?:den|kl|klockan|klokken|mellan|från|on|(?:mån|tis|ons|tors|fre|lör|sön"
    r"|man|tirs|lør|søn)dag\w*|för att|to|\d)\b|\s?[.,;(]|$)"
)


# "Vi sågs i biblioteket": a known kind of place, told as the one there is.
KIND_OF_PLACE = re.compile(
    r"\b(?:på|i|hos|vid|ved)\s(?P<place>(?:[a-zåäöæø]+(?:s|a)\s)?[a-zåäöæø]*(?:hus(?:et)?"
    r"|salen|sal|rummet|biblioteket|skolan|skolen|gården|kontoret|lokalen"
    r"|lokalet|kyrkan|kirken|stugan|hallen|kansliet|museet|matsalen|aulan|kaféet))\b"
)


def told_meetings(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """Give the sentences, each with the place of its block."""
    for place, block in enumerate(blocks[:NEAR_TOP]):
        for sentence in sentences_in(block.text[:5000]):
            if MET.search(sentence):
                yield place, sentence


def is_told(line: str) -> bool:
    """Say whether a line is a sentence about the meeting, not a bare fact."""
    return line.rstrip().endswith(".") and bool(MET.search(line))


def where_told(sentence: str) -> str:
    """Read "Vi sågs på Rådhuset i Lund tisdagen den 7 maj" as "Rådhuset i Lund"."""
    told = MET.search(sentence)
    if told is None:
        return ""
    shapes = (WHERE, KIND_OF_PLACE)
    matches = (shape.search(sentence, told.start()) for shape in shapes)
    match = next(filter(None, matches), None)
    return match["place"].strip() if match else ""
