"""Lists of tasks: what they are called, whose part each is, and where they end."""

import pytest

from tests.importing.parsing import found_in

NOTE = """# Minnesanteckningar Bronätverket
Närvarande: Anna Ek, Bo Alm, Eva Lind

## Broar
Bron är röd.

{}
"""


def tasks(text):
    return [
        (one["text"], one["responsible"])
        for one in found_in(NOTE.format(text))["action_points"]
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "Att göra:",
        "Vem gör vad",
        "Hvem gjør hva:",
        "Hvem gør hvad?",
        "Who does what",
        "Next steps:",
        "Follow-ups",
        "Att göra till nästa möte:",
        "Åtgärdslista",
        "Oppgaver:",
    ],
)
def test_what_leads_to_a_list_of_tasks(lead):
    found = [("Måla bron (Anna)", "Anna"), ("Bo: köpa färg", "Bo")]
    text = "- Måla bron (Anna)\n- Bo: köpa färg"
    assert tasks(f"## {lead.rstrip(':')}\n{text}") == found
    if "till" not in lead:
        assert tasks(f"{lead}\n{text}") == found


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Farid: behörigheter", "Farid"),
        ("Anna - behörigheter", "Anna"),
        ("Anna – behörigheter", "Anna"),
        ("Anna och Bo - ny ritning", "Anna och Bo"),
        ("Bo Alm → färgprover", "Bo Alm"),
        ("Alla: läsa planen", "Alla"),
        ("Ny ritning (Eva)", "Eva"),
        ("Ny ritning, ansvarig: Eva", "Eva"),
        ("Alla kommuner svarar på enkäten", "Alla kommuner"),
        ("Hemsidan - rätta adressen", None),
    ],
)
def test_who_is_named_in_a_line_of_a_list(line, who):
    assert tasks(f"Att göra:\n- {line}") == [(line, who)]


def test_tasks_may_stand_below_the_name_of_whose_they_are():
    text = """## Vem gör vad

**Alla:**

- Läsa planen.

**Anna Ek:**

- Frågar Väg- och broverket om färgen.
- Ritar en skylt.
"""
    assert tasks(text) == [
        ("Läsa planen.", "Alla"),
        ("Frågar Väg- och broverket om färgen.", "Anna Ek"),
        ("Ritar en skylt.", "Anna Ek"),
    ]


def test_a_paragraph_after_the_bullets_is_none_of_the_list():
    text = "Att göra:\n- Måla bron (Anna)\n\nNästa avstämning samma tid"
    assert tasks(text) == [("Måla bron (Anna)", "Anna")]


def test_sentences_after_a_mark_may_each_be_a_task():
    text = "Oppfølging: Anna skriver kontrakt. Bo setter opp en liste."
    assert tasks(text) == [
        ("Anna skriver kontrakt.", "Anna"),
        ("Bo setter opp en liste.", "Bo"),
    ]
    whole = "Måla bron. Ansvarig: Bo. Klart: maj."
    assert tasks(f"Åtgärd: {whole}") == [(whole, "Bo")]


@pytest.mark.parametrize(
    "lead",
    [
        "Uppgifterna fördelades på följande sätt:",
        "Arbetet fördelas så här:",
        "Vi delar upp arbetet:",
        "Arbetsfördelning inför festen:",
        "Följande ska göras:",
        "Ansvaret fördelas enligt nedan:",
        "Oppgavene ble fordelt slik:",
        "Opgaverne blev fordelt sådan:",
        "Tasks were divided as follows:",
        "The following actions were noted:",
    ],
)
def test_what_is_shared_out_is_a_list_of_tasks(lead):
    text = f"Bron invigs i maj. {lead}\n- färg: Anna\n- lotteri: Bo (tillfrågas)\n"
    assert tasks(f"{text}- klassombuden hjälper till med maten\n\nBron är röd.") == [
        ("färg: Anna", "Anna"),
        ("lotteri: Bo (tillfrågas)", "Bo"),
        ("klassombuden hjälper till med maten", "klassombuden"),
    ]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("CR to publish the policy", "CR"),
        ("MF and TK to write a note", "MF and TK"),
        ("Farid ska måla bron", "Farid"),
        ("Farid skal male broen", "Farid"),
        ("Farid will paint the bridge", "Farid"),
        ("Nycklar: Farid", "Farid"),
    ],
)
def test_in_a_list_of_tasks_whoever_is_to_is_named(line, who):
    assert tasks(f"Att göra:\n- {line}") == [(line, who)]


def test_a_table_of_tasks_lists_nobody_who_was_there():
    note = """| Hva | Ansvarlig | Frist |
|---|---|---|
| Melde på deltakere til kurset | Bo | |
| Minne Eva om broen | Anna | |"""
    assert tasks(note) == [
        ("Melde på deltakere til kurset", "Bo"),
        ("Minne Eva om broen", "Anna"),
    ]
