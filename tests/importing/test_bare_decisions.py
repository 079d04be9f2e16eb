"""Decisions in paragraphs of their own that begin with "att", and no verb above."""

import pytest

from tests.importing.parsing import found_in, paragraphs_of
from tests.importing.test_decisions import own

BARE = [
    "att hyra en lift till bron",
    "att skänka 500 kr till färjemuseet",
    "att avslå begäran från roddklubben",
    "att Anna och Bo är brovakter i sommar",
    "att kaffe bjuds (två röster emot)",
    "at male broen til sommer",
    "å male broen til sommeren",
    "å gi 500 kr til fergen",
]
SAID = "Bron rostar och liften är trasig."


@pytest.mark.parametrize("text", BARE)
def test_what_nothing_leads_to_is_decided(text):
    assert own(SAID, text) == [text]
    assert own(text) == [text]
    assert own(SAID, text, "att måla färjan") == [text, "att måla färjan"]


@pytest.mark.parametrize(
    "above",
    [
        "Anna yrkar",
        "Bo föreslår följande.",
        "Lund vill annat.",
        "Bo vil noe annet.",
        "Styrelsen diskuterade",
        "Motionen",
        "Det kom ett önskemål.",
        "Vi pratade om bl.a.",
    ],
)
def test_what_others_move_or_mean_is_not(above):
    assert own(above, *BARE[:2]) == []


@pytest.mark.parametrize(
    "heading",
    [
        "Motion 3 om bron",
        "Syfte",
        "Förslag",
        "Uppdrag",
        "Att göra",
        "Skrivelse från Bo",
    ],
)
def test_nor_is_what_such_a_heading_leads_to(heading):
    assert own(*BARE[:2], heading=heading) == []


@pytest.mark.parametrize(
    "text",
    [
        "att det regnade märkte alla.",
        "att göra i vår: måla",
        "att måla eller inte att måla?",
        "at the end of the day we left",
        "å andre siden er det dyrt",
    ],
)
def test_other_paragraphs_in_lower_case_are_not(text):
    assert own(SAID, text) == []


def test_a_bullet_may_hold_what_is_moved():
    assert own(SAID, *BARE[:2], is_bullet=True) == []


LONG = "Bron rostar mer än förra våren och liften som vi hyrde går inte att"
WRAPPED = f"""Bronätverket

1. Kaffe
Vi drack.

2. Broar
Kommunen har mätt vattnet vid alla broar och kommit fram till att det
är högre än i fjol, vilket ingen av dem som bor där hade kunnat
räkna med. Sedan dess har det regnat mer än vad någon av oss minns.
{LONG}"""


@pytest.mark.parametrize("text", ["att hyra en lift", "å leie en lift"])
def test_a_whole_sentence_ends_above_it_however_full_its_line(text):
    assert paragraphs_of(f"{WRAPPED} laga.\n{text}")[-1] == text
    assert found_in(f"{WRAPPED} laga.\n{text}\n")["decisions"] == [text]


def test_a_sentence_goes_on_below_a_word_cut_short():
    note = f"{WRAPPED} t.ex.\natt laga bron med och kostar mer."
    assert paragraphs_of(note)[-1].endswith("t.ex. att laga bron med och kostar mer.")
    assert found_in(note)["decisions"] == []
