"""What OpenDocument files say of their lines comes out."""

from __future__ import annotations

from pathlib import Path

from minutes.importing.extract import extract
from tests.importing.files import (
    odt,
)


def test_opendocument_tells_headings_lists_tables_and_bold(path: Path) -> None:
    bold = (
        '<style:style style:name="P1"><style:text-properties '
        'fo:font-weight="bold" fo:font-size="12pt"/></style:style>'
    )
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    body = (
        '<text:h text:outline-level="2">Rubrik</text:h>'
        '<text:p text:style-name="P1">'
        'Fet<text:tab/>text<text:s text:c="2"/>här</text:p>'
        "<text:list><text:list-item><text:p>Punkt</text:p></text:list-item></text:list>"
        "<table:table><table:table-row>"
        + cell.format("Åsa")
        + cell.format("Lund")
        + '<table:table-cell table:number-columns-repeated="16000"/>'
        "</table:table-row></table:table>"
    )
    heading, fat, item, row = extract(odt(path, body, styles=bold)).lines
    assert (heading.text, heading.heading_level) == ("Rubrik", 2)
    assert (fat.text, fat.is_bold, fat.size) == ("Fet\ttext  här", True, 12)
    assert (item.text, item.list_level) == ("Punkt", 0)
    assert (row.cells, row.table) == (("Åsa", "Lund"), 1)
