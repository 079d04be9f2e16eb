"""Labels: "Plats: Stadshuset", a cell "Plats" beside one, or "Plats" alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from minutes.importing.language.vocabulary import (
    HEADER_LABELS,
    LABELS,
    PROTOCOL_WORDS,
    STATUSES,
    folded,
)

LONGEST = 60  # letters of a label
FEW = 5  # words of one that ends in a full stop
MARKS = (":", "\t", ";")
# "Plats – Stadshuset": of some only; in a heading a dash parts something else.
# "När? 2024-10-17": a question with its answer.
RARE_MARKS = re.compile(r"\s(?:[–—|=-]|\.{3,})\s+|\s{2,}|\?\s+(?=[A-ZÅÄÖÆØ\d])")
RARELY_MARKED = (HEADER_LABELS | STATUSES.keys() | {"decision"}) - {
    "network",
    "organisation",
    "title",
    "case",
    "mail",
}
# "Närvarande Anna Ek": the label is not all of the line.
NAME_AFTER = re.compile(r"\s[A-ZÅÄÖÆØ][\w-]*[a-zåäöæø]\s[A-ZÅÄÖÆØ][\w-]*[a-zåäöæø]")

# "Övriga frågor" are no people: what else is on the agenda. Nor are "Ledamöter på två
# år", who were elected.
BRACKETED = re.compile(r" \([^()]*\)?$")
OTHER_MATTERS = re.compile(
    r"(?:övriga|øvrige|other) (?:frågor|ärenden|punkter|mål|upplysningar|rapporter"
    r"|nyheter|meddelanden|saker|spørsmål|spørgsmål|matters|business|items|issues)\b.*"
    r"|.* (?:på|för) (?:ett|två|tre|fyra|\d) år|.* (?:for|i) (?:one|two|three|ett|to"
    r"|tre|\d) (?:years?|år)"
)


@dataclass(frozen=True)
class Label:
    kind: str  # a key of vocabulary.LABELS
    written: str
    value: str  # "" where the label stands alone
    sign: str  # what stands between: ":" for any sign, a tab or "" for nothing


def label_of(text: str) -> Label | None:
    """Read a labelled line; None for every other."""
    text = text.strip()
    head = text[: LONGEST + 1]
    for mark in MARKS:
        written, sign, _ = head.partition(mark)
        if mark == ";" and not written[:1].isupper():
            continue
        if sign and (kind := kind_of(written)) and not _is_title(written, mark):
            value = text[len(written) + 1 :].strip()
            return Label(kind, written.strip(), value, mark.replace(";", ":"))
    if label := _rarely_marked(text, head):
        return label
    is_sentence = text.endswith(".") and len(text.split()) > FEW
    is_marked = "\t" in text or ":" in text.rstrip(":")
    if len(text) > LONGEST or is_marked or is_sentence or NAME_AFTER.search(text):
        return None
    if (kind := kind_of(text)) and not _is_title(text, ""):
        return Label(kind, text, "", "")
    return None


def _rarely_marked(text: str, head: str) -> Label | None:
    match = RARE_MARKS.search(head)
    written = head[: match.start()] if match else ""
    kind = kind_of(written)
    if match is None or kind not in RARELY_MARKED or _is_title(written, ""):
        return None
    return Label(kind, written.strip(), text[match.end() :].strip(), ":")


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
    kind = next(fitting, "")
    bare = BRACKETED.sub("", key)  # "Vedtak (5 mot 1)"
    if not kind and bare != key:
        return "decision" if LABELS["decision"].fullmatch(bare) else ""
    return kind
