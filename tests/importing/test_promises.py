"""Tasks of roles, groups and pronouns, and tasks told without their doer in front."""

import pytest

from tests.importing.parsing import found_in

NOTE = """Minnesanteckningar Bronätverket
Närvarande: Anna Ek, Bo Alm (ordförande), Siv Dahl

1. Broar
{}
"""


def tasks(text):
    found = found_in(NOTE.format(text))["action_points"]
    return [(one["text"], one["responsible"]) for one in found]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Organisationerna lämnar synpunkter senast den 15 maj.", "Organisationerna"),
        ("Alla hjälps åt att måla från kl 16.", "Alla"),
        ("Verksamhetsledaren bereder ett förslag.", "Verksamhetsledaren"),
        ("Vaktmästaren byter lås på bron.", "Vaktmästaren"),
        ("Varmemesteren bestiller en ny pumpe.", "Varmemesteren"),
        ("Ordföranden och Anna Ek för samtal med Lund.", "Ordföranden och Anna Ek"),
        ("Anna och kassören tittar på offerterna.", "Anna och kassören"),
        ("Anmälningarna tas emot av kansliet.", "kansliet"),
        ("Listan uppdateras av sekreteraren.", "sekreteraren"),
        ("Förslaget skickas på remiss av kansliet.", "kansliet"),
        ("Siv fortsätter att leta färg.", "Siv"),
        ("Siv anmälde sig frivilligt att måla.", "Siv"),
        ("Siv har ansvar för färgen till nästa möte.", "Siv"),
        ("Måla bron, ansvarig Siv.", "Siv"),
        ("Måla bron (Siv).", "Siv"),
        ("Male broen (Siv).", "Siv"),
        ("Book the painter (Siv).", "Siv"),
        ("Siv: bestille maling.", "Siv"),
        ("Siv: book the painter.", "Siv"),
        ("Siv was tasked with painting it.", "Siv"),
        ("Members to send comments to Siv.", "Members"),
        ("Members are asked to send comments to Siv.", "Members"),
        ("A letter to be sent by Siv.", "Siv"),
        ("Kommunerne sender tal senest 1. maj.", "Kommunerne"),
        ("Det aftaltes, at Siv skriver til Lund.", "Siv"),
        ("Entreprenören åtgärdar rosten.", "Entreprenören"),
    ],
)
def test_whose_task_it_is(sentence, who):
    assert [found[1] for found in tasks(sentence)] == [who]


def test_what_a_pronoun_does_is_a_task_of_the_one_before():
    told = tasks("Siv har hört klagomål. Hon pratar själv med grannarna.")
    assert told == [("Hon pratar själv med grannarna.", "Siv")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Organisationerna lämnar ofta synpunkter.",
        "Förslaget har beretts av utskottet.",
        "Förslaget avslogs av gruppen.",
        "Siv förespråkar röd färg.",
        "Siv får besked senast den 1 maj.",
        "Ordföranden öppnar mötet.",
        "Kassören redogör för budgeten.",
        "Siv målar ofta. Hon anslår tiden till en dag.",
        "Members have sent comments.",
        "Alle broene er røde (Siv).",
    ],
)
def test_what_is_nobodys_task(sentence):
    assert not [what for what, _ in tasks(sentence) if what != "Siv målar ofta."]


def test_home_work_is_a_task():
    assert tasks("Läxa: Siv läser rapporten.") == [("Siv läser rapporten.", "Siv")]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Övriga lämnar uppgifter till Siv före sportlovet.", "Övriga"),
        ("Bron kan inte målas, så varje kommun köper färg själv.", "varje kommun"),
        ("Därefter fyller varje kommun i sina belopp, senast 3 maj.", "varje kommun"),
        ("Färgen beställs av trivselgruppen.", "trivselgruppen"),
        ("Det aftaltes, at HR-cheferne laver et oplæg til næste møde.", "HR-cheferne"),
        ("Länsstyrelsen sänder över kartan till Anna.", "Länsstyrelsen"),
        ("Brosällskapet för norr (BFN) finns. BFN reviderar planen.", "BFN"),
        ("Siv tek opp saka med kommunen.", "Siv"),
        ("Siv purrar på dei fire.", "Siv"),
    ],
)
def test_whose_task_it_is_in_still_other_words(sentence, who):
    assert [found[1] for found in tasks(sentence)] == [who]


@pytest.mark.parametrize(
    "sentence",
    [
        "Taxan betalas av Kulturrådet.",
        "Bron mäts av universitetet.",
        "Siv lämnar vid årsskiftet.",
        "Anna Ek tjänstgör för Bo Alm.",
        "Siv would drop the blue one.",
        "Beslut: Gruppen lämnar in en gemensam ansökan.",
    ],
)
def test_what_is_done_by_others_or_decided(sentence):
    assert tasks(sentence) == []


def test_tasks_may_stand_below_whose_they_are():
    note = NOTE.replace("1. Broar", "# Att göra efter mötet").format(
        "Alla:\n- Läser planen.\n\nSiv:\n- Bokar målare.\n- Frågar Lund om färg."
    )
    found = found_in(f"{note}\n# Broar\n\nBron är röd.\n")["action_points"]
    assert [(one["text"], one["responsible"]) for one in found] == [
        ("Läser planen.", "Alla"),
        ("Bokar målare.", "Siv"),
        ("Frågar Lund om färg.", "Siv"),
    ]


def test_all_may_stand_in_brackets_after_a_task():
    note = NOTE.replace("1. Broar", "# Att göra").format("- Läsa planen (alla)")
    found = found_in(f"{note}\n# Broar\n\nBron är röd.\n")["action_points"]
    assert [one["responsible"] for one in found] == ["alla"]


def test_one_known_and_one_whose_name_is_misspelt_do_it_together():
    assert tasks("Anna og Sif foretager en gennemgang.") == [
        ("Anna og Sif foretager en gennemgang.", "Anna og Sif")
    ]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Bo Alm står för grillen.", "Bo Alm"),
        ("Styrelsen tar ärendet vidare.", "Styrelsen"),
    ],
)
def test_whose_part_it_is(sentence, who):
    assert [found[1] for found in tasks(sentence)] == [who]


@pytest.mark.parametrize(
    "sentence", ["Siv vil gerne male.", "Siv vill gärna måla.", "Kassör – Siv."]
)
def test_what_somebody_would_like_or_is(sentence):
    assert tasks(sentence) == []


def test_without_a_list_of_people_a_first_name_is_somebody():
    told = "Jenny och Farid sätter ihop ett svar."
    note = f"# Bronätverket den 3 maj 2025\n\n## Broar\n\n{told}\n"
    found = found_in(note)["action_points"]
    assert [one["responsible"] for one in found] == ["Jenny och Farid"]


def test_what_is_filled_up_by_somebody_is_theirs():
    assert tasks("Sandlådan fylls på av Siv.") == [
        ("Sandlådan fylls på av Siv.", "Siv")
    ]
    assert [who for _, who in tasks("Anna och Bo går skyddsrond den 3 maj.")] == [
        "Anna och Bo"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna skickar varje månad ut ett nyhetsbrev.",
        "Siv samlar in statistik varje år.",
        "Anna sends out a newsletter every month.",
        "Siv will replace her on the group.",
    ],
)
def test_what_is_always_so_is_no_task(sentence):
    assert tasks(sentence) == []
