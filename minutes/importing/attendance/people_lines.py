"""Lines that each name a person, as a list has them; full ones are not wrapped."""

from __future__ import annotations

import re

CAPITALISED = r"[A-ZÅÄÖÆØÉ][^\W\d_]*(?:[-’'][^\W\d_]+)*\.?"
FULL_NAME = rf"{CAPITALISED}(?: (?:af|av|von|van|de|da|der))?(?: {CAPITALISED}){{1,3}}"
NAMED_FIRST = re.compile(
    rf"(?:[^:,()]{{2,40}}:\s+)?{FULL_NAME}\s*(?:[,(\t]|\s[–-]\s|$)"
)
NAMED_LATER = re.compile(rf",\s{FULL_NAME}(?=\s?[,(]|$)")
GOES_ON = re.compile(
    r"(?:[,;:/&–-]|\b(?:och|samt|and|og|from|från|fra|von|van|de|af))$"
)


def lists_people(line: str, below: str) -> bool:
    """Say so of two lines that both begin with a person, one person a line."""
    return (
        not GOES_ON.search(line)
        and bool(NAMED_FIRST.match(below))
        and bool(NAMED_FIRST.match(line))
        and len(NAMED_LATER.findall(line)) < 2
    )
