"""What a coordinator learns of others' closed networks, however the question is put."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from html import unescape
from urllib.parse import quote, urljoin, urlsplit

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reversion.models import Version

from minutes.models import Attendance, Decision, FollowUp, Meeting
from networks.admin.site import site
from networks.models import Membership, Network
from people.models import Person, User
from tests.access.secrets import add_closed_network, add_confidential_items
from tests.access.world import World, content_of
from tests.examples import examples
from tests.factories import (
    make_action_point,
    make_attendance,
    make_decision,
    make_follow_up,
    make_item,
    make_meeting,
    make_membership,
    make_person,
    make_seat,
    make_topic,
)
from tests.html import page, shown
from tests.rollback import rolled_back

pytestmark = pytest.mark.django_db
NAME = re.compile(r"kanarie\d{3}")


class Secrets:
    """Words of a network closed to the coordinator, tangled up with the own one."""

    def __init__(self, world: World) -> None:
        numbers = iter(range(1000))

        def word() -> str:
            return f"kanarie{next(numbers):03}"

        add_closed_network(world, word)
        Network.objects.filter(pk=world.joint.pk).update(name=word())
        self.theirs = make_meeting(word(), network=world.another)
        add_confidential_items(world, self.theirs, word)
        self.item = make_item(self.theirs, heading=word(), topics=[make_topic(word())])
        self.point = make_action_point(self.item, text=word())
        self.decision = make_decision(self.item, text=word())
        # What crosses the border:
        make_membership(
            network=world.another,
            person=world.known,
            organisation=world.town,
            note=word(),
        )
        make_attendance(self.theirs, person=world.known, note=word())
        world.meeting.joint_networks.add(world.joint)
        make_follow_up(item=world.item, action_point=self.point, text=word())
        make_follow_up(item=self.item, action_point=world.point, text=word())
        self.own_decision = world.item.decisions.get()
        self.own_decision.replaces = self.decision
        self.own_decision.save()
        self.person = make_person(word())
        make_attendance(self.theirs, person=self.person)


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker) -> Iterator[tuple[World, Secrets]]:
    with rolled_back(django_db_blocker):
        world = World(is_public=False)
        yield world, Secrets(world)


@pytest.fixture
def copies(made: tuple[World, Secrets]) -> tuple[World, Secrets]:
    """The same for each test, whatever the test before it did to them."""
    return deepcopy(made)


@pytest.fixture
def world(copies: tuple[World, Secrets]) -> World:
    return copies[0]


@pytest.fixture
def secrets(copies: tuple[World, Secrets]) -> Secrets:
    return copies[1]


def crawl(client: Client) -> Iterator[tuple[str, str]]:
    """Follow every link within the admin site; one choice of a list at a time."""
    waiting, seen = ["/admin/"], set()
    while waiting:
        url = waiting.pop()
        parts = urlsplit(url)
        if url in seen or not parts.path.startswith("/admin/") or "%" in parts.query:
            continue
        if parts.query.startswith("o=") or "&" in parts.query:
            continue
        if parts.path.endswith(("jsi18n/", "logout/")):
            continue
        answer = client.get(url, follow=True)
        text = content_of(answer).decode()
        yield url, text
        seen.add(url)
        links = re.findall(r'href="([^"#]+)"', text)
        waiting += [urljoin(url, unescape(link)) for link in links]


def test_no_page_names_what_is_closed(world: World, secrets: Secrets) -> None:
    pages = dict(crawl(world.client("coordinator")))
    assert len(pages) > 100
    assert {
        url: NAME.findall(text) for url, text in pages.items() if NAME.search(text)
    } == {}


def test_the_administrator_finds_it_all(world: World, secrets: Secrets) -> None:
    found: set[str] = set()
    for _, text in crawl(world.client("administrator")):
        found |= set(NAME.findall(text))
        if len(found) > 25:
            return
    pytest.fail(f"Of what is hidden above, only {len(found)} words are found here.")


def relations() -> list[str]:
    return [
        f"app_label={model._meta.app_label}&model_name={model._meta.model_name}"
        f"&field_name={field.name}"
        for model in (*site._registry, Attendance, FollowUp)
        for field in (*model._meta.fields, *model._meta.many_to_many)
        if field.remote_field
    ]


@pytest.mark.parametrize("field", relations())
def test_no_field_offers_what_is_closed(
    world: World, secrets: Secrets, field: str
) -> None:
    client = world.client("coordinator")
    for term in ("", "kanarie", "hemlig", "granskogen"):
        answer = client.get(f"/admin/autocomplete/?term={term}&{field}")
        assert answer.status_code in (200, 403), field
        assert not NAME.search(answer.content.decode()), field
        if answer.status_code == 200 and term == "kanarie":
            assert answer.json()["results"] == []


LISTS = [f"/admin/{m._meta.app_label}/{m._meta.model_name}/" for m in site._registry]
GUESSES = [
    "person__email__startswith=a",
    "memberships__note__startswith=k",
    "replaces__text__startswith=k",
    "network__name__startswith=K",
    "item__meeting__title__contains=k",
    "match_key__startswith=k",
    "joint_networks__name__startswith=k",
    "coordinators__password__startswith=m",
    "user__password__startswith=m",
    "follow_ups__text__contains=k",
    "_to_field=email",
    "_to_field=slug",
]


@pytest.mark.parametrize("path", LISTS)
def test_no_parameter_guesses_at_what_is_closed(
    world: World, secrets: Secrets, path: str
) -> None:
    client = world.client("coordinator")
    for guess in GUESSES:
        answer = client.get(f"{path}?{guess}", follow=True)
        assert answer.status_code in (400, 403), (path, guess, answer.status_code)


@pytest.mark.parametrize("path", LISTS)
def test_narrowing_to_a_closed_network_finds_nothing(
    world: World, secrets: Secrets, path: str
) -> None:
    client, key = world.client("coordinator"), world.another.pk
    for query in (
        f"network__id__exact={key}",
        f"meeting__network__id__exact={key}",
        f"item__meeting__network__id__exact={key}",
        f"network={key}",
        "q=kanarie",
        "q=granskogen",
        "_popup=1",
        "o=1.2.-3",
        "p=7",
        "all=",
        "e=1",
    ):
        answer = client.get(f"{path}?{query}", follow=True)
        text = answer.content.decode().replace('value="kanarie"', "")
        assert not NAME.search(text), (path, query)
        if "network" in query and answer.status_code == 200:
            assert "row1" not in text or "people/person" in path or "e=1" in text


@settings(
    max_examples=examples(30),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    names=st.lists(
        st.sampled_from(
            [
                "q", "o", "p", "all", "e", "_popup", "_to_field", "network",
                "network__id__exact", "sitting", "filled", "state", "status",
                "held_on__year", "held_on__month", "starts_on__year", "term",
                "_changelist_filters", "kind", "form", "role",
            ]
        ),
        max_size=3,
    ),
    value=st.text(max_size=12),
    path=st.sampled_from(LISTS),
)  # fmt: skip
def test_no_parameter_breaks_a_list(
    world: World, names: list[str], value: str, path: str
) -> None:
    query = "&".join(f"{name}={quote(value)}" for name in names)
    answer = world.client("coordinator").get(f"{path}?{query}")
    assert answer.status_code in (200, 302, 400, 403)


# Foreign keys sent by hand


def form_of(client: Client, url: str) -> dict[str, str]:
    """Give what a browser would send of the page's form, with a reason."""
    form = page(client, url).parts("form[id$=_form]")[0]
    fields: dict[str, list[str] | str] = {}
    for field in form.parts("input[name], select[name], textarea[name]"):
        if "__prefix__" in field["name"]:
            continue
        for value in [field.value] if field.has("multiple") else field.value:
            fields[field["name"]] = value
    return fields | ({"reason": "Rätt ska vara rätt"} if "reason" in fields else {})


