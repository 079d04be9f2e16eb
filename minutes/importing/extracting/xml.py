"""XML from strangers: no document type, hence no entities, hence nothing fetched."""

from __future__ import annotations

from typing import NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from minutes.importing.problems import Problem, Unreadable

DEEPEST = 500


class Builder(TreeBuilder):
    """A tree whose tags are written `{namespace}name`, of limited depth."""

    depth = 0

    def open_tag(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise Unreadable(Problem.SUSPECT)
        named = {spelled(name): value for name, value in attributes.items()}
        self.start(spelled(tag), named)

    def close_tag(self, tag: str) -> None:
        self.depth -= 1
        self.end(spelled(tag))


def spelled(name: str) -> str:
    return "{" + name if "}" in name else name


def refuse(*_: object) -> NoReturn:
    raise Unreadable(Problem.SUSPECT)


def tree_of(content: bytes) -> Element:
    """Raises Unreadable for a document type or for what is no XML."""
    parser = expat.ParserCreate(namespace_separator="}")
    builder = Builder()
    parser.StartElementHandler = builder.open_tag
    parser.EndElementHandler = builder.close_tag
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = refuse
    parser.buffer_text = True
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise Unreadable(Problem.DAMAGED) from error
    return builder.close()
