"""A row of a table as one line."""

from __future__ import annotations

from minutes.importing.lines import Line


def row_of(cells: list[list[Line]], table: int) -> Line:
    """The paragraphs of a cell are parted by a line feed."""
    texts = ["\n".join(line.text for line in cell).strip() for cell in cells]
    said = [line for cell in cells for line in cell if line.text.strip()]
    return Line(
        text="\t".join(texts),
        number=1,
        style=said[0].style if said else "",
        size=said[0].size if said else None,
        is_bold=bool(said) and all(line.is_bold for line in said),
        cells=tuple(texts),
        table=table,
    )