def test_a_form_sent_back_as_it_came_loses_nothing_that_is_hidden(
    world: World, secrets: Secrets
) -> None:
    client = world.client("coordinator")
    for url in (
        f"/admin/minutes/meeting/{world.meeting.pk}/change/",
        f"/admin/minutes/agendaitem/{world.item.pk}/change/",
        f"/admin/minutes/decision/{secrets.own_decision.pk}/change/",
        f"/admin/people/person/{world.known.pk}/change/",
    ):
        answer = client.post(url, form_of(client, url))
        assert answer.status_code == 302, (url, shown(answer).texts(".errorlist"))
    assert list(world.meeting.joint_networks.all()) == [world.joint]
    assert Decision.objects.get(pk=secrets.own_decision.pk).replaces == secrets.decision
    assert world.item.follow_ups.count() == 1
    assert world.known.memberships.count() == 2


def test_a_part_of_another_meeting_cannot_be_sent_along(
    world: World, secrets: Secrets
) -> None:
    client = world.client("coordinator")
    url = f"/admin/minutes/meeting/{world.meeting.pk}/change/"
    theirs = secrets.theirs.attendances.first()
    sent = form_of(client, url) | {"attendances-0-id": str(theirs.pk)}
    sent |= {"attendances-0-note": "hijacked", "attendances-0-DELETE": ""}
    answer = client.post(url, sent)
    assert answer.status_code == 200
    assert not NAME.search(answer.content.decode())
    theirs.refresh_from_db()
    assert (theirs.meeting, theirs.note) != (world.meeting, "hijacked")


