"""Saving what was typed: the minutes, the meetings they plan, and no draft any more."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from minutes.models import Meeting
from minutes.revisions import keep, revision_of
from minutes.storing import store
from minutes.writing.drafts import forget_draft
from minutes.writing.form import MinutesForm


@transaction.atomic
def save(form: MinutesForm, also: Mapping[str, str] = {}) -> Meeting:
    """Save a form that is valid; `StaleVersionError` if others saved meanwhile.

    `also` is what the minutes have that is not in the form, by column.
    """
    told = form.meeting.cleaned_data
    meeting = store(
        form.document,
        form.kept or Meeting(network=form.network),
        form.names,
        version=form.version,
        user=form.user,
        reason=told["reason"],
        also=also,
    )
    _plan_meetings(form)
    forget_draft(form.typed, form.user)
    return meeting


def _plan_meetings(form: MinutesForm) -> None:
    """Make the coming meetings that were ticked, unless there is one on that day."""
    for row in form.told("entries"):
        told = row.cleaned_data
        there = Meeting.objects.filter(network=form.network, held_on=told["starts_on"])
        if not told["is_planned"] or there.exists():
            continue
        planned = Meeting(
            network=form.network,
            title=told["title"],
            held_on=told["starts_on"],
            ends_on=told["ends_on"],
            date_precision=told["precision"],
            starts_at=told["starts_at"],
            ends_at=told["ends_at"],
            place=told["place"],
            status=Meeting.Status.PLANNED,
        )
        with revision_of(form.user, ""):
            planned.save()
            keep(planned)
