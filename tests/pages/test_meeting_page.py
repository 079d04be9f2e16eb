"""One meeting, as its readers see it."""

from __future__ import annotations

from datetime import date, time

import pytest
from django.test import Client

from minutes.models import Attendance, GlossaryTerm, Meeting
from tests.factories import (
    make_action_point,
    make_attachment,
    make_attendance,
    make_calendar_entry,
    make_decision,
    make_follow_up,
    make_item,
    make_meeting,
    make_member,
    make_municipality,
    make_network,
    make_organisation,
    make_person,
    make_presenter,
    make_statement,
    make_subregion,
    make_topic,
)
from tests.html import page

pytestmark = pytest.mark.django_db


@pytest.fixture
def shown(client: Client):
    """Give a meeting's page, in Swedish unless another client asks."""
    return lambda meeting, client=client: page(client, meeting.get_absolute_url())


def test_the_facts_of_a_meeting_stand_at_its_head(shown):
    taker = make_person("Elin Sjö", title="Strateg")
    meeting = make_meeting(
        "Vårmötet",
        held_on=date(2026, 4, 10),
        starts_at=time(13),
        ends_at=time(16),
        place="Lund",
        form=Meeting.Form.ON_SITE,
        minute_taker=taker,
    )
    head = shown(meeting).text("header.minutes-head")
    for fact in ("Vårmötet", "10 april 2026", "13–16", "Lund", "på plats"):
        assert fact in head
    assert "Elin Sjö, Strateg" in shown(meeting).text(".signature")


def test_those_present_stand_by_subregion_and_municipality_and_the_absent_apart(shown):
    meeting = make_meeting()
    north = make_subregion("Nordost", position=1)
    there, away = make_person("Anna Här"), make_person("Bo Borta")
    bromolla = make_municipality("Bromölla")
    make_attendance(meeting, person=there, organisation=bromolla, subregion=north)
    make_attendance(
        meeting,
        person=away,
        organisation=make_municipality("Ystad"),
        status=Attendance.Status.ABSENT,
    )
    shown_page = shown(meeting)
    assert "Nordost Bromölla Anna Här" in shown_page.text(".party")
    assert "Bo Borta" not in shown_page.text(".parties")
    assert "Bo Borta, Ystad" in shown_page.text(".attendance .absentees")
    assert "1 person, 1 kommun" in shown_page.text("header.minutes-head")


def test_the_hosts_staff_follow_after_the_municipalities(shown):
    meeting = make_meeting()
    make_attendance(meeting, organisation=make_organisation("Alla kommuner"))
    make_attendance(meeting, organisation=make_municipality("Östersund"))
    text = shown(meeting).text(".parties")
    assert text.index("Östersund") < text.index("Övriga") < text.index("Alla kommuner")


def test_an_item_shows_who_presented_it_and_in_what_capacity(shown):
    item = make_item(number="3", heading="Statsbidrag")
    skr = make_organisation("SKR")
    person = make_person("Eva Sahl")
    make_presenter(item, person=person, organisation=skr, title="samordnare")
    shown_page = shown(item.meeting)
    assert "3 Statsbidrag" in shown_page.text("h2")
    assert shown_page.text(".presenters") == "Eva Sahl, samordnare, SKR"
    assert person.get_absolute_url() in shown_page.links(".presenters")


def test_sub_items_stand_under_their_item_and_in_the_contents(shown):
    item = make_item(heading="Välkomna")
    make_item(item.meeting, parent=item, heading="Förra mötet")
    shown_page = shown(item.meeting)
    assert shown_page.text(".item .sub-item h3") == "Förra mötet"
    assert "#item-2" in shown_page.links(".contents ol ol")


def test_statements_make_a_table_by_municipality_the_unnamed_included(shown):
    item = make_item()
    klippan = make_municipality("Klippan")
    make_statement(item, organisation=klippan, text="Testbädd öppnad.")
    make_statement(item, described_as="Fem av sju", text="Sämre läge.")
    table = shown(item.meeting).text(".statements tbody")
    assert table == "Klippan Testbädd öppnad. Fem av sju Sämre läge."


def test_a_decision_of_another_body_is_told_apart_from_the_networks_own(shown):
    item = make_item()
    make_decision(item, text="Vi ses digitalt.")
    make_decision(
        item,
        text="Avtalet görs om.",
        number="2",
        decided_by=make_organisation("Västkom"),
        decided_by_body="styrelsen",
        decided_on=date(2023, 3, 7),
    )
    own, quoted = shown(item.meeting).texts(".mark.is-decision")
    assert own == "Beslut Vi ses digitalt."
    assert quoted == "Beslut av Västkom, styrelsen, 7 mars 2023 2. Avtalet görs om."


