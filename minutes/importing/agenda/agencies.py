"""Agencies that report in a round beside the municipalities."""

from __future__ import annotations

import re
from collections.abc import Iterable

from minutes.importing.language.places import Places

AGENCY = re.compile(
    r"\w{7,}(?:en|et|an|na)$|^(?:Regione?n?|Polisen|Kansliet|Politiet)\b|\b(?:AB|AS)$"
)
FEWEST = 2

Said = tuple[str, str]  # who, and what


def without_agencies(said: Iterable[Said | None], places: Places) -> list[Said | None]:
    """Leave out "Arbetsförmedlingen", where several municipalities have spoken."""
    told = list(said)
    towns = {one[0] for one in told if one and places.find(one[0])}
    if len(towns) < FEWEST:
        return told
    return [
        one if one and (one[0] in towns or not AGENCY.search(one[0])) else None
        for one in told
    ]
