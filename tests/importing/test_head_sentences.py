"""Facts of the head told in sentences, in cells and by signatures."""

import pytest

from tests.importing.parsing import found_in

TOP = "Protokoll Bronätverket 2024-03-05\n"
ITEMS = "\n\n1. Öppnande\nAlla hälsades välkomna.\n\n2. Broar\nBron visades.\n"


def facts(told):
    return found_in(TOP + told + ITEMS)


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Anna öppnade mötet 18.35 i klubbstugan.", "klubbstugan"),
        (
            "Rådet träffade bolaget kl. 17.00 i kvarterslokalen, Rönngatan 8.",
            "kvarterslokalen, Rönngatan 8",
        ),
        (
            "The meeting was held on 5 March at 4.00 p.m., Room G.07, Ash Building.",
            "Room G.07, Ash Building",
        ),
        (
            "2024-03-05, kallat till 12:10, öppnat 12:13. Kansliet samt https://x.example/j/5",
            "Kansliet samt https://x.example/j/5",
        ),
        (
            "5 mars 2024 | kl 9–10.30 | https://x.example/j/66",
            "https://x.example/j/66",
        ),
        (
            "5 mars 2024 | kl 9–10 | https://x.example/j/66 | Antecknare: Siv Ek",
            "https://x.example/j/66",
        ),
        ("Plats Folkets hus", "Folkets hus"),
        ("Mötesanteckningar fördes 2024-03-05 på Teams, kl 19.00", "Teams"),
        (
            "Möte 5 mars 2024 kl. 18 i bygdegården. Nästa möte 4 juni kl. 18 hos Eva."
            "\nMed: Eva, Nils",
            "bygdegården",
        ),
        ("Plats och tid Folkets hus, kl 09.00-17.00", "Folkets hus"),
        ("held in the Church Room on Monday, 13th May, 2024", "Church Room"),
        ("Weds 6th March 2025, 7pm at the Scout Hut", "Scout Hut"),
        ("held on Thursday 6th March 2025 at 7.30pm in the Vestry", "Vestry"),
        ("We met on 18 December, 2-3.30pm, at the Town Hall.", "Town Hall"),
    ],
)
def test_a_sentence_or_a_row_tells_the_place(told, place):
    assert facts(told)["place"] == place


@pytest.mark.parametrize(
    ("told", "end"),
    [
        ("5. mars 2024 kl. 1900-2015", "20:15"),
        ("Sat 9 March 2024, 10.30am – noon", "12:00"),
        ("Date: 2 June 2024   Started: 11.05 am   Finished: 12.20 pm", "12:20"),
        ("5 mars 2024 kl. 09:00 t.o.m. 10:30", "10:30"),
    ],
)
def test_the_end_is_told_after_many_signs(told, end):
    assert facts(told)["end_time"] == end


@pytest.mark.parametrize(
    ("told", "start"),
    [
        ("5. mars 2024 kl 1900 i fellesstua", "19:00"),
        ("När? 5 mars 2024, 13-15", "13:00"),
        ("Call to order: 6:32 p.m. by President Carol Hines", "18:32"),
        ("Tuesday 5 March 2024, 2.00 pm, Senate Room", "14:00"),
        ("5 March 2024 at 4.00 p.m.", "16:00"),
        ("5. mars 2024 kl. 7.30", "07:30"),
        ("Mötet hölls den 5 mars och började klockan halv sju på kvällen.", "18:30"),
    ],
)
def test_the_half_of_the_day_is_told_after_a_stop_too(told, start):
    assert facts(told)["start_time"] == start


@pytest.mark.parametrize(
    "told",
    [
        "Anteckningar\tAnna Ek",
        "Underskrifter\tSekreterare .......... Anna Ek",
        "Ordf. Bo Alm, sekr. Anna Ek",
        "Närvarande: Bo Alm, Anna Ek\nSekr: Anna E",
        "Referent: Anna Ek\nJustering: 2024-03-12 kl. 9",
        "Närvarande: Bo Alm (leiar), Anna Ek (skrivar)",
    ],
)
def test_who_wrote_it_stands_in_cells_and_roles(told):
    assert facts(told)["minute_taker"] == "Anna Ek"


@pytest.mark.parametrize(
    ("role", "is_chair"),
    [("leiar", True), ("møteleiar", True), ("dagleg leiar", False), ("leder", True)],
)
def test_a_leader_of_the_day_to_day_is_no_chair(role, is_chair):
    found = facts(f"Til stades: Anna Ek ({role}), Bo Alm")
    assert found["chair"] == ("Anna Ek" if is_chair else None)


