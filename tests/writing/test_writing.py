"""Writing minutes in the browser, without scripts: what is sent is what is kept."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from minutes.models import AgendaItem, Decision, Draft, Meeting
from networks.models import Network
from people.models import Person
from tests.factories import (
    assign,
    make_action_point,
    make_administrator,
    make_attendance,
    make_coordinator,
    make_decision,
    make_follow_up,
    make_item,
    make_meeting,
    make_membership,
    make_municipality,
    make_network,
    make_organisation,
    make_person,
    make_statement,
    make_topic,
)
from tests.html import shown
from tests.writing.browser_free import edit, fields_of, new, press, send

pytestmark = pytest.mark.django_db


def listed(fields: dict[str, str]) -> list[tuple[str, str]]:
    """Those on the list of a form, and for whom they sit, in its order."""
    people = [name for name in fields if name.endswith("-person")]
    return [(fields[n], fields[n.replace("-person", "-organisation")]) for n in people]


class TestNewMinutes:
    def test_begin_with_the_roster_of_today_as_present(self, writer, network):
        lund = make_municipality("Lund")
        member = make_person("Anna Ek")
        make_membership(network=network, person=member, organisation=lund)
        gone = make_person("Bo Gran")
        make_membership(network=network, person=gone, ends_on=date(2020, 1, 1))
        response = send(writer, new(network))
        meeting = Meeting.objects.get()
        assert response.url == meeting.get_absolute_url()
        attendance = meeting.attendances.get()
        assert (attendance.person, attendance.organisation) == (member, lund)
        assert attendance.status == "present"
        assert meeting.status == "draft"

    def test_of_another_day_list_who_sat_then(self, writer, network):
        lund, lomma = make_municipality("Lund"), make_municipality("Lomma")
        anna, bo, cia, dan = map(make_person, ("Anna", "Bo", "Cia", "Dan"))
        last, first = {"ends_on": date(2025, 12, 31)}, {"starts_on": date(2026, 1, 1)}
        for person, organisation, period in (
            (anna, lund, last),
            (anna, lomma, first),
            (bo, lund, last),
            (cia, lund, first),
            (dan, lomma, first),
        ):
            make_membership(
                network=network, person=person, organisation=organisation, **period
            )
        rows = fields_of(writer.get(new(network)).content)
        [of_dan] = [name for name, value in rows.items() if value == "Dan"]
        changes = {
            of_dan.replace("-person", "-status"): "excused",
            "attenders-x-person": "Eva Berg",
            "attenders-x-is_known": "on",
            "held_on": "2025-03-02",
        }
        fields = fields_of(press(writer, new(network), "sitting", **changes).content)
        assert listed(fields) == [
            ("Anna", "Lund"),
            ("Bo", "Lund"),
            ("Dan", "Lomma"),
            ("Eva Berg", ""),
        ]

    def test_offer_the_roster_until_the_meeting_was_held(self, writer, network):
        roster = "[value=sitting]"
        planned = make_meeting(network=network, status=Meeting.Status.PLANNED)
        held = make_meeting(network=network)
        for address in (new(network), edit(planned)):
            assert shown(writer.get(address)).parts(roster)
        assert not shown(writer.get(edit(held))).parts(roster)

    def test_keep_place_hours_and_form_of_last_time(self, writer, network):
        make_meeting(
            network=network,
            place="Stadshuset",
            starts_at="09:00",
            ends_at="12:00",
            form="hybrid",
        )
        fields = fields_of(writer.get(new(network)).content)
        assert fields["place"] == "Stadshuset"
        assert (fields["starts_at"], fields["ends_at"]) == ("09:00", "12:00")
        assert fields["form"] == "hybrid"

    @pytest.mark.parametrize(
        ("last", "next_one"),
        [
            ("Våra anteckningar", "Våra anteckningar"),
            ("Lunch till lunch 6-7 februari", "Chefer"),
            ("Möte 3", "Chefer"),
            ("Anteckningar från mars", "Chefer"),
        ],
    )
    @pytest.mark.parametrize("copies", [False, True])
    def test_are_not_called_by_the_day_of_another(
        self, writer, network, last, next_one, copies
    ):
        Network.objects.update(name="Chefer")
        meeting = make_meeting(network=network, title=last)
        address = new(network) + (f"?copy={meeting.slug}" if copies else "")
        assert fields_of(writer.get(address).content)["title"] == next_one

    def test_are_taken_by_whoever_writes(self, client, network):
        last = make_person("Bo Gran")
        make_meeting(network=network, minute_taker=last)
        client.force_login(make_coordinator(network, person=make_person("Anna Ek")))
        assert fields_of(client.get(new(network)).content)["minute_taker"] == "Anna Ek"

    def test_of_a_planned_meeting_are_taken_like_others(self, writer, network):
        make_meeting(network=network, minute_taker=make_person("Anna Ek"))
        planned = make_meeting(network=network, status=Meeting.Status.PLANNED)
        fields = fields_of(writer.get(edit(planned)).content)
        assert fields["minute_taker"] == "Anna Ek"

    @pytest.mark.parametrize("copies", [False, True])
    def test_are_taken_as_last_time_where_the_account_is_nobodys(
        self, writer, network, copies
    ):
        earlier = date(2020, 1, 1)
        bo, anna = make_person("Bo Gran"), make_person("Anna Ek")
        copied = make_meeting(network=network, held_on=earlier, minute_taker=bo)
        make_meeting(network=network, minute_taker=anna)
        address = new(network) + (f"?copy={copied.slug}" if copies else "")
        fields = fields_of(writer.get(address).content)
        assert fields["minute_taker"] == "Anna Ek"

    def test_are_taken_by_nobody_yet_where_nobody_took_the_last(self, writer, network):
        make_meeting(network=network)
        assert fields_of(writer.get(new(network)).content)["minute_taker"] == ""

    def test_take_a_heading_of_last_time_with_one_tick(self, writer, network):
        make_item(make_meeting(network=network), heading="Laget runt")
        make_item(Meeting.objects.get(), heading="Övrigt")
        fields = fields_of(writer.get(new(network)).content)
        [offer] = [name for name, text in fields.items() if text == "Övrigt"]
        ticked = {offer.replace("heading", "is_taken"): "on"}
        send(writer, new(network), **ticked)
        meeting = Meeting.objects.latest("pk")
        assert [item.heading for item in meeting.items.all()] == ["Övrigt"]

    def test_a_sub_item_taken_without_its_item_is_none_of_another(
        self, writer, network
    ):
        last = make_meeting(network=network)
        make_item(last, heading="Enkät", parent=make_item(last, heading="Laget runt"))
        make_item(last, heading="Lokaler", parent=make_item(last, heading="Ekonomi"))
        fields = fields_of(writer.get(new(network)).content)
        wanted = ("Laget runt", "Enkät", "Lokaler")
        offers = [name for name, text in fields.items() if text in wanted]
        ticked = {name.replace("heading", "is_taken"): "on" for name in offers}
        send(writer, new(network), **ticked)
        items = Meeting.objects.latest("pk").items.select_related("parent").in_order()
        above = {item.heading: item.parent and item.parent.heading for item in items}
        assert above == {"Laget runt": None, "Enkät": "Laget runt", "Lokaler": None}

    def test_the_writer_goes_on_in_the_first_heading_that_was_taken(
        self, writer, network
    ):
        last = make_meeting(network=network)
        make_item(last, heading="Laget runt")
        fields = fields_of(writer.get(new(network)).content)
        [offer] = [name for name, text in fields.items() if text == "Laget runt"]
        ticked = {offer.replace("heading", "is_taken"): "on"}
        page = shown(press(writer, new(network), "take-offers", **ticked))
        [form], [text] = (
            page.parts("#minutes"),
            page.parts(".edit-items .text textarea"),
        )
        assert form["data-focus"] == text["id"]

    def test_follow_up_every_open_action_point(self, writer, network):
        earlier = make_meeting(network=network)
        point = make_action_point(make_item(earlier), text="Send the survey")
        make_action_point(make_item(earlier), text="Done", done_on=date(2026, 3, 3))
        response = writer.get(new(network))
        assert "Send the survey" in shown(response).all_text
        assert len(shown(response).texts(".followed")) == 1
        fields = fields_of(response.content)
        [row] = [name for name in fields if name.endswith("-point")]
        stem = row.removesuffix("-point")
        changes = {f"{stem}-text": "Sent to all.", f"{stem}-is_done": "on"}
        send(writer, new(network), **changes)
        meeting = Meeting.objects.latest("pk")
        point.refresh_from_db()
        assert point.done_on == meeting.held_on
        [item] = meeting.items.all()
        assert item.heading == "Uppföljning"
        assert item.follow_ups.get().text == "Sent to all."

    def test_offer_no_heading_of_what_was_followed_up_last_time(self, writer, network):
        last = make_meeting(network=network)
        point = make_action_point(make_item(last, heading="Enkäten"))
        followed = make_item(last, heading="Follow-up")  # written in English
        make_follow_up(action_point=point, item=followed)
        assert shown(writer.get(new(network))).texts(".chip") == ["Enkäten"]

    def test_suggest_for_whom_somebody_sits_by_now(self, writer, network):
        anna = make_person("Anna Ek")
        for name, period in (
            ("Lomma", {"starts_on": date(2026, 1, 1)}),
            ("Lund", {"ends_on": date(2025, 12, 31)}),
        ):
            make_membership(
                network=network,
                person=anna,
                organisation=make_municipality(name),
                **period,
            )
        [known] = shown(writer.get(new(network))).parts("#known-people option")
        assert known["data-for"] == "Lomma"

    def test_tell_what_was_last_said_of_an_open_point_and_when(self, writer, network):
        point = make_action_point(make_item(make_meeting(network=network)))
        make_action_point(point.item)
        for day, text in ((3, "Half done."), (9, "Nearly done."), (5, "Begun.")):
            at = make_meeting(network=network, held_on=date(2026, 4, day))
            make_follow_up(action_point=point, item=make_item(at), text=text)
        silent, followed = shown(writer.get(new(network))).texts(".followed")
        assert "Senast sagt, 9 april 2026: Nearly done." in followed
        assert "Half done." not in followed
        assert "Senast sagt" not in silent

    def test_tell_of_older_minutes_only_what_had_been_said_by_then(
        self, writer, network
    ):
        point = make_action_point(make_item(make_meeting(network=network)))
        told = {}
        for day in (3, 5, 9):
            at = make_meeting(network=network, held_on=date(2026, 4, day))
            told[day] = make_follow_up(
                action_point=point, item=make_item(at), text=f"Said {day}."
            )
        [followed] = shown(writer.get(edit(told[5].item.meeting))).texts(".followed")
        assert "Senast sagt, 3 april 2026: Said 3." in followed

    def test_do_not_tell_what_a_closed_network_said_of_it(self, writer, network):
        point = make_action_point(make_item(make_meeting(network=network)))
        hidden = make_item(make_meeting(network=make_network(is_public=False)))
        make_follow_up(action_point=point, item=hidden, text="Hidden")
        assert "Hidden" not in shown(writer.get(new(network))).all_text

    def test_tell_of_an_open_point_whether_it_is_late_and_for_all(
        self, writer, network
    ):
        item = make_item(make_meeting(network=network))
        make_action_point(item, text="Late", due_on=date(2026, 1, 9), is_for_all=True)
        make_action_point(item, text="In time", due_on=date(2999, 1, 9))
        late, in_time = shown(writer.get(new(network))).texts(".followed")
        assert "försenad, alla ledamöter" in late
        assert "försenad" not in in_time

    def test_an_action_point_of_which_nothing_is_said_stays_open(self, writer, network):
        point = make_action_point(make_item(make_meeting(network=network)))
        send(writer, new(network))
        point.refresh_from_db()
        assert point.is_open
        assert not Meeting.objects.latest("pk").items.exists()


class TestAPassage:
    def test_is_no_follow_up_by_choice_since_there_is_no_point_to_follow(
        self, writer, network
    ):
        item = make_item(make_meeting(network=network, status="draft"))
        make_decision(item)
        make_follow_up(
            item=item,
            action_point=make_action_point(make_item(make_meeting(network=network))),
        )
        page = shown(writer.get(edit(item.meeting)))
        kinds = [option["value"] for option in page.parts("[name$=-kind] option")]
        assert "decision" in kinds
        assert "follow_up" not in kinds
        assert len(page.parts("[name$=-kind][type=hidden][value=follow_up]")) == 1


class TestWhoIsNamed:
    def test_an_unknown_name_makes_somebody_new(self, writer, network):
        send(writer, new(network), minute_taker="Vera Kvist")
        assert Meeting.objects.get().minute_taker == Person.objects.get()

    def test_a_name_like_another_is_asked_about_and_nothing_is_saved(
        self, writer, network
    ):
        known = make_person("Jessica Alfredsson")
        make_membership(network=network, person=known)
        response = send(writer, new(network), minute_taker="Jessica Alfredson")
        assert response.status_code == 422
        assert not Meeting.objects.exists()
        assert "Jessica Alfredson" in shown(response).text("fieldset.edit-question")
        fields = fields_of(response.content)
        [answer] = [n for n in fields if n.startswith("answers-") and "name" in n]
        choice = answer.replace("name", "choice")
        saved = writer.post(new(network), fields | {choice: known.slug})
        assert saved.status_code == 302
        assert Meeting.objects.get().minute_taker == known

    def test_somebody_out_of_sight_is_neither_found_nor_named(self, writer, network):
        closed = make_network(is_public=False)
        secret = make_person("Hemlig Person", email="hemlig@example.org")
        make_membership(network=closed, person=secret)
        response = send(writer, new(network), minute_taker="Hemlig Persson")
        assert response.status_code == 302
        assert Meeting.objects.get().minute_taker.full_name == "Hemlig Persson"

    def test_an_organisation_goes_by_its_municipal_name(self, writer, network):
        lund = make_municipality("Lund")
        changes = {
            "attenders-1-person": "Anna Ek",
            "attenders-1-organisation": "Lunds kommun",
        }
        send(writer, new(network), **changes)
        assert Meeting.objects.get().attendances.get().organisation == lund

    @pytest.mark.parametrize(
        ("name", "kind"),
        [("Arbetsförmedlingen", "myndighet"), ("Region Sörmland", "region")],
    )
    def test_a_new_organisation_is_first_offered_as_what_its_name_tells(
        self, writer, network, name, kind
    ):
        changes = {
            "attenders-1-person": "Anna Ek",
            "attenders-1-organisation": name,
        }
        response = send(writer, new(network), **changes)
        offered = shown(response).texts("fieldset.edit-question label")
        assert offered[0].endswith(f"ny: {kind}")
        assert len(offered) == 7

    def test_who_comes_twice_is_told_apart_or_refused(self, writer, network):
        changes = {"attenders-1-person": "Anna Ek", "attenders-2-person": "anna ek"}
        response = send(writer, new(network), **changes)
        assert response.status_code == 422
        assert "två gånger" in shown(response).all_text


class TestItems:
    def test_an_item_holds_what_was_decided_promised_and_said(self, writer, network):
        make_municipality("Klippan")
        changes = {
            "items-a-heading": "Statsbidrag",
            "items-a-text": "Vi gick laget runt.",
            "parts-1-item": "a",
            "parts-1-kind": "decision",
            "parts-1-text": "Vi svarar gemensamt.",
            "parts-2-item": "a",
            "parts-2-kind": "action_point",
            "parts-2-text": "Skriva svaret",
            "parts-2-who": "Anna Ek, Klippan",
            "parts-2-day": "2026-12-01",
            "parts-3-item": "a",
            "parts-3-kind": "statement",
            "parts-3-who": "Klippan",
            "parts-3-text": "Har sökt.",
            "parts-4-item": "a",
            "parts-4-kind": "statement",
            "parts-4-who": "Lund",
            "parts-4-text": "",
        }
        send(writer, new(network), **changes)
        item = AgendaItem.objects.get()
        assert item.decisions.get().text == "Vi svarar gemensamt."
        point = item.action_points.get()
        assert point.due_on == date(2026, 12, 1)
        assert [str(given) for given in point.assignments.all()] == [
            "Anna Ek",
            "Klippan",
        ]
        assert item.statements.get().organisation.name == "Klippan"

    def test_text_becomes_a_decision_and_a_decision_an_action_point(
        self, writer, network
    ):
        meeting = make_meeting(network=network, status="draft")
        decision = make_decision(make_item(meeting), text="Answer the survey")
        fields = fields_of(writer.get(edit(meeting)).content)
        [kind] = [name for name, text in fields.items() if text == "decision"]
        send(writer, edit(meeting), **{kind: "action_point"})
        assert not Decision.objects.filter(pk=decision.pk).exists()
        assert meeting.items.get().action_points.get().text == "Answer the survey"

    def test_marked_lines_left_in_a_text_are_told_of_once_saved(self, writer, network):
        changes = {"items-a-heading": "Enkät", "items-a-text": "Åtgärd: AL skickar."}
        said = "Rader som börjar med ”Beslut:” eller ”Åtgärd:” står kvar i texten under"
        saved = shown(writer.get(send(writer, new(network), **changes).url))
        assert f"{said} ”Enkät”" in saved.text(".message-warning")
        changes["items-a-text"] = "AL talade om en åtgärd: den är klar."
        saved = shown(writer.get(send(writer, new(network), **changes).url))
        assert saved.texts(".message-warning") == []

    def test_marked_lines_are_lifted_out_of_the_text(self, writer, network):
        changes = {
            "attenders-1-person": "Anna Lanje",
            "items-a-heading": "Enkät",
            "items-a-text": "Vi talade.\nBeslut: Vi svarar.\nÅtgärd: AL skickar den.",
        }
        response = press(writer, new(network), "lift:a", **changes)
        fields = fields_of(response.content)
        assert fields["items-a-text"] == "Vi talade."
        texts = {name: text for name, text in fields.items() if "parts" in name}
        assert "Vi svarar." in texts.values()
        assert "AL skickar den." in texts.values()
        assert "Anna Lanje" in texts.values()

    def test_marked_lines_of_all_items_are_found_by_one_button(self, writer, network):
        changes = {
            "items-a-heading": "Ett",
            "items-a-text": "Vi talade.\nBeslut: Ja.",
            "items-b-heading": "Två",
            "items-b-text": "Åtgärd: Bo ringer.",
            "items-c-heading": "Tre",
            "items-c-text": "Inget.",
        }
        [button] = shown(writer.get(new(network))).parts(".edit-lift-all")
        assert button.all_text == "Hitta beslut och åtgärder i texten"
        response = press(writer, new(network), button["value"], **changes)
        fields = fields_of(response.content)
        rows = {fields[f"parts-{n}-text"]: fields[f"parts-{n}-item"] for n in (1, 2)}
        assert rows == {"Ja.": "a", "Bo ringer.": "b"}
        assert (fields["items-a-text"], fields["items-b-text"]) == ("Vi talade.", "")
        assert shown(response).parts("#minutes")[0]["data-focus"] == "id_parts-1-text"

    def test_more_marked_lines_than_are_found_at_once_wait_in_their_text(
        self, writer, network
    ):
        lines = "\n".join(["Beslut: Ja."] * 150)
        changes = {f"items-{n}-text": lines for n in "ab"}
        fields = fields_of(press(writer, new(network), "lift-all", **changes).content)
        assert len([n for n in fields if n.endswith("-kind")]) == 200
        assert fields["items-b-text"].count("Beslut") == 100

    def test_round_the_table_lays_out_a_row_for_each_who_came(self, writer, network):
        for name in ("Bjuv", "Klippan"):
            make_municipality(name)
        changes = {
            "attenders-1-person": "Anna Ek",
            "attenders-1-organisation": "Bjuv",
            "attenders-2-person": "Bo Gran",
            "attenders-2-organisation": "Klippan",
            "attenders-2-status": "absent",
            "items-a-heading": "Laget runt",
        }
        response = press(writer, new(network), "add-round:a", **changes)
        fields = fields_of(response.content)
        who = [text for name, text in fields.items() if name.endswith("-who")]
        assert who == ["Bjuv"]

    def test_what_is_folded_away_is_told_with_dots_only_between(self, writer, network):
        item = make_item(make_meeting(network=network, status="draft"))
        address = edit(item.meeting)
        [told] = shown(writer.get(address)).texts(".told")
        assert told == ""
        item.topics.add(make_topic("Skola"))
        [told] = shown(writer.get(address)).texts(".told")
        assert told == "Skola"
        item.mentioned.add(make_person("Anna Ek"))
        item.mentioned.add(make_person("Bo Gran"))
        item.is_confidential, item.held_on = True, date(2026, 3, 2)
        item.save()
        [told] = shown(writer.get(address)).texts(".told")
        assert told == "Skola · Anna Ek, Bo Gran · 2026-03-02 · Ej för spridning"

    def test_an_item_moves_with_its_sub_items(self, writer, network):
        meeting = make_meeting(network=network, status="draft")
        first = make_item(meeting, heading="First")
        second = make_item(meeting, heading="Second")
        make_item(meeting, heading="Under second", parent=second)
        response = press(writer, edit(meeting), f"up:{2}")
        writer.post(edit(meeting), fields_of(response.content))
        headings = meeting.items.in_order().values_list("heading", flat=True)
        assert list(headings) == ["Second", "Under second", "First"]
        first.refresh_from_db()
        assert first.position == 3


class TestNothingIsLost:
    def test_what_cannot_be_saved_is_shown_again_and_kept(self, writer, network):
        changes = {"title": "", "items-a-text": "Typed for an hour"}
        response = send(writer, new(network), **changes)
        assert response.status_code == 422
        assert "Typed for an hour" in shown(response).all_text
        assert "Typed for an hour" in Draft.objects.get().data
        again = writer.get(new(network))
        [link] = shown(again).links(".notice")
        assert link.startswith("?draft=")

    def test_a_draft_goes_on_where_it_was_left_and_goes_when_saved(
        self, writer, network
    ):
        send(writer, new(network), title="", preamble="Half a sentence")
        draft = Draft.objects.get()
        address = f"{new(network)}?draft={draft.pk}"
        assert "Half a sentence" in shown(writer.get(address)).all_text
        assert send(writer, address, title="Our meeting").status_code == 302
        assert not Draft.objects.exists()

    def test_who_was_logged_out_gets_the_form_back_to_send_again(self, writer, network):
        fields = fields_of(writer.get(new(network)).content)
        writer.logout()
        response = writer.post(new(network), fields | {"preamble": "Not gone"})
        assert response.status_code == 401
        assert 'value="Not gone"' in response.content.decode()

    def test_an_action_point_that_later_minutes_follow_up_cannot_go(
        self, writer, network
    ):
        meeting = make_meeting(network=network, status="draft")
        point = make_action_point(make_item(meeting), text="Send the survey")
        later = make_meeting(network=network, held_on=date(2026, 5, 1))
        make_follow_up(action_point=point, item=make_item(later))
        response = press(writer, edit(meeting), "remove:parts:1")
        response = writer.post(edit(meeting), fields_of(response.content))
        assert response.status_code == 422
        assert "Send the survey" in shown(response).all_text
        point.refresh_from_db()


class TestPublishedMinutes:
    def test_change_only_with_a_reason_that_is_kept(self, writer, network):
        meeting = make_meeting("As printed", network=network)
        refused = send(writer, edit(meeting), title="Put right")
        assert refused.status_code == 422
        assert "rättas" in shown(refused).text(".error-summary")
        changes = {"title": "Put right", "reason": "The title was wrong"}
        assert send(writer, edit(meeting), **changes).status_code == 302
        correction = meeting.corrections.get()
        assert (correction.reason, correction.version) == ("The title was wrong", 2)

    def test_a_draft_needs_none(self, writer, network):
        meeting = make_meeting(network=network, status="draft")
        assert send(writer, edit(meeting), title="Better").status_code == 302
        assert not meeting.corrections.exists()


class TestWhoMayWrite:
    def test_only_coordinators_of_the_network(self, client, network):
        meeting = make_meeting(network=network)
        client.force_login(make_coordinator(make_network()))
        assert client.get(new(network)).status_code == 403
        assert client.get(edit(meeting)).status_code == 403
        assert client.post(edit(meeting), {"title": "Mine now"}).status_code == 403

    def test_a_follow_up_of_another_networks_point_is_refused(self, writer, network):
        foreign = make_action_point(
            make_item(make_meeting(network=make_network(is_public=False))),
            text="Canary",
        )
        changes = {
            "items-a-heading": "Uppföljning",
            "parts-1-item": "a",
            "parts-1-kind": "follow_up",
            "parts-1-point": str(foreign.pk),
            "parts-1-text": "Closed by others",
            "parts-1-is_done": "on",
        }
        response = send(writer, new(network), **changes)
        assert response.status_code == 422
        assert "Canary" not in shown(response).all_text
        foreign.refresh_from_db()
        assert foreign.is_open


def test_queries_do_not_grow_with_the_minutes(client):
    client.force_login(make_administrator())

    def queries(size: int) -> tuple[int, int]:
        meeting = make_meeting(status="draft")
        for _ in range(size):
            make_attendance(meeting, organisation=make_organisation())
            item = make_item(meeting)
            make_statement(item, organisation=make_organisation())
            make_decision(item)
            assign(make_action_point(item), make_person())
        client.get(edit(meeting))
        with CaptureQueriesContext(connection) as opening:
            html = client.get(edit(meeting)).content
        with CaptureQueriesContext(connection) as saving:
            assert client.post(edit(meeting), fields_of(html)).status_code == 302
        return len(opening), len(saving)

    queries(1)
    assert queries(2) == queries(20)


def test_a_hidden_network_that_met_along_is_neither_shown_nor_lost(writer, network):
    hidden = make_network("Hemligt nätverk", is_public=False)
    meeting = make_meeting(network=network, joint_networks=[hidden], status="draft")
    fields = fields_of(writer.get(edit(meeting)).content)
    assert "Hemligt nätverk" not in fields.values()
    assert send(writer, edit(meeting), title="Nytt namn").status_code == 302
    assert list(meeting.joint_networks.all()) == [hidden]
