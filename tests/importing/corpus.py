"""The notes of our own invention, each with what an import should find beside it."""

from __future__ import annotations

from pathlib import Path

NOTES = Path(__file__).parent / "notes"
TUNING = NOTES / "tuning"  # to look at while writing rules
HELD_BACK = NOTES / "held_back"  # to measure with, never to write rules for
SUFFIXES = {".txt", ".md", ".docx", ".odt", ".pdf"}


def notes_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES)


def expected_of(note: Path) -> Path:
    return note.with_suffix(".json")
