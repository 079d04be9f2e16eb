"""A paragraph at the top that begins with when and where they met."""

import pytest

from tests.importing.parsing import found_in

ITEMS = "\n\n1. Öppnande\nAlla hälsades välkomna.\n\n2. Broar\nBron visades.\n"


def facts(told):
    found = found_in(f"BRONÄTVERKET – ARBETSGRUPPEN\n{told}{ITEMS}")
    return found["start_date"], found["start_time"], found["end_time"]


@pytest.mark.parametrize(
    "told",
    [
        "Ons 5 mars -25 hemma hos Göran. Började 18 och höll på till kvart i nio.",
        "Onsdagen den 5 mars 2025 i Folkets hus. Vi började kl. 18 och slutade 20.45.",
        "2025-03-05, Stadshuset. Mötet öppnades kl. 18.00 och avslutades 20.45.",
        "Ons. 5/3 2025 kl 18–20.45 i klubbhuset. Alla var på plats utom Bo.",
        "5. mars 2025, hjemme hos Kari. Vi startet kl. 18 og holdt på til kvart på ni.",
        "Den 5. marts 2025 i huset. Mødet begyndte kl. 18 og sluttede kl. 20.45.",
        "Weds. 5 March 2025 at Sue's. Started at 6pm, finished at quarter to nine.",
        "5 March 2025, Town Hall. We began at 6 p.m. and rose at 8.45 p.m.",
    ],
)
def test_it_tells_the_day_and_what_follows_the_hours(told):
    assert facts(told) == ("2025-03-05", "18:00", "20:45")


@pytest.mark.parametrize(
    "told",
    [
        "Tis 5 mars -24 på Folkets hus, Lund. Alla kom i tid och Bo hade fika med sig.",
        "Tisdagen den 5 mars 2024 i Folkets hus, Lund. Bo ledde mötet, som var kort.",
        "2024-03-05, Folkets hus, Lund. Alla hade läst handlingarna.",
    ],
)
def test_it_tells_the_place(told):
    assert found_in(f"Bronätverket\n{told}{ITEMS}")["place"] == "Folkets hus, Lund"


def test_the_body_above_it_is_known():
    told = "Tors 6 feb -25 hemma hos Göran. Bo skrev."
    assert (
        "ARBETSGRUPPEN"
        in found_in(f"BROARNA – ARBETSGRUPPEN\n{told}{ITEMS}")["network"]
    )


def test_what_a_paragraph_tells_further_on_is_no_day_of_the_meeting():
    told = "Vi har länge väntat på bron. Den 5 mars 2024 blev den klar."
    assert facts(told)[0] is None
