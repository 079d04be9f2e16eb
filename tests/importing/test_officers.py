"""Who led the meeting and who wrote it down, in the words of many."""

import pytest

from tests.importing.parsing import found_in

TOP = (
    "Minnesanteckningar Bronätverket 2024-03-05\n\n"
    "Närvarande: Anna Ek (AE), Lund, Bo Alm (BA), Malmö, Siv Dahl (SD), Höör\n\n"
)
BODY = "\n\n1. Broar\nBron visades.\n\n2. Vägar\nVägen är lagad.\n"


def officers(told, siv=""):
    beside = f"Höör ({siv})" if siv else "Höör"
    found = found_in(TOP.replace("Höör", beside) + told + BODY)
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


@pytest.mark.parametrize(
    "told",
    [
        "höll i mötet",
        "ledde mötet",
        "ledde",
        "mötesledare",
        "sammankallande",
        "håller i klubban",
        "mötesordf.",
        "facilitator",
        "ordstyrer",
        "chaired",
    ],
)
def test_a_note_beside_the_name_tells_who_led(told):
    assert officers("", siv=told) == ("Siv Dahl", None)


@pytest.mark.parametrize(
    "told",
    [
        "ref.",
        "skrev",
        "antecknade",
        "vid pennan",
        "för protokoll",
        "skrev anteckningarna",
        "protokollförde",
        "minnesanteckningar",
        "sekr.",
        "notes",
    ],
)
def test_a_note_beside_the_name_tells_who_wrote(told):
    assert officers("", siv=told) == (None, "Siv Dahl")


@pytest.mark.parametrize(
    "label",
    [
        "Möte-leder",
        "Håller i mötet",
        "Mötet leds av",
        "Ordf./mötesledare",
        "Ordförande för dagen",
        "Samordnare och ordförande",
        "Leder av møtet",
        "Session chair",
        "Chaired and hosted by",
        "Leds av",
    ],
)
def test_any_label_with_such_words_tells_who_led(label):
    assert officers(f"{label}: Siv Dahl") == ("Siv Dahl", None)


@pytest.mark.parametrize(
    "label",
    [
        "Anteckningar av",
        "Skrivare",
        "Nämndsekreterare",
        "Noteringar",
        "Referat ved",
        "Note taking",
        "Skrevet av",
        "Referent/sekretær",
        "Protokollet skrivet av",
        "Sammanfattat av",
    ],
)
def test_any_label_with_such_words_tells_who_wrote(label):
    assert officers(f"{label}: Siv Dahl") == (None, "Siv Dahl")


@pytest.mark.parametrize(
    "line",
    [
        "Projektledare: Siv Dahl",
        "Daglig leder: Siv Dahl",
        "Vice ordförande: Siv Dahl",
        "Föregående anteckningar: Siv Dahl",
        "Protokollet godkänt av: Siv Dahl",
    ],
)
def test_other_labels_make_nobody_an_officer(line):
    assert officers(line) == (None, None)


@pytest.mark.parametrize(
    "told",
    [
        "Lucia Bannert (LB) från kansliet förde anteckningar.",
        "Lucia Bannert, Region Väst, antecknade.",
        "Lucia Bannert (LB) of Fellshire County Council took the minutes.",
        "Lucia Bannert, Fellshire County Council, took the notes.",
        "Lucia Bannert fra sekretariatet førte referat.",
    ],
)
def test_who_wrote_may_come_from_somewhere(told):
    assert officers(told) == (None, "Lucia Bannert")


@pytest.mark.parametrize(
    "line",
    [
        "skrivet av Bo Alm",
        "Skrevet af Bo Alm",
        "Antecknat av Bo Alm",
        "Notes by Bo Alm",
    ],
)
def test_a_line_of_its_own_tells_who_wrote(line):
    assert officers(line) == (None, "Bo Alm")


@pytest.mark.parametrize(
    "told",
    [
        "Anna Ek var ordförande den här gången.",
        "Anna Ek var ordförande denna gång.",
        "Anna Ek was chair this time.",
    ],
)
def test_whoever_leads_it_this_time_led_it(told):
    assert officers(told) == ("Anna Ek", None)


def test_a_label_goes_on_after_a_short_form():
    assert officers("Ref. på møtet: Bo Alm") == (None, "Bo Alm")


def test_a_role_on_the_list_goes_before_what_a_sentence_tells():
    told = (
        "Anteckningar Bronätverket 2024-05-03\n\nDeltagare\n"
        "Lund: Anna Ek (sammankallande), Bo Alm (vid pennan)\nVara: Siv Dahl\n\n"
        "1. Ansökan\nAnna håller i pennan, Siv läser.\n\n2. Broar\nBron visades.\n"
    )
    assert found_in(told)["minute_taker"] == "Bo Alm"
