"""Headings that nothing sets apart from their text, or that are bullets above it."""

import pytest

from tests.importing.parsing import found_in

TOP = "Anteckningar Bronätverket\n2024-05-03, Lund\nNärvarande: Anna Ek, Bo Alm\n\n"
ITEMS = {
    "Ekonomi": "Kassan är god och inga avgifter saknas i år.",
    "Räcket på norra bron": "Räcket rostar. Bo Alm kontaktar kommunen.",
    "Sommarfesten": "Festen blir i juni. Vi bestämde att bjuda in grannarna.",
    "Övrigt": "Inget annat togs upp på mötet den här gången.",
}


def found_below(shape, items=ITEMS):
    told = (
        shape.format(topic=topic, TOPIC=topic.upper(), text=text)
        for topic, text in items.items()
    )
    return found_in(TOP + "\n\n".join(told) + "\n")


@pytest.mark.parametrize(
    "shape",
    [
        "{topic}: {text}",
        "{topic} – {text}",
        "{topic} - {text}",
        "{TOPIC} {text}",
        "{TOPIC}: {text}",
        "{TOPIC}. {text}",
        "**{topic}:** {text}",
        "- {topic}: {text}",
        "- {topic}\n  - {text}",
        "• {topic}\n{text}",
        "→ {topic}\n{text}",
        "📌 {topic}\n{text}",
    ],
)
def test_headings_run_into_their_text(shape):
    found = found_below(shape)
    headings = [one["heading"].casefold() for one in found["agenda_items"]]
    assert headings == [topic.casefold() for topic in ITEMS]
    assert [one["responsible"] for one in found["action_points"]] == ["Bo Alm"]
    assert len(found["decisions"]) == 1


@pytest.mark.parametrize(
    "topics",
    [
        ("Anna Ek", "Bo Alm", "Eva Lind", "Per Dal"),
        ("Lund", "Eslöv", "Höör", "Malmö"),
        ("Beslut", "Åtgärd", "Bilaga", "Ansvarig"),
        ("Tisdag 3 maj", "Onsdag 4 maj", "Torsdag 5 maj", "Fredag 6 maj"),
        ("Bron är röd", "Räcket har rostat", "Vi ska måla", "Det blir dyrt"),
    ],
)
def test_what_begins_paragraphs_and_heads_nothing(topics):
    items = dict(zip(topics, ITEMS.values(), strict=True))
    assert found_below("{topic}: {text}", items)["agenda_items"] == []


def test_a_few_words_before_colons_in_much_prose_head_nothing():
    prose = "Det regnade hela dagen och ingen kom fram till bron på hela mötet.\n\n"
    told = "\n\n".join(f"{prose}{topic}: {text}" for topic, text in ITEMS.items())
    assert found_in(TOP + prose + told + "\n")["agenda_items"] == []
