"""The five notes go through the form and come out as they were."""

from __future__ import annotations

import dataclasses

import pytest

from minutes.describing import document_of
from minutes.document import Document
from minutes.models import Meeting
from tests.factories import make_administrator
from tests.writing.browser_free import edit, send

pytestmark = pytest.mark.django_db


def in_plain_words(part):
    """The same without what browsers do to white space at the ends of a text."""
    if isinstance(part, tuple):
        return tuple(map(in_plain_words, part))
    if isinstance(part, str):
        return part.strip()
    if not dataclasses.is_dataclass(part):
        return part
    names = [field.name for field in dataclasses.fields(part)]
    return type(part)(**{name: in_plain_words(getattr(part, name)) for name in names})


@pytest.mark.parametrize("place", range(5))
def test_a_note_opened_and_saved_says_the_same_as_before(archive, client, place):
    meeting = Meeting.objects.order_by("pk")[place]
    client.force_login(make_administrator())
    before: Document = document_of(meeting)
    response = send(client, edit(meeting), reason="nothing, really")
    assert response.status_code == 302
    assert in_plain_words(document_of(meeting)) == in_plain_words(before)
