"""Coming days: the next meetings of the body, and whatever else is announced."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes.importing.blocks import Block
from minutes.importing.characters import one_line
from minutes.importing.dates import Span, in_year, merged, spans_in, year_in
from minutes.importing.labels import label_of
from minutes.importing.meeting_words import (
    AGAIN,
    AHEAD,
    DATES,
    MANY,
    MANY_OF_OURS,
    MEETING,
    MEETS,
    NAMED,
    NEXT_MEETING,
    OF_TERM,
    REUNION,
)
from minutes.importing.parsed import Coming, Found
from minutes.importing.sentences import sentences_in
from minutes.importing.vocabulary import folded

NEXT = re.compile(
    rf"\b(?:{NAMED}|mötes(?:datum|tider)"
    rf"|{DATES}(?: {AHEAD})?(?=\s?:| (?:är|blir|er|are))"
    rf"|{MANY} {AHEAD}|{OF_TERM} (?:\w+ )?(?:{MEETING}|datum)"
    rf"|vi {MEETS}|{MEETS} vi|{MEETS} {AGAIN}|we (?:will |shall |next )?(?:re)?(?:meet"
    r"|convene)|will meet next|reconvene|reservdatum|härnäst"
    r"|meeting (?:is|will be|takes place|is (?:planned|scheduled)) (?:held )?(?:on|for)"
    r"|\w*(?:möten?|m[øo][td]er) (?:är|blir|hålls|er|bliver|holdes) (?:planera\w+ )?"
    r"(?:till )?(?:den|\d)"
    r"|årsmöte(?:t)? (?:hålls|äger rum|blir|är)"
    r"|the (?:[\w-]+ )?(?:spring|summer|autumn|fall|winter|quarter(?:ly)?|annual|last)"
    r" (?:meeting|date|session)s? (?:is|are|will be)"
    rf"|{MANY_OF_OURS} (?:är|blir|hålls|planeras|er|bliver|holdes|afholdes"
    r"|avholdes))\b",
    re.IGNORECASE,
)
HEADED = re.compile(
    rf"(?:{NEXT_MEETING}|{REUNION}.*|.*\b{NAMED}\b.*|.*\b{DATES}\b.*"
    rf"|.*dates? of next.*|(?:{MANY}|kalender) \d{{4}}.*|kalender)"
)
OTHER = re.compile(
    r"(?:konferens|seminari|webbinari|utbildning|workshop|tematräff|temadag|kick-?off"
    r"|mässa|kurs|deadline|senast|anmälan|frukost|städdag|studiebesök|utkast|inbjudan"
    r"|remiss|mötesplats|hearing|conference|training|webinar|besök av"
    r"|preliminärt tema)",
    re.IGNORECASE,
)
# With what else a meeting goes together: "i samband med mässan".
COMPANY = re.compile(
    r"\b(?:i samband med|i anslutning till|tillsammans med|back to back with|together"
    r" with|in connection with|alongside|sammen med|i forbindelse med|i tilknytning til"
    r"|i forlængelse af)\s[^.,;]*",
    re.IGNORECASE,
)
# "Kulturnatten hålls": what is held, and whether it is one of the body's meetings.
HELD = re.compile(
    r"(?P<what>[A-ZÅÄÖÆØ][^.:;\d]*?)\s(?:hålls|äger rum|går av stapeln|arrangeras"
    r"|anordnas|holdes|afholdes|avholdes|arrangeres|finner sted|finder sted"
    r"|takes? place|(?:is|are|will be) held)\b"
)
OCCASION = re.compile(
    r"möte|sammanträd|träff|samling|samråd|avstämning|stämma|internat|m[øo][td]e|treff"
    r"|meeting|session|call|gathering|gång|gang\b|\b(?:det|den|detta|dette|nästa|neste"
    r"|næste|next|it|this|that)\b",
    re.IGNORECASE,
)
# A line that goes on with days begins with one: "Den 4 maj", "Måndag 4/5".
BEGINS_WITH_DAY = re.compile(
    r"(?:(?:den|d\.|the|on|och|samt|[a-zåäöæø]{2,5}dag(?:en|ar)?|[a-z]{3,6}day|mån|tis"
    r"|tors?|ons|fre|lör|sön|man|lør|søn|mon|tues?|wed|thurs?|fri|sat|sun),?\s)*(?=\d)",
    re.IGNORECASE,
)
ENDED = re.compile(
    r"\b(?:avsluta\w+|closed|adjourned|ended|hevet|afsluttet)\b", re.IGNORECASE
)
LAST_TIME = re.compile(
    r"\b(?:föregående|förra|senaste|last|previous|forrige|sidste)\b", re.IGNORECASE
)


def coming_in(blocks: Sequence[Block], heading: str) -> Iterator[Found[Coming]]:
    """Give the coming days of an item; those of the body's own meetings are marked."""
    is_headed = bool(HEADED.fullmatch(folded(heading)))
    year = year_in(heading) if is_headed else None
    is_own = is_headed
    is_told = False  # whether the line that announced them told the first day
    for block in blocks:
        label = label_of(block.text)
        if label and label.kind == "next_meeting":
            is_own, is_told = True, bool(spans_in(label.value))
        elif label and label.kind == "action" and not label.value:
            is_own = is_headed = False
        elif label and label.sign == ":" and not is_headed:
            is_own = False
        elif _announces(block.text):
            is_own, year = True, year_in(block.text)
            is_told = bool(spans_in(block.text))
        elif is_own and not is_headed and not _goes_on_below(block, is_told):
            is_own = False
        yield from _days(block, is_own, year)