def test_an_action_point_shows_its_state_its_day_and_everyone_it_is_given_to(shown):
    point = make_action_point(
        due_on=date(2020, 1, 2), text="Mejla alla", assignee=make_person("Bo Ek")
    )
    text = shown(point.item.meeting).text(".mark.is-action")
    assert text == "Åtgärd Mejla alla försenad senast 2 januari 2020 Bo Ek"


def test_what_a_later_meeting_said_of_an_action_point_leads_back_to_it(shown):
    network = make_network()
    promise = make_action_point(
        make_item(make_meeting(network=network)), text="Undersök"
    )
    later = make_item(make_meeting(network=network))
    make_follow_up(action_point=promise, item=later, text="Klart i höst")
    shown_page = shown(later.meeting)
    assert "Uppföljning av Undersök Klart i höst" in shown_page.text(".is-follow-up")
    first = promise.item.meeting.get_absolute_url()
    assert f"{first}#{promise.anchor}" in shown_page.links(".is-follow-up")


def test_attachments_links_and_those_not_kept_here_are_listed(shown):
    item = make_item()
    make_attachment(item.meeting, item=item, title="Film", url="https://example.org/f")
    make_attachment(item.meeting, title="Presentation")
    shown_page = shown(item.meeting)
    assert "https://example.org/f" in shown_page.links(".item .attachments")
    assert (
        shown_page.text("section > h2 + .attachments") == "Presentation finns inte här"
    )


def test_coming_dates_stand_soonest_first(shown):
    meeting = make_meeting()
    make_calendar_entry(meeting, title="Sedan", starts_on=date(2026, 9, 24))
    make_calendar_entry(meeting, title="Först", starts_on=date(2026, 5, 29))
    text = shown(meeting).text("#coming .entries")
    assert text.index("29 maj 2026") < text.index("24 september 2026")


def test_one_gets_to_the_meetings_of_the_network_just_before_and_after(shown):
    network = make_network()
    days = [date(2026, month, 1) for month in (1, 2, 3, 4)]
    meetings = [make_meeting(network=network, held_on=day) for day in days]
    make_meeting(held_on=date(2026, 2, 15))
    neighbours = shown(meetings[1]).links(".neighbours")
    assert neighbours == [
        meetings[0].get_absolute_url(),
        meetings[2].get_absolute_url(),
    ]


def test_a_meeting_of_several_days_is_divided_by_day(shown):
    meeting = make_meeting(held_on=date(2020, 2, 6), ends_on=date(2020, 2, 7))
    for day in (6, 6, 7):
        make_item(meeting, held_on=date(2020, 2, day))
    shown_page = shown(meeting)
    assert "6–7 februari 2020" in shown_page.text("header.minutes-head")
    days = shown_page.texts(".day-divider")
    assert days == ["torsdag 6 februari 2020", "fredag 7 februari 2020"]


def test_a_meeting_whose_attendance_nobody_listed_says_so(shown):
    told = shown(make_meeting(place="Lund")).text(".incomplete")
    assert told == "Anteckningarna nämner inte vilka som var med."


def test_a_planned_meeting_is_not_blamed_for_what_it_cannot_tell(shown):
    assert not shown(make_meeting(status="planned")).parts(".incomplete")


def test_a_meeting_that_lacks_day_place_and_attendance_says_so(shown):
    meeting = make_meeting(held_on=date(2022, 1, 1), date_precision="month")
    head = shown(meeting).text("header.minutes-head")
    assert "januari 2022" in head
    assert "exakt dag, plats eller vilka som var med." in head


def test_the_lines_of_a_text_stand_as_they_were_typed(shown):
    meeting = make_meeting()
    make_item(meeting, text="Bjuv bygger.\nLund väntar.\n\nSedan fika.")
    paragraphs = shown(meeting).parts(".item .prose p")
    assert [len(one.parts("br")) for one in paragraphs] == [1, 0]


def test_abbreviations_are_explained_where_they_first_stand(shown):
    GlossaryTerm.objects.create(abbreviation="MAS", expansion="sjuksköterska")
    item = make_item(text="En MAS och en MAS till, men inte MASKIN.")
    shown_page = shown(item.meeting)
    assert shown_page.texts(".prose abbr") == ["MAS"]
    assert shown_page.parts(".prose abbr")[0]["title"] == "sjuksköterska"


