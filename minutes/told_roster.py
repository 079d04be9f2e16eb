"""The roster of a network as the database told it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from django.db.models import BigIntegerField

from minutes.rows import ORGANISATION, PERSON, under
from minutes.told import ToldRow, as_json
from networks.models import Membership, Seat
from networks.roster import Roster
from people.prepared import Asked, Prepared

SEAT = (
    *under("subregion__", ("id", "name", "slug", "association__slug")),
    *under("organisation__", ("id", *ORGANISATION)),
)
MEMBERSHIP = (
    *("seat_id", "role", "note", "starts_on", "ends_on"),
    *under("person__", PERSON),
    *under("organisation__", ORGANISATION),
)


@dataclass(frozen=True)
class ToldRoster:
    seats: tuple[ToldRow, ...]
    memberships: tuple[ToldRow, ...]

    def made(self, on: date) -> Roster:
        seats = (row.made() for row in self.seats)
        return Roster.of(seats, (row.made() for row in self.memberships), on)


def told_roster_of(network: int) -> ToldRoster:
    """Ask for all who sit, and sat, in a network by its key, in two queries."""
    seats, memberships = _prepared()
    return ToldRoster(
        tuple(ToldRow(Seat, *row) for row in seats.ask(network=network)),
        tuple(ToldRow(Membership, *row) for row in memberships.ask(network=network)),
    )


@cache
def _prepared() -> tuple[Prepared, Prepared]:
    network = Asked("network", BigIntegerField())
    seats = Seat.objects.filter(network=network).in_order()
    memberships = Membership.objects.filter(network=network).by_organisation()
    return (
        Prepared.of(seats.values_list("pk", as_json(SEAT))),
        Prepared.of(memberships.values_list("pk", as_json(MEMBERSHIP))),
    )
