"""Attendance told by marks, by groups without a label, and by the host's own line."""

import pytest

from tests.importing.parsing import found_in

ABSENT, PRESENT, GUEST = "absent", "present", "guest"


def statuses_in(note):
    return {one["name"]: one["status"] for one in found_in(note)["attendees"]}


@pytest.mark.parametrize(
    "label",
    [
        "Attendance (ticked = here):",
        "Närvarande (x = på plats):",
        "Deltagare (på plats och via länk):",
        "Närvaro (i bokstavsordning):",
        "Present (in person or online):",
        "Participants (quorum is three):",
        "Til stede (avkrysset):",
        "Deltagere (x = mødt):",
        "Tilstede (fysisk og på Teams):",
        "Närvarande ledamöter (sex av åtta):",
    ],
)
def test_a_label_may_say_in_parentheses_how_the_list_is_read(label):
    note = f"# Styrgruppen 3 maj 2024\n\n{label}\n\n- Anna Ek, Lund\n- Bo Alm, Vara\n"
    assert statuses_in(note) == {"Anna Ek": PRESENT, "Bo Alm": PRESENT}


@pytest.mark.parametrize(
    ("here", "away", "legend"),
    [
        ("x", "–", "x = på plats, – = förhindrad"),
        ("d", "–", "x = på plats, d = på distans, – = förhindrad"),
        ("N", "F", "N = närvarande, F = frånvarande"),
        ("N", "F", "N=närvarande; F=förhinder"),
        ("n", "å", "n = närvarande | å = anmält återbud"),
        ("P", "A", "P = present, A = absent"),
        ("P", "R", "P = present, R = regrets, absent"),
        ("T", "F", "T = til stede, F = forfall"),
        ("M", "A", "M = mødt, A = afbud"),
        ("1", "0", "1 = närvarande, 0 = frånvarande"),
    ],
)
def test_a_legend_below_the_table_tells_what_its_marks_mean(here, away, legend):
    note = (
        "# Hamnrådet 3 maj 2024\n\n| | Namn | Företräder |\n|---|---|---|\n"
        f"| {here} | Anna Ek | Hamnarna |\n| {away} | Bo Alm | Lotsarna |\n"
        f"| {here} | Siv Dahl | Tullen |\n\n*{legend}*\n\n## 1. Start\n\nVi började.\n"
    )
    assert statuses_in(note) == {
        "Anna Ek": PRESENT,
        "Bo Alm": ABSENT,
        "Siv Dahl": PRESENT,
    }


@pytest.mark.parametrize(
    ("name", "presence", "here", "away"),
    [
        ("Beslutande", "Närvaro", "närv.", "frånv."),
        ("Ledamöter", "Närvaro", "x", "–"),
        ("Ledamot", "Närvarande", "ja", "nej"),
        ("Medlem", "Upprop", "ja", "frånvarande"),
        ("Ersättare", "Närvaro", "x", "förhindrad"),
        ("Namn", "Närv.", "x", "frånv"),
        ("Member", "Present", "yes", "excused"),
        ("Name", "Present", "x", "apologies"),
        ("Medlem", "Møtt", "x", "forfall"),
        ("Deltager", "Mødt", "x", "afbud"),
    ],
)
def test_a_column_without_a_head_tells_what_people_are(name, presence, here, away):
    note = (
        f"# Rådet 3 maj 2024\n\n| {name} | | {presence} |\n|---|---|---|\n"
        f"| Anna Ek | sekreterare | {here} |\n| Bo Alm | diakon | {away} |\n"
    )
    anna, bo = found_in(note)["attendees"]
    assert (anna["role"], anna["status"]) == ("sekreterare", PRESENT)
    assert (bo["role"], bo["status"]) == ("diakon", ABSENT)


@pytest.mark.parametrize(
    "group", ["Övriga", "Övriga närvarande", "Gäster", "Suppleanter"]
)
def test_a_line_between_the_rows_heads_a_group_in_the_same_table(group):
    note = (
        "# Rådet 3 maj 2024\n\n| Namn | Roll | Närvaro |\n|---|---|---|\n"
        "| Anna Ek | ordförande | x |\n| Bo Alm | ledamot | – |\n\n"
        f"{group}\n\n| Siv Dahl | sekreterare | x |\n| Per Lind | ombud | – |\n"
    )
    assert statuses_in(note) == {
        "Anna Ek": PRESENT,
        "Bo Alm": ABSENT,
        "Siv Dahl": PRESENT,
        "Per Lind": ABSENT,
    }