FOREIGN = {
    "meeting": {
        "network": lambda w, s: w.another.pk,
        "joint_networks": lambda w, s: w.another.pk,
        "minute_taker": lambda w, s: s.person.pk,
        "attendances-0-person": lambda w, s: s.person.pk,
    },
    "item": {
        "topics": lambda w, s: s.item.topics.get().pk,
        "parent": lambda w, s: s.item.pk,
        "mentioned": lambda w, s: s.person.pk,
    },
    "membership": {
        "person": lambda w, s: s.person.pk,
        "seat": lambda w, s: w.another.seats.get().pk,
        "replaced": lambda w, s: w.another.memberships.first().pk,
    },
}


@pytest.mark.parametrize("page", FOREIGN)
def test_a_foreign_row_cannot_be_put_into_a_field(
    world: World, secrets: Secrets, page: str
) -> None:
    client = world.client("coordinator")
    sits = Membership.objects.get(network=world.network, person=world.known)
    url = {
        "meeting": f"/admin/minutes/meeting/{world.meeting.pk}/change/",
        "item": f"/admin/minutes/agendaitem/{world.item.pk}/change/",
        "membership": f"/admin/networks/membership/{sits.pk}/change/",
    }[page]
    sent = form_of(client, url)
    told = re.compile(r'(?s)class="errorlist".*?</ul>')
    for field, value in FOREIGN[page].items():
        errors = []
        for key in (str(value(world, secrets)), "987654321"):
            answer = client.post(url, sent | {field: key})
            text = answer.content.decode()
            assert answer.status_code == 200, field
            assert not NAME.search(text), field
            errors.append([e.replace(key, "N") for e in told.findall(text)])
        assert errors[0] == errors[1] != [], field


def test_an_initial_value_in_the_address_names_nothing(
    world: World, secrets: Secrets
) -> None:
    client = world.client("coordinator")
    for query in (
        f"meeting={secrets.theirs.pk}&network={world.another.pk}"
        f"&person={secrets.person.pk}&item={secrets.item.pk}"
        f"&replaces={secrets.decision.pk}",
        "meeting=x&item=x&network=x",
    ):
        for model in site._registry:
            url = f"/admin/{model._meta.app_label}/{model._meta.model_name}/add/"
            answer = client.get(f"{url}?{query}")
            assert answer.status_code in (200, 403), (url, query)
            assert not NAME.search(answer.content.decode()), (url, query)


