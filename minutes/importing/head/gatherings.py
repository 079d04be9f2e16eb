"""Sentences near the top that tell that, when and where the body met."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes.importing.language.dates import spans_in
from minutes.importing.language.place_words import PLACE_WORD
from minutes.importing.language.places import swedish_places
from minutes.importing.language.sentences import sentences_in
from minutes.importing.layout.blocks import Block

NEAR_TOP = 15  # blocks
MET = re.compile(
    r"\b(?:(?:vi (?:var|satt|höll till|bodde|övernattade)"
    r"|(?:var|satt|höll|bodde) vi(?: till)?)\s(?:på|i|hos)"
    r"|sågs|träffades|träffade|möttes|samlades"
    r"|sammanträdde|(?:mötet|träffen|sammanträdet"
    r"|meeting|møtet|mødet|stämman|årsmötet)\b.*\b(?:hölls|held|holdt|avholdt|afholdt"
    r"|ägde rum|genomfördes|took place)|met\s(?:on|at|in)|we met|mødtes|møttes)\b",
    re.IGNORECASE,
)
# "här kommer anteckningar från mötet i onsdags 18/9": what the mail is of.
OF_MINUTES = re.compile(
    r"\b(?:\w*anteckning|\w*protokoll|referat|minutes|notes|notat)\w*\b[^.]*?"
    r"\s(?:från|fra|frå|of|from)\s",
    re.IGNORECASE,
)
# "… i torsdags (20 mars, 9.30-12)"
ASIDE = re.compile(r"\((?P<told>[^()]{5,80})\)")
OPENED = re.compile(
    r"\b(?:öppna(?:de|r)|opened|åpnet|opna|åbnede)"
    r" (?:mötet|årsmötet|stämman|the meeting|møtet|mødet)\b",
    re.IGNORECASE,
)
NEAREST = 4
# "På länk (Teams), 13-14.45." and what follows it in the paragraph.
CLOCKS = (
    r"(?:[Kk]l\.?\s|[Kk]lockan\s|[Kk]lokken\s)?\d{1,2}(?:[.:]\d\d)?"
    r"\s?[–—-]\s?\d{1,2}(?:[.:]\d\d)?"
)
FACTS = re.compile(
    rf"(?P<told>[^.!?:;\d]{{3,60}},\s{CLOCKS}|{CLOCKS},\s[^.!?:;\d]{{3,60}})\.\s+(?=[A-ZÅÄÖÆØ])"
)
VERB = re.compile(
    r"\b(?:är|var|har|hade|går|blev|hölls|vi|was|were|is|er|lunch|fika)\b",
    re.IGNORECASE,
)
STREET = (
    r"(?:gatan|vägen|gränd|torget|backen|allén|stigen|vej|gade|stræde|torv|gata|veien"
    r"|vegen|bakken|plass|plads|plats| [Ss]treet| [Rr]oad| [Ll]ane| [Aa]venue)"
)
WHERE = re.compile(
    r"\b(?:på|i|at|in|hos|via|vid|ved)\s(?:the\s)?"
    r"(?P<place>(?:(?:lokal|rum|sal|rom|lokale|room)\s)?[A-ZÅÄÖÆØ][^.,;()\d]{1,80}?"
    rf"(?:{STREET}\s\d{{1,3}}\s?[A-Z]?\b(?:\s(?:i|in)\s[A-ZÅÄÖÆØ][\w-]+)?)?)"
    r"(?=\s(?:den|kl|klockan|klokken|mellan|från|on|(?:mån|tis|ons|tors|fre|lör|sön"
    r"|man|tirs|lør|søn)dag\w*|för att|to|\d)\b|\s?[.,;(]|$)"
)


# "Vi sågs i biblioteket": a known kind of place, told as the one there is.
KIND_OF_PLACE = re.compile(
    r"\b(?:på|i|hos|vid|ved)\s(?P<place>(?:[a-zåäöæø]+(?:s|a)\s)?[a-zåäöæø]*(?:hus(?:et)?"
    r"|salen|sal|rummet|köket|matsalen|biblioteket|skolan|skolen|gården|kontoret|lokalen"
    r"|lokalet|kyrkan|kirken|stugan|hallen|kansliet|museet|matsalen|aulan|kaféet))\b"
)


# "hemma hos Kerstin på Ekvägen 4 och började …": at somebody's home.
AT_HOME = re.compile(
    r"\b(?P<place>(?:hemma hos|hjemme hos|at the home of)\s[A-ZÅÄÖÆØ][^.,;()]{1,80}?)"
    r"(?=\s(?:och|and|og|den|på\s[a-zåäö]+dag\w*|kl|klockan|klokken|mellan|från|on|from"
    r"|at \d|[a-zåäöø]+dagen)\b|\s?[.,;(]|$)"
)


PART = re.compile(
    r",\s(?P<part>[^.,;()]{2,40}?)(?=[.,;(]|$|\s(?:den|d\.|kl\.?|klockan|on|från)\s)"
)


# "in [the usual room](https://…)"
AT_LINK = re.compile(
    r"\b(?:på|i|at|in|on|via)\s(?P<place>\[[^\]]{2,60}\]\(https?://[^)\s]{1,200}\))"
)


def told_meetings(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """Give the sentences, each with the place of its block."""
    for place, block in enumerate(blocks[:NEAR_TOP]):
        for sentence in sentences_in(block.text[:5000]):
            if MET.search(sentence) or OPENED.search(sentence):
                yield place, sentence


def told_of_minutes(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """Give sentences that say what the text is of, and asides near them with a day."""
    for place, block in enumerate(blocks[:NEAR_TOP]):
        for aside in ASIDE.finditer(block.text[:2000]):
            if spans_in(aside["told"]):
                yield place, aside["told"]
        for sentence in sentences_in(block.text[:2000]):
            if OF_MINUTES.search(sentence):
                yield place, sentence


def is_told(line: str) -> bool:
    """Say whether a line is a sentence about the meeting, not a bare fact."""
    return line.rstrip().endswith(".") and bool(MET.search(line))


def where_told(sentence: str) -> str:
    """Read "Vi sågs på Rådhuset i Lund tisdagen den 7 maj" as "Rådhuset i Lund"."""
    told, shapes = MET.search(sentence), (AT_LINK, AT_HOME, WHERE, KIND_OF_PLACE)
    if told is None:
        told, shapes = OPENED.search(sentence), (KIND_OF_PLACE,)
    if told is None:
        return ""
    matches = (shape.search(sentence, told.start()) for shape in shapes)
    match = next(filter(None, matches), None)
    return _with_parts(match["place"].strip(), sentence[match.end() :]) if match else ""


def _with_parts(place: str, rest: str) -> str:
    """Add what follows commas as long as that is a place: "…, Folkets hus, Lund"."""
    while (match := PART.match(rest)) and _is_place(match["part"]):
        place, rest = f"{place}, {match['part']}", rest[match.end() :]
    return place


def _is_place(part: str) -> bool:
    return bool(PLACE_WORD.search(part) or swedish_places().find(part))


def opening_facts(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """Give what begins a paragraph: "Teams, 13–14.45. Med var …", which has no verb."""
    for place, block in enumerate(blocks[:NEAREST]):
        match = FACTS.match(block.text)
        if match and not VERB.search(match["told"]):
            yield place, match["told"]
