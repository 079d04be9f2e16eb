"""The numbers that items may have, and those that are none."""

import pytest

from tests.importing.parsing import found_in

TOPICS = ["Mötet öppnas", "Föregående protokoll", "Räcket"]

TOP = "# Minnesanteckningar Bronätverket\nNärvarande: Anna Ek, Bo Alm\n\n"
BODY = "Gruppen gick igenom frågan och fann inget att anmärka på.\n"


def headings(note):
    return [
        (one["number"], one["heading"], one["level"])
        for one in found_in(note)["agenda_items"]
    ]


@pytest.mark.parametrize(
    "shape",
    [
        "[{}] {}",
        "({}) {}",
        "#{} {}",
        "{}/ {}",
        "{} - {}",
        "{} – {}",
        "{}: {}",
        "Tema {}: {}",
        "PASS {}  {}",
        "Mötespunkt {} {}",
        "Block {}. {}",
        "Dagordningens punkt {}: {}",
        "Agenda point {} {}",
        "Topic {}: {}",
    ],
)
def test_a_number_may_stand_in_signs_or_after_a_word(shape):
    names = ["Öppnande", "Broar", "Avslut"]
    note = "\n".join(
        f"{shape.format(number, name)}\n{BODY}" for number, name in enumerate(names, 1)
    )
    assert headings(note) == [
        ("1", names[0], 1),
        ("2", names[1], 1),
        ("3", names[2], 1),
    ]


@pytest.mark.parametrize("mark", ["({})", "[{}]", "#{}", "{}:", "{} -"])
def test_such_numbers_within_an_item_head_nothing(mark):
    rows = "\n".join(
        f"{mark.format(number)} Den {number}:e bron" for number in (1, 2, 3)
    )
    note = (
        f"1. Öppnande\n{BODY}\n2. Broar\nVi ska måla\n{rows}\n{BODY}\n3. Avslut\n{BODY}"
    )
    assert [name for _, name, _ in headings(note)] == ["Öppnande", "Broar", "Avslut"]


@pytest.mark.parametrize(
    "shape",
    [
        "{} §",
        "{}§",
        "{}\u00a0§.",
        "HOS/24/{}",
        "FC/2024/{}",
        "PS {}/24",
        "RS {}/2024",
        "KS-24-{}",
        "PL.45.{}",
        "24/{}",
        "2024/{}",
        "{}/24",
        "F{}/25",
        "Sak {}/24",
        "2024:{}",
    ],
)
def test_the_figure_that_runs_on_numbers_the_items(shape):
    names = ["Öppnande", "Broar", "Avslut"]
    note = "\n".join(
        f"{shape.format(number)} {name}\n{BODY}"
        for number, name in enumerate(names, 51)
    )
    assert [name for _, name, _ in headings(f"{TOP}{note}")] == names
    (first, *_), *_ = headings(f"{TOP}{note}")
    assert "51" in first


def test_a_case_number_beside_the_number_is_no_heading():
    note = "".join(
        f"§ {number}\t{case}\n\n{name}\n\n{BODY}\n"
        for number, case, name in [
            (43, "Dnr RK 2024-017", "Broar"),
            (44, "KS 2024/12", "Vägar"),
            (45, "Dnr 24-117", "Avslut"),
        ]
    )
    assert [name for _, name, _ in headings(note)] == ["Broar", "Vägar", "Avslut"]


@pytest.mark.parametrize(
    "text",
    [
        "There were no declarations.",
        "The minutes were signed.",
        "Anna reported on the bridge, which had been painted.",
        "Bron är målad.",
        "Gruppen fann inget att anmärka på i år.",
        "Broen ble malt.",
    ],
)
def test_numbered_paragraphs_below_an_item_are_no_sub_items(text):
    note = (
        f"1. Öppnande\n1.1 {text}\n1.2 {text}\n2. Broar\n2.1 {text}\n3. Avslut\n{BODY}"
    )
    assert [name for _, name, _ in headings(note)] == ["Öppnande", "Broar", "Avslut"]


@pytest.mark.parametrize(
    ("number", "heading"),
    [
        ("{}", "{}:"),
        ("{}.", "{}"),
        ("{})", "{}"),
        ("{}", "{}"),
        ("{}:", "{}."),
    ],
)
def test_a_number_may_have_a_line_of_its_own(number, heading):
    told = ["Bron öppnades.", "Bron gicks igenom.", "Den är röd. Räcket rostar."]
    parts = [
        f"{number.format(at)}\n{heading.format(topic)}\n{text}\n"
        for at, (topic, text) in enumerate(zip(TOPICS, told, strict=True), start=1)
    ]
    found = found_in("Protokoll Bronätverket\n\n" + "".join(parts))["agenda_items"]
    assert [one["heading"] for one in found] == TOPICS


def test_figures_with_lines_of_their_own_head_nothing():
    note = "Protokoll Bronätverket\n\nBroar\n\nSå många broar finns det i Lund.\n1\n"
    note += "Bron i norr är lagad och klar.\n2\nBron i söder är röd och trött.\n"
    assert "Bron i norr är lagad och klar" not in [
        one["heading"] for one in found_in(note)["agenda_items"]
    ]
