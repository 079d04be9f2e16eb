"""What some may not read leaves no trace for them on any page."""

from __future__ import annotations

import pytest

from minutes.filters.searched import CHOICES
from tests.access.crawling import crawl, text_at
from tests.access.secrets import (
    add_closed_network,
    add_confidential_items,
    add_draft,
    add_secrets,
)
from tests.access.world import EVERYBODY, World
from tests.factories import (
    make_decision,
    make_item,
    make_meeting,
    make_membership,
    make_network,
    make_person,
    make_topic,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("reader", sorted(EVERYBODY))
def test_words_are_read_by_those_who_may_and_by_nobody_else(reader: str) -> None:
    """Of a closed network and of a public one beside it."""
    world = World(is_public=False)
    secrets = add_secrets(world, world.beside(is_public=True))
    answers = crawl(world.client(reader))
    assert len(answers) > 20
    lower = {url: text.lower() for url, text in answers.items()}
    found = {
        word: [url for url, text in lower.items() if word.lower() in text]
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


@pytest.mark.parametrize("reader", ["anonymous", "member of another network"])
def test_what_is_hidden_is_answered_as_what_is_missing(reader: str) -> None:
    world = World(is_public=True)
    hidden = make_network("Dold", is_public=False, slug="dold-sak")
    make_membership(network=hidden, person=make_person("Dold", slug="dold-sak"))
    held = make_meeting("Dolt", network=hidden, slug="dold-sak")
    topic = make_topic("Dolt")
    type(topic).objects.filter(pk=topic.pk).update(slug="dold-sak")
    make_decision(make_item(held, topics=[topic]))
    client = world.client(reader)
    for what, url in HIDDEN_BY_SLUG.items():
        answers = [
            (text_at(client, url.format(slug)).replace(slug, ""))
            for slug in ("dold-sak", "ingen-alls")
        ]
        assert answers[0] == answers[1], what


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
