import pytest

from tests.importing.parsing import found_in


def statuses(note):
    return {one["name"]: one["status"] for one in found_in(note)["attendees"]}


def affiliations(note):
    return {one["name"]: one["affiliation"] for one in found_in(note)["attendees"]}


def test_present_absent_and_guests_each_have_a_list():
    note = """Minnesanteckningar Bronätverket
Närvarande:
Anna Ek, Lund
Bo Alm, Malmö
Anmält förhinder: Eva Lind
Adjungerad: Ib Holm, konsult

1. Broarna
Anna berättade om dem.
"""
    assert statuses(note) == {
        "Anna Ek": "present",
        "Bo Alm": "present",
        "Eva Lind": "absent",
        "Ib Holm": "guest",
    }


def test_the_invited_who_are_not_absent_were_there():
    note = "Inbjudna: Anna Ek, Bo Alm\nFrånvarande: Bo Alm\n"
    assert statuses(note) == {"Anna Ek": "present", "Bo Alm": "absent"}
    assert statuses("Inbjudna: Anna Ek, Bo Alm\n") == {
        "Anna Ek": "invited",
        "Bo Alm": "invited",
    }


def test_a_list_grouped_by_lines_that_name_a_municipality():
    note = "Deltagare\n\nLund\nAnna Ek\nBo Alm\nMalmö\nEva Lind\n"
    assert affiliations(note) == {
        "Anna Ek": "Lund",
        "Bo Alm": "Lund",
        "Eva Lind": "Malmö",
    }


def test_a_list_with_an_empty_seat_goes_on_below_it():
    note = "Närvarande\nLund: Anna Ek\nMalmö: vakant\nEslöv: Bo Alm\n"
    assert affiliations(note) == {"Anna Ek": "Lund", "Bo Alm": "Eslöv"}


def test_a_table_with_marks():
    note = """| Namn | Kommun | Närvarande | Frånvarande |
|---|---|---|---|
| Anna Ek | Lund | x | |
| Bo Alm | Malmö | | x |
"""
    assert statuses(note) == {"Anna Ek": "present", "Bo Alm": "absent"}
    assert affiliations(note) == {"Anna Ek": "Lund", "Bo Alm": "Malmö"}


def test_whoever_has_no_mark_in_the_only_column_was_absent():
    note = "Namn\tOrganisation\tNärvarande\nAnna Ek\tLund\tx\nBo Alm\tMalmö\t\n"
    assert statuses(note) == {"Anna Ek": "present", "Bo Alm": "absent"}


def test_lists_in_english_norwegian_and_danish():
    assert statuses("Present: Ann Hill (Chair), Tom Price\nApologies: Mary Oak\n") == {
        "Ann Hill": "present",
        "Tom Price": "present",
        "Mary Oak": "absent",
    }
    assert statuses("Til stede:\nKari Vik, leder\n\nForfall:\nOla Moe\n") == {
        "Kari Vik": "present",
        "Ola Moe": "absent",
    }


def test_prose_below_a_list_is_not_of_it():
    note = """Närvarande
Anna Ek
Bo Alm

Broarna
Eva Lind visade hur de ska målas. Det tar en vecka.
"""
    assert list(statuses(note)) == ["Anna Ek", "Bo Alm"]


def test_a_list_in_a_sentence():
    assert list(statuses("Närvarande var Anna Ek, Bo Alm och Eva Lind.\n")) == [
        "Anna Ek",
        "Bo Alm",
        "Eva Lind",
    ]


def test_a_file_without_a_list_names_nobody():
    assert statuses("1. Broarna\nAnna Ek visade dem.\n") == {}


def test_lists_announced_in_free_words():
    note = "Vilka var med?\n- Anna Ek – Lund\n\nDe som inte kunde komma: Bo Alm\n"
    assert statuses(note) == {"Anna Ek": "present", "Bo Alm": "absent"}
    assert statuses("Närvaro\n- Ja: Anna Ek (Lund)\n- Nej: Bo Alm (Lund)\n") == {
        "Anna Ek": "present",
        "Bo Alm": "absent",
    }


@pytest.mark.parametrize(
    "told",
    [
        "Med var Anna Ek från Lund och Bo Alm från Malmö. Förhinder hade Eva Lind.",
        "Anna Ek och Bo Alm deltog. Eva Lind hade anmält förhinder.",
        "Present were Anna Ek and Bo Alm. Apologies were received from Eva Lind.",
        "Närvarande: Anna Ek, Bo Alm. Förhinder hade Eva Lind.",
    ],
)
def test_who_was_there_may_be_told_in_sentences(told):
    assert statuses(f"Möte 3 maj 2024\n\n{told}\n\n1. Broar\nDe målas.\n") == {
        "Anna Ek": "present",
        "Bo Alm": "present",
        "Eva Lind": "absent",
    }


