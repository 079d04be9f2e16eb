"""Municipalities by the names and abbreviations that minutes use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

FIXTURE = Path(__file__).parents[3] / "fixtures" / "municipalities.yaml"
ROW = re.compile(r'fields: \{name: "?([^",]+)"?,.*?other_names: "([^"]*)"')
ENDING = re.compile(r"s?\s(?:kommuns?|stads?|municipality|kommunförbund)$")


class Places:
    """Knows what is a place, and which one an abbreviation means."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        """Take each place's name with its other names."""
        self.names: dict[str, str] = {}
        for name, others in names.items():
            for other in (name, *others):
                self.names.setdefault(other.casefold(), name)
        self.longest = max((len(name.split()) for name in self.names), default=0)

    def find(self, written: str) -> str:
        """Give the place's name: "Hgb" and "Lunds kommun" are known; "" for none."""
        key = " ".join(written.casefold().split()).strip(" .,:;()")
        bare = ENDING.sub("", key)
        for form in (key, bare, bare.removesuffix("s"), key.removesuffix("s")):
            if found := self.names.get(form):
                return found
        return ""

    def leading(self, text: str) -> str:
        """Give the place that `text` begins with as it is written there, or ""."""
        words = text.split(maxsplit=self.longest + 1)
        for count in range(min(self.longest + 1, len(words)), 0, -1):
            written = " ".join(words[:count])
            if written[:1].isupper() and self.find(written):
                return written.strip(" .,:;()")
        return ""


@lru_cache(maxsize=1)
def swedish_places() -> Places:
    rows = ROW.findall(FIXTURE.read_text(encoding="utf-8"))
    return Places({name: others.split("\\n") for name, others in rows})
