import pytest

from tests.importing.parsing import found_in, read

BODY = "\n1. Öppnande\nAlla hälsades välkomna.\n2. Broar\nBron visades.\n"


def found(top, body=BODY):
    return found_in(top + "\n" + body)


@pytest.mark.parametrize(
    "top",
    [
        "Datum: 2024-03-05\nTid: 13-15\nPlats: Folkets hus, Lund",
        "Datum och tid: 5 mars 2024 kl. 13.00–15.00\nPlats: Folkets hus, Lund",
        "Tid och plats: 5 mars 2024 kl 13–15, Folkets hus, Lund",
        "Plats och tid\tFolkets hus, Lund, den 5 mars 2024 kl. 13:00-15:00",
        "Tisdagen den 5 mars 2024 kl. 13–15 i Folkets hus, Lund",
        "Tid\n2024-03-05 kl 13-15\nPlats\nFolkets hus, Lund",
        "| Datum | 2024-03-05 | Tid | 13-15 |\n| Plats | Folkets hus, Lund |",
        "Date: 5 March 2024\nTime: 1-3 pm\nVenue: Folkets hus, Lund",
    ],
)
def test_when_and_where(top):
    told = found("Minnesanteckningar Bronätverket\n" + top)
    assert told["start_date"] == "2024-03-05"
    assert (told["start_time"], told["end_time"]) == ("13:00", "15:00")
    assert told["place"] == "Folkets hus, Lund"


def test_a_meeting_of_several_days():
    told = found("Internat med Bronätverket 30 augusti – 1 september 2024")
    assert (told["start_date"], told["end_date"]) == ("2024-08-30", "2024-09-01")


def test_a_day_without_its_year_is_known_but_no_date():
    parsed = read(f"Bronätverket\nDatum: 5 mars\n{BODY}")
    assert str(parsed.starts_on.value) == "03-05"
    assert found("Bronätverket\nDatum: 5 mars")["start_date"] is None


def test_hours_are_those_announced_else_those_told():
    body = BODY + "Mötet avslutades kl. 15.20.\n"
    assert found("Bronätverket\nTid: 13-15", body)["end_time"] == "15:00"
    assert found("Bronätverket\nTid: kl. 13", body)["end_time"] == "15:20"


@pytest.mark.parametrize(
    ("title", "network"),
    [
        ("Minnesanteckningar Bronätverket Skåne", "Bronätverket Skåne"),
        ("Protokoll fört vid styrelsemöte nr 5 i Brf Granen", "styrelsemöte"),
        ("Anteckningar från Rådet för broar 2024-03-05", "Rådet för broar"),
        ("Minutes of the Bridge Working Group Meeting", "Bridge Working Group Meeting"),
        ("Referat fra møde i Netværket for broer", "Netværket for broer"),
        ("Årsmöte i Broarnas vänner", "Årsmöte"),
    ],
)
def test_which_body_met(title, network):
    assert found(f"{title}\nDatum: 2024-03-05")["network"] == network


def test_whose_body_it_is():
    told = found("Protokoll fört vid styrelsemöte i Brf Granen\nDatum: 2024-03-05")
    assert told["organisation"] == "Brf Granen"


@pytest.mark.parametrize(
    ("place", "form"),
    [
        ("Teams", "digital"),
        ("https://meet.example.org/styrgrupp", "digital"),
        ("Rådhuset", "on_site"),
        ("Rådhuset och Teams", "hybrid"),
    ],
)
def test_how_they_met(place, form):
    assert read(f"Bronätverket\nPlats: {place}\n{BODY}").form.value == form


def test_who_led_the_meeting_and_who_wrote():
    told = found(
        "Bronätverket\nDatum: 2024-03-05\nNärvarande: Anna Ek (ordf), Bo Alm (sekr)"
    )
    assert (told["chair"], told["minute_taker"]) == ("Anna Ek", "Bo Alm")
    told = found("Bronätverket\nOrdförande: Anna Ek\nSekreterare: Bo Alm")
    assert (told["chair"], told["minute_taker"]) == ("Anna Ek", "Bo Alm")
    body = BODY.replace("Alla", "Till ordförande för mötet valdes Eva Lind. Alla")
    told = found("Årsmöte\nDatum: 2024-03-05", body + "\nVid protokollet\n\nBo Alm\n")
    assert (told["chair"], told["minute_taker"]) == ("Eva Lind", "Bo Alm")


def test_hours_told_in_a_sentence():
    body = "Mötet hölls i Lund mellan kl. 8.30 och 10.15.\n" + BODY
    told = found("Bronätverket", body)
    assert (told["start_time"], told["end_time"]) == ("08:30", "10:15")


def test_who_leads_and_who_writes_is_told_in_the_present():
    note = "Bronätverket 3 maj 2024\n\n1. Inledning\n{}\n"
    told = found_in(note.format("Anna leder mötet och Bo antecknar."))
    assert (told["chair"], told["minute_taker"]) == ("Anna", "Bo")
    told = found_in(note.format("Eva skriver idag."))
    assert told["minute_taker"] == "Eva"


def test_who_is_elected_to_stand_in_does_not_lead():
    note = (
        "Bridge committee 3 May 2024\nPresent: Ann Ek (chair), Bo Alm\n\n1. Posts\n{}"
    )
    told = found_in(note.format("Bo Alm was elected Vice-Chair.\n"))
    assert told["chair"] == "Ann Ek"
