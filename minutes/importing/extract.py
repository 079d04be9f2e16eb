"""A file as lines, whatever its kind, read in a process of its own."""

from __future__ import annotations

import atexit
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from minutes.importing.lines import Line
from minutes.importing.problems import Problem
from minutes.importing.sandbox import Died, Limits, OutOfTime, Sandbox


@dataclass(frozen=True, kw_only=True)
class Extract:
    """The lines of a file, or what hindered us from reading them."""

    lines: tuple[Line, ...] = ()
    problem: Problem | str = ""  # an English sentence to translate; "" when all is well


class Extractor:
    """Reads files one at a time; threads that want more at once have one each.

    In the lines of a table, paragraphs within a cell are parted by a line feed.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self.sandbox = Sandbox(
            "minutes.importing.extracting.files", "as_json", limits or Limits()
        )

    def extract(self, path: Path | str) -> Extract:
        """Never raises for what is in the file: the problem says it."""
        try:
            return extract_from(self.sandbox.call(str(Path(path).resolve())))
        except OutOfTime:
            return Extract(problem=Problem.TOO_SLOW)
        except Died:
            return Extract(problem=Problem.TOO_HEAVY)
        except (LookupError, TypeError, AttributeError):  # no answer of ours
            return Extract(problem=Problem.SUSPECT)

    def close(self) -> None:
        self.sandbox.close()


def extract_from(answer: dict[str, Any]) -> Extract:
    lines = tuple(
        Line(**{**line, "cells": tuple(line.get("cells", ()))})
        for line in answer["lines"]
    )
    name = answer["problem"]
    return Extract(lines=lines, problem=Problem[name] if name else "")


SHARED = Extractor()
atexit.register(SHARED.close)


def extract(path: Path | str) -> Extract:
    """Read a file with the process that all of this program shares."""
    return SHARED.extract(path)
