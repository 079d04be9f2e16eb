"""Where the meeting was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes.importing.blocks import Block
from minutes.importing.characters import one_line
from minutes.importing.dates import spans_in, without_days
from minutes.importing.fields import (
    TITLE_SIGN,
    Field,
    fields_of,
    is_dated_line,
    is_timed_line,
    labels_in,
    lines_of,
)
from minutes.importing.gatherings import is_told, told_meetings, where_told
from minutes.importing.hours import OPENING
from minutes.importing.labels import label_of
from minutes.importing.parsed import Found
from minutes.importing.place_words import (
    DIGITAL,
    HYBRID,
    IN_PLACE,
    PLACE_WORD,
    is_place,
)
from minutes.importing.places import swedish_places
from minutes.importing.times import hours_in, without_hours
from minutes.importing.vocabulary import PROTOCOL_WORDS

NEAR_TOP = 25  # blocks
SHORT = 80  # letters of a place below which its words suffice
WEEKDAY = re.compile(
    r"\b(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?s?)?\b|\b(?:mon|tues?|wednes"
    r"|thurs?|fri|satur|sun)(?:day)?\b"
    r"|\b(?:man|tirs|ons|tors|fre|lør|søn)dag(?:en)?\b|\b(?:den|kl|kl\.|klockan"
    r"|klokken|kel|datum|tid|date|time)(?=\W|$)",
    re.IGNORECASE,
)
SEGMENTS = re.compile(r"\s+[|·•]\s+|\t")
FEWEST_SEGMENTS = 3
# "Anteckningar från möte , , rum 3": what the line is, before what it tells.
WHAT_FIRST = re.compile(
    rf"^\s*(?:{PROTOCOL_WORDS.pattern})(?:\s[\w-]+){{0,3}}\s*,[\s,]*(?=\S)",
    re.IGNORECASE,
)
# Neither where nor when: "UTC", "svensk tid".
ZONE = re.compile(
    r"\b(?:UTC|GMT|BST|CES?T|EES?T|E[SD]T|P[SD]T)(?:\s?[+-]\d+)?\b"
    r"|\b(?:UK|local|svensk|norsk|dansk|lokal|finsk|Swedish|Central European) time?d?\b"
)
# A part of a line that tells what was done there: "fika från 12.45".
ASIDE = re.compile(
    r"\b(?:fika|kaffe|lunch|frukost|mingel|coffee|tea|vi|slut|ca)\b", re.IGNORECASE
)
HELD_IN = re.compile(
    r"\b(?i:held|hållet|hållen|hölls|holdt|afholdt|avholdt|möte|meeting|møte|møde)"
    r"\s(?i:in|at|i|på|vid|hos|via|ved)\s(?:the\s)?(?P<place>[A-ZÅÄÖÆØ].{2,80}?)"
    r"(?=,?\s(?i:on|den|d\.|kl|klockan|commencing|from|mellan|at)\s|,?\s\d|$)"
)
# "… i Sessionssalen, Vara, den 5 mars"; "Lund den 5 mars": what the date follows.
LAST_PLACE = re.compile(
    r"\s(?:i|på|at|in|hos|vid|via)\s(?:the\s)?(?P<place>[A-ZÅÄÖÆØ][^()]{2,60}?)"
    r"[,\s]*(?:den|on|d\.)?\s*(?:[a-zåäöø]+dag(?:en)?s?,?|[A-Za-z]+day,?)?\s*(?:den)?\s*$"
)
TOWN = re.compile(
    r"[,–-]\s(?P<place>[A-ZÅÄÖÆØ][\w-]+(?: [A-ZÅÄÖ]\w+)?),?\s*(?:den)?\s*$"
)


def read_place(
    blocks: Sequence[Block],
    lines: list[tuple[int, str]],
    fields: Sequence[Field],
    title: Found[str] | None,
) -> Found[str] | None:
    for field in fields_of(fields, "place"):
        if place := _tidy(field.value):
            return Found(value=place, lines=lines_of(blocks, field.blocks))
    for field in fields_of(fields, "time_and_place", "date", "time"):
        if place := _rest_of(field.value):
            return Found(
                value=place, lines=lines_of(blocks, field.blocks), confidence=0.8
            )
    for index, text in lines:
        if labels_in(blocks[index]) or is_told(text):
            continue
        is_title = title is not None and blocks[index].lines == title.lines
        if place := _of_headline(text) if is_title else _of_line(text):
            return Found(value=place, lines=blocks[index].lines, confidence=0.7)
    return (
        _place_alone(blocks, lines, title)
        or _place_told(blocks)
        or _place_labelled(blocks)
    )


def _place_labelled(blocks: Sequence[Block]) -> Found[str] | None:
    """Read "Plats: …" that a column of the page brought below the first headings."""
    for block in blocks[:NEAR_TOP]:
        label = label_of(block.text)
        if label and label.kind == "next_meeting":
            return None
        if label and label.kind == "place" and label.sign == ":" and label.value:
            return Found(value=_tidy(label.value), lines=block.lines, confidence=0.6)
    return None


def _place_told(blocks: Sequence[Block]) -> Found[str] | None:
    for index, sentence in told_meetings(blocks):
        if place := where_told(sentence):
            return Found(value=place, lines=blocks[index].lines, confidence=0.6)
    return None


def _of_line(text: str) -> str:
    """Read "Lund, 3 maj 2024 kl. 9", or a headline that tells it all."""
    days = spans_in(text)
    if place := _of_segments(text):
        return place
    if TITLE_SIGN.search(text) and days and days[0].first.is_whole:
        if place := _of_headline(text):
            return place
        return "" if _is_heading(_rest_of(text)) else _rest_of(text)
    tells_when = is_dated_line(text) or is_timed_line(text)
    return _rest_of(text) if tells_when else ""


def _of_headline(title: str) -> str:
    """Read "… held in the Hall, on 3 May", "…, 3 maj i Folkets hus"."""
    days = spans_in(title)
    if not days:
        return ""
    if place := _of_segments(title):
        return place
    if place := _before_days(title, title[: days[0].start]):
        return _rest_of(place)
    rest = without_hours(title[days[-1].end :]).strip(" ,.:-–|")
    is_aside = re.fullmatch(r"\([^()]+\)", rest) and DIGITAL.search(rest)
    is_short = len(rest) < SHORT and not TITLE_SIGN.search(rest)
    is_named = is_short and (PLACE_WORD.search(rest) or DIGITAL.match(rest))
    is_known = swedish_places().find(rest.split(",")[0].split()[-1] if rest else "")
    is_where = IN_PLACE.match(rest) or is_aside or is_named or (is_short and is_known)
    return _rest_of(rest) if is_where else ""


def _of_segments(line: str) -> str:
    """Give what a line of facts with the same sign between tells besides the time.

    "Möte 2 | 7 juni 2022 | 13–15 | Kajen 3, Lund": the last part.
    """
    others = SEGMENTS.split(line)[1:]
    told = [at for at, one in enumerate(others) if spans_in(one) or hours_in(one)]
    if len(others) < FEWEST_SEGMENTS - 1 or not told:
        return ""
    rest = [_rest_of(one) for one in others[min(told) :]]
    named = [one for one in rest if one and not TITLE_SIGN.search(one)]
    return named[0] if len(named) == 1 and named[0][0].isupper() else ""


def _before_days(title: str, before: str) -> str:
    """Give the place that stands before the date: "… i Sessionssalen, den 5 mars"."""
    if match := HELD_IN.search(title):
        return match["place"]
    match = LAST_PLACE.search(before)
    if match and (PLACE_WORD.search(match["place"]) or DIGITAL.search(match["place"])):
        return match["place"]
    match = TOWN.search(before)
    return match["place"] if match and swedish_places().find(match["place"]) else ""


def _place_alone(
    blocks: Sequence[Block], lines: list[tuple[int, str]], title: Found[str] | None
) -> Found[str] | None:
    """Take a short line that is a place by its words: "Folkets hus, Lund", "Teams"."""
    for index, text in _below_title(lines, blocks, title):
        block = blocks[index]
        if (
            is_told(text)
            or labels_in(block)
            or (TITLE_SIGN.search(text) and not DIGITAL.search(text))
        ):
            continue
        if is_place(text):
            return Found(value=_tidy(text), lines=block.lines, confidence=0.6)
    return None


def _below_title(
    lines: list[tuple[int, str]], blocks: Sequence[Block], title: Found[str] | None
) -> list[tuple[int, str]]:
    """Leave out the title and the letterhead above it: that is no place."""
    at = [index for index, _ in lines if title and blocks[index].lines == title.lines]
    return [(index, text) for index, text in lines if not at or index > at[0]]


def _tidy(value: str) -> str:
    return one_line(value.replace("\t", " ")).strip(" .,;:-–|")


def _rest_of(text: str) -> str:
    """Give what a line tells besides date and time, if that may be a place."""
    rest = ZONE.sub(" ", WEEKDAY.sub(" ", without_hours(without_days(text))))
    parts = rest.split(",")
    rest = ",".join(one for one in parts if not _tells_what(one)) or rest
    rest = WHAT_FIRST.sub("", rest)
    rest = re.sub(r"\s+,", ",", one_line(rest)).strip(" .,;:-–()|<>")
    rest = IN_PLACE.sub("", rest).strip(" .,;:-–(|")
    if len(rest) < 3 or not re.search(r"[^\W\d_]{3}", rest) or OPENING.search(rest):
        return ""
    return f"{rest})" if rest.count("(") > rest.count(")") else rest


def _tells_what(part: str) -> bool:
    return bool(ASIDE.search(part) or OPENING.search(part)) and len(part) < 40


def _is_heading(rest: str) -> bool:
    """Say so of the name of the meeting: "Notes of the meeting"."""
    return bool(TITLE_SIGN.search(rest)) and not (
        PLACE_WORD.search(rest) or DIGITAL.search(rest)
    )


def form_of(place: str) -> str:
    """Say "digital", "hybrid" or "on_site" of a place; "" where there is none."""
    if not place:
        return ""
    if HYBRID.search(place):
        return "hybrid"
    return "digital" if DIGITAL.search(place) else "on_site"
