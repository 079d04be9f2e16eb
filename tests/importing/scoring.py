"""How much of what a note says was found: precision, recall and F1 by field.

The measure is micro-averaged: every note's hits are added up before dividing.
An expected note may hold `alt` (further right answers) and `optional` (neither
rewarded when found nor missed when not).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.importing import comparing
from tests.importing.comparing import holds, is_blank, squashed

Note = dict[str, Any]
Same = Callable[[Any, Any], bool]

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
SINGLE_VALUES: tuple[tuple[str, str, Same], ...] = (
    ("time", "start_time", comparing.same_exactly),
    ("time", "end_time", comparing.same_exactly),
    ("place", "place", comparing.same_place),
    ("network", "network", comparing.same_network),
    ("organisation", "organisation", comparing.either_holds_the_other),
    ("minute_taker", "minute_taker", comparing.same_person),
    ("chair", "chair", comparing.same_person),
)


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


def scores_of(pairs: Iterable[tuple[Note, Note]]) -> Scores:
    """Score pairs of (expected, found)."""
    scores = Scores()
    for expected, found in pairs:
        score_note(scores, expected, found)
    return scores


def read_pairs(expected: Path, found: Path) -> list[tuple[Note, Note]]:
    """Pair two folders by file name; a note that was not found is an empty one."""
    return [
        (read_note(path), read_note(found / path.name))
        for path in sorted(expected.glob("*.json"))
    ]


def read_note(path: Path) -> Note:
    try:
        note = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return note if isinstance(note, dict) else {}


def score_note(scores: Scores, expected: Note, found: Note) -> None:
    score_dates(scores["date"], expected, found)
    for field, key, same in SINGLE_VALUES:
        score_value(scores[field], key, same, expected, found)
    score_attendees(scores, expected, found)
    score_agenda(scores["agenda"], expected, found)
    score_decisions(scores["decisions"], expected, found)
    score_action_points(scores, expected, found)
    score_next_meetings(scores["next_meetings"], expected, found)
    score_statements(scores[STATEMENTS], expected, found)


def alternatives(note: Note, key: str) -> Any:
    """Further right answers: a list for a single value, a map for a list's items."""
    return note.get("alt", {}).get(key, {})


def optional(note: Note, key: str) -> list[Any]:
    return note.get("optional", {}).get(key, [])


def listed(note: Note, key: str) -> list[Any]:
    return note.get(key) or []


def as_text(item: Any, *keys: str) -> str:
    """The text of an entry, which may be a plain string or an object."""
    if not isinstance(item, dict):
        return "" if item is None else str(item)
    for key in (*keys, "text", "heading", "name", "body"):
        if item.get(key):
            return str(item[key])
    return ""


# Single values


def score_dates(tally: Tally, expected: Note, found: Note) -> None:
    """A day without its year is no miss where the note does not tell the year."""
    accepted = alternatives(expected, "start_date") or []
    start = found.get("start_date")
    unknown = is_blank(expected.get("start_date"))
    if not (unknown and comparing.part_of_date(accepted, start)):
        score_value(tally, "start_date", comparing.same_exactly, expected, found)
    if is_blank(expected.get("end_date")) and found.get("end_date") == start:
        return
    score_value(tally, "end_date", comparing.same_exactly, expected, found)


def score_value(
    tally: Tally, key: str, same: Same, expected: Note, found: Note
) -> None:
    want, got = expected.get(key), found.get(key)
    is_alternative = any(same(other, got) for other in alternatives(expected, key))
    if is_blank(want) and (is_blank(got) or is_alternative):
        return
    hit = (
        not is_blank(want) and not is_blank(got) and (same(want, got) or is_alternative)
    )
    tally.add(
        expected=not is_blank(want), recalled=hit, found=not is_blank(got), right=hit
    )


# Lists


