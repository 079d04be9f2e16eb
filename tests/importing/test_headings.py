import pytest

from tests.importing.parsing import found_in


def headings(note):
    return [
        (one["number"], one["heading"], one["level"])
        for one in found_in(note)["agenda_items"]
    ]


TOP = "# Minnesanteckningar Bronätverket\nNärvarande: Anna Ek, Bo Alm\n\n"
BODY = "Gruppen gick igenom frågan och fann inget att anmärka på.\n"


@pytest.mark.parametrize(
    "shape",
    ["{}. {}", "§ {} {}", "§{} {}", "{} {}", "{}) {}", "Punkt {}: {}", "§ {}\n{}"],
)
def test_numbers_that_run_through_the_file_head_its_items(shape):
    names = ["Öppnande", "Broar", "Avslut"]
    note = "\n".join(
        shape.format(number, name) + "\n" + BODY for number, name in enumerate(names, 1)
    )
    assert headings(note) == [
        ("1", names[0], 1),
        ("2", names[1], 1),
        ("3", names[2], 1),
    ]


def test_paragraphs_may_begin_anywhere():
    note = f"§ 81 Broar\n{BODY}\n§ 82 Vägar\n{BODY}"
    assert [number for number, _, _ in headings(note)] == ["81", "82"]


def test_a_numbered_list_within_an_item_heads_nothing():
    note = f"""1. Öppnande
{BODY}
2. Broar
Följande ska målas:
1. bron i norr
2. Den lilla bron
3. Den stora bron
{BODY}
3. Avslut
{BODY}"""
    assert [name for _, name, _ in headings(note)] == ["Öppnande", "Broar", "Avslut"]


def test_an_agenda_printed_first_is_not_counted_twice():
    agenda = "Dagordning\n1. Öppnande\n2. Broar\n3. Avslut\n\n"
    body = f"1. Öppnande\n{BODY}\n2. Broar\n{BODY}\n3. Avslut\n{BODY}"
    assert len(headings(agenda + body)) == 3
    assert len(headings(agenda)) == 3


def test_sub_items_stand_a_level_below():
    note = f"1 Broar\n{BODY}1.1 Målning\n{BODY}1.2 Rost\n{BODY}2 Vägar\n{BODY}"
    assert [(number, level) for number, _, level in headings(note)] == [
        ("1", 1),
        ("1.1", 2),
        ("1.2", 2),
        ("2", 1),
    ]


def test_short_lines_above_paragraphs_head_them():
    note = f"Broarna i norr\n{BODY}\nVägarna\n{BODY}\nNästa möte\n3 maj 2024\n"
    assert [name for _, name, _ in headings(note)] == [
        "Broarna i norr",
        "Vägarna",
        "Nästa möte",
    ]


def test_below_numbers_such_lines_are_sub_items():
    note = f"1. Broar\n\n{BODY}\nMålning i vår\n\n{BODY}\n2. Vägar\n\n{BODY}"
    assert ("Målning i vår", 2) in [(name, level) for _, name, level in headings(note)]


def test_where_capitals_head_items_other_lines_do_not():
    note = f"BROAR\n\n{BODY}\nMålning\n{BODY}\nVÄGAR\n\n{BODY}\nÖVRIGT\n\n{BODY}"
    assert [name for _, name, _ in headings(note)] == ["BROAR", "VÄGAR", "ÖVRIGT"]


@pytest.mark.parametrize(
    "line",
    [
        "Ring kommunen (Anna, senast 1/5)",
        "Köp färg (klart v. 12, Bo)",
        "Måla bron (Anna till nästa möte)",
        "Bestill maling [Bo, innen 1. mai]",
        "Order paint (Anna, by 1 May)",
        "Måla räcket (ansvarig: Bo)",
    ],
)
def test_a_task_with_who_and_when_heads_nothing(line):
    note = f"{TOP}1. Broar\n{BODY}\n2. Färg\n{BODY}\n{line}\n{BODY}"
    assert [name for _, name, _ in headings(note)] == ["Broar", "Färg"]


def test_a_title_that_alone_is_marked_stands_above_headings_in_capitals():
    note = "\n\n".join(["**BROFESTEN I LUND**", "Tors 6 feb hemma hos Anna."])
    note += "".join(f"\n\n{name}\n\n{BODY}" for name in ("LÄGET", "FÄRG", "PENGAR"))
    assert [name for _, name, _ in headings(note)] == ["LÄGET", "FÄRG", "PENGAR"]


