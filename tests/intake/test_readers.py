"""Files read by other processes say the same, and what happens to these is borne."""

from __future__ import annotations

import pytest

from minutes.importing.sandbox import Limits, Sandbox
from minutes.intake import readers
from minutes.intake.reading import read
from tests.importing.corpus import TUNING, notes_in
from tests.intake.crashing import WORD


@pytest.fixture
def reader():
    made = readers.Reader()
    yield made
    made.close()


def test_a_note_says_the_same_whoever_reads_it(reader):
    for note in notes_in(TUNING)[::5]:
        assert reader.read(note, read(note).digest) == read(note)


def test_what_is_wrong_with_a_file_is_told_as_elsewhere(reader, tmp_path):
    (tmp_path / "empty.txt").touch()
    assert reader.read(tmp_path / "empty.txt", "d").problem == "EMPTY"
    assert reader.read(tmp_path / "none.txt", "d").problem == "MISSING"


def test_a_file_is_read_though_the_process_was_ended_meanwhile(reader):
    note = notes_in(TUNING)[0]
    reader.read(note, "")
    reader.sandbox.process.kill()
    assert reader.read(note, "").problem == ""


@pytest.mark.parametrize(
    ("function", "problem"),
    [("exit_at_once", "TOO_HEAVY"), ("spin", "TOO_SLOW"), ("echo", "SUSPECT")],
)
def test_a_file_that_ends_its_reader_is_told_and_the_next_one_read(
    reader, tmp_path, function, problem
):
    good = reader.sandbox
    bad = Sandbox("tests.importing.misbehaving", function, Limits(seconds=1))
    reader.sandbox = bad
    assert reader.read(tmp_path / "note.txt", "").problem == problem
    bad.close()
    reader.sandbox = good
    assert reader.read(notes_in(TUNING)[0], "").problem == ""


def test_one_that_crashes_leaves_those_read_beside_it_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(readers, "WORK", ("tests.intake.crashing", "read"))
    notes = [tmp_path / f"{number}.txt" for number in range(12)]
    for number, note in enumerate(notes):
        note.write_text(WORD if number == 5 else f"Möte {number}", encoding="utf-8")
    with readers.Readers(2) as pool:
        begun = [pool.begin(note, str(note)) for note in notes]
        read_notes = [future.result() for future in begun]
    assert [one.digest for one in read_notes] == [str(note) for note in notes]
    problems = {n: one.problem for n, one in enumerate(read_notes) if one.problem}
    assert problems == {5: "TOO_HEAVY"}


def test_no_process_is_left_behind_whatever_was_being_read(tmp_path, monkeypatch):
    monkeypatch.setattr(readers, "WORK", ("tests.importing.misbehaving", "spin"))
    with readers.Readers(2) as pool:
        for _number in range(5):
            pool.begin(tmp_path, "")
        while any(one.sandbox.process is None for one in pool.readers):
            pass
        begun = [one.sandbox.process for one in pool.readers]
    assert all(process.returncode is not None for process in begun)
    assert all(one.sandbox.process is None for one in pool.readers)
