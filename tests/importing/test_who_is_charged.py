"""Whose a task is, where the sentence does not begin with them."""

import pytest

from tests.importing.parsing import found_in

NOTE = """Minnesanteckningar Bronätverket
Närvarande: Anna Ek, Bo Alm, Aino (A), Krister (K)

1. Broar
{}
"""


def tasks(text):
    found = found_in(NOTE.format(text))["action_points"]
    return [(one["text"], one["responsible"]) for one in found]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("- Ring kommunen (Anna, senast 1/5)", "Anna"),
        ("- Ring kommunen (Anna, klart v. 12)", "Anna"),
        ("- Ring kommunen (Anna till nästa möte)", "Anna"),
        ("- Ring kommunen (senast 1/5, Anna)", "Anna"),
        ("- Ring kommunen (Anna – 2024-05-01)", "Anna"),
        ("- Bestill maling (Bo, innen 1. mai)", "Bo"),
        ("- Order paint (Anna and Bo, by 1 May)", "Anna and Bo"),
        ("Ansök om bidrag till färgen (Anna)", "Anna"),
        ("Skriv till kommunen om bron (Bo)", "Bo"),
        ("Søk om midler til maling (Bo)", "Bo"),
    ],
)
def test_who_stands_in_brackets_with_a_day(line, who):
    [(text, found)] = tasks(line)
    assert (text, found) == (line.removeprefix("- "), who)


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Listan hade fel årtal och rättas av Bo.", "Bo"),
        ("Färgen har kommit och hämtas av kassören.", "kassören"),
        ("Att hålla i målningen utsågs Anna Ek och Bo Alm.", "Anna Ek och Bo Alm"),
        ("Till att köpa färg valdes Bo.", "Bo"),
        ("Å skaffe maling ble valgt Bo Alm.", "Bo Alm"),
        ("Det gör hon och jag tillsammans innan påsk.", "hon och jag"),
        ("Detta tar jag och Anna upp med rektor.", "jag och Anna"),
        ("Till nästa möte skriver jag en text.", "jag"),
        ("K betalar fakturan på måndag.", "K"),
        ("Bordet på Storgatan bemannas av K och Anna.", "K och Anna"),
        ("Vi skickar svaret senast den 3 maj.", "Vi"),
        ("Vi sender svaret innen 3. mai.", "Vi"),
        ("Alla funderar på färgen.", "Alla"),
        ("Alle tenker over fargen.", "Alle"),
    ],
)
def test_who_stands_last_or_by_letter(sentence, who):
    assert tasks(f"Den är röd. {sentence} Det tar tid.") == [(sentence, who)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bron har målats och städats av Bo.",
        "Att justera utsågs Bo.",
        "Det tycker jag.",
        "Vi skickar ofta svar.",
        "Vi har senast den 3 maj som mål.",
        "Det har jag skrivit om.",
        "Bo anmäler jäv och lämnar rummet.",
        "Resten får vänta till nästa möte.",
        "Bo får teckna avtal upp till 20 000 utan att fråga.",
        "Bo berättade om färgen (se bilaga 2).",
        "- Genomgång av målningen (Anna, se bilaga)",
        "- 19 september: Fördjupning kring färg (HR och ÄO)",
    ],
)
def test_what_is_no_task(sentence):
    assert tasks(sentence) == []
