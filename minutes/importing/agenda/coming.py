"""Coming days: the next meetings of the body, and whatever else is announced."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes.importing.agenda.announcing import (
    TO_DAY,
    announces,
    is_headed,
    says_next,
)
from minutes.importing.language.dates import Span, in_year, merged, spans_in, year_in
from minutes.importing.language.sentences import sentences_in
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.characters import one_line
from minutes.importing.layout.labels import label_of
from minutes.importing.parsed import Coming, Found

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
BEGINS_WITH_DAY = re.compile(TO_DAY, re.IGNORECASE)
ENDED = re.compile(
    r"\b(?:avsluta\w+|closed|adjourned|ended|hevet|afsluttet)\b", re.IGNORECASE
)
SENT = re.compile(
    r"\b(?:skicka\w*|sänd\w*|utsänd\w*|mai?l\w*|mejl\w*|lämna\w*|publicera\w*"
    r"|går ut|(?:ud|ut)?send\w*|circulated|submitted|distributed|sent)\b",
    re.IGNORECASE,
)
# "Sidan exporterad 2024-11-02", "Justerat den 2 maj": of the text itself.
STAMPED = re.compile(
    r"\b(?:exporter(?:ad|at|ed|t)|utskriv(?:en|et)|utskrift|printed|publicera[dt]"
    r"|publi(?:shed|sert|ceret)|justera(?:d|t|ts)|godkän(?:d|t|ts)|godkjent|godkendt"
    r"|signera[dt]|upprätta[dt]|underteckna[dt]|skapad|created"
    r"|(?:senast|sist|sidst|last) (?:ändrad|uppdaterad|sparad|redigerad|endret"
    r"|oppdatert|redigert|ændret|opdateret|redigeret|edited|updated|changed"
    r"|modified|saved))\b",
    re.IGNORECASE,
)


def coming_in(blocks: Sequence[Block], heading: str) -> Iterator[Found[Coming]]:
    """Give the coming days of an item; those of the body's own meetings are marked."""
    is_own = below = is_headed(heading)
    year = year_in(heading) if below else None
    is_told = False  # whether the line that announced them told the first day
    for block in blocks:
        label = label_of(block.text)
        if label and label.kind == "next_meeting":
            is_own, is_told = True, bool(spans_in(label.value))
        elif label and label.kind == "action" and not label.value:
            is_own = below = False
        elif label and label.sign == ":" and not below:
            is_own = False
        elif announces(block.text):
            is_own, year = True, year_in(block.text)
            is_told = bool(spans_in(block.text))
        elif is_own and not below and not _goes_on_below(block, is_told):
            is_own = False
        yield from _days(block, is_own, year)


def heading_days(heading: str, lines: tuple[int, ...]) -> Iterator[Found[Coming]]:
    """Read "Nästa möte 14 oktober", where the heading tells it all."""
    if says_next(heading) or is_headed(heading):
        for span in merged(spans_in(heading), heading):
            if span.first.day:
                yield _found(span, heading, True, lines)


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
            is_other = _is_other(sentence, span, is_next=is_next, is_first=place == 0)
            own = (
                is_own or is_next or (was_next and _goes_on(sentence))
            ) and not is_other
            told = year or (year_in(sentence) if own else None)
            yield _found(in_year(span, told), sentence, own, block.lines)
        was_next = is_next


def _is_other(sentence: str, span: Span, *, is_next: bool, is_first: bool) -> bool:
    """Say whether a day is of something else than a meeting of the body."""
    if not is_next and _is_of_others(sentence):
        return True
    near = sentence[max(0, span.start - 90) : span.end + 60]
    is_event = bool(OTHER.search(COMPANY.sub("", near)))
    return is_event and not (is_first and is_next and says_next(near))


def _is_of_others(sentence: str) -> bool:
    """Say so of "Kulturnatten hålls den 3 maj" and "Handlingar skickas 3 maj"."""
    held = HELD.match(sentence)
    is_held = held is not None and not OCCASION.search(held["what"])
    is_of_text = bool(SENT.search(sentence) or STAMPED.search(sentence))
    return is_held or is_of_text


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
