"""The notes kept beside this file, each with what is to be found in it."""

import json
from pathlib import Path

import pytest

from minutes.importing.as_json import as_json
from minutes.importing.parse import parse
from minutes.importing.text_files import SUFFIXES, text_lines
from tests.importing.scoring import Score

NOTES = Path(__file__).with_name("notes")
EXPECTED = {
    "network": "Bronätverket",
    "attendees": [
        {"name": "Anna Ek", "affiliation": "Lund", "status": "present", "role": None}
    ],
    "agenda_items": [{"number": "1", "heading": "Broar", "level": 1}],
    "decisions": ["måla bron"],
    "action_points": [],
    "next_meetings": ["10-14"],
}


def scored(folder):
    score = Score()
    for path in sorted((NOTES / folder).glob("*")):
        if path.suffix in SUFFIXES:
            gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            score.add_note(gold, as_json(parse(text_lines(path))))
    return score


@pytest.mark.parametrize(("folder", "least"), [("tuning", 0.95), ("held_back", 0.75)])
def test_nearly_all_that_the_notes_hold_is_found(folder, least):
    if not (NOTES / folder).is_dir():
        pytest.skip(f"no notes in {folder}")
    score = scored(folder)
    fields = {field: round(score.f1(field), 3) for field in score.expected}
    assert score.macro() >= least, fields


def test_what_is_expected_scores_full_marks_and_nothing_none():
    score = Score()
    score.add_note(EXPECTED, EXPECTED)
    assert score.macro() == 1.0
    score = Score()
    score.add_note(EXPECTED, as_json(parse([])))
    assert score.macro() == 0.0


def test_what_is_told_too_much_costs():
    told = {**EXPECTED, "decisions": ["måla bron", "köpa färg"]}
    score = Score()
    score.add_note(EXPECTED, told)
    assert score.f1("decisions") < 1.0
    score = Score()
    score.add_note({**EXPECTED, "optional": {"decisions": ["köpa färg"]}}, told)
    assert score.f1("decisions") == 1.0
