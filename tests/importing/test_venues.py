"""Where they met: kinds of houses, streets with numbers, somebody's home."""

import pytest

from tests.importing.parsing import found_in

ITEMS = "\n\n1. Öppnande\nAlla hälsades välkomna.\n\n2. Broar\nBron visades.\n"


def place(head):
    return found_in(head + ITEMS)["place"]


@pytest.mark.parametrize(
    ("title", "where"),
    [
        (
            "Protokoll från styrelsemöte i Norrbo bygdegård 2023-11-14",
            "Norrbo bygdegård",
        ),
        ("Protokoll, årsmöte i Eks församlingshem 14 maj 2023", "Eks församlingshem"),
        ("Protokoll fört vid styrelsemöte på Hotell Svea 2023-11-14", "Hotell Svea"),
        ("Protokoll från nätverksträff i Lund 2023-11-14", "Lund"),
        ("Referat fra styremøte på Ås bygdehus 14. mai 2023", "Ås bygdehus"),
        (
            "Referat af møde i Havneby forsamlingshus 14. maj 2023",
            "Havneby forsamlingshus",
        ),
        (
            "Minutes of the board meeting at Ash village hall, 14 May 2023",
            "Ash village hall",
        ),
        ("Protokoll från styrelsemöte i Brf Eken 2023-11-14", None),
        ("Anteckningar från höstinternatet 240914-240915", None),
        ("Minnesanteckningar Bronätverket, möte 240305, 13.00-15.00, Teams", "Teams"),
    ],
)
def test_a_title_tells_where(title, where):
    assert place(f"{title}\n") == where


@pytest.mark.parametrize(
    ("told", "where"),
    [
        (
            "Vi sågs på Ekgatan 7 i Kumla klockan nio till halv tolv.",
            "Ekgatan 7 i Kumla",
        ),
        ("Vi träffades den 5 mars 2024 på Ekgatan 12, Örebro.", "Ekgatan 12, Örebro"),
        ("Vi träffades på Storgatan 3 B den 5 mars.", "Storgatan 3 B"),
        ("Vi møttes i Storgata 4 i Molde onsdag 5. mars.", "Storgata 4 i Molde"),
        ("Vi mødtes på Havnegade 12, Aarhus den 5. marts.", "Havnegade 12, Aarhus"),
        ("We met at 12 noon on 5 March at High Street 41.", "High Street 41"),
        ("Vi bodde på Eks vandrarhem utanför Vara.", "Eks vandrarhem utanför Vara"),
    ],
)
def test_a_sentence_tells_where(told, where):
    assert place(f"Bronätverket 5 mars 2024\n\n{told} Det var bra.\n") == where


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("tisdag 3 maj 2024 kl. 19.00 hos Siv, Ekgatan 12", "hos Siv, Ekgatan 12"),
        ("tirsdag d. 3. maj 2024 kl. 19 hos Kirsten", "hos Kirsten"),
        ("onsdag 3. mai 2024, hjemme hos Kari", "hjemme hos Kari"),
        ("Hemma hos Bo Alm, 3 maj 2024", "Hemma hos Bo Alm"),
    ],
)
def test_somebodys_home_is_told_as_such(line, where):
    assert place(f"Styrelsemöte\n{line}\n") == where


@pytest.mark.parametrize(
    "running_head",
    ["ALO Trustees – 18.06.24 – DRAFT", "Bronätverket – 2024-06-18 – UTKAST"],
)
def test_a_line_that_says_held_goes_before_others(running_head):
    held = "Held in the Scout Hut, Ash Lane, on Tuesday 18th June 2024 at 7.00 pm"
    head = f"{running_head}\n\nMinutes of the Board\n\nAsh Lane Orchard\n{held}\n"
    assert place(head) == "Scout Hut, Ash Lane"


@pytest.mark.parametrize(
    "agency",
    ["Länsstyrelsen i Kronobergs län", "Socialstyrelsen", "Transportstyrelsen"],
)
def test_an_agency_in_the_letterhead_is_not_the_body(agency):
    head = f"{agency}\n\nMinnesanteckningar Referensgrupp vatten\nDatum: 2024-10-09\n"
    assert found_in(head + ITEMS)["network"] == "Referensgrupp vatten"


@pytest.mark.parametrize("told", ["Tid 18-20", "Tid kl 18–20", "Tid 18.00-20.00"])
def test_hours_without_a_sign_after_the_label(told):
    found = found_in(f"Styrelsemöte\nDatum 5 mars 2024\n{told}\nPlats Lokalen{ITEMS}")
    assert (found["start_time"], found["end_time"]) == ("18:00", "20:00")
