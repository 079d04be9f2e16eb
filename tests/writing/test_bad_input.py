"""Whatever is sent to the pages for writing: clear answers, and no others' words."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from minutes.models import Draft, Meeting, Upload
from minutes.views import editing
from minutes.writing.forms import FORMS
from minutes.writing.gestures import VERBS
from minutes.writing.typed import OF_THE_MEETING, Typed
from tests.factories import (
    make_action_point,
    make_administrator,
    make_attachment,
    make_attendance,
    make_calendar_entry,
    make_coordinator,
    make_decision,
    make_follow_up,
    make_item,
    make_meeting,
    make_member,
    make_membership,
    make_network,
    make_person,
    make_presenter,
    make_statement,
)
from tests.writing.browser_free import edit, fields_of, new

pytestmark = pytest.mark.django_db

EXAMPLES = 60  # for each role
CANARY = "Kanariefågel"
ROLES = ("anonymous", "member", "elsewhere", "coordinator", "administrator")


class World:
    """A network of ours, and one that is closed: all its words are canaries."""

    def __init__(self) -> None:
        self.network = make_network("Vårt nätverk")
        self.closed = make_network("Dolda nätverket", is_public=False)
        self.clients = {role: Client() for role in ROLES}
        self.users = {
            "member": make_member(self.network),
            "elsewhere": make_coordinator(make_network("Ett annat nätverk")),
            "coordinator": make_coordinator(self.network),
            "administrator": make_administrator(),
        }
        for role, user in self.users.items():
            self.clients[role].force_login(user)
        self.ours = self.fill(self.network, "Ord")
        self.theirs = self.fill(self.closed, CANARY)
        owner = make_coordinator(self.closed)
        self.draft = Draft.objects.create(
            user=owner,
            network=self.closed,
            data=Typed(meeting={"title": CANARY}).as_json(),
        )
        self.upload = Upload.objects.create(
            user=owner, file=f"uploads/{CANARY}.pdf", name=f"{CANARY}.pdf"
        )
        self.addresses = [
            new(self.network),
            edit(self.ours),
            f"/drafts/{self.network.slug}/",
            f"/drafts/{self.network.slug}/{self.ours.slug}/",
            f"/drafts/{self.draft.pk}/discard/",
            new(self.closed),
            edit(self.theirs),
            f"/drafts/{self.closed.slug}/",
            f"/drafts/{self.network.slug}/{self.theirs.slug}/",
        ]

    def fill(self, network: Any, word: str) -> Meeting:
        meeting = make_meeting(word, network=network, place=word)
        person = make_person(f"Anna {word}", slug=f"anna-{network.pk}")
        make_membership(network=network, person=person)
        item = make_item(meeting, heading=word, text=word)
        make_attendance(meeting, person=person, note=word)
        make_presenter(item, person=person, title=word)
        make_statement(item, text=word, described_as=word)
        make_decision(item, text=word)
        point = make_action_point(item, text=word, assignee=person)
        make_follow_up(
            action_point=point,
            item=make_item(make_meeting(word, network=network), heading=word),
            text=word,
        )
        make_attachment(meeting, title=word, file=f"attachments/{word}.pdf")
        make_calendar_entry(meeting, title=word)
        return meeting

    def keys(self) -> list[str]:
        """Keys of rows of both networks, as the form would name them."""
        found = [str(self.upload.pk), str(self.draft.pk), str(self.draft.user_id)]
        for meeting in (self.ours, self.theirs):
            item = meeting.items.get()
            point, decision = item.action_points.get(), item.decisions.get()
            found += [str(item.pk), str(point.pk), f"decision:{decision.pk}"]
            found += [f"action_point:{point.pk}", str(meeting.attachments.get().pk)]
            found += [str(meeting.calendar_entries.get().pk), str(meeting.version)]
            found.append(f"statement:{item.statements.get().pk}")
        return found


ODD = [
    "",
    "1",
    "0",
    "-1",
    "٣",
    "9" * 18,
    "9" * 400,
    "1e9",
    "NaN",
    "on",
    "new",
    "new:company",
    "9999-12-31",
    "0001-01-01",
    "2027-01-10",
    "260110",
    "24:00",
    "13:30",
    "Anna Ek",
    "anna ek",
    "AE",
    "Ek, Anna",
    "[x]",
    "Anna [x]",
    "alla",
    "Dolda nätverket",
    "Vårt nätverk\nVårt nätverk",
    "Åtgärd: Anna Ek skickar den 2027-01-10\nBeslut: ja",
    "https://example.org/",
    "http://[",
    "javascript:alert(1)",
    "<script>alert(1)</script>",
    "x" * 101,
    "x" * 201,
    "å" * 251,
    "a\0b\x1b\ufffe\u2028c",
    "‮‏",
    "🦜" * 60,
    "a, b; c, [d], e",
    ",,,;;;",
    "present",
    "guest",
    "member",
    "decision",
    "action_point",
    "statement",
    "follow_up",
    "text",
    "person",
    "organisation",
    "assignee",
    "month",
    "hybrid",
    "a",
]
COLUMNS = [
    f"{kind}-{row}-{name}"
    for kind, form in FORMS.items()
    for name in (*form.base_fields, "file_sent", "x")
    for row in "ab"
]
NAMES = [*OF_THE_MEETING, *COLUMNS, "compared", "choice-items-0123456789ab"]
GESTURES = [
    "",
    *VERBS,
    *(f"{verb}:a" for verb in VERBS),
    *(f"{verb}:a:decision" for verb in VERBS),
    "remove:parts:a",
    "remove:meeting:title",
    ":::",
    "up:a:b:c:d",
]


def posts(odd: list[str]) -> st.SearchStrategy[dict[str, str]]:
    value = st.one_of(
        st.sampled_from(odd), st.sampled_from(odd), st.text(max_size=30)
    ).map(lambda text: text.encode("utf-8", "replace").decode())
    fields = st.dictionaries(st.sampled_from(NAMES), value, max_size=25)
    usual = st.sampled_from(
        [
            {},
            {"title": "Möte", "version": "1"},
            {"title": "Möte", "version": "1", "items-a-heading": "Punkt"},
        ]
    )
    gesture = st.one_of(st.just({}), st.builds(dict, gesture=st.sampled_from(GESTURES)))
    return st.builds(
        lambda *parts: parts[0] | parts[1] | parts[2], usual, fields, gesture
    )


@pytest.mark.parametrize("role", ROLES)
def test_any_form_gets_a_clear_answer_without_the_words_of_others(role, monkeypatch):
    world = World()
    client = world.clients[role]
    odd = ODD + world.keys() + [f"anna-{world.closed.pk}", "dolda-natverket"]
    seen: set[int] = set()

    def fail(*_: Any, **__: Any) -> None:
        raise AssertionError("the database refused what the form accepted")

    monkeypatch.setattr(editing.logger, "exception", fail)

    @hypothesis_settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(
        address=st.sampled_from(world.addresses),
        fields=posts(odd),
        opened=st.booleans(),
    )
    @example(address=world.addresses[0], fields={"title": "Möte"}, opened=True)
    def send(address: str, fields: dict[str, str], opened: bool) -> None:
        if (
            opened
            and role in ("coordinator", "administrator")
            and "/drafts" not in address
        ):
            page = client.get(address)
            if page.status_code == 200:
                fields = fields_of(page.content) | fields
        response = client.post(
            address,
            urlencode(fields),
            content_type="application/x-www-form-urlencoded",
        )
        assert response.status_code in (200, 302, 400, 401, 403, 404, 409, 422)
        seen.add(response.status_code)
        assert connection.is_usable()
        if role != "administrator":
            assert CANARY not in response.content.decode()
            if world.closed.slug in address or world.theirs.slug in address:
                assert response.status_code in (401, 404)

    send()
    expected = {"anonymous": {401}, "member": {403}, "elsewhere": {403}}
    assert expected.get(role, {200, 302, 422}) <= seen
    assert Draft.objects.filter(pk=world.draft.pk).exists() or role == "administrator"
