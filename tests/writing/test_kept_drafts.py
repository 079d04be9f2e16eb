"""What was typed and never saved: offered again, gone on with, or thrown away."""

from __future__ import annotations

import pytest
from django.test import Client

from minutes.models import Draft, Meeting
from networks.models import Network
from tests.factories import make_coordinator, make_meeting
from tests.html import Part, page
from tests.writing.browser_free import edit, fields_of, new

pytestmark = pytest.mark.django_db


def keep_a_draft(writer: Client, address: str) -> None:
    """Type something on a page of minutes, which its script then keeps."""
    html = writer.get(address).content
    (form,) = Part.of(html).parts("form#minutes")
    fields = fields_of(html) | {"title": "Halvskrivet"}
    assert writer.post(form["data-draft"], fields).json()["saved_at"]


@pytest.mark.parametrize("is_new", [True, False], ids=["new", "changes"])
def test_a_kept_draft_is_thrown_away_with_its_button(
    writer: Client, network: Network, is_new: bool
) -> None:
    address = new(network) if is_new else edit(make_meeting(network=network))
    keep_a_draft(writer, address)
    notice = page(writer, address).parts(".notice")[0]
    assert "blev aldrig sparat" in notice.all_text
    answer = writer.post(notice.parts("form")[0]["action"], follow=True)
    assert answer.redirect_chain[-1] == (address, 302)
    assert "kastade" in answer.content.decode()
    assert not Draft.objects.exists()
    assert not page(writer, address).parts(".notice[data-draft]")


def test_the_draft_of_another_is_not_thrown_away(
    writer: Client, network: Network
) -> None:
    keep_a_draft(writer, new(network))
    other = Client()
    other.force_login(make_coordinator(network))
    draft = Draft.objects.get()
    assert other.post(f"/drafts/{draft.pk}/discard/").status_code == 404
    assert Draft.objects.get() == draft
    assert not Meeting.objects.exists()
