"""Saving a draft that was made from a note: the note goes with the minutes."""

from __future__ import annotations

from django.db import transaction

from minutes.intake.review import source_of
from minutes.models import Meeting
from minutes.writing import saving
from minutes.writing.form import MinutesForm


@transaction.atomic
def save(form: MinutesForm) -> Meeting:
    """Save a form that is valid, made from a note or not.

    `StaleVersionError` if others saved meanwhile.
    """
    source = source_of(form.typed, form.user) if form.kept is None else None
    if source is None:
        return saving.save(form)
    begun = Meeting(
        network=form.network,
        source_file=source.file.name,
        source_text="\n".join(source.lines),
    )
    meeting = saving.save(form, begun)
    source.draft, source.meeting = None, meeting
    source.save(update_fields=["draft", "meeting"])
    return meeting
