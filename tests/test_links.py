"""Everything is linked to everything: a walk from the first page along all links."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.urls import reverse

from minutes.models import Meeting
from minutes.visible_people import visible_people
from networks.models import Network, Organisation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("archive")]
MOST = 1000
ORGANISATIONS = "/organisations/"


@dataclass
class Walk:
    """What was found on the way, by address; a fragment belongs to the link only."""

    statuses: dict[str, int] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    anchors: dict[str, set[str]] = field(default_factory=dict)
    links: dict[str, set[str]] = field(default_factory=dict)

    @property
    def pages_by_target(self) -> dict[str, set[str]]:
        """Give for each address, without its fragment, the pages that link to it."""
        pages = defaultdict(set)
        for page, links in self.links.items():
            for link in links:
                pages[urldefrag(link).url].add(page)
        return pages


class Reader(HTMLParser):
    """Collects links, anchors and the title; far quicker than a tree of the page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.title = ""
        self.is_in_title = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.is_in_title = tag == "title"
        for name, value in attrs:
            if name == "id" and value:
                self.anchors.add(value)
            elif name == "href" and tag == "a" and value:
                self.links.append(value)

    def handle_data(self, data: str) -> None:
        if self.is_in_title:
            self.title += data.strip()


def is_ours(link: str) -> bool:
    """Leave out other places, and the way back that a login link carries."""
    return not urlsplit(link).scheme and "next=" not in link


def is_a_step(page: str, target: str) -> bool:
    """Take the links of a list's filters, but not all ways to combine them.

    Organisations are visited from where they did something: most of the
    municipalities have not met yet, and have the same empty page.
    """
    has_query = "?" in page and "page=" not in page
    if urlsplit(page).path == ORGANISATIONS and urlsplit(target).path != ORGANISATIONS:
        return not urlsplit(target).path.startswith(ORGANISATIONS)
    return not (has_query and "?" in target)


def visit(client: Client, walk: Walk, address: str) -> set[str]:
    """Read a page into `walk`; give the addresses to go to from there."""
    response = client.get(address)
    walk.statuses[address] = response.status_code
    page = Reader(response.content.decode())
    walk.titles[address], walk.anchors[address] = page.title, page.anchors
    links = {urljoin(address, link) for link in page.links}
    walk.links[address] = {link for link in links if is_ours(link)}
    steps = {urldefrag(link).url for link in walk.links[address]}
    return {step for step in steps if is_a_step(address, step)}


def walk_from(start: str) -> Walk:
    client = Client(headers={"accept-language": "sv"})
    walk, waiting, seen = Walk(), [start], {start}
    while waiting:
        steps = visit(client, walk, waiting.pop(0)) - seen
        assert len(seen) < MOST
        waiting += sorted(steps)
        seen |= steps
    return walk


@pytest.fixture(scope="module")
def walk(archive: None) -> Walk:
    return walk_from(reverse("home"))


def test_every_link_leads_to_a_page(walk: Walk) -> None:
    assert len(walk.statuses) > 200
    assert {a: status for a, status in walk.statuses.items() if status != 200} == {}


def test_every_link_into_a_page_leads_to_a_part_that_is_there(walk: Walk) -> None:
    links = {link for links in walk.links.values() for link in links if "#" in link}
    assert any(link.startswith("/meetings/") for link in links)
    assert [
        link
        for link in sorted(links)
        if (address := urldefrag(link).url) in walk.anchors
        and unquote(urldefrag(link).fragment) not in walk.anchors[address]
    ] == []


def test_no_two_pages_have_the_same_title(walk: Walk) -> None:
    """A list has one title, however it is narrowed."""
    titles = {urlsplit(a).path: title for a, title in walk.titles.items()}
    assert all(title.removesuffix("– Mötesminne").strip() for title in titles.values())
    assert [t for t, times in Counter(titles.values()).items() if times > 1] == []


def test_all_that_one_may_see_is_reached(walk: Walk) -> None:
    user = AnonymousUser()
    rows = [
        *Meeting.objects.visible_to(user),
        *Network.objects.visible_to(user),
        *visible_people(user),
        *Organisation.objects.all(),
    ]
    own = {row.get_absolute_url() for row in rows}
    assert own - walk.pages_by_target.keys() == set()


def test_people_networks_and_meetings_are_linked_from_elsewhere_than_their_lists(
    walk: Walk,
) -> None:
    user, pages_by_target = AnonymousUser(), walk.pages_by_target
    people, networks = visible_people(user), Network.objects.visible_to(user)
    for rows in (people, networks, Meeting.objects.visible_to(user)):
        own = {row.get_absolute_url() for row in rows}
        lists = urljoin(min(own), "../")
        assert [
            address
            for address in sorted(own)
            if {urlsplit(page).path for page in pages_by_target[address]}
            <= {lists, address}
        ] == []
