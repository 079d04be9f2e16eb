"""What meetings know of each other: later ones follow up the points of earlier ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from minutes.models import ActionPoint, FollowUp, Meeting
from minutes.writing.fields import key_in
from minutes.writing.forms import PartForm

if TYPE_CHECKING:
    from minutes.writing.form import MinutesForm


def check_points(form: MinutesForm) -> None:
    """Refuse to follow up points of others, and to lose those that others follow up."""
    parts = form.told("parts")
    _check_followed(form, [p for p in parts if p.cleaned_data["kind"] == "follow_up"])
    if form.kept:
        _check_lost(form)


def _check_followed(form: MinutesForm, follow_ups: list[PartForm]) -> None:
    keys = [key for part in follow_ups if (key := part.follows)]
    of_network = ActionPoint.objects.filter(item__meeting__network=form.network)
    allowed = set(of_network.filter(pk__in=keys).values_list("pk", flat=True))
    if form.kept:
        here = FollowUp.objects.filter(item__meeting=form.kept)
        allowed |= set(here.values_list("action_point", flat=True))
        allowed -= _leaving(form)
    met = set()
    for part in follow_ups:
        if part.follows not in allowed:
            part.add_error(None, _("The action point it follows up is no more."))
        elif part.follows in met:
            part.add_error(None, _("This action point is followed up twice."))
        met.add(part.follows)


def _staying(form: MinutesForm) -> set[int]:
    """Give the keys of the meeting's own action points that are still in the form."""
    told = [part.cleaned_data for part in form.told("parts")]
    points = [one["key"] for one in told if one["kind"] == "action_point"]
    return {key for text in points if (key := key_in(text, "action_point"))}


def _leaving(form: MinutesForm) -> set[int]:
    own = ActionPoint.objects.filter(item__meeting=form.kept)
    return set(own.values_list("pk", flat=True)) - _staying(form)


def _check_lost(form: MinutesForm) -> None:
    sentence = _(
        "The action point “%(point)s” cannot go, for the meeting of %(day)s follows it "
        "up. Mark it as done instead. Nothing is lost: it is still in the minutes kept."
    )
    for told in lost_follow_ups(form.kept, _staying(form)):
        day = told.item.meeting.day_in_words
        form.problems.append(sentence % {"point": told.action_point, "day": day})


def lost_follow_ups(meeting: Meeting, staying: set[int | None]) -> QuerySet[FollowUp]:
    """Give what others say of points of `meeting` that are not among those staying."""
    followed = FollowUp.objects.filter(action_point__item__meeting=meeting)
    by_others = followed.exclude(item__meeting=meeting)
    lost = by_others.exclude(action_point__in=staying - {None})
    return lost.select_related("action_point", "item__meeting")
