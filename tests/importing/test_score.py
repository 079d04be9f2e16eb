"""How much of the notes of our own invention the import finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutes.importing.as_json import as_json
from tests.importing.corpus import HELD_BACK, TUNING, expected_of, notes_in
from tests.importing.parsing import read_file
from tests.importing.scoring import read_note, scores_of


@pytest.mark.parametrize(
    ("folder", "least"),
    [(TUNING, 0.985), (HELD_BACK, 0.95)],
    ids=["tuning", "held back"],
)
def test_most_of_what_the_notes_hold_is_found(folder: Path, least: float) -> None:
    scores = scores_of(
        (read_note(expected_of(note)), as_json(read_file(note)))
        for note in notes_in(folder)
    )
    assert scores.macro >= least, "\n".join(scores.as_table())
