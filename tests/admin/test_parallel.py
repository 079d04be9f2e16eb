"""Several who save the same minutes on the admin site at once: one is first."""

from __future__ import annotations

import pytest

from minutes.models import Decision, Meeting
from minutes.revisions import revisions_of
from networks.models import Network
from tests.admin.conftest import client_of
from tests.admin.test_tricks import form_of
from tests.at_once import elsewhere, post
from tests.factories import make_coordinator, make_decision, make_item, make_meeting

pytestmark = pytest.mark.django_db(transaction=True)

SAVERS = 6
REFUSED = "Somebody else has saved these minutes meanwhile."


@pytest.mark.parametrize("kind", ["meeting", "decision"])
def test_one_saves_and_the_others_are_told(network: Network, on_disk, kind: str):
    meeting = make_meeting("Förr", network=network, status="draft")
    decision = make_decision(make_item(meeting), text="Förr")
    key, column = {"meeting": (meeting.pk, "title"), "decision": (decision.pk, "text")}[
        kind
    ]
    url = f"/admin/minutes/{kind}/{key}/change/"
    posts = []
    for number in range(SAVERS):
        client = client_of(make_coordinator(network))
        posts.append((client, url, form_of(client, url) | {column: f"Nr {number}"}))
    on_disk()
    answers = elsewhere(post, *posts)
    saved = [n for n, answer in enumerate(answers) if answer.status_code == 302]
    assert len(saved) == 1
    for answer in answers:
        assert answer.status_code == 302 or REFUSED in answer.content.decode()
    [(version, revisions, words)] = elsewhere(state_of, (meeting.pk,))
    assert version == 2
    assert revisions == 1
    assert f"Nr {saved[0]}" in words


def state_of(key: int) -> tuple[int, int, tuple[str, str]]:
    meeting = Meeting.objects.get(pk=key)
    words = (meeting.title, Decision.objects.get().text)
    return meeting.version, revisions_of(meeting).count(), words
