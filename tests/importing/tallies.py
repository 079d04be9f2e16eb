"""What was expected and found, field by field, and the figures they come to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

FIELDS = (
    "date",
    "time",
    "place",
    "network",
    "attendees",
    "attendees_affiliation",
    "attendees_status",
    "agenda",
    "decisions",
    "action_points",
    "responsible",
    "next_meetings",
)
BESIDES = ("organisation", "minute_taker", "chair")
STATEMENTS = "statements"


@dataclass
class Tally:
    """Of one field: how many were expected and found, and how many of each rightly.

    The two are apart since one found text may hold two expected ones.
    """

    expected: int = 0
    recalled: int = 0
    found: int = 0
    right: int = 0

    def add(self, *, expected: int, recalled: int, found: int, right: int) -> None:
        self.expected += expected
        self.recalled += recalled
        self.found += found
        self.right += right

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.recalled / self.expected if self.expected else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Scores(dict[str, Tally]):
    """A tally for every field, and what they come to."""

    def __init__(self) -> None:
        names = (*FIELDS, *BESIDES, STATEMENTS)
        super().__init__({name: Tally() for name in names})

    @property
    def macro(self) -> float:
        """The mean F1 of the twelve fields, those never expected left out."""
        return self.mean_of(FIELDS)

    @property
    def macro_with_statements(self) -> float:
        return self.mean_of((*FIELDS, STATEMENTS))

    def mean_of(self, names: Sequence[str]) -> float:
        scored = [self[name].f1 for name in names if self[name].expected]
        return sum(scored) / len(scored) if scored else 0.0

    def as_table(self) -> Iterator[str]:
        """Lines to print: a field a line, then the means."""
        yield f"{'field':<22}{'P':>7}{'R':>7}{'F1':>7}{'wanted':>8}{'found':>7}"
        for name, tally in self.items():
            figures = f"{tally.precision:7.3f}{tally.recall:7.3f}{tally.f1:7.3f}"
            yield f"{name:<22}{figures}{tally.expected:>8}{tally.found:>7}"
        wider = self.macro_with_statements
        yield f"mean F1 {self.macro:.3f}, with statements {wider:.3f}"