@pytest.mark.parametrize(
    ("group", "away"),
    [
        ("Region Skåne", "Meddelat förhinder: Per Lind (Lund)"),
        ("Kommunerna", "Förhinder: Per Lind"),
        ("Processledning", "Frånvarande: Per Lind"),
        ("Länsstyrelsen", "Återbud: Per Lind"),
        ("Vårdcentralerna", "Ej närvarande: Per Lind"),
        ("Föreningarna", "Anmält förhinder: Per Lind"),
        ("University partners", "Apologies: Per Lind"),
        ("Project office", "Absent: Per Lind"),
        ("Kommunene", "Forfall: Per Lind"),
        ("Brugerne", "Afbud: Per Lind"),
    ],
)
def test_groups_above_those_away_were_there_though_no_label_says_so(group, away):
    note = (
        "Samverkansgrupp Hemgång\nAnteckningar 3 maj 2024\n\n"
        f"{group}\n- Anna Ek, chef\n- Bo Alm, samordnare\n"
        f"Lunds kommun\n- Siv Dahl, utredare\n{away}\n\n1. Start\n\nVi började.\n"
    )
    found = {one["name"]: one for one in found_in(note)["attendees"]}
    assert found["Anna Ek"]["affiliation"] == group
    assert found["Siv Dahl"]["affiliation"] == "Lunds kommun"
    assert found["Bo Alm"]["status"] == PRESENT
    assert found["Per Lind"]["status"] == ABSENT


@pytest.mark.parametrize(
    "line",
    [
        "Från förvaltningen: Siv Dahl, utredare",
        "Från kansliet: Siv Dahl (sekreterare)",
        "Från inspektionen: generaldirektör Siv Dahl, som skrev dessa anteckningar",
        "Från kommunen: enhetschef Siv Dahl",
        "Från regionens ledning: Siv Dahl",
        "Från sekretariatet: Siv Dahl, vid pennan",
        "Fra administrasjonen: Siv Dahl, daglig leder",
        "Fra sekretariatet: Siv Dahl (referent)",
        "Fra forvaltningen: Siv Dahl, konsulent",
        "From the secretariat: Siv Dahl (minutes)",
    ],
)
def test_those_of_the_host_stand_in_a_line_of_their_own(line):
    note = (
        "# Styremøte 3 maj 2024\n\nNärvarande: Anna Ek, Bo Alm\n"
        f"Förhinder: Per Lind\n{line}\n\n## 1. Start\n\nVi började.\n"
    )
    assert statuses_in(note) == {
        "Anna Ek": PRESENT,
        "Bo Alm": PRESENT,
        "Per Lind": ABSENT,
        "Siv Dahl": PRESENT,
    }


@pytest.mark.parametrize(
    "told",
    [
        "Peter Dahl från Region Skåne var med på punkt 2.",
        "Peter Dahl från Region Skåne deltog under punkt 3.",
        "Peter Dahl från Region Skåne medverkade vid punkterna 2–4.",
        "Peter Dahl från Region Skåne närvarade under § 12.",
        "Peter Dahl från Region Skåne var med vid ärende 4.",
        "Peter Dahl från Region Skåne deltog digitalt på punkt 1.",
        "Peter Dahl from the Trust attended for item 4.",
        "Peter Dahl from the Trust joined for items 4 and 5.",
        "Peter Dahl fra fylket deltok under sak 12.",
        "Peter Dahl fra regionen deltok på punkt 5.",
    ],
)
def test_whoever_came_for_one_item_was_a_guest(told):
    note = f"Gruppen 3 maj 2024\n\nMed var Anna Ek (Lund) och Bo Alm (Vara). {told}\n"
    assert statuses_in(note)["Peter Dahl"] == GUEST
    assert statuses_in(note)["Anna Ek"] == PRESENT
