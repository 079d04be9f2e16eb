"""Pieces of a text, each a fact, kept in their order so that few are looked at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass
class Span(Generic[T]):
    """The words of a fact from `start` to `end`; its label begins at `from_label`."""

    fact: T
    start: int
    end: int
    from_label: int


class Spans(Generic[T]):
    """Spans that do not overlap, in the order of the text."""

    def __init__(self, spans: Iterable[Span[T]] = ()) -> None:
        self.spans = sorted(spans, key=lambda span: span.from_label)
        self.starts = [span.from_label for span in self.spans]

    def __iter__(self) -> Iterator[Span[T]]:
        return iter(self.spans)

    def __len__(self) -> int:
        return len(self.spans)

    def add(self, span: Span[T]) -> bool:
        """Add it, unless it overlaps one that is there; say whether it was added."""
        if next(self.within(span.from_label, span.end), None):
            return False
        place = bisect_left(self.starts, span.from_label)
        self.spans.insert(place, span)
        self.starts.insert(place, span.from_label)
        return True

    def within(self, start: int, end: int) -> Iterator[Span[T]]:
        """Give those that have a letter between `start` and `end`."""
        place = max(0, bisect_right(self.starts, start) - 1)
        while place < len(self.spans) and self.starts[place] < end:
            if self.spans[place].end > start:
                yield self.spans[place]
            place += 1
