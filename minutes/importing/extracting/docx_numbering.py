"""The numbers that Word prints before paragraphs and keeps out of their text."""

from __future__ import annotations

import re
from collections import defaultdict
from xml.etree.ElementTree import Element

from minutes.importing.extracting.docx_styles import child, value, w, whole

UNNUMBERED = {"bullet", "none"}
ROMAN = {
    100: "c",
    90: "xc",
    50: "l",
    40: "xl",
    10: "x",
    9: "ix",
    5: "v",
    4: "iv",
    1: "i",
}
HIGHEST = 10_000


class Numbering:
    """The lists of one file and how far each has counted."""

    def __init__(self, root: Element | None) -> None:
        self.levels: dict[str, dict[int, Element]] = {}
        self.lists: dict[str, str] = {}
        self.counts: dict[str, dict[int, int]] = defaultdict(dict)
        if root is not None:
            self.read(root)

    def read(self, root: Element) -> None:
        for abstract in root.iter(w("abstractNum")):
            identity = value(abstract, "abstractNumId") or ""
            self.levels[identity] = {
                whole(value(level, "ilvl")) or 0: level
                for level in abstract.iter(w("lvl"))
            }
        for number in root.iter(w("num")):
            abstract_id = value(child(number, "abstractNumId")) or ""
            self.lists[value(number, "numId") or ""] = abstract_id

    def label(self, number: str, level: int | None) -> str:
        """Count one on and return what is printed: "2.1", "a)", "" for a bullet."""
        abstract = self.lists.get(number, "")
        levels = self.levels.get(abstract, {})
        at = level or 0
        if at not in levels or format_of(levels[at]) in UNNUMBERED:
            return ""
        counts = self.counts[abstract]
        counts[at] = min(counts.get(at, start_of(levels[at]) - 1) + 1, HIGHEST)
        for deeper in [other for other in counts if other > at]:
            del counts[deeper]
        return self.filled(levels, counts, at)

    @staticmethod
    def filled(levels: dict[int, Element], counts: dict[int, int], at: int) -> str:
        """Put the counts into the level's pattern, as "%1.%2"."""

        def count_of(found: re.Match[str]) -> str:
            which = int(found[1]) - 1
            if which not in levels:
                return ""
            count = counts.get(which, start_of(levels[which]))
            return written(count, format_of(levels[which]))

        pattern = value(child(levels[at], "lvlText")) or ""
        return re.sub(r"%([1-9])", count_of, pattern[:50]).strip()


def start_of(level: Element) -> int:
    start = whole(value(child(level, "start")))
    return 1 if start is None else start


def format_of(level: Element) -> str:
    return value(child(level, "numFmt")) or "decimal"


def written(count: int, form: str) -> str:
    if form.endswith("Letter") and count > 0:
        letter = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 5)
        return letter.upper() if form.startswith("upper") else letter
    if form.endswith("Roman") and 0 < count < 400:
        return roman(count).upper() if form.startswith("upper") else roman(count)
    return str(count)


def roman(count: int) -> str:
    letters = ""
    for worth, letter in ROMAN.items():
        times, count = divmod(count, worth)
        letters += letter * times
    return letters
