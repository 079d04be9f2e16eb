"""What tests of reading files share."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from minutes.importing.extract import extract
from tests.importing.corpus import HELD_BACK, TUNING, notes_in

NOTES = notes_in(TUNING) + notes_in(HELD_BACK)
GOOD = [
    next(note for note in NOTES if note.suffix == suffix)
    for suffix in (".txt", ".docx", ".pdf")
]


def texts(path: Path) -> list[str]:
    found = extract(path)
    assert found.problem == ""
    return [line.text for line in found.lines]


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def letters_of(text: str) -> Counter[str]:
    return Counter(letter for letter in text if letter.isalpha())
