"""Lines become paragraphs, and pages one text."""

import pytest

from minutes.importing.layout.wrapping import read_sheet
from minutes.importing.lines import Line
from tests.importing.parsing import lines_of, paragraphs_of

WRAPPED = """Kommunerna har under våren gått igenom vilka broar som behöver målas om
och vilka som kan vänta ett år till. Listan är lång och blir inte kortare
av att diskuteras.
Nästa steg är att räkna på kostnaden.
"""


def test_lines_broken_by_hand_are_joined():
    first, second = paragraphs_of(WRAPPED)
    assert first.startswith("Kommunerna har under våren")
    assert first.endswith("att diskuteras.")
    assert second == "Nästa steg är att räkna på kostnaden."


def test_double_spacing_parts_nothing():
    long = WRAPPED * 2
    assert paragraphs_of(long.replace("\n", "\n\n")) == paragraphs_of(long)


def test_a_word_broken_over_two_lines_is_mended():
    note = WRAPPED.replace("vilka broar som behöver", "vilka av alla bro-\narna som")
    assert "alla broarna som" in paragraphs_of(note)[0]


def test_paragraphs_on_a_line_each_stay_apart():
    assert paragraphs_of("Rubrik\nEn mening.\nOch en till.\n") == [
        "Rubrik",
        "En mening.",
        "Och en till.",
    ]


def test_bullets_begin_anew_and_lose_their_sign():
    note = (
        "• första punkten\n- andra punkten\no tredje punkten\n\uf0b7 fjärde punkten\n"
    )
    blocks = read_sheet(lines_of(note)).blocks
    assert [block.text.split()[0] for block in blocks] == [
        "första",
        "andra",
        "tredje",
        "fjärde",
    ]
    assert all(block.is_bullet for block in blocks)


def test_markdown_tells_headings_and_rows():
    blocks = read_sheet(lines_of("## Broar\n| a | b |\n|---|---|\n| c | d |\n")).blocks
    assert blocks[0].text == "Broar"
    assert blocks[0].heading_level == 2
    assert [block.cells for block in blocks[1:]] == [("a", "b"), ("c", "d")]


def test_a_rule_below_a_line_underlines_it():
    (block,) = read_sheet(lines_of("Broarna\n=======\n")).blocks
    assert block.is_underlined


def test_page_numbers_and_headers_that_come_back_are_left_out():
    texts = ["Bron är grå.", "Den ska målas.", "Färgen är röd."]
    page = "Bronätverket  Protokoll\nSida {} av 3\n\n{}\n\n"
    sheet = read_sheet(
        lines_of("".join(page.format(n, text) for n, text in enumerate(texts, 1)))
    )
    assert [block.text for block in sheet.blocks] == ["Bronätverket  Protokoll", *texts]
    assert len(sheet.furniture) == 5


def test_a_footer_of_the_pages_is_left_out_on_the_first_too():
    texts = [
        ["Protokoll om bron", "", "Bron är grå.", "Färgen är slut.", "Den är röd."],
        ["Protokoll om bron", "", "Den ska målas.", "Det tar tid.", "Det är kallt."],
    ]
    foot = ["", "Postadress 123 45 Lund   Telefon 010-000 00 00"]
    pages = [(n, text) for n, page in enumerate(texts, 1) for text in [*page, *foot]]
    lines = [
        Line(text=text, number=number, page=page)
        for number, (page, text) in enumerate(pages, 1)
    ]
    words = " ".join(block.text for block in read_sheet(lines).blocks)
    assert "Postadress" not in words
    assert words.count("Protokoll om bron") == 1


def test_a_sentence_goes_on_over_the_page():
    note = """Broarna ska målas om i en kulör som alla kommuner kan enas kring och
som tål både salt och is, vilket den nuvarande kulören inte gör

Sida 1 av 2

trots att leverantören sade motsatsen.
"""
    assert len(paragraphs_of(note)) == 1


@pytest.mark.parametrize(
    "label",
    ["arbetsgrupp: Anna, Bo och Eva", "ansvarig: Anna Ek", "plats: den röda bron"],
)
def test_a_line_may_go_on_with_what_looks_like_a_label(label):
    line = (
        "Tre paragrafer måste ändras hos oss innan nästa årsmöte hålls. Till det valdes"
    )
    note = f"{line}\n{label}.\n\n" + f"{line} en\nbro i norr.\n\n" * 3
    assert f"valdes {label}" in paragraphs_of(note)[0]


@pytest.mark.parametrize("place", ["before", "after"])
def test_a_long_line_does_not_tell_how_wide_the_others_run(place):
    long = "Med var " + ", ".join(f"Anna {one}" for one in "ABCDEFGHIJKLMNOPQRSTU")
    parts = [f"{long}.", WRAPPED.replace("blir inte kortare", "blir aldrig")]
    found = paragraphs_of("\n\n".join(parts if place == "before" else parts[::-1]))
    assert [text[-15:] for text in found if text[:3] in ("Kom", "Med")].count(
        "att diskuteras."
    ) == 1
    assert f"{long}." in found


def test_a_list_that_is_set_in_two_columns_has_its_bullets():
    rows = [("•", "Bron målas"), ("•", "Färg köps in")]
    lines = [
        Line(text="\t".join(cells), number=number, cells=cells, table=1)
        for number, cells in enumerate(rows, start=1)
    ]
    blocks = read_sheet(lines).blocks
    assert [(one.text, one.is_bullet, one.cells) for one in blocks] == [
        ("Bron målas", True, ()),
        ("Färg köps in", True, ()),
    ]


@pytest.mark.parametrize("arrow", ["->", "=>", "-->", "→"])
def test_an_arrow_begins_anew(arrow):
    told = "Bron är röd och ingen vet vad det kostar att måla om den, sade Anna Ek."
    assert paragraphs_of(f"{told}\n{arrow} Bo köper färg\n") == [told, "Bo köper färg"]


def test_what_they_agreed_on_goes_on_over_the_line():
    note = (
        "Flera har fått samma fråga om broarna från ett företag. Vi kom överens om\n"
        "att alla svarar på samma sätt och att ingen tar betalt för det arbetet som\n"
        "läggs ner. Bron är röd och det är ingen som vet vad det kostar att måla den.\n"
    )
    assert len(paragraphs_of(note)) == 1


def test_a_footer_is_left_out_on_the_last_page_too():
    foot = "Broförbundet     Box 219, 631 03 Lund     016-555 01 20"
    page = "Bron är röd.\n\n"
    pages = [f"{page}{foot}\nSida {number} av 3\n\n" for number in (2, 3)]
    note = f"{''.join(pages)}{page}{page}{foot}\n"
    assert sum(one.startswith("Broförbundet") for one in paragraphs_of(note)) == 1


def test_the_month_before_a_year_is_no_page():
    lead = "Beslutades\n- att måla bron i mars 2026\n- att köpa färg i mars 2027\n\n"
    assert paragraphs_of(lead * 4).count("Beslutades") == 4