def test_a_marked_heading_above_others_in_capitals_that_are_few_stays():
    note = f"{TOP}**Broar**\n\n{BODY}\nFÄRG\n\n{BODY}\nPENGAR\n\n{BODY}"
    assert [name for _, name, _ in headings(note)] == ["Broar"]


def test_the_files_own_headings_count():
    note = f"# Protokoll\n\n## Broar\n{BODY}\n## Vägar\n{BODY}"
    assert [name for _, name, _ in headings(note)] == ["Broar", "Vägar"]


@pytest.mark.parametrize("number", ["", "{}. "])
@pytest.mark.parametrize("marks", ["_**", "**_", "***", "___", "*__", "__*"])
def test_headings_may_be_both_bold_and_italic(marks, number):
    topics = ("Broar", "Färg och pensel", "Pengar")
    note = TOP + "\n\n".join(
        f"{number.format(at)}{marks}{topic}{marks[::-1]}\n\n    {BODY}"
        for at, topic in enumerate(topics, start=1)
    )
    assert tuple(name for _, name, _ in headings(note)) == topics


def test_lines_with_a_colon_head_items_where_nothing_else_does():
    note = f"Styrelsemöte\nDatum: 2024-05-03\n\nBroarna:\n{BODY}\nVägarna:\n{BODY}"
    assert [name for _, name, _ in headings(note)] == ["Broarna", "Vägarna"]
    assert "Broarna" not in str(headings(f"1. Öppnande\nBroarna:\n{BODY}"))


@pytest.mark.parametrize(
    "line",
    [
        "Beslut",
        "Sammanfattning",
        "Anna Ek, strateg",
        "Torsdagen den 3 maj 2024",
        "https://example.org",
        "Gruppen beslutade om bron.",
    ],
)
def test_what_heads_no_item(line):
    note = f"1. Öppnande\n\n{BODY}\n{line}\n\n{BODY}{BODY}{BODY}"
    assert [name for _, name, _ in headings(note)] == ["Öppnande"]


def test_text_on_the_line_of_its_heading_is_the_items():
    note = "§ 1 Broar. Ordföranden visade en lista över de broar som ska målas i år.\n"
    note += (
        f"§ 2 Vägar. Dem hann mötet inte med, så de får vänta till nästa gång.\n{BODY}"
    )
    assert [name for _, name, _ in headings(note)] == ["Broar", "Vägar"]


def test_a_row_of_a_table_may_be_an_item():
    note = f"| 1. Broar | {BODY.strip()} |\n| 2. Vägar | {BODY.strip()} |\n"
    assert [name for _, name, _ in headings(note)] == ["Broar", "Vägar"]


def test_signatures_head_nothing():
    note = f"Broar\n{BODY}\nVägar\n{BODY}\nVid protokollet\nAnna Ek\n"
    assert [name for _, name, _ in headings(note)] == ["Broar", "Vägar"]


def test_a_list_of_what_is_to_come_is_not_told_twice():
    note = "# Möte\n\n## Agenda\n1. Broar\n2. Vägar\n\n"
    note += f"### Broar\n{BODY}\n### Vägar\n{BODY}"
    assert [name for _, name, _ in headings(note)] == ["Broar", "Vägar"]


def test_a_days_schedule_heads_items_but_for_its_breaks():
    note = f"09.30 Broar\n{BODY}\n10.15 Kaffe\n\n10.30 Vägar\n{BODY}"
    assert [name for _, name, _ in headings(note)] == ["Broar", "Vägar"]


def test_letters_with_text_below_each_are_sub_items():
    below = f"a) Målning\n{BODY}\nb) Räcken\n{BODY}"
    note = f"1. Broar\n{below}\n2. Vägar\n{BODY}"
    assert [(number, name) for number, name, _ in headings(note)] == [
        ("1", "Broar"),
        ("a", "Målning"),
        ("b", "Räcken"),
        ("2", "Vägar"),
    ]
    bare = f"1. Broar\n{BODY}\na) Målning\nb) Räcken\n2. Vägar\n{BODY}"
    assert [name for _, name, _ in headings(bare)] == ["Broar", "Vägar"]


def test_the_head_of_a_table_is_no_heading():
    note = "Brorådet\n\n## Färgen\nDen är slut.\n#\tVad\tVem\n1\tMåla\tAnna\n"
    assert [heading for _, heading, _ in headings(note)] == ["Färgen"]


