"""A file read, parsed and filled in; touches no database, so any process may do it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from minutes.importing.extract import Extract, extract
from minutes.importing.parse import parse
from minutes.importing.problems import Problem
from minutes.intake.filling import Filled, fill_in

MOST_LINES = 20_000  # the minutes of a council's whole day have some thousand


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What a file said: its lines, and the form filled in from them.

    `bodies` are names that the network may be known by, the likeliest first, and how
    sure each is. Where there is a problem nothing is filled in.
    """

    digest: str
    lines: tuple[str, ...] = ()
    filled: Filled | None = None
    bodies: Mapping[str, float] = field(default_factory=dict)
    problem: str = ""  # the name of a `Problem`


def read(path: Path | str) -> Reading:
    """Read a file of any kind; never raises for what is in it."""
    try:
        digest = digest_of(Path(path))
    except OSError:
        return Reading(digest="", problem=Problem.MISSING.name)
    return reading_of(extract(path), digest)


def digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def reading_of(found: Extract, digest: str) -> Reading:
    """Parse the lines of a file, and fill in the form with what they say."""
    if found.problem:
        return Reading(digest=digest, problem=Problem(found.problem).name)
    if len(found.lines) > MOST_LINES:
        return Reading(digest=digest, problem=Problem.TEXT_TOO_LONG.name)
    parsed = parse(found.lines)
    bodies: dict[str, float] = {}
    for one in (parsed.network, parsed.title, parsed.organisation):
        if one:
            bodies.setdefault(one.value, one.confidence)
    return Reading(
        digest=digest,
        lines=tuple(line.text[:2000] for line in found.lines),
        filled=fill_in(parsed),
        bodies=bodies,
    )
