"""What the top of the minutes tells: title, date, hours and place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutes.importing.attendance.words import who_is_told
from minutes.importing.head.fields import (
    Field,
    fields_of,
    labels_in,
    lines_of,
)
from minutes.importing.head.gatherings import (
    opening_facts,
    told_meetings,
    told_of_minutes,
)
from minutes.importing.head.hours import read_hours
from minutes.importing.head.lines import (
    TITLE_SIGN,
    is_dated_line,
    opening_of,
)
from minutes.importing.head.mails import dated_by, sent_on
from minutes.importing.head.venues import read_place
from minutes.importing.language.date_shapes import WEEKDAY
from minutes.importing.language.dates import (
    Span,
    in_year,
    merged,
    spans_in,
    without_days,
    year_in,
)
from minutes.importing.language.times import Hours
from minutes.importing.language.vocabulary import HEADER_LABELS
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.characters import one_line
from minutes.importing.parsed import Found


@dataclass(frozen=True, kw_only=True)
class Header:
    title: Found[str] | None = None
    days: Found[Span] | None = None
    hours: Found[Hours] | None = None
    place: Found[str] | None = None


def read_header(
    blocks: Sequence[Block], free: Sequence[int], fields: Sequence[Field]
) -> Header:
    """Read from the blocks at the places `free`, and from the labelled `fields`."""
    of_mail = {
        at for field in fields if field.kind in ("mail", "sent") for at in field.blocks
    }
    lines = [
        (index, text)
        for index in free
        for text in _facts_of(blocks[index].text)
        if len(text) < LONGEST
        and index not in of_mail
        and not who_is_told(text)[0]
        and not OF_OTHER.match(blocks[index].text)
    ]
    title = _labelled_title(blocks, fields) or _title(blocks, free)
    of_minutes = list(told_of_minutes(blocks)) if of_mail else []
    told = [*lines, *opening_facts(blocks), *of_minutes]
    days = _sent_about(blocks, [*of_minutes, *lines], fields)
    return Header(
        title=title,
        days=days or _days(blocks, lines, fields),
        hours=read_hours(blocks, told, fields),
        place=read_place(blocks, told, fields, title),
    )


def _facts_of(text: str) -> list[str]:
    """Give the sentence that tells when, and all but when they meet next."""
    told = (opening_of(text), NEXT_TOO.split(text)[0])
    return [one for one in told if one]


LONGEST = 300  # letters of a line that may tell of the meeting
# "Justeringens plats och tid": when something else than the meeting was.
OF_OTHER = re.compile(
    r"[^:\t\d]{0,30}(?:juster|anslag|anslås|förvar|underskrift|utskrift|överklag|expedier"
    r"|godkän|godkjen|approv|circulat|publi[cs]|revide|uppdatera|updated|nästa|neste"
    r"|næste|next|kallelse|innkalling|indkaldelse)[^:\t\d]{0,30}[:\t]",
    re.IGNORECASE,
)
# "Möte 7 maj kl. 18. Nästa möte 4 juni": what follows is of another one.
NEXT_TOO = re.compile(r"(?<=[.;])\s+(?=(?:Nästa|Neste|Næste|Next)\s)")
REPLY = re.compile(r"^(?:(?:re|sv|vs|vb|fw|fwd|svar)\s?:\s*)+", re.IGNORECASE)


def _labelled_title(
    blocks: Sequence[Block], fields: Sequence[Field]
) -> Found[str] | None:
    """Take the subject of a mail, or what "Rubrik" says, without "Sv:"."""
    for field in fields_of(fields, "title"):
        if text := REPLY.sub("", one_line(field.value)).strip(" .:*–-"):
            return Found(value=text, lines=lines_of(blocks, field.blocks))
    return None


def _title(blocks: Sequence[Block], free: Sequence[int]) -> Found[str] | None:
    """Take the line that looks most like a title; the earlier one of equals."""
    weighed = [
        (_title_likeness(blocks[index]), -order, index)
        for order, index in enumerate(free[:12])
    ]
    weight, _, index = max(weighed, default=(0.0, 0, 0))
    if weight <= 0:
        return None
    text = one_line(blocks[index].text).strip(" .:*–-")
    return Found(value=text, lines=blocks[index].lines, confidence=min(1.0, weight / 3))


def _title_likeness(block: Block) -> float:
    text = block.text
    if len(text) > 160 or re.match(r"\d|[a-z_-]{3,20}:\s", text):  # "layout: post"
        return 0.0
    if any(label.kind in HEADER_LABELS for label in labels_in(block)):
        return 0.0
    weight = 1.0 + 1.5 * bool(TITLE_SIGN.search(text))
    weight += 1.5 * (block.style == "title" or block.heading_level == 1)
    weight += 0.5 * (block.is_underlined or block.is_bold)
    return weight - 2.0 * (not without_days(WEEKDAY.sub("", text)).strip(" ,."))


def _sent_about(
    blocks: Sequence[Block], told: list[tuple[int, str]], fields: Sequence[Field]
) -> Found[Span] | None:
    """Take the day that a mail is about, in the year when it was sent."""
    sent = sent_on(fields)
    for index, text in [*told, *told_meetings(blocks)] if sent else []:
        for span in merged(spans_in(text), text):
            whole = span if span.first.is_whole else dated_by(span, sent)
            if whole:
                return Found(value=whole, lines=blocks[index].lines, confidence=0.8)
    return None


def _days(
    blocks: Sequence[Block], lines: list[tuple[int, str]], fields: Sequence[Field]
) -> Found[Span] | None:
    year = year_in(" ".join(text for _, text in lines))
    candidates = [
        *((field.blocks, field.value, 1.0) for field in fields_of(fields, "date")),
        *(
            (field.blocks, field.value, 1.0)
            for field in fields_of(fields, "time_and_place", "time")
        ),
        *(((index,), text, 0.9) for index, text in lines if is_dated_line(text)),
        *(((index,), text, 0.8) for index, text in lines),
        *(((index,), text, 0.7) for index, text in told_meetings(blocks)),
    ]
    unsure = month = None
    for used, text, confidence in candidates:
        spans = merged(spans_in(text, with_compact=True), text)
        for span in spans:
            whole = in_year(span, _year_of(span) or year)
            found = Found(
                value=whole, lines=lines_of(blocks, used), confidence=confidence
            )
            if whole.first.day is None:
                month = month or replace(found, confidence=0.6)
            elif whole.first.year:
                return found
            else:
                unsure = unsure or replace(found, confidence=0.5)
    return unsure or month


def _year_of(span: Span) -> int | None:
    """Give the year told with the last day: "30 augusti – 1 september 2024"."""
    return span.first.year or (span.last.year if span.last else None)