def matched(
    expected: Sequence[Any], found: Sequence[Any], same: Same
) -> dict[int, int]:
    """Pair each expected item with the first found one that is left and the same."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for number, want in enumerate(expected):
        for other, got in enumerate(found):
            if other not in taken and same(want, got):
                pairs[number] = other
                taken.add(other)
                break
    return pairs


def left_over(found: Sequence[Any], pairs: dict[int, int]) -> list[Any]:
    taken = set(pairs.values())
    return [item for number, item in enumerate(found) if number not in taken]


def count_matching(items: Iterable[Any], accepted: Iterable[Any], same: Same) -> int:
    choices = list(accepted)
    return sum(any(same(choice, item) for choice in choices) for item in items)


def score_attendees(scores: Scores, expected: Note, found: Note) -> None:
    spellings = alternatives(expected, "attendees")
    people = listed(expected, "attendees")
    others = [
        person if isinstance(person, dict) else {"name": person}
        for person in listed(found, "attendees")
    ]
    others = [person for person in others if as_text(person, "name")]

    def same(want: Note, got: Note) -> bool:
        names = [want["name"], *spellings.get(want["name"], [])]
        return any(comparing.same_name(name, as_text(got, "name")) for name in names)

    pairs = matched(people, others, same)
    names = [as_text(person, "name") for person in left_over(others, pairs)]
    passed = count_matching(names, optional(expected, "attendees"), same_name_key)
    sure = len(others) - passed
    both = [(people[number], others[other]) for number, other in pairs.items()]
    for field, hits in (
        ("attendees", len(both)),
        ("attendees_affiliation", affiliations_right(expected, both)),
        ("attendees_status", statuses_right(expected, both)),
    ):
        scores[field].add(expected=len(people), recalled=hits, found=sure, right=hits)


def same_name_key(expected: str, found: str) -> bool:
    return comparing.name_key(expected) == comparing.name_key(found)


def affiliations_right(expected: Note, both: list[tuple[Note, Note]]) -> int:
    others = alternatives(expected, "affiliation")
    return sum(
        any(
            comparing.same_affiliation(accepted, got.get("affiliation"))
            for accepted in (want["affiliation"], *others.get(want["name"], []))
        )
        for want, got in both
    )


def statuses_right(expected: Note, both: list[tuple[Note, Note]]) -> int:
    others = alternatives(expected, "status")
    return sum(
        got.get("status") in (want["status"], *others.get(want["name"], []))
        for want, got in both
    )


def score_agenda(tally: Tally, expected: Note, found: Note) -> None:
    """Equal headings are paired first, nearly equal ones among those that are left."""
    others = alternatives(expected, "agenda_items")
    wanted = [item["heading"] for item in listed(expected, "agenda_items")]
    got = [as_text(item, "heading") for item in listed(found, "agenda_items")]
    got = [heading for heading in got if heading]

    def accepted(want: str, heading: str) -> bool:
        choices = [want, *others.get(want, [])]
        return any(comparing.same_heading(choice, heading) for choice in choices)

    exact = matched(wanted, got, lambda a, b: squashed(a) == squashed(b))
    missing = [want for number, want in enumerate(wanted) if number not in exact]
    rest = left_over(got, exact)
    close = matched(missing, rest, accepted)
    hits = len(exact) + len(close)
    passed = count_matching(
        left_over(rest, close),
        optional(expected, "agenda_items"),
        comparing.same_heading,
    )
    tally.add(expected=len(wanted), recalled=hits, found=len(got) - passed, right=hits)


def score_next_meetings(tally: Tally, expected: Note, found: Note) -> None:
    wanted = listed(expected, "next_meetings")
    got = [as_text(day, "date") for day in listed(found, "next_meetings")]
    got = list(dict.fromkeys(got))
    pairs = matched(wanted, got, comparing.same_day)
    accepted = optional(expected, "next_meetings")
    passed = count_matching(left_over(got, pairs), accepted, comparing.same_day)
    tally.add(
        expected=len(wanted),
        recalled=len(pairs),
        found=len(got) - passed,
        right=len(pairs),
    )


# Texts: found when the expected piece stands in what was found


def score_texts(
    tally: Tally, wanted: list[str], got: list[str], accepted: list[str]
) -> list[list[int]]:
    """Return, for each wanted piece, the numbers of the texts that hold it."""
    holders = [
        [number for number, text in enumerate(got) if holds(piece, text)]
        for piece in wanted
    ]
    right = {number for numbers in holders for number in numbers}
    rest = [text for number, text in enumerate(got) if number not in right]
    passed = count_matching(rest, accepted, holds)
    tally.add(
        expected=len(wanted),
        recalled=sum(map(bool, holders)),
        found=len(got) - passed,
        right=len(right),
    )
    return holders


def score_decisions(tally: Tally, expected: Note, found: Note) -> None:
    got = [text for text in map(as_text, listed(found, "decisions")) if text]
    wanted = listed(expected, "decisions")
    score_texts(tally, wanted, got, optional(expected, "decisions"))


def score_action_points(scores: Scores, expected: Note, found: Note) -> None:
    """Who is responsible counts only for points whose text was found."""
    wanted = listed(expected, "action_points")
    got = [point for point in listed(found, "action_points") if as_text(point)]
    holders = score_texts(
        scores["action_points"],
        [point["text"] for point in wanted],
        [as_text(point) for point in got],
        optional(expected, "action_points"),
    )
    for point, numbers in zip(wanted, holders, strict=True):
        texts = [got[number] for number in numbers]
        said = [text.get("responsible") for text in texts if isinstance(text, dict)]
        others = alternatives(expected, "responsible").get(point["text"], [])
        said = [name for name in said if not is_blank(name)]
        score_responsible(scores["responsible"], point.get("responsible"), others, said)


def score_responsible(
    tally: Tally, want: str | None, others: list[str], said: list[str]
) -> None:
    accepted = [*([want] if want else []), *others]
    hit = any(
        comparing.same_person(name, other) or squashed(name) == squashed(other)
        for name in accepted
        for other in said
    )
    if want:
        tally.add(expected=1, recalled=hit, found=bool(said), right=hit)
    elif said and not hit:
        tally.add(expected=0, recalled=0, found=1, right=0)


def score_statements(tally: Tally, expected: Note, found: Note) -> None:
    """A piece of a whole report is passed over when it stands in `optional`."""
    others = alternatives(expected, "statements")
    wanted = listed(expected, "statements")
    got = [
        one
        for one in listed(found, "statements")
        if isinstance(one, dict) and as_text(one)
    ]

    def of_the_same(want: Note, one: Note) -> bool:
        names = [want["municipality"], *others.get(want["municipality"], [])]
        return any(comparing.same_municipality(name, speaker(one)) for name in names)

    holders = [
        {
            number
            for number, one in enumerate(got)
            if of_the_same(want, one) and holds(want["text"], as_text(one))
        }
        for want in wanted
    ]
    right = set().union(*holders)
    rest = [one for number, one in enumerate(got) if number not in right]
    passed = count_matching(
        rest,
        optional(expected, STATEMENTS),
        lambda whole, one: of_the_same(whole, one) and is_piece(one, whole),
    )
    tally.add(
        expected=len(wanted),
        recalled=sum(map(bool, holders)),
        found=len(got) - passed,
        right=len(right),
    )


def speaker(statement: Note) -> str:
    keys = ("municipality", "affiliation", "organisation")
    return str(next((statement[key] for key in keys if statement.get(key)), ""))


def is_piece(statement: Note, whole: Note) -> bool:
    piece = squashed(as_text(statement))
    return bool(piece) and piece in squashed(whole["text"])
