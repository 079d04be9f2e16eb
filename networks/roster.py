"""Who sits in a network on a given day, and which seats nobody fills."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from networks.models import Membership, Network, Seat


@dataclass(frozen=True)
class SeatToday:
    """A seat and who sits in it that day; `membership` is None when it is vacant."""

    seat: Seat
    membership: Membership | None


@dataclass(frozen=True)
class Roster:
    seats: list[SeatToday]
    members: list[Membership]  # those without a seat
    staff: list[Membership]
    former: list[Membership]

    @classmethod
    def of(
        cls, seats: Iterable[Seat], memberships: Iterable[Membership], on: date
    ) -> Roster:
        """Tell who of the members sits where on the day `on`."""
        memberships = list(memberships)
        sitting = [m for m in memberships if m.is_current(on)]
        holders = {m.seat_id: m for m in reversed(sitting) if m.seat_id}
        unseated = [m for m in sitting if holders.get(m.seat_id) is not m]
        staff = Membership.Role.STAFF
        return cls(
            seats=[SeatToday(seat, holders.get(seat.pk)) for seat in seats],
            members=[m for m in unseated if m.role != staff],
            staff=[m for m in unseated if m.role == staff],
            former=[m for m in memberships if m.ends_on and m.ends_on < on],
        )

    @property
    def is_empty(self) -> bool:
        return not (self.seats or self.members or self.staff or self.former)


def roster_of(network: Network, on: date) -> Roster:
    """Give the roster of `network` on the day `on`, in two queries."""
    seats = Seat.objects.filter(network=network).in_order()
    members = Membership.objects.filter(network=network).by_organisation()
    return Roster.of(
        seats.select_related("subregion__association", "organisation"),
        members.select_related("person", "organisation"),
        on,
    )
