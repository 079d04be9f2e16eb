"""Names that nobody goes by, and who goes by nearly the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from minutes.naming.directory import name_in
from minutes.naming.names import Names
from minutes.visible_people import people_with_networks
from people.models import Person
from people.similar import similar_to_each


class Alike:
    """Rows nearly called as some names are; ask for many names at once, beforehand."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.rows: dict[tuple[str, str], list[Any]] = {}
        self.labels: dict[int, str] = {}

    def ask(self, people: Iterable[str], organisations: Iterable[str]) -> None:
        """Look up those that nobody and nothing is called; they take a few queries."""
        people, organisations = set(people), set(organisations)
        self._ask("person", [name for name in people if not self._is_known(name)])
        unknown = [name for name in organisations if not self._is_known(name)]
        self._ask("organisation", unknown)
        shared = [self.names.people.find(name) for name in people]
        several = chain(*(rows for rows in shared if len(rows) > 1))
        like = chain(
            *(rows for (kind, _), rows in self.rows.items() if kind == "person")
        )
        self._label([*several, *like])

    def to(self, kind: str, name: str) -> list[Any]:
        if (kind, name) not in self.rows:
            self._ask(kind, [name])
        return self.rows[kind, name]

    def labels_of(self, people: Sequence[Person]) -> list[tuple[str, str]]:
        """Give slugs and what tells people of one name apart: whom they sit for."""
        self._label([one for one in people if one.pk not in self.labels])
        return [(one.slug, self.labels[one.pk]) for one in people]

    def _is_known(self, name: str) -> bool:
        return self.names.is_person(name) or self.names.is_organisation(name)

    def _ask(self, kind: str, names: Iterable[str]) -> None:
        bare = {name: name_in(name) for name in names if name.strip()}
        is_person = kind == "person"
        directory = self.names.people if is_person else self.names.organisations
        field = "full_name" if is_person else "name"
        found = similar_to_each(
            set(bare.values()), directory.rows, field, by_one_word=not is_person
        )
        self.rows |= {(kind, name): found[told] for name, told in bare.items()}

    def _label(self, people: Sequence[Person]) -> None:
        if not people:
            return
        rows = Person.objects.filter(pk__in={one.pk for one in people})
        for person in people_with_networks(rows, self.names.user):
            self.labels[person.pk] = _told_apart(person)


def _told_apart(person: Person) -> str:
    sits_for = [str(one.organisation) for one in person.memberships.all()[:1]]
    return ", ".join(filter(None, [person.full_name, person.title, *sits_for]))
