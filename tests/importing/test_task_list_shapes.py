"""Lists of tasks in whatever shape each line tells whose it is."""

import pytest

from tests.importing.parsing import found_in

NOTE = """Minnesanteckningar Bronätverket
Närvarande: Anna Ek, Bo Alm, Eva Lind

1. Broar
Bron är röd och fin. Vi pratade länge om räcket.

{}

2. Övrigt
Inget annat togs upp.
"""
TASKS = {"Anna": "Ringa kommunen", "Bo": "Köpa färg", "Eva": "Skicka ut kartan"}


def doers(head, line):
    rows = (line.format(who=who, what=what) for who, what in TASKS.items())
    found = found_in(NOTE.format("\n".join([head, *rows])))["action_points"]
    return [one["responsible"] for one in found]


@pytest.mark.parametrize(
    "line",
    [
        "- {who}: {what}",
        "- {what} ({who})",
        "- {what}, {who}",
        "- {what} → {who}",
        "- [{who}] {what}",
        "- ({who}) {what}",
        "- @{who} {what}",
        "- {what}. Ansvarig: {who}",
        "- **{who}**: {what}",
        "{who}\t{what}",
    ],
)
def test_each_line_tells_whose_it_is(line):
    assert doers("Att göra:", line) == list(TASKS)


@pytest.mark.parametrize(
    "head",
    [
        "Att göra till nästa gång:",
        "Kvar att göra:",
        "Detta ska göras:",
        "Åtgärdspunkter från mötet:",
        "Läxa till nästa gång:",
        "Arbetsfördelning:",
        "Vi ska:",
        "Gjøremål:",
        "Følgende skal gjøres:",
        "Actions before the next meeting:",
    ],
)
def test_a_line_with_a_colon_may_begin_the_list(head):
    assert doers(head, "- {who}: {what}") == list(TASKS)


@pytest.mark.parametrize("head", ["Vi pratade om:", "Närvarande på bron:", "Frågor:"])
def test_other_lines_with_colons_begin_no_tasks(head):
    assert doers(head, "- {who}: tycker om bron") == []