def test_a_name_is_a_link_where_it_first_stands_in_a_text(shown):
    person = make_person("Anna Lanje")
    item = make_item(text="Anna Lanje hälsar Anna Lanjesson, *Anna Lanje* och andra.")
    make_attendance(item.meeting, person=person)
    assert shown(item.meeting).links(".prose") == [person.get_absolute_url()]


def test_organisations_are_linked_and_explained_where_they_first_stand(shown):
    skr = make_organisation("Sveriges Kommuner och Regioner", other_names="SKR")
    GlossaryTerm.objects.create(abbreviation="SKR", expansion=skr.name)
    ale = make_municipality("Ale")
    item = make_item(text="SKR mötte SKR i Ale.")
    shown_page = shown(item.meeting)
    assert shown_page.links(".prose") == [skr.get_absolute_url()]
    assert shown_page.texts(".prose a > abbr") == ["SKR"]
    make_attendance(item.meeting, organisation=ale)
    assert ale.get_absolute_url() in shown(item.meeting).links(".prose")


def test_a_name_that_two_share_leads_to_neither(shown):
    item = make_item(text="Anna Ek talar.")
    for _ in range(2):
        make_attendance(item.meeting, person=make_person("Anna Ek"))
    assert not shown(item.meeting).links(".prose")


def test_tables_and_images_in_a_text_put_nothing_inline(shown):
    item = make_item(text="|a|\n|:-:|\n|b|\n\n![x](https://example.org/x.png)")
    prose = shown(item.meeting)
    assert prose.texts(".prose td") == ["b"]
    assert not prose.parts(".prose [style], .prose img")


def test_html_and_scripts_in_a_text_are_shown_not_run(shown):
    item = make_item(text='<script>x</script> <b>fet</b> [a](javascript:alert(1)) "q"')
    shown_page = shown(item.meeting)
    assert "<script>x</script> <b>fet</b>" in shown_page.text(".prose")
    assert not shown_page.parts(".prose a, .prose b, .prose script")


def test_topics_lead_to_all_meetings_on_them(shown, client):
    topic = make_topic("Välfärdsteknik")
    item = make_item(topics=[topic])
    (address,) = shown(item.meeting).links(".topics")
    assert item.meeting.title in page(client, address).text(".results")


def test_what_is_confidential_is_read_by_members_only(shown):
    meeting = make_meeting()
    item = make_item(meeting, heading="Får ej spridas", is_confidential=True)
    make_item(meeting, parent=item, heading="Under det", text="Också hemligt")
    make_decision(item, text="Tyst beslut")
    make_attachment(meeting, title="Tyst bilaga", is_confidential=True)
    make_calendar_entry(meeting, item=item, title="Tyst dag")
    secrets = ["Får ej spridas", "Under det", "Också", "Tyst"]
    public = shown(meeting).text("body")
    assert not [secret for secret in secrets if secret in public]
    member = Client()
    member.force_login(make_member(meeting.network))
    confided = shown(meeting, member).text("body")
    assert all(secret in confided for secret in secrets)


def test_a_joint_meeting_names_the_networks_that_the_reader_may_know_of(shown):
    open_one, closed = make_network("Öppna"), make_network("Slutna", is_public=False)
    meeting = make_meeting(joint_networks=[open_one, closed])
    kicker = shown(meeting).text(".kicker")
    assert "Öppna" in kicker
    assert "Slutna" not in kicker


def test_a_meeting_with_nothing_in_it_says_so_to_who_reads_all(shown):
    meeting = make_meeting()
    member = Client()
    member.force_login(make_member(meeting.network))
    assert "Inget är nedtecknat" in shown(meeting, member).text(".empty")


def test_a_meeting_with_a_preamble_only_is_not_called_empty(shown):
    meeting = make_meeting(preamble="Vi sågs och fikade.")
    member = Client()
    member.force_login(make_member(meeting.network))
    assert shown(meeting, member).text(".empty") == "Mötet har inga punkter."


def test_who_reads_what_is_open_is_not_told_whether_more_is_written(shown):
    bare, secret = make_meeting(), make_meeting()
    make_item(secret, is_confidential=True)
    said = shown(bare).text(".empty")
    assert said == "Mötet har inga punkter som är öppna för alla att läsa."
    assert shown(secret).text(".empty") == said
