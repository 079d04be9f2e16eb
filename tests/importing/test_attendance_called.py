"""People called by their first names, in groups, and lists that a question heads."""

import pytest

from tests.importing.parsing import found_in

TOP = "Protokoll elevrådet 2024-03-05\n\n"
ITEMS = "\n\n1. Öppnande\nAlla hälsades välkomna.\n\n2. Broar\nBron visades.\n"


def people(told):
    found = found_in(TOP + told + ITEMS)["attendees"]
    return [(one["name"], one["affiliation"], one["status"]) for one in found]


@pytest.mark.parametrize(
    "told",
    [
        "Vilka var där?\n5A Moa och Elin\n5B Omar\n5C ingen kom",
        "Vem var med?\n5A: Moa, Elin\n5B: Omar",
        "Hvem var med?\n5A – Moa og Elin\n5B – Omar\n5C – meldt forfall",
        "Who was there?\n5A Moa and Elin\n5B Omar",
        "Närvarande:\n5A: Moa & Elin\n5B: Omar",
        "Närvarande\n- 5A Moa, Elin\n- 5B Omar",
        "Närvarande: 5A: Moa och Elin, 5B: Omar",
        "Tilstede:\n5A Moa, Elin\n5B Omar",
        "5A: Moa & Elin\n5B: Omar\n5C: Siv & Bo\nAndra: Anna Ek, Per Alm",
        "Vilka:\n5A\tMoa, Elin\n5B\tOmar",
        "Närvarande: Moa 5A, Elin 5A och Omar 5B",
    ],
)
def test_pupils_have_first_names_and_a_class(told):
    assert people(told)[:3] == [
        ("Moa", "5A", "present"),
        ("Elin", "5A", "present"),
        ("Omar", "5B", "present"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Närvarande:\n5A Moa (Omar var sjuk)\n5B Elin",
        "Närvarande:\n5A Moa (Omar sjuk)\n5B Elin",
        "Present:\n5A Moa (Omar was ill)\n5B Elin",
        "Til stede:\n5A Moa (Omar er syk)\n5B Elin",
        "Närvarande:\n5A: Moa (Omar hade förhinder)\n5B: Elin",
        "Närvarande:\n5A: Moa (Omar kunde inte)\n5B: Elin",
    ],
)
def test_parentheses_tell_of_somebody_else_who_was_away(told):
    assert people(told) == [
        ("Moa", "5A", "present"),
        ("Omar", "5A", "absent"),
        ("Elin", "5B", "present"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "På plats:\n- Falun – Anna Ek och Bo Alm\n- Mora – Eva Dam",
        "På plats:\nFalun - Anna Ek och Bo Alm\nMora - Eva Dam",
        "På plats: Falun (Anna Ek och Bo Alm), Mora (Eva Dam)",
        "På plats: Falun (Anna Ek, Bo Alm), Mora (Eva Dam)",
        "På plats:\nFalun: Anna Ek & Bo Alm\nMora: Eva Dam",
        "På plats:\nFalun\tAnna Ek samt Bo Alm\nMora\tEva Dam",
        "Närv.   AE  Anna Ek, Falun\n        BA  Bo Alm, Falun\n"
        "        ED  Eva Dam, Mora",
        "Närvarande:\nAE: Anna Ek, Falun\nBA: Bo Alm, Falun\nED: Eva Dam, Mora",
        "Närvarande\nAnna Ek X, Falun\nBo Alm X, Falun\nEva Dam X, Mora",
    ],
)
def test_several_came_from_one_place(told):
    assert people(told) == [
        ("Anna Ek", "Falun", "present"),
        ("Bo Alm", "Falun", "present"),
        ("Eva Dam", "Mora", "present"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Närv. Anna Ek\nEj närv. Bo Alm\nAdj. Eva Dam",
        "Närvarande\nAnna Ek X\nBo Alm Anmält förhinder\nAdjungerade\nEva Dam X",
        "Närv.\nAnna Ek\nFrånv.\nBo Alm\nAdj.\nEva Dam",
    ],
)
def test_short_labels_and_columns_without_lines(told):
    assert people(told) == [
        ("Anna Ek", None, "present"),
        ("Bo Alm", None, "absent"),
        ("Eva Dam", None, "guest"),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "| Director | Roll call | BR-12 |",
        "| Trustee | Seat | Here |",
        "| Vem | Roll | Med |",
        "| Hvem | Verv | Oppmøte |",
        "| Vi | Post | Närvaro |",
    ],
)
def test_whoever_fills_the_first_column_is_told_by_the_others(head):
    yes = "present" if "Roll call" in head else "yes"
    rows = (
        f"\n|---|---|---|\n| Anna Ek | {yes} | yes |"
        f"\n| Bo Alm | {yes} | yes |\n| Eva Dam | {yes} | yes |"
    )
    found = [name for name, _, status in people(head + rows) if status == "present"]
    assert found == ["Anna Ek", "Bo Alm", "Eva Dam"]


