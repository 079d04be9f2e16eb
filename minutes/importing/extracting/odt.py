"""OpenDocument text: headings, paragraphs, lists and tables in order.

Comments, notes, headers, footers and deleted text are left out.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree.ElementTree import Element

from minutes.importing.extracting.packages import part
from minutes.importing.extracting.rows import row_of
from minutes.importing.extracting.xml import tree_of
from minutes.importing.lines import Line
from minutes.importing.problems import Problem, Unreadable

SPACE = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TEXT, TABLE, STYLE, OFFICE = (
    SPACE % name for name in ("text", "table", "style", "office")
)
FO = SPACE % "xsl-fo-compatible"
DRAW = SPACE % "drawing"
LEFT_OUT = {
    f"{OFFICE}annotation",
    f"{TEXT}note",
    f"{TEXT}tracked-changes",
    f"{TEXT}sequence-decls",
    f"{TEXT}table-of-content",
}
MOST_SPACES = 100
MOST_EMPTY_CELLS = 20
DEEPEST_STYLE = 20


BOLD = {"bold", "600", "700", "800", "900"}
MARKS = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}


@dataclass(frozen=True)
class Look:
    name: str = ""
    is_bold: bool = False
    size: float | None = None


def odt_lines(path: Path) -> Iterator[Line]:
    with zipfile.ZipFile(path) as package:
        manifest = part(package, "META-INF/manifest.xml") or b""
        if b"encryption-data" in manifest:
            raise Unreadable(Problem.ENCRYPTED)
        content = part(package, "content.xml")
        common = part(package, "styles.xml")
    if content is None:
        raise Unreadable(Problem.DAMAGED)
    root = tree_of(content)
    body = root.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise Unreadable(Problem.DAMAGED)
    roots = [root, tree_of(common)] if common else [root]
    return Reader(Looks(roots)).lines_in(body)


class Looks:
    """The styles of one file by name, each with what it inherits."""

    def __init__(self, roots: list[Element]) -> None:
        self.elements: dict[str, Element] = {}
        for root in reversed(roots):
            for element in root.iter(f"{STYLE}style"):
                self.elements[element.get(f"{STYLE}name", "")] = element

    def element_of(self, name: str | None) -> Element | None:
        """What a style of letters says by itself."""
        element = self.elements.get(name or "")
        return None if element is None else element.find(f"{STYLE}text-properties")

    def named(self, name: str, depth: int = 0) -> Look:
        element = self.elements.get(name)
        if element is None or depth > DEEPEST_STYLE:
            return Look()
        look = self.named(element.get(f"{STYLE}parent-style-name", ""), depth + 1)
        if name[:1] != "P" or not name[1:].isdigit():  # P12 is a look given by hand
            shown = element.get(f"{STYLE}display-name") or name.replace("_20_", " ")
            look = replace(look, name=shown.lower())
        return changed(look, element.find(f"{STYLE}text-properties"))


def changed(look: Look, properties: Element | None) -> Look:
    if properties is None:
        return look
    weight = properties.get(f"{FO}font-weight")
    size = re.fullmatch(
        r"(\d{1,3}(?:\.\d{1,3})?)pt", properties.get(f"{FO}font-size", "")
    )
    return replace(
        look,
        is_bold=look.is_bold if weight is None else weight in BOLD,
        size=float(size[1]) if size else look.size,
    )


class Reader:
    """Walks the document once."""

    def __init__(self, looks: Looks) -> None:
        self.looks = looks
        self.tables = 0

    def lines_in(self, parent: Element, level: int | None = None) -> Iterator[Line]:
        """Lines of all below `parent`, which is in a list of that level or in none."""
        for element in parent:
            if element.tag in (f"{TEXT}p", f"{TEXT}h"):
                yield from self.lines_of_paragraph(element, level)
            elif element.tag == f"{TEXT}list":
                yield from self.lines_in(element, 0 if level is None else level + 1)
            elif element.tag == f"{TABLE}table":
                self.tables += 1
                yield from self.lines_of_table(element, self.tables)
            elif element.tag not in LEFT_OUT:
                yield from self.lines_in(element, level)

    def lines_of_paragraph(
        self, paragraph: Element, level: int | None
    ) -> Iterator[Line]:
        look = self.looks.named(paragraph.get(f"{TEXT}style-name", ""))
        outline = paragraph.get(f"{TEXT}outline-level", "1")
        is_heading = paragraph.tag == f"{TEXT}h"
        pieces = list(self.pieces_in(paragraph, look.is_bold))
        told = [is_bold for text, is_bold in pieces if text.strip()]
        for text in "".join(text for text, _ in pieces).split("\n"):
            yield Line(
                text=text,
                number=1,
                style=look.name,
                heading_level=int(outline[:2]) if is_heading else None,
                size=look.size,
                is_bold=bool(told) and all(told),
                list_level=level,
            )
        for box in paragraph.iter(f"{DRAW}text-box"):
            yield from self.lines_in(box)

    def pieces_in(self, parent: Element, is_bold: bool) -> Iterator[tuple[str, bool]]:
        """The letters of a paragraph with whether they are bold."""
        yield tidy(parent.text), is_bold
        for element in parent:
            if element.tag in MARKS:
                yield MARKS[element.tag], is_bold
            elif element.tag == f"{TEXT}s":
                count = element.get(f"{TEXT}c", "1")
                wanted = int(count) if count.isdigit() else 1
                yield " " * min(wanted, MOST_SPACES), is_bold
            elif element.tag not in LEFT_OUT and element.tag != f"{DRAW}frame":
                style = element.get(f"{TEXT}style-name")
                properties = self.looks.element_of(style)
                look = changed(Look(is_bold=is_bold), properties)
                yield from self.pieces_in(element, look.is_bold)
            yield tidy(element.tail), is_bold

    def lines_of_table(self, table: Element, number: int) -> Iterator[Line]:
        """A line a row; a row of one cell only frames its paragraphs."""
        for row in table.iter(f"{TABLE}table-row"):
            cells = [list(self.lines_in(cell)) for cell in cells_of(row)]
            while len(cells) > 1 and not any(line.text.strip() for line in cells[-1]):
                cells.pop()
            if len(cells) == 1:
                yield from (line for line in cells[0] if line.text.strip())
            elif cells:
                yield row_of(cells, number)


def cells_of(row: Element) -> Iterator[Element]:
    """The cells of a row; a repeated one is empty, and repeated a few times at most."""
    for cell in row.iter(f"{TABLE}table-cell"):
        times = cell.get(f"{TABLE}number-columns-repeated", "1")
        wanted = int(times) if times.isdigit() and len(times) < 6 else 1
        yield from [cell] * min(max(wanted, 1), MOST_EMPTY_CELLS)


def tidy(text: str | None) -> str:
    """Space between letters as it is printed: breaks and runs of spaces are one."""
    return re.sub(r"[ \t\r\n]+", " ", text or "")
