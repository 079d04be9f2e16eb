import pytest

from minutes.importing.text_files import decoded, lines_of

SENTENCE = "Mötet öppnades på Åsgatan"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_swedish_letters_survive_every_encoding(encoding):
    assert decoded(SENTENCE.encode(encoding)) == SENTENCE


def test_lines_are_counted_from_one_whatever_ends_them():
    lines = lines_of("ett\r\ntvå\rtre\nfyra")
    assert [(line.number, line.text) for line in lines] == [
        (1, "ett"),
        (2, "två"),
        (3, "tre"),
        (4, "fyra"),
    ]


def test_a_form_feed_begins_a_page():
    assert [line.page for line in lines_of("a\fb\nc")] == [1, 2, 2]
    assert lines_of("a")[0].page is None
