"""When the meeting began and ended: as announced, else as it opened and closed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from minutes.importing.blocks import Block
from minutes.importing.dates import without_days
from minutes.importing.fields import (
    Field,
    fields_of,
    lines_of,
)
from minutes.importing.gatherings import told_meetings
from minutes.importing.head_lines import (
    is_dated_line,
)
from minutes.importing.parsed import Found
from minutes.importing.sentences import sentences_in
from minutes.importing.times import Hours, hours_in

OPENING = re.compile(
    r"\b(?:öppna\w*|började|inled\w*|start\w*|opened|began|commenced|called to order"
    r"|åpne\w*|åbne\w*|satt|samlades|sågs|träffades|möttes|hälsa\w*|drog i ?gång"
    r"|satte i ?gång|kallad\w*)\b",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"\b(?:avsluta\w*|slut|slutade|slutar|stäng\w*|closed|ended|adjourned|slutt\w*"
    r"|afslut\w*|hev(?:et|de)|ferdig)\b",
    re.IGNORECASE,
)


def read_hours(
    blocks: Sequence[Block], lines: list[tuple[int, str]], fields: Sequence[Field]
) -> Found[Hours] | None:
    """Take the announced hours, else when the meeting opened and closed."""
    for field in fields_of(fields, "time", "time_and_place", "date"):
        hours = hours_in(without_days(field.value), is_about_time=True)
        if hours:
            found = Found(value=hours, lines=lines_of(blocks, field.blocks))
            return found if hours.end else _with_end(found, blocks)
    for index, text in lines:
        bare = without_days(text)
        if hours := hours_in(bare, is_about_time=is_dated_line(text)):
            if CLOSING.search(bare) and (told := _told_hours([text])):
                hours = told
            found = Found(value=hours, lines=blocks[index].lines, confidence=0.9)
            return found if hours.end else _with_end(found, blocks)
    told = _of_meeting(blocks) or _told_hours(
        block.text for block in blocks if len(block.text) < 5000
    )
    return Found(value=told, lines=(), confidence=0.7) if told else None


def _of_meeting(blocks: Sequence[Block]) -> Hours | None:
    """Read "Mötet hölls mellan kl. 8.30 och 10.15"."""
    for _, sentence in told_meetings(blocks):
        hours = hours_in(without_days(sentence))
        if hours and hours.end:
            return hours
    return None


def _with_end(found: Found[Hours], blocks: Sequence[Block]) -> Found[Hours]:
    """Add when the meeting closed to the hour it was called to."""
    told = _told_hours(block.text for block in blocks if len(block.text) < 5000)
    if told is None or not told.end:
        return found
    return replace(found, value=replace(found.value, end=told.end), confidence=0.8)


def _told_hours(texts: Iterator[str] | Sequence[str]) -> Hours | None:
    """Read "Mötet öppnades kl. 18.00" and "… avslutades kl. 20.10"."""
    start = end = ""
    for text in texts:
        for sentence in sentences_in(text):
            for part in re.split(
                r"(?:,|\s(?:och|and|og))\s(?=slut|avslut|ended|closed)", sentence
            ):
                hours = _hours_told(part)
                if hours and CLOSING.search(part):
                    end = hours.end or hours.start
                elif (
                    hours
                    and OPENING.search(part)
                    and re.search(
                        r"^start|^vi\b|möte|meeting|møte|møde|ordförande|sammanträde|stämma"
                        r"|träff|\bdet\b",
                        part,
                        re.IGNORECASE,
                    )
                ):
                    start = start or hours.start
    return Hours(start, end) if start or end else None


def _hours_told(part: str) -> Hours | None:
    if not re.search(r"\d", part):
        return None
    bare = without_days(part)
    is_short = len(bare) < 60
    return hours_in(bare, is_about_time=is_short)