def test_a_list_led_in_by_a_sentence():
    note = "2. Röstlängd\nRöstlängden fastställdes till följande medlemmar:\n"
    note += "1. Anna Ek\n2. Bo Alm\n3. Eva Lind\n\n3. Val\nValet sköts upp.\n"
    assert list(statuses(note)) == ["Anna Ek", "Bo Alm", "Eva Lind"]


def test_a_list_with_groups_of_roles():
    note = "Ledamöter\nLärarrepresentanter\nProf. Anna Ek, prefekt\nBo Alm\n\n"
    note += "Studentrepresentanter\nEva Lind (frånvarande)\n\nSekreterare\nIb Holm\n"
    assert statuses(note) == {
        "Anna Ek": "present",
        "Bo Alm": "present",
        "Eva Lind": "absent",
        "Ib Holm": "present",
    }
    assert set(affiliations(note).values()) == {None}


def test_a_table_with_one_column_for_those_there_and_one_for_the_others():
    note = "| Namn | Kommun/organisation | N | F |\n"
    note += "| Anna Ek | Lund | x | |\n| Bo Alm | SKR | | x |\n"
    assert statuses(note) == {"Anna Ek": "present", "Bo Alm": "absent"}
    assert affiliations(note) == {"Anna Ek": "Lund", "Bo Alm": "SKR"}


def test_a_surname_that_is_a_place_is_no_affiliation():
    note = "Närvarande:\nEva Dam Lund, Höörs kommun\nBo Alm Malmö\n"
    assert affiliations(note) == {"Eva Dam Lund": "Höörs kommun", "Bo Alm": "Malmö"}


def test_a_list_with_groups_as_headings_below_its_own():
    note = """## Närvarande
### Kommuner
- Anna Ek (Lund)
- Bo Alm (Malmö)
### Myndigheter
- Eva Lind, Trafikverket

## Broarna
De rostar.
"""
    assert affiliations(note) == {
        "Anna Ek": "Lund",
        "Bo Alm": "Malmö",
        "Eva Lind": "Trafikverket",
    }


def test_who_was_there_by_first_name_is_one_of_those_invited():
    note = "Inbjudna: Anna Ek, Bo Alm, Eva Lind\nDeltog: Anna, Eva\n"
    assert statuses(note) == {
        "Anna Ek": "present",
        "Bo Alm": "invited",
        "Eva Lind": "present",
    }


def test_a_roll_call_below_a_sentence():
    note = """UPPROP
Vid uppropet svarade följande ledamöter:
| Ordinarie | Kommun | Svar |
|---|---|---|
| Anna Ek | Lund | ja |
| Bo Alm | Malmö | nej |
| Eva Lind | Eslöv | ja |
"""
    assert statuses(note) == {
        "Anna Ek": "present",
        "Bo Alm": "absent",
        "Eva Lind": "present",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Med var: Anna (Lund), Bo Alm (Malmö)\nInte med: Ib Holm", "ppa"),
        ("Deltog: Anna Ek, Lund\nDeltog ej: Ib Holm, Malmö", "pa"),
        ("Närvarande vid mötet: Anna Ek, Bo Alm", "pp"),
        ("På mötet fanns Anna Ek från Lund och Bo Alm från Malmö.", "pp"),
        ("Sju hade hörsammat kallelsen: Anna Ek, Bo Alm, Eva Lind.", "ppp"),
        ("Anna Ek och Bo Alm deltog. Ib Holm var sjuk.", "ppa"),
        ("Anna Ek var på plats medan Bo Alm deltog via länk.", "pp"),
        ("Anna Ek deltog, men Bo Alm hade förhinder.", "pa"),
        ("Deltagare: Anna Ek, Bo Alm. Som gäst deltog Eva Lind från SKR.", "ppg"),
    ],
)
def test_words_for_who_was_there(text, expected):
    note = f"Minnesanteckningar Bronätverket\n\n{text}\n\n1. Broarna\nDe rostar.\n"
    assert "".join(status[0] for status in statuses(note).values()) == expected


def test_a_list_that_is_announced_at_the_very_end_is_empty():
    assert statuses("Röstlängden fastställdes till följande medlemmar:") == {}
