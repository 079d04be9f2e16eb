"""What good files say comes out; what bad files do ends in a sentence."""

from __future__ import annotations

import re
import socket
import time
import unicodedata
import zipfile
import zlib
from collections import Counter
from pathlib import Path

import pytest
from django.utils.translation import gettext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from minutes.importing.extract import Extract, Extractor, extract
from minutes.importing.extracting.docx_styles import STRICT, W
from minutes.importing.extracting.files import MOST_BYTES, as_json
from minutes.importing.problems import Problem
from minutes.importing.sandbox import Limits
from tests.importing.corpus import HELD_BACK, TUNING, notes_in
from tests.importing.files import (
    docx,
    docx_part,
    docx_table,
    drawn,
    odt,
    paragraph,
    pdf,
    write_zip,
)

HEADING = '<w:pStyle w:val="Rubrik1"/>'
STYLES = docx_part(
    "styles",
    '<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
    '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>',
)
NOTES = notes_in(TUNING) + notes_in(HELD_BACK)
GOOD = [
    next(note for note in NOTES if note.suffix == suffix)
    for suffix in (".txt", ".docx", ".pdf")
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file whose name does not tell its kind."""
    return tmp_path / "note.dat"


def texts(path: Path) -> list[str]:
    found = extract(path)
    assert found.problem == ""
    return [line.text for line in found.lines]


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


# Text


@pytest.mark.parametrize(
    "content",
    [
        "Åsa Öberg\nÄmne".encode(),
        "\ufeffÅsa Öberg\r\nÄmne".encode(),
        "Åsa Öberg\nÄmne".encode("cp1252"),
        "Åsa Öberg\r\nÄmne".encode("utf-16"),
        "Åsa Öberg\nÄmne".encode("utf-16-le"),
        "Åsa Öberg\n".encode() + "Ämne".encode("cp1252"),
        unicodedata.normalize("NFD", "Åsa Öberg\nÄmne").encode(),
        "\u202bÅsa\u200b \u200fÖberg\u202c\nÄm\u00adne".encode(),
        "Åsa Öberg\rÄmne".encode(),
    ],
    ids=[
        "utf-8",
        "bom",
        "cp1252",
        "utf-16",
        "utf-16 unmarked",
        "mixed",
        "decomposed",
        "unseen marks",
        "old mac",
    ],
)
def test_text_is_read_in_any_encoding(path: Path, content: bytes) -> None:
    assert texts(written(path, content)) == ["Åsa Öberg", "Ämne"]


def test_lines_are_numbered_and_form_feeds_part_pages(path: Path) -> None:
    found = extract(written(path, b"one\n\ttwo\x0cthree"))
    said = [(line.number, line.page, line.text) for line in found.lines]
    assert said == [(1, 1, "one"), (2, 1, "\ttwo"), (3, 2, "three")]


def test_a_line_of_a_megabyte_and_very_many_lines_are_read(path: Path) -> None:
    assert len(texts(written(path, b"ord " * 300_000))[0]) == 1_199_999
    assert len(texts(written(path, b"rad\n" * 100_000))) == 100_001


# Word


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


# OpenDocument


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


# PDF


def test_pdf_tells_pages_sizes_and_the_room_between_paragraphs(path: Path) -> None:
    first = (
        drawn("Minnesanteckningar", size=16) + b" " + drawn("Ett", "stycke", top=740)
    )
    lines = extract(pdf(path, first, drawn("Ny sida med text"))).lines
    assert [(line.page, line.size, line.text) for line in lines] == [
        (1, 16, "Minnesanteckningar"),
        (1, None, ""),
        (1, 11, "Ett"),
        (1, 11, "stycke"),
        (2, 11, "Ny sida med text"),
    ]


def test_columns_are_read_one_after_the_other(path: Path) -> None:
    left = [f"Till vänster går rad {n} nästan ända ut" for n in range(8)]
    right = [f"Till höger går rad {n} nästan ända fram" for n in range(8)]
    page = drawn(*left) + b" " + drawn(*right, left=320)
    assert [text for text in texts(pdf(path, page)) if text] == left + right


def test_rows_of_a_pdf_table_have_cells(path: Path) -> None:
    page = drawn("Namn", "Åsa Ek", "Bo Lind") + b" " + drawn("Kommun", "Lund", left=200)
    rows = extract(pdf(path, page)).lines
    assert rows[0].cells == ("Namn", "Kommun")
    assert rows[1].cells == ("Åsa Ek", "Lund")
    assert {row.table for row in rows[:2]} == {1}


def test_cells_that_nearly_touch_are_two(path: Path) -> None:
    page = drawn("mmmm", "mmmm") + b" " + drawn("Lund", "Ale", left=102)
    rows = extract(pdf(path, page)).lines
    assert [row.cells for row in rows] == [("mmmm", "Lund"), ("mmmm", "Ale")]


def test_a_word_drawn_in_pieces_is_one(path: Path) -> None:
    start = b"BT /F1 10 Tf 60 780 Td (Bergs) Tj ET "
    page = start + b"BT /F1 10 Tf 86.1 780 Td (parken i Sala kommun) Tj ET"
    assert texts(pdf(path, page)) == ["Bergsparken i Sala kommun"]


def test_what_is_printed_along_the_margin_is_left_out(path: Path) -> None:
    margin = b"BT /F1 8 Tf 0 1 -1 0 20 100 Tm (Blankett 1234) Tj ET "
    assert texts(pdf(path, margin + drawn("Minnesanteckningar i korthet"))) == [
        "Minnesanteckningar i korthet"
    ]


def test_a_page_that_lies_on_its_side_is_turned(path: Path) -> None:
    lines = b"0 1 -1 0 60 60 Tm (Under, som andra rad) Tj 0 1 -1 0 40 60 Tm (Rubrik) Tj"
    page = b"BT /F1 11 Tf " + lines + b" ET"
    lying = pdf(path, page, size="/Rotate 90 /MediaBox [0 0 595 842]")
    assert texts(lying) == ["Rubrik", "Under, som andra rad"]


@pytest.mark.parametrize(
    "note",
    [note for note in NOTES if note.suffix == ".pdf"],
    ids=lambda note: note.stem,
)
def test_no_letter_of_a_pdf_is_lost_or_doubled(note: Path) -> None:
    lines = extract(note).lines
    with PdfReader(note) as reader:
        whole = "".join(page.extract_text() for page in reader.pages)
    assert letters_of("".join(line.text for line in lines)) == letters_of(whole)


@pytest.mark.parametrize(
    "note",
    [note for note in NOTES if note.suffix == ".docx"],
    ids=lambda note: note.stem,
)
def test_no_letter_of_a_word_file_is_lost_or_doubled(note: Path) -> None:
    lines = extract(note).lines
    with zipfile.ZipFile(note) as package:
        document = package.read("word/document.xml").decode()
    whole = "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)", document))
    assert letters_of("".join(line.text for line in lines)) == letters_of(whole)


def letters_of(text: str) -> Counter[str]:
    return Counter(letter for letter in text if letter.isalpha())


def test_a_scanned_pdf_is_said_to_be_one(path: Path) -> None:
    picture = (
        "/XObject << /Im1 << /Type /XObject /Subtype /Image /Width 1 /Height 1 >> >>"
    )
    scanned = pdf(path, b"q /Im1 Do Q", resources=picture)
    assert extract(scanned).problem == Problem.SCANNED


# What is refused


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", Problem.EMPTY),
        (b"  \n\n\t ", Problem.NO_TEXT),
        (bytes(range(256)) * 40, Problem.UNKNOWN),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, Problem.PICTURE),
        (b"{\\rtf1\\ansi Hej}", Problem.RICH_TEXT),
        (b"<!DOCTYPE html><html><script>x()</script>", Problem.WEB_PAGE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, Problem.OLD_WORD),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
            + "EncryptedPackage".encode("utf-16-le"),
            Problem.ENCRYPTED,
        ),
        (b"PK\x03\x04 and then nothing", Problem.DAMAGED),
        (b"%PDF-1.7\n and then nothing", Problem.DAMAGED),
        (b"\xff\xfe", Problem.NO_TEXT),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(
    path: Path, content: bytes, problem: Problem
) -> None:
    assert extract(written(path, content)) == Extract(problem=problem)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert extract(tmp_path / "none.txt").problem == Problem.MISSING
    assert extract(tmp_path).problem == Problem.MISSING


def test_two_hundred_megabytes_are_refused_unread(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200 * 1024**2)
    assert extract(path).problem == Problem.TOO_LARGE
    assert f"{MOST_BYTES // 1024**2} MB" in Problem.TOO_LARGE


def test_a_sheet_is_not_minutes(path: Path) -> None:
    package = write_zip(path, {"[Content_Types].xml": "", "xl/workbook.xml": "<x/>"})
    assert extract(package).problem == Problem.UNKNOWN


@pytest.mark.parametrize("good", GOOD, ids=lambda good: good.suffix)
def test_the_kind_is_told_by_the_content(path: Path, good: Path) -> None:
    assert extract(written(path, good.read_bytes())) == extract(good)


@pytest.mark.parametrize("good", GOOD[1:], ids=lambda good: good.suffix)
def test_a_file_that_was_cut_off_is_told(path: Path, good: Path) -> None:
    content = good.read_bytes()
    cut = written(path, content[: len(content) // 2])
    assert extract(cut).problem == Problem.DAMAGED


def test_zip_bombs_are_not_unpacked(path: Path) -> None:
    bomb = docx(path, paragraph("a" * 100 * 1024**2))
    assert path.stat().st_size < 200_000
    assert extract(bomb).problem == Problem.SUSPECT


def test_very_many_parts_are_refused(path: Path) -> None:
    parts: dict[str, str | bytes] = {f"{n}.xml": "" for n in range(6000)}
    bomb = write_zip(path, {"word/document.xml": "<x/>", **parts})
    assert extract(bomb).problem == Problem.SUSPECT


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE d SYSTEM "http://127.0.0.1:9/x.dtd">',
    ],
    ids=["laughs", "file", "web"],
)
def test_entities_in_a_word_file_are_refused(path: Path, doctype: str) -> None:
    assert extract(docx(path, paragraph("x"), before=doctype)).problem == (
        Problem.SUSPECT
    )


def test_nothing_is_fetched(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("A connection was tried.")

    monkeypatch.setattr(socket, "socket", refuse)
    link = '<w:hyperlink r:id="r1" xmlns:r="r"><w:r><w:t>länk</w:t></w:r></w:hyperlink>'
    relations = (
        '<Relationships><Relationship Id="r1" Type="attachedTemplate" '
        'Target="http://127.0.0.1:9/t.dotm" TargetMode="External"/></Relationships>'
    )
    linked = docx(path, f"<w:p>{link}</w:p>", **{"_rels/document.xml": relations})
    answer = as_json(str(linked))
    assert [line["text"] for line in answer["lines"]] == ["länk"]


def test_deeply_nested_parts_are_refused(path: Path) -> None:
    deep = "<w:sdt>" * 50_000 + "</w:sdt>" * 50_000
    assert extract(docx(path, deep)).problem


def test_a_pdf_with_a_password_is_refused(path: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(GOOD[2]))
    writer.encrypt("hemligt", algorithm="RC4-128")
    writer.write(path)
    writer.close()
    assert extract(path).problem == Problem.ENCRYPTED


def test_a_pdf_that_only_forbids_changes_is_read(path: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(GOOD[2]))
    writer.encrypt("", "hemligt", algorithm="RC4-128")
    writer.write(path)
    writer.close()
    assert extract(path).lines == extract(GOOD[2]).lines


def test_pdf_bombs_are_stopped(path: Path) -> None:
    spaces = zlib.compress(b" " * 200 * 1024**2, 9)
    bomb = pdf(path, spaces, filters="/Filter /FlateDecode")
    assert extract(bomb).problem in {Problem.SUSPECT, Problem.TOO_HEAVY}


def test_a_pdf_whose_forms_draw_themselves_ends(path: Path) -> None:
    form = (
        "/XObject << /A << /Type /XObject /Subtype /Form /BBox [0 0 9 9] "
        "/Resources 3 0 R >> >>"
    )
    assert isinstance(extract(pdf(path, b"/A Do " * 1000, resources=form)), Extract)


def test_a_file_that_takes_too_long_is_left_and_the_next_one_read(path: Path) -> None:
    slow = drawn(*["Tj"] * 60_000)
    reader = Extractor(Limits(seconds=1))
    try:
        started = time.monotonic()
        assert reader.extract(pdf(path, slow)).problem == Problem.TOO_SLOW
        assert time.monotonic() - started < 5
        assert reader.extract(GOOD[0]).problem == ""
    finally:
        reader.close()


def test_a_file_that_needs_too_much_memory_is_left(path: Path) -> None:
    reader = Extractor(Limits(megabytes=100))
    try:
        large = docx(path, "".join(paragraph(f"Rad {n}") for n in range(200_000)))
        assert reader.extract(large).problem == Problem.TOO_HEAVY
        assert reader.extract(GOOD[0]).problem == ""
    finally:
        reader.close()


# Whatever comes


def is_answer(path: Path) -> bool:
    """Whether the file ends in lines or in a problem that has a sentence."""
    answer = as_json(str(path))
    if answer["problem"]:
        return answer["lines"] == [] and answer["problem"] in Problem.__members__
    return any(line["text"].strip() for line in answer["lines"])


quick = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
starts = st.sampled_from(
    [b"", b"%PDF-1.4\n", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf"]
)


@quick
@given(start=starts, content=st.binary(max_size=3000))
def test_any_bytes_end_in_lines_or_a_sentence(
    path: Path, start: bytes, content: bytes
) -> None:
    assert is_answer(written(path, start + content))


@quick
@given(
    good=st.sampled_from(GOOD),
    length=st.floats(0, 1),
    flips=st.lists(st.tuples(st.floats(0, 0.9999), st.integers(0, 7)), max_size=20),
)
def test_good_files_gone_bad_end_in_lines_or_a_sentence(
    path: Path, good: Path, length: float, flips: list[tuple[float, int]]
) -> None:
    content = bytearray(good.read_bytes())
    for place, bit in flips:
        content[int(place * len(content))] ^= 1 << bit
    if length < 0.5:
        content = content[: int(2 * length * len(content))]
    assert is_answer(written(path, bytes(content)))


@pytest.mark.parametrize("problem", Problem, ids=lambda problem: problem.name)
def test_every_problem_has_a_swedish_sentence(problem: Problem) -> None:
    assert gettext(problem) != str(problem)


def test_all_notes_of_the_corpus_are_read() -> None:
    assert {str(extract(note).problem) for note in NOTES} == {""}
