"""Files that are broken, hostile or of another kind end in a sentence."""

from __future__ import annotations

import socket
import time
import zlib
from pathlib import Path

import pytest
from django.utils.translation import gettext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from minutes.importing.extract import Extract, Extractor, extract
from minutes.importing.extracting.files import MOST_BYTES, as_json
from minutes.importing.problems import Problem
from minutes.importing.sandbox import Limits
from tests.importing.files import (
    docx,
    drawn,
    paragraph,
    pdf,
    write_zip,
)
from tests.importing.reading import GOOD, NOTES, written


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
