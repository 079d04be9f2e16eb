"""What stands beside the lists: boxes, groups and sentences."""

import pytest

from tests.importing.test_attendance import affiliations, statuses


@pytest.mark.parametrize(
    ("ticked", "empty"),
    [("[x]", "[ ]"), ("[X]", "[]"), ("☒", "☐"), ("☑", "☐"), ("✓", "□")],
)
def test_whose_box_is_empty_was_absent(ticked, empty):
    note = f"""# Notes
## Attendance

Members ({ticked} = present):

- {ticked} Ann Hill (chair), Terrafirm
- {empty} Tom Price, Brava Nordica
- {ticked} Mary Oak, independent

Others:

- Joe Dale (observer)
"""
    assert statuses(note) == {
        "Ann Hill": "present",
        "Tom Price": "absent",
        "Mary Oak": "present",
        "Joe Dale": "guest",
    }
    assert affiliations(note)["Tom Price"] == "Brava Nordica"


def test_boxes_that_nobody_ticked_tell_nothing():
    note = "Deltagere:\n- [ ] Mette Vang, formand\n- [ ] Ib Holm\n"
    assert statuses(note) == {"Mette Vang": "present", "Ib Holm": "present"}


@pytest.mark.parametrize(
    ("line", "affiliation"),
    [
        ("Från skolan: rektor Eva Lind", "skolan"),
        ("Fra kommunen: Eva Lind", "kommunen"),
        ("From the council: Eva Lind", "the council"),
        ("Project team: Eva Lind", None),
        ("Staff: Eva Lind", None),
    ],
)
def test_a_line_below_the_list_tells_whence_others_came(line, affiliation):
    note = f"Närvarande: Anna Ek, Bo Alm\n{line}\n"
    assert affiliations(note) == {
        "Anna Ek": None,
        "Bo Alm": None,
        "Eva Lind": affiliation,
    }


@pytest.mark.parametrize(
    ("sentence", "name", "status"),
    [
        ("Eva Lind, Naturvårdsverket, var med på telefon.", "Eva Lind", "present"),
        ("Eva Lind deltog via länk under punkt 3.", "Eva Lind", "present"),
        ("Eva Lind närvarade under förmiddagen.", "Eva Lind", "present"),
        ("Mary Oak attended the first hour.", "Mary Oak", "present"),
        ("Förhinder hade anmälts av Eva Lind.", "Eva Lind", "absent"),
        ("Eva Lind hade lämnat återbud.", "Eva Lind", "absent"),
        ("Apologies were received and accepted from Mary Oak.", "Mary Oak", "absent"),
        ("Cllr Mary Oak also sent apologies.", "Mary Oak", "absent"),
        ("Kari Vik hadde meldt forfall.", "Kari Vik", "absent"),
        ("Mette Vang havde meldt afbud.", "Mette Vang", "absent"),
    ],
)
def test_a_sentence_below_the_list_tells_of_one_more(sentence, name, status):
    note = (
        f"Närvarande: Anna Ek, Bo Alm\n\n{sentence}\n\n1. Ekonomi\nBudgeten visades.\n"
    )
    assert statuses(note)[name] == status


@pytest.mark.parametrize(
    "sentence",
    [
        "Eva Lind deltog i en konferens om vatten.",
        "Eva Lind hade inte hunnit med rapporten.",
        "Eva Lind har ej fått svar på skrivelsen.",
        "Eva Lind var med och tog fram planen.",
    ],
)
def test_a_sentence_in_an_item_makes_nobody_an_attendee(sentence):
    note = f"Närvarande: Anna Ek, Bo Alm\n\n1. Ekonomi\nDen visades.\n{sentence}\n"
    assert statuses(note).keys() == {"Anna Ek", "Bo Alm"}


@pytest.mark.parametrize(
    "told",
    [
        "Från Myndigheten för energi deltog Anna Ekman (till kl. 14) och Bo Almgren.",
        "Från Myndigheten för energi (ME) närvarade Anna Ekman och Bo Almgren (skrev).",
        "Från Myndigheten för energi medverkade även Anna Ekman och Bo Almgren.",
    ],
)
def test_a_sentence_tells_whence_all_of_them_came(told):
    note = f"Möte 3 maj 2024\n\nNärvarande\nEva Frisk, Lund\nGun Hall, Höör\n{told}\n"
    assert affiliations(note) == {
        "Eva Frisk": "Lund",
        "Gun Hall": "Höör",
        "Anna Ekman": "Myndigheten för energi",
        "Bo Almgren": "Myndigheten för energi",
    }


@pytest.mark.parametrize(
    "told",
    [
        "Eslövs kommun hade anmält förhinder, liksom Anna Ekman, Svalövs kommun.",
        "Bo Almgren hade förhinder, likaså Anna Ekman.",
        "Bo Almgren sent apologies, as did Anna Ekman.",
        "Bo Almgren hadde meldt forfall, likeledes Anna Ekman.",
    ],
)
def test_whoever_stands_after_likewise_was_away_too(told):
    note = f"Möte 3 maj 2024\n\nNärvarande\nEva Frisk, Lund\nGun Hall, Höör\n{told}\n"
    assert statuses(note)["Anna Ekman"] == "absent"


def test_one_sentence_after_the_list_may_follow_another():
    note = """Möte 3 maj 2024

Närvarande
Eva Frisk, Lund
Gun Hall, Höör
Eslövs kommun hade anmält förhinder, liksom Siv Dahl.
Från Region Skåne deltog Anna Ekman och Bo Almgren.

1. Inledning
"""
    assert statuses(note) == {
        "Eva Frisk": "present",
        "Gun Hall": "present",
        "Siv Dahl": "absent",
        "Anna Ekman": "present",
        "Bo Almgren": "present",
    }


def test_what_one_of_them_did_is_told_of_nobody_else():
    note = (
        "Notes of the Flood Group, 3 May 2024\nThose present were Ann Hill (AH, Hull "
        "Council) and Tom Price (TP, Water UK). Joe Dale (JD) of Fellshire County "
        "Council took the minutes.\n\n1. Opening\n"
    )
    assert affiliations(note) == {
        "Ann Hill": "Hull Council",
        "Tom Price": "Water UK",
    }
