"""A file to be taken in, wherever it lies, and the copy of it that is worked on."""

from __future__ import annotations

import hashlib
import tempfile
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from minutes.importing.problems import Problem, Unreadable

LARGEST = 100 * 1024**2  # bytes, as for every reader
AT_ONCE = 1024**2
LONGEST_NAME = 200


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A file in a folder, or in an archive; with a `problem` there is none to open.

    `told` is what people are told of it by. What is of another kind than notes is only
    counted.
    """

    told: str
    open: Callable[[], AbstractContextManager[IO[bytes]]] | None = None
    problem: Problem | None = None
    is_other: bool = False

    @property
    def name(self) -> str:
        """Give the last part, as a name of no harm to disks and databases."""
        name = PurePosixPath(self.told.replace("\\", "/")).name.strip()
        return name[-LONGEST_NAME:] if name.strip(".") else "note"


@dataclass(frozen=True)
class Copy:
    path: Path
    digest: str  # SHA-256, in hex


def copied(entry: Entry, folder: Path) -> Copy:
    """Copy an entry under a name of our own. Raises Unreadable."""
    digest = hashlib.sha256()
    with tempfile.NamedTemporaryFile(dir=folder, delete=False) as copy:
        path = Path(copy.name)
        try:
            for piece in _pieces(entry):
                digest.update(piece)
                copy.write(piece)
        except BaseException:
            path.unlink()
            raise
    return Copy(path, digest.hexdigest())


def _pieces(entry: Entry) -> Iterator[bytes]:
    """Read it bit by bit, and no further than a note may be long."""
    if entry.problem or entry.open is None:
        raise Unreadable(entry.problem or Problem.MISSING)
    left = LARGEST
    try:
        with entry.open() as file:
            while piece := file.read(AT_ONCE):
                left -= len(piece)
                if left < 0:
                    raise Unreadable(Problem.TOO_LARGE)
                yield piece
    except Unreadable:
        raise
    except (FileNotFoundError, PermissionError, IsADirectoryError) as error:
        raise Unreadable(Problem.MISSING) from error
    except Exception as error:  # a broken archive may break its reader in any way
        raise Unreadable(Problem.DAMAGED) from error


def shown(name: str) -> str:
    """Write a name so that neither a terminal nor a database takes harm from it.

    Letters and their accents are one sign each, as Windows and we write them; those
    that steer terminals, and bytes that are no letters, become �.
    """
    composed = unicodedata.normalize("NFC", name)
    return "".join(
        letter if letter.isprintable() else " " if letter.isspace() else "�"
        for letter in composed
    )
