"""A file read from end to end inside the process that is confined."""

from __future__ import annotations

from typing import Any

from minutes.importing.extract import extract_from
from minutes.importing.extracting import files
from minutes.intake.reading import Reading, reading_of


def read_as_json(path: str) -> dict[str, Any]:
    """Give what `reading_in` takes; the digest is the business of who asks."""
    return as_json(reading_of(extract_from(files.as_json(path)), digest=""))


def as_json(reading: Reading) -> dict[str, Any]:
    filled = reading.filled
    return {
        "lines": reading.lines,
        "typed": filled.typed.as_json() if filled else "",
        "places": filled.places if filled else {},
        "bodies": reading.bodies,
        "problem": reading.problem,
    }
