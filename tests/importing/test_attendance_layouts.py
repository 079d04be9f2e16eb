"""Lists of who was there by the signs, the columns and the words between people."""

import pytest

from tests.importing.parsing import found_in

TOP = "Anteckningar från Energigruppen\nDatum: 3 maj 2024\n"
ITEM = "\n\n1. Inledning\nVi gick igenom dagens frågor och pratade om budgeten.\n"
THREE = {
    ("Anna Ekman", "Lund", "present"),
    ("Bo Almgren", "Höör", "present"),
    ("Carin Dahl", "Höör", "present"),
}


def who(head: str) -> set[tuple[str, str | None, str]]:
    attendees = found_in(f"{TOP}{head}{ITEM}")["attendees"]
    return {(one["name"], one["affiliation"], one["status"]) for one in attendees}


def present(**whence: str | None) -> set[tuple[str, str | None, str]]:
    return {(name.replace("_", " "), body, "present") for name, body in whence.items()}


@pytest.mark.parametrize(
    "head",
    [
        "Kommun\tPå plats",
        "Kommun\tNärvarande",
        "Kommun\tDeltog",
        "Kommun\tRepresentant",
        "Ort\tVem",
        "Organisation\tMed på mötet",
        "Kommune\tTil stede",
        "Municipality\tAttending",
        "Kommun\tNamn",
        "Från\tDeltagare",
    ],
)
def test_a_table_may_have_a_row_a_municipality(head):
    rows = "Lund\tAnna Ekman\nHörby\t–\nHöör\tBo Almgren och Carin Dahl\n"
    assert who(f"{head}\n{rows}") == THREE


@pytest.mark.parametrize("gap", ["      ", "  ", "\t", " \t"])
@pytest.mark.parametrize("head", ["Närvarande", "På plats:", "Til stede:", "Present"])
def test_a_colon_and_a_gap_may_part_municipality_and_people(head, gap):
    rows = ("Lund:", "Anna Ekman"), ("Hörby:", "-"), ("Höör:", "Bo Almgren, Carin Dahl")
    told = "\n".join(f"  {place}{gap}{people}" for place, people in rows)
    assert who(f"{head}\n{told}\n") == THREE


def test_people_hung_below_others_come_from_the_same():
    rows = ("Lund:      Anna Ekman", "Höör:      Bo Almgren", "           Carin Dahl")
    for head in ("Närvarande", "Present:"):
        assert who("\n".join((head, *rows)) + "\n") == THREE


@pytest.mark.parametrize(
    "head",
    [
        "Närvarande:   Anna Ekman\n              Bo Almgren",
        "Närvarande\n  Anna Ekman\n    Bo Almgren",
        "Närvarande\nOrdförande:   Anna Ekman\n              Bo Almgren",
        "Närvarande\nAnna Ekman    \n              Bo Almgren",
        "Närvarande\nAnna Ekman:   sekreterare\n              Bo Almgren",
    ],
)
def test_people_hung_below_a_label_come_from_nowhere(head):
    assert who(f"{head}\n") == present(Anna_Ekman=None, Bo_Almgren=None)


@pytest.mark.parametrize("head", ["Frånvarande", "Anmält förhinder", "Kom inte"])
def test_such_a_table_may_have_a_column_of_who_was_away(head):
    table = f"""
| Kommun | Närvarande | {head} |
|---|---|---|
| Lund | Anna Ekman | |
| Hörby | | Gun Hall |
| Höör | Bo Almgren, Carin Dahl | Eva Frisk |
"""
    away = {("Gun Hall", "Hörby", "absent"), ("Eva Frisk", "Höör", "absent")}
    assert who(table) == THREE | away


def test_labelled_facts_in_columns_are_no_such_table():
    table = """
| Plats | Teams | |
|---|---|---|
| Ordförande | Anna Ekman | |
| Kommun | Namn | Närv. |
| Lund | Anna Ekman | x |
| Höör | Bo Almgren | – |
"""
    assert who(table) == {
        ("Anna Ekman", "Lund", "present"),
        ("Bo Almgren", "Höör", "absent"),
    }


@pytest.mark.parametrize("label", ["Med på mötet", "Närvarande:", "Vilka var med:"])
@pytest.mark.parametrize(
    "people",
    [
        "Eslöv\tBarbro\nLund\tLinn, Jessica\nHörby\t-\nVara\tMaud (skrev)",
        "Eslöv\tBarbro\nLund\tLinn, Jessica\nHörby\tej med i dag\nVara\tMaud",
        "Eslöv: Barbro\nLund: Linn, Jessica\nVara: Maud",
        "- Barbro, Eslöv\n- Linn, Lund\n- Jessica, Lund\n- Maud, Vara",
        "- Barbro (Eslöv)\n- Linn (Lund)\n- Jessica (Lund)\n- Maud (Vara)",
    ],
)
def test_first_names_do_where_each_comes_from_a_municipality(label, people):
    expected = present(Barbro="Eslöv", Linn="Lund", Jessica="Lund", Maud="Vara")
    assert who(f"{label}\n{people}") == expected


