import pytest

from minutes.importing.attendance.people_lines import lists_people
from tests.importing.parsing import found_in


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("Anna Ek, Bengtsfors kommun, ordförande", "Bo Alm, Åmåls kommun"),
        ("Anna Ek (Silkeborg Kommune, mødeleder)", "Bo Alm (Viborg Kommune)"),
        ("Deltagere: Mette Vang (Randers Kommune)", "Søren Dam (Viborg Kommune)"),
        ("Present: Ann Hill, Harbour Trust, chair", "Tom Price, County Council"),
        ("Maria von Essen, fackligt ombud (Saco-S)", "Eva Lind, sekreterare"),
        ("Anna Ek – samordnare i norra delregionen", "Bo Alm – Region Skåne"),
        ("Per-Olof Alm, Strängnäs (t.o.m. punkt 3)", "Åsa Ek, Trosa, antecknade"),
        ("Anna Ek, verksamhetschef, Region Skåne", "Bo Alm, Region Halland"),
        ("A. Hill, Secretary of the Allotments", "B. Price, Treasurer"),
        ("Kari Vik\tleder for hovedutvalget", "Ola Moe\tnestleder"),
    ],
)
def test_a_full_line_of_a_list_ends_with_its_person(line: str, below: str) -> None:
    assert lists_people(line, below)


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("Närvarande: Anna Ek, Bo Alm, Carl Dam, Eva", "Lind, Ib Holm"),
        ("Anna Ek, Bo Alm, Carl Dam, Maria", "Lind Holm, Ib Dahl"),
        ("Anna Ek (Lund), Bo Alm (Malmö),", "Eva Lind (Eslöv)"),
        ("Anna Ek, Lund, och", "Bo Alm, Malmö"),
        ("Mötet tackade för besöket hos", "Anna Ek, Lund"),
        ("Anna Ek, Lund, berättade om", "planen för året."),
    ],
)
def test_a_list_in_one_paragraph_goes_on(line: str, below: str) -> None:
    assert not lists_people(line, below)


def test_a_long_first_line_of_a_list_is_not_joined_with_the_next() -> None:
    note = """Minnesanteckningar
Närvarande:
Kristina Vallander, Länsstyrelsen i Skåne, ordförande
Lennart Frisk, Eslöv
Ebba Ros, Lund

Mötet handlade om hur kommunerna gör när de följer
upp sina planer och vad de lär av det.
"""
    names = [one["name"] for one in found_in(note)["attendees"]]
    assert names == ["Kristina Vallander", "Lennart Frisk", "Ebba Ros"]
