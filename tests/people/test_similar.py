"""Names that may be one name are found, quickly, and others are not."""

from __future__ import annotations

import pytest

from networks.models import Organisation
from people.models import Person
from people.similar import similar_rows, similar_to
from tests.factories import make_organisation, make_person

pytestmark = pytest.mark.django_db

ONE_NAME = [
    ("Jessica Alfredson", "Jessica Alfredsson"),
    ("Anna Lanje", "Anna Lange"),
    ("Åsa Öberg", "Asa Öberg"),
    ("Kristina Eriksson", "Christina Ericsson"),
    ("Agneta Hugander", "Agnetha Hugander"),
    ("Viveca Toresson", "Viweca Thoresson"),
    ("Karl Zetterlund", "Carl Setterlund"),
    ("Helene Ljungqvist", "Helené Ljungkvist"),
    ("Anna-Karin Ek", "Annakarin Ek"),
    ("Anna Maria Ek", "Anna Ek"),
    ("Lanje Anna", "Anna Lanje"),
    ("A Lanje", "Anna Lanje"),
    ("bo ek", "Bo Ek"),
    ("Björn Sjöholm", "Bjorn Sjøholm"),
]
TWO_NAMES = [
    ("Anna Svensson", "Anna Jönsson"),
    ("Anna Svensson", "Karin Svensson"),
    ("Bo Ek", "Eva Ek"),
    ("Anna", "Anna Ek"),
    ("Peter Larsson", "Sofia Larsson"),
    ("Eva Berg", "Eva Lund"),
]


@pytest.mark.parametrize(("one", "other"), ONE_NAME)
def test_two_spellings_of_one_name_are_similar(one: str, other: str) -> None:
    for written, kept in ((one, other), (other, one)):
        person = make_person(kept)
        assert similar_to(written, Person.objects.all()) == [person]
        person.delete()


@pytest.mark.parametrize(("one", "other"), TWO_NAMES)
def test_two_names_are_not_similar(one: str, other: str) -> None:
    for written, kept in ((one, other), (other, one)):
        person = make_person(kept)
        assert similar_to(written, Person.objects.all()) == []
        person.delete()


def test_the_likest_comes_first_and_the_name_itself_not_at_all() -> None:
    make_person("Jessica Alfredsson")
    names = ["Jessica Alfredson", "Jesica Alfredson", "Jesika Alfreson"]
    for name in reversed(names):
        make_person(name)
    found = similar_to("Jessica Alfredsson", Person.objects.all())
    assert [person.full_name for person in found] == names
    assert similar_to("Jessica Alfredsson", Person.objects.all(), 1) == found[:1]


def test_other_spellings_are_compared_too() -> None:
    person = make_person("Jessica Berg", other_names="J B\nJessica Alfredson")
    assert similar_to("Jessica Alfredsson", Person.objects.all()) == [person]


def test_only_the_people_asked_among_are_found() -> None:
    make_person("Bo Ek")
    assert similar_to("Bo Eek", Person.objects.none()) == []


@pytest.mark.parametrize("name", ["", " ", "–", "1", "x" * 300, "%", "_ _"])
def test_what_is_no_name_is_like_nobody(name: str) -> None:
    make_person("Bo Ek")
    assert similar_to(name, Person.objects.all()) == []


def test_of_an_organisation_one_word_may_do() -> None:
    klippan = make_organisation("Klippans kommun")
    make_organisation("Kungsbacka")
    rows = Organisation.objects.all()
    assert similar_rows("Klippan", rows, "name", by_one_word=True) == [klippan]
    assert similar_rows("Klippan", rows, "name") == []
