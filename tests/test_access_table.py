"""One table of who may open what, and a search for what nobody else may learn."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from html import unescape
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.db import models
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from minutes.filters.searched import CHOICES
from minutes.models import Attachment, Meeting
from minutes.revisions import keep
from minutes.revisions import revision_of as reversion_of
from networks.models import Network
from people.models import Person, User
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
    make_municipality,
    make_network,
    make_organisation,
    make_person,
    make_presenter,
    make_seat,
    make_source,
    make_statement,
    make_topic,
    make_user,
)

pytestmark = pytest.mark.django_db

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
        self.meeting = make_meeting(
            "Öppet möte", network=self.network, slug="open", place="Lund"
        )
        make_attendance(self.meeting, person=self.known, organisation=self.town)
        self.item = make_item(
            self.meeting, heading="Öppet ärende", topics=[make_topic("Öppet ämne")]
        )
        make_decision(self.item)
        self.point = make_action_point(self.item, assignee=self.known)
        make_statement(self.item, organisation=self.town)
        make_calendar_entry(self.meeting, item=self.item)
        make_attachment(self.meeting, url="https://example.org/")
        make_membership(network=self.network, person=self.known, organisation=self.town)

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


# The table


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
TABLE: dict[str, dict[str, Row]] = {
    **{name: {"": Row(at(name), EVERYBODY)} for name in LISTS},
    "meeting_detail": {
        "published": Row(of(meeting()), EVERYBODY, INSIDERS),
        "approved": Row(of(meeting(status="approved")), EVERYBODY, INSIDERS),
        "planned": Row(of(meeting(status="planned")), EVERYBODY, INSIDERS),
        "cancelled": Row(of(meeting(status="cancelled")), EVERYBODY, INSIDERS),
        "draft": Row(of(meeting(**DRAFT)), EDITORS),
        "joint": Row(of(joint_meeting), EVERYBODY, INSIDERS | GUESTS),
        "joint draft": Row(of(lambda w: joint_meeting(w, **DRAFT)), EDITORS),
        "with a confidential item": Row(
            of(lambda w: make_item(w.meeting, **SECRET).meeting), EVERYBODY, INSIDERS
        ),
        "of another network": Row(
            of(lambda w: make_meeting(network=w.another)),
            {
                "member of another network",
                "coordinator of another network",
                "administrator",
            },
        ),
        "missing": Row(at("meeting_detail", "missing"), set()),
    },
    "meeting_source": {
        "published": Row(source_of(meeting()), INSIDERS),
        "draft": Row(source_of(meeting(**DRAFT)), EDITORS),
        "joint": Row(source_of(joint_meeting), INSIDERS | GUESTS),
        "none": Row(at("meeting_source", "open"), set()),
        "missing": Row(at("meeting_source", "missing"), set()),
    },
    "meeting_status": {
        "asked for": Row(at("meeting_status", "open"), set(), otherwise=405)
    },
    "attachment_file": {
        "on a meeting": Row(file_on(meeting()), EVERYBODY, INSIDERS),
        "on a draft": Row(file_on(meeting(**DRAFT)), EDITORS),
        "on an item": Row(file_on(meeting(), in_item={}), EVERYBODY, INSIDERS),
        "on a confidential item": Row(file_on(meeting(), in_item=SECRET), INSIDERS),
        "confidential": Row(file_on(meeting(), **SECRET), INSIDERS),
        "confidential, of a joint meeting": Row(
            file_on(joint_meeting, **SECRET), INSIDERS | GUESTS
        ),
        "a link, no file": Row(
            lambda w: reverse("attachment_file", args=[w.meeting.attachments.get().pk]),
            set(),
        ),
        "missing": Row(at("attachment_file", 987654321), set()),
    },
    "meeting_edit": {
        "published": Row(
            at("meeting_edit", "open"),
            EDITORS,
            refused=EVERYBODY - EDITORS,
            refused_closed={"member"},
        ),
        "draft": Row(
            lambda w: reverse("meeting_edit", args=[meeting(**DRAFT)(w).slug]), EDITORS
        ),
        "missing": Row(at("meeting_edit", "missing"), set()),
    },
    "meeting_history": {
        "ours": Row(
            at("meeting_history", "open"),
            EDITORS,
            refused=EVERYBODY - EDITORS,
            refused_closed={"member"},
        ),
        "missing": Row(at("meeting_history", "missing"), set()),
    },
    "meeting_revision": {
        "ours": Row(
            revision_of("open"),
            EDITORS,
            refused=EVERYBODY - EDITORS,
            refused_closed={"member"},
        ),
        "never kept": Row(
            at("meeting_revision", "open", 99),
            set(),
            refused=EVERYBODY - EDITORS,
            refused_closed={"member"},
        ),
    },
    "meeting_restore": {
        "asked for": Row(at("meeting_restore", "open", 1), set(), otherwise=405)
    },
    "meeting_delete": {
        "published": Row(
            at("meeting_delete", "open"),
            EDITORS,
            refused=EVERYBODY - EDITORS,
            refused_closed={"member"},
        ),
        "draft": Row(
            lambda w: reverse("meeting_delete", args=[meeting(**DRAFT)(w).slug]),
            EDITORS,
        ),
        "approved": Row(
            lambda w: reverse(
                "meeting_delete", args=[meeting(status="approved")(w).slug]
            ),
            {"administrator"},
            refused=EVERYBODY - {"administrator"},
            refused_closed={"member", "coordinator"},
        ),
        "missing": Row(at("meeting_delete", "missing"), set()),
    },
    "meeting_deleted": {
        "": Row(
            at("meeting_deleted"),
            EDITORS | {"coordinator of another network"},
            otherwise=403,
        )
    },
    "source_list": {
        "": Row(
            at("source_list"),
            EDITORS | {"coordinator of another network"},
            otherwise=403,
        )
    },
    "source_review": {"missing": Row(at("source_review", 1), set())},
    "source_file": {
        "the coordinator's own": Row(note_of_the_coordinator, {"coordinator"})
    },
    "meeting_recover": {
        "asked for": Row(at("meeting_recover", 1), set(), otherwise=405)
    },
    "meeting_new": {
        "ours": Row(
            at("meeting_new", "dungen"),
            EDITORS,
            refused=EVERYBODY - EDITORS,
            refused_closed={"member"},
        ),
        "missing": Row(at("meeting_new", "missing"), set()),
    },
    **{
        name: {"asked for": Row(at(name, *where), set(), otherwise=405)}
        for name, where in {
            "minutes_preview": [],
            "draft_save": ["dungen"],
            "draft_of_changes_save": ["dungen", "open"],
            "draft_discard": ["00000000-0000-4000-8000-000000000000"],
            "source_network": [1],
            "source_discard": [1],
        }.items()
    },
    "network_detail": {
        "ours": Row(of(lambda w: w.network), EVERYBODY, INSIDERS),
        "another": Row(
            of(lambda w: w.another),
            {
                "member of another network",
                "coordinator of another network",
                "administrator",
            },
        ),
        "missing": Row(at("network_detail", "missing"), set()),
    },
    "person_detail": {
        "member": Row(
            person_named(lambda w, p: make_membership(network=w.network, person=p)),
            EVERYBODY,
            INSIDERS,
        ),
        "who attended": Row(
            person_named(lambda w, p: make_attendance(w.meeting, person=p)),
            EVERYBODY,
            INSIDERS,
        ),
        "who attended a draft": Row(
            person_named(
                lambda w, p: make_attendance(meeting(**DRAFT)(w), person=p),
            ),
            EDITORS,
        ),
        "who took the minutes of a draft": Row(
            person_named(lambda w, p: meeting(minute_taker=p, **DRAFT)(w)), EDITORS
        ),
        "who presented in confidence": Row(
            person_named(
                lambda w, p: make_presenter(make_item(w.meeting, **SECRET), person=p)
            ),
            INSIDERS,
        ),
        "who spoke in confidence": Row(
            person_named(
                lambda w, p: make_statement(make_item(w.meeting, **SECRET), speaker=p)
            ),
            INSIDERS,
        ),
        "who promised in confidence": Row(
            person_named(
                lambda w, p: make_action_point(
                    make_item(w.meeting, **SECRET), assignee=p
                )
            ),
            INSIDERS,
        ),
        "named nowhere": Row(of(lambda w: make_person()), {"administrator"}),
        "missing": Row(at("person_detail", "missing"), set()),
    },
    "organisation_detail": {
        "host": Row(of(lambda w: w.host), EVERYBODY),
        "missing": Row(at("organisation_detail", "missing"), set()),
    },
    "person_merge": tending("person_merge"),
    "person_delete": tending("person_delete"),
    "person_merge_confirm": {
        "with one of ours": Row(
            merging_with(lambda w: w.network),
            EDITORS,
            refused=EVERYBODY - EDITORS,
            refused_closed={"member"},
        ),
        "with one who is hidden": Row(
            merging_with(lambda w: w.another),
            {"administrator"},
            refused=EVERYBODY - EDITORS,
            refused_closed={"member"},
        ),
        "with nobody": Row(
            at("person_merge_confirm", "kajsa-kand", "missing"),
            set(),
            refused=EVERYBODY - EDITORS,
            refused_closed={"member"},
        ),
    },
    "organisation_merge": for_administrators("organisation_merge", "kommunforbundet"),
    "organisation_delete": for_administrators("organisation_delete", "klippan"),
    "organisation_merge_confirm": {
        "both there": Row(
            at("organisation_merge_confirm", "kommunforbundet", "klippan"),
            {"administrator"},
            refused=EVERYBODY - {"administrator"},
        ),
        "with nothing": Row(
            at("organisation_merge_confirm", "kommunforbundet", "missing"),
            set(),
            refused=EVERYBODY - {"administrator"},
        ),
    },
    "network_delete": {
        "ours": Row(
            at("network_delete", "dungen"),
            {"administrator"},
            refused=EVERYBODY - {"administrator"},
            refused_closed=INSIDERS - {"administrator"},
        ),
        "missing": Row(at("network_delete", "missing"), set()),
    },
    "merge_list": {
        "": Row(
            at("merge_list"),
            EDITORS | {"coordinator of another network"},
            otherwise=403,
        )
    },
    "merge_undo": {"asked for": Row(at("merge_undo", 1), set(), otherwise=405)},
    "choice_list": {
        **{
            kind: Row(at("choice_list", kind, query="?q=a"), EVERYBODY)
            for kind in CHOICES
        },
        "missing": Row(at("choice_list", "missing"), set()),
    },
    "set_language": {"asked for": Row(at("set_language"), set(), otherwise=302)},
    "account_login": {"": Row(at("account_login"), {"anonymous"}, otherwise=302)},
    "account_logout": {"": Row(at("account_logout"), WITH_ACCOUNT, otherwise=302)},
    "account_signup": {"": Row(at("account_signup"), {"anonymous"}, otherwise=302)},
    "account_inactive": {"": Row(at("account_inactive"), EVERYBODY)},
    "account_change_password": {
        "": Row(at("account_change_password"), WITH_ACCOUNT, otherwise=302)
    },
    "account_set_password": {
        "has one": Row(at("account_set_password"), set(), otherwise=302)
    },
    "account_reset_password": {"": Row(at("account_reset_password"), EVERYBODY)},
    "account_reset_password_done": {
        "": Row(at("account_reset_password_done"), EVERYBODY)
    },
    "account_reset_password_from_key": {
        "used up": Row(at("account_reset_password_from_key", "1", "a-b"), EVERYBODY)
    },
    "account_reset_password_from_key_done": {
        "": Row(at("account_reset_password_from_key_done"), EVERYBODY)
    },
}


def url_names(patterns: list) -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield pattern.name or str(pattern.pattern)
        elif pattern.namespace != "admin":  # tests/admin/test_addresses.py
            yield from url_names(pattern.url_patterns)


def test_every_address_of_the_project_is_in_the_table() -> None:
    names = list(url_names(get_resolver().url_patterns))
    assert sorted(names) == sorted(TABLE)


@pytest.fixture
def _files_go_with_the_test(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.mark.usefixtures("_files_go_with_the_test")
@pytest.mark.parametrize("is_public", [True, False], ids=["public", "closed"])
@pytest.mark.parametrize("name", TABLE)
def test_who_may_open_an_address(name: str, is_public: bool) -> None:
    world = World(is_public=is_public)
    clients = {reader: world.client(reader) for reader in world.readers}
    for what, row in TABLE[name].items():
        url = row.url(world)
        found = {reader: status_at(client, url) for reader, client in clients.items()}
        expected = {r: row.status_for(r, is_public=is_public) for r in clients}
        assert (what, found) == (what, expected)


# Words that only some may read


def add_secrets(world: World) -> dict[str, set[str]]:
    """Hide words all over the archive; give each word with those who may read it."""
    secrets: dict[str, set[str]] = {}

    def word(readers: set[str]) -> str:
        text = f"Kanarie{'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[len(secrets) // 26]}" + (
            f"{'abcdefghijklmnopqrstuvwxyz'[len(secrets) % 26]}hemlig"
        )
        secrets[text] = readers
        return text

    add_confidential_items(world, world.meeting, lambda: word(INSIDERS))
    shared = joint_meeting(world, title="Gemensamt", place="Malmö")
    make_item(shared)
    if not world.network.is_public:
        Meeting.objects.filter(pk=shared.pk).update(title=word(INSIDERS | GUESTS))
    add_confidential_items(world, shared, lambda: word(INSIDERS | GUESTS))
    add_draft(world, lambda: word(EDITORS))
    aside = {
        "member of another network",
        "coordinator of another network",
        "administrator",
    }
    add_closed_network(world, lambda: word(aside))
    Network.objects.filter(pk=world.joint.pk).update(
        name=word(GUESTS | {"administrator"}), purpose=word(GUESTS | {"administrator"})
    )
    return secrets


def add_confidential_items(world: World, on: Meeting, word: Callable[[], str]) -> None:
    """Write in confidence, with people, towns and topics that are known besides."""
    item = make_item(
        on, heading=word(), text=word(), topics=[make_topic(word())], **SECRET
    )
    sub_item = make_item(on, parent=item, heading=word(), text=word())
    item.topics.add(*world.item.topics.all())
    make_presenter(item, person=make_person(word()), title=word())
    make_presenter(item, person=world.known, organisation=world.town)
    make_statement(item, text=word(), speaker=make_person(word()))
    make_statement(item, text=word(), organisation=world.town)
    make_statement(sub_item, text=word(), described_as=word())
    make_decision(item, text=word())
    make_decision(sub_item, text=word(), decided_by=world.town, decided_by_body=word())
    make_action_point(item, text=word(), assignee=make_person(word()))
    make_action_point(item, text=word(), assignee=world.known)
    make_action_point(sub_item, text=word(), assignee=world.town)
    for place in (item, sub_item):
        make_attachment(on, item=place, title=word(), url=f"https://x.se/{word()}")
        make_calendar_entry(
            on, item=place, title=word(), place=word(), note=word(), audience=word()
        )
    make_attachment(on, title=word(), **SECRET)
    make_attachment(on, item=on.items.earliest("pk"), title=word(), **SECRET)
    make_follow_up(item=item, action_point=make_action_point(sub_item), text=word())


def add_draft(world: World, word: Callable[[], str]) -> None:
    draft = make_meeting(
        word(),
        network=world.network,
        place=word(),
        preamble=word(),
        minute_taker=make_person(word()),
        joint_networks=[world.joint],
        **DRAFT,
    )
    item = make_item(draft, heading=word(), text=word(), topics=[make_topic(word())])
    make_attendance(draft, person=make_person(word()), note=word())
    make_attendance(draft, person=world.known, organisation=world.town)
    make_presenter(item, person=make_person(word()))
    make_statement(item, text=word(), organisation=world.town)
    make_decision(item, text=word(), decided_by=world.host)
    make_action_point(item, text=word(), assignee=world.known)
    make_calendar_entry(draft, title=word())
    make_attachment(draft, title=word())
    make_follow_up(item=item, action_point=world.point, text=word())


def add_closed_network(world: World, word: Callable[[], str]) -> None:
    Network.objects.filter(pk=world.another.pk).update(
        name=word(), purpose=word(), other_names=word()
    )
    person = make_person(word())
    seat = make_seat(world.another, organisation=world.town)
    make_membership(
        network=world.another,
        person=person,
        organisation=world.town,
        seat=seat,
        note=word(),
    )
    planned = {"status": "planned", "held_on": date(2100, 1, 1)}
    make_meeting(word(), network=world.another, **planned)
    held = make_meeting(word(), network=world.another, minute_taker=world.known)
    item = make_item(held, heading=word(), topics=[make_topic(word())])
    make_attendance(held, person=world.known, organisation=world.town)
    make_attendance(held, person=make_person(word()))
    make_decision(item, text=word())
    make_action_point(item, text=word(), assignee=world.town)
    make_statement(item, text=word(), organisation=world.town)
    make_calendar_entry(held, title=word())


def crawl(client: Client) -> dict[str, str]:
    """Follow every link from the first page; choices one at a time. No token kept."""
    cache.clear()
    waiting, seen = [reverse(name) for name in LISTS], {}
    waiting += [f"/choices/{kind}/?q=kanarie" for kind in CHOICES]
    waiting += [f"/choices/{kind}/?q={letter}" for kind in CHOICES for letter in "aek"]
    while waiting:
        url = waiting.pop()
        if url in seen:
            continue
        answer = text_at(client, url)
        seen[url] = answer
        for link in re.findall(r'<a [^>]*href="([^"]*)"', answer):
            address = urldefrag(urljoin(url, unescape(link)))[0]
            parts = urlsplit(address)
            elsewhere = ("/account/", "/admin/")  # tests/admin has its own crawler
            is_ours = not parts.netloc and not parts.path.startswith(elsewhere)
            is_ours = is_ours and "county=" not in address  # codes here are made up
            if is_ours and not parts.scheme and len(parse_qsl(parts.query)) < 2:
                waiting.append(address)
    return seen


def text_at(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code in (200, 404), (url, response.status_code)
    text = content_of(response).decode()
    return re.sub(r'"csrfmiddlewaretoken" value="\w+"', "", text)


@pytest.mark.parametrize("is_public", [True, False], ids=["public", "closed"])
@pytest.mark.parametrize("reader", sorted(EVERYBODY))
def test_words_are_read_by_those_who_may_and_by_nobody_else(
    reader: str, is_public: bool
) -> None:
    world = World(is_public=is_public)
    secrets = add_secrets(world)
    answers = crawl(world.client(reader))
    assert len(answers) > 20
    found = {
        word: [url for url, text in answers.items() if word.lower() in text.lower()]
        for word in secrets
    }
    allowed = {word for word, readers in secrets.items() if reader in readers}
    leaks = {word: urls for word, urls in found.items() if urls and word not in allowed}
    assert leaks == {}
    assert {word for word in allowed if not found[word]} == set()


@pytest.mark.parametrize("is_public", [True, False], ids=["public", "closed"])
@pytest.mark.parametrize("reader", ["anonymous", "account of nobody"])
def test_nothing_on_any_page_changes_with_what_is_hidden(
    reader: str, is_public: bool
) -> None:
    """No count, no choice, no neighbour and no order either."""
    world = World(is_public=is_public)
    make_meeting("Gemensamt", network=make_network(), joint_networks=[world.network])
    client = world.client(reader)
    before = crawl(client)
    add_confidential_items(world, world.meeting, lambda: "hemligt")
    add_draft(world, lambda: "utkast")
    add_closed_network(world, lambda: "stängt")
    after = crawl(client)
    assert sorted(after) == sorted(before)
    assert [url for url in before if after[url] != before[url]] == []


@pytest.mark.parametrize("is_public", [True, False], ids=["public", "closed"])
def test_nothing_changes_for_members_with_a_draft(is_public: bool) -> None:
    world = World(is_public=is_public)
    client = world.client("member")
    before = crawl(client)
    add_draft(world, lambda: "utkast")
    assert crawl(client) == before


HIDDEN_BY_SLUG = {
    "network": "/networks/{}/",
    "person": "/people/{}/",
    "meeting": "/meetings/{}/",
    "source": "/meetings/{}/source/",
    "narrowed by network": "/meetings/?network={}",
    "decisions of a network": "/decisions/?network={}",
    "points of a network": "/action-points/?network={}",
    "statements of a network": "/statements/?network={}",
    "calendar of a network": "/calendar/?network={}",
    "people of a network": "/people/?network={}",
    "narrowed by person": "/meetings/?person={}",
    "points of a person": "/action-points/?person={}",
    "narrowed by topic": "/meetings/?topic={}",
}


@pytest.mark.parametrize("url", HIDDEN_BY_SLUG.values(), ids=HIDDEN_BY_SLUG)
@pytest.mark.parametrize("reader", ["anonymous", "member of another network"])
def test_what_is_hidden_is_answered_as_what_is_missing(url: str, reader: str) -> None:
    world = World(is_public=True)
    hidden = make_network("Dold", is_public=False, slug="dold-sak")
    make_membership(network=hidden, person=make_person("Dold", slug="dold-sak"))
    held = make_meeting("Dolt", network=hidden, slug="dold-sak")
    topic = make_topic("Dolt")
    type(topic).objects.filter(pk=topic.pk).update(slug="dold-sak")
    make_decision(make_item(held, topics=[topic]))
    client = world.client(reader)
    answers = [
        (text_at(client, url.format(slug)).replace(slug, ""))
        for slug in ("dold-sak", "ingen-alls")
    ]
    assert answers[0] == answers[1]


def test_part_of_a_hidden_name_finds_nothing() -> None:
    world = World(is_public=True)
    secrets = add_secrets(world)
    client = world.client("anonymous")
    for kind in CHOICES:
        assert text_at(client, f"/choices/{kind}/?q=kanarie").strip() == ""
        for word in secrets:
            part = word[1:-1].lower()
            assert "<option" not in text_at(client, f"/choices/{kind}/?{kind}={part}")
    for kind, lists in {
        "network": ("meetings", "decisions", "action-points", "statements", "calendar"),
        "person": ("meetings", "action-points"),
        "topic": ("meetings",),
        "name": ("networks", "people"),
    }.items():
        for name in lists:
            text = text_at(client, f"/{name}/?{kind}=kanarie")
            assert [word for word in secrets if word in text] == []


# Contact details


@pytest.mark.parametrize("reader", sorted(EVERYBODY))
def test_contact_details_are_read_by_those_who_are_logged_in(reader: str) -> None:
    world = World(is_public=True)
    Person.objects.filter(pk=world.known.pk).update(
        email="kanarie@example.org", phone="070-123 45 67"
    )
    client = world.client(reader)
    pages = crawl(client).values() if reader == "anonymous" else []
    page = text_at(client, world.known.get_absolute_url())
    for detail in ("kanarie@example.org", "070-123 45 67"):
        assert (detail in page) == (reader in WITH_ACCOUNT)
        assert not any(detail in page for page in pages)


def test_a_closed_account_reads_no_more_than_nobody() -> None:
    world = World(is_public=False)
    user = world.readers["coordinator"]
    client = world.client("coordinator")
    assert client.get(world.meeting.get_absolute_url()).status_code == 200
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert client.get(world.meeting.get_absolute_url()).status_code == 404
