"""Zip archives of notes: what is in them, one after another, never all unpacked."""

from __future__ import annotations

import io
import stat
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from minutes.importing.extracting.packages import (
    HIGHEST_RATIO,
    IS_ENCRYPTED,
    RATIO_IS_SUSPECT_FROM,
)
from minutes.importing.problems import Problem
from minutes.intake.entries import LARGEST, Entry, shown
from minutes.intake.kinds import is_archive, is_note, is_rubbish

MOST_MEMBERS = 20_000
LONGEST_CONTENTS = 4 * 1024**2  # bytes: 20,000 names of 150 letters
IS_UTF_8 = 0x800


class TooMany(Exception):
    """There is more in an archive than it may hold."""


class _Measured(io.BufferedReader):
    """A file not to be read in one piece, as the contents of a huge archive would."""

    def read(self, size: int | None = -1, /) -> bytes:
        is_measured = size is not None and 0 <= size <= LONGEST_CONTENTS
        content = super().read(size if is_measured else LONGEST_CONTENTS + 1)
        if len(content) > LONGEST_CONTENTS:
            raise TooMany
        return content


def members_in(path: Path) -> Iterator[Entry]:
    """Give the files of an archive in its order; each is to be opened before the next.

    Where they lie in it is only told: nothing is written to such a place.
    """
    told = shown(str(path))
    try:
        file = _Measured(io.FileIO(path))
    except OSError:
        yield Entry(told=told, problem=Problem.MISSING)
        return
    with file:
        try:
            archive = ZipFile(file)
            if len(archive.infolist()) > MOST_MEMBERS:
                raise TooMany
        except TooMany:
            yield Entry(told=told, problem=Problem.TOO_MANY)
            return
        except Exception:  # a broken file may break its reader in any way
            yield Entry(told=told, problem=Problem.DAMAGED)
            return
        for member in archive.infolist():
            if not member.filename.endswith("/"):  # is_dir fails where there is no name
                yield _entry(archive, member, told)


def _entry(archive: ZipFile, member: ZipInfo, archive_told: str) -> Entry:
    name = name_of(member)
    told = f"{archive_told}/{name}"
    if is_archive(name):
        return Entry(told=told, problem=Problem.ARCHIVE)
    if is_rubbish(name) or not is_note(name) or _is_link(member):
        return Entry(told=told, is_other=True)
    if problem := _problem_with(member):
        return Entry(told=told, problem=problem)
    return Entry(told=told, open=partial(archive.open, member))


def name_of(member: ZipInfo) -> str:
    """Give its whole name. Where no code is told, UTF-8 goes before that of old PCs."""
    name = member.filename
    if not member.flag_bits & IS_UTF_8:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return shown(name)


def _problem_with(member: ZipInfo) -> Problem | None:
    """Say what is wrong by what the archive tells of it; copying finds the rest."""
    if member.flag_bits & IS_ENCRYPTED:
        return Problem.ENCRYPTED
    if member.file_size > LARGEST:
        return Problem.TOO_LARGE
    is_dense = member.file_size > HIGHEST_RATIO * max(member.compress_size, 1)
    if is_dense and member.file_size > RATIO_IS_SUSPECT_FROM:
        return Problem.SUSPECT
    return None


def _is_link(member: ZipInfo) -> bool:
    return stat.S_ISLNK(member.external_attr >> 16)
