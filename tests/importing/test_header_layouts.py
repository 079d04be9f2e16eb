"""Heads of many layouts: mails, letterheads, columns, titles that tell it all."""

import pytest

from minutes.importing.lines import Line
from minutes.importing.parse import parse
from tests.importing.parsing import found_in

ITEM = "\n1. Ekonomi\nBudgeten visades.\n"


@pytest.mark.parametrize(
    ("sender", "sent", "to", "subject"),
    [
        ("Från", "Skickat", "Till", "Ämne"),
        ("From", "Sent", "To", "Subject"),
        ("Fra", "Sendt", "Til", "Emne"),
    ],
)
def test_a_mail_was_sent_on_another_day_than_the_meeting(sender, sent, to, subject):
    note = f"""{sender}: Anna Ek <anna.ek@example.org>
{sent}: den 3 september 2025 16:42
{to}: brogruppen
{subject}: Sv: Anteckningar Brogruppen 2025-09-02

Med på mötet: Anna Ek (teknik), Bo Alm (polisen)
Vi sågs i biblioteket, kl 13-14.30.
{ITEM}"""
    found = found_in(note)
    assert found["start_date"] == "2025-09-02"
    assert (found["start_time"], found["end_time"]) == ("13:00", "14:30")
    assert found["place"] == "biblioteket"
    assert found["title"] == "Anteckningar Brogruppen 2025-09-02"
    assert found["minute_taker"] == "Anna Ek"


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("EKSKOLAN\nProtokoll 3 maj 2024\nSal Lärkan, hus C", "Sal Lärkan, hus C"),
        (
            "STADSHUSET I EK\nProtokoll 3 maj 2024\nRum 12, Ekgatan 3",
            "Rum 12, Ekgatan 3",
        ),
        ("Avstämning broarna 3 maj 2024 (Teams)", "Teams"),
        ("Notes 3 May 2024 (online)", "online"),
        ("Protokoll\nVi sågs i stadshuset den 3 maj 2024.", "stadshuset"),
        ("Protokoll\nVi träffades på kansliet den 3 maj 2024.", "kansliet"),
        ("Referat\nVi møttes på biblioteket 3. mai 2024.", "biblioteket"),
        ("Protokoll\nDatum: 3 maj 2024", "Lund, sal B"),
    ],
)
def test_the_place_is_told_below_the_title_or_in_it(head, place):
    labelled = "Plats: Lund, sal B\n" if place == "Lund, sal B" else ""
    note = f"{head}\n\nNärvarande:\nAnna Ek\nBo Alm\n{ITEM}{labelled}"
    assert found_in(note)["place"] == place


@pytest.mark.parametrize(
    "hours",
    [
        "kl. 10.00–12.00",
        "kl. 10.00 – fredag kl. 12.00",
        "torsdag kl 10 till fredag kl 12.00",
        "Torsdag 10.00 – fredag 12.00",
        "Thursday 10:00 to Friday 12:00",
        "torsdag kl. 10:00 - fredag kl. 12:00",
        "10.00–12.00",
        "10:00 - 12:00",
        "kl. 10-12",
        "mellan kl. 10 och 12",
    ],
)
def test_the_hours_of_one_day_or_two(hours):
    found = found_in(f"Protokoll\nDatum: 2–3 maj 2024\nTid: {hours}\n{ITEM}")
    assert (found["start_time"], found["end_time"]) == ("10:00", "12:00")


@pytest.mark.parametrize(
    ("line", "taker"),
    [
        ("Närvarande: Anna Ek, Bo Alm (antecknade)", "Bo Alm"),
        ("Närvarande: Anna Ek, Bo Alm (antecknar)", "Bo Alm"),
        ("Närvarande: Anna Ek, Bo Alm, mötets sekreterare", "Bo Alm"),
        ("Antecknar: Bo Alm", "Bo Alm"),
        ("Protokollansvarig: Bo Alm", "Bo Alm"),
        ("Nedskrivet av: Bo Alm", "Bo Alm"),
        ("Recorder: Bo Alm", "Bo Alm"),
        ("\nBo Alm skriver minnesanteckningar.", "Bo Alm"),
        ("\nBo Alm förde dagens mötesanteckningar.", "Bo Alm"),
        ("| Namn | Kommun | Närvaro |\n| Bo Alm | Lund | x (antecknar) |", "Bo Alm"),
    ],
)
def test_who_took_the_minutes_is_told_in_many_ways(line, taker):
    found = found_in(f"Protokoll 3 maj 2024\n{line}\n{ITEM}")
    assert found["minute_taker"] == taker


@pytest.mark.parametrize(
    ("title", "network"),
    [
        ("Referat fra FAU-møte ved Ekåsen skole 12.03.2024", "FAU-møte"),
        ("Anteckningar IT-träff 3 maj 2024", "IT-träff"),
        ("Styrelseprotokoll 2024:7", "Styrelsen"),
        ("Anteckningar Brogruppen. Säg till om något är fel!", "Brogruppen"),
    ],
)
def test_the_body_that_met_is_named_by_the_title(title, network):
    assert found_in(f"{title}\n{ITEM}")["network"] == network


def test_a_title_in_bold_over_two_lines_is_one() -> None:
    texts = [
        "Minutes of the Council Meeting held on 14 October 2024 at 7.30 pm in the",
        "Jubilee Room, Wickby Hall",
        "Present: Ann Hill, Tom Price",
    ]
    found = parse(
        [
            Line(text=text, number=number, is_bold=number < 3)
            for number, text in enumerate(texts, start=1)
        ]
    )
    assert found.place is not None
    assert found.place.value == "Jubilee Room, Wickby Hall"
    assert found.title is not None
    assert found.title.value == f"{texts[0]} {texts[1]}"


@pytest.mark.parametrize(
    "sign", [":", ";", "\t", " –", " -", " =", " :", " |", "....:", "   "]
)
def test_a_sign_of_any_kind_parts_a_label_from_what_it_labels(sign: str) -> None:
    told = found_in(
        "Minnesanteckningar Bronätverket\n"
        f"Datum{sign} 5 mars 2024\nPlats{sign} Folkets hus, Lund\n"
        f"Ordförande{sign} Siv Dahl\n\n"
        f"Närvarande{sign} Anna Ek, Lund, Bo Alm, Malmö\nFrånvarande{sign} Eva Ask\n"
        "\n1. Broar\nBron visades.\n"
    )
    assert (told["start_date"], told["place"]) == ("2024-03-05", "Folkets hus, Lund")
    assert told["chair"] == "Siv Dahl"
    assert [(one["name"], one["status"]) for one in told["attendees"]] == [
        ("Anna Ek", "present"),
        ("Bo Alm", "present"),
        ("Eva Ask", "absent"),
    ]
