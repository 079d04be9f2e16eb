"""Word: paragraphs, lists and tables in the order in which they are printed.

Headers, footers, comments and what was struck out with changes tracked are left out.
"""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from minutes.importing.extracting.docx_numbering import Numbering
from minutes.importing.extracting.docx_styles import (
    STRICT,
    Look,
    Styles,
    W,
    child,
    value,
    w,
)
from minutes.importing.extracting.packages import part
from minutes.importing.extracting.rows import row_of
from minutes.importing.extracting.xml import tree_of
from minutes.importing.lines import Line
from minutes.importing.problems import Problem, Unreadable

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
SAID_ALREADY = {f"{MC}Fallback"}  # the same text box for older programs
STRUCK_OUT = {w("del"), w("moveFrom")}
LETTERS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("noBreakHyphen"): "-",
    w("br"): "\n",
    w("cr"): "\n",
}
TEXT_BOX = w("txbxContent")

LIST_STYLE = re.compile(r"list (?:bullet|number) ([1-9])")  # of a level by itself

Piece = tuple[str, Look]


def docx_lines(path: Path) -> Iterator[Line]:
    with zipfile.ZipFile(path) as package:
        document = tree_in(package, "document")
        styles = tree_in(package, "styles")
        numbering = tree_in(package, "numbering")
    body = child(document, "body")
    if body is None:
        raise Unreadable(Problem.DAMAGED)
    return Reader(Styles(styles), Numbering(numbering)).lines_in(body)


def tree_in(package: zipfile.ZipFile, name: str) -> Element | None:
    content = part(package, f"word/{name}.xml")
    if not content:
        return None
    return tree_of(content.replace(STRICT.encode(), W.encode()))


class Reader:
    """Walks the document once; the numbers of lists count on as it goes."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self.styles = styles
        self.numbering = numbering
        self.tables = 0

    def lines_in(self, parent: Element) -> Iterator[Line]:
        """Lines of all paragraphs and tables, also within content controls."""
        for element in parent:
            if element.tag == w("p"):
                yield from self.lines_of_paragraph(element)
            elif element.tag == w("tbl"):
                self.tables += 1
                yield from self.lines_of_table(element, self.tables)
            elif element.tag not in STRUCK_OUT | SAID_ALREADY:
                yield from self.lines_in(element)

    def lines_of_paragraph(self, paragraph: Element) -> Iterator[Line]:
        """One line, or several where the writer broke it by hand."""
        properties = child(paragraph, "pPr")
        style = self.styles.of_paragraph(properties)
        number, level = style.numbering or (None, None)
        label = self.numbering.label(number, level) if number else ""
        is_listed = bool(number) and style.heading_level is None
        indented = LIST_STYLE.match(style.name)
        if indented and not level:
            level = int(indented[1]) - 1
        pieces = list(self.pieces_in(paragraph, style.look))
        for count, line in enumerate(broken(pieces)):
            text = "".join(letters for letters, _ in line)
            if count == 0 and label and text.strip():
                text = f"{label} {text}"
            yield Line(
                text=text,
                number=1,
                style=style.name,
                heading_level=style.heading_level,
                size=commonest_size(line),
                is_bold=are_bold(line),
                list_level=level if is_listed else None,
            )
        for box in boxes_in(paragraph):
            yield from self.lines_in(box)

    def pieces_in(self, parent: Element, look: Look) -> Iterator[Piece]:
        for element in parent:
            if element.tag == w("r"):
                seen = self.styles.of_run(child(element, "rPr"), look)
                if not seen.is_hidden:
                    yield from ((text, seen) for text in letters_in(element))
            elif element.tag not in STRUCK_OUT | SAID_ALREADY | {TEXT_BOX}:
                yield from self.pieces_in(element, look)

    def lines_of_table(self, table: Element, number: int) -> Iterator[Line]:
        """A line a row; a row of one cell only frames its paragraphs."""
        for row in children(table, "tr"):
            cells = [list(self.lines_in(cell)) for cell in children(row, "tc")]
            if len(cells) == 1:
                yield from (line for line in cells[0] if line.text.strip())
            elif cells:
                yield row_of(cells, number)


def boxes_in(parent: Element) -> Iterator[Element]:
    """Text boxes hung on a paragraph, each once."""
    for element in parent:
        if element.tag == TEXT_BOX:
            yield element
        elif element.tag not in SAID_ALREADY:
            yield from boxes_in(element)


def children(parent: Element, name: str) -> Iterator[Element]:
    """Direct children, also those within content controls and accepted changes."""
    for element in parent:
        if element.tag == w(name):
            yield element
        elif element.tag in (w("sdt"), w("sdtContent"), w("ins"), w("customXml")):
            yield from children(element, name)


def letters_in(run: Element) -> Iterator[str]:
    for element in run:
        if element.tag == w("t"):
            yield element.text or ""
        elif element.tag == w("br") and value(element, "type") in ("page", "column"):
            continue
        elif element.tag in LETTERS:
            yield LETTERS[element.tag]


def broken(pieces: list[Piece]) -> list[list[Piece]]:
    """Begin a new line at each line feed."""
    lines: list[list[Piece]] = [[]]
    for text, look in pieces:
        first, *rest = text.split("\n")
        lines[-1].append((first, look))
        lines += [[(later, look)] for later in rest]
    return lines


def are_bold(pieces: list[Piece]) -> bool:
    looks = [look for text, look in pieces if text.strip()]
    return bool(looks) and all(look.is_bold for look in looks)


def commonest_size(pieces: list[Piece]) -> float | None:
    sizes: Counter[float] = Counter()
    for text, look in pieces:
        if look.size is not None:
            sizes[look.size] += len(text.strip())
    return max(sizes, key=lambda size: sizes[size]) if sizes else None
