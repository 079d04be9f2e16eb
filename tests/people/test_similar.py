"""Names that may be one name are found, quickly, and others are not."""

from __future__ import annotations

import time
from itertools import product

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


FIRST_NAMES = """
    Anna Eva Maria Karin Kristina Lena Emma Kerstin Ingrid Sara Malin Jenny Birgitta
    Lars Mikael Anders Johan Erik Per Peter Karl Jan Thomas Daniel Fredrik Hans Bengt
    Andreas Stefan Jessica Åsa Ömer Gunnel Agneta Märta Ulla Björn Göran Viweca Ann
"""
LAST_NAMES = """
    Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Ek
    Gustafsson Pettersson Jonsson Jansson Hansson Bengtsson Jönsson Lindberg Jakobsson
    Magnusson Lindström Olofsson Lindqvist Lindgren Berg Axelsson Bergström Lundberg
    Lind Lundgren Lundqvist Mattsson Berglund Fredriksson Sandberg Henriksson Öberg
"""
ENDINGS = ("", "a", "h", "z")


def test_six_thousand_people_are_compared_in_a_moment() -> None:
    parts = product(FIRST_NAMES.split(), LAST_NAMES.split(), ENDINGS)
    names = [f"{first} {last}{ending}" for first, last, ending in parts]
    Person.objects.bulk_create(
        Person(full_name=name, slug=f"p{n}") for n, name in enumerate(names)
    )
    assert len(names) > 6000 - 100
    times = []
    for name in ("Anna Lindh", "Jessica Alfredson", "Karl Karlson", "Asa Oberg"):
        began = time.perf_counter()
        similar_to(name, Person.objects.all())
        times.append(time.perf_counter() - began)
    assert sorted(times)[len(times) // 2] < 0.03, times
