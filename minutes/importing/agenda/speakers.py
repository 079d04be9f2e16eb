"""Who speaks for which place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes.importing.language.places import Places


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