def heading_days(heading: str, lines: tuple[int, ...]) -> Iterator[Found[Coming]]:
    """Read "Nästa möte 14 oktober", where the heading tells it all."""
    if NEXT.search(heading) or HEADED.fullmatch(folded(heading)):
        for span in merged(spans_in(heading), heading):
            if span.first.day:
                yield _found(span, heading, True, lines)


def _announces(text: str) -> bool:
    """Say whether days of the body's meetings stand below: "Möten i vår:"."""
    if text.rstrip().endswith(":") and NEXT.search(text[-120:]):
        return True
    is_line = len(text) < 60 and not text.rstrip().endswith(".")
    return is_line and bool(HEADED.fullmatch(folded(text)))


def _goes_on_below(block: Block, is_told: bool) -> bool:
    """Say whether a line only has days; below the first, it begins with one."""
    text = block.text
    is_dated = len(text) < 150 and bool(spans_in(text))
    is_row = not is_told or bool(BEGINS_WITH_DAY.match(text))
    return is_dated and (is_row or _goes_on(text))


def _days(block: Block, is_own: bool, year: int | None) -> Iterator[Found[Coming]]:
    text = one_line(block.text)[:4000]
    was_next = False
    for sentence in sentences_in(text):
        if ENDED.search(sentence):
            continue
        is_next = says_next(sentence)
        found = spans_in(sentence, with_compact=is_own or is_next)
        spans = merged(found, sentence)
        for place, span in enumerate(spans):
            if span.first.day is None:
                continue
            near = sentence[max(0, span.start - 90) : span.end + 60]
            is_other = bool(OTHER.search(COMPANY.sub("", near))) and not (
                place == 0 and is_next and NEXT.search(near)
            )
            is_other = is_other or (not is_next and _is_of_others(sentence))
            own = (
                is_own or is_next or (was_next and _goes_on(sentence))
            ) and not is_other
            told = year or (year_in(sentence) if own else None)
            yield _found(in_year(span, told), sentence, own, block.lines)
        was_next = is_next


def says_next(sentence: str) -> bool:
    """Say whether it tells of a coming meeting, not of "förra mötet"."""
    if not (match := NEXT.search(sentence)):
        return False
    rest = f"{sentence[: match.start()]} {sentence[match.end() :]}"
    return not LAST_TIME.search(rest)


def _is_of_others(sentence: str) -> bool:
    held = HELD.match(sentence)
    return held is not None and not OCCASION.search(held["what"])


def _goes_on(sentence: str) -> bool:
    """Say whether a sentence only goes on with days: "Därefter den 3 maj."."""
    return len(sentence) < 70 and bool(
        re.match(
            r"(?:därefter|sedan|then|och|deretter|derefter|följande|efter det"
            r"|(?:mötet|møtet|mødet|gången|gangen) (?:därefter|efter|deretter|derefter)"
            r"|(?:sista|siste|sidste) (?:\w*möte|\w*møte|\w*møde|gång\w*|gang\w*)"
            r"|(?:the )?last meeting (?:before|of)|after that|the (?:one|meeting) after"
            r"|(?:under )?(?:våren|hösten|vår|höst)(?: \d{4})?:?)\b",
            sentence,
            re.IGNORECASE,
        )
    )


def _found(
    span: Span, text: str, is_own: bool, lines: tuple[int, ...]
) -> Found[Coming]:
    return Found(
        value=Coming(day=span.first, last=span.last, text=text, is_own=is_own),
        lines=lines,
        confidence=0.9 if is_own else 0.6,
    )