@pytest.mark.parametrize(
    "line",
    [
        "Torsdag 20 mars 2025, Ystad",
        "Tirsdag d. 25. marts 2025 kl. 9.30 i Hadsten",
        "4 juni i Lund",
        "Neste FAU-møte: tirsdag 23. april kl. 18.00",
        "Får vi söka gemensamt? (Ja, om en håller i det.)",
        "Lennart Frisk ombads att samla in exempel.",
        "Anna Ek uppmanades att läsa planen.",
        "Dnr 2023/418",
        "Styrelsen beslutar",
    ],
)
def test_a_short_line_above_a_paragraph_that_heads_nothing(line):
    note = f"1. Öppnande\n{BODY}\n2. Broar\n{BODY}\n{line}\n\n{BODY}"
    assert [name for _, name, _ in headings(note)] == ["Öppnande", "Broar"]


@pytest.mark.parametrize("name", ["Övriga frågor", "Other business", "Øvrige saker"])
def test_the_rest_is_a_heading_not_a_list_of_people(name):
    note = f"{TOP}## Broar\n{BODY}\n## {name}\n{BODY}"
    assert [found for _, found, _ in headings(note)] == ["Broar", name]


def test_numbers_may_begin_with_the_year():
    note = "".join(
        f"24/{number:03}\t{name}\n{BODY}\n"
        for number, name in enumerate(["Apologies", "Finance", "Planning"], 87)
    )
    assert headings(note) == [
        ("24/087", "Apologies", 1),
        ("24/088", "Finance", 1),
        ("24/089", "Planning", 1),
    ]


def test_a_section_of_tasks_that_the_file_marks_is_a_heading():
    note = f"{TOP}## Vem gör vad\n- Anna: måla\n\n## Broar\n{BODY}"
    assert [found for _, found, _ in headings(note)] == ["Vem gör vad", "Broar"]


@pytest.mark.parametrize(
    "line",
    [
        "Hunder henvises til at gå i snor.",
        "Cyklar hänvisas till det nya stället.",
        "Nøgler afleveres til Bo.",
        "Bilar parkeras på gatan.",
        "Bøter betales av eieren.",
    ],
)
def test_what_is_told_in_the_passive_heads_nothing(line):
    note = f"1. Öppnande\n{BODY}\n2. Broar\n\n{line}\n\n{BODY}{BODY}"
    assert [name for _, name, _ in headings(note)] == ["Öppnande", "Broar"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The Chair welcomed Anna Ek to her first meeting. Apologies were received.",
        "AE introduced the paper. The lease runs for seven years from the spring.",
        "The Board agreed to accept the lease of the bridge. The vote was unanimous.",
        "The railing is to be painted before the end of July. [Action: AE]",
        "Rights in the later prints of the bridge remain unclear. AE will ask.",
        "Styrelsen gick igenom listan över broar. Den är lång och ingen är klar.",
        "Anna redovisade läget för broarna. Inget nytt har hänt sedan i maj.",
        "Det noterades att bron har rostat. Färgen är slut och räcker inte i år.",
        "Bo Alm presenterte planen for broen. Den ble tatt til orientering i dag.",
        "Formanden bød velkommen til mødet i dag. Der er kommet nye medlemmer.",
    ],
)
def test_paragraphs_that_are_all_numbered_head_nothing(paragraph):
    told = "It was noted that the bridge is old."
    note = f"1. Broar\n\n1.1 {paragraph}\n\n1.2 {told}\n\n2. Vägar\n\n2.1 {told}\n"
    assert headings(TOP + note) == [("1", "Broar", 1), ("2", "Vägar", 1)]


@pytest.mark.parametrize(
    "end",
    [
        "The meeting closed at 3.55 pm.",
        "The meeting rose at 15:55.",
        "Vi slutade kl. 15.55.",
        "Møtet slutt kl. 15.55.",
    ],
)
def test_a_line_that_tells_the_hour_heads_nothing(end):
    below = "Signed ............................  Date ..................... Chair"
    note = f"1. Broar\n{BODY}\n2. Vägar\n{BODY}\n{end}\n\n{below}\n"
    assert headings(TOP + note) == [("1", "Broar", 1), ("2", "Vägar", 1)]


def test_a_word_for_a_section_heads_what_stands_below_it_as_headings():
    note = "# Minutes\n\n## Report\nAll is well.\n\n## Resolutions\n\n### Paint\nRed.\n"
    note += "\n### Rust\nNone.\n\n## Decisions\nThe bridge is red.\n"
    headings = [one["heading"] for one in found_in(note)["agenda_items"]]
    assert headings == ["Report", "Resolutions", "Paint", "Rust"]
