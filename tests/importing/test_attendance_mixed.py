"""Lists that mix what is told of people, or that a narrow column wrapped."""

import pytest

from minutes.importing.attendance.wraps import whole_lines, with_whole_labels
from tests.importing.parsing import blocks_of, found_in

TOP = "Minnesanteckningar Bronätverket 2024-03-05\n\n"
ITEMS = "\n\n1. Öppnande\nAlla hälsades välkomna.\n\n2. Broar\nBron visades.\n"


def people(told):
    found = found_in(TOP + told + ITEMS)["attendees"]
    return [(one["name"], one["affiliation"], one["status"]) for one in found]


@pytest.mark.parametrize(
    "told",
    [
        "Närvarande\nLinn Kvarn\tLK\nRoger Stål\tRS",
        "Närvarande: Linn Kvarn (LK), Roger Stål (RS)",
        "Närvarande: Linn Kvarn, LK, Roger Stål, RS",
        'Närvarande: Linn "Linnan" Kvarn och Roger Stål. Roger kom till punkt 5.',
        "Närvarande: Linn Kvarn (§§ 1–6) och Roger Stål (1–6 §)",
        "Närvarande; Linn Kvarn samt Roger Stål",
        "Attendees\n[x] Linn Kvarn (@linn)\n[x] Roger Stål (WG lead)",
        "Med på länk: Linn Kvarn, Roger Stål",
        "Board members: Linn Kvarn (chair), Roger Stål",
        "Närvarande: Linn Kvarn, hälso- och sjukvårdsdirektör; Roger Stål, chef",
        "Ej tjänstgörande ersättare: Linn Kvarn, Roger Stål",
    ],
)
def test_what_stands_beside_a_name_is_no_affiliation(told):
    assert people(told) == [
        ("Linn Kvarn", None, "present"),
        ("Roger Stål", None, "present"),
    ]


def test_first_names_count_where_it_is_told_whence_they_came():
    told = (
        "Vi samlades kl 10 i Falun. På plats var Maja (Leksand), Siv och Ylva (Mora)"
        " samt Bo från Region Dalarna. Med på länk: Per (Säter) och Inga-Lill (Orsa)."
        " Förhinder hade Rolf i Ludvika och Camilla i Gagnef."
    )
    assert people(told) == [
        ("Maja", "Leksand", "present"),
        ("Siv", "Mora", "present"),
        ("Ylva", "Mora", "present"),
        ("Bo", "Region Dalarna", "present"),
        ("Per", "Säter", "present"),
        ("Inga-Lill", "Orsa", "present"),
        ("Rolf", "Ludvika", "absent"),
        ("Camilla", "Gagnef", "absent"),
    ]


@pytest.mark.parametrize(
    "label", ["## Med", "## På plats", "## Här", "## Vi som var med"]
)
def test_boxes_tell_who_came_below_any_label(label):
    told = f"{label}\n- [x] Siv Ek, Lund\n- [x] Bo Alm, Vara\n- [ ] Ida By, Höör – vab"
    statuses = [status for _, _, status in people(told)]
    assert statuses == ["present", "present", "absent"]


@pytest.mark.parametrize(
    ("cell", "lines"),
    [
        ("Eva Ek (Lund), Bo Alm (Höör), Linda\nBerg (Vara)", 1),
        ("Eva Ek (Lund), Bo Alm (Norra\nHöörs kommun)", 1),
        ("Eva Ek, Lund,\nBo Alm, Höör", 1),
        ("Eva Ek, Bo Alm och\nSiv Dahl", 1),
        ("Eva Ek, Lund\nBo Alm, Höör", 2),
        ("Eva Ek, Lund, ordförande\nBo Alm, Höör, sekreterare", 2),
        ("Eva Ek\nLinda Berg", 2),
    ],
)
def test_lines_of_a_cell_that_break_within_a_person_are_one(cell, lines):
    assert len(whole_lines(cell)) == lines


def test_a_label_over_two_rows_is_one_with_both_values():
    rows = [
        blocks_of(f"{label}\t{name}", cells=(label, name), table=1)[0]
        for label, name in (("Övriga", "Eva Ek"), ("närvarande", "Bo Alm"))
    ]
    (whole,) = with_whole_labels(rows)
    assert whole.text == "Övriga närvarande\tEva Ek\nBo Alm"
    apart = blocks_of("Plats\tLund", "Tid\t9", cells=("", ""), table=1)
    assert len(with_whole_labels(apart)) == 2
