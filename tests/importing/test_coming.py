import pytest

from tests.importing.parsing import found_in


def coming(body, heading="Övrigt", top="Datum: 2024-02-06"):
    note = f"Styrelsemöte\n{top}\n\n1. Öppnande\nAlla kom.\n\n2. {heading}\n{body}\n"
    return found_in(note)["next_meetings"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nästa möte är den 14 oktober 2024 kl. 9.",
        "Nästa styrelsemöte hålls 2024-10-14.",
        "Vi ses igen måndag 14/10 2024.",
        "The next meeting will be held on 14 October 2024.",
        "Neste møte: 14. oktober 2024.",
        "Næste møde er den 14. oktober 2024.",
    ],
)
def test_a_sentence_that_tells_when_they_meet_again(sentence):
    assert coming(sentence) == ["2024-10-14"]


def test_days_below_a_heading_for_them():
    assert coming("4 mars\n19 april", heading="Kommande möten") == ["03-04", "04-19"]
    assert coming("4/3 och 19/4", heading="Mötestider 2025") == [
        "2025-03-04",
        "2025-04-19",
    ]
    assert coming("Kommande träffar:\n4 mars\n19 april") == ["03-04", "04-19"]


def test_other_events_and_the_meeting_itself_are_none():
    assert coming("Den 4 mars hålls en konferens om broar.") == []
    assert coming("Mötet avslutades den 6 februari 2024.", heading="Nästa möte") == []
    assert coming("Anteckningarna från förra mötet den 3 januari gicks igenom.") == []


def test_a_date_in_the_heading():
    assert coming("Välkomna!", heading="Nästa möte 14 oktober") == ["10-14"]


@pytest.mark.parametrize("heading", ["Datum för hösten", "Höstens träffar"])
def test_days_below_a_heading_for_a_term(heading):
    assert coming("Torsdag 14 september", heading=heading) == ["09-14"]
