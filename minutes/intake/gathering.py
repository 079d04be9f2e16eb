"""Files, those in folders and those in archives, one after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from minutes.importing.problems import Problem
from minutes.intake.archives import members_in
from minutes.intake.entries import Entry, shown
from minutes.intake.kinds import is_archive, is_note, is_rubbish, is_zip


def entries_in(paths: Iterable[Path]) -> Iterator[Entry]:
    """Give what is named, and what is in the folders and archives named, by name.

    What is named itself is a note, whatever it is called. An entry is to be opened
    before the next one is asked for.
    """
    for path in paths:
        if path.is_dir():
            for file in files_in(path):
                yield from _found(file)
        elif is_zip(path.name):
            yield from members_in(path)
        else:
            yield _file(path)


def files_in(folder: Path) -> Iterator[Path]:
    """Walk a folder; a folder in it that cannot be entered, or is a link, is given.

    A link might lead back here.
    """
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path.is_dir() and (path == folder or not path.is_symlink()):
            try:
                waiting += sorted(path.iterdir(), reverse=True)
            except OSError:
                yield path
        else:
            yield path


def _found(path: Path) -> Iterator[Entry]:
    name = str(path)
    if path.is_dir():
        is_shut = not path.is_symlink()
        problem = Problem.MISSING if is_shut else None
        yield Entry(told=shown(name), problem=problem, is_other=not is_shut)
    elif is_rubbish(name) or not (is_note(name) or is_archive(name)):
        yield Entry(told=shown(name), is_other=True)
    elif is_zip(name):
        yield from members_in(path)
    elif is_archive(name):
        yield Entry(told=shown(name), problem=Problem.ARCHIVE)
    else:
        yield _file(path)


def _file(path: Path) -> Entry:
    """Give a file; what is none, such as a pipe, would never end."""
    told = shown(str(path))
    if not path.is_file():
        return Entry(told=told, problem=Problem.MISSING)
    return Entry(told=told, open=partial(path.open, "rb"))
