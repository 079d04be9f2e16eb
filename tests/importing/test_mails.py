"""Notes sent as a mail: when it was sent is not when the body met."""

import pytest

from tests.importing.parsing import found_in

END = "\n\nVattnet\nBörje har mätt trycket i den nya slangen.\n"


def mail(sent, told, subject="Anteckningar"):
    head = f"Från: Agneta Ryd <a@x.example>\n{sent}\nTill: gruppen\nÄmne: {subject}"
    return f"{head}\n\n{told}{END}"


@pytest.mark.parametrize(
    ("sent", "told", "on"),
    [
        (
            "Skickat: den 19 september 2024 21:47",
            "Hej,\n\nhär kommer anteckningar från mötet i onsdags 18/9.",
            "2024-09-18",
        ),
        (
            "Datum: den 22 mars 2025 08:14:33",
            "Här kommer mina anteckningar från träffen i torsdags (20 mars, 9.30-12).",
            "2025-03-20",
        ),
        (
            "Date: Sat, 4 Jan 2025 09:30:00 +0000",
            "Dear all,\n\nWe met on 18 December at the Town Hall. Notes from it below.",
            "2024-12-18",
        ),
        (
            "Sendt: 12. marts 2024 22:10",
            "Her er referatet fra mødet i går den 11/3 kl. 19-21.",
            "2024-03-11",
        ),
        (
            "Sendt: 3. mai 2024 10:00",
            "Hei! Her kommer referat fra møtet 2. mai 2024.",
            "2024-05-02",
        ),
        (
            "Skickat: den 3 maj 2024 10:00",
            "Hej!\n\nAnteckningar från gårdagens möte. Vi ses igen 14 juni.",
            None,
        ),
    ],
)
def test_the_day_is_the_one_that_the_mail_tells_of(sent, told, on):
    assert found_in(mail(sent, told))["start_date"] == on


@pytest.mark.parametrize(
    "told",
    [
        "Anteckningar från träffen i torsdags (20 mars, 9.30-12).",
        "Anteckningar från mötet den 20 mars kl. 9.30–12.",
        "Notes from the meeting (20 March, 9.30am to 12).",
    ],
)
def test_the_hours_are_not_when_it_was_sent(told):
    found = found_in(mail("Skickat: den 22 mars 2025 08:14", told))
    assert (found["start_time"], found["end_time"]) == ("09:30", "12:00")


@pytest.mark.parametrize(
    ("told", "away"),
    [
        (
            "Kalle och Ann-Britt hade hört av sig och kunde inte.",
            ["Kalle", "Ann-Britt"],
        ),
        ("Marita saknades.", ["Marita"]),
        ("Kalle hade mejlat att han var sjuk.", ["Kalle"]),
        ("Rebecka Ahl, Gnesta, hade anmält sig men fick förhinder.", ["Rebecka Ahl"]),
        ("Kalle havde skrevet, at han ikke kunne.", ["Kalle"]),
    ],
)
@pytest.mark.parametrize("there", ["Vi som var där: ", "Med var ", "På plats: "])
def test_a_paragraph_tells_who_was_there(there, told, away):
    text = f"Vi satt i växthuset. {there}Agneta, Börje och Tove. {told}"
    people = found_in(mail("Skickat: den 22 mars 2025 08:14", text))["attendees"]
    present = [one["name"] for one in people if one["status"] == "present"]
    assert present == ["Agneta", "Börje", "Tove"]
    assert [one["name"] for one in people if one["status"] == "absent"] == away
