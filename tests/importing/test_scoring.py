"""The measure itself: what is counted as found, as missed and as neither."""

from __future__ import annotations

from typing import Any

import pytest

from tests.importing.scoring import scores_of
from tests.importing.tallies import Scores, Tally


def scored(expected: dict[str, Any], found: dict[str, Any]) -> Scores:
    return scores_of([(expected, found)])


def counts(tally: Tally) -> tuple[int, int, int, int]:
    return tally.expected, tally.recalled, tally.found, tally.right


def test_f1_is_between_precision_and_recall() -> None:
    tally = Tally(expected=4, recalled=2, found=2, right=2)
    assert (tally.precision, tally.recall) == (1, 0.5)
    assert tally.f1 == pytest.approx(2 / 3)


def test_fields_that_are_never_expected_are_left_out_of_the_mean() -> None:
    scores = scored({"place": "Lund"}, {"place": "i Lund", "start_time": "09:00"})
    assert scores.macro == 1


def test_a_day_without_its_year_is_passed_over_where_the_year_is_unknown() -> None:
    gold = {"start_date": None, "alt": {"start_date": ["11-18"]}}
    assert counts(scored(gold, {"start_date": "2021-11-18"})["date"]) == (0, 0, 0, 0)
    assert counts(scored(gold, {"start_date": "2021-11-19"})["date"]) == (0, 0, 1, 0)


def test_a_meeting_that_ends_the_day_it_starts_has_one_day() -> None:
    gold = {"start_date": "2024-01-02", "end_date": None}
    found = {"start_date": "2024-01-02", "end_date": "2024-01-02"}
    assert counts(scored(gold, found)["date"]) == (1, 1, 1, 1)


def test_a_name_is_found_in_any_of_its_spellings() -> None:
    person = {"name": "Asa Ek", "affiliation": "Lund", "status": "present"}
    gold = {"attendees": [person], "alt": {"attendees": {"Asa Ek": ["Åsa Ek"]}}}
    found = {"attendees": [{**person, "name": "ÅSA  EK (v)", "status": "absent"}]}
    scores = scored(gold, found)
    assert scores["attendees"].f1 == scores["attendees_affiliation"].f1 == 1
    assert scores["attendees_status"].f1 == 0


def test_a_text_is_found_where_it_holds_the_expected_piece() -> None:
    gold = {"decisions": ["att köpa en pump"], "optional": {"decisions": ["Mötet"]}}
    texts = ["Beslut: att kö-\npa en pump.", "Mötet öppnades.", "Något annat."]
    assert counts(scored(gold, {"decisions": texts})["decisions"]) == (1, 1, 2, 1)


def test_returning_whole_pages_does_not_pay() -> None:
    page = "att köpa en pump" + "x" * 600
    scores = scored({"decisions": ["att köpa en pump"]}, {"decisions": [page]})
    assert scores["decisions"].f1 == 0


def test_a_statement_counts_only_under_its_municipality() -> None:
    gold = {
        "statements": [{"municipality": "Hgb", "text": "satsar på demens"}],
        "alt": {"statements": {"Hgb": ["Helsingborg"]}},
    }
    right = {"municipality": "Helsingborgs stad", "text": "Hgb satsar på demens"}
    wrong = {**right, "municipality": "Bjuv"}
    assert scored(gold, {"statements": [right]})["statements"].f1 == 1
    assert scored(gold, {"statements": [wrong]})["statements"].f1 == 0


def test_who_is_responsible_counts_only_where_the_point_was_found() -> None:
    point = {"text": "ringer Trosa", "responsible": "Ronja Ekstam", "due": None}
    gold = {"action_points": [point]}
    short = {"text": "Ronja ringer Trosa.", "responsible": "Ronja"}
    assert scored(gold, {"action_points": [short]})["responsible"].f1 == 1
    other = {"text": "Något annat", "responsible": "Ronja"}
    tally = scored(gold, {"action_points": [other]})["responsible"]
    assert counts(tally) == (1, 0, 0, 0)