ACTIONS = {
    "minutes/meeting": ["publish", "unpublish", "approve", "export_csv"],
    "minutes/agendaitem": ["export_csv", "delete_selected"],
    "minutes/actionpoint": ["complete", "export_csv", "delete_selected"],
    "networks/membership": ["export_csv", "delete_selected"],
    "people/person": ["export_csv", "delete_selected"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("path", "action"), [(p, a) for p, names in ACTIONS.items() for a in names]
)
@pytest.mark.parametrize("across", ["0", "1"])
def test_an_action_reaches_the_own_rows_only(
    world: World, secrets: Secrets, path: str, action: str, across: str
) -> None:
    client = world.client("coordinator")
    mine = {world.network.pk}
    before = kept_of_others(mine)
    model = next(
        m for m in site._registry if path == m._meta.label_lower.replace(".", "/")
    )
    keys = [str(key) for key in model.objects.values_list("pk", flat=True)]
    sent = {
        "action": action,
        "_selected_action": keys,
        "select_across": across,
        "index": "0",
    }
    if action == "delete_selected":
        sent |= {"post": "yes"}
        del sent["index"]
    answer = client.post(f"/admin/{path}/", sent, follow=True)
    assert answer.status_code == 200
    assert not NAME.search(content_of(answer).decode())
    assert kept_of_others(mine) == before


def kept_of_others(mine: set[int]) -> list[object]:
    meetings = Meeting.objects.exclude(network__in=mine)
    return [
        list(meetings.order_by("pk").values_list("pk", "status", "version")),
        list(Membership.objects.exclude(network__in=mine).order_by("pk").values()),
        Person.objects.filter(full_name__startswith="kanarie").count(),
        FollowUp.objects.filter(item__meeting__in=meetings).count(),
    ]


def test_a_network_stays_as_open_as_the_administrator_made_it(
    world: World, secrets: Secrets
) -> None:
    client = world.client("coordinator")
    url = f"/admin/networks/network/{world.network.pk}/change/"
    mine = world.readers["coordinator"]
    member = world.readers["member"]
    sent = form_of(client, url) | {
        "purpose": "Nytt syfte",
        "is_public": "on",
        "name": "Kapat",
        "coordinators": [str(member.pk)],
    }
    assert client.post(url, sent).status_code == 302
    world.network.refresh_from_db()
    assert world.network.purpose == "Nytt syfte"
    assert world.network.name == "Björkdungen"
    assert not world.network.is_public
    assert list(world.network.coordinators.all()) == [mine]


def test_a_topic_that_is_hidden_is_taken_as_if_it_were_new(
    world: World, secrets: Secrets
) -> None:
    client = world.client("coordinator")
    topic = secrets.item.topics.get()
    answers = [
        client.post("/admin/minutes/topic/add/", {"name": name}).status_code
        for name in (topic.name, "Alldeles nytt")
    ]
    assert answers == [302, 302]


def test_a_person_just_added_is_in_sight_until_named_elsewhere(
    user: User, coordinator: Client, network: Network, other: Network
) -> None:
    none = {"memberships-TOTAL_FORMS": "0", "memberships-INITIAL_FORMS": "0"}
    sent = {"full_name": "Örjan Ny", **none}
    answer = coordinator.post("/admin/people/person/add/", sent, follow=True)
    assert "Örjan Ny" in answer.content.decode()
    person = Person.objects.get(full_name="Örjan Ny")
    url = f"/admin/people/person/{person.pk}/change/"
    assert coordinator.get(url).status_code == 200
    make_membership(network=other, person=person)
    assert coordinator.get(url).status_code == 302


def test_a_person_in_two_networks_is_deleted_by_neither(
    coordinator: Client, network: Network, other: Network
) -> None:
    person = make_person("Delad Person")
    make_membership(network=network, person=person)
    make_membership(network=other, person=person)
    url = f"/admin/people/person/{person.pk}/delete/"
    text = coordinator.get(url).content.decode()
    assert "Granskogen" not in text
    coordinator.post(url, {"post": "yes"})
    assert Person.objects.filter(pk=person.pk).exists()


def test_a_seat_filled_by_others_cannot_be_restored_across_networks(
    coordinator: Client, network: Network, other: Network, administrator: Client
) -> None:
    """A revision with a state in another network is the administrator's."""
    seat = make_seat(other)
    url = f"/admin/networks/seat/{seat.pk}/change/"
    administrator.post(url, form_of(administrator, url))
    version = Version.objects.get_for_object(seat).first()
    own = make_seat(network)
    for path in (
        f"/admin/networks/seat/{seat.pk}/history/{version.pk}/",
        f"/admin/networks/seat/{own.pk}/history/{version.pk}/",
        f"/admin/networks/seat/recover/{version.pk}/",
        f"/admin/people/person/recover/{version.pk}/",
    ):
        for method in (coordinator.get, coordinator.post):
            assert method(path).status_code in (302, 404), path