@pytest.mark.parametrize("sign", [" - ", " – ", " / ", " | ", " · ", "; ", " • "])
def test_any_sign_may_part_people(sign):
    people = sign.join(["Anna Ekman", "Bo Almgren (vara)", "Dag Holm"])
    expected = present(Anna_Ekman=None, Bo_Almgren=None, Dag_Holm=None)
    assert who(f"Närvarande: {people}") == expected


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        (
            "Anna Ekman, Lund, Karin Selin, Eslöv och Leif Bohm, Hörby",
            {"Anna_Ekman": "Lund", "Karin_Selin": "Eslöv", "Leif_Bohm": "Hörby"},
        ),
        (
            "Kari Moen, Tolga kommune, Per Hansen, Os kommune og Ola Berg, KS",
            {
                "Kari_Moen": "Tolga kommune",
                "Per_Hansen": "Os kommune",
                "Ola_Berg": "KS",
            },
        ),
        (
            "Anna Hill, Hull Council and Tom Price, Water UK",
            {"Anna_Hill": "Hull Council", "Tom_Price": "Water UK"},
        ),
        (
            "Gun, Stig samt Petra och Hassan från personalen",
            {"Gun": None, "Stig": None, "Petra": "personalen", "Hassan": "personalen"},
        ),
        (
            "Sara Lind (1A), rektor Helene Sand samt Pelle från fritids",
            {"Sara_Lind": "1A", "Helene_Sand": None, "Pelle": "fritids"},
        ),
        (
            "Anna Ekman (Student Services, convenor), Bo Almgren (Registry)",
            {"Anna_Ekman": "Student Services", "Bo_Almgren": "Registry"},
        ),
        (
            "Lund (Anna Ekman), Höör (Bo Almgren)",
            {"Anna_Ekman": "Lund", "Bo_Almgren": "Höör"},
        ),
        (
            "Directors Anna Ekman and Bo Almgren, Treasurer Eva Frisk",
            {"Anna_Ekman": None, "Bo_Almgren": None, "Eva_Frisk": None},
        ),
    ],
)
def test_a_person_ends_where_the_next_begins(people, expected):
    assert who(f"Närvarande: {people}") == present(**expected)


def test_whoever_is_ill_stands_in_parentheses_after_a_class():
    head = (
        "Närvarande: Anna Ekman, Bo Almgren\nFrånvarande: 2B, 4A (Joakim Ek sjuk), 5B"
    )
    assert ("Joakim Ek", "4A", "absent") in who(head)


def test_first_names_beside_such_a_list_were_away():
    head = "Vi som var där: Gunvor, Stig, Lena\nBodil och Nils kunde inte komma."
    absent = {name for name, _, status in who(head) if status == "absent"}
    assert absent == {"Bodil", "Nils"}


@pytest.mark.parametrize(
    "label", ["Inbjuden till § 6", "Inbjudna till punkt 3", "Invited for item 4"]
)
def test_whoever_is_invited_to_an_item_was_a_guest(label):
    head = f"Närvarande: Anna Ekman, Bo Almgren\n{label}: Eva Frisk, Ekbergs VVS"
    assert ("Eva Frisk", "Ekbergs VVS", "guest") in who(head)


@pytest.mark.parametrize(
    "head", ["Närv (N) Frånv (F)", "N/F", "Närvarande (N), frånvarande (F)", "Närv."]
)
def test_n_beside_f_is_for_being_there(head):
    rows = "Anna Ekman\tLund\tN\nBo Almgren\tHöör\tF\nEva Frisk\tEslöv\tN"
    assert who(f"Namn\tUtsedd av\t{head}\n{rows}") == {
        ("Anna Ekman", "Lund", "present"),
        ("Bo Almgren", "Höör", "absent"),
        ("Eva Frisk", "Eslöv", "present"),
    }


def test_a_line_of_the_absent_ends_where_the_next_label_begins():
    head = """Attendees:
- Board members: President Anna Ekman, Directors Bo Almgren and Eva Frisk
- Absent with notice: Director Gun Hall
- Staff: Siv Holm, trails coordinator"""
    assert {(name, status) for name, _, status in who(head)} == {
        ("Anna Ekman", "present"),
        ("Bo Almgren", "present"),
        ("Eva Frisk", "present"),
        ("Gun Hall", "absent"),
        ("Siv Holm", "present"),
    }


def test_who_is_elected_has_no_body_by_that():
    head = """Til stede:
Beboervalgte: Lone Kragh, Jesper Bilde
Boligselskabet Midtfyn: Henrik Juul
Fraværende:
Suppleanter: Kaj Mogensen (udeblevet)"""
    assert who(head) == {
        ("Lone Kragh", None, "present"),
        ("Jesper Bilde", None, "present"),
        ("Henrik Juul", "Boligselskabet Midtfyn", "present"),
        ("Kaj Mogensen", None, "absent"),
    }


def test_two_share_a_body_where_all_others_have_one():
    people = "Eva Frisk (Höör), Anna Ekman och Bo Almgren (Lund), Siv Ek (Hörby)"
    assert who(f"Närvarande: {people}") == present(
        Eva_Frisk="Höör", Anna_Ekman="Lund", Bo_Almgren="Lund", Siv_Ek="Hörby"
    )
    people = "Eva Frisk, Anna Ekman och Bo Almgren (Lund), Siv Ek"
    assert ("Anna Ekman", None, "present") in who(f"Närvarande: {people}")


@pytest.mark.parametrize("group", ["1. trinn", "2. klasse", "3. avdeling", "4A"])
def test_a_class_may_stand_before_whoever_comes_from_it(group):
    head = f"Til stede:\n{group}: Anna Ekman (leder)\n5B: Bo Almgren"
    assert who(head) == present(Anna_Ekman=group, Bo_Almgren="5B")


@pytest.mark.parametrize(
    "told",
    [
        "Återbud hade kommit från Håkan Ryd och Eva Tornell.",
        "Förhinder hade anmälts av Håkan Ryd och Eva Tornell.",
        "Återbud har meddelats av Håkan Ryd och Eva Tornell.",
    ],
)
def test_excuses_come_in_many_verbs(told):
    found = who(f"Runt bordet satt Anna Ekman (Lund) och Bo Almgren (Höör). {told}")
    absent = {name for name, _, status in found if status == "absent"}
    assert absent == {"Håkan Ryd", "Eva Tornell"}
