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
from minutes.importing.times import without_hours

NEAR_TOP = 25  # blocks
WEEKDAY = re.compile(
    r"\b(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?s?)?\b|\b(?:mon|tues?|wednes"
    r"|thurs?|fri|satur|sun)(?:day)?\b"
    r"|\b(?:man|tirs|ons|tors|fre|lør|søn)dag(?:en)?\b|\b(?:den|kl|kl\.|klockan"
    r"|klokken|kel|datum|tid|date|time)(?=\W|$)",
    re.IGNORECASE,
)
IN_PLACE = re.compile(
    r"^(?:hemma hos|i|på|at|in|vid|hos|ved|@)\s+(?:the\s+)?", re.IGNORECASE
)
DIGITAL = re.compile(
    r"\b(?:teams|zoom|skype\w*|digital[ta]?|online|webbmöte|videomöte|distansmöte"
    r"|via länk|videokonferens|telefonmöte|google meet)\b",
    re.IGNORECASE,
)
PLACE_WORD = re.compile(
    r"\b(?:\w*(?:lokal(?:en)?|hus(?:et)?|sal(?:en)?|rum(?:met)?|gatan|vägen|torget|gården"
    r"|skolan|park|center|centrum|hotell?|hotellet|hall|house|room|rådhus(?:et)?"
    r"|bibliotek(?:et)?|kontoret|kansliet|restaurang)(?: [\w-]+)?)\b",
    re.IGNORECASE,
)
HYBRID = re.compile(
    r"\b(?:hybrid\w*|fysiskt och digitalt)\b|\b(?:och|samt|eller|and|och via"
    r"|or)\s(?:via\s)?(?:teams|zoom|skype|digitalt|online|länk)",
    re.IGNORECASE,
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
        if title and blocks[index].lines == title.lines:
            text = _after_days(text)
        if labels_in(blocks[index]) or is_told(text):
            continue
        tells_when = is_dated_line(text) or is_timed_line(text)
        if tells_when and (place := _rest_of(text)):
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


def _after_days(text: str) -> str:
    """Give what a title says after the date: "…, 3 maj 2024 i Folkets hus"."""
    spans = spans_in(text)
    rest = without_hours(text[spans[-1].end :]).strip(" ,.:-–") if spans else ""
    is_aside = re.fullmatch(r"\([^()]+\)", rest) and DIGITAL.search(rest)
    is_place = IN_PLACE.match(rest) or is_aside
    return f"{text[spans[-1].start : spans[-1].end]} {rest}" if is_place else ""


def _place_alone(
    blocks: Sequence[Block], lines: list[tuple[int, str]], title: Found[str] | None
) -> Found[str] | None:
    """Take a short line that is a place by its words: "Folkets hus, Lund", "Teams"."""
    for index, text in _below_title(lines, blocks, title):
        block = blocks[index]
        if (
            len(text) > 60
            or is_told(text)
            or labels_in(block)
            or (TITLE_SIGN.search(text) and not DIGITAL.search(text))
        ):
            continue
        if DIGITAL.search(text) or PLACE_WORD.search(text):
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
    rest = WEEKDAY.sub(" ", without_hours(without_days(text)))
    rest = re.sub(r"\s+,", ",", one_line(rest)).strip(" .,;:-–()|")
    rest = IN_PLACE.sub("", rest).strip(" .,;:-–(|")
    if len(rest) < 3 or not re.search(r"[^\W\d_]{3}", rest) or OPENING.search(rest):
        return ""
    return rest


def form_of(place: str) -> str:
    """Say "digital", "hybrid" or "on_site" of a place; "" where there is none."""
    if not place:
        return ""
    if HYBRID.search(place):
        return "hybrid"
    return "digital" if DIGITAL.search(place) else "on_site"
