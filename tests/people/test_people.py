"""People by name, however spelt; accounts by e-mail."""

from pathlib import Path

import pytest
import yaml
from django.contrib.auth import authenticate
from django.core.management import call_command

from people.models import Person, User
from people.slugs import free_slug
from tests.factories import (
    make_administrator,
    make_network,
    make_person,
    make_topic,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("full_name", "initials"),
    [
        ("Anna Lanje", "AL"),
        ("Anna-Karin Lind", "AKL"),
        ("Åsa Öberg", "ÅÖ"),
        ("  Eva   Berg ", "EB"),
        ("Cher", "C"),
    ],
)
def test_initials_are_the_first_letters_of_all_names(
    full_name: str, initials: str
) -> None:
    assert Person(full_name=full_name).initials == initials


def test_other_spellings_stand_one_a_line_without_blank_ones() -> None:
    person = Person(full_name="Eva Alfredsson", other_names="Alfredson\r\n\n E. A. \n")
    assert person.spellings == ["Alfredson", "E. A."]


def test_people_stand_in_swedish_order_of_last_names() -> None:
    names = ["Örjan Alm", "Bo Ystad", "Anna Åberg", "Ove Åberg", "Eva Ängel", "A Öst"]
    for name in [*names[1::2], *names[::2]]:
        make_person(name)
    found = Person.objects.by_name()
    assert [person.full_name for person in found] == names


def test_namesakes_stand_in_the_order_they_came() -> None:
    namesakes = [make_person("Anna Berg") for _ in range(3)]
    assert list(Person.objects.by_name()) == namesakes


@pytest.mark.parametrize(
    "words",
    [
        "Alfredsson",
        "alfredson",
        "ALFREDSON",
        "fredso",
        "eva alfred",
        "alfredson eva",
        "Eva-Lotta Alfredsson",
        "lotta\0",
        "a_f%",
        "  ",
    ],
)
def test_a_person_is_found_by_parts_of_each_spelling(words: str) -> None:
    eva = make_person("Eva-Lotta Alfredsson", other_names="Alfredson\nEva A.")
    assert list(Person.objects.matching(words)) == [eva]


@pytest.mark.parametrize("words", ["eva alfrén", "b", "äva", "alfredsson x"])
def test_a_person_is_not_found_by_words_that_are_not_in_the_name(words: str) -> None:
    make_person("Eva Alfredsson", other_names="Alfredson")
    assert not Person.objects.matching(words).exists()


@pytest.mark.parametrize("words", ["åberg", "ÅBERG", "Åberg"])
def test_å_is_found_in_either_case_and_apart_from_a(words: str) -> None:
    found = make_person("Anna Åberg")
    make_person("Anna Aberg")
    make_person("Anna Äberg")
    assert list(Person.objects.matching(words)) == [found]


@pytest.mark.parametrize("words", ["aberg", "Asa Aberg", "asa åberg", "bERG ås"])
def test_a_keyboard_without_å_ä_and_ö_finds_a_name(words: str) -> None:
    åsa = make_person("Åsa Åberg")
    make_person("Bo Öberg")
    assert list(Person.objects.matching(words)) == [åsa]


def test_who_is_spelled_as_typed_is_found_alone() -> None:
    as_typed = make_person("Anna Aberg")
    make_person("Anna Åberg")
    assert list(Person.objects.matching("anna aberg")) == [as_typed]


@pytest.mark.parametrize("words", ["äberg", "öberg", "åsä"])
def test_letters_that_were_typed_stand_for_no_others(words: str) -> None:
    make_person("Åsa Åberg")
    make_person("Bo Oberg")
    assert not Person.objects.matching(words).exists()


def test_a_slug_is_made_of_the_name() -> None:
    assert make_person("Åsa Öström-Ek").slug == "asa-ostrom-ek"


def test_namesakes_get_numbered_slugs() -> None:
    slugs = [make_person(name).slug for name in ["Bo Ek", "Bo Ek", "Bö Ék", "Bo Eke"]]
    assert slugs == ["bo-ek", "bo-ek-2", "bo-ek-3", "bo-eke"]


def test_a_freed_slug_is_taken_again() -> None:
    make_person("Bo Ek")
    make_person("Bo Ek").delete()
    assert free_slug(Person, "Bo Ek") == "bo-ek-2"


def test_a_slug_stays_when_the_name_changes() -> None:
    person = make_person("Bo Ek")
    person.full_name = "Bo Alm"
    person.save()
    person.refresh_from_db()
    assert (person.full_name, person.slug) == ("Bo Alm", "bo-ek")


@pytest.mark.parametrize("name", ["Иван", "–", "\U0001f642"])
def test_a_name_without_latin_letters_still_gets_a_slug(name: str) -> None:
    assert [make_person(name).slug for _ in range(2)] == ["person", "person-2"]


