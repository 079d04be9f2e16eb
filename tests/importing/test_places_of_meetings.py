"""Where the meeting was and whose it was, by heads of many layouts."""

import pytest

from tests.importing.parsing import found_in

ITEMS = "\n\n1. Öppnande\nAlla hälsades välkomna.\n\n2. Broar\nBron visades.\n"


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("# Brogruppen – 14/11, Ljungby stadshus rum Ån", "Ljungby stadshus rum Ån"),
        (
            "PROTOKOLL\nfört vid Näs Båtklubbs årsmöte den 16:e mars 2024 i klubbhuset",
            "klubbhuset",
        ),
        (
            "MINUTES of the ROADS COMMITTEE held in the Old Mill, Quay Street, on"
            " Wednesday 6th November 2024 commencing at 7.00 pm",
            "Old Mill, Quay Street",
        ),
        (
            "Styrelsemöte\n2 maj 2023, kvarngården, vi började 18",
            "kvarngården",
        ),
        ("Styrelsemöte #7, 4 maj 2025 kl 19, klubbrummet plan 2", "klubbrummet plan 2"),
        (
            "Styremøte\n5. mai 2024 kl. 18\nHos Kari, Åsen 3",
            "Hos Kari, Åsen 3",
        ),
        (
            "Board\n5 May 2024, 2 pm UK time\nHybrid – Room 2",
            "Hybrid – Room 2",
        ),
        ("Bronätverket\n2024-03-05, 9.00–12.00 CET, Zoom", "Zoom"),
        ("Referat fra styremøte 5. mars 2024 kl. 18 på grendehuset", "grendehuset"),
        (
            "Möte i Sessionssalen, Vara, den 5 mars 2024 kl 9",
            "Sessionssalen, Vara",
        ),
        ("Chefsforum – 5 mars 2024 – Stadshuset, Borås", "Stadshuset, Borås"),
        ("Brogruppen, Malmö 5 mars 2024", "Malmö"),
        ("Styrgrupp e-hälsa | 2024-03-05 | Digitalt via Teams", "Digitalt via Teams"),
        ("Steering Group meeting held at Old Hall on 5 March 2024", "Old Hall"),
    ],
)
def test_a_place_stands_before_the_date_behind_it_or_below(head, place):
    assert found_in(head + ITEMS)["place"] == place


@pytest.mark.parametrize(
    "head",
    [
        "Community call 2024-03-05 15:00 UTC",
        "Advisory Board\nNotes of the 11th meeting, 4 March 2025",
        "Handlingsplan broar 2024-03-05",
        "Bronätverket 2024-03-05, kl. 9 (fika från 8.45)",
        "Årsmötesprotokoll 2024-03-05",
    ],
)
def test_what_else_stands_beside_the_date_is_no_place(head):
    assert found_in(head + ITEMS)["place"] is None


@pytest.mark.parametrize(
    ("head", "organisation"),
    [
        ("Brf Granens styrelsemöte 2024-03-05", "Brf Granen"),
        ("LH Pilen styrelsemöte 2024-03-05", "LH Pilen"),
        ("Styremøte i Skar Turlag 5. mars 2024 hos Kari", "Skar Turlag"),
        (
            "Foreningen Dam - Bestyrelsesmøde 5. marts 2024",
            "Foreningen Dam",
        ),
        ("TUNA PASTORAT\nKyrkorådet\n2024-11-13", "TUNA PASTORAT"),
        (
            "LARKHILL ORCHARD\nMinutes of the Trustees’ Meeting on 14 May 2025",
            "LARKHILL ORCHARD",
        ),
        (
            "Wex Town Council\nMinutes of the Roads Board 5/5 2024",
            "Wex Town Council",
        ),
        (
            "Protokoll fört vid Näs Båtklubbs ordinarie årsmöte 5 mars 2024",
            "Näs Båtklubb",
        ),
        (
            "VRETA PASTORAT\tPROTOKOLL\tSida 1 (3)\nKyrkorådet\n2024-11-13",
            "VRETA PASTORAT",
        ),
        ("Kustverket\tMINNESANTECKNINGAR\tDnr 23/4\nRådet\n2024-11-13", "Kustverket"),
        ("Brorådet · Kommunförbundet Ån\n2024-03-05", "Kommunförbundet Ån"),
        ("Årsmötesprotokoll 2024 – Föreningen Ängen", "Föreningen Ängen"),
        ("Brukarrådet på Lyktan\n2024-03-05", "Lyktan"),
        ("Referat fra FAU-møte ved Åsen skole 12.03.2024", "Åsen skole"),
        (
            "Bronätverket\nNätverket, som drivs av Förbundet Syd, möttes 2024-03-05.",
            "Förbundet Syd",
        ),
        ("Bronätverket 2024-03-05", None),
        ("Bromöte på Gotland 2024-03-05", None),
        ("Bromöte på Rådhuset 2024-03-05", None),
        ("Minnesanteckningar\nBronätverket\n2024-03-05", None),
        ("Berg\tBräcke\tKrokom\nMinnesanteckningar\nBronätverket\n2024-03-05", None),
    ],
)
def test_the_letterhead_and_the_title_tell_whose_meeting_it_was(head, organisation):
    assert found_in(head + ITEMS)["organisation"] == organisation


