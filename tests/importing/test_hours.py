import pytest

from tests.importing.parsing import found_in

BODY = "\n1. Öppnande\nAlla hälsades välkomna.\n2. Broar\nBron visades.\n"


def hours(top, body=BODY):
    told = found_in(f"Anteckningar Bronätverket 5 mars 2024\n\n{top}\n{body}")
    return told["start_time"], told["end_time"]


@pytest.mark.parametrize(
    "told",
    [
        "Minutes of the 34th meeting, held at the Hall, starting at 10.15 am and"
        " finishing at 12.40 pm.",
        "Mötet hade två pass med start klockan 10.15 och avslutning klockan 12.40.",
        "Vi började kl. 10.15 och höll på till kl. 12.40.",
        "Vi satt i köket. Mötet startade kvart över tio och pågick till 12.40.",
        "Mötet öppnades kl. 10.15 och förklarades avslutat kl. 12.40.",
        "Mødet begyndte kl. 10.15 og varede til kl. 12.40.",
        "Møtet startet kl. 10.15 og ble hevet kl. 12.40.",
        "Møtet tok til kl. 10.15 og slutta kl. 12.40.",
        "The meeting began at 10:15 and concluded at 12:40.",
        "The chair called the meeting to order at 10:15 a.m. It broke up at 12:40 p.m.",
        "Ordföranden hälsade välkommen kl. 10.15. Vi rundade av kl. 12.40.",
        "Träffen inleddes 10.15 och rundades av 12.40.",
        "Mødet åbnede kl. 10.15 og sluttede kl. 12.40.",
        "The meeting commenced at 10:15 and rose at 12:40.",
        "Vi började 10.15. Ordf. tackade och mötet slöt 12.40.",
        "Mötet öppnades 10.15. Sammanträdet upplöstes kl 12.40.",
        "Vi började 10.15. Klubban föll 12.40.",
    ],
)
def test_when_it_began_and_ended(told):
    assert hours(told) == ("10:15", "12:40")


@pytest.mark.parametrize(
    "told",
    [
        "Började 18 och höll på till kvart i nio.",
        "Vi började kl. 18. Mötet slutade kvart i nio.",
        "Møtet startet kl. 18 og holdt på til kvart på ni.",
        "We started at 6 pm and finished at a quarter to nine.",
    ],
)
def test_an_end_told_in_words_comes_after_the_start(told):
    assert hours(told) == ("18:00", "20:45")


@pytest.mark.parametrize(
    "line",
    [
        "Möte i kommunrådet kl. 13.00–15.30, lokal Isälven, Lund",
        "Rådsmöte 13.00-15.30 i Stadshuset",
        "Nätverksträff, kl 13–15.30",
        "Sammanträde kl. 13.00 till 15.30 i Rådssalen",
        "Styremøte kl. 13.00–15.30, møterom Fjorden",
        "Møde i rådet kl. 13.00-15.30, lokale 2",
        "Meeting of the council, 1.00 pm to 3.30 pm, Room 4",
        "Digitalt möte kl. 13–15.30 via Teams",
        "Mötet hålls kl. 13.00–15.30",
        "Session 13:00–15:30",
    ],
)
def test_a_line_below_the_lists_may_tell_the_hours(line):
    top = "Närvarande\nAnna Ek, Lund\nBo Alm, Malmö\n\nFrånvarande\nIb Holm, Höör\n\n"
    top += "Från Höör hade man anmält förhinder redan i förra veckan.\n"
    top += "Från Lund närvarade även Eva Lind, som är ny.\n\n"
    assert hours(top + line) == ("13:00", "15:30")


def test_a_line_that_tells_when_they_meet_next_is_another():
    body = f"{BODY}\n\nNästa möte kl. 13.00–15.30, Lund"
    assert hours("Närvarande: Anna Ek, Bo Alm", body) == (None, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Biblioteket stänger kl. 18.00 på lördagar.",
        "Föreställningen slutade kl. 21.",
        "Skolan slutar klockan 15 i Lund.",
        "Festivalen pågick till kl. 22.",
        "Bassenget stenger og badet var ferdig kl. 20.",
        "The shop closes early and the queue rose at 10:30.",
    ],
)
def test_what_else_ends_is_not_the_meeting(sentence):
    assert hours("Närvarande: Anna Ek", f"{BODY}{sentence}\n") == (None, None)


@pytest.mark.parametrize(
    "top",
    [
        "Tid: kl 13.15 (fika från 13.00) till 15.30",
        "Starttid: 13.15\nSluttid: 15.30",
        "Började: 13.15\nSlutade: 15.30",
        "Start time: 13:15\nEnd time: 15:30",
        "Called to order: 1:15 PM\nAdjourned: 3:30 PM",
        "Tid: 13.15 CET - 15.30 CET",
        "Tid: 13:15:00 - 15:30:00",
        "Tid: kl. 13.15 – slut 15.30",
        "Tid: kl. 13.15–14 och 14.30–15.30",
        "Møtestart: 13.15, møteslutt: 15.30",
        "Mødestart kl. 13.15, mødet slut kl. 15.30",
        "Sammanträdet pågick kl. 13.15–15.30, ajournering 14.00–14.15",
        "Tuesday, March 5, 2024 from 1:15–3:30 p.m.",
    ],
)
def test_hours_by_more_labels_and_signs(top):
    assert hours(top) == ("13:15", "15:30")


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("LÖRDAG\n\nKl. 13.00–17.15", "SÖNDAG\n\nKl. 9.00–11.30"),
        ("Dag 1\n\n13.00–17.15", "Dag 2\n\n9.00–11.30"),
        ("Lørdag 4. mai\n\nkl. 13–17.15", "Søndag 5. mai\n\nkl. 9–11.30"),
        ("Saturday\n\n1 pm to 5.15 pm", "Sunday\n\n9 am to 11.30 am"),
    ],
)
def test_hours_below_each_day_run_from_the_first_to_the_last(first, last):
    body = f"{first}\n\n1. Broar\nBron visades.\n\n{last}\n\n2. Vägar\nVägen visades.\n"
    assert hours("Vi var sju.", body) == ("13:00", "11:30")
