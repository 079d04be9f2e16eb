"""One line of an attendance list, in every layout there is."""

import pytest

from minutes.importing.attendance.entries import Reader
from minutes.importing.language.places import swedish_places


def told(line, *, is_one_a_line=False):
    reader = Reader(places=swedish_places(), is_one_a_line=is_one_a_line)
    return [(one.name, one.affiliation, one.role) for one in reader.entries(line)]


@pytest.mark.parametrize(
    "line",
    [
        "Anna Ek (Lund)",
        "Anna Ek Lund",
        "Anna Ek, Lund",
        "Anna Ek\tLund",
        "Anna Ek – Lund",
        "Anna Ek/Lund",
        "Lund: Anna Ek",
        "Lund:\tAnna Ek",
        "Lund – Anna Ek",
        "x Anna Ek, Lund",
        "3. Anna Ek, Lund",
        "Anna Ek, Lund, anna.ek@example.org",
        "Anna Ek (M), Lund",
    ],
)
def test_a_person_of_a_municipality(line):
    assert told(line) == [("Anna Ek", "Lund", "")]


@pytest.mark.parametrize(
    "line",
    [
        "Anna Ek, ordförande, Lund",
        "Anna Ek (ordförande) Lund",
        "Anna Ek (Lund), ordförande",
        "ordförande Anna Ek, Lund",
        "Anna Ek ordförande Lund",
    ],
)
def test_a_role_beside_the_name(line):
    assert told(line) == [("Anna Ek", "Lund", "ordförande")]


def test_a_group_shares_what_stands_before_it_or_after_its_last():
    both = [("Anna Ek", "Malmö", ""), ("Bo Alm", "Malmö", "")]
    assert told("Malmö: Anna Ek, Bo Alm") == both
    assert told("Delregion Syd: Anna Ek, Bo Alm (Malmö)") == both


def test_several_groups_on_one_line():
    line = "Lund: Anna Ek (ordf), Bo Alm, Region Skåne: Eva Lind; Malmö: Ib Holm"
    assert told(line) == [
        ("Anna Ek", "Lund", "ordf"),
        ("Bo Alm", "Lund", ""),
        ("Eva Lind", "Region Skåne", ""),
        ("Ib Holm", "Malmö", ""),
    ]


def test_people_in_a_row():
    assert told("Anna Ek (kassör), Bo Alm och Eva von Lind") == [
        ("Anna Ek", "", "kassör"),
        ("Bo Alm", "", ""),
        ("Eva von Lind", "", ""),
    ]
    assert [name for name, _, _ in told("Anna, Bo och Eva")] == ["Anna", "Bo", "Eva"]


def test_semicolons_part_people_and_commas_what_is_told_of_them():
    assert told("Anna Ek, Lund, ordförande; Bo Alm, Villaföreningen Ugglan") == [
        ("Anna Ek", "Lund", "ordförande"),
        ("Bo Alm", "Villaföreningen Ugglan", ""),
    ]


def test_two_people_with_brackets_and_no_comma_between():
    assert told("Anna Ek (Lund) Bo Alm (Malmö)") == [
        ("Anna Ek", "Lund", ""),
        ("Bo Alm", "Malmö", ""),
    ]


def test_a_name_that_looks_like_a_place_is_one_where_each_line_is_a_person():
    line = "Anna Ek, Västra Hamnen"
    assert told(line, is_one_a_line=True) == [("Anna Ek", "Västra Hamnen", "")]


def test_how_and_when_somebody_took_part_is_a_note():
    reader = Reader(places=swedish_places())
    (one,) = reader.entries("Anna Ek, Lund (via länk, till kl. 14)")
    assert one.is_remote
    assert one.notes == ("via länk", "till kl. 14")


def test_initials_in_brackets_are_those_of_the_name():
    (one,) = Reader(places=swedish_places()).entries("Eva von Lind (EvL)")
    assert one.initials == "EvL"


@pytest.mark.parametrize(
    "line", ["Inga", "", "12 personer", "Lunds kommun", "se bilaga"]
)
def test_what_names_nobody(line):
    assert [one for one in told(line) if " " in one[0]] == []


