"""A person of a list as written, and what a group of them shares."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from minutes.importing.language.leading_roles import short_role
from minutes.importing.language.names import is_of_people, is_role

OF_WHOM = re.compile(r"^(?:från|fra|from|för|representing)\s+", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A person of the list, as written."""

    name: str
    affiliation: str = ""
    role: str = ""
    notes: tuple[str, ...] = ()
    initials: str = ""
    tail: str = ""  # the place that ends the name, unless it is the surname

    @property
    def is_remote(self) -> bool:
        remote = r"länk|distans|teams|zoom|skype|digital|online|remote|link|video"
        return any(re.search(remote, note, re.IGNORECASE) for note in self.notes)


def with_role(entry: Entry, role: str) -> Entry:
    if entry.role:
        return replace(entry, notes=(*entry.notes, role))
    return replace(entry, role=short_role(role))


def shared_in(
    group: list[Entry], prefix: str, *, is_line: bool, is_place: bool = False
) -> list[Entry]:
    """Give a group what is said once for all of it: before it, or after the last.

    `is_line`: the group is a line of a list, so its last speaks for all of it.
    `is_place`: the prefix is a municipality, though it may be a role as well: "Vara".
    """
    if not group:
        return []
    last = group[-1].affiliation
    prefix = "" if is_of_people(prefix) else prefix
    is_whence = is_place or bool(OF_WHOM.match(prefix))
    prefix = OF_WHOM.sub("", prefix)
    if prefix and is_role(prefix) and not (last or is_whence):
        return [one if one.role else replace(one, role=prefix) for one in group]
    is_part = last[:1].islower()  # "Kommunen: Anna Ek, Bo Alm (fritid)"
    told = prefix if not (prefix and last) or is_part else ""
    is_group = bool(prefix) or is_line
    if (
        is_group
        and last
        and not told
        and not any(one.affiliation for one in group[:-1])
    ):
        told = last
    return [one if one.affiliation else replace(one, affiliation=told) for one in group]
