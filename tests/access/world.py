"""An archive with one network in it that is looked at, and somebody of every kind."""

from __future__ import annotations

from copy import copy

from django.http import HttpResponse
from django.test import Client

from minutes.models import Meeting
from people.models import User
from tests.factories import (
    make_action_point,
    make_administrator,
    make_attachment,
    make_attendance,
    make_calendar_entry,
    make_coordinator,
    make_decision,
    make_item,
    make_meeting,
    make_member,
    make_membership,
    make_municipality,
    make_network,
    make_organisation,
    make_person,
    make_statement,
    make_topic,
    make_user,
)

OUTSIDERS = {
    "anonymous",
    "account of nobody",
    "member of another network",
    "coordinator of another network",
}
EDITORS = {"coordinator", "administrator"}
INSIDERS = EDITORS | {"member"}
GUESTS = {"member of a joint network"}
EVERYBODY = OUTSIDERS | GUESTS | INSIDERS
WITH_ACCOUNT = EVERYBODY - {"anonymous"}


class World:
    """A network, two closed ones beside it, and somebody of every kind."""

    def __init__(self, *, is_public: bool) -> None:
        self.host = make_organisation("Kommunförbundet", slug="kommunforbundet")
        self.town = make_municipality("Klippan", slug="klippan", code="2599")
        names = {"host": self.host, "is_public": False}
        self.another = make_network("Granskogen", **names)
        self.joint = make_network("Tallmon", **names)
        self.network = make_network(
            "Björkdungen", host=self.host, is_public=is_public, slug="dungen"
        )
        self.readers: dict[str, User | None] = {
            "anonymous": None,
            "account of nobody": make_user(),
            "member of another network": make_member(self.another),
            "coordinator of another network": make_coordinator(self.another),
            "member of a joint network": make_member(self.joint),
            "member": make_member(self.network),
            "coordinator": make_coordinator(self.network),
            "administrator": make_administrator(),
        }
        self.known = make_person("Kajsa Känd", slug="kajsa-kand")
        self.topic = make_topic("Öppet ämne")
        self._meet(title="Öppet möte", slug="open", place="Lund")

    def _meet(self, **fields: str) -> None:
        """Let the network meet, with something of every kind in its minutes."""
        self.meeting = make_meeting(network=self.network, **fields)
        make_attendance(self.meeting, person=self.known, organisation=self.town)
        self.item = make_item(self.meeting, heading="Öppet ärende", topics=[self.topic])
        make_decision(self.item)
        self.point = make_action_point(self.item, assignee=self.known)
        make_statement(self.item, organisation=self.town)
        make_calendar_entry(self.meeting, item=self.item)
        make_attachment(self.meeting, url="https://example.org/")
        make_membership(network=self.network, person=self.known, organisation=self.town)

    def beside(self, *, is_public: bool) -> World:
        """Make another network of the same people; give the same world around it."""
        other = copy(self)
        coordinator, member = self.readers["coordinator"], self.readers["member"]
        other.network = make_network(
            "Ekbacken", host=self.host, is_public=is_public, coordinators=[coordinator]
        )
        make_membership(network=other.network, person=member.person)
        other._meet(title="Bredvid")
        return other

    def client(self, reader: str) -> Client:
        client = Client(headers={"accept-language": "en"})
        if user := self.readers[reader]:
            client.force_login(user)
        return client


def status_at(client: Client, url: str) -> int:
    response = client.get(url)
    content_of(response)
    return response.status_code


def content_of(response: HttpResponse) -> bytes:
    """Read a file to its end, which closes it."""
    return b"".join(response) if response.streaming else response.content


SECRET = {"is_confidential": True}
DRAFT = {"status": Meeting.Status.DRAFT}
LISTS = (
    "home",
    "meeting_list",
    "decision_list",
    "action_point_list",
    "statement_list",
    "calendar_entry_list",
    "network_list",
    "person_list",
    "organisation_list",
    "glossary_list",
    "health",
)
