"""What became of a question, told in other words than "beslutade"."""

import pytest

from minutes.importing.decisions.reading import decisions_in
from tests.importing.parsing import blocks_of, found_in
from tests.importing.test_decisions import own


@pytest.mark.parametrize(
    "sentence",
    [
        "Efter kaffet enades vi om att inte måla bron.",
        "Lund köper färgen och nätverket sa ja till det.",
        "Till brovakt nomineras Anna Ek.",
        "Ansökan avstyrktes.",
        "Skrivelsen lämnas utan åtgärd.",
        "Frågan avfördes från dagordningen.",
        "Frågan lades ner.",
        "Vi stryker punkten ur programmet.",
        "Vi skjuter på frågan till hösten.",
        "Rådet avstår från att yttra sig om bron.",
        "Därför avstår vi från att svara.",
        "Styrelsen avsatte 10 000 kr till bron.",
        "Rådet ansåg att ärendet hör till kommunen och överlämnade det dit.",
        "Det får bli den blå färgen.",
        "There was a long debate: consensus that the bridge is blue.",
        "There was unanimous support for the blue one.",
        "The application was turned down.",
        "The fee was set at £20.",
        "It was proposed and agreed to buy paint.",
        "Proposed by Ann, seconded by Bob, all in favour.",
        "Members backed the scheme.",
        "Resolution: to close the bridge.",
        "Styret sa nei til fargen.",
        "Styret ga sin tilslutning til planen.",
        "Kontingenten settes ned til 300 kr.",
        "Saken sendes tilbake til utvalget.",
        "Forslaget falt.",
        "Kontingentet fastsættes til 300 kr.",
        "Sagen sendes tilbage til udvalget.",
        "Bestyrelsen bakker op om forslaget.",
        "Ansøgningen blev imødekommet.",
    ],
)
def test_what_became_of_it_is_decided(sentence):
    assert own(f"Broarna rostar. {sentence} Det tar tid.") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna stryker en mening.",
        "Anna yrkar att anslaget till den nya färgen stryks.",
        "Bo föreslår att vi avstår från att svara.",
        "Vi säger till om det blir något.",
        "Nätverket går på studiebesök i maj.",
        "Föreningen stöder forskning om rost.",
        "Skolan läggs ner i vår.",
        "Anna lägger ut planen så snart den är fastställd.",
        "We will paint it once the budget is approved.",
        "The group may drop support for older bridges.",
        "They support the idea in principle.",
    ],
)
def test_what_nobody_has_decided_yet(sentence):
    assert own(sentence) == []


@pytest.mark.parametrize(
    "lead",
    [
        "Beslutades",
        "Beslöts",
        "Styrelsen beslutade enhälligt",
        "Mötet beslutar",
        "Styret vedtok",
        "Bestyrelsen besluttede",
    ],
)
def test_a_lead_without_a_sign_stands_above_a_list(lead):
    told = own(lead, "att måla bron", "1. att köpa färg", "Anna berättade om rost.")
    assert told == [f"{lead} att måla bron", "1. att köpa färg"]


def test_what_stands_before_the_lead_is_read_as_well():
    told = own("Planen antogs. Vidare beslöts", "att måla bron")
    assert told == ["Planen antogs.", "Vidare beslöts att måla bron"]


def test_a_lead_that_ends_in_a_colon_stands_above_bullets_of_any_kind():
    lead = blocks_of("Mötet beslutade följande:")
    bullets = blocks_of("Bron målas röd", "Färg köps in", is_bullet=True)
    after = blocks_of("Anna berättade om rost.")
    found = decisions_in([*lead, *bullets, *after], "Broar", set())
    assert [one.value.text for one in found] == [
        "Mötet beslutade följande: Bron målas röd",
        "Färg köps in",
    ]


def test_a_lead_is_no_heading():
    note = "§ 1 Broar\nBron är röd.\n\nBeslutades\n\n- att måla bron\n- att köpa färg\n"
    found = found_in(note)
    assert [item["heading"] for item in found["agenda_items"]] == ["Broar"]
    assert found["decisions"] == ["Beslutades att måla bron", "att köpa färg"]


@pytest.mark.parametrize(
    "label",
    [
        "Vedtak (5 mot 1 røyst):",
        "Samrøystes vedtak:",
        "Enhälligt beslut:",
        "Endelig beslutning:",
        "Beslut (enhälligt):",
    ],
)
def test_how_they_decided_may_stand_with_the_word(label):
    assert own(label, "Bron målas röd.") == ["Bron målas röd."]


def test_all_lines_right_below_the_word_alone_are_decided():
    note = (
        "§ 1 Broar\n\nBron är röd.\n\nVedtak:\nBron målas.\nAvgiften är oförändrad.\n\n"
        "Anna berättade om rost.\n"
    )
    assert found_in(note)["decisions"] == ["Bron målas.", "Avgiften är oförändrad."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vi låter frågan vila till årsskiftet.",
        "Ärendet flyttas till nästa möte.",
        "Styret løyvde 5 000 kroner til maling.",
        "Avgifta blir sett til 900 kroner.",
        "The board tabled the policy until June.",
    ],
)
def test_more_of_what_became_of_it(sentence):
    assert own(f"Broarna rostar. {sentence} Det tar tid.") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna reserverade sig mot att anslaget ströks.",
        "Bo showed a list of pre-approved painters.",
        "Ann confirmed that the list is complete.",
        "Ann tabled the figures for May.",
        "Fikat flyttas till matsalen.",
    ],
)
def test_what_was_told_or_objected_to(sentence):
    assert own(sentence) == []


