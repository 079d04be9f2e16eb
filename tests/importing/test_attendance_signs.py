"""Who was there by signs in colour, in parentheses, and by what kept them away."""

import pytest

from tests.importing.parsing import found_in

ABSENT, PRESENT, GUEST = "absent", "present", "guest"
ITEMS = "\n\n## 1. Öppnande\n\nAlla kom.\n\n## 2. Broar\n\nBron visades.\n"


def people(told):
    found = found_in(f"# Styrelsemöte 2024-08-27\n\n{told}{ITEMS}")
    return found["attendees"]


def statuses(told):
    return {one["name"]: one["status"] for one in people(told)}


@pytest.mark.parametrize(
    "told",
    [
        "## Upprop\n\n- ✅ Anna Ek (@anna)\n- ✅ Bo Alm\n- ❌ Siv Dahl (@siv) – jobbar",
        "**Närvaro**\n\n- ✔️ Anna Ek\n- ✔️ Bo Alm\n- ❌ Siv Dahl",
        "Attendance\n\n- 🟢 Anna Ek\n- 🟢 Bo Alm\n- 🔴 Siv Dahl",
        "Til stede\n\n- ✅ Anna Ek\n- ✅ Bo Alm\n- ⛔ Siv Dahl",
        "Present:\n\n- [x] Anna Ek\n- [x] Bo Alm\n- [ ] Siv Dahl",
        "Deltagare: Anna Ek ✅, Bo Alm ✅, Siv Dahl ❌",
        "Deltagere: ✅ Anna Ek, ✅ Bo Alm, ❌ Siv Dahl",
    ],
)
def test_signs_tell_who_was_away(told):
    assert statuses(told) == {"Anna Ek": PRESENT, "Bo Alm": PRESENT, "Siv Dahl": ABSENT}


@pytest.mark.parametrize(
    "away",
    [
        "Frånv. m. anmälan: Siv Dahl",
        "Förh.: Siv Dahl",
        "Tackat nej: Siv Dahl",
        "Siv Dahl hade feber.",
        "Siv Dahl var förkyld och stannade hemma.",
        "Siv Dahl låg hemma i influensa.",
        "Siv Dahl är föräldraledig.",
        "Siv Dahl hade tackat nej.",
        "Siv Dahl var syk.",
        "Siv Dahl lå hjemme med feber.",
        "Siv Dahl var syg.",
        "Siv Dahl was ill.",
        "Siv Dahl had flu.",
    ],
)
def test_what_kept_them_away(away):
    told = f"Närvarande: Anna Ek, Bo Alm\n{away}\n"
    assert statuses(told) == {"Anna Ek": PRESENT, "Bo Alm": PRESENT, "Siv Dahl": ABSENT}


@pytest.mark.parametrize(
    "aside",
    [
        "Siv Dahl via länk",
        "Siv Dahl med på telefon",
        "Siv Dahl anslöt kl 10",
        "Siv Dahl by phone",
        "Siv Dahl joined at 10",
        "Siv Dahl på Teams",
    ],
)
def test_parentheses_may_tell_of_somebody_else(aside):
    told = people(f"Närvarande: Anna Ek, Bo Alm ({aside})\n")
    assert [one["name"] for one in told] == ["Anna Ek", "Bo Alm", "Siv Dahl"]
    assert not any(one["affiliation"] for one in told)


def test_parentheses_may_tell_whom_somebody_stands_in_for():
    told = statuses("Närvarande: Anna Ek, Bo Alm (ersätter Siv Dahl)\n")
    assert told == {"Anna Ek": PRESENT, "Bo Alm": PRESENT}


def test_whoever_writes_is_left_out_and_the_others_are_not():
    told = people(
        "Den här gången var det jag och Ib Karimi från Kumla, Ann Melin (Hallsberg),"
        " Jonna Eek från Lekeberg samt Elsa Vik i Örebro, som var med på länk."
        " Siv Dahl i Degerfors hade feber.\n"
    )
    assert [(one["name"], one["affiliation"], one["status"]) for one in told] == [
        ("Ib Karimi", "Kumla", PRESENT),
        ("Ann Melin", "Hallsberg", PRESENT),
        ("Jonna Eek", "Lekeberg", PRESENT),
        ("Elsa Vik", "Örebro", PRESENT),
        ("Siv Dahl", "Degerfors", ABSENT),
    ]


def test_nor_was_another_there():
    told = "Runt bordet satt Anna Ek och Bo Alm. Siv Dahl kunde inte, inte Kaj heller."
    assert statuses(told) == {
        "Anna Ek": PRESENT,
        "Bo Alm": PRESENT,
        "Siv Dahl": ABSENT,
        "Kaj": ABSENT,
    }


@pytest.mark.parametrize("head", ["Adjungerade", "Övriga", "Gäster", "Ersättare"])
def test_a_row_may_head_those_below_it(head):
    told = statuses(
        "| Ledamöter | Organisation | Närvaro |\n|---|---|---|\n"
        "| Anna Ek | Lunds kommun | X |\n| Bo Alm | Vara kommun | X, ej § 24 |\n"
        f"| {head} | | |\n| Per Holm | Kansliet | X |\n"
    )
    assert [*told] == ["Anna Ek", "Bo Alm", "Per Holm"]


def test_listeners_are_guests():
    told = "Närvarande: Anna Ek, Bo Alm\n\nÅhörare: Per Holm\n"
    assert statuses(told)["Per Holm"] == GUEST
