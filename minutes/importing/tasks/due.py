"""By when a task is to be done."""

from __future__ import annotations

import re

from minutes.importing.language.dates import Day, spans_in
from minutes.importing.language.subjects import PEOPLE

DUE_SIGN = re.compile(
    r"\b(?:senast|klart?|klar|deadline|due|by|before|till|till den|until|inom|innan"
    r"|före|frist|innen|inden|no later than|datum|när|efter)\b",
    re.IGNORECASE,
)

WHEN = (
    r"(?:(?:senast|senest|klart?|klar|till|til|före|innan|innen|inden|inom|före|due|by"
    r"|before|deadline|frist|vecka|uke|uge|v\.?|nästa|neste|næste|next|snarast|omgående)\b"
    r"[^()\[\],;]{0,30}|\d[\d./–-]{2,10})"
)
# "(Anna, senast 1/5)", "[klart v. 12, Anna]"
WITH_DUE = re.compile(
    rf"[(\[](?=[^()\[\]]*\b{WHEN})(?:{WHEN}[,:;]\s)?(?P<who>{PEOPLE}|alla|alle|samtliga|all|everyone)"
    rf"(?:(?:[,;:]?\s|\s?[–-]\s?){WHEN})?[)\]]\.?$"
)


def day_in(text: str) -> Day | None:
    spans = spans_in(text, with_compact=True)
    return spans[0].first if spans and spans[0].first.day else None


def due_in(text: str) -> Day | None:
    """Give the day by which it is to be done: one after "senast" or the like."""
    for span in spans_in(text):
        before = text[max(0, span.start - 25) : span.start]
        if span.first.day and DUE_SIGN.search(before):
            return span.first
    return None