@pytest.mark.parametrize(
    "told",
    [
        "Anna Ek valdes till ordförande och Bo Alm till sekreterare för mötet.",
        "Anna Ek valdes enhälligt till mötesordförande. Bo Alm valdes enhälligt till"
        " sekreterare.",
        "Anna Ek hälsade alla välkomna och öppnade mötet. Bo Alm valdes att föra dagens"
        " protokoll.",
    ],
)
def test_whoever_is_elected_by_all_writes_too(told):
    found = facts(f"\n1. Val\n{told}")
    assert (found["chair"], found["minute_taker"]) == ("Anna Ek", "Bo Alm")


@pytest.mark.parametrize(
    "told",
    [
        "Som møteleder ble valgt Anna Ek. Som referent ble valgt Bo Alm.",
        "Til dirigent blev valgt Anna Ek. Bo Alm blev valgt til referent.",
        "Anna Ek vart vald til møteleiar. Til referent vart vald Bo Alm.",
    ],
)
def test_the_meeting_elects_whoever_leads_and_writes(told):
    found = facts(f"\n1. Valg\n{told}")
    assert (found["chair"], found["minute_taker"]) == ("Anna Ek", "Bo Alm")


@pytest.mark.parametrize(
    ("told", "on"),
    [
        ("Justeringens plats och tid: Kommunhuset 2024-04-09", "2024-03-05"),
        ("Anslås till och med: 2024-04-09", "2024-03-05"),
        ("Next meeting: 9 April 2024", "2024-03-05"),
    ],
)
def test_the_day_of_the_signatures_is_another(told, on):
    text = f"Protokoll Bronätverket\n{told}\nMötet hölls den 5 mars 2024."
    assert found_in(text + ITEMS)["start_date"] == on


@pytest.mark.parametrize(
    ("told", "whence"),
    [
        ("Jan Stolt och Siv Ek från Falun, Bo Alm", ["Falun", "Falun", None]),
        ("Jan Stolt samt Siv Ek från Falun", [None, "Falun"]),
        ("För hyresgästerna: Jan Stolt, Siv Ek", ["hyresgästerna", "hyresgästerna"]),
        ("Jan Stolt, Sports Officer (SO)", [None]),
        ("Jan Stolt, VP Education (VPE); Siv Ek, President (P)", [None, None]),
        ("Jan Stolt (p. 3), Siv Ek (for item 4)", [None, None]),
        ("Jan Stolt, ombudsman Unionen Norr", ["Unionen Norr"]),
    ],
)
def test_what_stands_beside_the_people(told, whence):
    people = facts(f"Närvarande: {told}")["attendees"]
    assert [one["affiliation"] for one in people] == whence


def test_whence_somebody_came_may_be_told_with_a_word_before_the_name():
    told = "Med var Anna Ek. Från förvaltaren Husvård Väst kom Jesper Molin."
    people = facts(told)["attendees"]
    assert [one["affiliation"] for one in people] == [None, "Husvård Väst"]


@pytest.mark.parametrize(
    ("role", "name"), [("Ordförande: Tuva 6A", "Tuva"), ("Ordförande: Tuva", "Tuva")]
)
def test_a_class_is_no_part_of_the_name(role, name):
    assert (
        facts(f"{role}\nSekreterare: Ismael 6B (Karin hjälpte till)")["chair"] == name
    )


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("Anteckningar från mötet i Odlargruppen i onsdags.", "Odlargruppen"),
        ("Here are notes of the meeting of the Garden Committee.", "Garden Committee"),
        ("Referat fra mødet i Haveudvalget.", "Haveudvalget"),
    ],
)
def test_a_sentence_names_the_body_where_no_title_does(told, body):
    assert found_in(f"Hej alla,\n\n{told}{ITEMS}")["network"] == body


@pytest.mark.parametrize(
    "signed",
    [
        ".............................        .........................\n"
        "Anna Ek                              Bo Alm\n"
        "sekreterare                          ordförande\n\nJusteras\n\nSiv Mo",
        "Vid protokollet\n\nAnna Ek\n\nJusteras\n\n"
        "Bo Alm\tSiv Mo\nordförande\tjusterare",
    ],
)
def test_the_roles_may_stand_below_the_signatures(signed):
    found = found_in(f"{TOP}{ITEMS}\nOrdföranden tackade alla.\n\n{signed}\n")
    assert (found["chair"], found["minute_taker"]) == ("Bo Alm", "Anna Ek")