def test_the_longest_names_fit_their_columns() -> None:
    people = [make_person("Åä" * 100, other_names="ÅÄÖ\n" * 3000) for _ in range(3)]
    slugs = [person.slug for person in people]
    assert len(set(slugs)) == 3
    assert max(map(len, slugs)) <= 120
    sort_key, match_key = stored_keys(people[0])
    assert (len(sort_key) <= 1000, len(match_key)) == (True, 2000)
    assert Person.objects.filter(pk=people[0].pk, full_name="Åä" * 100).exists()


def test_a_slug_is_the_natural_key() -> None:
    person = make_person("Bo Ek")
    assert Person.objects.get_by_natural_key(*person.natural_key()) == person


def stored_keys(person: Person) -> tuple[str, str]:
    return Person.objects.values_list("sort_key", "match_key").get(pk=person.pk)


def test_the_stored_keys_are_those_of_the_name() -> None:
    person = make_person("Anna Åberg", other_names="Oberg")
    assert stored_keys(person) == ("{berg anna", "anna åberg oberg")
    assert (person.sort_key, person.match_key) == stored_keys(person)


def test_the_stored_keys_follow_the_name_of_one_just_made() -> None:
    person = make_person("Anna Åberg")
    person.full_name = "Anna Öst"
    person.save()
    assert stored_keys(person) == ("}st anna", "anna öst")


def test_the_stored_keys_follow_the_name_of_one_read_again() -> None:
    person = Person.objects.get(pk=make_person("Anna Åberg").pk)
    person.full_name, person.other_names = "Anna Öst", "Ost"
    person.save()
    assert stored_keys(person) == ("}st anna", "anna öst ost")


def test_reading_a_row_again_does_not_query_for_its_keys(
    django_assert_num_queries,
) -> None:
    make_person("Anna Åberg")
    with django_assert_num_queries(1):
        [person] = Person.objects.all()
        assert person.sort_key == "{berg anna"


def test_the_stored_keys_are_there_after_a_bulk_create() -> None:
    [person] = Person.objects.bulk_create([Person(full_name="Anna Öst", slug="ao")])
    assert stored_keys(person) == ("}st anna", "anna öst")


def test_the_stored_keys_are_there_after_an_upsert() -> None:
    person = make_person("Anna Åberg")
    Person.objects.bulk_create(
        [Person(full_name="Anna Öst", slug=person.slug)],
        update_conflicts=True,
        unique_fields=["slug"],
        update_fields=["full_name", "sort_key", "match_key"],
    )
    assert stored_keys(person) == ("}st anna", "anna öst")


def test_the_stored_keys_follow_a_fixture_whatever_it_says(tmp_path: Path) -> None:
    person = make_person("Anna Åberg", slug="anna")
    fields = {"slug": "anna", "full_name": "Anna Öst", "sort_key": "stale"}
    file = tmp_path / "people.yaml"
    file.write_text(
        yaml.safe_dump([{"model": "people.person", "fields": fields}]), "utf-8"
    )
    call_command("loaddata", file, verbosity=0)
    assert stored_keys(person) == ("}st anna", "anna öst")


def test_the_keys_of_networks_and_topics_follow_their_names() -> None:
    for thing in [make_network("Äldre"), make_topic("Äldre")]:
        model = type(thing)
        again = model.objects.get(pk=thing.pk)
        again.name = "Öppet"
        again.save()
        assert model.objects.values_list("sort_key", "match_key").get() == (
            "}ppet",
            "öppet",
        )


def test_an_account_goes_by_its_e_mail_in_small_letters() -> None:
    assert make_user("Eva.Berg@Lund.SE").email == "eva.berg@lund.se"


def test_an_account_is_found_by_its_e_mail_in_any_case() -> None:
    user = make_user("eva.berg@lund.se")
    assert User.objects.get_by_natural_key("EVA.Berg@lund.se") == user


def test_nobody_is_found_by_no_e_mail() -> None:
    make_user()
    with pytest.raises(User.DoesNotExist):
        User.objects.get_by_natural_key(None)


@pytest.mark.parametrize("email", ["eva@lund.se", "Eva@Lund.SE"])
def test_one_signs_in_with_the_e_mail_in_any_case(email: str) -> None:
    user = make_user("eva@lund.se")
    assert authenticate(None, email=email, password="a long password") == user


def test_nobody_signs_in_with_another_password_or_a_closed_account() -> None:
    make_user("eva@lund.se")
    make_user("bo@lund.se", is_active=False)
    assert authenticate(None, email="eva@lund.se", password="another") is None
    assert authenticate(None, email="bo@lund.se", password="a long password") is None


def test_an_account_is_shown_by_name_or_else_by_e_mail() -> None:
    assert str(User(email="eva@lund.se")) == "eva@lund.se"
    assert str(User(email="e@l.se", first_name="Eva", last_name="Berg")) == "Eva Berg"


def test_only_an_open_account_with_all_rights_is_an_administrator() -> None:
    administrator = make_administrator()
    assert administrator.is_administrator
    assert administrator.is_staff
    administrator.is_active = False
    assert not administrator.is_administrator
    assert not make_user(is_staff=True).is_administrator


def test_an_account_outlives_its_person() -> None:
    user = make_user(person=make_person())
    user.person.delete()
    user.refresh_from_db()
    assert user.person is None
