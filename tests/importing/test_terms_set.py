"""Decisions told in the words of the matter, with no word for deciding."""

import pytest

from minutes.importing.decisions.reading import decisions_in
from tests.importing.parsing import blocks_of
from tests.importing.test_decisions import own


@pytest.mark.parametrize(
    "sentence",
    [
        "Avgiften per båt höjs från 80 till 95 kronor.",
        "Milersättningen sänks till 22 kr från nyår.",
        "Hyran ökas med två procent.",
        "Öppettiderna ändras till 10–17.",
        "Ordet ”bro” i § 4 byts ut mot ”spång”.",
        "Lånetiden förlängs med en vecka.",
        "Antalet ledamöter minskas från sju till fem.",
        "Kontingenten økes til 300 kr.",
        "Kontingentet hæves fra 200 til 250 kr.",
        "Prisen reduseres til 50 kr.",
        "The fee goes up from £18 to £20.",
        "The deposit is reduced to £30.",
        "Vi höjer priset på kaffe till 20 kr.",
        "Därför kortar vi kursen till veckorna 12–20.",
        "Vi flytter festen til august.",
    ],
)
def test_new_terms_are_decided(sentence):
    assert own(f"Bron rostar. {sentence} Det tar tid.") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Målningen skjuter vi på.",
        "Kursen lägger vi ner.",
        "Bron stryker vi ur programmet.",
        "Alternativ B säger vi nej till.",
        "Den gamla färgen behåller vi.",
        "Filmen dropper vi.",
        "Turen udsætter vi til maj.",
        "Mötet fann för gott att måla bron.",
        "Styret fant det riktig å male broen.",
    ],
)
def test_what_a_body_settles_whatever_stands_first(sentence):
    assert own(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Det blir lördagen den 4 maj.",
        "Efter en stund: det blir söndagen den 4 maj.",
        "Det blir Folkets park i stället.",
        "Det bliver lørdag den 4. maj.",
        "It will be Saturday 4 May.",
        "Målningen får vänta till våren.",
        "Då vädret är som det är får målningen anstå till maj.",
        "Malingen får vente til våren.",
        "The fence will have to wait until spring.",
        "Bo får handla färg för högst 500 kr.",
        "Kaffet får kosta 1 500 kr.",
        "Bo får dekket 300 kr til maling.",
        "Bo får refunderet 300 kr. for maling.",
        "Bo may spend up to £200 on paint.",
    ],
)
def test_days_delays_and_means_are_decided(sentence):
    assert own(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hyran har höjts till 9 000 kr.",
        "Förslaget innebär att avgiften höjs till 300 kr.",
        "Anna berättade att avgiften höjs till 300 kr.",
        "Taxan föreslås höjas till 300 kr.",
        "Vi flyttar till Lund.",
        "Det blir fint i maj.",
        "Nästa gång: det blir lördagen den 4 maj.",
        "Anna får vänta på svar.",
        "Ledsagarna får åka gratis.",
        "Vattnet i ån höjs varje vår.",
        "Jag ser efter om Lund kan ligga ute med pengarna.",
    ],
)
def test_what_is_only_told_is_not(sentence):
    assert own(sentence) == []


def test_the_day_of_the_next_meeting_is_none():
    blocks = blocks_of("Det blir lördagen den 4 maj.")
    assert list(decisions_in(blocks, "Nästa möte", set())) == []


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        (
            "Bron målas röd. Alla utom Bo var för.",
            "Bron målas röd. Alla utom Bo var för.",
        ),
        ("Frågan bordläggs. Alla utom Bo var för.", "Frågan bordläggs."),
        (
            "Put to the vote: four in favour, one against. The bridge will be red.",
            "Put to the vote: four in favour, one against. The bridge will be red.",
        ),
        (
            "Vid omröstning: fem för, två emot. Bron blir blå.",
            "Vid omröstning: fem för, två emot. Bron blir blå.",
        ),
        ("Bron målas blå. Tre röster mot två.", "Bron målas blå. Tre röster mot två."),
    ],
)
def test_votes_are_told_with_what_they_were_on(text, decision):
    assert own(f"{text} Det tog tid.") == [decision]
