"""What the form accepts the database takes; what it refuses it says in words."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from django.db import transaction
from django.test import Client

from minutes.describing import document_of
from minutes.models import AgendaItem, Draft, Meeting
from minutes.writing.typed import MOST_ROWS
from networks.models import Network
from people.models import Person
from tests.examples import some_of
from tests.factories import (
    make_action_point,
    make_attachment,
    make_calendar_entry,
    make_coordinator,
    make_decision,
    make_follow_up,
    make_item,
    make_meeting,
    make_membership,
    make_network,
    make_organisation,
    make_person,
    make_subregion,
    make_topic,
)
from tests.html import shown
from tests.writing.browser_free import edit, fields_of, new, press, send

pytestmark = pytest.mark.django_db

ITEM = {"items-a-heading": "En punkt"}


def part(kind: str, **columns: str) -> dict[str, str]:
    told = {"item": "a", "kind": kind, "text": "Sagt."} | columns
    return ITEM | {f"parts-1-{name}": text for name, text in told.items()}


@pytest.fixture
def network() -> Network:
    return make_network()


@pytest.fixture
def writer(client: Client, network: Network) -> Client:
    client.force_login(make_coordinator(network))
    return client


def refusal(response) -> str:
    """What the page of a refused form says is wrong."""
    assert response.status_code == 422
    return shown(response).text("#edit-problems")


LONG = "x" * 201


NOT_SHOWN = {"reason", "form", "links-1-upload"}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"title": "x" * 251}, "högst 250 tecken"),
        ({"place": "x" * 251}, "högst 250 tecken"),
        ({"minute_taker": LONG}, "högst 200 tecken"),
        ({"reason": "x" * 251}, "högst 250 tecken"),
        ({"preamble": "x" * 100_001}, "högst 100000 tecken"),
        ({"held_on": "9999-12-31"}, "mellan åren 1900 och 2199"),
        ({"held_on": "0001-01-01"}, "mellan åren 1900 och 2199"),
        ({"held_on": "i går"}, "Skriv dagen som"),
        ({"starts_at": "25:00"}, "Skriv tiden som"),
        ({"form": "by post"}, "Välj något av det som finns i listan"),
        ({"attenders-1-person": LONG}, "högst 200 tecken"),
        ({"attenders-1-person": "Anna Ek", "attenders-1-note": LONG}, "högst 200"),
        ({"attenders-1-note": "Kom sent"}, "Skriv vem det är"),
        (ITEM | {"items-a-number": "x" * 21}, "högst 20 tecken"),
        (ITEM | {"items-a-presenters": f"Anna Ek, {LONG}"}, "högst 200 tecken"),
        (ITEM | {"items-a-presenters": LONG}, "högst 200 tecken"),
        (ITEM | {"items-a-presenters": "Anna Ek\nAnna ek, chef"}, "två gånger"),
        (ITEM | {"items-a-mentioned": LONG}, "högst 200 tecken"),
        (ITEM | {"items-a-topics": "x" * 101}, "högst 100 tecken"),
        (ITEM | {"items-a-topics": "!!!"}, "är inget ämne"),
        (ITEM | {"items-a-topics": "budget [x]"}, "är inget ämne"),
        ({"items-a-topics": "budget"}, "Ge punkten en rubrik"),
        (part("statement", who="x" * 101), "högst 100 tecken"),
        (part("statement", who=f"Lund, {'x' * 101}"), "högst 100 tecken"),
        (part("decision", who=f"Lund, {'x' * 101}"), "högst 100 tecken"),
        (part("decision", who=LONG), "högst 200 tecken"),
        (part("action_point", who=LONG), "högst 200 tecken"),
        (part("action_point", who="[x]"), "är inte ett namn på någon"),
        ({"links-1-url": "javascript:alert(1)"}, "Skriv länken som"),
        ({"links-1-url": f"https://example.org/{'x' * 500}"}, "högst 500 tecken"),
        ({"links-1-title": "Plan", "links-1-upload": "987"}, "finns inte kvar"),
        ({"entries-1-audience": "Alla"}, "Skriv vad det är"),
        (
            {
                "entries-1-title": "Möte",
                "entries-1-starts_on": "2027-01-10",
                "entries-1-starts_at": "12:00",
                "entries-1-ends_at": "11:00",
                "entries-1-is_planned": "on",
            },
            "slutar innan det börjar",
        ),
        ({"minute_taker": "Ek, Anna"}, "är inte ett namn på någon"),
        ({"minute_taker": "Anna [finns-inte]"}, "är inte ett namn på någon"),
    ],
)
def test_a_limit_is_said_in_words_and_what_was_typed_stands(
    writer, network, changes, said
):
    make_organisation("Lund")
    response = send(writer, new(network), **changes)
    assert said in refusal(response)
    held = fields_of(response.content)
    for name, text in changes.items():
        assert name in NOT_SHOWN or held[name] == text
    assert not Meeting.objects.exists()


ANSWERS = ["new", "finns-inte", "lund", "new:company", "new:municipality"]
ANSWERS += ["]", "[x", ""]
NONSENSE = ["[x]", "!!!", "Anna [x]", "x" * 201, "Lund", "Ek, A"]


@pytest.mark.parametrize("kind", ["person", "organisation", "planet"])
def test_an_answer_makes_no_nonsense_of_a_name(writer, network, kind):
    make_organisation("Lund")
    field = "minute_taker" if kind == "person" else "attenders-1-organisation"
    opened = fields_of(writer.get(new(network)).content)
    for answer, name in some_of(product(ANSWERS, NONSENSE)):
        changes = {
            "attenders-1-person": "Bo Gran",
            field: name,
            "answers-1-kind": kind,
            "answers-1-name": name,
            "answers-1-choice": answer,
            "save": "save",
        }
        with transaction.atomic():
            response = writer.post(new(network), opened | changes)
            transaction.set_rollback(True)
        assert response.status_code in (302, 422), (answer, name)
        if response.status_code == 422:
            assert fields_of(response.content)[field] == name, answer


class TestOneAndTheSame:
    def test_assignees_spelled_in_two_ways_are_one(self, writer, network):
        send(writer, new(network), **part("action_point", who="Anna Ek, anna ek, AE"))
        [item] = AgendaItem.objects.all()
        names = [str(a) for a in item.action_points.get().assignments.all()]
        assert names[0] == "Anna Ek"

    def test_an_assignee_by_initials_and_by_name_is_one(self, writer, network):
        make_membership(network=network, person=make_person("Anna Ek"))
        changes = part("action_point", who="Anna Ek, AE, Anna")
        assert send(writer, new(network), **changes).status_code == 302
        [item] = AgendaItem.objects.all()
        assert item.action_points.get().assignments.count() == 1

    def test_topics_that_differ_in_case_are_one(self, writer, network):
        changes = ITEM | {"items-a-topics": "Budget, budget, BUDGET"}
        assert send(writer, new(network), **changes).status_code == 302
        assert [t.name for t in AgendaItem.objects.get().topics.all()] == ["Budget"]

    def test_new_names_with_one_spelling_are_one(self, writer, network):
        changes = ITEM | {
            "minute_taker": "Vera Kvist",
            "items-a-presenters": "vera kvist",
            "items-a-mentioned": "Vera Kvist, VERA KVIST",
        }
        assert send(writer, new(network), **changes).status_code == 302
        assert Person.objects.filter(full_name__icontains="vera").count() == 1

    def test_two_of_one_name_among_organisations_are_asked_about(self, writer, network):
        for kind in ("association", "company"):
            make_organisation("Tvilling", kind=kind)
        for changes in (
            part("statement", who="Tvilling"),
            part("statement", who="Tvilling, Anna Ek"),
            ITEM | {"items-a-presenters": "Anna Ek, chef, Tvilling"},
            part("action_point", who="Tvilling"),
            part("decision", who="Tvilling, styrelsen"),
        ):
            response = send(writer, new(network), **changes)
            assert "menas med" in refusal(response)

    def test_an_assignee_who_is_one_of_two_people_or_an_organisation(
        self, writer, network
    ):
        for _ in range(2):
            make_membership(network=network, person=make_person("Kim Berg"))
        make_organisation("Kim Berg")
        response = send(writer, new(network), **part("action_point", who="Kim Berg"))
        assert "menas med" in refusal(response)

    def test_a_person_goes_by_the_own_name_before_anothers_other_name(
        self, writer, network
    ):
        right = make_person("Anna Ek")
        other = make_person("Anna Ekman", other_names="Anna Ek")
        for person in (other, right):
            make_membership(network=network, person=person)
        changes = {"minute_taker": "Anna Ek", "items-a-heading": "x"}
        changes["items-a-mentioned"] = "Anna Ekman"
        assert send(writer, new(network), **changes).status_code == 302
        assert Meeting.objects.get().minute_taker == right

    def test_two_whose_names_differ_in_case_are_told_apart(self, writer, network):
        meeting = make_meeting(network=network, status="draft")
        for name in ("Anna Ek", "Anna EK"):
            meeting.attendances.create(person=make_person(name))
        before = document_of(meeting)
        assert send(writer, edit(meeting)).status_code == 302
        assert document_of(meeting) == before

    @pytest.mark.parametrize("name", ["Region, Skåne", "Skåne [syd]", "A; B"])
    def test_a_name_with_the_signs_of_a_list_is_kept_whole(self, writer, network, name):
        meeting = make_meeting(network=network, status="draft")
        there = make_organisation(name)
        person = make_person(f"Anna {name}")
        item = make_item(meeting)
        item.presenters.create(person=person, organisation=there, title="chef")
        item.statements.create(organisation=there, speaker=person, text="x", position=1)
        item.decisions.create(decided_by=there, text="x", position=1)
        point = make_action_point(item, assignee=there)
        point.assignments.create(person=person)
        item.mentioned.add(person)
        item.topics.add(make_topic(name))
        before = document_of(meeting)
        assert send(writer, edit(meeting)).status_code == 302
        assert document_of(meeting).items[0] == before.items[0]

    def test_two_rows_of_one_key_become_two(self, writer, network):
        meeting = make_meeting(network=network, status="draft")
        item = make_item(meeting, heading="En")
        decision = make_decision(item, text="Ja.")
        changes = {
            "items-b-heading": "Två",
            "items-b-key": str(item.pk),
            "parts-x-item": "b",
            "parts-x-kind": "decision",
            "parts-x-key": f"decision:{decision.pk}",
            "parts-x-text": "Nej.",
        }
        assert send(writer, edit(meeting), **changes).status_code == 302
        headings = meeting.items.in_order().values_list("heading", "decisions__text")
        assert list(headings) == [("En", "Ja."), ("Två", "Nej.")]

    def test_a_point_of_the_meeting_itself_cannot_be_followed_up_and_removed(
        self, writer, network
    ):
        meeting = make_meeting(network=network, status="draft")
        point = make_action_point(make_item(meeting))
        changes = {
            "parts-1-kind": "follow_up",
            "parts-1-key": "",
            "parts-1-point": str(point.pk),
        }
        assert send(writer, edit(meeting), **changes).status_code == 422

    def test_follow_ups_twice_are_refused(self, writer, network):
        point = make_action_point(make_item(make_meeting(network=network)))
        told = {"kind": "follow_up", "point": str(point.pk), "text": "Ja.", "item": "a"}
        changes = ITEM | {
            f"parts-{row}-{name}": text for row in "xy" for name, text in told.items()
        }
        response = send(writer, new(network), **changes)
        assert "Text – Ja.: Den här åtgärden följs upp två gånger." in refusal(response)
        assert "två gånger" in shown(response).text(".edit-items")

    def test_two_meetings_planned_on_one_day_become_one(self, writer, network):
        told = {"title": "Möte", "starts_on": "2027-01-10", "is_planned": "on"}
        changes = {
            f"entries-{row}-{name}": text for row in "xy" for name, text in told.items()
        }
        assert send(writer, new(network), **changes).status_code == 302
        assert Meeting.objects.filter(status="planned").count() == 1


class TestNothingVanishes:
    def test_clearing_the_title_of_a_file_does_not_delete_it(self, writer, network):
        meeting = make_meeting(network=network, status="draft")
        make_attachment(meeting, title="Planen", file="attachments/plan.pdf")
        response = send(writer, edit(meeting), **{"links-1-title": ""})
        assert "Ge den en titel" in refusal(response)
        assert meeting.attachments.exists()

    def test_a_link_without_a_title_is_called_by_its_address(self, writer, network):
        address = f"https://example.org/{'x' * 400}"
        send(writer, new(network), **{"links-1-url": address})
        attachment = Meeting.objects.get().attachments.get()
        assert attachment.url == address
        assert attachment.title == address[:250]

    def test_unicode_digits_mean_no_row(self, writer, network):
        meeting = make_meeting(network=network, status="draft")
        make_attachment(meeting, title="Planen", file="attachments/plan.pdf")
        key = str(meeting.attachments.get().pk)
        arabic = key.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
        send(writer, edit(meeting), **{"links-1-key": f"0{key}"})
        assert meeting.attachments.get().file == "attachments/plan.pdf"
        assert send(writer, edit(meeting), version=arabic).status_code in (302, 409)

    def test_a_line_end_in_a_line_is_a_space(self, writer, network):
        changes = {"title": "Vårt\nmöte", "minute_taker": "Anna\u2028Ek"}
        assert send(writer, new(network), **changes).status_code == 302
        meeting = Meeting.objects.get()
        assert (meeting.title, str(meeting.minute_taker)) == ("Vårt möte", "Anna Ek")

    def test_control_characters_go_and_the_rest_stays(self, writer, network):
        text = "a\0b\x07c\x1b[31m\ufffe\uffff"
        assert send(writer, new(network), title=text).status_code == 302
        assert Meeting.objects.get().title == "abc[31m"

    def test_signs_that_turn_the_order_of_letters_go_and_no_word_is_lost(
        self, writer, network
    ):
        changes = {
            "title": "Vårt \u202emöte\u202c i \u2067maj\u2069",
            "minute_taker": "Anna\u202d Ek\u2066",
            "items-a-heading": "Remiss\u202aen\u202b",
            "items-a-text": "Vi \u2068svarar\u2069.",
        }
        assert send(writer, new(network), **changes).status_code == 302
        meeting = Meeting.objects.get()
        assert (meeting.title, str(meeting.minute_taker)) == (
            "Vårt möte i maj",
            "Anna Ek",
        )
        item = meeting.items.get()
        assert (item.heading, item.text) == ("Remissen", "Vi svarar.")

    def test_marks_that_scripts_from_right_to_left_need_stay(self, writer, network):
        send(writer, new(network), title="שלום\u200f 2026")
        assert Meeting.objects.get().title == "שלום\u200f 2026"


class TestHowMuch:
    def answer_to(self, writer, network, fields):
        return writer.post(new(network), fields)

    def test_ten_thousand_rows(self, writer, network):
        fields = fields_of(writer.get(new(network)).content)
        fields |= {f"attenders-{n}-person": f"Anna Ek{n}" for n in range(10_000)}
        response = self.answer_to(writer, network, fields)
        assert "högst 500 rader" in refusal(response)
        assert "Anna Ek9999" in shown(response).text("#left-over")
        assert "Anna Ek9999" in Draft.objects.get().data

    def test_a_thousand_topics(self, writer, network):
        names = ", ".join(f"t{n}" for n in range(250))
        fields = fields_of(writer.get(new(network)).content) | ITEM
        for row in "abcd":
            fields[f"items-{row}-heading"] = row
            fields[f"items-{row}-topics"] = names.replace("t", row)
        response = self.answer_to(writer, network, fields)
        assert response.status_code == 422  # a line of topics holds 1000 letters
        fields |= {
            f"items-{row}-topics": names.replace("t", row)[:999].rpartition(",")[0]
            for row in "abcd"
        }
        assert self.answer_to(writer, network, fields).status_code == 302

    def test_as_many_rows_of_each_kind_as_there_may_be(self, writer, network):
        told = {
            "items": {"heading": "x"},
            "parts": {"kind": "decision", "text": "x", "item": "1"},
            "attenders": {"person": ""},
            "links": {"title": "x"},
            "entries": {"title": "x", "starts_on": "2027-01-01"},
        }
        fields = fields_of(writer.get(new(network)).content)
        for kind, row in told.items():
            for number in range(1, MOST_ROWS[kind] + 1):
                for name, text in row.items():
                    fields[f"{kind}-{number}-{name}"] = text
        assert self.answer_to(writer, network, fields).status_code == 302

    def test_five_million_letters_in_one_field(self, writer, network):
        fields = fields_of(writer.get(new(network)).content) | ITEM
        fields["items-a-text"] = "å " * 2_500_000
        response = self.answer_to(writer, network, fields)
        assert "högst 100000 tecken" in refusal(response)

    @pytest.mark.parametrize("field", ["items-a-presenters", "joint_networks"])
    def test_a_hundred_thousand_letters_of_names(self, writer, network, field):
        fields = fields_of(writer.get(new(network)).content) | ITEM
        for text in ("x" * 99_999, "\n".join(f"Ek{n} A" for n in range(9_000))):
            response = self.answer_to(writer, network, fields | {field: text})
            refusal(response)

    def test_names_without_end_in_many_items(self, writer, network):
        fields = fields_of(writer.get(new(network)).content)
        for row in range(300):
            fields[f"items-{row}-heading"] = "x"
            names = [f"Ek{n:03} A{row:03}" for n in range(150)]
            fields[f"items-{row}-mentioned"] = ", ".join(names)
        assert "namn" in refusal(self.answer_to(writer, network, fields))

    def test_a_text_of_nothing_but_marked_lines(self, writer, network):
        text = "Åtgärd: AE skickar den.\n" * 100_000
        people = {f"attenders-{n}-person": f"Anna Ek{n}" for n in range(500)}
        changes = ITEM | {"items-a-text": text} | people
        response = press(writer, new(network), "lift:a", **changes)
        assert response.status_code == 200

    @pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "2026-W01-1", "x"])
    def test_any_day_is_shown_again(self, writer, network, day):
        make_calendar_entry(make_meeting(network=network))
        make_membership(network=network, ends_on=date(2026, 1, 1))
        response = press(writer, new(network), "show", held_on=day)
        assert response.status_code == 200


class TestWhoMayNameWhom:
    """Somebody known only from a closed network of others is nobody here."""

    @pytest.fixture
    def secret(self) -> Person:
        closed = make_network("Dolda nätverket", is_public=False)
        person = make_person("Hemliga Hermelin", other_names="Hermine Hermelin")
        make_membership(network=closed, person=person)
        item = make_item(make_meeting(network=closed), heading="Dolt")
        item.topics.add(make_topic("Dolt ämne"))
        return person

    @pytest.mark.parametrize("name", ["Hemliga Hermelin", "Hermine Hermelin"])
    def test_not_by_name(self, writer, network, secret, name):
        send(writer, new(network), minute_taker=name)
        assert Meeting.objects.latest("pk").minute_taker != secret

    def test_not_by_slug(self, writer, network, secret):
        for name in (f"Hemliga Hermelin [{secret.slug}]", f"[{secret.slug}]"):
            response = send(writer, new(network), minute_taker=name)
            assert "är inte ett namn på någon" in refusal(response)

    def test_not_by_an_answer(self, writer, network, secret):
        for name in ("Hemliga Hermelin", "Någon Annan", "Hemlige Hermelin"):
            changes = {
                "minute_taker": name,
                "answers-1-kind": "person",
                "answers-1-name": name,
                "answers-1-choice": secret.slug,
            }
            send(writer, new(network), **changes)
            assert not secret.minutes_taken.exists()

    def test_not_by_initials_or_first_name(self, writer, network, secret):
        for name in ("HH", "Hemliga"):
            send(writer, new(network), **part("action_point", who=name))
            assert not secret.assignments.exists()

    def test_not_in_suggestions_or_questions(self, writer, network, secret):
        canaries = ("Hermelin", "Dolda", "Dolt")
        pages = [writer.get(new(network))]
        for name in ("Hemlige Hermelim", "Hermina Hermelin", "Hemliga Ermelin"):
            pages.append(send(writer, new(network), minute_taker=name, title=""))
        for page in pages:
            text = page.content.decode()
            for canary in canaries:
                assert canary not in text.replace("Hermina Hermelin", "")

    def test_not_a_closed_network_either(self, writer, network, secret):
        for name in ("Dolda nätverket", "Finns inte"):
            response = send(writer, new(network), joint_networks=name)
            said = refusal(response).replace(name, "X")
            assert "Det finns ingen ”X” här" in said

    def test_nor_a_sub_region_of_another_association(self, writer, network):
        elsewhere = make_subregion("Fjärran")
        changes = {
            "attenders-1-person": "Anna Ek",
            "attenders-1-subregion": f"[{elsewhere.slug}]",
        }
        refusal(send(writer, new(network), **changes))

    def test_nor_the_action_points_of_others(self, writer, network):
        other = make_network(is_public=False)
        point = make_action_point(make_item(make_meeting(network=other)), text="Dolt.")
        make_follow_up(action_point=point)
        told = {"point": str(point.pk), "is_done": "on"}
        response = send(writer, new(network), **part("follow_up", **told))
        refusal(response)
        assert "Dolt." not in response.content.decode()


def test_what_is_wrong_is_said_of_the_row_it_is_wrong_in(writer, network):
    changes = {
        "entries-a-title": "Vårens tema",
        "items-a-heading": "Enkäten",
        "items-a-number": LONG,
        "attenders-a-person": LONG,
    }
    said = refusal(send(writer, new(network), **changes))
    assert "Dag – Vårens tema: Ange dagen." in said
    assert "Nummer – Enkäten: Skriv högst 20 tecken" in said
    assert "Namn: Skriv högst 200 tecken" in said
