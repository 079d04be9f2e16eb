"""What must hold of every file, whatever stands in it."""

import time
from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from minutes.importing.as_json import as_json
from minutes.importing.layout.characters import BULLET, clean, without_markup
from minutes.importing.parse import parse
from tests.importing.parsing import lines_of

PIECES = [
    "Protokoll fört vid styrelsemöte i Brf Granen",
    "Datum: 2024-03-05",
    "Tid och plats: kl. 18.00–19.30, Tvättstugan",
    "Närvarande: Anna Ek (ordf.), Bo Alm, Lund",
    "Frånvarande:",
    "Eva Lind, Malmö",
    "§ 1 Mötets öppnande",
    "§ 2",
    "2. Ekonomi",
    "2.1 Budget",
    "3) Övrigt",
    "A) FÖREGÅENDE MÖTE",
    "Sak 12/24 Budsjett",
    "13.00 4. Kaffe",
    "| Namn | Kommun | Närvarande |",
    "|---|---|---|",
    "| Anna Ek | Lund | x |",
    "## Läget i kommunerna",
    "**Beslut:** Styrelsen beslutade att måla staketet.",
    "- Lund: har målat klart.",
    "Malmö – väntar på färgen, som kommer i en större burk än väntat och dess-",
    "utom i en annan kulör än den som beställdes av den förra styrelsen",
    "i fjol, före sommaren.",
    "Åtgärd: Köpa penslar. Ansvarig: Bo. Klart: 2024-04-01.",
    "Regeringen beslutade i går att höja avgiften. Det godkändes av revisorn.",
    "Till ordförande valdes Anna Ek. Mötet avslutades kl. 20.15.",
    "Motionen avslogs inte, och Lund beslutade om en egen.",
    "att anta förslaget,",
    "Uppgift\tAnsvarig\tKlart",
    "Köpa penslar\tBo Alm\t1 maj",
    "Nästa möte: 14 oktober",
    "Sida 2 av 3",
    "https://example.org/a?b=c",
    "Vid protokollet\tJusteras",
    "/Anna",
    "======",
    "",
    " ",
    "\f",
    "x" * 300,
    "Anna skickar ut anteckningarna, dessa får ej spridas.",
    "Med var Anna Ek från Lund. Förhinder hade Bo Alm.",
    "Vi sågs på Stadshuset i Lund den 3 maj 2024.",
    "09.30 Inledning",
    "a) Målning",
    "Lund har målat. I Malmö väntar man.",
    "| Ärende | Beslut/åtgärd | Ansvarig | Klart |",
    "| 3. Färg | Köps av Bo. | Bo Alm | 1 maj |",
    "Röstlängden fastställdes till följande medlemmar:",
    "Anna Ek (Lund), Bo Alm (Malmö), Eva Lind",
    "(Höör), Ib Holm",
]
# What once went wrong.
LOST = [
    "§ 2\nVid protokollet\tJusteras",
    "§ 2\n13.00 4. Kaffe",
    "§ 2\n## Runda\n## Runda",
]
NOTES = st.lists(
    st.one_of(st.sampled_from(PIECES), st.text(max_size=60)), max_size=40
).map("\n".join)


def letters(text):
    return [sign for sign in text if sign.isalnum()]


def read_off(line):
    """The letters of a line as a reader sees them: without bullets and markup."""
    return letters(BULLET.sub("", without_markup(clean(line)).strip(), count=1))


@given(NOTES)
@settings(max_examples=150, deadline=None)
def test_parsing_never_fails(note):
    as_json(parse(lines_of(note)))


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("\n".join))
@example(LOST[0])
@example(LOST[1])
@example(LOST[2])
@settings(max_examples=150, deadline=None)
def test_not_a_letter_of_the_body_is_lost_or_doubled(note):
    lines = lines_of(note)
    parsed = parse(lines)
    left_out = parsed.taken | parsed.furniture
    file = Counter(
        sign
        for line in lines
        if line.number not in left_out
        for sign in read_off(line.text)
    )
    draft = [parsed.preamble, parsed.closing]
    for item in parsed.items:
        draft += [item.mark, item.number, item.heading, item.text]
    assert Counter(letters(" ".join(draft))) == file


def seconds_for(note):
    """Give the processor's time for parsing it: other programs run beside the tests."""
    lines = lines_of(note)
    started = time.process_time()
    parse(lines)
    return time.process_time() - started


@pytest.mark.parametrize(
    "unit",
    [
        "Rubrik\n",
        "1. Rubrik\nEn mening om saken.\n",
        "Närvarande:\nAnna Ek, Lund\n",
        "Nästa möte är den 3 maj 2024.\n",
        "att vi målar\n",
        "här är det\n",
        "(\n",
        "Ledamöter: Anna Ek, Bo Alm\n",
        "Lund har målat. Malmö har väntat.\n",
        "Anna berättade att bron är blå.\n",
        "09.30 Rubrik\nText\n",
        "a) Rubrik\nText\n",
        "| Sak | Ansvarig |\n| Måla | Bo Alm |\n",
        "h\ufffdr \ufffdr det\n",
    ],
)
def test_time_grows_with_the_length_and_no_faster(unit):
    def seconds(times):
        return seconds_for(unit * times)

    assert any(seconds(1_200) < 6 * seconds(300) + 0.1 for _ in range(3))


@pytest.mark.parametrize(
    "unit", ["a", "Anna Ek, ", "A ", "1.", "§ ", "(", "3 maj ", "och "]
)
def test_a_line_of_a_megabyte_takes_no_longer_than_its_length(unit):
    def seconds(length):
        return seconds_for("Närvarande: " + unit * (length // len(unit)))

    assert any(seconds(1_000_000) < 6 * seconds(250_000) + 0.1 for _ in range(3))


def test_an_empty_file_holds_nothing():
    told = as_json(parse([]))
    assert not any(told.values())
