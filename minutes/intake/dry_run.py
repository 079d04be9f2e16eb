"""What is found in files, written down as JSON; no database is needed for it."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from django.utils.translation import gettext

from minutes.importing.as_json import as_json
from minutes.importing.extract import extract
from minutes.importing.parse import parse
from minutes.importing.problems import Unreadable
from minutes.intake.entries import Entry, copied


@dataclass(frozen=True)
class Described:
    """`problem` says why nothing was written, `note` that it has another name."""

    told: str
    problem: str = ""
    note: str = ""


def describe(entries: Iterable[Entry], out: Path) -> Iterator[Described]:
    """Write `STEM.json` for each file; `STEM-2.json` for the second of that name."""
    written: set[str] = set()
    with tempfile.TemporaryDirectory() as folder:
        for entry in entries:
            if not entry.is_other:
                yield _described(entry, Path(folder), out, written)


def _described(entry: Entry, folder: Path, out: Path, written: set[str]) -> Described:
    try:
        text = _as_json(entry, folder)
    except Unreadable as error:
        return Described(entry.told, problem=gettext(error.problem))
    stem = PurePath(entry.name).stem
    free = _free(stem, written)
    (out / f"{free}.json").write_text(text, encoding="utf-8")
    note = "" if free == stem else f"there are two {stem}, this one is {free}.json"
    return Described(entry.told, note=note)


def _as_json(entry: Entry, folder: Path) -> str:
    copy = copied(entry, folder)
    try:
        found = extract(copy.path)
    finally:
        copy.path.unlink()
    if found.problem:
        raise Unreadable(found.problem)
    return json.dumps(as_json(parse(found.lines)), ensure_ascii=False, indent=1) + "\n"


def _free(stem: str, written: set[str]) -> str:
    """Give a name that this run has not used, on disks blind to case either."""
    free, number = stem, 1
    while free.casefold() in written:
        number += 1
        free = f"{stem}-{number}"
    written.add(free.casefold())
    return free
