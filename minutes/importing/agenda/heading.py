"""A heading of an item."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A heading; `block` is its place in the file, `end` that of its last block."""

    block: int
    end: int
    number: str
    text: str
    level: int
    mark: str = ""  # what stands before the number: "§", "Sak"
    rest: str = ""  # of the item's text, on the same line; cells parted by line ends
