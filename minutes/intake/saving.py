"""Saving a draft that was made from a note: the note goes with the minutes."""

from __future__ import annotations

from django.db import transaction

from minutes.intake.review import source_of
from minutes.models import Meeting, Source
from minutes.writing import saving
from minutes.writing.form import MinutesForm


@transaction.atomic
def save(form: MinutesForm) -> Meeting:
    """Save a form that is valid, made from a note or not.

    `StaleVersionError` if others saved meanwhile.
    """
    source = source_of(form.typed, form.user)
    if source is None or not _is_of(source, form.kept):
        return saving.save(form)
    note = {"source_file": source.file.name, "source_text": "\n".join(source.lines)}
    meeting = saving.save(form, note)
    source.draft, source.meeting = None, meeting
    source.save(update_fields=["draft", "meeting"])
    return meeting


def _is_of(source: Source, kept: Meeting | None) -> bool:
    """Tell whether the note's draft becomes new minutes, or fills just this meeting."""
    return kept is None or kept.pk == source.draft.meeting_id
