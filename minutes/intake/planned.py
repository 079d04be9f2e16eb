"""Notes of meetings that were planned here: those are filled, not doubled."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from minutes.models import Draft, Meeting, Source
from minutes.writing.drafts import typed_in
from minutes.writing.planned import begin_to_fill, day_in
from minutes.writing.typed import Row
from networks.models import Network
from people.models import User


def laid_out_for(network: Network) -> Row:
    """Give what stands in the form of a note where the note itself tells nothing."""
    return {"title": str(network)[:250]}


def fill_with(source: Source, meeting: Meeting) -> None:
    """Make the draft of a note one of changes to a planned meeting."""
    laid_out = laid_out_for(meeting.network)
    source.draft = begin_to_fill(typed_in(source.draft), meeting, source.user, laid_out)


def fill_if_sure(source: Source) -> Meeting | None:
    """Fill the one planned meeting of the note's day, if no other can be meant.

    That is the only meeting of the network on that very day, and no other note waits
    to fill it.
    """
    day = day_in(typed_in(source.draft))
    found = Meeting.objects.filter(network=source.network, held_on=day)
    if day is None or found.count() != 1:
        return None
    free = found.planned_to_the_day().exclude(drafts__source__isnull=False)
    if meeting := free.select_related("network").first():
        fill_with(source, meeting)
    return meeting


def offer_planned(sources: Iterable[Source], user: User) -> None:
    """Give each note that would make a new meeting that which is `planned` for its day.

    Only drafts of networks that have plans are opened.
    """
    making = [one for one in sources if one.draft and not one.draft.meeting]
    plans = _plans_of({one.network_id for one in making}, user)
    opened = [one.draft_id for one in making if one.network_id in plans]
    drafts = Draft.objects.in_bulk(opened)
    for source in making:
        if draft := drafts.get(source.draft_id):
            day = day_in(typed_in(draft))
            source.planned = plans[source.network_id].get(day)


def _plans_of(
    networks: Iterable[int | None], user: User
) -> dict[int, dict[date | None, Meeting]]:
    """Give the planned meetings by network and day."""
    mine = Meeting.objects.editable_by(user).filter(network__in=networks)
    plans: dict[int, dict[date | None, Meeting]] = {}
    for meeting in mine.planned_to_the_day().oldest_first():
        plans.setdefault(meeting.network_id, {}).setdefault(meeting.held_on, meeting)
    return plans
