"""XML from strangers: no document type, hence no entities, hence nothing fetched."""

from __future__ import annotations

from typing import NoReturn
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from minutes.importing.problems import Problem, Unreadable


class Builder(TreeBuilder):
    """Builds the tree as usual, and stops at a document type."""

    def doctype(self, *_: object) -> NoReturn:
        raise Unreadable(Problem.SUSPECT)


def tree_of(content: bytes) -> Element:
    """Raises Unreadable for a document type or for what is no XML."""
    parser = XMLParser(target=Builder())
    try:
        parser.feed(content)
        return parser.close()
    except ParseError as error:
        raise Unreadable(Problem.DAMAGED) from error
