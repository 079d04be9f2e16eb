"""What coordinators do on the admin site, and what is written down of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from reversion.models import Version
from zeal import zeal_ignore

from minutes.models import ActionPoint, Deletion, Meeting
from minutes.recovering import recover
from minutes.revisions import keep, revision_of, revisions_of
from networks.admin.scoped import address_in_admin
from networks.admin.spreadsheet import cell
from networks.models import Membership, Network, Organisation
from people.models import Person, User
from tests.access.world import content_of
from tests.admin.conftest import client_of
from tests.admin.test_tricks import form_of
from tests.factories import (
    make_action_point,
    make_attendance,
    make_coordinator,
    make_decision,
    make_item,
    make_meeting,
    make_membership,
    make_municipality,
    make_person,
    make_seat,
)
from tests.html import Part, page, shown

pytestmark = pytest.mark.django_db

A_DAY = date(2026, 9, 1)
Status = Meeting.Status


# Succession


@pytest.fixture
def sitting(network: Network) -> Membership:
    seat = make_seat(network)
    return make_membership(
        network=network, seat=seat, organisation=seat.organisation, role="chair"
    )


def test_a_succession_begins_today_unless_it_is_told(coordinator, sitting):
    url = f"/admin/networks/membership/{sitting.pk}/succeed/"
    [day] = shown(coordinator.get(url)).parts("[name=starts_on]")
    assert day["value"] == timezone.localdate().isoformat()


def test_rows_that_were_deleted_are_offered_without_a_misprint(coordinator, sitting):
    del sitting
    headers = {"Accept-Language": "sv"}
    page = coordinator.get("/admin/networks/membership/", headers=headers)
    assert "Återskapa borttagna ledamotskap" in page.content.decode()


def follow(client: Client, membership: Membership, **fields: object) -> str:
    url = f"/admin/networks/membership/{membership.pk}/succeed/"
    return client.post(url, fields, follow=True).content.decode()


def test_whoever_follows_is_taken_to_come_from_the_same_organisation(
    coordinator: Client, sitting: Membership
) -> None:
    url = f"/admin/networks/membership/{sitting.pk}/succeed/"
    [chosen] = page(coordinator, url).parts("[name=organisation] [selected]")
    assert chosen["value"] == str(sitting.organisation_id)


def test_one_step_lets_another_take_over_seat_and_role(
    coordinator: Client, sitting: Membership, network: Network, user: User
) -> None:
    heir = make_membership(network=network, person=make_person("Örjan Öst")).person
    sent = {"person": heir.pk, "organisation": sitting.organisation_id}
    text = follow(coordinator, sitting, **sent, starts_on="2026-09-01")
    assert "Örjan Öst sits in the network from 2026-09-01." in text
    sitting.refresh_from_db()
    new = Membership.objects.get(replaced=sitting)
    assert sitting.ends_on == date(2026, 8, 31)
    assert (new.person, new.seat, new.role) == (heir, sitting.seat, "chair")
    assert (new.starts_on, new.ends_on) == (A_DAY, None)
    history = coordinator.get(f"/admin/networks/membership/{new.pk}/history/")
    assert f"{sitting.person} is succeeded by Örjan Öst." in history.content.decode()


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2020-01-01", "The one to be replaced began that day or later."),
        ("", "This field is required."),
        ("igår", "Enter a valid date."),
    ],
)
def test_a_succession_that_cannot_be_is_told_and_nothing_is_written(
    coordinator: Client, sitting: Membership, day: str, told: str
) -> None:
    Membership.objects.filter(pk=sitting.pk).update(starts_on=date(2020, 1, 1))
    heir = make_membership(network=sitting.network).person
    sent = {"person": heir.pk, "organisation": sitting.organisation_id}
    assert told in follow(coordinator, sitting, **sent, starts_on=day)
    sitting.refresh_from_db()
    assert sitting.ends_on is None
    assert not sitting.successors.exists()


def test_nobody_takes_a_seat_over_that_somebody_else_has_meanwhile(
    sitting: Membership,
) -> None:
    sitting.ends_on = date(2026, 1, 31)
    sitting.save()
    make_membership(network=sitting.network, seat=sitting.seat)
    with pytest.raises(ValidationError, match="Någon annan har platsen då"):
        sitting.succeed(make_person(), sitting.organisation, A_DAY)


def test_who_sits_there_already_is_told_in_a_sentence(
    coordinator: Client, sitting: Membership
) -> None:
    heir = make_membership(network=sitting.network)
    sent = {"person": heir.person_id, "organisation": heir.organisation_id}
    text = follow(coordinator, sitting, **sent, starts_on="2026-09-01")
    assert "The person sits there for that organisation already." in text
    sitting.refresh_from_db()
    assert sitting.ends_on is None


def test_a_vacant_seat_is_filled(coordinator: Client, network: Network) -> None:
    seat = make_seat(network)
    heir = make_membership(network=network).person
    sent = {"person": heir.pk, "organisation": seat.organisation_id}
    url = f"/admin/networks/seat/{seat.pk}/fill/"
    assert "vacant" in coordinator.get("/admin/networks/seat/").content.decode()
    coordinator.post(url, {**sent, "starts_on": "2020-09-01"})
    assert seat.memberships.get().person == heir
    assert (
        "vacant</span>" not in coordinator.get("/admin/networks/seat/").content.decode()
    )


# Revisions


def comments(meeting: Meeting) -> list[str]:
    return [kept.revision.comment for kept in revisions_of(meeting)]


def test_a_save_is_one_revision_and_one_version(
    coordinator: Client, network: Network, user: User
) -> None:
    meeting = make_meeting("Förr", network=network)
    make_attendance(meeting)
    url = f"/admin/minutes/meeting/{meeting.pk}/change/"
    sent = form_of(coordinator, url) | {"title": "Nu", "attendances-0-note": "till 11"}
    assert coordinator.post(url, sent).status_code == 302
    meeting.refresh_from_db()
    kept = revisions_of(meeting).get()
    assert (meeting.title, meeting.version) == ("Nu", 2)
    assert kept.field_dict["version"] == 2
    assert kept.revision.user == user
    assert kept.revision.comment == "Rätt ska vara rätt"
    assert meeting.attendances.get().note == "till 11"


@pytest.mark.parametrize("part", ["agendaitem", "decision", "actionpoint"])
def test_a_save_or_deletion_of_a_part_is_a_revision_of_the_meeting(
    coordinator: Client, network: Network, part: str
) -> None:
    item = make_item(make_meeting(network=network))
    makers = {
        "agendaitem": lambda: item,
        "decision": lambda: make_decision(item),
        "actionpoint": lambda: make_action_point(item),
    }
    row = makers[part]()
    url = f"/admin/minutes/{part}/{row.pk}/change/"
    assert coordinator.post(url, form_of(coordinator, url)).status_code == 302
    item.meeting.refresh_from_db()
    assert item.meeting.version == 2
    coordinator.post(url.replace("change", "delete"), {"post": "yes"})
    assert not type(row).objects.filter(pk=row.pk).exists()
    item.meeting.refresh_from_db()
    assert item.meeting.version == 3
    assert comments(item.meeting)[0].startswith("Deleted: ")


def test_a_new_part_comes_last(coordinator: Client, network: Network) -> None:
    meeting = make_meeting(network=network)
    make_item(meeting, position=4)
    url = f"/admin/minutes/meeting/{meeting.pk}/change/"
    sent = form_of(coordinator, url) | {
        "items-TOTAL_FORMS": "3",
        "items-1-heading": "Ett till",
        "items-2-heading": "Och ett",
    }
    assert coordinator.post(url, sent).status_code == 302
    assert list(meeting.items.in_order().values_list("position", "heading"))[1:] == [
        (5, "Ett till"),
        (6, "Och ett"),
    ]


def test_a_page_that_is_out_of_date_is_refused(
    coordinator: Client, network: Network, user: User
) -> None:
    meeting = make_meeting("Förr", network=network)
    url = f"/admin/minutes/meeting/{meeting.pk}/change/"
    sent = form_of(coordinator, url) | {"title": "Nu"}
    Meeting.objects.filter(pk=meeting.pk).update(version=2)
    text = coordinator.post(url, sent).content.decode()
    assert "Somebody else has saved these minutes meanwhile." in text
    meeting.refresh_from_db()
    assert meeting.title == "Förr"


def test_a_deleted_meeting_is_kept(coordinator: Client, network: Network) -> None:
    meeting = make_meeting("Borta", network=network)
    make_attendance(meeting)
    url = f"/admin/minutes/meeting/{meeting.pk}/delete/"
    assert "Attendances: 1" in coordinator.get(url).content.decode()
    coordinator.post(url, {"post": "yes"})
    assert not Meeting.objects.filter(pk=meeting.pk).exists()
    assert comments(meeting) == ["Borta, 2 March 2026 was deleted", ""]
    recover(Deletion.objects.get(), None)
    assert meeting.attendances.count() == 1


@pytest.mark.parametrize("part", ["meeting", "agendaitem"])
def test_the_history_tells_who_changed_what_and_why(
    coordinator: Client, network: Network, user: User, part: str
) -> None:
    item = make_item(make_meeting(network=network))
    with revision_of(None, "från formuläret"):
        keep(item.meeting)
    url = f"/admin/minutes/agendaitem/{item.pk}/change/"
    sent = form_of(coordinator, url) | {"text": "Nu", "reason": "Ordet var fel"}
    coordinator.post(url, sent)
    row = {"meeting": item.meeting, "agendaitem": item}[part]
    history = f"/admin/minutes/{part}/{row.pk}/history/"
    text = shown(coordinator.get(history, follow=True)).text(".history-list")
    assert "från formuläret" in text
    for words in (str(user), "Ordet var fel", "Changed: 1 item"):
        assert words in text


def test_a_draft_has_the_names_of_what_was_changed_in_its_history(
    coordinator: Client, network: Network
) -> None:
    meeting = make_meeting(network=network, status=Status.DRAFT)
    url = f"/admin/minutes/meeting/{meeting.pk}/change/"
    coordinator.post(url, form_of(coordinator, url) | {"title": "Nu", "reason": "x"})
    coordinator.post(url, form_of(coordinator, url) | {"title": "Sen", "reason": ""})
    assert comments(meeting)[:2] == ["Changed Title.", "x"]


def test_a_membership_is_taken_back_to_what_it_was(
    coordinator: Client, sitting: Membership
) -> None:
    url = f"/admin/networks/membership/{sitting.pk}/change/"
    sent = form_of(coordinator, url)
    coordinator.post(url, sent | {"note": "först"})
    coordinator.post(url, sent | {"note": "sedan"})
    history = coordinator.get(url.replace("change", "history")).content.decode()
    first = Version.objects.get_for_object(sitting).last()
    address = f"/admin/networks/membership/{sitting.pk}/history/{first.pk}/"
    assert address in history
    with zeal_ignore():  # reversion looks the row up again
        page = coordinator.get(address)
        assert "först" in page.content.decode()
        coordinator.post(address, form_of(coordinator, address))
    sitting.refresh_from_db()
    assert sitting.note == "först"


def test_a_deleted_membership_is_recovered_by_its_coordinator_alone(
    coordinator: Client, other: Network, sitting: Membership
) -> None:
    url = f"/admin/networks/membership/{sitting.pk}/delete/"
    coordinator.post(url, {"post": "yes"})
    assert not Membership.objects.filter(pk=sitting.pk).exists()
    kept = Version.objects.get_deleted(Membership).get()
    address = f"/admin/networks/membership/recover/{kept.pk}/"
    theirs = client_of(make_coordinator(other))
    for client, found in ((theirs, False), (coordinator, True)):
        listed = client.get("/admin/networks/membership/recover/").content.decode()
        assert (address in listed) is found
        assert (str(sitting.person) in listed) is found
    assert theirs.get(address).status_code == 404
    with zeal_ignore():
        coordinator.post(address, form_of(coordinator, address))
    assert Membership.objects.get(pk=sitting.pk).person == sitting.person


# Actions


def act(client: Client, path: str, action: str, *rows: object) -> str:
    sent = {"action": action, "index": "0", "_selected_action": [r.pk for r in rows]}
    return client.post(f"/admin/{path}/", sent, follow=True).content.decode()


def test_meetings_are_published_approved_and_taken_back(
    coordinator: Client, network: Network
) -> None:
    meetings = [make_meeting(network=network, status=Status.DRAFT) for _ in range(2)]
    planned = make_meeting("Inte än", network=network, status=Status.PLANNED)
    text = act(coordinator, "minutes/meeting", "publish", *meetings, planned)
    assert "Published: 2" in text
    assert "Inte än: What is planned cannot become published." in text
    for action, status in (("unpublish", "draft"), ("publish", "published")):
        act(coordinator, "minutes/meeting", action, *meetings)
        for meeting in meetings:
            meeting.refresh_from_db()
            assert meeting.status == status
    act(coordinator, "minutes/meeting", "approve", *meetings)
    meetings[0].refresh_from_db()
    assert meetings[0].status == "approved"
    assert meetings[0].version == 5
    assert len(comments(meetings[0])) == 4


def test_a_button_publishes_what_it_saves(
    coordinator: Client, network: Network
) -> None:
    meeting = make_meeting("Förr", network=network, status=Status.DRAFT)
    url = f"/admin/minutes/meeting/{meeting.pk}/change/"
    sent = form_of(coordinator, url) | {"title": "Nu", "_publish": "1"}
    answer = coordinator.post(url, sent)
    assert answer["Location"] == url
    meeting.refresh_from_db()
    assert (meeting.title, meeting.status, meeting.version) == ("Nu", "published", 2)
    assert meeting.published_at
    sent = form_of(coordinator, url) | {"status": "draft"}
    coordinator.post(url, sent)
    meeting.refresh_from_db()
    assert meeting.status == "published"


def test_a_status_that_a_verb_leads_to_cannot_be_chosen(
    coordinator: Client, network: Network
) -> None:
    meeting = make_meeting(network=network, status=Status.DRAFT)
    url = f"/admin/minutes/meeting/{meeting.pk}/change/"
    coordinator.post(url, form_of(coordinator, url) | {"status": "approved"})
    meeting.refresh_from_db()
    assert meeting.status == "draft"


def test_action_points_are_closed_once(coordinator: Client, network: Network) -> None:
    meeting = make_meeting(network=network)
    item = make_item(meeting)
    done = make_action_point(item, done_on=date(2026, 1, 1))
    points = [make_action_point(item), make_action_point(item)]
    text = act(coordinator, "minutes/actionpoint", "complete", done, *points)
    assert "Closed 2 action points." in text
    assert not ActionPoint.objects.open().exists()
    done.refresh_from_db()
    meeting.refresh_from_db()
    assert done.done_on == date(2026, 1, 1)
    assert meeting.version == 2


def test_a_file_for_spreadsheets_holds_no_formula(
    coordinator: Client, network: Network
) -> None:
    make_membership(network=network, person=make_person("=HYPERLINK(1)"))
    answer = coordinator.post(
        "/admin/people/person/",
        {
            "action": "export_csv",
            "index": "0",
            "_selected_action": list(Person.objects.values_list("pk", flat=True)),
        },
    )
    assert answer.streaming
    text = content_of(answer).decode()
    assert text.startswith("\ufeffname;title;")
    assert "'=HYPERLINK(1)" in text
    assert ";=" not in text


@pytest.mark.parametrize("start", "=+-@\t\r")
def test_a_cell_that_starts_like_a_formula_is_marked(start: str) -> None:
    assert cell(f"{start}1") == f"'{start}1"
    assert cell(f"1{start}") == f"1{start}"


# Search


@pytest.mark.parametrize("words", ["ÄLDRE", "äldre örjan", "Örjan", "öRJ"])
@pytest.mark.parametrize("path", ["networks/membership", "people/person"])
def test_a_search_knows_swedish_letters(
    coordinator: Client, network: Network, words: str, path: str
) -> None:
    town = make_municipality("Äldreby")
    person = make_person("Örjan Äldre-Ek")
    make_membership(network=network, person=person, organisation=town)
    text = coordinator.get(f"/admin/{path}/", {"q": words}).content.decode()
    assert "Örjan Äldre-Ek" in text
    assert "1 result" in text


@pytest.mark.parametrize("path", ["networks/membership", "people/person"])
def test_a_search_without_swedish_letters_finds_names_that_have_them(
    coordinator: Client, network: Network, path: str
) -> None:
    make_membership(network=network, person=make_person("Örjan Äldre-Ek"))
    address = f"/admin/{path}/"
    text = coordinator.get(address, {"q": "orjan aldre"}).content.decode()
    assert "Örjan Äldre-Ek" in text
    make_membership(network=network, person=make_person("Orjan Aldre"))
    text = coordinator.get(address, {"q": "orjan aldre"}).content.decode()
    assert "Orjan Aldre" in text
    assert "Örjan Äldre-Ek" not in text


def test_a_choice_is_found_without_swedish_letters(coordinator: Client) -> None:
    make_municipality("Bromölla")
    query = "app_label=networks&model_name=membership&field_name=organisation"
    found = coordinator.get(f"/admin/autocomplete/?term=bromol&{query}").json()
    assert [row["text"] for row in found["results"]] == ["Bromölla"]


def test_a_search_in_running_text_knows_swedish_letters(
    coordinator: Client, network: Network
) -> None:
    make_decision(make_item(make_meeting(network=network)), text="Återremiss av ÖÄÅ")
    for words in ("återremiss", "ÅTERREMISS öäå"):
        text = coordinator.get("/admin/minutes/decision/", {"q": words}).content
        assert "Återremiss av" in text.decode()


@pytest.mark.parametrize(
    "path",
    [
        "minutes/meeting",
        "minutes/actionpoint",
        "minutes/agendaitem",
        "networks/membership",
        "networks/network",
        "networks/seat",
        "people/person",
    ],
)
def test_every_choice_of_every_filter_leads_to_a_list(
    coordinator: Client, network: Network, path: str
) -> None:
    make_membership(network=network, seat=make_seat(network))
    make_action_point(make_item(make_meeting(network=network)))
    choices = page(coordinator, f"/admin/{path}/").links("#changelist-filter")
    assert choices
    for choice in choices:
        assert coordinator.get(f"/admin/{path}/{choice}").status_code == 200, choice


@pytest.mark.parametrize(
    ("days", "is_named"),
    [
        ({"ends_on": 1}, True),
        ({"ends_on": -1}, False),
        ({"starts_on": 1}, False),
        ({"starts_on": -1}, True),
    ],
)
def test_a_person_sits_where_the_membership_lasts_today(
    coordinator: Client, network: Network, days: dict[str, int], is_named: bool
) -> None:
    today = timezone.localdate()
    dates = {name: today + timedelta(days=number) for name, number in days.items()}
    make_membership(network=network, **dates)
    sits_in = page(coordinator, "/admin/people/person/").text(".field-sits_in")
    assert (str(network) in sits_in) == is_named


@pytest.mark.parametrize("path", ["networks/membership", "people/person"])
def test_what_is_empty_has_one_sign_in_a_list(
    coordinator: Client, network: Network, path: str
) -> None:
    make_membership(network=network)
    cells = page(coordinator, f"/admin/{path}/").texts("#result_list tbody td")
    assert "–" in cells
    assert "-" not in cells


def test_people_stand_in_the_order_of_their_last_names(
    coordinator: Client, network: Network
) -> None:
    for name in ("Anna Öberg", "Bo Zorn", "Cia Ådahl", "Dan Alm"):
        make_membership(network=network, person=make_person(name))
    query = "app_label=networks&model_name=membership&field_name=person"
    found = coordinator.get(f"/admin/autocomplete/?term=&{query}").json()["results"]
    assert [row["text"] for row in found] == [
        "Dan Alm",
        "Bo Zorn",
        "Cia Ådahl",
        "Anna Öberg",
    ]


# Deleting


def test_what_minutes_refer_to_stays(administrator: Client, network: Network) -> None:
    meeting = make_meeting(
        network=network, joint_networks=[joint := network_of(network)]
    )
    person = make_person("Nämnd")
    make_item(meeting).mentioned.add(person)
    town = make_municipality()
    make_attendance(meeting, organisation=town)
    for row in (network, joint, person, town):
        options = type(row)._meta
        url = f"/admin/{options.app_label}/{options.model_name}/{row.pk}/delete/"
        text = administrator.get(url).content.decode()
        assert "would require deleting" in text, row
        administrator.post(url, {"post": "yes"})
        assert type(row).objects.filter(pk=row.pk).exists(), row


def network_of(other: Network) -> Network:
    return Network.objects.create(name="Det andra", host=other.host)


# Accounts


def none_of(*prefixes: str) -> dict[str, str]:
    return {
        f"{prefix}-{name}_FORMS": "0"
        for prefix in prefixes
        for name in ("TOTAL", "INITIAL")
    }


def test_an_account_is_made_and_a_link_is_sent(
    administrator: Client, network: Network
) -> None:
    person = make_person("Ny Samordnare")
    sent = {"email": "Ny@Example.org", "person": person.pk}
    forms = none_of("Network_coordinators")
    answer = administrator.post("/admin/people/user/add/", sent | forms)
    assert answer.status_code == 302, shown(answer).texts(".errorlist")
    user = User.objects.get(email="ny@example.org")
    assert user.person == person
    assert not user.has_usable_password()
    assert [m.to for m in mail.outbox] == [["ny@example.org"]]
    url = f"/admin/networks/network/{network.pk}/change/"
    form = form_of(administrator, url)
    administrator.post(url, form | {"coordinators": [str(user.pk)]})
    assert list(network.coordinators.all()) == [user]


def test_an_account_with_a_password_gets_no_mail(administrator: Client) -> None:
    forms = none_of("Network_coordinators")
    sent = {"email": "ny@example.org", "password1": "fyra-ord-och-ett-streck"}
    administrator.post("/admin/people/user/add/", sent | forms)
    assert User.objects.get(email="ny@example.org").has_usable_password()
    assert mail.outbox == []


def test_a_municipality_without_a_code_is_told_in_a_sentence(
    administrator: Client,
) -> None:
    sent = {"name": "Ny kommun", "kind": "municipality", "code": ""}
    answer = administrator.post("/admin/networks/organisation/add/", sent)
    assert "A municipality has a code of four digits" in answer.content.decode()
    assert not Organisation.objects.filter(name="Ny kommun").exists()


# What is published


def test_published_minutes_change_only_with_a_reason_told_to_readers(
    coordinator: Client, network: Network
) -> None:
    meeting = make_meeting("Förr", network=network)
    url = f"/admin/minutes/meeting/{meeting.pk}/change/"
    silent = form_of(coordinator, url) | {"title": "Nu", "reason": ""}
    assert coordinator.post(url, silent).status_code == 200
    meeting.refresh_from_db()
    assert meeting.title == "Förr"
    coordinator.post(url, silent | {"reason": "Titeln var fel"})
    correction = meeting.corrections.get()
    assert (correction.reason, correction.version) == ("Titeln var fel", 2)


def test_a_part_of_published_minutes_changes_with_a_reason_too(
    coordinator: Client, network: Network
) -> None:
    decision = make_decision(make_item(make_meeting(network=network)))
    url = f"/admin/minutes/decision/{decision.pk}/change/"
    silent = form_of(coordinator, url) | {"text": "Nu", "reason": ""}
    assert coordinator.post(url, silent).status_code == 200
    decision.refresh_from_db()
    assert decision.text != "Nu"
    coordinator.post(url, silent | {"reason": "Ordet var fel"})
    assert decision.item.meeting.corrections.get().reason == "Ordet var fel"


def test_a_draft_needs_no_reason(coordinator: Client, network: Network) -> None:
    meeting = make_meeting("Förr", network=network, status=Status.DRAFT)
    url = f"/admin/minutes/meeting/{meeting.pk}/change/"
    coordinator.post(url, form_of(coordinator, url) | {"title": "Nu", "reason": ""})
    meeting.refresh_from_db()
    assert meeting.title == "Nu"


# Signs that no page can show


def test_signs_that_cannot_be_read_are_left_out_of_words(
    coordinator: Client, network: Network
) -> None:
    meeting = make_meeting("Förr", network=network, status=Status.DRAFT)
    url = f"/admin/minutes/meeting/{meeting.pk}/change/"
    typed = {"title": "Möte\u202e i\x1b maj", "preamble": "Ett\x07 ord\r\ntill"}
    coordinator.post(url, form_of(coordinator, url) | typed)
    meeting.refresh_from_db()
    assert (meeting.title, meeting.preamble) == ("Möte i maj", "Ett ord\ntill")


# To what is done elsewhere


def test_a_meeting_leads_to_the_form_where_its_items_are_moved(
    coordinator: Client, network: Network
) -> None:
    meeting = make_meeting(network=network)
    page = Part.of(coordinator.get(address_in_admin(meeting)).content)
    [way] = [
        link for link in page.parts(".object-tools a") if "Move agenda" in link.all_text
    ]
    assert way["href"] == f"{meeting.get_absolute_url()}edit/"
    assert coordinator.get(way["href"]).status_code == 200
