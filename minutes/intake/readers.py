"""Files read by processes beside this one, several at a time."""

from __future__ import annotations

import os
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import Any

from minutes.importing.problems import Problem
from minutes.importing.sandbox import Died, Limits, OutOfTime, Sandbox
from minutes.intake.filling import Filled
from minutes.intake.reading import Reading
from minutes.writing.typed import Typed

WORK = ("minutes.intake.confined", "read_as_json")
MOST_READERS = 8


class Reader:
    """Reads files one at a time, from text to form, in a process that is confined."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.sandbox = Sandbox(*WORK, limits or Limits(seconds=30))
        self.is_closed = False

    def read(self, path: Path, digest: str) -> Reading:
        """Never raises for what is in the file, nor if others end the process.

        A file is tried once more in a new one, for those before it may be to blame.
        """
        problem = Problem.TOO_HEAVY
        for _attempt in range(2):
            try:
                return reading_in(self.sandbox.call(str(path.resolve())), digest)
            except OutOfTime:
                problem = Problem.TOO_SLOW
                break
            except Died:
                if self.is_closed:
                    break
            except (LookupError, TypeError, AttributeError, ValueError):
                problem = Problem.SUSPECT  # no answer of ours
                break
        return Reading(digest=digest, problem=problem.name)

    def close(self) -> None:
        self.is_closed = True
        self.sandbox.close()


def reading_in(answer: dict[str, Any], digest: str) -> Reading:
    """Understand what `confined` answered."""
    if name := answer["problem"]:
        return Reading(digest=digest, problem=Problem[name].name)
    places = {
        field: (tuple(lines), sure) for field, (lines, sure) in answer["places"].items()
    }
    return Reading(
        digest=digest,
        lines=tuple(answer["lines"]),
        filled=Filled(Typed.from_json(answer["typed"]), places),
        bodies=answer["bodies"],
    )


class Readers:
    """A reader for each processor; as a context, closed at its end, done or not."""

    def __init__(self, count: int = 0) -> None:
        self.count = count or min(processors(), MOST_READERS)
        self.readers = [Reader() for _ in range(self.count)]
        self.idle: SimpleQueue[Reader] = SimpleQueue()
        for reader in self.readers:
            self.idle.put(reader)
        self.threads = ThreadPoolExecutor(self.count)

    def begin(self, path: Path, digest: str) -> Future[Reading]:
        """Have a file read as soon as a reader is free."""
        return self.threads.submit(self._read, path, digest)

    def _read(self, path: Path, digest: str) -> Reading:
        reader = self.idle.get()
        try:
            return reader.read(path, digest)
        finally:
            self.idle.put(reader)

    def __enter__(self) -> Readers:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.threads.shutdown(wait=False, cancel_futures=True)
        self._close()
        self.threads.shutdown()
        self._close()  # those that a thread had begun again just then

    def _close(self) -> None:
        for reader in self.readers:
            reader.close()


def processors() -> int:
    """Count those that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
