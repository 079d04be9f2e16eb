"""What Word files say of their lines comes out."""

from __future__ import annotations

import re
import zipfile
from html import unescape
from pathlib import Path

import pytest

from minutes.importing.extract import extract
from minutes.importing.extracting.docx_styles import STRICT, W
from tests.importing.files import (
    docx,
    docx_part,
    docx_table,
    paragraph,
    write_zip,
)
from tests.importing.reading import NOTES, letters_of, texts

HEADING = '<w:pStyle w:val="Rubrik1"/>'
STYLES = docx_part(
    "styles",
    '<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
    '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>',
)


def test_word_tells_styles_headings_sizes_and_bold(path: Path) -> None:
    body = paragraph("Rubrik", HEADING) + paragraph("Text", run="<w:b/>")
    first, second = extract(docx(path, body, styles=STYLES)).lines
    assert (first.text, first.style, first.heading_level) == ("Rubrik", "heading 1", 1)
    assert (first.size, first.is_bold) == (14, True)
    assert (second.heading_level, second.is_bold) == (None, True)


def test_word_tables_are_rows_of_cells(path: Path) -> None:
    body = docx_table(["Namn", "Kommun"], ["Åsa Ek", "Lund"]) + paragraph("Efter")
    rows = extract(docx(path, body)).lines
    assert [(row.text, row.cells, row.table) for row in rows] == [
        ("Namn\tKommun", ("Namn", "Kommun"), 1),
        ("Åsa Ek\tLund", ("Åsa Ek", "Lund"), 1),
        ("Efter", (), None),
    ]


def test_numbers_that_word_counts_itself_are_printed(path: Path) -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        "</w:lvl>"
        for level, form, text in [(0, "decimal", "%1."), (1, "lowerLetter", "%1%2)")]
    )
    numbering = docx_part(
        "numbering",
        f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
    )

    def item(text: str, level: int) -> str:
        told = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
        return paragraph(text, told)

    body = item("En", 0) + item("Under", 1) + item("Till", 1) + item("Två", 0)
    lines = extract(docx(path, body, numbering=numbering)).lines
    assert [line.text for line in lines] == ["1. En", "1a) Under", "1b) Till", "2. Två"]
    assert [line.list_level for line in lines] == [0, 1, 1, 0]


def test_the_level_of_an_indented_list_style_is_told(path: Path) -> None:
    styles = docx_part(
        "styles",
        '<w:style w:type="paragraph" w:styleId="L2"><w:name w:val="List Bullet 2"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    )
    body = paragraph("Under", '<w:pStyle w:val="L2"/>')
    assert extract(docx(path, body, styles=styles)).lines[0].list_level == 1


def test_what_word_has_struck_out_or_hidden_is_left_out(path: Path) -> None:
    gone = "<w:del><w:r><w:delText>bort</w:delText><w:t>bort</w:t></w:r></w:del>"
    kept = "<w:ins><w:r><w:t>kvar</w:t></w:r></w:ins>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>dolt</w:t></w:r>"
    assert texts(docx(path, f"<w:p>{gone}{kept}{hidden}</w:p>")) == ["kvar"]


def test_a_text_box_is_read_once(path: Path) -> None:
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<w:txbxContent>{paragraph('I en ruta')}</w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    drawn_in = f"<mc:AlternateContent {space}>{both}</mc:AlternateContent>"
    body = f"<w:p><w:r><w:t>Utanför</w:t>{drawn_in}</w:r></w:p>"
    assert texts(docx(path, body)) == ["Utanför", "I en ruta"]


def test_the_other_name_of_words_own_language_is_known(path: Path) -> None:
    body = paragraph("Rubrik", HEADING)
    docx(path, body, styles=STYLES)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    strict = {n: c.replace(W.encode(), STRICT.encode()) for n, c in parts.items()}
    assert extract(write_zip(path, strict)).lines[0].heading_level == 1


# "a)" is printed by Word before an item of a list and stands nowhere in its text.
NUMBERED = re.compile(r"^[a-z]\)\s")


@pytest.mark.parametrize(
    "note",
    [note for note in NOTES if note.suffix == ".docx"],
    ids=lambda note: note.stem,
)
def test_no_letter_of_a_word_file_is_lost_or_doubled(note: Path) -> None:
    lines = [
        line.text if line.list_level is None else NUMBERED.sub("", line.text)
        for line in extract(note).lines
    ]
    with zipfile.ZipFile(note) as package:
        document = package.read("word/document.xml").decode()
    whole = unescape("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)", document)))
    assert letters_of("".join(lines)) == letters_of(whole)
