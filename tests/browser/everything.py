"""One meeting that has everything a meeting can have, and all of it too long."""

from __future__ import annotations

from datetime import date, time

from minutes.deletions import delete_meeting
from minutes.merging import merge
from minutes.models import Attendance, CalendarEntry, Meeting
from minutes.revisions import keep, revision_of
from networks.models import Organisation
from tests.factories import (
    assign,
    make_action_point,
    make_attachment,
    make_attendance,
    make_calendar_entry,
    make_decision,
    make_follow_up,
    make_item,
    make_meeting,
    make_membership,
    make_network,
    make_organisation,
    make_person,
    make_presenter,
    make_seat,
    make_statement,
    make_subregion,
    make_topic,
)

SLUG = "natverket-for-allt-2026-03-02"
FOR_TWO = "ett-mote-for-tva"
LONG = "Verksamhetsutvecklingssamordningsprocessledningsgruppen"
LINK = f"https://example.org/{'en-mycket-lang-adress-utan-blanksteg/' * 4}"
TEXT = f"""
Ett stycke med **fet** och *kursiv* text, `kod`, {LONG} och en lång adress: <{LINK}>

1. en numrerad punkt om SÄBO
2. en till

- en punkt
    - en underpunkt

> ett citat

| kommun | antal platser | {LONG} |
|---|---|---|
| Upplands-Bro | 1 200 | 67 procent |
"""


def make_meeting_with_everything() -> Meeting:
    network = make_network(f"Nätverket för allt och {LONG}", is_public=False)
    guests = make_network("Gästernas nätverk", is_public=False)
    before = make_meeting("Det förra mötet", network=network, held_on=date(2026, 1, 8))
    make_meeting(
        "Det kommande mötet",
        network=network,
        held_on=date(2126, 1, 8),
        status=Meeting.Status.PLANNED,
    )
    make_meeting("Ett utkast", network=network, status=Meeting.Status.DRAFT)
    secretary = make_person(f"Sekreterare {LONG}", title=f"Handläggare, {LONG}")
    meeting = make_meeting(
        f"Minnesanteckningar från {LONG}",
        network=network,
        joint_networks=[guests],
        slug=SLUG,
        held_on=date(2026, 3, 2),
        ends_on=date(2026, 3, 3),
        starts_at=time(9, 30),
        ends_at=time(16),
        place=f"{LONG}s stora sal, Fabriksgatan 2F",
        form=Meeting.Form.HYBRID,
        status=Meeting.Status.APPROVED,
        minute_taker=secretary,
        preamble=TEXT,
    )
    add_people(meeting)
    add_first_day(meeting, before)
    add_second_day(meeting)
    merge(make_person(f"Kvar {LONG}"), make_person(f"Borta {LONG}"), None)
    gone = make_meeting(f"Borttaget {LONG}", network=network)
    delete_meeting(gone, version=1, user=None)
    add_history(meeting)
    return meeting


def make_minutes_for_two() -> Meeting:
    """Minutes that two may write in at once; nobody reads them on other pages."""
    network = make_network("Nätverket för två", is_public=False)
    meeting = make_meeting(
        "Ett möte för två", network=network, slug=FOR_TWO, status=Meeting.Status.DRAFT
    )
    make_decision(make_item(meeting, heading="Enkät", text="Vi talade länge."))
    make_item(meeting, heading="Övrigt", text="Inget mer.")
    return meeting


def add_history(meeting: Meeting) -> None:
    """Keep the meeting as it is, change it, and keep it again as version 2."""
    with revision_of(None, ""):
        keep(meeting)
    items = meeting.items.in_order()
    items.filter(position=1).update(text="Vi talade länge, och sedan kortare.")
    Meeting.objects.filter(pk=meeting.pk).update(version=2, place="Stadshuset")
    with revision_of(None, "Platsen var fel"):
        keep(meeting)


def municipality(number: int) -> Organisation:
    """One of the real ones: their codes are given once."""
    municipalities = Organisation.objects.filter(kind=Organisation.Kind.MUNICIPALITY)
    return municipalities.order_by("code")[number]


def add_people(meeting: Meeting) -> None:
    association = meeting.network.host
    for name in ("Nordost", LONG):
        subregion = make_subregion(name, association=association)
        make_seat(meeting.network, subregion=subregion)
        for number in range(2):
            home = municipality(number)
            subregion.municipalities.add(home)
            seat = make_seat(meeting.network, subregion=subregion)
            person = make_person(f"Ledamot {name} {number}", email=f"{name}@lang.se")
            make_membership(
                network=meeting.network,
                person=person,
                organisation=home,
                seat=seat,
            )
            make_attendance(meeting, person=person, organisation=home)
    for status in set(Attendance.Status) - {Attendance.Status.PRESENT}:
        make_attendance(
            meeting,
            person=make_person(f"Den som är {status} {LONG}"),
            organisation=municipality(9),
            status=status,
            mode=Attendance.Mode.REMOTE,
            note="under punkt 2",
        )


def add_first_day(meeting: Meeting, before: Meeting) -> None:
    item = make_item(
        meeting,
        number="1",
        heading=f"En punkt om {LONG}",
        text=TEXT,
        held_on=date(2026, 3, 2),
        topics=[make_topic(f"ett ämne {number}") for number in range(6)],
    )
    make_presenter(item, title="utredare", organisation=municipality(5))
    make_item(meeting, parent=item, heading="En underpunkt", text=TEXT)
    make_statement(item, organisation=make_organisation(LONG), text=TEXT)
    make_statement(item, described_as="fem av sju", text="Kort.")
    make_statement(item, speaker=make_person(f"Talare {LONG}"), text="Kort.")
    promised = make_action_point(
        make_item(before, number="4", heading="Förra gången"),
        text="Det som lovades förra gången.",
        due_on=date(2026, 2, 1),
        done_on=date(2026, 3, 2),
    )
    make_follow_up(action_point=promised, item=item, text="Det är gjort.")
    make_attachment(meeting, item=item, title="En bilaga", url=LINK)


def add_second_day(meeting: Meeting) -> None:
    item = make_item(
        meeting,
        number="2",
        heading="En punkt i förtroende",
        text="Kort.",
        held_on=date(2026, 3, 3),
        is_confidential=True,
    )
    make_decision(item, number="1", text=f"Nätverket beslutar om {LONG}.")
    make_decision(
        item,
        text="En annan har beslutat.",
        decided_by=municipality(5),
        decided_by_body="Kommunstyrelsen",
        decided_on=date(2026, 2, 1),
    )
    make_action_point(item, text="Försenad.", due_on=date(2026, 3, 9))
    make_action_point(item, text="Gjord.", done_on=date(2026, 3, 9))
    point = make_action_point(item, text="Allas.", is_for_all=True)
    assign(point, make_person(f"Ansvarig {LONG}"))
    assign(point, municipality(5))
    make_calendar_entry(
        meeting,
        item=item,
        kind=CalendarEntry.Kind.EVENT,
        title=f"Uppstart för {LONG}",
        starts_on=date(2126, 9, 24),
        starts_at=time(13),
        place=f"{LONG}s aula",
        audience="chefer",
        note="Anmälan krävs.",
        url=LINK,
    )
    make_attachment(meeting, title="En länk", url=LINK)
    make_attachment(meeting, title="Saknas här", is_confidential=True)
