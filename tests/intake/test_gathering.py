"""What is taken for a note in folders and archives, and what cannot do harm."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes.importing.problems import Problem, Unreadable
from minutes.intake import archives, entries
from minutes.intake.entries import copied
from minutes.intake.gathering import entries_in
from tests.importing.files import write_zip


def written(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return folder


def notes(path: Path) -> list[str]:
    """Give by path those that would be read, without where they lie."""
    found = [one for one in entries_in([path]) if one.open]
    return [one.told.removeprefix(f"{path}/") for one in found]


def problems(path: Path) -> dict[str, Problem]:
    found = [one for one in entries_in([path]) if one.problem]
    return {one.told.removeprefix(f"{path}/"): one.problem for one in found}


def zip_with_raw_name(path: Path, raw: bytes) -> Path:
    """Make an archive as old programs do, which tell no code of their names."""
    stand_in = b"x" * len(raw)
    write_zip(path, {stand_in.decode(): "A note."})
    path.write_bytes(path.read_bytes().replace(stand_in, raw))
    return path


def test_notes_are_found_in_folders_within_folders_by_name(tmp_path):
    written(tmp_path, "b.txt", "a/2.docx", "a/1.PDF", "c/d/e.odt", "bild.jpg")
    assert notes(tmp_path) == ["a/1.PDF", "a/2.docx", "b.txt", "c/d/e.odt"]


def test_what_is_named_is_tried_whatever_it_is_called(tmp_path):
    note = written(tmp_path, "protokoll") / "protokoll"
    assert notes(note) == [str(note)]


def test_what_programs_lay_beside_notes_is_no_note(tmp_path):
    written(tmp_path, "~$maj.docx", "._maj.docx", ".txt", "__MACOSX/maj.txt", "maj.txt")
    assert notes(tmp_path) == ["maj.txt"]
    packed = write_zip(
        tmp_path / "maj.zip", {"__MACOSX/._maj.txt": "x", "~$maj.docx": "x"}
    )
    assert notes(packed) == []


def test_old_word_and_other_archives_are_told_rather_than_passed_over(tmp_path):
    written(tmp_path, "old.doc", "notes.rar")
    assert notes(tmp_path) == ["old.doc"]
    assert problems(tmp_path) == {"notes.rar": Problem.ARCHIVE}


def test_a_folder_that_leads_back_to_itself_is_walked_once(tmp_path):
    written(tmp_path, "a.txt")
    (tmp_path / "again").symlink_to(tmp_path)
    assert notes(tmp_path) == ["a.txt"]


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert problems(tmp_path) == {"pipe.txt": Problem.MISSING}


def test_names_that_steer_a_terminal_are_shown_without_it(tmp_path):
    written(tmp_path, "a\x1b[2J\n.txt", "o\u0308l.txt")
    (tmp_path / os.fsdecode(b"\xe5r.txt")).write_text("x")
    told = [Path(one.told).name for one in entries_in([tmp_path])]
    assert told == ["a�[2J .txt", "öl.txt", "�r.txt"]


def test_the_members_of_an_archive_are_copied_one_by_one(tmp_path):
    packed = write_zip(tmp_path / "a.zip", {"1.txt": "one", "år/2.txt": "two"})
    folder = tmp_path / "copies"
    folder.mkdir()
    for entry, content in zip(entries_in([packed]), ("one", "two"), strict=True):
        copy = copied(entry, folder)
        assert [path.read_text() for path in folder.iterdir()] == [content]
        copy.path.unlink()


@pytest.mark.parametrize("code", ["cp437", "utf-8"])
def test_names_without_a_code_are_read_as_they_were_meant(tmp_path, code):
    name = "Möte på Åland, Älmhult.txt"
    packed = zip_with_raw_name(tmp_path / "a.zip", name.encode(code))
    assert notes(packed) == [name]


def test_a_member_without_a_name_is_passed_over(tmp_path):
    packed = zip_with_raw_name(tmp_path / "a.zip", b"\0note.txt")
    assert notes(packed) == []


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("inner.zip", b"PK", Problem.ARCHIVE),
        ("inner.tgz", b"", Problem.ARCHIVE),
        ("bomb.txt", b"0" * 2 * 1024**2, Problem.SUSPECT),
    ],
)
def test_a_member_that_may_harm_is_refused_and_the_others_read(
    tmp_path, name, content, problem
):
    packed = write_zip(tmp_path / "a.zip", {"1.txt": "x", name: content, "2.txt": "y"})
    assert problems(packed) == {name: problem}
    assert notes(packed) == ["1.txt", "2.txt"]


def test_no_more_of_a_member_is_unpacked_than_a_note_may_be_long(tmp_path, monkeypatch):
    packed = write_zip(tmp_path / "a.zip", {"1.txt": os.urandom(3000)})
    assert problems(packed) == {}
    monkeypatch.setattr(entries, "LARGEST", 2000)
    monkeypatch.setattr(entries, "AT_ONCE", 1000)
    members = entries_in([packed])
    with pytest.raises(Unreadable) as refused:
        copied(next(members), tmp_path)
    assert refused.value.problem == Problem.TOO_LARGE
    assert list(tmp_path.iterdir()) == [packed]


def test_a_protected_member_is_told(tmp_path):
    packed = write_zip(tmp_path / "a.zip", {"1.txt": "x"})
    content = bytearray(packed.read_bytes())
    for head, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(head) + place] |= 1
    packed.write_bytes(content)
    assert problems(packed) == {"1.txt": Problem.ENCRYPTED}


def test_an_archive_of_too_many_files_is_not_begun(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "MOST_MEMBERS", 3)
    packed = write_zip(tmp_path / "a.zip", {f"{n}.txt": "" for n in range(4)})
    assert list(problems(packed).values()) == [Problem.TOO_MANY]


def test_the_contents_of_a_huge_archive_are_not_even_read(tmp_path, monkeypatch):
    packed = write_zip(tmp_path / "a.zip", {f"{n:0200}": "" for n in range(100)})
    monkeypatch.setattr(archives, "LONGEST_CONTENTS", 10_000)
    monkeypatch.setattr(archives.ZipFile, "infolist", None)
    assert list(problems(packed).values()) == [Problem.TOO_MANY]


@pytest.mark.parametrize("place", [30, 250, -30, -300, 0])
def test_a_broken_archive_is_told_of_and_never_stops_a_run(tmp_path, place):
    packed = write_zip(
        tmp_path / "a.zip", {f"{n}.txt": os.urandom(50) for n in range(9)}
    )
    content = bytearray(packed.read_bytes())
    end = place + 12 if place else len(content)
    content[place:end] = b"\xff" * (end - place)
    packed.write_bytes(content)
    whole, told = 0, set()
    for entry in entries_in([packed]):
        try:
            copied(entry, tmp_path)
            whole += 1
        except Unreadable as error:
            told.add(error.problem)
    assert whole < 9
    assert told


@settings(deadline=None)
@given(st.lists(st.text(max_size=300), max_size=6, unique=True))
def test_no_name_in_an_archive_leads_out_of_the_folder(names):
    odd = ["../../up.txt", "/etc/motd.txt", "C:\\up.txt", "..\\..\\up.txt", "\\\\a"]
    with tempfile.TemporaryDirectory() as outermost:
        folder = Path(outermost) / "outer" / "copies"
        folder.mkdir(parents=True)
        packed = folder.parent / "a.zip"
        named = (*odd, *(f"{name}.txt" for name in names))
        encodable = {name.encode(errors="ignore").decode() for name in named}
        write_zip(packed, {name.replace("\0", ""): "x" for name in encodable})
        for entry in entries_in([packed]):
            if entry.open:
                copied(entry, folder)
            assert entry.told.isprintable()
            assert not set(entry.name) & set("/\\\0")
            assert entry.name not in ("", ".", "..")
            assert len(entry.name) <= 200
        made = [path for path in Path(outermost).rglob("*") if path.is_file()]
        assert all(path.parent == folder for path in made if path != packed)
        assert not any(path.suffix for path in folder.iterdir())
