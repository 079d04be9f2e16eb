"""Who speaks for which place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from minutes.importing.agenda.round_words import NO_REPORT
from minutes.importing.language.places import Places

AFTER_CAPITALS = re.compile(
    r"\s+(?=(?:[A-ZÅÄÖÆØ]\s)?[A-ZÅÄÖÆØ]?[a-zåäöæø]+\s+[\w\"”(])"
)


def speakers_in(
    people: Sequence[tuple[str, str, str]], places: Places
) -> dict[str, str]:
    """Give of which place each speaks, by full name, first name and initials.

    `people` are names with initials and affiliations. Who shares a call has none.
    """
    found: dict[str, str] = {}
    shared: set[str] = set()
    for name, initials, affiliation in people:
        if not places.find(affiliation):
            continue
        letters = "".join(word[0] for word in re.split(r"[\s-]+", name) if word)
        for call in {name, name.split()[0], initials or letters.upper()}:
            if found.setdefault(call, affiliation) != affiliation:
                shared.add(call)
    return {call: place for call, place in found.items() if call not in shared}


def capitals_of(names: Iterable[str]) -> frozenset[str]:
    """Give "FAXE" for "Faxe", but nothing for "SKR", which is always so written."""
    return frozenset(name.upper() for name in names if not name.isupper())


def gap_after_capitals(
    text: str, who: str, places: Places, capitals: frozenset[str]
) -> re.Match[str] | None:
    """Match the gap of "LUND Bron är målad": capitals do for a sign.

    An abbreviation is so written in any sentence.
    """
    place = places.find(who).casefold()
    is_place = bool(place) and who.isupper() and who.casefold().startswith(place)
    is_set_apart = text.startswith(who) and (is_place or who in capitals)
    gap = AFTER_CAPITALS.match(text, len(who)) if is_set_apart else None
    return gap if gap and not NO_REPORT.match(text, gap.end()) else None
