import pytest

from tests.importing.parsing import found_in, read


def said(body, heading="Laget runt"):
    note = f"1. Öppnande\nAlla hälsades välkomna.\n\n2. {heading}\n{body}\n"
    return [(one["municipality"], one["text"]) for one in found_in(note)["statements"]]


@pytest.mark.parametrize("sign", [":", " –", " -"])
def test_a_round_with_a_sign_after_each_name(sign):
    body = f"Lund{sign} har målat bron.\nMalmö stad{sign} väntar på färgen."
    assert said(body, heading="Broar") == [
        ("Lund", "har målat bron."),
        ("Malmö stad", "väntar på färgen."),
    ]


def test_in_a_round_a_paragraph_that_begins_with_a_name_is_theirs():
    body = "Lund har målat bron.\nMalmö väntar på färgen."
    assert len(said(body)) == 2
    assert said(body, heading="Broar") == []


def test_names_on_lines_of_their_own():
    assert said("Lund\nBron är målad.\nMalmö\nFärgen dröjer.") == [
        ("Lund", "Bron är målad."),
        ("Malmö", "Färgen dröjer."),
    ]


def test_one_alone_is_no_round():
    assert said("Lund: bron är målad.", heading="Broar") == []


def test_an_abbreviation_is_resolved():
    note = "1. Runda\nHgb – har målat.\nKlippan – väntar.\n2. Slut\nTack.\n"
    statements = [one.value for item in read(note).items for one in item.statements]
    assert [(one.municipality, one.place) for one in statements] == [
        ("Hgb", "Helsingborg"),
        ("Klippan", "Klippan"),
    ]
