"""A note of a meeting that was planned fills that one, and makes no other."""

from __future__ import annotations

from datetime import date, time

import pytest
from django.core.management import call_command
from django.test import Client

from minutes.models import Draft, Meeting, Source
from minutes.revisions import revisions_of
from tests.factories import (
    make_calendar_entry,
    make_coordinator,
    make_item,
    make_meeting,
    make_municipality,
    make_network,
)
from tests.html import page, shown
from tests.intake.notes import LIST, NOTE, file, review_of, send
from tests.writing.browser_free import fields_of

pytestmark = pytest.mark.django_db

BUTTON = "button[value^='fill:']"


@pytest.fixture(autouse=True)
def towns():
    return [make_municipality(name) for name in ("Åmål", "Säffle", "Mellerud")]


@pytest.fixture
def planned(network) -> Meeting:
    return make_planned(network)


def make_planned(network, **fields) -> Meeting:
    facts = {"held_on": date(2024, 3, 5), "status": Meeting.Status.PLANNED} | fields
    return make_meeting("Vårmötet", network=network, **facts)


def the_note(client, text: str = NOTE) -> Source:
    send(client, file(content=text))
    return Source.objects.get()


def fill_in_review(client, source, **changes):
    """Press the button of the review page; give the address that it leads to."""
    [button] = page(client, review_of(source)).parts(BUTTON)
    fields = fields_of(client.get(review_of(source)).content) | changes
    response = client.post(review_of(source), fields | {"gesture": button["value"]})
    assert response.status_code == 302
    return response["Location"]


def save(client, address: str, **changes):
    fields = fields_of(client.get(address).content) | changes
    response = client.post(address, fields | {"save": "save"})
    assert response.status_code == 302
    return response


class TestTheReview:
    def test_offers_the_meeting_planned_for_that_day(self, client, planned):
        review = page(client, review_of(the_note(client)))
        assert "Det finns ett planerat möte den dagen: Vårmötet" in review.text(
            "#minutes .notice"
        )
        assert [b.all_text for b in review.parts(BUTTON)] == [
            "Fyll det planerade mötet"
        ]
        assert not review.parts(".review-warning")

    @pytest.mark.parametrize(
        "other",
        [
            {"held_on": date(2024, 3, 6)},
            {"date_precision": "month"},
            {"status": Meeting.Status.CANCELLED},
        ],
    )
    def test_offers_no_other(self, client, network, other):
        make_planned(network, **other)
        make_planned(make_network())
        assert not page(client, review_of(the_note(client))).parts(BUTTON)

    def test_leads_to_the_note_beside_the_form_of_the_planned_one(
        self, client, planned
    ):
        address = fill_in_review(client, source := the_note(client))
        assert address.startswith(f"{planned.get_absolute_url()}edit/")
        review = page(client, address)
        assert review.text("h1") == "Granska en anteckning"
        assert len(review.parts(".note")) == 1
        assert "Vårmötet" in review.text(".review")
        assert not review.parts(BUTTON)
        assert client.get(f"{LIST}{source.pk}/")["Location"] == address

    def test_keeps_what_the_reviewer_typed(self, client, planned):
        address = fill_in_review(client, the_note(client), place="Folkets hus")
        assert fields_of(client.get(address).content)["place"] == "Folkets hus"

    def test_may_make_another_meeting_of_it_after_all(self, client, planned):
        make_item(planned, heading="Vårens tema")
        address = fill_in_review(client, source := the_note(client))
        [button] = page(client, address).parts("[value=part]")
        fields = fields_of(client.get(address).content) | {"place": "Folkets hus"}
        apart = client.post(address, fields | {"gesture": button["value"]})["Location"]
        assert client.get(f"{LIST}{source.pk}/")["Location"] == apart
        assert len(page(client, apart).parts(".note")) == 1
        save(client, apart)
        made = Meeting.objects.exclude(pk=planned.pk).get()
        assert made.place == "Folkets hus"
        planned.refresh_from_db()
        assert planned.status == Meeting.Status.PLANNED
        assert [item.heading for item in planned.items.all()] == ["Vårens tema"]

    def test_may_not_part_what_is_no_plan(self, client, network):
        held = make_meeting(network=network, status=Meeting.Status.DRAFT)
        address = f"{held.get_absolute_url()}edit/"
        fields = fields_of(client.get(address).content)
        assert client.post(address, fields | {"gesture": "part"}).status_code == 200
        assert not Draft.objects.filter(meeting=None).exists()

    def test_says_so_when_the_planned_one_is_no_more(self, client, planned):
        source = the_note(client)
        fields = fields_of(client.get(review_of(source)).content)
        planned.begin()
        pressed = fields | {"gesture": f"fill:{planned.slug}"}
        response = client.post(review_of(source), pressed)
        assert response.status_code == 422
        assert "Det planerade mötet finns inte längre" in shown(response).all_text
        assert Draft.objects.get().meeting is None

    def test_fills_no_meeting_of_another_network(self, client, network):
        theirs = make_planned(make_network())
        source = the_note(client)
        fields = fields_of(client.get(review_of(source)).content)
        pressed = fields | {"gesture": f"fill:{theirs.slug}"}
        assert client.post(review_of(source), pressed).status_code == 422