def test_rows_of_people_stand_beside_a_sentence_of_who_was_away():
    told = (
        "Anna Ek (AE)\tChair\tFaculty of Arts\nBo Alm (BA)\t\tLibrary\n"
        "Eva Dam (ED)\tSecretary\tRegistry\n\n"
        "Apologies were received from Per Lind (Medicine)."
    )
    assert people(told) == [
        ("Per Lind", "Medicine", "absent"),
        ("Anna Ek", "Faculty of Arts", "present"),
        ("Bo Alm", "Library", "present"),
        ("Eva Dam", "Registry", "present"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Kommunen: Anna Ek (chef), Bo Alm\nPolisen: Eva Dam",
        "Skolan: Anna Ek, Bo Alm\nHemmet: Eva Dam\nÖvriga: ingen",
        "Från kommunen: Anna Ek, Bo Alm",
        "Deltagere:\nFra kommunen:\nAnna Ek\nBo Alm\nAfbud:\nPer Lind",
    ],
)
def test_lines_with_a_group_each_are_the_list(told):
    whence = (
        told.partition(":")[0].removeprefix("Från ").replace("Deltagere", "kommunen")
    )
    assert people(told)[:2] == [
        ("Anna Ek", whence, "present"),
        ("Bo Alm", whence, "present"),
    ]


def test_a_table_needs_no_bars_round_it():
    told = (
        "Name | Organisation | Attended\nAnna Ek | Falun | Y\n"
        "Bo Alm | Mora | Apologies\nEva Dam | Police | N"
    )
    assert people(told) == [
        ("Anna Ek", "Falun", "present"),
        ("Bo Alm", "Mora", "absent"),
        ("Eva Dam", "Police", "absent"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Närvarande: Anna Ek, Bo Alm och praktikanten Elliot",
        "Committee: Anna Ek (Chair), Bo Alm (Sec)\nAlso: Elliot",
        "Styrelsen: Anna Ek (ordf), Bo Alm (sekr), rektorn Elliot",
        "Närvarande undertecknade Anna Ek, Bo Alm samt kuratorn Elliot",
        "Vi var: Anna Ek, Bo Alm samt undertecknad, Elliot",
        "People present: Anna Ek [host], Bo Alm [documenter], Elliot",
        "## 👥 Attendees\n- Anna Ek\n- Bo Alm\n- Elliot",
        "Til stede: Anna Ek (Lucas mor), Bo Alm (Jes' far), Elliot (Mies far)",
        "Medlemmer:\nAnna Ek (Lucas mor) Bo Alm (Mies far)\nElliot (Evas far)",
    ],
)
def test_callings_and_the_body_itself_are_no_affiliation(told):
    assert people(told) == [
        ("Anna Ek", None, "present"),
        ("Bo Alm", None, "present"),
        ("Elliot", None, "present"),
    ]


@pytest.mark.parametrize(
    ("told", "whence"),
    [
        ("Fra styret møtte Anna Ek og Bo Alm.", "styret"),
        ("Närvarande från Region Norr: Anna Ek, Bo Alm", "Region Norr"),
        ("Närvarande: Anna Ek Falun/Mora, Bo Alm Falun/Mora", "Falun/Mora"),
        ("Vilka? Falun - Anna Ek; Falun - Bo Alm", "Falun"),
        ("Från Region Norr deltog Anna Ek och Bo Alm.", "Region Norr"),
        ("Närvarande:\nAle, Vårgårda: Anna Ek, Bo Alm", "Ale/Vårgårda"),
    ],
)
def test_it_is_told_once_whence_they_came(told, whence):
    assert people(told) == [
        ("Anna Ek", whence, "present"),
        ("Bo Alm", whence, "present"),
    ]


def test_all_invited_came_but_the_absent_though_the_host_has_a_line_too():
    told = (
        "Kallade: Anna Ek Falun, Bo Alm Mora\nFrånvarande: Bo Alm\n"
        "Dalarnas Kommunalförbund: Eva Dam (ordf.)"
    )
    assert people(told) == [
        ("Anna Ek", "Falun", "present"),
        ("Bo Alm", "Mora", "absent"),
        ("Eva Dam", "Dalarnas Kommunalförbund", "present"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Alla var här utom Liam och Moa.",
        "Everyone was there except Liam and Moa.",
        "Alle var til stede unntatt Liam og Moa.",
        "Frånvarande voro Liam och Moa.",
    ],
)
def test_only_those_who_were_away_may_be_told(told):
    assert people(told) == [("Liam", None, "absent"), ("Moa", None, "absent")]


def test_somebody_may_come_for_an_item():
    told = (
        "Til stede: Anna Ek, Bo Alm\nDesuden deltog varmemester Henning under punkt 2"
    )
    assert ("Henning", None, "present") in people(told)


@pytest.mark.parametrize(
    "told",
    [
        "Anna saknade diagram. Bo kunde inte hitta filen.",
        "Siv hade sagt att den inte fanns. Elin har inte svarat.",
        "Marketing: Anna Ek, Bo Alm to draft a plan for it.",
        "5A: Vill ha fler bollar.\n5B: Toaletten är trasig.\n5C: Inget.",
        "Festgruppen ansvarar: Anna Ek, Bo Alm",
    ],
)
def test_whoever_did_something_else_is_on_no_list(told):
    assert people(f"Vi pratade om rapporten.\n{told}") == []
