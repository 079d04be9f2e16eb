"""Fills an archive of N meetings: always the same one, and never all in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from random import Random

from django.conf import settings
from django.core.management import call_command
from django.db import connection, models, transaction

from minutes.models import Meeting, Topic
from networks.models import Membership, Network, Organisation
from people.models import Person, User
from tests.benchmarks import meetings, words

FIRST_DAY = date(2006, 1, 9)
DAYS = 20 * 365
BATCH = 500  # meetings, with all that is in them
MEMBERS = 20  # of a network


@dataclass
class World:
    """What meetings are made from; bounded, however many they are."""

    chance: Random
    networks: list[Network] = field(default_factory=list)
    members: dict[int, list[Membership]] = field(default_factory=dict)
    topics: list[Topic] = field(default_factory=list)


def fill(meeting_count: int, seed: int = 1) -> None:
    """Fill an empty, migrated database."""
    reference = Path(settings.BASE_DIR) / "fixtures"
    names = ("municipalities", "organisations", "glossary")
    call_command(
        "loaddata", *(reference / f"{name}.yaml" for name in names), verbosity=0
    )
    world = make_world(meeting_count, Random(seed))
    made = make_meetings(world, meeting_count)
    while batch := list(islice(made, BATCH)):
        with transaction.atomic():
            meetings.save(batch, world)
    if connection.vendor == "postgresql":  # which would do so by itself before long
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def make_world(meeting_count: int, chance: Random) -> World:
    world = World(chance)
    network_count = max(5, min(2_000, meeting_count // 10))
    people = create(make_people(chance, min(6_000, 20 * network_count)))
    world.networks = create(make_networks(chance, network_count))
    municipalities = list(Organisation.objects.municipalities().order_by("code"))
    create(make_memberships(world, people, municipalities))
    create(Topic(name=f"Ämne {n}", slug=f"amne-{n}") for n in range(words.TOPICS))
    world.topics = list(Topic.objects.order_by("pk"))
    make_reader(world.networks[0])
    return world


def make_reader(network: Network) -> User:
    """Give an account to a member of a network."""
    person = network.memberships.earliest("pk").person
    return User.objects.create_user("reader@example.org", person=person)


def make_people(chance: Random, count: int) -> Iterator[Person]:
    for number in range(count):
        first, last = chance.choice(words.FIRST_NAMES), chance.choice(words.LAST_NAMES)
        yield Person(
            full_name=f"{first} {last}{'son' * (number % 2)}",
            slug=f"person-{number}",
            title="Verksamhetschef",
            email=f"person-{number}@example.org",
        )


def make_networks(chance: Random, count: int) -> Iterator[Network]:
    """One in seven is closed."""
    hosts = list(
        Organisation.objects.filter(kind=Organisation.Kind.ASSOCIATION).order_by("pk")
    )
    for number in range(count):
        yield Network(
            name=f"Nätverk {words.FIELDS[number % len(words.FIELDS)]} {number}",
            slug=f"natverk-{number}",
            host=hosts[number % len(hosts)],
            purpose=words.paragraph(chance, 3),
            is_public=number % 7 != 3,
        )


def make_memberships(
    world: World, people: list[Person], municipalities: list[Organisation]
) -> Iterator[Membership]:
    for network in world.networks:
        start = world.chance.randrange(len(municipalities))
        rows = [
            Membership(
                network=network,
                person=person,
                organisation=municipalities[(start + place) % len(municipalities)],
                role="chair" if place == 0 else "member",
                starts_on=FIRST_DAY,
            )
            for place, person in enumerate(world.chance.sample(people, MEMBERS))
        ]
        world.members[network.pk] = rows
        yield from rows


def make_meetings(world: World, count: int) -> Iterator[Meeting]:
    """Spread over twenty years, the networks taking turns."""
    chance = world.chance
    for number in range(count):
        network = world.networks[number % len(world.networks)]
        held_on = FIRST_DAY + timedelta(days=number * DAYS // count)
        members = world.members[network.pk]
        yield Meeting(
            network=network,
            title=f"{chance.choice(words.TITLES)} {held_on.year}",
            slug=f"{network.slug}-{held_on}-{number}",
            held_on=held_on,
            ends_on=held_on + timedelta(days=1) if number % 20 == 0 else None,
            place=chance.choice(words.PLACES),
            status=status_of(number, count),
            minute_taker=members[-1].person,
            preamble=words.sentence(chance, 12),
            source_text=words.paragraph(chance, 40),
        )


def status_of(number: int, count: int) -> str:
    if number % 50 == 7:
        return Meeting.Status.DRAFT
    is_late = number > count * 0.99
    return Meeting.Status.PLANNED if is_late else Meeting.Status.PUBLISHED


def create(rows: Iterable[models.Model]) -> list:
    """Save the rows, some thousands at a time, and give them back with their keys."""
    made: list[models.Model] = []
    waiting = iter(rows)
    while batch := list(islice(waiting, 2_000)):
        made += type(batch[0])._default_manager.bulk_create(batch)
    return made
