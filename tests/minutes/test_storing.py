"""A document and the rows of a meeting say the same, either way."""

from __future__ import annotations

import dataclasses
from dataclasses import replace

import pytest

from minutes.describing import document_of
from minutes.models import AgendaItem, Decision, Meeting
from minutes.naming.names import Names
from minutes.storing import StaleVersionError, store
from tests.factories import make_administrator, make_decision, make_item, make_meeting


@pytest.fixture
def administrator(db):
    return make_administrator()


def names_for(document, meeting, user) -> Names:
    names = Names(user, meeting.network, meeting)
    names.ask_for(document)
    return names


def without_keys(part):
    """The same document, or part of it, as if nothing in it had a row yet."""
    if isinstance(part, tuple):
        return tuple(map(without_keys, part))
    if not dataclasses.is_dataclass(part):
        return part
    names = [field.name for field in dataclasses.fields(part)]
    told = {name: without_keys(getattr(part, name)) for name in names}
    return type(part)(**told | ({"key": None} if "key" in told else {}))


@pytest.mark.django_db
@pytest.mark.parametrize("place", range(5))
def test_a_note_stored_again_changes_nothing_but_its_version(
    archive, administrator, place
):
    meeting = Meeting.objects.order_by("pk")[place]
    before = document_of(meeting)
    names = names_for(before, meeting, administrator)
    store(before, meeting, names, version=meeting.version, user=administrator)
    meeting.refresh_from_db()
    assert document_of(meeting) == before
    assert meeting.version == 2


@pytest.mark.django_db
@pytest.mark.parametrize("place", range(5))
def test_a_note_stored_as_a_new_meeting_says_the_same(archive, administrator, place):
    note = Meeting.objects.order_by("pk")[place]
    told = without_keys(document_of(note))
    copy = Meeting(network=note.network)
    names = names_for(told, note, administrator)
    store(told, copy, names, user=administrator)
    assert without_keys(document_of(copy)) == told
    assert copy.pk != note.pk


def test_what_has_a_row_keeps_it_when_it_moves_to_another_item(administrator):
    meeting = make_meeting()
    first, second = make_item(meeting), make_item(meeting)
    decision = make_decision(first)
    told = document_of(meeting)
    moved = replace(
        told,
        items=(replace(told.items[1], decisions=told.items[0].decisions),),
    )
    store(
        moved,
        meeting,
        names_for(moved, meeting, administrator),
        version=1,
        user=administrator,
    )
    assert Decision.objects.get(pk=decision.pk).item == second
    assert list(AgendaItem.objects.filter(meeting=meeting)) == [second]


def test_a_key_of_another_meeting_is_not_believed(administrator):
    meeting, other = make_meeting(), make_meeting()
    foreign = make_item(other, heading="Theirs")
    told = document_of(meeting)
    forged = replace(told, items=document_of(other).items)
    store(
        forged,
        meeting,
        names_for(forged, meeting, administrator),
        version=1,
        user=administrator,
    )
    foreign.refresh_from_db()
    assert foreign.meeting == other
    assert meeting.items.get().pk != foreign.pk


def test_a_stale_version_is_refused_and_changes_nothing(administrator):
    meeting = make_meeting("As it was")
    told = replace(document_of(meeting), title="As it should be")
    names = names_for(told, meeting, administrator)
    store(told, meeting, names, version=1, user=administrator)
    with pytest.raises(StaleVersionError):
        store(
            replace(told, title="Too late"),
            meeting,
            names,
            version=1,
            user=administrator,
        )
    meeting.refresh_from_db()
    assert (meeting.title, meeting.version) == ("As it should be", 2)