@pytest.mark.parametrize(
    ("head", "network"),
    [
        (
            "BRO. Noter från samverkansgruppens möte 5 maj 2024",
            "samverkansgruppen",
        ),
        ("Scrutiny Panel\n5 March 2024, Committee Room 1", "Scrutiny Panel"),
        ("Bropanelen 5 mars 2024", "Bropanelen"),
        (
            "Nämndens arbetsutskott\n2024-03-05",
            "Nämndens arbetsutskott",
        ),
        ("Brokommissionen 5 mars 2024", "Brokommissionen"),
        ("Anteckningar från Kulturrådets fagråd 5/3 2024", "Kulturrådets fagråd"),
        ("Trustees’ Meeting held on Tuesday 14th January 2025", "Trustees’ Meeting"),
        ("Chefsforum bygg – 5 mars 2024 – Stadshuset", "Chefsforum bygg"),
        ("Referensgruppens träff 5 mars 2024", "Referensgruppen"),
        ("Tidewater Archive: Advisory Board\n5 March 2024", "Advisory Board"),
    ],
)
def test_the_body_is_named_in_many_ways(head, network):
    assert found_in(head + ITEMS)["network"] == network


@pytest.mark.parametrize(
    "days",
    [
        "22. og 23.04.2024",
        "22.–23.4.2024",
        "22–23 april 2024",
        "22/4–23/4 2024",
        "22 och 23 april 2024",
    ],
)
def test_two_days_in_a_row_are_one_meeting(days):
    told = found_in(f"Bronätverket\nDatum: {days}{ITEMS}")
    assert (told["start_date"], told["end_date"]) == ("2024-04-22", "2024-04-23")


WHEN = "Anteckningar från Energigruppen\n3 maj 2024 kl. 9–11\n"


@pytest.mark.parametrize(
    "line",
    [
        "Dalarummet, Länsstyrelsen, Falun",
        "Kommunstyrelsens sammanträdesrum, Falun",
        "Kajutan, plan 3, Energihuset",
        "Kulturens hus i Luleå och på Teams",
        "Scandic Lund City",
        "Borås",
        "Jagtslottet",
        "Gästrikesalen",
        "Åkerby herrgård, Nora",
        "Old Mill, Harne",
    ],
)
def test_what_stands_right_below_the_date_is_the_place(line):
    told = found_in(f"{WHEN}{line}\n\nNärvarande: Anna Ek (Lund), Bo Alm (Höör){ITEMS}")
    assert (told["place"], told["network"]) == (line, "Energigruppen")


@pytest.mark.parametrize(
    "line",
    [
        "Anna Ekman, Bo Almgren",
        "Nätverket för värme",
        "Dnr 2024-118",
        "Vi välkomnar två nya i gruppen.",
        "Inledning:",
    ],
)
def test_what_else_stands_below_the_date_is_no_place(line):
    told = found_in(f"{WHEN}{line}\n\nNärvarande: Siv Ek (Lund), Ulf Alm (Höör){ITEMS}")
    assert told["place"] is None


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Forum: Teams", "Teams"),
        ("Kanal: Zoom", "Zoom"),
        ("Mötesplattform: Google Meet", "Google Meet"),
        ("Verktyg: Digitalt via Teams", "Digitalt via Teams"),
        ("Medium: telefonmöte", "telefonmöte"),
        ("Samlingsplats: Stadshuset, Lund", "Stadshuset, Lund"),
        ("Konferensrum: Kajutan", "Kajutan"),
        ("Hvor: Rådhuset, Faxe", "Rådhuset, Faxe"),
        ("Venue/room: Harne Town Hall", "Harne Town Hall"),
        ("Meeting link: https://meet.example/x", "https://meet.example/x"),
    ],
)
def test_a_label_of_any_words_may_tell_the_place(line, place):
    assert (
        found_in(f"{WHEN}{line}\nNärvarande: Siv Ek, Ulf Alm{ITEMS}")["place"] == place
    )


