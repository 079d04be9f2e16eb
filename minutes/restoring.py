"""Bringing an earlier state of minutes back, as a new version of them.

Status, corrections and what later meetings say stay as they are now. A row that is no
more comes back under a new key; one that still is keeps its own.
"""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import gettext as _
from reversion.models import Version

from minutes import document
from minutes.describing import document_at
from minutes.models import ActionPoint, Meeting
from minutes.naming.directory import people_directory
from minutes.naming.names import Names
from minutes.storing import store
from minutes.writing.following import lost_follow_ups
from people.models import Person, User


class CannotRestoreError(Exception):
    """Says in a sentence why an earlier state cannot come back."""


def restore(
    kept: Version, meeting: Meeting, *, version: int, user: User, reason: str
) -> Meeting:
    """Save the minutes as `kept` has them, over the `version` that was looked at.

    Raises `StaleVersionError`, or `CannotRestoreError` with a sentence.
    """
    described = _as_of_now(document_at(kept))
    _check_points(described, meeting)
    names = Names(user, meeting.network, meeting)
    names.people = people_directory(Person.objects.all())  # these minutes named them
    names.ask_for(described)
    try:
        return store(
            described, meeting, names, version=version, user=user, reason=reason
        )
    except LookupError as gone:
        sentence = _("“%(name)s” is no longer in the archive, so it cannot come back.")
        raise CannotRestoreError(sentence % {"name": gone.args[0]}) from gone


def _as_of_now(described: document.Document) -> document.Document:
    """Take from today whether earlier points are done; leave out those that went."""
    keys = [told.action_point for item in described.items for told in item.follow_ups]
    points = ActionPoint.objects.filter(pk__in=keys)
    done_on = dict(points.values_list("pk", "done_on"))
    items = tuple(
        replace(
            item,
            follow_ups=tuple(
                replace(told, done_on=done_on[told.action_point])
                for told in item.follow_ups
                if told.action_point in done_on
            ),
        )
        for item in described.items
    )
    return replace(described, items=items)


def _check_points(described: document.Document, meeting: Meeting) -> None:
    """Refuse to lose an action point that a later meeting follows up."""
    staying = {point.key for item in described.items for point in item.action_points}
    for told in lost_follow_ups(meeting, staying):
        sentence = _(
            "The action point “%(point)s” was not there then, and the meeting of "
            "%(day)s follows it up: so this state cannot come back as it was."
        )
        day = told.item.meeting.day_in_words
        raise CannotRestoreError(sentence % {"point": told.action_point, "day": day})
