import pytest

from minutes.importing.layout.labels import kind_of
from tests.importing.parsing import found_in


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Deltagande", "present"),
        ("Övriga deltagande", "present"),
        ("Närvarande styrelseledamöter", "present"),
        ("Styrelseledamöter närvarande", "present"),
        ("Board members present", "present"),
        ("Directors Present", "present"),
        ("Also in attendance", "present"),
        ("Others present (by invitation)", "present"),
        ("Oppmøte", "present"),
        ("Medlemmer til stede", "present"),
        ("Anmält återbud", "absent"),
        ("Har lämnat återbud", "absent"),
        ("Återbud från", "absent"),
        ("Med giltigt förfall", "absent"),
        ("Ej", "absent"),
        ("Ej beslutande", "absent"),
        ("Deltog ej", "absent"),
        ("Non-attendees", "absent"),
        ("Directors absent", "absent"),
        ("Apologies for absence", "absent"),
        ("On leave", "absent"),
        ("Meldt avbud", "absent"),
        ("Afbud fra", "absent"),
        ("Ikke møtt", "absent"),
        ("Fraværende uden afbud", "absent"),
        ("Särskilt inbjudna gäster", "guest"),
        ("Visitors", "guest"),
        ("Invitees", "invited"),
        ("Antecknar", "minute_taker"),
        ("Recorder", "minute_taker"),
        ("Facilitator", "chair"),
    ],
)
def test_a_label_tells_who_stands_below_it(label: str, kind: str) -> None:
    assert kind_of(label) == kind


@pytest.mark.parametrize(
    "heading",
    [
        "Val av ledamöter",
        "Nya deltagare",
        "Information till närvarande",
        "Number of participants",
        "Inga deltagare",
        "Beslut om närvaro",
        "Vad är på gång",
    ],
)
def test_a_heading_about_people_announces_no_list(heading: str) -> None:
    assert kind_of(heading) not in ("present", "absent", "guest", "invited")


def test_each_of_three_lists_with_labels_of_their_own_is_read() -> None:
    note = """Directors present: Ann Hill, Tom Price
Directors absent: Mary Oak
Also in attendance: Joe Dale

1. Budget
The budget was discussed.
"""
    found = {one["name"]: one["status"] for one in found_in(note)["attendees"]}
    assert found == {
        "Ann Hill": "present",
        "Tom Price": "present",
        "Mary Oak": "absent",
        "Joe Dale": "present",
    }
