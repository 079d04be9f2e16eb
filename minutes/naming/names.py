"""All names of one document, settled together: who they are, and who is new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from minutes.access import Reader
from minutes.document import Document
from minutes.models import Meeting, Topic
from minutes.naming.directory import (
    Directory,
    known_by_part,
    name_in,
    network_directory,
    organisation_directory,
    people_directory,
    subregion_directory,
    topic_directory,
)
from minutes.visible_people import visible_people
from networks.models import Network, Organisation, Subregion
from people.models import Person


class Names:
    """Whom `user` may name in minutes of `network`, and those who are new with them.

    Ask for all names with `ask`, then look each up. A name is known if one row or more
    goes by it; looking up one that several share, or nobody, raises `LookupError`.
    """

    def __init__(
        self, user: Reader, network: Network, meeting: Meeting | None = None
    ) -> None:
        self.user = user
        self.people = people_directory(visible_people(user))
        self.organisations = organisation_directory()
        self.subregions = subregion_directory(network.host)
        self.topics = topic_directory()
        self.networks = network_directory(Network.objects.visible_to(user))
        self.new: list[Any] = []
        self.here: Sequence[Person] = ()  # at the meeting, for "AL" and first names
        if meeting and meeting.pk:
            self._know_those_in(meeting)

    def _know_those_in(self, meeting: Meeting) -> None:
        """Know who is named already, even where their other places are out of sight."""
        named = Person.objects.filter(attendances__meeting=meeting)
        self.people.add(named)
        if meeting.minute_taker:
            self.people.add([meeting.minute_taker])

    def ask(
        self,
        *,
        people: Iterable[str] = (),
        organisations: Iterable[str] = (),
        topics: Iterable[str] = (),
        networks: Iterable[str] = (),
    ) -> None:
        self.people.ask(people)
        self.organisations.ask(organisations)
        self.topics.ask(topics)
        self.networks.ask(networks)

    def ask_for(self, told: Document) -> None:
        """Ask for every name in a document."""
        items = told.items
        points = [point for item in items for point in item.action_points]
        assignees = {name for point in points for name in point.assignees}
        self.ask(
            people={
                told.minute_taker,
                *(one.person for one in told.attenders),
                *(one.person for item in items for one in item.presenters),
                *(one.speaker for item in items for one in item.statements),
                *(name for item in items for name in item.mentioned),
                *assignees,
            },
            organisations={
                *(one.organisation for one in told.attenders),
                *(one.organisation for item in items for one in item.presenters),
                *(one.organisation for item in items for one in item.statements),
                *(one.decided_by for item in items for one in item.decisions),
                *assignees,
            },
            topics={name for item in items for name in item.topics},
            networks=told.joint_networks,
        )

    def add_person(self, name: str) -> None:
        """Take `name` for somebody new, made when the minutes are saved."""
        self._add(self.people, Person(full_name=name_in(name)))

    def add_organisation(self, name: str, kind: str) -> None:
        self._add(self.organisations, Organisation(name=name_in(name), kind=kind))

    def add_topic(self, name: str) -> None:
        self._add(self.topics, Topic(name=name_in(name)))

    def settle(self) -> None:
        """Save who and what is new."""
        for row in self.new:
            row.save()
        self.new = []

    def is_person(self, name: str) -> bool:
        return bool(self.people.find(name))

    def is_organisation(self, name: str) -> bool:
        return bool(self.organisations.find(name))

    def person(self, name: str) -> Person | None:
        """Give whom `name` means, by a part of it if at the meeting; None for ""."""
        if not name:
            return None
        return _only(name, self.people.find(name) or known_by_part(name, self.here))

    def organisation(self, name: str) -> Organisation | None:
        return _only(name, self.organisations.find(name)) if name else None

    def subregion(self, name: str) -> Subregion | None:
        return _only(name, self.subregions.find(name)) if name else None

    def topic(self, name: str) -> Topic | None:
        """Give the first of those that go by the name: they are but words."""
        found = self.topics.find(name)
        return _only(name, found[:1]) if name else None

    def network(self, name: str) -> Network | None:
        return _only(name, self.networks.find(name)) if name else None

    def assignee(self, name: str) -> tuple[str, Person | Organisation | Subregion]:
        """Give the kind ("person", "organisation", "subregion") and the row."""
        for kind, directory in self._assignees():
            if found := directory.find(name):
                return kind, _only(name, found)
        return "person", _only(name, known_by_part(name, self.here))

    def _assignees(self) -> tuple[tuple[str, Directory], ...]:
        return (
            ("person", self.people),
            ("organisation", self.organisations),
            ("subregion", self.subregions),
        )

    def _add(self, directory: Directory, row: Any) -> None:
        directory.add([row])
        self.new.append(row)


def _only(name: str, found: Sequence[Any]) -> Any:
    if len(found) != 1:
        raise LookupError(name)
    return found[0]