def test_a_motion_is_told_with_how_the_vote_fell():
    told = "Ann moved to paint the bridge. Bob seconded. Motion passed 4-1."
    assert own(f"Bids came in. {told} Ann will call.") == [told]


def test_what_one_does_below_the_word_is_a_task():
    note = (
        "Protokoll Bronätverket\nNärvarande: Anna Ek, Bo Alm\n\n1. Broar\n"
        "Beslut: Bron målas röd. Ett avtal tas fram av Bo Alm senast 2024-06-14.\n"
    )
    found = found_in(note)
    assert found["decisions"] == ["Bron målas röd."]
    assert [one["responsible"] for one in found["action_points"]] == ["Bo Alm"]


def test_what_others_move_in_a_list_is_not_decided():
    note = (
        "§ 1 Motioner\nMotion har inkommit om att stämman beslutar\n\n"
        "-att styrelsen väljs på ett år\n\n-att suppleanten väljs på två år\n\n"
        "Styrelsen beslutar att tillstyrka motionen.\n"
    )
    found = found_in(note)
    assert found["decisions"] == ["Styrelsen beslutar att tillstyrka motionen."]
    assert [item["heading"] for item in found["agenda_items"]] == ["Motioner"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Till slut blev det så att Lund tar rollen.",
        "Nätverket avger inget eget svar.",
        "After discussion this was left at £28.",
        "The committee went for the council's offer.",
        "The item was put back to the June meeting.",
        "For øvrig sluttet nettverket seg til planen.",
        "Kontingentet stiger med 50 kr. fra april.",
        "Vi dropper musikken i år.",
        "Vi går over til kodelås.",
        "Mötet uttalade sitt stöd för bron.",
        "Bron blir kvar, det var alla för.",
        "Gruppen kom sammanfattningsvis fram till att bron målas.",
    ],
)
def test_plain_words_for_what_was_settled(sentence):
    assert own(f"Broarna rostar. {sentence} Det tar tid.") == [sentence]


def test_what_others_have_decided_is_theirs():
    (one,) = decisions_in(
        blocks_of("Vägsamfälligheten har beslutat att grusa om."), "Broar", set()
    )
    assert one.value.decided_by == "Vägsamfälligheten"
    assert own("Styrelsen har beslutat att måla bron.")


def test_what_is_resolved_may_stand_in_numbered_clauses():
    note = (
        "Minutes of the Bridge Group\nPresent: Ann Oak, Bob Elm\n\n1. Bridges\n"
        "Ann presented a report.\nRESOLVED:\n(1) That the report be noted;\n"
        "(2) That the bridge be painted.\n"
    )
    assert found_in(note)["decisions"] == [
        "(1) That the report be noted;",
        "(2) That the bridge be painted.",
    ]


def test_below_elections_each_post_is_decided_and_heads_nothing():
    note = (
        "Protokoll årsmöte Broföreningen\n\n§ 5 Val\nOrdförande, 1 år: Bo Alm, omval\n"
        "Revisor: Anna Ek\nValberedningen tackade för förtroendet och lovade mer.\n\n"
        "§ 6 Avgift\nOförändrad, 150 kr.\n"
    )
    found = found_in(note)
    assert [item["heading"] for item in found["agenda_items"]] == ["Val", "Avgift"]
    assert found["decisions"] == [
        "Ordförande, 1 år: Bo Alm, omval",
        "Revisor: Anna Ek",
        "Oförändrad, 150 kr.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Avtalet med Broar AB förlängs en säsong.",
        "Ordningen videreføres ut 2026.",
        "Styrelsen har inget att invända.",
        "General consensus: paint it blue.",
    ],
)
def test_what_goes_on_as_it_is(sentence):
    assert own(f"Broarna rostar. {sentence} Det tar tid.") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna informerade om att utskottet väljs på mötet i maj.",
        "Anna berättade att Lund har en ny plan och att nämnden godkände den.",
        "Ann reported that the council had agreed to fund it.",
        "Bob asked whether the fee was set at a fair level.",
        "The group discussed what had been agreed last year.",
        "Anna orienterte om at søknaden ble avslått i fylket.",
        "Formanden orienterede om, at kommunen har bevilget penge.",
        "De flesta kommuner väljer att avvakta.",
        "Anna väljer att inte svara.",
    ],
)
def test_what_is_only_told_of_others_is_not_decided(sentence):
    assert own(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna berättade om färgen, och gruppen beslutade att måla bron.",
        "Frågan om färgen bordlades till nästa möte.",
        "Till brovakt valde mötet Anna Ek.",
    ],
)
def test_what_was_decided_after_it_was_told(sentence):
    assert own(sentence) == [sentence]
