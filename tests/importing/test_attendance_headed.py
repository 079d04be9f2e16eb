"""Lists whose label no vocabulary holds: the people that follow tell what it is."""

import pytest

from tests.importing.parsing import found_in

TOP = "Anteckningar från Energigruppen\nDatum: 3 maj 2024\n"
ITEM = "\n\n1. Inledning\nVi gick igenom dagens frågor och pratade om budgeten.\n"


def status_of(head: str) -> dict[str, str]:
    attendees = found_in(f"{TOP}{head}{ITEM}")["attendees"]
    return {one["name"]: one["status"] for one in attendees}


@pytest.mark.parametrize(
    ("label", "status"),
    [
        ("Deltagit", "present"),
        ("Dessutom medverkade", "present"),
        ("Kring bordet", "present"),
        ("Representanter", "present"),
        ("Vi var", "present"),
        ("Mötande", "present"),
        ("Tog del via skärm", "present"),
        ("Inkallade ersättare", "present"),
        ("Anslöt senare", "present"),
        ("Dessuten møtte", "present"),
        ("Rundt bordet", "present"),
        ("Fremmødt", "present"),
        ("Who was there", "present"),
        ("Officers", "present"),
        ("Dialled in", "present"),
        ("Staff support", "present"),
        ("Kom inte", "absent"),
        ("Uteblev", "absent"),
        ("Hade inte möjlighet", "absent"),
        ("Udeblevet", "absent"),
        ("Couldn't make it", "absent"),
        ("Gästande", "guest"),
        ("Besøk", "guest"),
        ("Speakers", "guest"),
    ],
)
def test_any_words_before_people_may_be_their_label(label: str, status: str) -> None:
    people = "Anna Ekman (Lund), Bo Almgren (Höör)"
    assert status_of(f"{label}: {people}") == {
        "Anna Ekman": status,
        "Bo Almgren": status,
    }


@pytest.mark.parametrize(
    ("label", "status"),
    [
        ("Dessuten møtte", "present"),
        ("Deltagit", "present"),
        ("Medverkade under eftermiddagen", "present"),
        ("Uteblev", "absent"),
        ("Couldn't make it", "absent"),
        ("Talare", "guest"),
    ],
)
def test_words_of_being_there_stand_over_a_list(label: str, status: str) -> None:
    people = (
        f"Närvarande:\nEva Frisk, Lund\n{label}:\nAnna Ekman, Höör\nBo Almgren, Hörby"
    )
    assert status_of(people) == {
        "Eva Frisk": "present",
        "Anna Ekman": status,
        "Bo Almgren": status,
    }


@pytest.mark.parametrize(
    "line",
    [
        "Kopia till: Anna Ekman, Bo Almgren",
        "Skickas till: Anna Ekman, Bo Almgren",
        "Ansvariga för dokumentet: Anna Ekman, Bo Almgren",
        "Justeras av: Anna Ekman, Bo Almgren",
        "Kontaktpersoner: Anna Ekman, Bo Almgren",
        "Contact: Anna Ekman, Bo Almgren",
        "Kommuner: Lund, Malmö, Höör",
        "Tema: Skyfall Och Värme, Nya Bidrag",
        "Bilagor: Presentation Skåne, Rapport Energi",
        "Nästa möte leds av: Anna Ekman, Bo Almgren",
    ],
)
def test_lists_of_something_else_are_not_of_who_was_there(line: str) -> None:
    assert status_of(f"Närvarande: Eva Frisk, Gun Hall\n{line}") == {
        "Eva Frisk": "present",
        "Gun Hall": "present",
    }


def test_absence_told_without_a_sign_ends_the_list() -> None:
    head = "Deltagere: Hanne Bak, Ole Friis\nAfbud fra Mette Holm og Jens Krogh"
    assert status_of(head) == {
        "Hanne Bak": "present",
        "Ole Friis": "present",
        "Mette Holm": "absent",
        "Jens Krogh": "absent",
    }


def test_a_group_of_the_list_is_no_label() -> None:
    found = found_in(
        f"{TOP}Närvarande:\nLund: Anna Ekman, Bo Almgren\nSlutarna: Eva Frisk{ITEM}"
    )
    told = {one["name"]: one["affiliation"] for one in found["attendees"]}
    assert told == {"Anna Ekman": "Lund", "Bo Almgren": "Lund", "Eva Frisk": "Slutarna"}


def test_who_shall_do_something_was_not_there_by_that() -> None:
    note = f"{TOP}Närvarande: Eva Frisk{ITEM}Arbetsgruppen: Anna Ekman, Bo Almgren\n"
    assert [one["name"] for one in found_in(note)["attendees"]] == ["Eva Frisk"]
