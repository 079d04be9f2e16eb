"""How wide the letters of a PDF file are, in parts of their size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pypdf.errors import PyPdfError
from pypdf.generic._font import Font  # knows the standard fonts' widths; not public

BOLD_NAMES = ("bold", "black", "heavy", "semibd", "demi")
USUAL_WIDTH = 0.5  # of a letter, where the font does not tell
DEFAULT_WIDTH = 1000  # of a composite font's letter, where it tells nothing
HIGHEST_CODE = 65_535
BROKEN = (PyPdfError, LookupError, TypeError, ValueError, AttributeError)

# Takes the bytes drawn and the text they stand for.
Measure = Callable[[bytes, str], float]


class Fonts:
    """The fonts of one file, each read once."""

    def __init__(self) -> None:
        self.known: dict[int, tuple[Any, Measure]] = {}

    def width(self, drawn: bytes, text: str, resource: Any) -> float:
        if resource is None:
            return usual_width(drawn, text)
        if id(resource) not in self.known:
            self.known[id(resource)] = (resource, measure_of(resource))
        return self.known[id(resource)][1](drawn, text)


def usual_width(_drawn: bytes, text: str) -> float:
    return len(text) * USUAL_WIDTH


def measure_of(resource: Any) -> Measure:
    try:
        if resource.get("/Subtype") == "/Type0":
            return composite_measure(resource)
        return simple_measure(resource)
    except BROKEN:
        return usual_width


def simple_measure(resource: Any) -> Measure:
    font = Font.from_font_resource(resource)
    if not font.character_widths:
        return usual_width
    return lambda _drawn, text: font.get_text_width(text) / 1000


def composite_measure(resource: Any) -> Measure:
    """Measure by the codes drawn, two bytes each: the letters do not tell them."""
    descendant = resource["/DescendantFonts"][0].get_object()
    usual = float(descendant.get("/DW", DEFAULT_WIDTH))
    widths = dict(widths_by_code(list(descendant.get("/W", []))))

    def measure(drawn: bytes, _text: str) -> float:
        codes = zip(drawn[::2], drawn[1::2], strict=False)
        return sum(widths.get(a << 8 | b, usual) for a, b in codes) / 1000

    return measure


def widths_by_code(told: list[Any]) -> Iterator[tuple[int, float]]:
    """Read `first [width …]` and `first last width`, one after the other."""
    at = 0
    while at + 1 < len(told):
        first, second = int(told[at]), told[at + 1].get_object()
        if isinstance(second, list):
            yield from enumerate(map(float, second), start=first)
            at += 2
        else:
            for code in range(first, min(int(second), HIGHEST_CODE) + 1):
                yield code, float(told[at + 2])
            at += 3


def is_bold(resource: Any) -> bool:
    if resource is None:
        return False
    name = str(resource.get("/BaseFont", "")).lower()
    return any(word in name for word in BOLD_NAMES)
