"""Which files are notes, by their names alone: a first look, before any is opened."""

from __future__ import annotations

from pathlib import PurePosixPath

READABLE = {".txt", ".md", ".docx", ".odt", ".pdf"}
TOLD = {".doc", ".rtf"}  # notes that we cannot read, and say so
ARCHIVES = {".zip", ".7z", ".rar", ".tar", ".gz", ".tgz"}


def is_note(name: str) -> bool:
    return _suffix(name) in READABLE | TOLD


def is_archive(name: str) -> bool:
    return _suffix(name) in ARCHIVES


def is_zip(name: str) -> bool:
    return _suffix(name) == ".zip"


def is_rubbish(name: str) -> bool:
    """Tell what programs lay beside the files that people made: locks, thumbnails."""
    path = PurePosixPath(name.replace("\\", "/"))
    return path.name.startswith((".", "~$")) or "__MACOSX" in path.parts


def _suffix(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/")).suffix.lower()
