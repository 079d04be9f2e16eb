"""When the meeting began and ended: as announced, else as it opened and closed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from minutes.importing.head.fields import Field, fields_of, lines_of
from minutes.importing.head.gatherings import told_meetings
from minutes.importing.head.lines import is_dated_line
from minutes.importing.language.dates import without_days
from minutes.importing.language.sentences import sentences_in
from minutes.importing.language.times import Hours, hours_in, later, without_hours
from minutes.importing.layout.blocks import Block
from minutes.importing.parsed import Found

OPENING = re.compile(
    r"\b(?:öppna\w*|börja\w*|inled\w*|\w*start\w*|open(?:ed|ing)|began|beg(?:u|y)ndte"
    r"|commenc\w+|convened|called (?:the meeting )?to order|åpne\w*|åbne\w*|tok til"
    r"|satt|samlades|sågs|träffades|möttes|hälsa\w*|drog i ?gång|satte i ?gång"
    r"|(?:in)?kalla[dt]\w*|møttes|mødtes)\b",
    re.IGNORECASE,
)
CLOSES = (
    r"avslut\w*|closed|closing|adjourn\w*|ended|afslut\w*|hev(?:et|de)|hævet|slöt"
    r"|upplöste\w*|klubban föll|opphørte|ophørte"
)
CLOSING = re.compile(
    rf"\b(?:{CLOSES}|avrunda\w*|(?:rund\w+|varv\w+) (?:av|upp|ned)"
    r"|bröts?(?! för)(?: upp)?"
    r"|\w*slutt?(?:tid\w*)?|end(?= time\b|s?\s?:)|slutade|slutar|slutta|sluttede"
    r"|stäng\w*|höll på|holdt på|holdt ud|kept on|went on|pågick|varade|varte|varede"
    r"|close|ending|finish\w*|conclud\w+|rose|broke up|wrapped up|lasted|ferdig"
    r"|færdig)\b",
    re.IGNORECASE,
)
# Who or what began or ended: the meeting, those who met, the chair, or none told.
OF_MEETING = re.compile(
    r"^(?:start|slut|avslut|öppn|kl\b|clos|finish|end|adjourn|open|call|börja|beg[au]n)"
    r"|möte|meeting|møte|møde|ordförande|sammanträde|stämma|träff|samling|session"
    r"|\b(?:vi|we|det|it|chair\w*|leder\w*|formand\w*|dirigenten|president)\b"
    rf"|\b(?:{CLOSES})\b",
    re.IGNORECASE,
)
# "Började 18 och höll på till 21": an hour alone, right after the verb.
FULL_HOUR = re.compile(
    r"(?<=\s)(?:vid |ca\.? |omkring |around |about )?(?P<hour>(?:[89]|1\d|2[0-3]))"
    r"(?=\s*[.,;]?$|\s(?:och|and|og)\s)"
)
# "LÖRDAG", "Dag 2", "Friday 3 May": over what they did that day.
OF_DAY = re.compile(
    r"(?:(?:mån|tis|ons|tors|fre|lör|sön|man|tirs|lør|søn)dag(?:en)?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|dag \d|day \d)\b.{0,30}",
    re.IGNORECASE,
)
LONGEST_HOURS = 30  # letters of a line of nothing but hours
# "Mötet öppnades kl. 18 och avslutades kl. 20.10": each in a part of its own.
BEFORE_CLOSING = re.compile(
    rf"(?:,|\s(?:och|and|og))\s(?=(?:[^\W\d]+\s){{0,2}}{CLOSING.pattern})",
    re.IGNORECASE,
)


def read_hours(
    blocks: Sequence[Block], lines: list[tuple[int, str]], fields: Sequence[Field]
) -> Found[Hours] | None:
    """Take the announced hours, else when the meeting opened and closed."""
    for field in fields_of(fields, "time", "time_and_place", "date"):
        if hours := _announced(without_days(field.value)):
            found = Found(value=hours, lines=lines_of(blocks, field.blocks))
            return found if hours.end else _with_end(found, blocks)
    if by_day := _of_days(blocks):
        return Found(value=by_day, lines=(), confidence=0.8)
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


def _announced(value: str) -> Hours | None:
    """Read "13.15 (fika från 13.00) till 15.30", without what stands aside."""
    bare = re.sub(r"\s?\([^()]*\)", "", value)
    hours = hours_in(bare, is_about_time=True)
    return hours or hours_in(value, is_about_time=True)


def _of_meeting(blocks: Sequence[Block]) -> Hours | None:
    """Read "Mötet hölls mellan kl. 8.30 och 10.15"."""
    for _, sentence in told_meetings(blocks):
        hours = hours_in(without_days(sentence))
        if hours and hours.end:
            return hours
    return None


def _of_days(blocks: Sequence[Block]) -> Hours | None:
    """Read "LÖRDAG", "Kl. 13–17", "SÖNDAG", "Kl. 9–11": from the first to the last."""
    told = []
    for above, block in pairwise(blocks):
        if not OF_DAY.fullmatch(above.text) or len(block.text) > LONGEST_HOURS:
            continue
        hours = hours_in(block.text, is_about_time=True)
        if hours and not without_hours(block.text).strip(" .,:–-"):
            told.append(hours)
    return Hours(told[0].start, told[-1].end) if len(told) > 1 else None


def _with_end(found: Found[Hours], blocks: Sequence[Block]) -> Found[Hours]:
    """Add when the meeting closed to the hour it was called to."""
    told = _told_hours(block.text for block in blocks if len(block.text) < 5000)
    if told is None or not told.end:
        return found
    return replace(found, value=replace(found.value, end=told.end), confidence=0.8)


def _told_hours(texts: Iterator[str] | Sequence[str]) -> Hours | None:
    """Read "Mötet öppnades kl. 18.00" and "… avslutades kl. 20.10"."""
    start = end = ""
    for text in chain.from_iterable(text.split("\t") for text in texts):
        for sentence in sentences_in(text):
            if not OF_MEETING.search(sentence):
                continue
            for part in BEFORE_CLOSING.split(sentence):
                is_end = bool(CLOSING.search(part))
                if not is_end and not OPENING.search(part):
                    continue
                hours = _hours_told(part)
                if hours and is_end:
                    end = _after(start, hours.end or hours.start, part)
                    start = start or (hours.start if hours.end else "")
                elif hours and OF_MEETING.search(part):
                    start = start or hours.start
    return Hours(start, end) if start or end else None


def _after(start: str, end: str, part: str) -> str:
    """Read "kvart i nio" as 20:45 where they began at 18: words tell no half."""
    is_in_words = not re.search(r"\d", part)
    return later(end) if is_in_words and end < start else end


def _hours_told(part: str) -> Hours | None:
    bare = FULL_HOUR.sub(r"kl. \g<hour>", without_days(part))
    is_short = len(bare) < 60
    return hours_in(bare, is_about_time=is_short)
