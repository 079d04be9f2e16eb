"""Every address of the admin site, and who gets what there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.urls import (
    NoReverseMatch,
    URLPattern,
    URLResolver,
    get_resolver,
    reverse,
)

from minutes.models import GlossaryTerm
from networks.admin.site import site
from networks.models import Organisation, Subregion
from people.models import User
from tests.access.secrets import add_closed_network
from tests.access.world import World, content_of
from tests.factories import make_seat, make_subregion
from tests.rollback import rolled_back

pytestmark = pytest.mark.django_db

INSIDE = {"coordinator", "coordinator of another network", "administrator"}
ADMINISTRATORS_OWN = {User}
SEEN_BY_ALL_INSIDE = {Organisation, Subregion, GlossaryTerm}


def admin_patterns() -> list[URLPattern | URLResolver]:
    return next(
        found.url_patterns
        for found in get_resolver().url_patterns
        if getattr(found, "namespace", "") == "admin"
    )


def names_in(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield pattern.name or str(pattern.pattern)
        else:
            yield from names_in(pattern.url_patterns)


class Rows:
    """A row of each model that is the coordinator's, and one that is not."""

    def __init__(self, world: World) -> None:
        self.world = world
        letters = iter(f"kanarie{n:03}" for n in range(1000))
        add_closed_network(world, lambda: next(letters))
        make_seat(world.network)
        make_subregion(association=world.host)
        GlossaryTerm.objects.create(abbreviation="SÄBO", expansion="särskilt boende")
        self.own: dict[type[Model], Model] = {}
        self.foreign: dict[type[Model], Model] = {}
        mine = world.readers["coordinator"]
        theirs = world.readers["coordinator of another network"]
        for model, admin in site._registry.items():
            own = admin.rows(mine)
            rest = admin.rows(theirs).exclude(pk__in=own.values("pk"))
            if model not in ADMINISTRATORS_OWN:
                self.own[model] = own.order_by("pk").first()
            if model not in SEEN_BY_ALL_INSIDE | ADMINISTRATORS_OWN:
                self.foreign[model] = rest.order_by("-pk").first()
        self.own[User] = self.foreign[User] = theirs


@pytest.fixture(scope="module")
def rows(
    request: pytest.FixtureRequest, django_db_setup, django_db_blocker
) -> Iterator[Rows]:
    with rolled_back(django_db_blocker):
        yield Rows(World(is_public=request.param == "public"))


public = pytest.mark.parametrize("rows", ["public"], indirect=True)
closed = pytest.mark.parametrize("rows", ["closed"], indirect=True)


def address(name: str, key: object) -> str | None:
    """Fill in the address called `name`; None if it has no name by which to ask."""
    for arguments in ([], [str(key)], [str(key), "1"]):
        with suppress(NoReverseMatch):
            return reverse(f"admin:{name}", args=arguments)
    return None


def model_of(name: str) -> type[Model] | None:
    for model in site._registry:
        if name.startswith(f"{model._meta.app_label}_{model._meta.model_name}_"):
            return model
    return None


PLAIN = {
    "index": 200,
    "login": 302,
    "logout": 302,
    "password_change": 302,
    "password_change_done": 302,
    "auth_user_password_change": 200,
    "autocomplete": 403,  # asked for no field
    "jsi18n": 200,
    "app_list": 200,
}
NAMES = sorted(set(names_in(admin_patterns())))


# Django's own, without a name: they lead on to what has one, or to nothing.
NAMELESS = {"<path:object_id>/", "(?P<url>.*)$", "(?P<url>.*)/$"}


def test_the_addresses_outside_of_the_registers_are_known() -> None:
    others = {name for name in NAMES if model_of(name) is None}
    assert others - NAMELESS == set(PLAIN)


@closed
def test_the_short_cut_by_type_and_key_leads_nowhere(rows: Rows) -> None:
    world = rows.world
    kind = ContentType.objects.get_for_model(world.meeting).pk
    answer = world.client("administrator").get(f"/admin/r/{kind}/{world.meeting.pk}/")
    assert answer.status_code == 404


@public
@pytest.mark.parametrize("name", [name for name in NAMES if name not in NAMELESS])
def test_who_gets_in(name: str, rows: Rows) -> None:
    world = rows.world
    model = model_of(name)
    row = rows.own.get(model)
    url = address(name, row.pk if row else "minutes")
    assert url is not None
    for reader in world.readers:
        client = world.client(reader)
        answer = client.get(url)
        content_of(answer)
        where = (reader, url, answer.status_code)
        if name in ("jsi18n", "autocomplete") and reader in INSIDE:
            assert answer.status_code == PLAIN[name], where
        elif reader in INSIDE:
            assert answer.status_code in (200, 302, 403, 404), where
        elif name in ("logout", "password_change", "password_change_done"):
            assert answer.status_code == 302, where
            assert answer["Location"].startswith(("/admin/login/", "/admin/")), where
        elif name == "login" and reader != "anonymous":
            assert answer.status_code == 403, where
        else:
            assert answer.status_code == 302, where
            door = "/account/login/" if name == "login" else "/admin/login/"
            assert answer["Location"].startswith(door), where


OPEN_TO_COORDINATORS = {
    "changelist": lambda model: model is not User,
    "change": lambda model: model is not User,
    "add": lambda model: "add" in site._registry[model].coordinators_may,
    "delete": lambda model: "delete" in site._registry[model].coordinators_may,
    "succeed": lambda model: True,
    "fill": lambda model: True,
}


@closed
@pytest.mark.parametrize("model", site._registry, ids=lambda model: model.__name__)
def test_a_page_of_ones_own_row_opens(model: type[Model], rows: Rows) -> None:
    world = rows.world
    for page, is_open in OPEN_TO_COORDINATORS.items():
        name = f"{model._meta.app_label}_{model._meta.model_name}_{page}"
        if name not in NAMES:
            continue
        url = address(name, rows.own[model].pk)
        for reader, allowed in (
            ("coordinator", is_open(model)),
            ("administrator", True),
        ):
            found = world.client(reader).get(url).status_code
            assert (reader, url, found) == (reader, url, 200 if allowed else 403)


FOREIGN = [m for m in site._registry if m not in SEEN_BY_ALL_INSIDE]


@public
@pytest.mark.parametrize("model", FOREIGN, ids=lambda model: model.__name__)
def test_anothers_row_is_answered_as_a_missing_one(
    model: type[Model], rows: Rows
) -> None:
    world = rows.world
    key = rows.foreign[model].pk
    prefix = f"{model._meta.app_label}_{model._meta.model_name}_"
    pages = [name for name in NAMES if name.startswith(prefix)]
    assert len(pages) >= 4
    for name in pages:
        hidden, missing = address(name, key), address(name, 987654321)
        if hidden is None or hidden == missing:
            continue
        for method in ("get", "post"):
            answers = []
            for url, number in ((hidden, key), (missing, 987654321)):
                client = world.client("coordinator")
                answer = getattr(client, method)(url, follow=True)
                text = content_of(answer).decode()
                for left, right in ("“”", "//"):
                    text = text.replace(f"{left}{number}{right}", f"{left}N{right}")
                answers.append((answer.status_code, without_tokens(text)))
                assert "kanarie" not in text
            assert answers[0] == answers[1], (name, method)
    model._default_manager.get(pk=key)


def without_tokens(text: str) -> str:
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", text)
