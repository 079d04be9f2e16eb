"""Lines of the head that tell when, and what may stand beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes.importing.language.date_shapes import WEEKDAY
from minutes.importing.language.dates import spans_in
from minutes.importing.language.people import begins_as_name
from minutes.importing.language.place_words import is_place
from minutes.importing.language.sentences import sentences_in
from minutes.importing.language.times import hours_in
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.labels import label_of

LONGEST = 220  # letters
LONGEST_PLACE = 6  # words
LONGEST_OPENING = 110  # letters of a line or a sentence that tells when
DATED = 12  # blocks among which a line that only tells a date is a fact
# "Kommunstyrelsens mötesrum, Falun": a room of the body, or its house.
IN_HOUSE = re.compile(r",|hus|rum\b|sal(?:en)?\b|lokal|room|teams|zoom", re.IGNORECASE)
TITLE_SIGN = re.compile(
    r"(?:protokoll|anteckning|minutes|notes|referat|möte|møte|møde|meeting|stämma"
    r"|nätverk|råd|grupp|sammanträde|internat|träff|netværk|nettverk|forum|styrelse)",
    re.IGNORECASE,
)


def ends_sentence(text: str) -> bool:
    """Say whether a full stop does, not that of "1–3 p.m."."""
    end = text.rstrip()[-5:].casefold()
    return end.endswith(".") and not end.endswith(("a.m.", "p.m."))


def begins_with_day(text: str) -> bool:
    """Say so of "Tisdagen den 5 mars 2024 i Folkets hus", whatever follows."""
    spans = spans_in(text[:LONGEST])
    if not spans or not spans[0].first.is_whole:
        return False
    return not WEEKDAY.sub("", text[: spans[0].start]).strip(" ,.*")


def opening_of(text: str) -> str:
    """Give the first of several sentences, where it begins with the day."""
    if not begins_with_day(text):
        return ""
    first = next(sentences_in(text[: 2 * LONGEST]))
    return first if first != text.strip() and len(first) <= LONGEST_OPENING else ""


def is_dated_line(text: str) -> bool:
    """Say whether a line is there to tell the date: "Lund den 3 maj 2024"."""
    spans = spans_in(text[:LONGEST], with_compact=True)
    told = sum(span.end - span.start for span in spans)
    if not spans or len(text) > LONGEST_OPENING:
        return False
    is_sentence = ends_sentence(text) and told * 3 < len(text)
    is_sentence = is_sentence and not begins_with_day(text)
    return not is_sentence and (told * 5 > len(text) or spans[0].first.is_whole)


def is_timed_line(text: str) -> bool:
    """Say whether a line is there to tell the hours: "Kl. 9–12, Stadshuset"."""
    is_sentence = ends_sentence(text) and len(text) > 40
    return len(text) < 90 and not is_sentence and hours_in(text) is not None


def tells_of_meeting(block: Block) -> bool:
    """Say so of "Möte i rådet kl. 13–15, lokal Isälven", below the lists of people."""
    is_of_meeting = is_timed_line(block.text) and not block.is_bullet
    return is_of_meeting and bool(TITLE_SIGN.search(block.text))


def stands_below_when(blocks: Sequence[Block], index: int) -> bool:
    """Say so of "Via Teams" right below a line that tells when.

    One that is no place by its words has to stand apart from what follows.
    """
    block, above = blocks[index], blocks[index - 1] if index else None
    if above is None or block.gap or block.is_bold or block.heading_level is not None:
        return False
    tells_when = is_dated_line(above.text) or is_timed_line(above.text)
    if index >= DATED or not tells_when or spans_in(block.text[:LONGEST]):
        return False
    is_body = TITLE_SIGN.search(block.text) and not IN_HOUSE.search(block.text)
    return (is_place(block.text) and not is_body) or _is_plain_place(blocks, index)


def _is_plain_place(blocks: Sequence[Block], index: int) -> bool:
    """Say so of a few words with a capital, the last of their paragraph."""
    text, below = blocks[index].text, blocks[index + 1 : index + 2]
    is_last = bool(below) and bool(below[0].gap or label_of(below[0].text))
    is_short = 1 <= len(text.split()) <= LONGEST_PLACE and text[:1].isupper()
    is_other = TITLE_SIGN.search(text) or re.search(r"[.:;!?@()\t]|\d{3}", text)
    is_named = begins_as_name(text) or label_of(text)
    return is_last and is_short and not (is_other or is_named)
