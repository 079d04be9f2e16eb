"""How paragraphs and runs of a Word file look, by style and by hand."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"  # another name of it
OFF = {"0", "false", "off", "none"}
HEADING = re.compile(r"(?:heading|rubrik|overskrift)\s*(\d)")
BODY_LEVEL = 9  # an outline level of running text
DEEPEST_STYLE = 20


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def child(parent: Element | None, name: str) -> Element | None:
    return None if parent is None else parent.find(w(name))


def value(element: Element | None, name: str = "val") -> str | None:
    return None if element is None else element.get(w(name))


def whole(text: str | None) -> int | None:
    """Read a whole number as Word writes it; None for anything else."""
    return int(text) if text and re.fullmatch(r"-?\d{1,9}", text) else None


@dataclass(frozen=True)
class Look:
    """Of a run: None where nothing is said, so that an outer look shows through."""

    is_bold: bool | None = None
    is_hidden: bool | None = None
    size: float | None = None  # points

    def under(self, properties: Element | None) -> Look:
        """This look, with what run properties say on top."""
        if properties is None:
            return self
        bold = switched(child(properties, "b"), self.is_bold)
        hidden = switched(child(properties, "vanish"), self.is_hidden)
        half_points = whole(value(child(properties, "sz")))
        size = half_points / 2 if half_points else self.size
        return Look(is_bold=bold, is_hidden=hidden, size=size)


def switched(element: Element | None, otherwise: bool | None) -> bool | None:
    return otherwise if element is None else value(element) not in OFF


@dataclass(frozen=True)
class Style:
    """Of a paragraph."""

    name: str = ""  # in lower case
    heading_level: int | None = None
    numbering: tuple[str, int] | None = None  # which list, and the level from 0
    look: Look = Look()

    def under(self, properties: Element | None) -> Style:
        """This style, with what paragraph properties say on top."""
        outline = whole(value(child(properties, "outlineLvl")))
        changed = self
        if outline is not None:
            level = outline + 1 if 0 <= outline < BODY_LEVEL else None
            changed = replace(changed, heading_level=level)
        numbering = child(properties, "numPr")
        if numbering is None:
            return changed
        return replace(changed, numbering=self.numbered(numbering))

    def numbered(self, properties: Element) -> tuple[str, int] | None:
        own, level = self.numbering or (None, 0)
        number = value(child(properties, "numId")) or own
        told = whole(value(child(properties, "ilvl")))
        if number in (None, "0"):
            return None
        return (number, level if told is None else max(0, min(told, 8)))


class Styles:
    """The styles of one file, each with what it inherits."""

    def __init__(self, root: Element | None) -> None:
        self.elements = {
            value(element, "styleId"): element
            for element in ([] if root is None else root.iter(w("style")))
        }
        defaults = (
            None if root is None else root.find(f"{w('docDefaults')}//{w('rPr')}")
        )
        self.plain = Style(look=Look().under(defaults))
        self.known: dict[str, Style] = {}
        self.normal = next(
            (
                identity
                for identity, element in self.elements.items()
                if value(element, "type") == "paragraph"
                and value(element, "default") not in (None, *OFF)
            ),
            None,
        )

    def of_paragraph(self, properties: Element | None) -> Style:
        identity = value(child(properties, "pStyle")) or self.normal
        return self.named(identity).under(properties)

    def of_run(self, properties: Element | None, around: Look) -> Look:
        identity = value(child(properties, "rStyle"))
        element = self.elements.get(identity)
        look = around.under(child(element, "rPr")) if identity else around
        return look.under(properties)

    def named(self, identity: str | None, depth: int = 0) -> Style:
        """A style with all that it inherits; circles end after some turns."""
        element = self.elements.get(identity)
        if identity is None or element is None or depth > DEEPEST_STYLE:
            return self.plain
        if identity not in self.known:
            parent = self.named(value(child(element, "basedOn")), depth + 1)
            self.known[identity] = self.inherited(parent, element)
        return self.known[identity]

    @staticmethod
    def inherited(parent: Style, element: Element) -> Style:
        name = (value(child(element, "name")) or "").lower()
        style = replace(
            parent, name=name, look=parent.look.under(child(element, "rPr"))
        )
        style = style.under(child(element, "pPr"))
        found = HEADING.match(name)
        if found and style.heading_level is None:
            return replace(style, heading_level=int(found[1]))
        return style
