"""Items whose headings stand in the agenda, and marks that are no headings."""

import pytest

from tests.importing.parsing import found_in, read

TOP = "Referat Bronettverket\nTil stede: Anna Ek, Bo Alm\n\n"
AGENDA = "Dagsorden:\n1. Godkendelse\n2. Broer\n3. Næste møde\n\n"
TEXTS = (
    "Referatet blev godkendt.",
    "Anna Ek sender et brev til kommunen om broen, som er rusten.",
    "Tirsdag d. 22. oktober 2024 kl. 17.",
)


def headings(note):
    return [
        (one["number"], one["heading"], one["level"])
        for one in found_in(note)["agenda_items"]
    ]


@pytest.mark.parametrize(
    "mark",
    ["Ad {}", "Ad {}.", "Ad {})", "Ad. {}:", "Punkt {}", "Til punkt {}:", "Re {}"],
)
def test_the_agenda_gives_the_headings_of_what_is_told_under_its_numbers(mark):
    told = "\n\n".join(
        f"{mark.format(number)}\n{text}" for number, text in enumerate(TEXTS, start=1)
    )
    note = f"{TOP}{AGENDA}{told}\n"
    assert headings(note) == [
        ("1", "Godkendelse", 1),
        ("2", "Broer", 1),
        ("3", "Næste møde", 1),
    ]
    found = read(note)
    assert "sender et brev" in found.items[1].text
    assert found_in(note)["next_meetings"] == ["2024-10-22"]


def test_the_text_may_begin_on_the_line_of_the_mark():
    told = "\n\n".join(f"Ad {n}. {text}" for n, text in enumerate(TEXTS, start=1))
    assert [name for _, name, _ in headings(f"{TOP}{AGENDA}{told}\n")] == [
        "Godkendelse",
        "Broer",
        "Næste møde",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Note 17/25", "Note 18/25"),
        ("Sak 4/25", "Sak 5/25"),
        ("Punkt 1", "Punkt 2"),
        ("Item 1", "Item 2"),
    ],
)
def test_the_heading_may_stand_below_its_number(first, second):
    body = "Broen er rusten, og ingen vet hva det koster å male den på nytt."
    note = f"{TOP}{first}\nBroer\n\n{body}\n\n{second}\nVeier\n\n{body}\n"
    assert [name for _, name, _ in headings(note)] == ["Broer", "Veier"]


def test_a_number_may_end_in_nought():
    body = "The bridge is red, and nobody knows what it would cost to paint it."
    note = (
        f"Minutes of the Bridge Group\nPresent: Ann Oak, Bob Elm\n\n1.0 Opening\n{body}"
        f"\n\n2.0 Bridges\n2.1 The red one\n{body}\n2.2 The blue one\n{body}\n\n"
        f"3.0 Roads\n{body}\n"
    )
    assert [(name, level) for _, name, level in headings(note)] == [
        ("Opening", 1),
        ("Bridges", 1),
        ("The red one", 2),
        ("The blue one", 2),
        ("Roads", 1),
    ]


def test_a_colon_may_stand_tight_after_the_number():
    body = "Bron är röd och ingen vet vad det kostar att måla den på nytt."
    note = f"{TOP}1:Öppnande\n{body}\n\n2:Broar\n{body}\n\n3:Vägar\n{body}\n"
    assert [name for _, name, _ in headings(note)] == ["Öppnande", "Broar", "Vägar"]


def test_words_for_facts_may_head_items_further_down():
    body = "The bridge is red, and nobody knows what it would cost to paint it."
    note = (
        "# Bridge Group, 3 May 2025\n\nPresent: Ann Oak, Bob Elm\n\n"
        f"## Bridges\n\n{body}\n\n{body}\n\n## Party\n\n"
        f"### Venue\n\n{body}\n\n### Date\n\n{body}\n\n## Roads\n\n{body}\n"
    )
    assert [name for _, name, _ in headings(note)] == [
        "Bridges",
        "Party",
        "Venue",
        "Date",
        "Roads",
    ]


def test_an_attachment_named_in_an_item_heads_nothing():
    body = "Broen er rusten, og ingen vet hva det koster å male den på nytt."
    note = f"{TOP}1. Broer\nBilag 1. Notat om rust\n{body}\n\n2. Veier\n{body}\n"
    assert [name for _, name, _ in headings(note)] == ["Broer", "Veier"]


def test_a_word_for_sessions_heads_the_items_below_it():
    body = "Bron är röd och ingen vet vad det kostar att måla den på nytt.\n\n"
    note = (
        "# Anteckningar Bronätverket\n\nNärvarande: Anna Ek, Bo Alm\n\n## Pass 1\n\n"
        f"### Broar\n\n{body}## Pass 2\n\n### Vägar\n\n{body}"
    )
    assert [name for _, name, _ in headings(note)] == [
        "Pass 1",
        "Broar",
        "Pass 2",
        "Vägar",
    ]


def test_a_number_above_nothing_but_text_is_all_the_heading_there_is():
    note = (
        f"{TOP}Sak 1.\nStyret besluttet å male broen.\n\nSak 2.\nDet er dyrt å male. "
        "Anna Ek spør kommunen om penger.\n\nSak 3.\nVeier.\nVeien er også dårlig.\n"
    )
    assert headings(note) == [("1", "Sak 1", 1), ("2", "Sak 2", 1), ("3", "Veier", 1)]
    assert found_in(note)["decisions"] == ["Styret besluttet å male broen."]


def test_what_somebody_does_heads_nothing_below_a_number():
    note = (
        f"{TOP}Sak 1: Broer\nKort gjennomgang ved Anna.\nBo tar kontakt med Lund.\n"
        "Siv kontakter kommunen og hører hva de tenker om bruk av broen ved Skoleveien."
        "\n\nSak 2: Veier\nVeien er dårlig, og det er dyrt å reparere den i vinter.\n"
    )
    assert [name for _, name, _ in headings(note)] == ["Broer", "Veier"]


def test_numbers_may_go_on_from_the_meeting_before():
    body = "The bridge is red, and nobody knows what it would cost to paint it."
    items = "".join(
        f"{number}. {name}\n{body}\n\n"
        for number, name in enumerate(
            ("OPENING", "BRIDGES", "ROADS", "CLOSE"), start=12
        )
    )
    note = f"Minutes of the Bridge Group\nPresent: Ann Oak, Bob Elm\n\n{items}"
    assert [number for number, _, _ in headings(note)] == ["12", "13", "14", "15"]


def test_a_phrase_that_stands_apart_heads_what_is_below_it():
    body = (
        "Bron är röd och ingen vet vad det kostar att måla den på nytt i vår, sade hon."
    )
    note = (
        f"{TOP}1. Broar\n\nRevidering av broplanen.\n\n{body}\n\n2. Vägar\n\n{body}\n"
    )
    assert [name for _, name, _ in headings(note)] == [
        "Broar",
        "Revidering av broplanen",
        "Vägar",
    ]
