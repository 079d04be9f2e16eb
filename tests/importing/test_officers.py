"""Who led the meeting and who wrote it down, in the words of many."""

import pytest

from tests.importing.parsing import found_in

TOP = (
    "Minnesanteckningar Bronätverket 2024-03-05\n\n"
    "Närvarande: Anna Ek (AE), Lund, Bo Alm (BA), Malmö, Siv Dahl (SD), Höör\n\n"
)
BODY = "\n\n1. Broar\nBron visades.\n\n2. Vägar\nVägen är lagad.\n"


def officers(told):
    found = found_in(TOP + told + BODY)
    return found["chair"], found["minute_taker"]


@pytest.mark.parametrize(
    "told",
    [
        "Anna höll i träffen och Bo skrev.",
        "AE leder dagens möte. Anteckningar: BA",
        "Anna Ek ledde samtalet och Bo Alm antecknade.",
        "Mötet leddes av Anna. Bo förde anteckningarna.",
        "Dagens ordförande var Anna Ek och vid pennan satt Bo.",
        "I dag leder AE mötet och BA för protokoll.",
        "Ordförandeskapet går runt: den här gången AE. För anteckningarna svarade BA.",
        "Anna fungerade som ordförande, Bo som vanligt. Bo tog anteckningar.",
        "Under ledning av Anna Ek. Protokollet fördes av Bo Alm.",
        "Med Anna vid klubban gick det fort. Bo var sekreterare.",
        "The meeting was chaired by Anna Ek. Minutes were taken by Bo Alm.",
        "AE was in the chair and BA took the minutes.",
        "Anna ledet møtet og Bo skrev referat.",
        "Mødet blev ledet af Anna. Referatet blev skrevet af Bo.",
        "Ordföranden Anna Ek hälsade alla välkomna. Bo håller i pennan.",
    ],
)
def test_a_sentence_tells_who_led_and_who_wrote(told):
    assert officers(told) == ("Anna Ek", "Bo Alm")


@pytest.mark.parametrize(
    "line",
    [
        "Ordf.: AE\nSekr.: BA",
        "Ordförande: Anna\nRef.: Bo",
        "Mötesledare: AE  Antecknar: BA",
        "Chair: Anna Ek\nNotes: Bo Alm",
        "Ordstyrer: Anna\tReferent: Bo",
    ],
)
def test_a_label_tells_it_by_first_names_and_initials(line):
    assert officers(line) == ("Anna Ek", "Bo Alm")


def test_whoever_opens_the_meeting_led_it_where_nobody_is_said_to():
    assert officers("Anna öppnade mötet kl. 13.05.")[0] == "Anna Ek"
    assert officers("Siv hälsade välkommen. Mötet leddes av Anna.")[0] == "Anna Ek"


@pytest.mark.parametrize(
    "told",
    [
        "Anna hälsade alla välkomna.",
        "Kommunen ledde mötet i gruppen.",
        "Anna Ek är ordförande i byggprojektet.",
        "Boverket skrev.",
        "Bo skrev ett brev till Boverket.",
    ],
)
def test_other_sentences_make_nobody_an_officer(told):
    assert officers(told) == (None, None)
