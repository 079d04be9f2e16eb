"""Labels: "Plats: Stadshuset", a cell "Plats" beside one, or "Plats" alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from minutes.importing.vocabulary import LABELS, PROTOCOL_WORDS, folded

LONGEST = 60  # letters of a label
# "Närvarande Anna Ek": the label is not all of the line.
NAME_AFTER = re.compile(r"\s[A-ZÅÄÖÆØ][\w-]*[a-zåäöæø]\s[A-ZÅÄÖÆØ][\w-]*[a-zåäöæø]")

# "Övriga frågor" are no people: what else is on the agenda.
OTHER_MATTERS = re.compile(
    r"(?:övriga|øvrige|other) (?:frågor|ärenden|punkter|mål|upplysningar|rapporter"
    r"|nyheter|meddelanden|saker|spørsmål|spørgsmål|matters|business|items|issues)\b.*"
)


@dataclass(frozen=True)
class Label:
    kind: str  # a key of vocabulary.LABELS
    written: str
    value: str  # "" where the label stands alone
    sign: str  # what stands between: ":", a tab or "" for nothing


def label_of(text: str) -> Label | None:
    """Read a labelled line; None for every other."""
    text = text.strip()
    head = text[: LONGEST + 1]
    for mark in (":", "\t"):
        written, sign, _ = head.partition(mark)
        if sign and (kind := kind_of(written)) and not _is_title(written, mark):
            return Label(kind, written.strip(), text[len(written) + 1 :].strip(), mark)
    if len(text) > LONGEST or NAME_AFTER.search(text):
        return None
    if (kind := kind_of(text)) and not _is_title(text, ""):
        return Label(kind, text, "", "")
    return None


def _is_title(written: str, sign: str) -> bool:
    """Tell "Anteckningar" over the minutes from "Anteckningar: Anna Ek"."""
    return sign != ":" and bool(PROTOCOL_WORDS.fullmatch(folded(written)))


def kind_of(written: str) -> str:
    return _kind(folded(written)[:LONGEST]) if written.strip() else ""


@lru_cache(maxsize=4096)
def _kind(key: str) -> str:
    if OTHER_MATTERS.fullmatch(key):
        return ""
    fitting = (kind for kind, shape in LABELS.items() if shape.fullmatch(key))
    return next(fitting, "")
