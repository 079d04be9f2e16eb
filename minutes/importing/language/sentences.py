"""Text parted into sentences, of bounded length."""

from __future__ import annotations

import re
from collections.abc import Iterator

ABBREVIATION = re.compile(
    r"(?:\b(?:bl\.?\s?a|t\.?\s?ex|dvs|ca|kl|nr|mm|m\.m|etc|resp|ev|st|tel|inkl|exkl"
    r"|osv|fr\.?o\.?m|t\.?o\.?m|s\.k|d\.v\.s|jfr|dr|mr|mrs|ms|prof|e\.g|i\.e|vs|no|art"
    r"|\d (?:jan|feb|febr|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec)"
    r"|kap|forts|cllr|ordf|sekr|avd|adj|bl|pkt|mkr|kr|ansv)|(?<!['’])\b[^\W\d_]|\d)\.$",
    re.IGNORECASE,
)
# "Mon. 14 Oct.": a month or a weekday cut short, before the day.
MONTH = re.compile(
    r"\b(?:jan|feb|febr|mar|apr|jun|jul|aug|sept?|okt|oct|nov|de[cs]|mån|tis|ons|tors?"
    r"|fre|lör|sön|man|tirs?|lør|søn|mon|tues?|weds?|thurs?|fri|sat|sun)\.$",
    re.IGNORECASE,
)
BOUNDARY = re.compile(
    r"(?<=[.!?])[\"”’)]?\s+(?=[\"”’(\[]?[^\W_])|(?<=[)\]])\s+(?=[A-ZÅÄÖÆØ])"
)
# "Färg köps. (Ansv. Anna) Bron …": of what stands before it.
IN_BRACKETS = re.compile(r"\([^()]+\)|\[[^\[\]]+\]")
ENDS_SENTENCE_TOO = re.compile(
    r"(?:\d\d|\d\s?[–-]\s?\d|\b(?:kr|mkr|mm|m\.m|[ap]\.m|etc|osv))\.$"
)
LONGEST = 900


def sentences_in(text: str) -> Iterator[str]:
    """Give the sentences of a paragraph; "kl. 13", "bl.a." and "3. maj" part none."""
    start = 0
    for match in BOUNDARY.finditer(text):
        before = text[max(start, match.start() - 12) : match.start()].rstrip('"”’)')
        following = text[match.end() : match.end() + 1]
        is_aside = text[match.start() - 1] in ")]"
        if is_aside and not IN_BRACKETS.fullmatch(text, start, match.start()):
            continue
        if ABBREVIATION.search(before) and not _starts_sentence(before, following):
            continue
        if following.isdigit() and MONTH.search(before):
            continue
        if following.islower() and not before.endswith(("!", "?")):
            continue
        yield text[start : match.end()].strip()[:LONGEST]
        start = match.end()
    if rest := text[start:].strip():
        yield rest[:LONGEST]


def is_cut_short(text: str) -> bool:
    """Say whether the full stop at the end is of "bl.a.", and ends no sentence."""
    end = text[-12:].rstrip('"”’)')
    return bool(ABBREVIATION.search(end)) and not ENDS_SENTENCE_TOO.search(end)


def _starts_sentence(before: str, following: str) -> bool:
    """Say whether a full stop after a figure or a short form ends a sentence as well.

    It does in "under 2024. Alla" and "45 kr. Alla", not in "1. Alla" or "bl.a. Anna".
    """
    return following.isupper() and bool(ENDS_SENTENCE_TOO.search(before))
