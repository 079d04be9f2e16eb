"""Notes that leave no doubt, published as if their coordinator had done it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from minutes import publishing
from minutes.intake.addressing import Address
from minutes.intake.saving import save
from minutes.intake.sureness import why_unsure
from minutes.models import Source
from minutes.writing.drafts import typed_in
from minutes.writing.form import MinutesForm


@transaction.atomic
def publish_if_sure(source: Source, address: Address, at: datetime) -> str:
    """Save and publish what was just kept; or say why it stays a draft to review."""
    if not address.is_sure:
        return "it does not clearly name the network"
    form = MinutesForm(
        typed_in(source.draft),
        network=source.network,
        user=address.user,
        today=timezone.localdate(at),
        kept=source.draft.meeting,
        is_checked=True,
    )
    if why := why_unsure(source, form):
        return why
    meeting = save(form)
    step = publishing.Step.PUBLISH
    publishing.take(step, meeting, version=meeting.version, user=address.user, at=at)
    return ""
