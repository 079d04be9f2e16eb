"""What is expected of the notes has the agreed shape and stands in the notes."""

from __future__ import annotations

import json
import re
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from minutes.importing.extract import extract
from tests.importing.corpus import HELD_BACK, TUNING, expected_of, notes_in
from tests.importing.scoring import scores_of

NOTES = notes_in(TUNING) + notes_in(HELD_BACK)
TEXTS = ("network", "organisation", "title", "place", "minute_taker", "chair")
DAYS = ("start_date", "end_date")
TIMES = ("start_time", "end_time")
LISTS = {
    "attendees": {"name", "affiliation", "status", "role"},
    "agenda_items": {"number", "heading", "level"},
    "action_points": {"text", "responsible", "due"},
    "statements": {"municipality", "text"},
    "decisions": None,
    "next_meetings": None,
}
STATUSES = {"present", "absent", "invited", "guest"}
DAY = re.compile(r"(\d{4}-)?\d\d-\d\d")

each_note = pytest.mark.parametrize("note", NOTES, ids=lambda note: note.stem)


def expected(note: Path) -> dict[str, Any]:
    return json.loads(expected_of(note).read_text(encoding="utf-8"))


def squeezed(text: str) -> str:
    """Without white space, and without hyphens since lines may end in one."""
    return re.sub(r"[\s-]+", "", text)


@cache
def text_of(note: Path) -> str:
    found = extract(note)
    assert found.problem == ""
    return squeezed("\n".join(line.text for line in found.lines))


def test_many_notes_are_held_back_and_more_are_for_tuning() -> None:
    assert len(notes_in(HELD_BACK)) == 48
    assert len(notes_in(TUNING)) >= 20


def test_there_are_notes_of_each_kind_of_file() -> None:
    kinds = [note.suffix for note in NOTES]
    assert kinds.count(".docx") >= 6
    assert kinds.count(".pdf") >= 6


@each_note
def test_what_is_expected_has_the_agreed_keys(note: Path) -> None:
    gold = expected(note)
    wanted = {*TEXTS, *DAYS, *TIMES, *LISTS}
    assert set(gold) - {"alt", "optional"} == wanted
    assert set(gold.get("alt", {})) <= wanted | {"affiliation", "status", "responsible"}
    assert set(gold.get("optional", {})) <= set(LISTS)


@each_note
def test_what_is_expected_has_the_agreed_values(note: Path) -> None:
    gold = expected(note)
    for key, keys in LISTS.items():
        assert all(keys is None or set(item) == keys for item in gold[key]), key
    for key in DAYS:
        assert gold[key] is None or date.fromisoformat(gold[key])
    for key in TIMES:
        assert gold[key] is None or time.fromisoformat(gold[key])
    assert {person["status"] for person in gold["attendees"]} <= STATUSES
    assert {item["level"] for item in gold["agenda_items"]} <= {1, 2}
    assert all(DAY.fullmatch(day) for day in gold["next_meetings"])


@each_note
def test_all_that_is_expected_stands_in_the_note(note: Path) -> None:
    gold, text = expected(note), text_of(note)
    pieces = [gold[key] for key in TEXTS] + gold["decisions"]
    for key, keys in LISTS.items():
        for name in (keys or set()) - {"status", "due", "level"}:
            pieces += [item[name] for item in gold[key]]
    assert [piece for piece in pieces if piece and squeezed(piece) not in text] == []


@each_note
def test_what_is_optional_stands_in_the_note(note: Path) -> None:
    passed, text = expected(note).get("optional", {}), text_of(note)
    pieces = passed.get("decisions", []) + passed.get("action_points", [])
    pieces += passed.get("attendees", []) + passed.get("agenda_items", [])
    pieces += [item["text"] for item in passed.get("statements", [])]
    assert [piece for piece in pieces if squeezed(piece) not in text] == []


@each_note
def test_further_answers_are_given_for_what_is_expected(note: Path) -> None:
    gold = expected(note)
    alternatives = gold.get("alt", {})
    names = {person["name"] for person in gold["attendees"]}
    for key in ("attendees", "affiliation", "status"):
        assert set(alternatives.get(key, {})) <= names
    points = {point["text"] for point in gold["action_points"]}
    assert set(alternatives.get("responsible", {})) <= points
    headings = {item["heading"] for item in gold["agenda_items"]}
    assert set(alternatives.get("agenda_items", {})) <= headings


def test_a_perfect_import_scores_one() -> None:
    scores = scores_of([(expected(note), expected(note)) for note in NOTES])
    assert scores.macro_with_statements == pytest.approx(1)
