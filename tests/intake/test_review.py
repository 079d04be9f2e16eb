"""A draft reviewed beside its note, and saved with it."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from minutes.deletions import delete_meeting
from minutes.models import Meeting, Source
from minutes.recovering import recover
from people.models import Person
from tests.factories import (
    make_attendance,
    make_coordinator,
    make_meeting,
    make_membership,
    make_municipality,
    make_person,
    make_seat,
    make_subregion,
)
from tests.html import page, shown
from tests.intake.notes import NOTE, file, review_of, send
from tests.writing.browser_free import fields_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def towns():
    return [make_municipality(name) for name in ("Åmål", "Säffle", "Mellerud")]


@pytest.fixture
def source(client):
    send(client, file())
    return Source.objects.get()


def save(client, source, wish="save", **changes):
    address = review_of(source)
    fields = fields_of(client.get(address).content) | changes
    return client.post(address, fields | {"save": wish})


def press(client, source, gesture):
    address = review_of(source)
    fields = fields_of(client.get(address).content)
    return client.post(address, fields | {"gesture": gesture})


def test_the_note_stands_line_by_line_beside_the_form(client, source):
    shown_page = page(client, review_of(source))
    assert shown_page.text("h1") == "Granska en anteckning"
    assert shown_page.texts(".note-lines li > span")[1] == "Datum: 2024-03-05"
    assert [p["id"] for p in shown_page.parts(".note-lines li[id]")][:2] == [
        "note-1",
        "note-2",
    ]


def test_each_field_names_the_lines_it_came_from(client, source):
    note = page(client, review_of(source)).parts(".note")[0]
    places = json.loads(note["data-places"])
    assert places["held_on"] == [2]
    assert places["attenders-1-person"] == [6]


def test_what_was_saved_is_a_draft_with_the_original_in_confidence(client, source):
    response = save(client, source)
    meeting = Meeting.objects.get()
    assert response["Location"] == meeting.get_absolute_url()
    assert meeting.status == Meeting.Status.DRAFT
    assert meeting.source_text.startswith("Nätverket för badhuschefer")
    assert meeting.attendances.count() == 3
    original = client.get(f"{meeting.get_absolute_url()}source/")
    assert b"".join(original.streaming_content).decode() == NOTE
    meeting.publish(timezone.now())
    meeting.save()
    assert Client().get(f"{meeting.get_absolute_url()}source/").status_code == 404
    source.refresh_from_db()
    assert (source.meeting, source.draft) == (meeting, None)


def test_accept_and_next_leads_to_the_next_note(client, source):
    send(client, file("b.txt", NOTE.replace("2024-03-05", "2024-02-05")))
    following = Source.objects.exclude(pk=source.pk).get()
    assert "Spara, nästa (1 kvar)" in page(client, review_of(source)).text(".edit-bar")
    assert save(client, source, "next")["Location"] == review_of(following)
    assert save(client, following, "next")["Location"] == "/imports/"


def test_a_script_is_told_where_the_next_note_is(client, source):
    fields = fields_of(client.get(review_of(source)).content) | {"save": "next"}
    response = client.post(
        review_of(source), fields, headers={"accept": "application/json"}
    )
    assert response.json() == {"address": "/imports/"}


def test_minutes_of_the_same_day_are_told_before_they_are_doubled(
    client, source, network
):
    assert "samma dag" not in page(client, review_of(source)).all_text
    make_meeting(network=network, held_on=date(2024, 3, 5), title="Badhus i mars")
    warning = page(client, review_of(source)).text(".review-warning")
    assert "Det finns redan anteckningar från samma dag" in warning
    assert "Badhus i mars" in warning


def test_people_known_here_are_counted_and_new_ones_named(client, source):
    make_attendance(person=make_person("Berit Alm"), meeting=make_meeting())
    make_membership(person=Person.objects.get(), network=source.network)
    people = page(client, review_of(source)).text(".review-people")
    assert "1 av dem på listan är känd här." in people
    assert "Nya: Curt Boklund, Disa Cedergren." in people


def test_somebody_of_nearly_that_name_is_asked_about(client, source, network):
    nearly = make_person("Disa Cedegren")
    make_membership(person=nearly, network=network)
    question = page(client, review_of(source)).parts(".edit-question")[0]
    assert question.text("legend") == "Vem eller vad är ”Disa Cedergren”?"
    answer = {"answers-q1-choice": nearly.slug}
    save(client, source, **answer)
    attendances = Meeting.objects.get().attendances
    assert attendances.filter(person=nearly).exists()
    assert not Person.objects.filter(full_name="Disa Cedergren").exists()


def test_who_is_meant_must_be_said_before_it_is_saved(client, source, network):
    make_membership(person=make_person("Disa Cedegren"), network=network)
    response = save(client, source)
    assert response.status_code == 422
    shown_page = shown(response)
    assert len(shown_page.parts(".edit-question")) == 1
    assert shown_page.parts(".note")
    assert not Meeting.objects.exists()


def test_what_is_unsure_or_missing_is_listed_with_its_line(client):
    send(client, file(content=NOTE.replace("Datum: 2024-03-05", "Datum: 5 mars")))
    doubts = page(client, review_of(Source.objects.get())).parts(".review-doubts li")
    days = [doubt for doubt in doubts if doubt["data-unsure"] == "id_held_on"]
    assert [doubt.all_text for doubt in days] == ["Dag rad 2"]
    assert [link["href"] for link in days[0].parts("a")] == ["#id_held_on", "#note-2"]


def doubts_after(client, source, **lines):
    """Give the list of doubts when these fields, found in these lines, are unsure."""
    source.places |= {field: [[line], 0.5] for field, line in lines.items()}
    source.save()
    return page(client, review_of(source)).texts(".review-doubts li")


def test_what_is_unsure_is_said_in_the_words_of_the_form(client, source):
    assert "Form: på plats rad 4" in doubts_after(client, source, form=4)


def test_a_date_that_is_unsure_is_not_called_a_title(client, source):
    doubts = doubts_after(client, source, **{"entries-1-title": 20})
    assert [doubt for doubt in doubts if doubt.startswith("Kommande datum: ")]
    assert not [doubt for doubt in doubts if doubt.startswith("Titel")]


def test_that_nobody_listed_is_known_is_said_in_words(client, source):
    people = page(client, review_of(source)).text(".review-people")
    assert "Ingen av dem på listan är känd här." in people


def test_a_note_without_items_is_said_to_have_none(client, source):
    none = "Ingen punkt hittades"
    assert none not in page(client, review_of(source)).text(".review")
    send(client, file("kort.txt", "Nätverket för badhuschefer\n2024-03-07\nVi fikade."))
    found = Source.objects.latest("pk")
    assert none in page(client, review_of(found)).text(".review")


def test_a_sub_region_comes_from_who_had_the_seat(client, network):
    subregion = make_subregion("Västra delen", association=network.host)
    seat = make_seat(network, subregion=subregion)
    make_membership(person=make_person("Curt Boklund"), network=network, seat=seat)
    send(client, file())
    fields = fields_of(client.get(review_of(Source.objects.get())).content)
    assert fields["attenders-2-person"] == "Curt Boklund"
    assert "Västra delen" in fields["attenders-2-subregion"]


def test_a_line_made_a_heading_begins_an_item_with_what_follows(client, source):
    line = NOTE.splitlines().index("Mellerud: söker badvakter till sommaren.") + 1
    fields = fields_of(press(client, source, f"head:{line}").content)
    headings = [v for n, v in fields.items() if n.endswith("-heading") and "items" in n]
    assert headings[:3] == [
        "Vattnets temperatur",
        "Laget runt",
        "Mellerud: söker badvakter till sommaren.",
    ]


def test_text_below_a_line_made_a_heading_goes_with_it(client):
    note = NOTE.replace(
        "har klagat.", "har klagat.\n\nEnergi\n\nPriset har fördubblats."
    )
    send(client, file(content=note))
    source = Source.objects.get()
    line = note.splitlines().index("Energi") + 1
    fields = fields_of(press(client, source, f"head:{line}").content)
    rows = {v: n for n, v in fields.items() if n.endswith("-heading")}
    text = fields[rows["Energi"].replace("-heading", "-text")]
    assert "Priset har fördubblats." in text
    above = fields[rows["Vattnets temperatur"].replace("-heading", "-text")]
    assert above == "Alla har sänkt med en grad och ingen har klagat."


def test_a_line_of_a_confidential_item_stays_confidential_as_a_heading(client):
    note = NOTE.replace(
        "har klagat.", "har klagat. Får ej spridas.\n\nLöner\n\nTabell."
    )
    send(client, file(content=note))
    line = note.splitlines().index("Löner") + 1
    response = press(client, Source.objects.get(), f"head:{line}")
    fields = fields_of(response.content)
    name = next(n for n, v in fields.items() if v == "Löner")
    assert fields[name.replace("heading", "is_confidential")] == "on"


@pytest.mark.parametrize("line", ["0", "999", "-1", "x", "", "٣"])
def test_a_line_that_is_none_does_nothing(client, source, line):
    before = fields_of(client.get(review_of(source)).content)
    after = fields_of(press(client, source, f"head:{line}").content)
    before.pop("csrfmiddlewaretoken")
    after.pop("csrfmiddlewaretoken")
    assert after == before


def test_an_item_joined_with_the_one_above_keeps_all_it_held(client, source):
    fields = fields_of(press(client, source, "join:2").content)
    assert "items-2-heading" not in fields
    assert "2 Laget runt" in fields["items-1-text"]
    said = [n for n, v in fields.items() if v == "statement"]
    assert {fields[n.replace("-kind", "-item")] for n in said} == {"1"}


def test_the_draft_of_somebody_else_shows_no_note(client, source, network):
    beside = Client()
    beside.force_login(make_coordinator(network))
    fields = fields_of(client.get(review_of(source)).content)
    address = f"/networks/{network.slug}/new/"
    response = beside.post(address, fields | {"gesture": "head:4"})
    assert not shown(response).parts(".note")


def test_the_page_costs_as_much_for_many_attenders_as_for_few(
    client, coordinator, queries_for
):
    def queries(people):
        names = "\n".join(f"Person Nummer{n:03}, Åmål" for n in range(people))
        note = NOTE.replace("Berit Alm, Åmål", names)
        send(client, file(f"{people}.txt", note))
        source = Source.objects.newest_first().first()
        return queries_for(review_of(source), coordinator)

    assert queries(40) <= queries(3) + 2


def test_a_title_in_the_place_of_an_organisation_is_kept_as_words(client):
    send(client, file(content=NOTE.replace("Curt Boklund, Säffle", "Curt Boklund, HR")))
    source = Source.objects.get()
    fields = fields_of(client.get(review_of(source)).content)
    assert fields["answers-q1-name"] == "HR"
    save(client, source, **{"answers-q1-choice": "none"})
    attendance = Meeting.objects.get().attendances.get(person__full_name="Curt Boklund")
    assert (attendance.organisation, attendance.note) == (None, "HR")


def test_who_is_new_is_marked_in_the_list(client, source, network):
    make_membership(person=make_person("Berit Alm"), network=network)
    rows = page(client, review_of(source)).parts(".attender-name")
    assert [bool(row.parts(".badge")) for row in rows] == [False, True, True]


def test_minutes_that_are_brought_back_are_known_by_their_note(client, source):
    save(client, source)
    meeting = Meeting.objects.get()
    recover(delete_meeting(meeting, version=meeting.version, user=None), None)
    response = send(client, file("kopia.txt"))
    assert meeting.get_absolute_url() in shown(response).links(".messages")
