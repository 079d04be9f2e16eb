import pytest

from tests.importing.parsing import found_in

NOTE = """Minnesanteckningar Bronätverket
Närvarande: Anna Ek, Bo Alm, Eva Lind

1. Broar
{}
"""


def tasks(text, note=NOTE):
    return [
        (one["text"], one["responsible"], one["due"])
        for one in found_in(note.format(text))["action_points"]
    ]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Anna undersöker vad färgen kostar.", "Anna"),
        ("Bo Alm återkommer om rosten.", "Bo Alm"),
        ("Anna och Bo tar fram ett förslag.", "Anna och Bo"),
        ("AE skickar ut listan.", "AE"),
        ("Ordföranden kontaktar kommunen.", "Ordföranden"),
        ("Bo ska köpa färg.", "Bo"),
        ("Eva will buy the paint.", "Eva"),
        ("Kassören får i uppdrag att räkna.", "Kassören"),
        ("Alla skickar synpunkter till Eva.", "Alla"),
    ],
)
def test_a_sentence_that_says_who_does_what(sentence, who):
    assert tasks(f"Bron rostar. {sentence}") == [(sentence, who, None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna visade en bild.",
        "Anna har skickat listan.",
        "Bo är ny i nätverket.",
        "Ska Anna köpa färg?",
        "Bron ska vara klar i maj.",
        "Alla var överens om kulören.",
    ],
)
def test_a_sentence_that_tells_no_task(sentence):
    assert tasks(sentence) == []


def test_a_marked_line_with_who_and_when():
    line = "Åtgärd: Köpa färg. Ansvarig: Bo. Klart: 2024-05-01."
    assert tasks(line) == [
        ("Köpa färg. Ansvarig: Bo. Klart: 2024-05-01.", "Bo", "2024-05-01")
    ]
    assert tasks("Action Eva: buy the paint by 1 May 2024.") == [
        ("buy the paint by 1 May 2024.", "Eva", "2024-05-01")
    ]


def test_who_is_responsible_may_stand_on_the_line_below():
    assert tasks("Färgen köps i maj.\n\nAnsvarig: Bo")[0][1] == "Bo"


def test_a_list_of_tasks():
    text = "Att göra:\n- Köpa färg (Anna)\n- Bo: måla bron\n- Mäta – Eva – 2024-05-01"
    assert tasks(text) == [
        ("Köpa färg (Anna)", "Anna", None),
        ("Bo: måla bron", "Bo", None),
        ("Mäta – Eva – 2024-05-01", "Eva", None),
    ]


def test_a_table_of_tasks():
    text = "Vad\tVem\tNär\nKöpa färg\tAnna\t2024-05-01\nMåla\tBo Alm\tsnarast"
    assert tasks(text) == [
        ("Köpa färg", "Anna", "2024-05-01"),
        ("Måla", "Bo Alm", None),
    ]


def test_a_box_that_is_ticked_is_done():
    assert tasks("- [ ] @Anna: köper färg\n- [x] @Bo: målar") == [
        ("köper färg", "Anna", None)
    ]


@pytest.mark.parametrize("past", ["Anna berättade om bron.", "Anna berättar om bron."])
def test_the_present_is_a_task_however_the_rest_is_told(past):
    assert tasks(f"{past} Eva polerar räcket.") == [
        ("Eva polerar räcket.", "Eva", None)
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Lokal bokas av Eva.", "Eva"),
        ("Uppdrogs åt Eva att boka lokal.", "Eva"),
        ("Prefekten tar med sig frågan.", "Prefekten"),
        ("Cllr. Whitby will ask the council.", "Cllr. Whitby"),
        ("Jag kollar med kommunen.", "Jag"),
        ("ACTION: all WP leaders - check the templates.", "all WP leaders"),
        ("Alla HR chefer ska skicka in sina tal.", "Alla HR chefer"),
        ("All partners will check the templates.", "All partners"),
        ("Action: all members to check the WP plans.", "all members"),
    ],
)
def test_whoever_does_it_is_named(text, who):
    assert [one for _, one, _ in tasks(text)] == [who]


def test_what_was_brought_up_is_no_task():
    assert tasks("Eva tar upp bristen på rum.") == []
    assert len(tasks("Eva tar upp bristen på rum med rektor.")) == 1


def test_a_table_that_holds_what_was_said_as_well():
    text = "| Ärende | Anteckning/beslut | Ansvarig | Klart |\n"
    text += "| 1. Broar | Bron är blå. | | |\n| 2. Färg | Köps. | Bo | 2024-05-01 |"
    assert tasks(text) == [("Köps.", "Bo", "2024-05-01")]


def test_a_day_without_its_year_is_not_made_a_due_date():
    assert tasks("Bo ska köpa färg senast den 1 maj.")[0][2] is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Vi bad Eva att återkomma med siffror.", "Eva"),
        ("Ansvarig för affischen är Bo.", "Bo"),
        ("Det är Anna som kontaktar kommunen.", "Anna"),
        ("Det bestämdes att Bo skriver till nämnden.", "Bo"),
        ("Bo har lovat att titta på avtalet.", "Bo"),
        ("Respektive kommun rapporterar in siffrorna.", "Respektive kommun"),
        ("Bo: kollar med juristerna.", "Bo"),
        ("Opgave: Rasmus indsamler tal.", "Rasmus"),
        ("Bron är hal, Eva B tar upp det med vägverket.", "Eva B"),
    ],
)
def test_who_does_it_may_be_named_in_other_ways(text, who):
    assert [one for _, one, _ in tasks(f"Anna berättar om rosten. {text}")] == [who]


def test_two_tasks_in_a_sentence_have_each_their_own_doer():
    text = "Eva tar kontakt med målaren och Bo söker bidrag, klart senast 1 maj 2024."
    assert tasks(text) == [
        ("Eva tar kontakt med målaren", "Eva", None),
        ("Bo söker bidrag, klart senast 1 maj 2024.", "Bo", "2024-05-01"),
    ]


def test_to_ask_is_a_task_where_all_else_is_told_in_the_past():
    assert tasks("Anna frågar gruppen om rosten. Bo berättar om färgen.") == []
    past = "Bo berättade om färgen. Eva visade bilder. Anna frågar grannarna om rosten."
    assert [who for _, who, _ in tasks(past)] == ["Anna"]


def test_a_place_that_a_cell_runs_into_is_nobody():
    assert tasks("Lund En brovakt söker bidrag.") == []


def test_each_line_of_a_cell_may_be_a_task():
    text = "| Färgen är slut. | Anna köper färg |\n| Bron är hal. | Bo köper sand |"
    assert [who for _, who, _ in tasks(text)] == ["Anna", "Bo"]


def test_initials_may_have_a_column_in_the_list():
    note = """Minnesanteckningar Bronätverket
| Ledamot | Organisation | Sign | Närv. |
|---|---|---|---|
| Anna-Stina Wret | Lund | AW | Ja |
| Bo Alm | Malmö | BA | Nej |

1. Broar
{}
"""
    assert tasks("Åtgärd: AW köper färg.", note)[0][1] == "AW"
