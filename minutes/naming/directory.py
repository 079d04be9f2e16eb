"""Whom a coordinator may name, found by name, many names in few queries."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.db.models import Q, QuerySet

from minutes.models import Topic
from networks.models import Network, Organisation, Subregion
from people.models import Person
from people.names import lines_of
from people.swedish import match_key, name_sort_key, sort_key

LONGEST = 300  # letters in a name; beyond that nobody goes by it
MOST_IN_A_QUERY = 100  # SQLite refuses conditions nested too deep
WITH_SLUG = re.compile(r"^(?P<name>[^][,;]*)\[(?P<slug>[-\w]+)\]\s*$")
OF_A_MUNICIPALITY = re.compile(r" (kommuns?|stads?)$")
INITIALS = re.compile(r"^[A-ZÅÄÖ]{2,4}$")


class Directory:
    """Rows of one model by the names they go by, asked for together beforehand.

    `find` gives all rows that a name fits: none, one, or several to choose between.
    Whoever is called so goes before those for whom it is another name.
    """

    def __init__(
        self,
        rows: QuerySet,
        *,
        names_of: Callable[[Any], Iterable[str]],
        key: Callable[[str], str] = sort_key,
        spellings: Callable[[str], Sequence[str]] = lambda name: [match_key(name)],
    ) -> None:
        self.rows = rows
        self.names_of = names_of
        self.key = key
        self.spellings = spellings
        self.by_name: dict[str, list[Any]] = defaultdict(list)
        self.by_other_name: dict[str, list[Any]] = defaultdict(list)
        self.by_slug: dict[str, Any] = {}
        self.asked: set[str] = set()

    def ask(self, names: Iterable[str]) -> None:
        """Look up those names that were not asked for before."""
        new = {name for name in names if name.strip() and len(name) <= LONGEST}
        new -= self.asked
        self.asked |= new
        slugs = {slug for name in new if (slug := slug_in(name))}
        plain = {name for name in new if not slug_in(name)}
        if slugs:
            self.add(self.rows.filter(slug__in=slugs))
        keys = {self.key(spelling) for name in plain for spelling in self.spell(name)}
        if keys:
            self.add(self.rows.filter(sort_key__in=keys))
        self._ask_for_other_names([name for name in plain if not self.find(name)])

    def _ask_for_other_names(self, names: list[str]) -> None:
        for first in range(0, len(names), MOST_IN_A_QUERY):
            fits = Q()
            for name in names[first : first + MOST_IN_A_QUERY]:
                for spelling in self.spell(name):
                    fits |= Q(match_key__contains=spelling)
            self.add(self.rows.filter(fits) if fits else ())

    def add(self, rows: Iterable[Any]) -> None:
        """Know `rows` from now on, wherever they come from."""
        for row in rows:
            self.by_slug[row.slug] = row
            name, *others = self.names_of(row)
            _enter(row, self.by_name[match_key(name)])
            for other in others:
                _enter(row, self.by_other_name[match_key(other)])

    def take_for(self, name: str, row: Any) -> None:
        """Know `row` by `name` as well, in this directory."""
        self.by_name[match_key(name)] = [row]

    def find(self, name: str) -> list[Any]:
        if slug := slug_in(name):
            return [self.by_slug[slug]] if slug in self.by_slug else []
        for spelling in self.spell(name):
            for known in (self.by_name, self.by_other_name):
                if found := known.get(spelling):
                    return found
        return []

    def spell(self, name: str) -> list[str]:
        """Give the keys under which `name` may stand, the likeliest first."""
        return [spelling for spelling in self.spellings(name) if spelling]


def _enter(row: Any, rows: list[Any]) -> None:
    if row not in rows:
        rows.append(row)


def slug_in(label: str) -> str:
    """Give "anna-ek-2" of "Anna Ek [anna-ek-2]", "" where there is none."""
    found = WITH_SLUG.match(label)
    return found["slug"] if found else ""


def name_in(label: str) -> str:
    found = WITH_SLUG.match(label)
    return (found["name"] if found else label).strip()


def people_directory(people: QuerySet[Person]) -> Directory:
    return Directory(
        people,
        names_of=lambda person: (person.full_name, *person.spellings),
        key=name_sort_key,
    )


def organisation_directory() -> Directory:
    return Directory(
        Organisation.objects.all(),
        names_of=lambda one: (one.name, *one.abbreviations),
        spellings=spellings_of_an_organisation,
    )


def topic_directory() -> Directory:
    return Directory(Topic.objects.all(), names_of=lambda topic: (topic.name,))


def network_directory(networks: QuerySet[Network]) -> Directory:
    return Directory(
        networks, names_of=lambda one: (one.name, *lines_of(one.other_names))
    )


def subregion_directory(association: Organisation) -> Directory:
    """Know the sub-regions of one association; they are few, so all at once."""
    directory = Directory(Subregion.objects.none(), names_of=lambda one: (one.name,))
    rows = Subregion.objects.filter(association=association).in_order()
    directory.add(rows.select_related("association"))
    return directory


def spellings_of_an_organisation(name: str) -> list[str]:
    """Undress "Lunds kommun": "lunds kommun", then "lunds", then "lund"."""
    whole = match_key(name)
    bare = OF_A_MUNICIPALITY.sub("", whole)
    if bare == whole:
        return [whole]
    return [whole, bare, bare.removesuffix("s")]


def known_by_part(name: str, people: Iterable[Person]) -> list[Person]:
    """Find whom initials ("AL") or a first name mean among those at the meeting."""
    if INITIALS.match(name):
        return [person for person in people if person.initials.upper() == name]
    first = match_key(name)
    return [
        person for person in people if match_key(person.full_name.split()[0]) == first
    ]
