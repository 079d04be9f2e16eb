"""Who a word in the running text may stand for: somebody there, or a role."""

from __future__ import annotations

from minutes.importing.language.names import is_first_name, is_person
from minutes.importing.language.people import People, common_first_names
from minutes.importing.language.places import Places
from minutes.importing.language.subjects import ADDRESSED, OWN_PART, PARTS, is_role


class Known:
    """Knows who was there."""

    def __init__(self, people: People, places: Places) -> None:
        self.people = people
        self.places = places

    def _may_do(self, who: str) -> bool:
        """Say so of whom something is done by: "Anna", "kassören", "trivselgruppen"."""
        is_part = bool(OWN_PART.fullmatch(who))
        return is_part or self._is_somebody(who) or is_role(who)

    def called_first(self, who: str) -> str:
        """Give "Anna" of "Anna Ring", where the second word begins what she does."""
        first = who.partition(" ")[0]
        is_one = self.people.is_called(first) and not self.people.is_called(who)
        return first if is_one else who

    def _are_both(self, one: str, other: str) -> bool:
        """Say so of "kassören" and "Anna": of two that have a role or were there."""
        are_roles = [is_role(one), is_role(other)]
        return any(are_roles) and all(
            has_role or self._is_somebody(who)
            for has_role, who in zip(are_roles, (one, other), strict=True)
        )

    def _is_known(self, who: str) -> bool:
        return self.people.are_few or any(map(self.people.is_called, PARTS.split(who)))

    def _is_somebody(self, who: str) -> bool:
        if match := ADDRESSED.match(who):
            who = who[match.end() :]
            return bool(who) and not self.places.find(who)
        names = [name.strip() for name in PARTS.split(who)]
        known = {
            name
            for name in names
            if self.people.may_be_called(name) or self._is_full_name(name)
        }
        others = [name for name in names if name not in known]
        return bool(known) and all(is_first_name(one, self.places) for one in others)

    def _is_full_name(self, name: str) -> bool:
        """Say so of "Anna Ek", not of "Lund En" that a table's cells run into."""
        first = name.split(maxsplit=1)[0]
        may_be_place = self.places.find(first) and first not in common_first_names()
        return is_person(name, self.places) and not may_be_place
