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
        "Styrelsen diskuterade",
        "Motionen",
        "Det kom ett önskemål.",
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


def test_a_whole_sentence_ends_above_it_however_full_its_line():
    long = "Bron rostar mer än förra våren och liften som vi hyrde går inte att laga."
    wrapped = "Kommunen har mätt vattnet vid alla broar och kommit fram till att det\n"
    told = f"{wrapped}är högre än i fjol, vilket ingen av dem som bor där hade kunnat\n"
    told += f"räkna med.\n{long}\n"
    assert paragraphs_of(f"{told}att hyra en lift")[-1] == "att hyra en lift"
    note = f"Bronätverket\n\n1. Kaffe\nVi drack.\n\n2. Broar\n{told}att hyra en lift\n"
    assert found_in(note)["decisions"] == ["att hyra en lift"]