class TestSaving:
    def test_writes_into_the_planned_meeting_and_makes_no_other(self, client, planned):
        address = fill_in_review(client, source := the_note(client))
        response = save(client, address)
        meeting = Meeting.objects.get()
        assert response["Location"] == planned.get_absolute_url()
        assert (meeting.pk, meeting.slug) == (planned.pk, planned.slug)
        assert meeting.status == Meeting.Status.DRAFT
        assert meeting.attendances.count() == 3
        assert meeting.source_text.startswith("Nätverket för badhuschefer")
        assert meeting.source_file.name == source.file.name
        source.refresh_from_db()
        assert (source.meeting, source.draft) == (meeting, None)
        assert revisions_of(meeting).first().field_dict["source_text"]

    def test_keeps_what_the_planned_one_had_and_the_note_leaves_out(
        self, client, network
    ):
        planned = make_planned(
            network,
            starts_at=time(8, 30),
            place="Karlstad",
            preamble="Ta med badmössa.",
        )
        entry = make_calendar_entry(planned, title="Studiebesök")
        item = make_item(planned, heading="Vattnets temperatur", text="Underlag finns.")
        make_item(planned, heading="Badvaktens dag")
        note = NOTE.replace("Tid: 9.00-11.30\n", "")
        save(client, fill_in_review(client, the_note(client, note)))
        meeting = Meeting.objects.get()
        assert meeting.place == "Stadshuset i Åmål"
        assert meeting.starts_at == time(8, 30)
        assert meeting.preamble == "Ta med badmössa."
        assert meeting.calendar_entries.filter(pk=entry.pk).exists()
        assert [one.heading for one in meeting.items.in_order()] == [
            "Vattnets temperatur",
            "Laget runt",
            "Nästa möte",
            "Badvaktens dag",
        ]
        item.refresh_from_db()
        assert item.text.startswith("Underlag finns.\n\nAlla har sänkt")

    def test_keeps_the_title_of_the_planned_one_where_the_note_has_none(
        self, client, network
    ):
        make_planned(network)
        nameless = NOTE.replace("Nätverket för badhuschefer\n", "")
        send(client, file(content=nameless), network=network.slug)
        save(client, fill_in_review(client, Source.objects.get()))
        assert Meeting.objects.get().title == "Vårmötet"


class TestTheListOfNotes:
    def test_offers_the_planned_meeting_and_fills_it(self, client, planned):
        source = the_note(client)
        [row] = page(client, LIST).parts(".source-row")
        assert "Det finns ett planerat möte den dagen" in row.all_text
        response = client.post(f"{LIST}{source.pk}/planned/", {"meeting": planned.slug})
        assert response["Location"] == f"{LIST}{source.pk}/"
        save(client, client.get(response["Location"])["Location"])
        assert Meeting.objects.get() == planned

    def test_says_which_notes_fill_one(self, client, planned):
        fill_in_review(client, the_note(client))
        [row] = page(client, LIST).parts(".source-row")
        assert "fyller mötet som är planerat till 5 mars 2024" in row.all_text
        assert not row.parts("[name=meeting]")

    def test_fills_no_meeting_of_another_network(self, client, coordinator):
        theirs = make_planned(make_network(coordinators=[coordinator]))
        source = the_note(client)
        client.post(f"{LIST}{source.pk}/planned/", {"meeting": theirs.slug})
        assert Draft.objects.get().meeting is None

    def test_lets_nobody_else_fill_with_it(self, client, network, planned):
        source = the_note(client)
        beside = Client()
        beside.force_login(make_coordinator(network))
        address = f"{LIST}{source.pk}/planned/"
        assert beside.post(address, {"meeting": planned.slug}).status_code == 404

    def test_costs_the_same_however_many_notes_wait(
        self, client, network, coordinator, queries_for
    ):
        def queries(first, last):
            for day in range(first, last):
                make_planned(network, held_on=date(2024, 5, day))
                text = NOTE.replace("2024-03-05", f"2024-05-{day:02}")
                send(client, file(f"{day}.txt", text))
            return queries_for(LIST, coordinator)

        assert queries(1, 3) == queries(3, 9)


class TestTheCommand:
    @pytest.fixture
    def bring_in(self, tmp_path, capsys, coordinator):
        def bring_in(text: str = NOTE, *options: str) -> str:
            path = tmp_path / f"{abs(hash(text))}.txt"
            path.write_text(text, encoding="utf-8")
            call_command("import_minutes", str(path), *options)
            return capsys.readouterr().out.splitlines()[0].partition(": ")[2]

        return bring_in

    def test_makes_a_draft_for_the_one_planned_meeting(self, bring_in, planned):
        assert bring_in() == (
            "read, draft in Nätverket för badhuschefer, "
            "for the meeting planned for 2024-03-05"
        )
        assert Draft.objects.get().meeting == planned
        assert Meeting.objects.get().status == Meeting.Status.PLANNED

    def test_publishes_into_it_when_all_is_sure(self, bring_in, planned):
        said = bring_in(NOTE, "--publish-when-sure")
        assert said == "published in Nätverket för badhuschefer"
        meeting = Meeting.objects.get()
        assert (meeting.pk, meeting.slug) == (planned.pk, planned.slug)
        assert meeting.status == Meeting.Status.PUBLISHED
        assert meeting.attendances.count() == 3

    @pytest.mark.parametrize(
        "other",
        [{}, {"status": Meeting.Status.PUBLISHED}, {"status": Meeting.Status.DRAFT}],
    )
    def test_leaves_it_to_the_review_where_that_day_has_two(
        self, bring_in, network, planned, other
    ):
        make_planned(network, **other)
        bring_in()
        assert Draft.objects.get().meeting is None

    def test_leaves_it_to_the_review_where_another_note_fills_it(
        self, bring_in, planned
    ):
        bring_in()
        bring_in(NOTE.replace("grad och", "grad, och"))
        filling = Draft.objects.filter(meeting=planned)
        assert (filling.count(), Draft.objects.count()) == (1, 2)

    def test_leaves_it_to_the_review_where_the_network_is_not_sure(
        self, bring_in, coordinator
    ):
        other = make_network("Simskolorna", coordinators=[coordinator])
        make_planned(other)
        bring_in(NOTE, "--network", other.slug)
        assert Draft.objects.get().meeting is None
