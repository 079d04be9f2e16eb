"""What becomes of a proposal, and what is not decided yet."""

import pytest

from tests.importing.test_decisions import own


@pytest.mark.parametrize(
    "sentence",
    [
        "Förslaget att alla också ska få komma röstades ner.",
        "Motionen om att vi ska måla bron bifölls.",
        "Ansökan om att få hyra bron beviljades.",
        "Yrkandet att stämman ska ajourneras avslogs.",
        "Frågan om vi kan måla bron bordlades.",
        "A request from a shop to be exempted was turned down.",
        "The proposal that the fee should be raised was rejected.",
        "Forslaget om at alle skal betale ble nedstemt.",
        "Forslaget om at alle skal betale blev forkastet.",
        "Ansøgningen om at må låne broen blev imødekommet.",
    ],
)
def test_what_became_of_a_matter_is_decided_whatever_the_matter_is(sentence):
    assert own(f"Broarna rostar. {sentence} Det tar tid.") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Det blev alltså röd färg för högst 100 kr.",
        "Det blir alltså lottning.",
        "Alltså blev det röda broar.",
        "Det ble altså rød bru.",
        "Ingen får måla förrän planen är klar, det är styrelsen ense om.",
        "Ingen får måla før planen er vist, det er styret samd om.",
        "Styret vart samde om å måle brua.",
        "Styret godtek tilbodet.",
        "Alle var med på at male broen.",
        "Der var stemning for at male broen.",
        "Styrelsen medgav detta.",
        "Vi slopar avgiften.",
        "Det röda förslaget fick flest röster.",
        "There were no objections to the red bridge.",
    ],
)
def test_still_more_words_for_what_was_settled(sentence):
    assert own(f"Broarna rostar. {sentence} Det tar tid.") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Höstens datum bestämmer vi då.",
        "Färgen bestämmer vi på nästa möte.",
        "Vi bestämmer färgen senare.",
        "Vi tar beslut om det i maj.",
        "Planen ska fastställas i maj.",
        "Förslag till beslut: Planen fastställs.",
        "Forslag til vedtak: Planen vedtas slik den er lagt fram.",
        "Styrelsens förslag: Bron godkänns.",
        "Innstilling: Planen vedtas.",
        "Yrkande: Planen avslås.",
        "Det blev en lång diskussion.",
    ],
)
def test_what_is_proposed_or_put_off_is_not_decided(sentence):
    assert own("Broarna rostar.", sentence, "Det tar tid.") == []


@pytest.mark.parametrize(
    ("proposed", "outcome"),
    [
        ("Förslag: Bron målas.", "Beslut: Enligt förslag."),
        ("Förslag till beslut: Bron målas.", "Beslut: enligt förslaget"),
        ("Innstilling: Brua males.", "Vedtak: Som innstillingen."),
        ("Proposal: The bridge is painted.", "Decision: as proposed"),
    ],
)
def test_a_proposal_that_was_accepted_tells_what_was_decided(proposed, outcome):
    assert proposed in own(proposed, outcome)
    assert proposed not in own(proposed, "Beslut: Avslag.")


def test_a_proposal_and_what_was_decided_may_share_a_line():
    told = "Förslag: Bron målas. Beslut: Bron rivs."
    assert own(told) == ["Beslut: Bron rivs."]


@pytest.mark.parametrize(
    "vote",
    [
        "Enhälligt.",
        "Enstemmig.",
        "Røysta 5 mot 1.",
        "Röstsiffror 5-1.",
        "Beslutet är enhälligt.",
        "Unanimous.",
    ],
)
def test_how_the_vote_fell_is_no_decision_of_its_own(vote):
    assert own(f"Beslut: Bron målas. {vote}") == ["Bron målas."]


def test_who_is_responsible_ends_what_was_decided():
    assert own("Vedtak: Brua males. Ansvar: Anna Ek Det regner i dag.") == [
        "Brua males."
    ]


@pytest.mark.parametrize(
    "mark",
    [
        "BESLUT ",
        "[Beslut] ",
        "(Beslut: ",
        "✔ Beslut: ",
        "=> Beslut: ",
        "Beslut 1: ",
        "Beslut § 4: ",
        "VEDTAK ",
        "[Vedtak]: ",
        "AGREED ",
        "Klubbat: ",
        "Aftalt: ",
    ],
)
def test_a_decision_may_be_marked_in_signs_of_any_kind(mark):
    told = "Röd färg köps in för högst 1 000 kr"
    [decision] = own("Bron är röd.", f"{mark}{told}")
    assert told in decision


@pytest.mark.parametrize(
    "text",
    [
        "[Bilaga] Röd färg köps in.",
        "PROTOKOLL Röd färg är dyr.",
        "(Åtgärd: Anna målar)",
        "Slutsats: bron är röd.",
    ],
)
def test_marks_of_other_things_decide_nothing(text):
    assert own("Bron är röd.", text) == []
