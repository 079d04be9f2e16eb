"""Plain text comes out whole, whatever its encoding."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from minutes.importing.extract import extract
from tests.importing.reading import texts, written


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


def test_the_name_of_the_file_may_be_in_any_encoding(tmp_path: Path) -> None:
    name = os.fsdecode("möte.txt".encode("cp1252"))
    assert texts(written(tmp_path / name, b"Minnesanteckningar")) == [
        "Minnesanteckningar"
    ]
