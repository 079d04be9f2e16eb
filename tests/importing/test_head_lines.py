"""Facts that share a line at the top, and what there is no place, title or body."""

import pytest

from tests.importing.parsing import found_in


@pytest.mark.parametrize(
    ("line", "place"),
    [
        (
            "Möte 2/2022 | tisdag 7 juni 2022 | 13.00–15.50 | Västra Kajen 3",
            "Västra Kajen 3",
        ),
        ("Möte 4 | 7 juni 2022 | kl. 9–12 | Storgatan 4, Vara", "Storgatan 4, Vara"),
        ("Rådet · 7 juni 2022 · 13.00–15.00 · Kajen 3, plan 4", "Kajen 3, plan 4"),
        ("Styrgruppen • 2022-06-07 • 10:00–12:00 • Ekliden", "Ekliden"),
        ("Protokoll 3 | 2022-06-07 | Torget 1, Lund", "Torget 1, Lund"),
        (
            "Meeting 5 | 7 June 2022 | 10:00–11:00 | Wharf 3, Bath",
            "Wharf 3, Bath",
        ),
        ("Board | 2022-06-07 | 10:00 | 4 Quay Lane | Draft minutes", ""),
        ("Møte 3 | 7. juni 2022 | kl. 9.00–11.00 | Strandgata 5", "Strandgata 5"),
        ("Møde 3 | 7. juni 2022 | kl. 9.00–11.00 | Havnegade 5", "Havnegade 5"),
        ("Möte 7 | 7 juni 2022 | 13.00–15.00 | Anteckningar", ""),
    ],
)
def test_the_part_of_a_line_that_tells_no_time_tells_the_place(line, place):
    note = f"# Hamnrådet\n\n{line}\n\nNärvarande: Anna Ek, Bo Alm\n\n## 1. Start\n"
    assert (found_in(note)["place"] or "") == place


@pytest.mark.parametrize(
    "room",
    [
        "Rådhuset i Assens, lokale 2.14",
        "Stadshuset, rum 3.05",
        "Kommunhuset, lokal 1.10",
        "Rådhuset, sal 2.30",
        "Guildhall, room 4.12",
        "Fylkeshuset, rom 3.21",
        "Kulturhuset, møterom 2.08",
        "Biblioteket, mødelokale 1.15",
        "Stadshuset, sammanträdesrum 5.02",
        "Campushuset, sal 1.22, plan 2",
    ],
)
def test_the_number_of_a_room_is_no_hour(room):
    found = found_in(f"Möte i styrgruppen\n3 maj 2024 kl. 9.30–11.45, {room}\n")
    assert found["place"] == room
    assert (found["start_time"], found["end_time"]) == ("09:30", "11:45")


@pytest.mark.parametrize(
    ("told", "place"),
    [
        (
            "hemma hos Karin på Ekvägen 41 och började kl. 18.30",
            "hemma hos Karin på Ekvägen 41",
        ),
        ("hemma hos Karin Ek klockan 18.30", "hemma hos Karin Ek"),
        ("hemma hos Karin, som bjöd på fika", "hemma hos Karin"),
        ("hemma hos Bo Alm i Vara kl. 19", "hemma hos Bo Alm i Vara"),
        ("hemma hos Siv på onsdagskvällen", "hemma hos Siv"),
    ],
)
def test_they_met_at_somebodys_home(told, place):
    note = f"Styrelsemöte i Vägföreningen\n\nMötet hölls den 17 januari 2024 {told}.\n"
    assert found_in(note)["place"] == place


@pytest.mark.parametrize(
    "line",
    [
        "Anteckningar från möte 251002, kl. 8.15–10",
        "Anteckningar från mötet 2 oktober 2025, kl. 8.15–10",
        "Minnesanteckningar 2025-10-02, kl. 8.15–10",
        "Protokoll fört 2 oktober 2025, kl. 8.15–10",
        "Mötesanteckningar den 2 oktober 2025, kl. 8.15–10",
        "Referat fra møte 2. oktober 2025, kl. 8.15–10",
        "Referat af møde 2. oktober 2025, kl. 8.15–10",
        "Notes from 2 October 2025, 8.15–10.00",
        "Minutes 2 October 2025, 8:15–10:00",
        "Protokoll 2025-10-02, kl. 8.15–10",
    ],
)
def test_what_a_line_is_belongs_to_no_place(line):
    found = found_in(f"Samverkansgrupp Hemgång\n{line}, rum Furan på sjukhuset\n")
    assert found["place"] == "rum Furan på sjukhuset"


