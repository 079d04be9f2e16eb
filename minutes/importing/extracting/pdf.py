"""PDF: the text layer as lines in reading order, with sizes, bold and pages."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, PyPdfError
from pypdf.generic._font import Font  # the only reader of widths; not public

from minutes.importing.extracting.pdf_layout import Fragment, lines_of_page
from minutes.importing.lines import Line
from minutes.importing.problems import Problem, Unreadable

MOST_PAGES = 1000
SCANNED_BELOW = 20  # letters a page
BOLD_NAMES = ("bold", "black", "heavy", "semibd", "demi")
USUAL_WIDTH = 0.5  # of a letter, where the font does not tell
USUAL_SPACE = 0.25
IS_SPACE = 0.125  # room that the reader takes for a space, and writes one

Matrix = list[float]


def pdf_lines(path: Path) -> Iterator[Line]:
    with path.open("rb") as file:
        reader = PdfReader(file)
        if not is_open(reader):
            raise Unreadable(Problem.ENCRYPTED)
        if len(reader.pages) > MOST_PAGES:
            raise Unreadable(Problem.TEXT_TOO_LONG)
        fonts = Fonts()
        pages = [lines_of_page(fragments_of(page, fonts)) for page in reader.pages]
        letters = sum(len(line.text.strip()) for lines in pages for line in lines)
        if letters < SCANNED_BELOW * len(pages) and any(
            map(has_pictures, reader.pages)
        ):
            raise Unreadable(Problem.SCANNED)
    tables = 0
    for number, lines in enumerate(pages, start=1):
        for line in lines:
            table = None if line.table is None else tables + line.table
            yield Line(**{**vars(line), "page": number, "table": table})
        tables += max((line.table or 0 for line in lines), default=0)


def is_open(reader: PdfReader) -> bool:
    """Whether it can be read without a password; newer ciphers we have no key for."""
    try:
        return not reader.is_encrypted or bool(reader.decrypt(""))
    except DependencyError:
        return False


def has_pictures(page: PageObject) -> bool:
    resources = page.get("/Resources", {}).get_object()
    things = resources.get("/XObject", {}).get_object()
    return any(
        thing.get_object().get("/Subtype") == "/Image" for thing in things.values()
    )


class Fonts:
    """The fonts of one file, each read once."""

    def __init__(self) -> None:
        self.known: dict[int, tuple[Any, Font | None]] = {}

    def width(self, text: str, resource: Any) -> float:
        """In parts of the font's size."""
        font = self.font(resource)
        if font is None or not font.character_widths:
            return len(text) * USUAL_WIDTH
        return font.get_text_width(text) / 1000

    def font(self, resource: Any) -> Font | None:
        if resource is None:
            return None
        if id(resource) not in self.known:
            self.known[id(resource)] = (resource, read_font(resource))
        return self.known[id(resource)][1]


def read_font(resource: Any) -> Font | None:
    try:
        return Font.from_font_resource(resource)
    except (PyPdfError, LookupError, TypeError, ValueError, AttributeError):
        return None


def fragments_of(page: PageObject, fonts: Fonts) -> list[Fragment]:
    """Pieces of text with their places, in points from the page's lower left."""
    pen = Pen(fonts)
    page.extract_text(visitor_operand_before=pen.stretch, visitor_text=pen.write)
    return pen.fragments


class Pen:
    """Notes each piece of text as it is drawn."""

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self.fragments: list[Fragment] = []
        self.stretched = (
            0.0  # by justifying, in parts of the size, since the last piece
        )
        self.word_space = 0.0

    def stretch(self, operator: bytes, operands: Any, _outer: Any, _inner: Any) -> None:
        """Count the room that a justified line adds to the widths of its letters."""
        if operator == b"Tw" and operands:
            self.word_space = as_number(operands[0])
        elif operator == b"TJ" and operands and isinstance(operands[0], list):
            self.stretched += sum(map(room_of, operands[0]))

    def write(
        self, text: str, outer: Matrix, inner: Matrix, font: Any, size: float
    ) -> None:
        stretched, self.stretched = self.stretched, 0.0
        letters = text.replace("\n", " ")
        if not letters.strip():
            return
        across, up, x, y = place_of(outer, inner)
        if abs(up) < abs(across):  # printed along the margin
            return
        points = abs(size) * up
        width = self.fonts.width(letters.strip(), font) + stretched
        self.fragments.append(
            Fragment(
                text=letters,
                left=x,
                right=x + width * points + letters.strip().count(" ") * self.word_space,
                base=y,
                size=round(points, 1),
                is_bold=is_bold(font),
            )
        )


def as_number(operand: Any) -> float:
    return float(operand) if isinstance(operand, int | float) else 0.0


def room_of(operand: Any) -> float:
    """What a number between letters moves them, less the space it may stand for."""
    moved = -as_number(operand) / 1000
    return moved if moved < IS_SPACE else moved - USUAL_SPACE


def place_of(outer: Matrix, inner: Matrix) -> tuple[float, float, float, float]:
    """Return the text's slant, its scale, and where it starts: x and y."""
    a, b, c, d, e, f = outer
    across = inner[0] * b + inner[1] * d
    scale = math.hypot(inner[2] * a + inner[3] * c, inner[2] * b + inner[3] * d)
    x = inner[4] * a + inner[5] * c + e
    y = inner[4] * b + inner[5] * d + f
    return across, scale, x, y


def is_bold(font: Any) -> bool:
    if font is None:
        return False
    name = str(font.get("/BaseFont", "")).lower()
    return any(word in name for word in BOLD_NAMES)
