"""Many notes taken in, one after another, while those that follow are being read."""

from __future__ import annotations

import logging
import tempfile
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from django.core.files import File
from django.db import InterfaceError, OperationalError, transaction
from django.utils import timezone
from django.utils.translation import gettext

from minutes.importing.problems import Problem, Unreadable
from minutes.intake.addressing import Address, Addressing, NobodysError
from minutes.intake.entries import Copy, Entry, copied
from minutes.intake.keeping import keep, take_for
from minutes.intake.planned import fill_if_sure
from minutes.intake.publishing import publish_if_sure
from minutes.intake.readers import Readers
from minutes.intake.reading import Reading
from minutes.models import Source

AHEAD = 4  # files read or being read, for each reader
logger = logging.getLogger(__name__)


class Fate(StrEnum):
    """What became of a file; the value is how a summary counts such files."""

    DRAFT = "to be reviewed"
    PUBLISHED = "published"
    HERE = "already here"
    HOMELESS = "without a network told"
    UNREAD = "that could not be read"
    NOBODYS = "for nobody's queue"
    FAILED = "that could not be kept"
    OTHER = "of other kinds"


FAILURES = (Fate.UNREAD, Fate.NOBODYS, Fate.FAILED)


@dataclass(frozen=True)
class Outcome:
    told: str  # the name of the file
    fate: Fate
    said: str = ""


@dataclass(frozen=True)
class _Begun:
    """An entry whose copy is being read, or of which all is said."""

    entry: Entry
    outcome: Outcome | None = None
    copy: Copy | None = None
    reading: Future[Reading] | None = None


class Bulk:
    """A run over many files. Each is a transaction; the very same one comes in once."""

    def __init__(self, addressing: Addressing, *, publishes: bool = False) -> None:
        self.addressing = addressing
        self.publishes = publishes

    def take_in(self, entries: Iterable[Entry]) -> Iterator[Outcome]:
        """Give what became of each, in order; at most some files are in the works."""
        with tempfile.TemporaryDirectory() as folder, Readers() as readers:
            begun: deque[_Begun] = deque()
            for entry in entries:
                begun.append(self._begin(entry, Path(folder), readers))
                if len(begun) > AHEAD * readers.count:
                    yield self._end(begun.popleft())
            while begun:
                yield self._end(begun.popleft())

    def _begin(self, entry: Entry, folder: Path, readers: Readers) -> _Begun:
        if entry.is_other:
            return _Begun(entry, Outcome(entry.told, Fate.OTHER))
        try:
            copy = copied(entry, folder)
        except Unreadable as error:
            return _Begun(entry, _unread(entry, error.problem))
        if there := self.addressing.sent_before(copy.digest):
            copy.path.unlink()
            return _Begun(entry, self._found_here(entry, there))
        reading = readers.begin(copy.path, copy.digest)
        return _Begun(entry, copy=copy, reading=reading)

    def _end(self, begun: _Begun) -> Outcome:
        if begun.outcome or begun.copy is None or begun.reading is None:
            assert begun.outcome
            return begun.outcome
        try:
            return self._kept(begun.entry, begun.copy.path, begun.reading.result())
        finally:
            begun.copy.path.unlink()

    def _kept(self, entry: Entry, path: Path, reading: Reading) -> Outcome:
        if reading.problem:
            return _unread(entry, Problem[reading.problem])
        if there := self.addressing.sent_before(reading.digest):
            return self._found_here(entry, there)  # twice in this very run
        try:
            address = self.addressing.of(reading.bodies)
            with path.open("rb") as file:
                return self._stored(entry, File(file, entry.name), reading, address)
        except NobodysError as error:
            return Outcome(entry.told, Fate.NOBODYS, f"not taken in: {error}")
        except (OperationalError, InterfaceError, OSError):
            raise  # nothing is wrong with this file, and the next would fare no better
        except Exception as error:
            logger.exception("A note could not be kept")
            said = str(error).strip().partition("\n")[0]
            return Outcome(entry.told, Fate.FAILED, f"could not be kept: {said}")

    def _found_here(self, entry: Entry, there: Source) -> Outcome:
        """Tell where it is; what waited for its network may be told it by this run."""
        network, user = self.addressing.network, self.addressing.user
        if network and there.network is None and there.user == user:
            take_for(there, network)
            return Outcome(entry.told, Fate.DRAFT, _draft(there))
        return _here(entry, there)

    def _stored(
        self, entry: Entry, file: File, reading: Reading, address: Address
    ) -> Outcome:
        """Keep it and, if so wished, publish it: both or neither."""
        source = None
        try:
            with transaction.atomic():
                source = keep(reading, file, user=address.user, network=address.network)
                if source.network is None:
                    return Outcome(entry.told, Fate.HOMELESS, _homeless(source))
                if address.is_sure:
                    fill_if_sure(source)
                if not self.publishes:
                    return Outcome(entry.told, Fate.DRAFT, _draft(source))
                why = publish_if_sure(source, address, timezone.now())
        except BaseException:
            if source:
                source.file.delete(save=False)
            raise
        if why:
            return Outcome(entry.told, Fate.DRAFT, f"{_draft(source)} ({why})")
        return Outcome(entry.told, Fate.PUBLISHED, f"published in {source.network}")


def _draft(source: Source) -> str:
    said = f"read, draft in {source.network}"
    if meeting := source.draft.meeting:
        said += f", for the meeting planned for {meeting.held_on}"
    return said


def _homeless(source: Source) -> str:
    return f"read, but names no network of {source.user}'s: waits to be told it"


def _unread(entry: Entry, problem: Problem) -> Outcome:
    return Outcome(entry.told, Fate.UNREAD, f"cannot be read: {gettext(problem)}")


def _here(entry: Entry, there: Source) -> Outcome:
    if there.meeting:
        where = f"became {there.meeting}"
    elif there.network:
        where = f"draft in {there.network}"
    else:
        where = "waits to be told its network"
    return Outcome(entry.told, Fate.HERE, f"already here: {where}")
