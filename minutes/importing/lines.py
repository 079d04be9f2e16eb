"""A file's lines: what reading a file gives, and what parsing takes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of a file and what the file knew of it."""

    text: str  # without the line end; inner tabs kept
    number: int  # counted from 1 through the file
    page: int | None = None  # from 1; None where there are no pages
    style: str = ""  # the style's name in lower case: "heading 1", "title" ...
    heading_level: int | None = None  # 1.. where the file says it is a heading
    size: float | None = None  # points
    is_bold: bool = False  # the whole line
    list_level: int | None = None  # 0.. in a list item
    cells: tuple[str, ...] = ()  # of a table's row; text is then these, joined by tab
    table: int | None = None  # which table of the file, from 1
