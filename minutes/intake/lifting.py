"""What was decided, promised and reported, lifted out of an item's running text.

Not a word is lost and none told twice: what is lifted out leaves the text, with the
label that said what it is ("Beslut:", "Klippan –"); all else stays.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from minutes.importing.agenda.items import written
from minutes.importing.layout.labels import kind_of
from minutes.importing.parsed import (
    ActionPoint,
    Decision,
    Found,
    Item,
    Passage,
    Statement,
)
from minutes.intake.spans import Span, Spans
from minutes.intake.tables import is_head, without_told_cells

Fact = Statement | Decision | ActionPoint
FactSpan = Span[Found[Fact]]
FactSpans = Spans[Found[Fact]]
GAP = r"[\s|]+"  # between two words, or two cells
TRAILING = re.compile(r"[ \t]*[.;,]*")
LONGEST_LABEL = 80


@dataclass(frozen=True)
class Lifted:
    """A fact with its words as they stood, which begin at `start` in the item."""

    found: Found[Fact]
    text: str
    start: int


def lifted_from(item: Item) -> tuple[str, list[Lifted]]:
    """Give the text that is left of an item, and what was lifted out of it."""
    return _Lifting(item).result()


class _Lifting:
    """One item's passages as one string, and what of it is a fact."""

    def __init__(self, item: Item) -> None:
        self.item = item
        self.passages = item.passages
        self.whole = "\n".join(passage.text for passage in self.passages)
        lengths = (len(passage.text) + 1 for passage in self.passages)
        self.starts = list(accumulate(lengths, initial=0))
        self.by_line: dict[int, list[int]] = defaultdict(list)
        for place, passage in enumerate(self.passages):
            for line in passage.lines:
                self.by_line[line].append(place)

    def result(self) -> tuple[str, list[Lifted]]:
        said = self._apart(self.item.statements)
        self._take_what_follows(list(said))
        marked = Spans(
            one
            for one in self._apart(_by_weight(self.item))
            if not any(_is_all_of(one, s) for s in said.within(one.start, one.end))
        )
        lifted = [Lifted(s.fact, self._told(s, marked), s.start) for s in said]
        lifted += [Lifted(m.fact, self._told(m, Spans()), m.start) for m in marked]
        lifted.sort(key=lambda one: one.start)
        outer = (m for m in marked if not any(said.within(m.start, m.end)))
        return self._rest(Spans([*said, *outer]), marked), lifted

    def _apart(self, facts: Iterable[Found[Fact]]) -> FactSpans:
        """Find where facts stand; of two on the same words the first given counts."""
        spans: FactSpans = Spans()
        for found in facts:
            if span := self._located(found):
                self._take_label(span)
                if not spans.add(span):
                    span.from_label = span.start
                    spans.add(span)
        return spans

    def _located(self, found: Found[Fact]) -> FactSpan | None:
        """Find a fact's words where it was found, or in the passage before that."""
        words = found.value.text.split()
        places = sorted({place for n in found.lines for place in self.by_line[n]})
        if not (words and places):
            return None
        pattern = re.compile(GAP.join(map(re.escape, words)))
        for first in dict.fromkeys((places[0], max(0, places[0] - 1))):
            limit = self.starts[places[-1] + 1] - 1
            if match := pattern.search(self.whole, self.starts[first], limit):
                start, end = match.span()
                return Span(found, start, self._with_trailing(end), start)
        return None

    def _with_trailing(self, end: int) -> int:
        match = TRAILING.match(self.whole, end)
        return match.end() if match else end

    def _take_label(self, span: FactSpan) -> None:
        """Reach back over what only says which kind it is, or who said it."""
        start = self.starts[self._place(span.start)]
        before = self.whole[start : span.start]
        said_by = getattr(span.fact.value, "municipality", None)
        if self._is_label(before, said_by):
            span.from_label = start
            place = self._place(start)
            above = self.passages[place - 1].text if place else ""
            if said_by and not before.strip() and above.strip(" :*") == said_by:
                span.from_label = self.starts[place - 1]

    def _is_label(self, before: str, said_by: str | None) -> bool:
        bare = before.strip(" \t|:–—-.")
        if not bare:
            return True
        if len(before) > LONGEST_LABEL:
            return False
        if said_by is not None:
            return bare == said_by
        is_marked = before.rstrip().endswith((":", "|"))
        return is_marked and kind_of(bare) in ("decision", "action")

    def _take_what_follows(self, said: list[FactSpan]) -> None:
        """Give statements the passages below them that are nobody else's.

        Those are all up to the next statement; below the last one, a list only.
        """
        for span, following in zip(said, [*said[1:], None], strict=False):
            limit = following.from_label if following else len(self.whole)
            for place in range(self._place(span.end) + 1, len(self.passages)):
                start, end = self._reach(place)
                passage = self.passages[place]
                is_loose = following is None and not passage.is_bullet
                if passage.is_row or is_loose or end > limit or start > limit:
                    break
                span.end = end

    def _told(self, span: FactSpan, holes: FactSpans) -> str:
        """Write a fact's words, as a paragraph or several, without those in holes."""
        parts = []
        first = self._place(span.start)
        for place in range(first, self._place(max(span.start, span.end - 1)) + 1):
            start, end = self._reach(place)
            within = max(span.start, start), min(span.end, end)
            if text := " ".join(self._outside(*within, holes)):
                is_bullet = self.passages[place].is_bullet and place > first
                passage = replace(self.passages[place], text=text, is_bullet=is_bullet)
                parts.append(passage)
        return written(parts)

    def _reach(self, place: int) -> tuple[int, int]:
        start = self.starts[place]
        return start, start + len(self.passages[place].text)

    def _place(self, at: int) -> int:
        """Give the passage that `at` stands in, or ends."""
        return min(bisect_right(self.starts, at), len(self.passages)) - 1

    def _rest(self, spans: FactSpans, marked: FactSpans) -> str:
        left: list[Passage] = []
        for place, passage in enumerate(self.passages):
            reach = self._reach(place)
            text = " ".join(self._outside(*reach, spans))
            if passage.is_row and text != passage.text:
                facts = [*spans.within(*reach), *marked.within(*reach)]
                text = without_told_cells(text, [span.fact for span in facts])
                left = left[:-1] if left and is_head(left[-1]) else left
            if re.search(r"\w", text):
                left.append(replace(passage, text=text))
        return written(left)

    def _outside(self, at: int, end: int, spans: FactSpans) -> Iterator[str]:
        """Give the pieces from `at` to `end` that stand in none of the spans."""
        for span in spans.within(at, end):
            if piece := self.whole[at : max(at, span.from_label)].strip():
                yield piece
            at = min(span.end, end)
        if piece := self.whole[at:end].strip():
            yield piece


def _is_all_of(one: FactSpan, other: FactSpan) -> bool:
    """Say whether nothing of `other` is left without `one`, or they overlap askew."""
    if one.end <= other.from_label or one.from_label >= other.end:
        return False
    is_within = one.start >= other.start and one.end <= other.end
    return not is_within or one.end - one.start >= 0.8 * (other.end - other.start)


def _by_weight(item: Item) -> Iterator[Found[Fact]]:
    """Give the marked facts of an item, those first that count on the same words."""
    tasks = item.action_points
    yield from (one for one in tasks if one.value.person)
    yield from (one for one in item.decisions if not one.value.is_formality)
    yield from (one for one in tasks if not one.value.person)
