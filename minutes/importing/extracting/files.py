"""One file as JSON: its lines, or the name of the problem."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from itertools import islice
from pathlib import Path
from typing import Any

from pypdf.errors import LimitReachedError

from minutes.importing.extracting.docx import docx_lines
from minutes.importing.extracting.kinds import kind_of
from minutes.importing.extracting.letters import cleaned
from minutes.importing.extracting.odt import odt_lines
from minutes.importing.extracting.pdf import pdf_lines
from minutes.importing.extracting.text import text_lines
from minutes.importing.lines import Line
from minutes.importing.problems import Problem, Unreadable

READERS: dict[str, Callable[[Path], Iterable[Line]]] = {
    "text": text_lines,
    "docx": docx_lines,
    "odt": odt_lines,
    "pdf": pdf_lines,
}
MOST_BYTES = 100 * 1024**2
MOST_LINES = 200_000
MOST_LETTERS = 10_000_000
DEFAULTS = {
    field.name: field.default for field in fields(Line) if field.name != "number"
}
logging.disable()


def as_json(path: str) -> dict[str, Any]:
    """Return {"lines": […], "problem": name or ""}; lines hold what is not default."""
    try:
        lines = file_lines(Path(path))
    except Unreadable as error:
        return {"lines": [], "problem": error.problem.name}
    except (FileNotFoundError, PermissionError, IsADirectoryError):
        return {"lines": [], "problem": Problem.MISSING.name}
    except MemoryError:
        return {"lines": [], "problem": Problem.TOO_HEAVY.name}
    except LimitReachedError:  # the PDF reader's own limits
        return {"lines": [], "problem": Problem.SUSPECT.name}
    except Exception:  # a broken file may break its reader in any way
        return {"lines": [], "problem": Problem.DAMAGED.name}
    return {"lines": [line_as_json(line) for line in lines], "problem": ""}


def file_lines(path: Path) -> list[Line]:
    """Read a file by what is in it, not by its name. Raises Unreadable."""
    size = path.stat().st_size
    if not path.is_file():
        raise Unreadable(Problem.MISSING)
    if size == 0:
        raise Unreadable(Problem.EMPTY)
    if size > MOST_BYTES:
        raise Unreadable(Problem.TOO_LARGE)
    reader = READERS[kind_of(path)]
    lines = [tidied(line) for line in islice(reader(path), MOST_LINES + 1)]
    letters = sum(len(line.text) for line in lines)
    if len(lines) > MOST_LINES or letters > MOST_LETTERS:
        raise Unreadable(Problem.TEXT_TOO_LONG)
    if not any(line.text.strip() for line in lines):
        raise Unreadable(Problem.NO_TEXT)
    return [replace(line, number=n) for n, line in enumerate(lines, start=1)]


def tidied(line: Line) -> Line:
    """Tidy the letters, of the cells too: the text is theirs joined by tab."""
    if line.cells:
        cells = tuple(cleaned(cell).strip() for cell in line.cells)
        return replace(line, text="\t".join(cells), cells=cells)
    return replace(line, text=cleaned(line.text).rstrip())


def line_as_json(line: Line) -> dict[str, Any]:
    values = {name: getattr(line, name) for name in DEFAULTS}
    told = {name: value for name, value in values.items() if value != DEFAULTS[name]}
    return {"number": line.number, "text": line.text, **told}
