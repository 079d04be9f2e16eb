from minutes.importing.places import swedish_places
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
