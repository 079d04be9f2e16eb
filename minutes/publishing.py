"""The way of minutes from plan to approval: which steps there are, and who then reads.

A step is a version and a revision like any other change.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import models, transaction
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from minutes.models import Meeting
from minutes.reading import Minutes
from minutes.revisions import keep, revision_of
from minutes.storing import taken_up
from people.models import User

Status = Meeting.Status


class Step(models.TextChoices):
    """A verb of `Meeting`, and what its button says."""

    PUBLISH = "publish", _("Publish")
    APPROVE = "approve", _("Approve")
    BEGIN = "begin", _("Start on the minutes")
    UNPUBLISH = "unpublish", _("Unpublish")
    WITHDRAW_APPROVAL = "withdraw_approval", _("Withdraw the approval")
    CANCEL = "cancel", _("Cancel the meeting")
    PLAN = "plan", _("Plan the meeting again")


LEADS_TO = {
    Step.PUBLISH: Status.PUBLISHED,
    Step.APPROVE: Status.APPROVED,
    Step.BEGIN: Status.DRAFT,
    Step.UNPUBLISH: Status.DRAFT,
    Step.WITHDRAW_APPROVAL: Status.PUBLISHED,
    Step.CANCEL: Status.CANCELLED,
    Step.PLAN: Status.PLANNED,
}


@dataclass(frozen=True)
class Offer:
    """A step that may be taken now, and what will be visible to whom then."""

    step: Step
    consequence: str
    is_main: bool


@transaction.atomic
def take(
    step: Step, meeting: Meeting, *, version: int, user: User, at: datetime
) -> Meeting:
    """Take `step` with the `version` that was looked at.

    Raises StaleVersionError if it changed since, ValidationError if its status refuses.
    """
    meeting = taken_up(meeting, version)
    with revision_of(user, ""):
        if step == Step.PUBLISH:
            meeting.publish(at)
        else:
            getattr(meeting, step.value)()
        meeting.save(update_fields=["version"])
        keep(meeting)
    return meeting


def offers(minutes: Minutes, today: date) -> list[Offer]:
    """Name the steps, the likeliest first; `minutes` are read by who may take them."""
    steps = _steps(minutes, today)
    return [
        Offer(step, _consequence(step, minutes), is_main=n == 0)
        for n, step in enumerate(steps)
    ]


def who_reads(minutes: Minutes, status: str) -> str:
    """Say it of minutes that have `status`."""
    if status == Status.DRAFT:
        return gettext("read by coordinators only")
    network, is_joint = minutes.meeting.network, bool(minutes.joint_networks)
    if network.is_public:
        secret = _what_is_confidential(minutes)
        everybody = gettext("read by everybody")
        return f"{everybody}; {secret}" if secret else everybody
    if is_joint:
        return gettext("read by the members of the networks")
    return gettext("read by the members of the network")


def _steps(minutes: Minutes, today: date) -> list[Step]:
    day = minutes.meeting.held_on
    is_to_come = day is not None and day > today
    match minutes.meeting.status:
        case Status.PLANNED:
            return [Step.BEGIN, Step.CANCEL]
        case Status.DRAFT if is_to_come:
            return [Step.PUBLISH, Step.PLAN]
        case Status.DRAFT:
            return [Step.PUBLISH]
        case Status.PUBLISHED:
            return [Step.APPROVE, Step.UNPUBLISH]
        case Status.APPROVED:
            return [Step.WITHDRAW_APPROVAL]
        case _:
            return [Step.PLAN]


def _consequence(step: Step, minutes: Minutes) -> str:
    if step == Step.APPROVE:
        return gettext("read as now; only administrators can delete what is approved")
    if step == Step.WITHDRAW_APPROVAL:
        return gettext("read as now, marked as published")
    return who_reads(minutes, LEADS_TO[step])


def _what_is_confidential(minutes: Minutes) -> str:
    """Count it in what is loaded: "2 items … are read by members …", or ""."""
    items, attachments = 0, [*minutes.attachments]
    for section in minutes.sections:
        for item in (section.item, *section.sub_items):
            if section.item.is_confidential or item.is_confidential:
                items += 1
            else:
                attachments += item.shown_attachments
    files = sum(one.is_confidential for one in attachments)
    told = []
    if items:
        words = ngettext("%(n)s item", "%(n)s items", items)
        told.append(words % {"n": items})
    if files:
        words = ngettext("%(n)s attachment", "%(n)s attachments", files)
        told.append(words % {"n": files})
    if not told:
        return ""
    what = gettext(" and ").join(told)
    return gettext(
        "%(what)s not to be spread: read by members and coordinators only"
    ) % {"what": what}
