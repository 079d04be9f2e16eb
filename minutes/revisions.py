"""Every save of minutes is kept whole: who made it, when, why, and what they then said.

The storage is django-reversion's. Rows are written in bulk, which its signals do not
see, so each save ends in one `keep`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import reversion
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import QuerySet
from reversion.models import Version

from minutes.models import (
    ActionPoint,
    AgendaItem,
    Assignment,
    Attachment,
    Attendance,
    CalendarEntry,
    Correction,
    Decision,
    FollowUp,
    Meeting,
    Presenter,
    Statement,
)
from networks.models import Membership, Network, Organisation, Seat, Subregion
from people.fields import DerivedKeyField
from people.models import Person, User

# The relations by which a revision reaches what hangs on a row.
WHOLE: dict[type[models.Model], tuple[str, ...]] = {
    Meeting: ("attendances", "items", "attachments", "calendar_entries", "corrections"),
    AgendaItem: (
        "presenters",
        "statements",
        "decisions",
        "action_points",
        "follow_ups",
    ),
    ActionPoint: ("assignments",),
}
IN_IT = (
    Assignment,
    Attachment,
    Attendance,
    CalendarEntry,
    Correction,
    Decision,
    FollowUp,
    Presenter,
    Statement,
)
ON_THEIR_OWN = (Person, Organisation, Subregion, Network, Seat, Membership)
NAMED = (
    "joint_networks",
    "attendances__person",
    "items__topics",
    "items__mentioned",
    "items__presenters__person",
    "items__statements__organisation",
    "items__statements__speaker",
    "items__action_points__assignments__person",
    "items__action_points__assignments__organisation",
    "items__action_points__assignments__subregion",
)
DERIVED = (DerivedKeyField, models.GeneratedField)
AT_ONCE = 100  # meetings loaded whole


def register() -> None:
    """Name the models whose rows are kept, when the applications are ready."""
    for model in (*WHOLE, *IN_IT, *ON_THEIR_OWN):
        derived = [f.name for f in model._meta.fields if isinstance(f, DERIVED)]
        follow = WHOLE.get(model, ())
        reversion.register(model, follow=follow, exclude=derived)


@contextmanager
def revision_of(user: User | None, comment: str) -> Iterator[None]:
    """Make one revision of what is kept inside, in one transaction."""
    with reversion.create_revision(manage_manually=True):
        reversion.set_user(user)
        reversion.set_comment(comment)
        # All kinds of rows in one query, or each would be looked up by itself.
        ContentType.objects.get_for_models(*WHOLE, *IN_IT, *ON_THEIR_OWN)
        yield


def keep(*meetings: Meeting) -> None:
    """Add meetings as they now are, with all that hangs on them, to the revision."""
    for meeting in wholes(meeting.pk for meeting in meetings):
        reversion.add_to_revision(meeting)


def keep_each(keys: Iterable[int], user: User | None, comment: str) -> None:
    """Keep the meetings with these keys, each in a revision of its own.

    They are loaded a hundred at a time, in a few queries.
    """
    keys = sorted(keys)
    for start in range(0, len(keys), AT_ONCE):
        for meeting in wholes(keys[start : start + AT_ONCE]):
            with revision_of(user, comment):
                reversion.add_to_revision(meeting)


def keep_unkept(keys: Iterable[int]) -> None:
    """Keep those of the meetings that never were, as they came from a fixture."""
    keys = set(keys)
    versions = Version.objects.get_for_model(Meeting)
    found = versions.filter(object_id__in=map(str, keys))
    kept = {int(key) for key in found.values_list("object_id", flat=True)}
    keep_each(keys - kept, None, "")


def wholes(keys: Iterable[int]) -> QuerySet[Meeting]:
    """Load meetings with all their parts, and whom they name, by kind of part."""
    items = [f"items__{relation}" for relation in WHOLE[AgendaItem]]
    meetings = Meeting.objects.prefetch_related(*WHOLE[Meeting], *items, *NAMED)
    return meetings.filter(pk__in=list(keys)).order_by("pk")


def revisions_of(meeting: Meeting) -> QuerySet[Version]:
    """Give the kept states of the meeting itself, the newest first."""
    kept = Version.objects.get_for_object(meeting)
    return kept.select_related("revision__user").order_by("-pk")


def version_kept(meeting: Meeting, number: int) -> Version | None:
    """Find the kept state that was the meeting's version of that number."""
    for kept in revisions_of(meeting):
        if kept.field_dict["version"] <= number:
            return kept if kept.field_dict["version"] == number else None
    return None


def files_once_kept(meeting: Meeting, attachments: Iterable[int]) -> dict[int, str]:
    """Find the files of attachments that are no more, by the key they had."""
    versions = Version.objects.get_for_model(Attachment).order_by("pk")
    kept = versions.filter(object_id__in=map(str, attachments))
    told = [version.field_dict for version in kept]
    return {
        one["id"]: str(one["file"]) for one in told if one["meeting_id"] == meeting.pk
    }
