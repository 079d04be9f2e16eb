"""Blocks: paragraphs, list items, rows and headings, each whole."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Block:
    """What a reader takes for one: its lines joined, bullets and markup off."""

    text: str
    lines: tuple[int, ...]  # their numbers in the file
    gap: int = 0  # empty lines before it that mean something
    indent: int = 0
    is_bullet: bool = False
    is_bold: bool = False
    is_underlined: bool = False  # by a line of === or --- below it
    heading_level: int | None = None
    style: str = ""
    size: float | None = None
    cells: tuple[str, ...] = ()
    table: int | None = None

    @property
    def is_row(self) -> bool:
        return bool(self.cells)


def written_cells(block: Block) -> list[str]:
    """Give a row's cells with their line ends, which part the paragraphs in them."""
    written = block.text.split("\t")
    return written if len(written) == len(block.cells) else list(block.cells)
