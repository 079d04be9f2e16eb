import pytest

from minutes.importing.language.places import swedish_places
from tests.importing.parsing import read

NOTE = """1. Broar, Anna Ek, ingenjör
Läs mer på https://example.org/broar eller skriv till anna.ek@example.org.
Presentationen bifogas. Kostnaderna får ej spridas.
2. Slut
Tack.
"""


def test_links_attachments_and_what_must_not_be_spread():
    item = read(NOTE).items[0]
    assert [one.value for one in item.links] == [
        "https://example.org/broar",
        "anna.ek@example.org",
    ]
    assert [one.value for one in item.attachments] == ["Presentationen bifogas."]
    assert [one.value for one in item.confidential] == ["Kostnaderna får ej spridas."]


def test_who_presents_an_item():
    (presenter,) = read(NOTE).items[0].presenters
    assert (presenter.name, presenter.title) == ("Anna Ek", "ingenjör")


def test_every_fact_tells_its_lines():
    item = read(NOTE).items[0]
    assert item.lines == (1,)
    assert item.links[0].lines == (2,)


def test_a_place_is_known_by_all_its_names():
    places = swedish_places()
    assert places.find("Hgb") == "Helsingborg"
    assert places.find("Lunds kommun") == "Lund"
    assert places.find("Göteborg Stad") == "Göteborg"
    assert places.find("Ankeborg") == ""
    assert places.leading("Upplands Väsby har målat") == "Upplands Väsby"


@pytest.mark.parametrize(
    "sentence",
    [
        "Kostnaderna får ännu inte spridas.",
        "Detta stannar mellan oss.",
        "Underlaget är endast för mötets deltagare.",
        "Priset får inte föras vidare.",
        "Ärendet behandlades bakom lyckta dörrar.",
        "Avtalet omfattas av tystnadsplikt.",
        "This was discussed in confidence.",
        "TLP:AMBER applies to the figures.",
        "The price must not be disclosed.",
        "Tallene må ikke videresendes.",
        "Saken er underlagt taushetsplikt.",
        "Notatet er til internt brug.",
    ],
)
def test_what_is_not_for_all_is_told_in_many_ways(sentence):
    item = read(f"1. Broar\nBron är röd. {sentence}\n2. Slut\nTack.\n").items[0]
    assert [one.value for one in item.confidential] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    ["Planen ska inte ändras.", "Broarna är kvar inom kommunen.", "Vi sprider bilden."],
)
def test_what_is_for_all(sentence):
    item = read(f"1. Broar\nBron är röd. {sentence}\n2. Slut\nTack.\n").items[0]
    assert item.confidential == ()
