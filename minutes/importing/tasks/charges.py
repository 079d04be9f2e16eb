"""Who is charged with something: "Uppdrogs åt Anna att …", "Styrelsen får …"."""

from __future__ import annotations

import re

from minutes.importing.tasks.words import GIVEN, PASSIVE

PAST = re.compile(r"\b(?:har|hade|redan|has|have|had)\s+$")


def given(sentence: str) -> str:
    """Give who is charged with what a sentence tells, or ""."""
    match = PASSIVE.match(sentence) or GIVEN.search(sentence)
    if match is None or re.search(r"\bhar (?:fått|gett|givit)", sentence):
        return ""
    is_given = re.search(r"uppd|uppgift|oppdrag|opgave", match[0], re.IGNORECASE)
    who = match["who"].strip()
    is_short = len(who.split()) <= 5 and not PAST.search(sentence[: match.start()])
    return who if is_given and is_short else ""