@pytest.mark.parametrize(
    ("line", "affiliation", "role"),
    [
        ("Anna Ek, MAS Nässjö", "Nässjö", "MAS"),
        ("Anna Ek, VD Kiruna Bostäder", "Kiruna Bostäder", "VD"),
        ("Anna Ek, chef på Skolverket", "Skolverket", "chef"),
        ("Anna Ek (rektor vid Ekskolan)", "Ekskolan", "rektor"),
        ("Anna Ek, koordinator i Viborg Kommune", "Viborg Kommune", "koordinator"),
        ("Anna Ek, adviser at the Harbour Trust", "Harbour Trust", "adviser"),
        ("Anna Ek, rådgiver fra Oslo fylke", "Oslo fylke", "rådgiver"),
        ("Anna Ek, samordnare Region Skåne", "Region Skåne", "samordnare"),
        ("Anna Ek, processledare FoU Väst", "FoU Väst", "processledare"),
        ("Anna Ek, enhetschef IFO", "", "enhetschef IFO"),
        ("Anna Ek (folkhälsa)", "folkhälsa", ""),
        ("Anna Ek (socialtjänsten)", "socialtjänsten", ""),
        ("Anna Ek, kafégruppen", "kafégruppen", ""),
        ("Anna Ek (vara)", "", "vara"),
        ("Anna Ek, European Commission", "European Commission", ""),
        ("Anna Ek, Lund t o m punkt 5", "Lund", ""),
    ],
)
def test_a_phrase_tells_the_role_and_the_body_apart(line, affiliation, role):
    assert told(line) == [("Anna Ek", affiliation, role)]


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("Mrs A Hill", "A Hill", ""),
        ("Mr. Tom Price", "Tom Price", ""),
        ("Cllr J Oak", "J Oak", "Cllr"),
        ("County Cllr D Oak", "D Oak", "County Cllr"),
        ("PC L Oak", "L Oak", "PC"),
        ("Rev. Joe Dale", "Joe Dale", ""),
        ("Fru Eva Lind", "Eva Lind", ""),
        ("Deputy Mayor Joe Dale", "Joe Dale", "Deputy Mayor"),
        ("MAS Eva Lind", "Eva Lind", "MAS"),
        ("suppleant Eva Lind", "Eva Lind", "suppleant"),
    ],
)
def test_a_form_of_address_is_no_part_of_the_name(line, name, role):
    assert told(line) == [(name, "", role)]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Anna Ek, Bo Alm (Lund)", [("Anna Ek", "Lund"), ("Bo Alm", "Lund")]),
        ("Anna Ek, Ann-Louise Dam", [("Anna Ek", ""), ("Ann-Louise Dam", "")]),
        ("Anna Ek, Terrafirm", [("Anna Ek", "Terrafirm")]),
        ("Anna Ek, Pathlight Labs", [("Anna Ek", "Pathlight Labs")]),
        ("Anna Ek, Gdynia Maritime Lab", [("Anna Ek", "Gdynia Maritime Lab")]),
        ("Anna Ek, OpenMap Iberia", [("Anna Ek", "OpenMap Iberia")]),
        ("Anna Ek, Brava Nordica", [("Anna Ek", "Brava Nordica")]),
        ("Anna Ek, Magnus, Farid", [("Anna Ek", ""), ("Magnus", ""), ("Farid", "")]),
        ("Lisa Ö, Tuva", [("Lisa Ö", ""), ("Tuva", "")]),
        ("Anna Ek och 4 till", [("Anna Ek", "")]),
    ],
)
def test_where_each_line_is_one_person_a_first_name_begins_another(line, people):
    found = told(line, is_one_a_line=True)
    assert [(name, affiliation) for name, affiliation, _ in found] == people


@pytest.mark.parametrize(
    "rest",
    [
        "and 4 members of the public",
        "and several others",
        "samt undertecknad",
        "och ett tjugotal medlemmar",
        "og flere andre",
    ],
)
def test_those_without_names_are_left_out(rest):
    assert told(f"Anna Ek, Bo Alm {rest}") == [("Anna Ek", "", ""), ("Bo Alm", "", "")]


@pytest.mark.parametrize(
    "name",
    [
        "Hülya Demir",
        "Émile Fontaine",
        "Mary McKay",
        "Sean O’Brien",
        "Zoë DeVito",
        "Łukasz Šimić",
        "ANNA EK",
        "J Marlowe",
        "Aa. Vik",
        "Ann-Louise von Dam",
    ],
)
def test_a_name_may_be_from_anywhere(name):
    assert told(f"Bo Alm, {name}") == [("Bo Alm", "", ""), (name, "", "")]


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("Kommundirektör Anna Ekman, Lund", "Anna Ekman", "Kommundirektör"),
        ("Teknisk chef Bo Almgren, Höör", "Bo Almgren", "Teknisk chef"),
        ("Oppositionsrådet Eva Frisk, Lund", "Eva Frisk", "Oppositionsrådet"),
        ("Biträdande rektor Eva Frisk, Lund", "Eva Frisk", "Biträdande rektor"),
        ("Energirådgivare Eva Frisk, Lund", "Eva Frisk", "Energirådgivare"),
        ("Kommunedirektør Kari Moen, Tolga", "Kari Moen", "Kommunedirektør"),
        (
            "Assisterende kommunedirektør Nina Berg, Os",
            "Nina Berg",
            "Assisterende kommunedirektør",
        ),
        ("Daglig leder Per Hansen, Fjellregionen", "Per Hansen", "Daglig leder"),
        ("Ordfører Kari Moen, Tolga", "Kari Moen", "Ordfører"),
        ("Rådmann Ola Moen, Alvdal", "Ola Moen", "Rådmann"),
        ("Borgmester Mette Holm, Faxe", "Mette Holm", "Borgmester"),
        ("Fuldmægtig Ole Friis, KL", "Ole Friis", "Fuldmægtig"),
        ("Alderman Tom Reed, Thornmoor", "Tom Reed", "Alderman"),
        ("Chief Inspector Amy Dale, Fellshire Police", "Amy Dale", "Chief Inspector"),
    ],
)
def test_a_title_may_stand_before_the_name(line, name, role):
    [(found, _, what)] = told(line)
    assert (found, what) == (name, role)


@pytest.mark.parametrize(
    "name", ["Marie Louise Ek", "Abdirahman Ali Nuur", "Ek Anna Maria", "Bo von Essen"]
)
def test_a_name_of_several_words_holds_no_title(name):
    assert told(f"{name}, Lund") == [(name, "Lund", "")]


@pytest.mark.parametrize("body", ["KL", "SKR", "DI", "KS", "LRF"])
def test_a_short_form_of_a_body_is_where_somebody_works(body):
    line = f"Anna Ekman, Bo Almgren, {body}, Eva Frisk"
    assert told(line)[1] == ("Bo Almgren", body, "")


def test_the_name_of_a_file_names_nobody():
    assert told("Karta_vision_3, Plan_2b slutlig") == []
