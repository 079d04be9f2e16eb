"""How much of what a note says was found: precision, recall and F1 by field.

The measure is micro-averaged: every note's hits are added up before dividing.
An expected note may hold `alt` (further right answers) and `optional` (neither
rewarded when found nor missed when not).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from tests.importing import comparing
from tests.importing.comparing import is_blank
from tests.importing.noted import Note, Same, alternatives
from tests.importing.scoring_lists import (
    score_agenda,
    score_attendees,
    score_next_meetings,
)
from tests.importing.scoring_texts import (
    score_action_points,
    score_decisions,
    score_statements,
)
from tests.importing.tallies import STATEMENTS, Scores, Tally

SINGLE_VALUES: tuple[tuple[str, str, Same], ...] = (
    ("time", "start_time", comparing.same_exactly),
    ("time", "end_time", comparing.same_exactly),
    ("place", "place", comparing.same_place),
    ("network", "network", comparing.same_network),
    ("organisation", "organisation", comparing.either_holds_the_other),
    ("minute_taker", "minute_taker", comparing.same_person),
    ("chair", "chair", comparing.same_person),
)


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
