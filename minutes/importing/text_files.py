"""Plain text as lines, whatever its encoding."""

from __future__ import annotations

import codecs
from pathlib import Path

from minutes.importing.lines import Line

# UTF-32 before UTF-16: the mark of the one begins with the mark of the other.
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
PAGE_BREAK = "\f"
SUFFIXES = {".txt", ".md"}


def text_lines(path: Path) -> list[Line]:
    return lines_of(decoded(path.read_bytes()))


def decoded(content: bytes) -> str:
    """Read by the byte order mark, else as strict UTF-8, else as what Windows wrote."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def lines_of(text: str) -> list[Line]:
    """Number the lines; a page is counted at each form feed, if there is any."""
    has_pages = PAGE_BREAK in text
    lines: list[Line] = []
    for page, sheet in enumerate(text.split(PAGE_BREAK), start=1):
        for line in sheet.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
            lines.append(
                Line(
                    text=line,
                    number=len(lines) + 1,
                    page=page if has_pages else None,
                )
            )
    return lines
