"""PDF: the text layer as lines in reading order, with sizes, bold and pages."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError
from pypdf.generic import DictionaryObject

from minutes.importing.extracting.pdf_fonts import Fonts, is_bold
from minutes.importing.extracting.pdf_layout import Fragment, lines_of_page
from minutes.importing.lines import Line
from minutes.importing.problems import Problem, Unreadable

MOST_PAGES = 1000
NOTHING = DictionaryObject()
FURTHEST = 20_000.0  # points from the corner: the largest page is 14,400 wide
SMALLEST = 1.0
SCANNED_BELOW = 20  # letters a page

Matrix = list[float]


def pdf_lines(path: Path) -> Iterator[Line]:
    """Lines with their pages; tables are counted through the file."""
    tables = 0
    for number, lines in enumerate(pages_of(path), start=1):
        for line in lines:
            table = None if line.table is None else tables + line.table
            yield replace(line, page=number, table=table)
        tables += max((line.table or 0 for line in lines), default=0)


def pages_of(path: Path) -> list[list[Line]]:
    """The lines of each page. Raises Unreadable when there is little but pictures."""
    with path.open("rb") as file:
        reader = PdfReader(file)
        if not is_open(reader):
            raise Unreadable(Problem.ENCRYPTED)
        if len(reader.pages) > MOST_PAGES:
            raise Unreadable(Problem.TEXT_TOO_LONG)
        fonts = Fonts()
        pages = [lines_of_page(fragments_of(page, fonts)) for page in reader.pages]
        letters = sum(len(line.text.strip()) for lines in pages for line in lines)
        has_text = letters >= SCANNED_BELOW * len(pages)
        if not has_text and any(map(has_pictures, reader.pages)):
            raise Unreadable(Problem.SCANNED)
    return pages


def is_open(reader: PdfReader) -> bool:
    """Whether it can be read without a password; newer ciphers we have no key for."""
    try:
        return not reader.is_encrypted or bool(reader.decrypt(""))
    except DependencyError:
        return False


def has_pictures(page: PageObject) -> bool:
    """Whether pictures belong to the page; what it does not say is none."""
    resources = page.get("/Resources", NOTHING).get_object()
    things = resources.get("/XObject", NOTHING).get_object()
    kinds = [thing.get_object().get("/Subtype") for thing in things.values()]
    return "/Image" in kinds


def fragments_of(page: PageObject, fonts: Fonts) -> list[Fragment]:
    """Pieces of text with their places, in points from the page's lower left."""
    pen = Pen(fonts, page.rotation % 360)
    page.extract_text(visitor_operand_before=pen.draw, visitor_text=pen.write)
    return pen.fragments


class Pen:
    """Notes each piece of text as it is drawn."""

    def __init__(self, fonts: Fonts, turn: int) -> None:
        self.fonts = fonts
        self.turn = turn
        self.fragments: list[Fragment] = []
        self.drawn: list[bytes] = []  # since the last piece
        self.moved = 0.0  # between letters since then, in parts of the size
        self.word_space = 0.0

    def draw(self, operator: bytes, operands: Any, _outer: Any, _inner: Any) -> None:
        """Note what is drawn, and the room that a justified line adds to it."""
        if not operands:
            return
        if operator == b"Tw":
            self.word_space = as_number(operands[0])
        elif operator == b"TJ" and isinstance(operands[0], list):
            self.moved -= sum(map(as_number, operands[0])) / 1000
            self.drawn += map(as_bytes, operands[0])
        elif operator in (b"Tj", b"'", b'"'):
            self.drawn.append(as_bytes(operands[-1]))

    def write(
        self, text: str, outer: Matrix, inner: Matrix, font: Any, size: float
    ) -> None:
        """Take the text drawn since the last time, when its place or look ends."""
        drawn, moved = b"".join(self.drawn), self.moved
        self.drawn, self.moved = [], 0.0
        letters = text.strip("\n").replace("\n", " ")
        if not letters.strip():
            return
        place = multiplied(inner, outer)
        along, across = turned(place[0], place[1], self.turn)
        if abs(across) > abs(along):  # printed along the margin
            return
        x, y = map(sensible, turned(place[4], place[5], self.turn))
        points = sensible(abs(size) * math.hypot(place[2], place[3])) or SMALLEST
        width = (self.fonts.width(drawn, letters.strip(), font) + moved) * points
        spaces = letters.strip().count(" ")
        self.fragments.append(
            Fragment(
                text=letters,
                left=x,
                right=sensible(x + width + spaces * self.word_space),
                base=y,
                size=max(round(points, 1), SMALLEST),
                is_bold=is_bold(font),
            )
        )


def sensible(points: float) -> float:
    """A place or size as it may be on a page; broken files have others."""
    return points if -FURTHEST < points < FURTHEST else 0.0


def as_number(operand: Any) -> float:
    return float(operand) if isinstance(operand, int | float) else 0.0


def as_bytes(operand: Any) -> bytes:
    if isinstance(operand, bytes):
        return operand
    return getattr(operand, "original_bytes", b"")


def multiplied(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix of the text on the page: where it starts is in the last two."""
    a, b, c, d, e, f = outer
    pairs = zip(inner[::2], inner[1::2], strict=True)
    product = [part for x, y in pairs for part in (x * a + y * c, x * b + y * d)]
    return [*product[:4], product[4] + e, product[5] + f]


def turned(x: float, y: float, turn: int) -> tuple[float, float]:
    """As it looks on a page that is shown turned clockwise by so many degrees."""
    return {90: (y, -x), 180: (-x, -y), 270: (-y, x)}.get(turn, (x, y))
