"""The form as a note fills it in."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.intake.filling import fill_in
from minutes.intake.lifting import lifted_from
from tests.importing.corpus import TUNING, notes_in
from tests.importing.parsing import read, read_file
from tests.intake.notes import NOTE


def typed_from(note):
    return fill_in(read(note)).typed


def rows(note, kind):
    return list(typed_from(note).rows[kind].values())


def words(text):
    return Counter(re.findall(r"\w+", text.casefold()))


def told(note, **facts):
    """Give the first row of parts that says all of it, or nothing."""
    fitting = [row for row in rows(note, "parts") if facts.items() <= row.items()]
    return fitting[0] if fitting else None


def test_the_head_of_a_note_fills_in_the_facts():
    meeting = typed_from(NOTE).meeting
    assert meeting["held_on"] == "2024-03-05"
    assert (meeting["starts_at"], meeting["ends_at"]) == ("09:00", "11:30")
    assert meeting["place"] == "Stadshuset i Åmål"
    assert meeting["minute_taker"] == "Berit Alm"
    assert "preamble" not in meeting


def test_each_attender_is_a_row_with_status_and_organisation():
    assert [
        (row["person"], row["organisation"], row["status"])
        for row in rows(NOTE, "attenders")
    ] == [
        ("Berit Alm", "Åmål", "present"),
        ("Curt Boklund", "Säffle", "present"),
        ("Disa Cedergren", "Mellerud", "absent"),
    ]


def test_what_was_decided_leaves_the_text_with_its_label():
    item = rows(NOTE, "items")[0]
    decision = told(NOTE, kind="decision")
    assert decision["text"] == "Nätverket håller 27 grader till sommaren."
    assert item["text"] == "Alla har sänkt med en grad och ingen har klagat."


def test_what_was_promised_tells_who_and_by_when():
    task = told(NOTE, kind="action_point")
    assert task["who"] == "Curt Boklund"
    assert task["day"] == "2024-04-15"
    assert "energisiffrorna" in task["text"]


@pytest.mark.parametrize(
    ("held", "due"),
    [
        ("Datum: 2024-02-04", "2024-02-15"),
        ("Datum: 2024-02-15", "2024-02-15"),
        ("Datum: 2024-12-03", "2025-02-15"),
        ("", ""),
    ],
)
def test_a_task_is_due_on_the_next_such_day_from_the_meeting_on(held, due):
    note = f"""Nätverket för badhuschefer
{held}
Närvarande: Curt Boklund, Säffle

1. Energi
Åtgärd: Curt Boklund mailar siffrorna senast 15 februari.
"""
    [task] = rows(note, "parts")
    assert (task["kind"], task.get("day", "")) == ("action_point", due)


def test_a_round_is_one_statement_a_municipality():
    said = [row for row in rows(NOTE, "parts") if row["kind"] == "statement"]
    assert [(row["who"], row["text"]) for row in said] == [
        ("Säffle", "simhallen är stängd för ombyggnad."),
        ("Mellerud", "söker badvakter till sommaren."),
    ]


def test_the_next_meeting_is_a_coming_date_and_a_due_day_is_none():
    assert [(row["starts_on"], row["kind"]) for row in rows(NOTE, "entries")] == [
        ("2024-06-04", "meeting")
    ]


def test_a_task_within_a_statement_leaves_it():
    note = NOTE.replace(
        "för ombyggnad.", "för ombyggnad. Curt Boklund kontaktar Region Värmland."
    )
    assert told(note, kind="statement", who="Säffle")["text"] == (
        "simhallen är stängd för ombyggnad."
    )
    assert told(note, text="Curt Boklund kontaktar Region Värmland.")


def test_a_list_below_a_statement_goes_with_it():
    note = NOTE.replace(
        "för ombyggnad.", "för ombyggnad:\n- nytt tak\n- nya omklädningsrum"
    )
    text = told(note, kind="statement", who="Säffle")["text"]
    assert "nytt tak" in text
    assert "nya omklädningsrum" in text


def test_a_day_without_a_year_is_left_to_people():
    filled = fill_in(read(NOTE.replace("Datum: 2024-03-05", "Datum: 5 mars")))
    assert "held_on" not in filled.typed.meeting
    lines, sure = filled.places["held_on"]
    assert lines == (2,)
    assert sure < 0.5


def test_a_month_is_a_day_known_to_the_month():
    meeting = typed_from(NOTE.replace("2024-03-05", "mars 2024")).meeting
    assert meeting["held_on"] == "2024-03-01"
    assert meeting["date_precision"] == "month"


def test_every_field_knows_its_lines():
    filled = fill_in(read(NOTE))
    lines = NOTE.splitlines()

    def line_of(field):
        return lines[filled.places[field][0][0] - 1]

    assert line_of("held_on") == "Datum: 2024-03-05"
    assert line_of("attenders-2-person") == "Curt Boklund, Säffle"
    assert line_of("items-2-heading") == "2. Laget runt"
    assert line_of("parts-1-text").startswith("Beslut:")


def test_what_must_not_be_spread_makes_its_item_confidential():
    note = NOTE.replace("ingen har klagat.", "ingen har klagat. Detta får ej spridas.")
    assert [row.get("is_confidential") for row in rows(note, "items")] == [
        "on",
        None,
        None,
    ]


def test_the_signature_of_who_took_the_minutes_is_not_text():
    note = NOTE + "\nVid pennan\n\nBerit Alm\n"
    assert "pennan" not in rows(note, "items")[-1].get("text", "")


def test_a_chair_outside_the_list_attends():
    note = NOTE.replace("Sekreterare:", "Ordförande: Ebba Dunker\nSekreterare:")
    chairing = [r for r in rows(note, "attenders") if r.get("role") == "chair"]
    assert [row["person"] for row in chairing] == ["Ebba Dunker"]


def assert_words_are_kept(item):
    """All words of an item are left or lifted, each once.

    But for the labels that say what was lifted ("Beslut:", the name of who spoke), and
    the columns of a table of tasks, which have fields.
    """
    left, lifted = lifted_from(item)
    before, after = words(item.text), words(left)
    for one in lifted:
        after += words(one.text)
    assert not after - before, "told twice"
    lost = before - after
    if any(passage.is_row for passage in item.passages):
        return
    assert sum(lost.values()) <= 4 * len(lifted), lost


@pytest.mark.parametrize("note", notes_in(TUNING), ids=lambda note: note.stem)
def test_no_word_of_a_known_note_is_lost_or_told_twice(note):
    for item in read_file(note).items:
        assert_words_are_kept(item)


LINES = st.sampled_from(
    [
        "Lund: vi bygger nytt.",
        "Beslut: Vi ses i maj.",
        "Beslut:",
        "Curt Boklund mailar listan senast 2024-05-01. Sedan är det klart.",
        "- att utreda frågan",
        "Nätverket beslutar att",
        "att skjuta upp resan,",
        "1. En ny punkt",
        "Anna | Skicka brevet | 2024-05-01",
        "Kävlinge – har provat. Berit Alm undersöker saken.",
        "En mening utan märke. En till!",
        "",
    ]
)


@given(st.lists(LINES, max_size=25))
def test_no_word_is_lost_or_told_twice_whatever_the_order(lines):
    for item in read("\n".join(["1. Först", *lines])).items:
        assert_words_are_kept(item)