@pytest.mark.parametrize(
    "line",
    [
        "Tema: Teams och andra verktyg i vardagen",
        "Inspelning: https://film.example/x",
        "Anslagsplats: Stadshuset, Lund",
        "Nästa träffpunkt: Zoom",
        "Duration: 9.00 till 10.52",
    ],
)
def test_other_labels_tell_no_place(line):
    assert found_in(f"{WHEN}{line}\nNärvarande: Siv Ek{ITEMS}")["place"] is None


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Möte i energirådet kl. 13–15.30, lokal Ån, Lund", "lokal Ån, Lund"),
        ("Energigruppen Väst, Jitsi-länk, kl. 13–14.30", "Jitsi-länk"),
        ("Energigruppen, kl. 13–14.30, Folkets hus, Lund", "Folkets hus, Lund"),
        ("Energigruppen – kl. 13–14.30 – Zoom", "Zoom"),
    ],
)
def test_a_line_of_facts_tells_the_place_in_its_parts(line, place):
    head = f"Sammanfattning 2024-05-03\n{line}\nNärvarande: Siv Ek, Ulf Alm"
    assert found_in(head + ITEMS)["place"] == place


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Held in the Lime Room, Harne, and on Zoom", "Lime Room, Harne, and on Zoom"),
        ("Held at Harne Town Hall", "Harne Town Hall"),
        ("Hölls i Folkets hus, Lund", "Folkets hus, Lund"),
        ("Holdt på Faxe rådhus", "Faxe rådhus"),
    ],
)
def test_that_it_was_held_is_no_part_of_where(line, place):
    head = f"Panel notes 3 May 2024\nPresent: Ann Hill, Tom Price\n{line}"
    assert found_in(head + ITEMS)["place"] == place


def test_the_hours_may_stand_below_the_people():
    head = """Anteckningar från Energirådet den 21 maj 2025

Närvarande
Eva Frisk, Malmö
Gun Hall, Ystad
Från Region Skåne deltog Anna Ekman (till kl. 14.15).

Möte i energirådet kl. 13.00–15.30, lokal Isälven"""
    told = found_in(head + ITEMS)
    assert (told["start_time"], told["place"]) == ("13:00", "lokal Isälven")


@pytest.mark.parametrize(
    ("told", "place"),
    [
        (
            "Nätverket möttes den 3 maj i lokal Åsen, Folkets hus, Lund.",
            "lokal Åsen, Folkets hus, Lund",
        ),
        ("På mötet den 3 maj satt vi i köket eftersom det målades.", "köket"),
        ("Vi sågs på Rådhuset, Lund, och Anna ledde.", "Rådhuset, Lund"),
        (
            "We met 15:00–16:00 in [the usual room](https://meet.example/x).",
            "[the usual room](https://meet.example/x)",
        ),
    ],
)
def test_a_sentence_tells_where_with_all_its_parts(told, place):
    head = (
        f"Anteckningar Energigruppen 2024-05-03\n\n{told}\nNärvarande: Siv Ek, Ulf Alm"
    )
    assert found_in(head + ITEMS)["place"] == place


@pytest.mark.parametrize(
    ("title", "network"),
    [
        ("Anteckningar från ÖKA:s möte 9 oktober 2023", "ÖKA"),
        ("Protokoll från SKAR:s träff 9 oktober 2023", "SKAR"),
        ("Minnesanteckningar GIS/IT:s möte 2023-10-09", "GIS/IT"),
        ("Från föräldrarådet i november 2023-11-09", "föräldrarådet"),
        ("Referat fra chefkredsen 9. oktober 2023", "chefkredsen"),
    ],
)
def test_a_body_may_be_known_by_its_letters_or_told_of(title, network):
    assert (
        found_in(title + "\nNärvarande: Siv Ek, Ulf Alm" + ITEMS)["network"] == network
    )
