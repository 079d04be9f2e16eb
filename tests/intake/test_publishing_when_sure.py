"""Which notes become minutes that are read, with nobody looking at them first."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from minutes.models import Draft, Meeting, Source
from minutes.revisions import revisions_of
from people.models import Person
from tests.factories import (
    make_meeting,
    make_membership,
    make_municipality,
    make_network,
    make_person,
)
from tests.html import page
from tests.intake.notes import NOTE

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def towns():
    return [make_municipality(name) for name in ("Åmål", "Säffle", "Mellerud")]


@pytest.fixture
def bring_in(tmp_path, capsys, coordinator):
    """Run the command on a note; give the line that tells of it."""

    def bring_in(text: str = NOTE, *options: str, name: str = "note") -> str:
        file = tmp_path / f"{name}.txt"
        file.write_text(text, encoding="utf-8")
        call_command("import_minutes", str(file), "--publish-when-sure", *options)
        return capsys.readouterr().out.splitlines()[0].partition(": ")[2]

    return bring_in


def test_a_note_of_which_nothing_is_left_to_look_at_is_published(
    bring_in, network, coordinator
):
    assert bring_in() == "published in Nätverket för badhuschefer"
    meeting = Meeting.objects.get()
    assert meeting.status == Meeting.Status.PUBLISHED
    assert meeting.held_on == date(2024, 3, 5)
    assert meeting.attendances.count() == 3
    assert not Draft.objects.exists()
    assert Source.objects.get().meeting == meeting
    kept = revisions_of(meeting)
    assert [one.revision.user for one in kept] == [coordinator, coordinator]


def test_what_was_published_is_read_by_all_and_its_original_in_confidence(bring_in):
    bring_in()
    meeting = Meeting.objects.get()
    shown = page(Client(), meeting.get_absolute_url()).all_text
    assert "Nätverket håller 27 grader till sommaren." in shown
    assert meeting.source_text.startswith("Nätverket för badhuschefer")
    assert Client().get(f"{meeting.get_absolute_url()}source/").status_code == 404


def test_without_the_option_nothing_is_published(tmp_path, coordinator):
    file = tmp_path / "note.txt"
    file.write_text(NOTE, encoding="utf-8")
    call_command("import_minutes", str(file))
    assert not Meeting.objects.exists()


@pytest.mark.parametrize(
    ("said", "instead", "why"),
    [
        ("Datum: 2024-03-05\n", "", "its title or its day was not found"),
        ("2024-03-05", "mars 2024", "its day is not told whole"),
        ("Datum: 2024-03-05", "Datum: 5 mars", "Dag"),
        ("Plats: Stadshuset i Åmål\n", "", "unsure or missing: Plats"),
        ("ingen har klagat.", "det får ej spridas.", "is not to be spread"),
        ("Tid: 9.00-11.30", "Detta är konfidentiellt.", "is not to be spread"),
        ("Curt Boklund, Säffle", "Curt Boklund, Vänernbaden", "who is Vänernbaden?"),
    ],
)
def test_a_note_with_a_doubt_waits_for_its_review(bring_in, said, instead, why):
    line = bring_in(NOTE.replace(said, instead))
    assert line.startswith("read, draft in Nätverket för badhuschefer (")
    assert why in line
    assert Draft.objects.count() == 1
    assert not Meeting.objects.exists()


def test_a_meeting_that_is_still_to_come_waits(bring_in):
    day = timezone.localdate() + timedelta(days=3)
    line = bring_in(NOTE.replace("2024-03-05", str(day)))
    assert "its day is still to come" in line


def test_a_name_that_may_mean_somebody_else_waits(bring_in, network):
    make_membership(network=network, person=make_person("Disa Cedegren"))
    assert "who is Disa Cedergren?" in bring_in()
    assert not Person.objects.filter(full_name="Curt Boklund").exists()


def test_a_note_of_a_day_that_has_minutes_waits(bring_in, network):
    make_meeting(network=network, held_on=date(2024, 3, 5))
    assert "there are minutes of that day" in bring_in()


def test_the_second_of_two_notes_of_one_meeting_waits(bring_in):
    bring_in()
    line = bring_in(NOTE.replace("grad och", "grad, och"), name="copy")
    assert "there are minutes of that day" in line
    assert Meeting.objects.count() == 1


def test_minutes_of_another_network_on_that_day_are_no_hindrance(bring_in):
    make_meeting(held_on=date(2024, 3, 5))
    assert bring_in().startswith("published")


def test_a_note_said_to_be_of_a_network_but_naming_another_one_waits(
    bring_in, coordinator
):
    other = make_network("Simskolorna", coordinators=[coordinator])
    line = bring_in(NOTE, "--network", other.slug)
    assert line == ("read, draft in Simskolorna (it does not clearly name the network)")


def test_a_note_said_to_be_of_a_network_and_naming_none_is_published(bring_in, network):
    nameless = NOTE.replace(
        "Nätverket för badhuschefer", "Minnesanteckningar från mars"
    )
    line = bring_in(nameless, "--network", network.slug)
    assert line == "published in Nätverket för badhuschefer"


def test_what_goes_wrong_in_publishing_leaves_no_trace(bring_in, tmp_path, monkeypatch):
    def refuse(*_arguments, **_options):
        raise RuntimeError("What nobody thought of")

    monkeypatch.setattr("minutes.publishing.take", refuse)
    with pytest.raises(SystemExit):
        bring_in()
    assert not Source.objects.exists()
    assert not Draft.objects.exists()
    assert not Meeting.objects.exists()
    assert not [path for path in tmp_path.glob("sources/**/*") if path.is_file()]
