"""Swedish sorting and matching, by keys made of plain text."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from people.swedish import match_key, name_sort_key, sort_key

IN_ORDER = [
    "Ale",
    "Alingsås",
    "Lilla Edet",
    "Lund",
    "Ystad",
    "Åstorp",
    "Ängelholm",
    "Öckerö",
    "Örebro",
    "Örkelljunga",
]
SWEDISH = st.text("abcåäöéüÅÄÖÉ0189-' ", min_size=1, max_size=30)
CONTROL_CHARACTERS = [chr(code) for code in (*range(32), *range(127, 160))]


def are_in_order(names: list[str], key: Callable[[str], str]) -> bool:
    keys = [key(name) for name in names]
    return keys == sorted(set(keys))


def test_å_ä_and_ö_sort_after_z_in_that_order() -> None:
    assert are_in_order(IN_ORDER, sort_key)


@pytest.mark.parametrize(
    ("earlier", "later"), [("Öckerö", "Örebro"), ("Håbo", "Häbo"), ("Habo", "Håbo")]
)
def test_å_ä_and_ö_sort_after_z_within_words_too(earlier: str, later: str) -> None:
    assert sort_key(earlier) < sort_key(later)


def test_case_does_not_change_the_order() -> None:
    names = ["ystad", "Åstorp", "ÄNGELHOLM", "örkelljunga"]
    assert are_in_order(names, sort_key)


def test_a_short_name_sorts_before_a_longer_one_that_begins_with_it() -> None:
    assert sort_key("Lilla Edet") < sort_key("Lillan")


def test_keys_of_swedish_names_are_ascii_that_every_database_sorts_alike() -> None:
    assert sort_key("".join(IN_ORDER)).isascii()


def test_people_sort_by_last_name_then_by_the_others() -> None:
    names = ["Örjan Ask", "Anna Berg", "Åsa Berg", "Anna Åberg"]
    assert are_in_order(names, name_sort_key)


def test_an_empty_name_has_an_empty_sort_key() -> None:
    assert name_sort_key("") == name_sort_key(" \n") == ""


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("äldre", "ÄLDRE"),
        ("ÄLDRE", "Områdesnätverk Äldre"),
        ("iden", "Anna Idén"),
        ("Idén", "Anna Iden"),
        ("Müller", "Myller"),
        ("anna karin", "Anna-Karin"),
        ("Anna-Karin", "anna  karin"),
        ("Sørensen", "Sörensen"),
        ("Tværå", "Tvärå"),
        ("strasse", "Straße"),
        ("Malmo\u0308", "Malmö"),
        ("Istanbul", "İstanbul"),
        ("Ǽresund", "Äresund"),
        ("q\u0300uist", "Quist"),
    ],
)
def test_words_find_a_text_whatever_its_case_and_accents(words: str, text: str) -> None:
    assert match_key(words) in match_key(text)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("molndal", "Mölndal"),
        ("habo", "Håbo"),
        ("alvsbyn", "Älvsbyn"),
        ("åre", "Are"),
        ("ängel", "Ångel"),
    ],
)
def test_å_ä_and_ö_are_letters_of_their_own(words: str, text: str) -> None:
    assert match_key(words) not in match_key(text)


@pytest.mark.parametrize("character", CONTROL_CHARACTERS)
def test_a_control_character_vanishes(character: str) -> None:
    assert match_key(f"Lund{character}") == match_key(f"{character}Lund") == "lund"


@given(st.text())
@example("ǽ")
@example("ΐ")
@example("가\u1161")
@example("a\u0328\u030a")
def test_the_key_of_a_key_is_the_key_itself(text: str) -> None:
    assert match_key(match_key(text)) == match_key(text)


@given(st.text(st.characters(codec="utf-8")))
def test_a_key_is_words_of_letters_and_digits_with_one_space_between(
    text: str,
) -> None:
    key = match_key(text)
    assert key == " ".join(key.split())
    assert key.replace(" ", "").isalnum() or key == ""


@given(st.text(st.characters()))
def test_no_text_is_refused_a_key(text: str) -> None:
    """Lone surrogates included: what is pasted may hold anything."""
    assert "\0" not in match_key(text) + sort_key(text) + name_sort_key(text)


@given(SWEDISH, SWEDISH, SWEDISH)
def test_a_part_of_a_text_finds_the_whole(before: str, part: str, after: str) -> None:
    assert match_key(part) in match_key(before + part + after)


@given(st.lists(st.text(), min_size=1), st.data())
def test_each_of_the_words_finds_the_whole(words: list[str], data: st.DataObject):
    word = data.draw(st.sampled_from(words))
    assert match_key(word) in match_key(" ".join(words))


@given(SWEDISH)
def test_case_and_composition_do_not_change_the_key(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert match_key(text.upper()) == match_key(decomposed) == match_key(text)


@given(SWEDISH, SWEDISH)
def test_the_same_match_key_means_the_same_place_in_order(one: str, other: str):
    same = match_key(one) == match_key(other)
    assert (sort_key(one) == sort_key(other)) is same
