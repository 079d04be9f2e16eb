"""Where the signatures begin."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes.importing.language.dates import spans_in
from minutes.importing.language.vocabulary import SIGN_OFFS, folded
from minutes.importing.layout.blocks import Block

FAR = 25  # blocks from the end where signatures may begin
SIGNATURES = 60  # letters of a line among signatures


# "Den 12 sep skrev Bo:": below it stands a mail that was answered.
ANSWERED = re.compile(
    r".{0,90}?\d.{0,60}?\b(?:skrev|skreiv|wrote)\b.{0,60}:"
    r"|-*\s?(?:ursprungligt meddelande|original message|opprinnelig melding"
    r"|oprindelig meddelelse)\s?-*",
    re.IGNORECASE,
)
TOWN = re.compile(r"[A-ZÅÄÖÆØ][\w-]+(?: [A-ZÅÄÖÆØ][\w-]+)?,?\s(?:den\s|d\.\s?)?")
LAST_LINES = 8  # blocks among which signatures have their town and day


def closing_start(blocks: Sequence[Block], last: int) -> int:
    """Give the place of the first block of the signatures, or the end.

    They stand below `last`, the place where the last item surely begins, and above
    the mail that was answered.

    Below them stand only names, roles and links; a paragraph shows that they are none.
    """
    end = _answered_start(blocks, last)
    for index in range(max(last, end - FAR), end):
        text = folded(blocks[index].text[:80])
        is_sign = SIGN_OFFS.match(text) and len(blocks[index].text) < 150
        is_sign = is_sign or (index > end - LAST_LINES and _is_dated(blocks, index))
        if is_sign and not any(_is_prose(block) for block in blocks[index:end]):
            return index
    return end


def _answered_start(blocks: Sequence[Block], last: int) -> int:
    places = range(max(last, 1), len(blocks))
    marks = (at for at in places if ANSWERED.fullmatch(blocks[at].text[:200].strip()))
    return next(marks, len(blocks))


def _is_dated(blocks: Sequence[Block], index: int) -> bool:
    """Say so of "Lund 3 maj 2024" above a name, with nothing but space before it."""
    text = blocks[index].text.strip()
    below = blocks[index + 1 : index + 2]
    if not blocks[index].gap or len(text) > SIGNATURES or not below:
        return False
    spans = spans_in(text)
    is_day = len(spans) == 1 and spans[0].end == len(text) and spans[0].first.is_whole
    name = below[0].text
    is_name = len(name) < SIGNATURES and not re.search(r"[\d:.]", name)
    return is_day and is_name and bool(TOWN.fullmatch(text[: spans[0].start]))


def _is_prose(block: Block) -> bool:
    return len(block.text.split()) > 12 and block.text.rstrip().endswith(
        (".", "!", "?")
    )
