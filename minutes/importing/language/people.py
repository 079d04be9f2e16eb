"""Who is meant by a first name, initials or a full name in the running text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

FIRST_NAMES = Path(__file__).with_name("first_names.txt")
INITIALS_ACT = re.compile(
    r"(?:^|(?<=[.!?]\s))([A-ZÅÄÖÆØ]{2,3})(?:\soch\s([A-ZÅÄÖÆØ]{2,3}))?\s(?=[a-zåäöæø]+(?:r|de|te|s)\b)"
)
LETTER = re.compile(
    r"(?P<name>[A-ZÅÄÖÆØ][\w-]+(?: [A-ZÅÄÖÆØ][\w-]+)?) \((?P<letter>[A-ZÅÄÖÆØ])\)"
)
FEW = 2  # names of whom a file tells, as where there is no list
NOBODY = {"av", "ej", "ok", "it", "eu", "gr", "vi", "de", "du", "ni", "en", "ett", "om"}


class People:
    """Those named in a file, by all that the text may call them."""

    def __init__(
        self, names: Iterable[tuple[str, str]], texts: Iterable[str] = ()
    ) -> None:
        """Take full names with the initials that the file gives them, or "".

        `texts` are read for initials that fit nobody: where some of a file's are
        known, the others stand for people too.
        """
        self.calls: dict[str, set[str]] = defaultdict(set)
        self.first_names: set[str] = set()
        names = list(names)
        self.are_few = len(names) < FEW
        texts = list(texts)
        beside = _beside_names(texts)
        for name, initials in names:
            given = initials or beside.get(name, "")
            for call in _calls(name, given):
                self.calls[call].add(name)
            self.first_names.add(name.split()[0])
        acting = _acting_initials(texts)
        self.unknown = acting if any(call in self.calls for call in acting) else set()

    def find(self, call: str) -> str:
        """Give the one person that `call` fits, "" where it is nobody or several."""
        found = self.calls.get(call, set())
        return next(iter(found)) if len(found) == 1 else ""

    def is_called(self, call: str) -> bool:
        return call in self.calls or call in self.unknown

    def may_be_called(self, call: str) -> bool:
        """Say so of those named in the file, and of common first names."""
        return self.is_called(call) or common_first_names().issuperset(call.split("-"))


@lru_cache(maxsize=1)
def common_first_names() -> frozenset[str]:
    return frozenset(FIRST_NAMES.read_text(encoding="utf-8").split())


def begins_as_name(phrase: str) -> bool:
    """Say whether a phrase begins with a common first name: "Ann-Louise Ek" too."""
    first = phrase.split(maxsplit=1)[0] if phrase.strip() else ""
    return not common_first_names().isdisjoint({first, first.split("-")[0]})


def _beside_names(texts: Iterable[str]) -> dict[str, str]:
    """Give the one letter that stands beside a name: "Aino (A)"."""
    return {
        match["name"]: match["letter"]
        for text in texts
        for match in LETTER.finditer(text[:5000])
    }


def _acting_initials(texts: Iterable[str]) -> set[str]:
    """Give the initials that begin sentences as somebody who does something."""
    return {
        call
        for text in texts
        for match in INITIALS_ACT.finditer(text[:5000])
        for call in match.groups()
        if call and call.casefold() not in NOBODY
    }


def _calls(name: str, initials: str) -> set[str]:
    words = name.split()
    letters = "".join(word[0] for word in re.split(r"[\s-]+", name) if word)
    given = {initials} if initials.isupper() else set()
    found = {name, words[0], initials or letters.upper(), f"{words[0]} {words[-1]}"}
    found |= {f"{words[0]} {words[-1][0]}"} if len(words) > 1 else set()
    found |= {" ".join(words[:2])} if len(words) > 2 else set()
    found |= {words[0].split("-")[0]} if "-" in words[0] else set()
    if words[0] not in common_first_names() and begins_as_name(words[-1]):
        found |= {words[-1], f"{words[-1]} {words[0]}"}  # "Ek Anna" in the list
    usual = {call for call in found if len(call) > 1 and call.casefold() not in NOBODY}
    return usual | given
