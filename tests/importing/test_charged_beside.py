"""Tasks beside which it stands whose they are, in brackets of many kinds."""

import pytest

from tests.importing.parsing import found_in

NOTE = """Minutes of the Bridge Network
Present: Anna Ek (AE), Bo Alm (BA), Eva Lind (EL)

1. Bridges
{}
"""


def tasks(text):
    return [
        (one["text"], one["responsible"])
        for one in found_in(NOTE.format(text))["action_points"]
    ]


@pytest.mark.parametrize(
    ("mark", "who"),
    [
        ("[Action: AE]", "AE"),
        ("[ACTION: AE, BA]", "AE, BA"),
        ("(Action: Bo Alm)", "Bo Alm"),
        ("[Action AE/EL]", "AE/EL"),
        ("(AP: Eva)", "Eva"),
        ("(Åtgärd: Anna och Bo)", "Anna och Bo"),
        ("[Action – BA]", "BA"),
        ("(Tiltak: Eva)", "Eva"),
        ("[Action: Treasurer]", "Treasurer"),
        ("(Action: all)", "all"),
    ],
)
def test_who_stands_in_brackets_behind_the_task(mark, who):
    told = "The railing needs new paint."
    for between in (" ", "          ", "\n\n"):
        [(text, doer)] = tasks(f"It rains.\n\n{told}{between}{mark}")
        assert (text.startswith(told), doer) == (True, who)


@pytest.mark.parametrize(
    "mark",
    [
        "[Action: none]",
        "(Action: NFA)",
        "[Action: Closed]",
        "(Action: ongoing)",
        "[Action: see item 4]",
        "(Anna: yes)",
    ],
)
def test_brackets_that_name_nobody(mark):
    assert tasks(f"The railing needs new paint. {mark}") == []


def test_a_task_told_and_marked_is_one():
    for between in (" ", "\n\n"):
        [(_, who)] = tasks(f"BA will ask the painter for a price.{between}[Action: BA]")
        assert who == "BA"


@pytest.mark.parametrize(
    ("mark", "who"),
    [
        ("AI(@aek)", "@aek"),
        ("AI(Anna)", "Anna"),
        ("AI [Bo]", "Bo"),
        ("AI(@bo_alm, @eva)", "@bo_alm, @eva"),
        ("Action(Bo)", "Bo"),
        ("TODO(eva)", "eva"),
        ("ACTION [AE]", "AE"),
        ("AP(BA)", "BA"),
        ("Opfølgning (Eva)", "Eva"),
        ("Åtgärd [Anna]", "Anna"),
    ],
)
def test_who_stands_in_brackets_after_the_mark(mark, who):
    assert tasks(f"{mark}: paint the railing") == [("paint the railing", who)]


def test_a_talk_about_ai_is_no_task():
    assert tasks("AI: we talked about what it may write for us.") == []


@pytest.mark.parametrize(
    "line",
    [
        "Action: {}, {}",
        "Actions: {}; {}.",
        "Åtgärd: {} och {}.",
        "Opfølgning: {}, {}.",
        "Oppfølging: {} og {}.",
        "AP: {}, {}",
        "Tiltak: {}; {}",
        "Uppdrag: {} samt {}",
        "Att göra: {}, {}",
        "To do: {} and {}",
    ],
)
def test_many_who_each_have_their_part_in_brackets(line):
    told = line.format("AE (finder tre malere)", "Bo (köper färg i Lund)")
    assert tasks(told) == [("finder tre malere", "AE"), ("köper färg i Lund", "Bo")]


@pytest.mark.parametrize(
    ("mark", "who"),
    [
        ("(Ansv. Anna)", "Anna"),
        ("(ansv: Bo)", "Bo"),
        ("(ansvarig Bo Alm)", "Bo Alm"),
        ("(Ansvariga: Anna och Bo)", "Anna och Bo"),
        ("[Ansvar: AE]", "AE"),
        ("(ansvarlig: Eva)", "Eva"),
        ("(Hovedansvar Eva)", "Eva"),
        ("(responsible: Bo)", "Bo"),
        ("[Owner: BA]", "BA"),
        ("(vem? kassören)", ""),
        ("(ansvarig: kassören)", "kassören"),
    ],
)
def test_who_is_responsible_stands_in_brackets_between_sentences(mark, who):
    found = tasks(f"It rains. Färgen räcker inte. {mark} Bron är röd (som förr) ännu.")
    assert found == ([(f"Färgen räcker inte. {mark}", who)] if who else [])


@pytest.mark.parametrize(
    "sentence",
    [
        "Färg köps in [Bo]",
        "Räcket målas om (Bo)",
        "Räcket målas om – Bo",
        "Räcket målas om. /Bo",
        "Skylten sätts upp → Bo",
        "Ny skylt på norra sidan => Bo",
        "Måla räcket, Bo",
        "Måla räcket - Bo",
        "Male rekkverket /Bo",
        "Paint the railing, Bo",
    ],
)
def test_who_stands_behind_what_is_done(sentence):
    assert [who for _, who in tasks(f"Bron är röd. {sentence}")] == ["Bo"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bra idé, Bo",
        "Bron är röd (Bo)",
        "Det diskuteras av alla, även Bo",
        "Bron är inte röd, tycker Anna och Bo",
        "Kassör – Bo",
    ],
)
def test_who_stands_behind_what_is_no_task(sentence):
    assert tasks(f"Bron är röd. {sentence}") == []
