"""Two people on the same minutes: nothing is overwritten unseen, nothing is lost."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from minutes.models import Draft, Meeting
from minutes.views import editing
from minutes.writing.saving import save
from networks.models import Network
from tests.factories import (
    make_action_point,
    make_attachment,
    make_attendance,
    make_coordinator,
    make_follow_up,
    make_item,
    make_meeting,
    make_network,
    make_person,
)
from tests.html import shown
from tests.writing.browser_free import edit, fields_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def network() -> Network:
    return make_network()


@pytest.fixture
def meeting(network: Network) -> Meeting:
    meeting = make_meeting("Our meeting", network=network, status="draft")
    make_item(meeting, heading="Enkät", text="En text som alla läser.")
    make_item(meeting, heading="Övrigt", text="Inget mer.")
    return meeting


class Writer:
    """Somebody with the form open, who has not sent it yet."""

    def __init__(self, meeting: Meeting, **account: str) -> None:
        self.client = Client()
        self.user = make_coordinator(meeting.network, **account)
        self.client.force_login(self.user)
        self.address = edit(meeting)
        self.fields = fields_of(self.client.get(self.address).content)

    def name_of(self, text: str) -> str:
        return next(name for name, one in self.fields.items() if one == text)

    def writes(self, **changes: str) -> Writer:
        """Change fields that hold a text, or those of a name."""
        for name, text in changes.items():
            self.fields[name] = text
        return self

    def puts(self, before: str, after: str) -> Writer:
        self.fields[self.name_of(before)] = after
        return self

    def saves(self, **more):
        return self.client.post(self.address, self.fields | {"save": "save"} | more)


def choose(response, *sides: str) -> dict[str, str]:
    """What the page of a conflict sends when these are chosen, one a collision."""
    page = shown(response)
    names = [one["name"] for one in page.parts(".collision input[value=mine]")]
    chosen = dict(zip(names, sides, strict=True))
    return fields_of(response.content, "conflict") | chosen | {"save": "save"}


def texts(meeting: Meeting) -> dict[str, str]:
    return dict(meeting.items.in_order().values_list("heading", "text"))


class TestTheSecondToSave:
    def test_sees_both_versions_side_by_side_and_nothing_is_saved(self, meeting):
        first, second = Writer(meeting, first_name="Vera"), Writer(meeting)
        text = "En text som alla läser."
        assert first.puts(text, "En text som Vera skrev.").saves().status_code == 302
        response = second.puts(text, "En text som jag skrev.").saves()
        assert response.status_code == 409
        page = shown(response)
        assert page.texts("h1") == ["Någon annan sparade medan du skrev"]
        assert "Vera sparade" in page.text(".conflict-saves")
        [mine, theirs] = page.parts(".collision-side")
        assert mine.texts("mark") == ["jag"]
        assert theirs.texts("mark") == ["Vera"]
        assert texts(meeting)["Enkät"] == "En text som Vera skrev."

    def test_keeps_the_draft_until_it_is_saved(self, meeting):
        first, second = Writer(meeting), Writer(meeting)
        first.puts("Inget mer.", "Första.").saves()
        response = second.puts("Inget mer.", "Andra.").saves()
        assert "Andra." in Draft.objects.get().data
        second.client.post(second.address, choose(response, "mine"))
        assert not Draft.objects.exists()
        assert texts(meeting)["Övrigt"] == "Andra."

    def test_sees_what_differs_in_a_long_text_too(self, meeting):
        text = "\n".join(f"Rad {n} av en lång text." for n in range(900))
        meeting.items.filter(heading="Övrigt").update(text=text)
        first, second = Writer(meeting), Writer(meeting)
        first.puts(text, text.replace("Rad 10 av", "Rad 10 vid")).saves()
        changed = text.replace("Rad 450 av", "Rad 450 ur")
        response = second.puts(text, changed).saves()
        mine, theirs = shown(response).parts(".collision-side")
        assert mine.texts("mark") == ["av", "ur"]
        assert theirs.texts("mark") == ["vid", "av"]

    @pytest.mark.parametrize(
        ("choice", "expected"),
        [
            ("mine", {"Övrigt": "Andra."}),
            ("theirs", {"Övrigt": "Första."}),
        ],
    )
    def test_chooses(self, meeting, choice, expected):
        first, second = Writer(meeting), Writer(meeting)
        first.puts("Inget mer.", "Första.").saves()
        response = second.puts("Inget mer.", "Andra.").saves()
        saved = second.client.post(second.address, choose(response, choice))
        assert saved.status_code == 302
        assert texts(meeting) == {"Enkät": "En text som alla läser."} | expected

    def test_may_keep_both_items(self, meeting):
        kept = meeting.items.get(heading="Övrigt").pk
        first, second = Writer(meeting), Writer(meeting)
        first.puts("Inget mer.", "Första.").saves()
        response = second.puts("Inget mer.", "Andra.").saves()
        second.client.post(second.address, choose(response, "both"))
        items = list(meeting.items.in_order().values_list("pk", "text"))
        assert [text for _pk, text in items][1:] == ["Första.", "Andra."]
        assert items[1][0] == kept

    def test_gets_what_the_other_alone_changed_and_is_told(self, meeting):
        first, second = Writer(meeting), Writer(meeting)
        first.puts("Inget mer.", "Första.").writes(place="Lund").saves()
        response = second.puts("En text som alla läser.", "Min text.").saves()
        page = shown(response)
        assert not page.parts(".collision")
        assert page.texts("#taken-over + ul summary") == [
            "Plats ändrat",
            "Övrigt ändrat",
        ]
        assert page.texts("#kept + ul summary") == ["Enkät ändrat"]
        second.client.post(second.address, choose(response))
        assert texts(meeting) == {"Enkät": "Min text.", "Övrigt": "Första."}
        meeting.refresh_from_db()
        assert meeting.place == "Lund"
        assert meeting.version == 3

    def test_who_deleted_what_the_other_changed_chooses_too(self, meeting):
        first, second = Writer(meeting), Writer(meeting)
        [name] = [n for n, text in second.fields.items() if text == "Övrigt"]
        first.puts("Inget mer.", "Första.").saves()
        for column in ("heading", "text", "key"):
            second.fields[name.replace("heading", column)] = ""
        response = second.saves()
        assert shown(response).texts(".collision-gone") == ["Borttaget"]
        assert not shown(response).parts(".collision input[value=both]")
        second.client.post(second.address, choose(response, "theirs"))
        assert texts(meeting)["Övrigt"] == "Första."

    def test_must_choose(self, meeting):
        first, second = Writer(meeting), Writer(meeting)
        first.puts("Inget mer.", "Första.").saves()
        response = second.puts("Inget mer.", "Andra.").saves()
        fields = fields_of(response.content, "conflict") | {"save": "save"}
        again = second.client.post(second.address, fields)
        assert again.status_code == 409
        assert "Välj en version" in shown(again).text("[role=alert]")
        assert texts(meeting)["Övrigt"] == "Första."

    def test_sees_the_page_again_when_a_third_saved_meanwhile(self, meeting):
        first, second, third = (Writer(meeting) for _ in range(3))
        first.puts("Inget mer.", "Första.").saves()
        response = second.puts("Inget mer.", "Andra.").saves()
        mended = third.puts("Inget mer.", "Tredje.").saves()
        third.client.post(third.address, choose(mended, "mine"))
        answer = choose(response, "both")
        again = second.client.post(second.address, answer)
        assert again.status_code == 409
        page = shown(again)
        assert "Tredje." in page.text(".collision")
        [chosen] = page.parts(".collision input[checked]")
        assert chosen["value"] == "both"
        assert texts(meeting)["Övrigt"] == "Tredje."
        second.client.post(second.address, choose(again, "mine"))
        assert texts(meeting)["Övrigt"] == "Andra."

    def test_goes_on_editing_the_own_version(self, meeting):
        first, second = Writer(meeting), Writer(meeting)
        first.puts("Inget mer.", "Första.").saves()
        response = second.puts("Inget mer.", "Andra.").saves()
        fields = fields_of(response.content, "conflict") | {"gesture": "show"}
        form = second.client.post(second.address, fields)
        assert form.status_code == 200
        assert "Andra." in fields_of(form.content).values()
        assert (
            second.client.post(second.address, fields_of(form.content)).status_code
            == 409
        )

    def test_who_sends_the_same_twice_is_not_asked(self, meeting):
        writer = Writer(meeting).puts("Inget mer.", "Ett klick för mycket.")
        assert writer.saves().status_code == writer.saves().status_code == 302
        meeting.refresh_from_db()
        assert meeting.version == 2


class TestWhatGoesAlong:
    def test_a_file_that_came_with_the_form(self, meeting, settings, tmp_path):
        settings.MEDIA_ROOT = tmp_path
        first, second = Writer(meeting), Writer(meeting)
        first.puts("Inget mer.", "Första.").saves()
        file = SimpleUploadedFile("plan.pdf", b"%PDF-1.7 plan")
        response = second.puts("Inget mer.", "Andra.").saves(
            **{"links-1-title": "Planen", "links-1-file_sent": file}
        )
        second.client.post(second.address, choose(response, "theirs"))
        attachment = meeting.attachments.get()
        assert attachment.title == "Planen"
        with attachment.file as kept:
            assert kept.read() == b"%PDF-1.7 plan"

    def test_a_file_that_the_other_removed(self, meeting):
        make_attachment(meeting, title="Planen", file="attachments/plan.pdf")
        first, second = Writer(meeting), Writer(meeting)
        row = first.name_of("Planen").removesuffix("-title")
        first.fields = {
            name: text for name, text in first.fields.items() if row not in name
        }
        assert first.saves().status_code == 302
        response = second.puts("Planen", "Planen för 2027").saves()
        second.client.post(second.address, choose(response, "mine"))
        assert meeting.attachments.get().file == "attachments/plan.pdf"

    def test_somebody_new_and_a_meeting_to_plan(self, meeting):
        first, second = Writer(meeting), Writer(meeting)
        first.puts("Inget mer.", "Första.").saves()
        response = second.writes(
            minute_taker="Vera Kvist",
            **{
                "entries-1-title": "Nästa möte",
                "entries-1-starts_on": "2027-01-10",
                "entries-1-is_planned": "on",
            },
        ).saves()
        second.client.post(second.address, choose(response))
        meeting.refresh_from_db()
        assert meeting.minute_taker.full_name == "Vera Kvist"
        assert Meeting.objects.filter(title="Nästa möte", status="planned").exists()

    def test_a_tick_that_a_point_is_done(self, meeting, network):
        earlier = make_meeting(network=network)
        point = make_action_point(make_item(earlier))
        item = meeting.items.get(heading="Övrigt")
        make_follow_up(action_point=point, item=item, text="På väg.")
        first, second = Writer(meeting), Writer(meeting)
        first.writes(place="Lund").saves()
        row = second.name_of("På väg.").removesuffix("-text")
        response = second.writes(**{f"{row}-is_done": "on"}).saves()
        assert shown(response).texts("#kept + ul summary") == ["Övrigt ändrat"]
        second.client.post(second.address, choose(response))
        point.refresh_from_db()
        assert not point.is_open

    def test_an_attender_each(self, meeting):
        for name in ("Anna Ek", "Bo Gran", "Cia Lind"):
            make_attendance(meeting, person=make_person(name))
        first, second = Writer(meeting), Writer(meeting)
        anna = first.name_of("Anna Ek").replace("person", "status")
        bo = first.name_of("Bo Gran").replace("person", "status")
        first.writes(**{anna: "excused"}).saves()
        response = second.writes(**{anna: "absent", bo: "absent"}).saves()
        assert shown(response).texts(".collision legend") == ["Närvaro: Anna Ek"]
        second.client.post(second.address, choose(response, "mine"))
        statuses = meeting.attendances.order_by("person__full_name")
        assert list(statuses.values_list("status", flat=True)) == [
            "absent",
            "absent",
            "present",
        ]


def test_a_choice_that_would_lose_a_followed_action_point_is_refused(meeting, network):
    point = make_action_point(
        meeting.items.get(heading="Övrigt"), text="Skicka enkäten"
    )
    later = make_item(make_meeting(network=network))
    first, second = Writer(meeting), Writer(meeting)
    row = first.name_of("Skicka enkäten").removesuffix("-text")
    item = first.name_of("Enkät").split("-")[1]
    first.writes(**{f"{row}-item": item}).saves()  # moved to another item
    make_follow_up(action_point=point, item=later)
    answer = second.puts("En text som alla läser.", "Min text.").saves()
    refused = second.client.post(second.address, choose(answer, "mine"))
    assert refused.status_code == 422
    assert "Min text." in shown(refused).all_text
    point.refresh_from_db()


def test_without_the_version_it_came_from_all_that_differs_is_asked(meeting):
    writer = Writer(meeting).puts("Inget mer.", "Andra.")
    response = writer.saves(version="77")
    assert response.status_code == 409
    assert shown(response).texts(".collision legend") == ["Övrigt"]
    assert texts(meeting)["Övrigt"] == "Inget mer."


def test_a_conflict_costs_the_same_however_long_the_minutes(network):
    def queries(size: int) -> int:
        meeting = make_meeting(network=network, status="draft")
        for _ in range(size):
            make_attendance(meeting)
            make_action_point(make_item(meeting, text="Inget."), assignee=make_person())
        first, second = Writer(meeting), Writer(meeting)
        first.puts("Inget.", "Första.").saves()
        second.puts("Inget.", "Andra.")
        with CaptureQueriesContext(connection) as asked:
            assert second.saves().status_code == 409
        return len(asked)

    queries(1)
    assert queries(2) == queries(20)


def test_a_busy_database_is_told_of_and_the_text_is_kept(meeting, monkeypatch):
    def save(form):
        raise OperationalError("database is locked")

    writer = Writer(meeting).puts("Inget mer.", "Andra.")
    monkeypatch.setattr(editing, "save", save)
    response = writer.saves()
    assert response.status_code == 503
    assert "upptaget" in shown(response).text("#edit-problems")
    assert "Andra." in fields_of(response.content).values()
    assert "Andra." in Draft.objects.get().data


def test_what_was_written_in_minutes_deleted_meanwhile_becomes_new_ones(
    meeting, network, monkeypatch
):
    writer = Writer(meeting).puts("Inget mer.", "Andra.")

    def save_too_late(form):
        Meeting.objects.filter(pk=form.kept.pk).delete()
        return save(form)

    monkeypatch.setattr(editing, "save", save_too_late)
    response = writer.saves()
    assert response.status_code == 302
    monkeypatch.undo()
    page = writer.client.get(response.url)
    assert "raderats eller flyttats" in shown(page).text(".messages")
    fields = fields_of(page.content)
    assert "Andra." in fields.values()
    assert writer.client.post(response.url, fields).status_code == 302
    assert texts(Meeting.objects.get())["Övrigt"] == "Andra."
