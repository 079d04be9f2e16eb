"""Plain text and Markdown, whatever the encoding."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path

from minutes.importing.extracting.kinds import looks_wide
from minutes.importing.lines import Line
from minutes.importing.problems import Problem, Unreadable

MOST_BYTES = 20 * 1024**2
# UTF-32 before UTF-16: the mark of the one begins with the mark of the other.
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
PAGE_BREAK = "\f"


def text_lines(path: Path) -> Iterator[Line]:
    if path.stat().st_size > MOST_BYTES:
        raise Unreadable(Problem.TEXT_TOO_LONG)
    return lines_of(decoded(path.read_bytes()))


def decoded(content: bytes) -> str:
    """Read by the byte order mark, else as UTF-8, line by line else as Windows'.

    Guessing the encoding from the letters reads Swedish cp1252 as Polish.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if looks_wide(content):
        is_little = content[1:2] == b"\0"
        return content.decode(f"utf-16-{'le' if is_little else 'be'}", errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return "\n".join(map(decoded_line, content.split(b"\n")))


def decoded_line(line: bytes) -> str:
    """A file put together from two sources may hold two encodings."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")


def lines_of(text: str) -> Iterator[Line]:
    """Number the lines; a page is counted at each form feed, if there is any."""
    sheets = text.replace("\r\n", "\n").replace("\r", "\n").split(PAGE_BREAK)
    has_pages = len(sheets) > 1
    number = 0
    for page, sheet in enumerate(sheets, start=1):
        for line in sheet.replace("\x0b", "\n").split("\n"):
            number += 1
            yield Line(text=line, number=number, page=page if has_pages else None)
