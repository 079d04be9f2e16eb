"""The rows of the table of access, and how the address of each is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.core.files.base import ContentFile
from django.db import models
from django.urls import reverse

from minutes.models import Attachment, Meeting
from minutes.revisions import keep
from minutes.revisions import revision_of as reversion_of
from networks.models import Network
from people.models import Person
from tests.access.world import EDITORS, EVERYBODY, GUESTS, World
from tests.factories import (
    make_attachment,
    make_item,
    make_meeting,
    make_membership,
    make_person,
    make_source,
)


class Row(NamedTuple):
    """An address, and who gets 200 there; `otherwise` is what all others get.

    `closed` says who does when the network is closed, if they are not the same; and
    `refused` and `refused_closed`, who may read what is there but not do this: 403.
    """

    url: Callable[[World], str]
    readers: set[str]
    closed: set[str] | None = None
    otherwise: int = 404
    refused: set[str] = frozenset()
    refused_closed: set[str] | None = None

    def readers_of(self, *, is_public: bool) -> set[str]:
        same = is_public or self.closed is None
        return self.readers if same else self.closed

    def status_for(self, reader: str, *, is_public: bool) -> int:
        if reader in self.readers_of(is_public=is_public):
            return 200
        same = is_public or self.refused_closed is None
        refused = self.refused if same else self.refused_closed
        return 403 if reader in refused else self.otherwise


def at(name: str, *args: Any, query: str = "") -> Callable[[World], str]:
    return lambda world: reverse(name, args=args) + query


def of(make: Callable[[World], models.Model]) -> Callable[[World], str]:
    return lambda world: make(world).get_absolute_url()


def meeting(**fields: Any) -> Callable[[World], Meeting]:
    return lambda world: make_meeting(network=world.network, **fields)


def joint_meeting(world: World, **fields: Any) -> Meeting:
    return make_meeting(network=world.network, joint_networks=[world.joint], **fields)


def source_of(make: Callable[[World], Meeting]) -> Callable[[World], str]:
    def url(world: World) -> str:
        made = make(world)
        made.source_file.save("note.txt", ContentFile(b"note"))
        return reverse("meeting_source", args=[made.slug])

    return url


def file_on(
    make: Callable[[World], Meeting], *, in_item: dict | None = None, **fields: Any
) -> Callable[[World], str]:
    def url(world: World) -> str:
        made = make(world)
        item = make_item(made, **in_item) if in_item is not None else None
        attachment: Attachment = make_attachment(made, item=item, **fields)
        attachment.file.save("file.txt", ContentFile(b"file"))
        return reverse("attachment_file", args=[attachment.pk])

    return url


def note_of_the_coordinator(world: World) -> str:
    source = make_source(world.readers["coordinator"], world.network)
    return reverse("source_file", args=[source.pk])


def person_named(where: Callable[[World, Person], object]) -> Callable[[World], str]:
    def url(world: World) -> str:
        person = make_person()
        where(world, person)
        return person.get_absolute_url()

    return url


def revision_of(slug: str) -> Callable[[World], str]:
    def url(world: World) -> str:
        with reversion_of(None, ""):
            keep(world.meeting)
        return reverse("meeting_revision", args=[slug, world.meeting.version])

    return url


def merging_with(where: Callable[[World], Network]) -> Callable[[World], str]:
    """Merge the one everybody knows with somebody who sits in that network."""

    def url(world: World) -> str:
        other = make_membership(network=where(world)).person
        slugs = [world.known.slug, other.slug]
        return reverse("person_merge_confirm", args=slugs)

    return url


def tending(name: str) -> dict[str, Row]:
    """What only coordinators of all that names a person may do, and others may not."""
    others = {"refused": EVERYBODY - EDITORS, "refused_closed": {"member"}}

    def known_to_two(world: World) -> str:
        person = make_person()
        for network in (world.network, world.another):
            make_membership(network=network, person=person)
        return reverse(name, args=[person.slug])

    return {
        "in one network": Row(at(name, "kajsa-kand"), EDITORS, **others),
        "in two networks": Row(
            known_to_two,
            {"administrator"},
            refused=EVERYBODY - {"administrator"},
            refused_closed=EVERYBODY
            - {"administrator", "anonymous", "account of nobody"}
            - GUESTS,
        ),
        "missing": Row(at(name, "missing"), set()),
    }


def for_administrators(name: str, slug: str) -> dict[str, Row]:
    others = EVERYBODY - {"administrator"}
    return {
        "there": Row(at(name, slug), {"administrator"}, refused=others),
        "missing": Row(at(name, "missing"), set()),
    }
