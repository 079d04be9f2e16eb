"""Files in which a decoder wrote the same sign for every å, ä and ö."""

from minutes.importing.layout.mending import LOST, is_mendable, mended
from tests.importing.parsing import found_in, lines_of, read

NOTE = """Protokoll från möte 2019-03-05
Plats: Höör

Närvarande
Åsa Öberg, Höör
Bo Älm, Malmö

Frånvarande
Östen By

§ 1 Öppnande
Ordföranden öppnade mötet. Åsa ser till att bänken målas.

§ 2 Nästa möte
Tisdagen den 28 maj 2019
"""


def lost(text):
    return "".join(LOST if sign in "åäöÅÄÖ" else sign for sign in text)


def test_a_file_is_read_as_if_the_letters_stood_there():
    whole, found = found_in(NOTE), found_in(lost(NOTE))
    assert found == {
        **whole,
        "place": lost("Höör"),
        "title": lost(whole["title"]),
        "attendees": [
            {
                key: lost(value) if value and key != "status" else value
                for key, value in person.items()
            }
            for person in whole["attendees"]
        ],
        "agenda_items": [
            {**item, "heading": lost(item["heading"])} for item in whole["agenda_items"]
        ],
        "action_points": [
            {**task, "text": lost(task["text"]), "responsible": lost("Åsa")}
            for task in whole["action_points"]
        ],
    }


def test_the_text_is_kept_as_printed():
    text = "\n".join(item.text for item in read(lost(NOTE)).items)
    assert lost("Åsa ser till att bänken målas.") in text


def test_known_words_get_their_letters():
    (line,) = mended(lines_of(lost("Närvarande på mötet")))
    assert line.text == "Närvarande på mötet"


def test_where_some_letters_are_left_nothing_is_guessed():
    assert not is_mendable(lines_of(f"Närvarande p{LOST} mötet"))
    assert is_mendable(lines_of(f"N{LOST}rvarande"))