@pytest.mark.parametrize(
    "told",
    [
        "layout: minutes",
        "tags: [governance]",
        "author: anna",
        "category: news",
        "lang: sv",
    ],
)
def test_what_a_site_is_told_about_the_page_is_no_title(told):
    note = f"---\n{told}\n---\n\n# Kestrel Committee, 9 September 2025\n\n16:00–17:05\n"
    assert found_in(note)["title"] == "Kestrel Committee, 9 September 2025"


@pytest.mark.parametrize(
    ("title", "network"),
    [
        ("PROTOKOLL FÖRT VID SAMMANTRÄDE MED FÖRSAMLINGSRÅDET", "FÖRSAMLINGSRÅDET"),
        ("PROTOKOLL FRÅN MÖTE MED BYGGRÅDET", "BYGGRÅDET"),
        ("MINNESANTECKNINGAR FRÅN MÖTE I STYRGRUPPEN", "STYRGRUPPEN"),
        ("PROTOKOLL FRÅN SAMMANTRÄDE I KULTURNÄMNDEN", "KULTURNÄMNDEN"),
        ("MINUTES OF A MEETING OF THE HARBOUR COMMITTEE", "HARBOUR COMMITTEE"),
        ("REFERAT FRA MØTE I ARBEIDSGRUPPEN", "ARBEIDSGRUPPEN"),
    ],
)
def test_in_a_title_of_capitals_only_the_body_is_the_body(title, network):
    found = found_in(f"{title}\n\nTid: 3 maj 2024 kl. 9\nPlats: Folkets hus\n")
    assert found["network"].removeprefix("THE ") == network


@pytest.mark.parametrize(
    "label", ["Organisation", "Organization", "Virksomhet", "Virksomhed", "Huvudman"]
)
def test_a_label_tells_whose_body_it_is(label):
    note = f"# Styremøte\n\n{label}: Fjordens venner\nDato: 3. mai 2024\n"
    assert found_in(note)["organisation"] == "Fjordens venner"


def test_a_host_by_name_is_no_organisation():
    note = "# Working group\n\nDate: 3 May 2024\nHost: Anna Ek\nPlace: The Hall\n"
    assert found_in(note)["organisation"] is None


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("På länk (Teams), 13-14.45.", "länk (Teams)"),
        ("Teams, kl. 13.00–14.45.", "Teams"),
        ("Stadshuset i Lund, kl. 13–14.45.", "Stadshuset i Lund"),
        ("Rådhuset, 13.00–14.45.", "Rådhuset"),
        ("Via Zoom, 13:00–14:45.", "Via Zoom"),
        ("Kl. 13.00–14.45, Folkets hus.", "Folkets hus"),
        ("Hemma hos Karin, 13–14.45.", "Hemma hos Karin"),
        ("Guildhall, 13:00–14:45.", "Guildhall"),
        ("På rådhuset i Moss, kl. 13.00–14.45.", "rådhuset i Moss"),
        ("På biblioteket, kl. 13.00-14.45.", "biblioteket"),
    ],
)
def test_a_paragraph_may_begin_with_where_and_when(told, place):
    people = (
        "Med var Anna (Lund), Bo (Vara), Siv (Sala) och Per (Mora). Anna ledde mötet"
    )
    more = (
        "och Siv skrev. Alla hade läst det som skickats ut före mötet, och det var bra."
    )
    found = found_in(f"IT-nätverket 6/11-24\n\n{told} {people} {more}\n\n1/ Sen sist\n")
    assert found["place"] == place
    assert (found["start_time"], found["end_time"]) == ("13:00", "14:45")


@pytest.mark.parametrize(
    "told",
    [
        "Vi hinner inte allt.",
        "Bussen går 13.00–14.45 från torget.",
        "Anna har jour kl. 13–14.45 varje dag.",
        "Lunch serveras 12.00–13.00.",
        "Kansliet har öppet kl. 13–14.45.",
    ],
)
def test_a_sentence_that_begins_a_paragraph_is_no_such_line(told):
    more = (
        "Det blev mycket prat om det här, men ingen visste riktigt hur det skulle bli. "
    )
    found = found_in(f"IT-nätverket 6/11-24\n\n{told} {more * 3}\n\n1/ Sen sist\n")
    assert found["place"] is None
