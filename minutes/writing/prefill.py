"""What new minutes begin with: what last time, the roster and open points tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from minutes.importing.language.date_shapes import MONTH
from minutes.models import ActionPoint, Attendance, Meeting
from minutes.naming.labels import Labels, labels_for
from minutes.writing.retyping import hour
from minutes.writing.typed import Row, Typed, row_of
from networks.models import Membership, Network, Seat
from networks.roster import Roster, SeatToday, roster_of
from people.models import User

MOST_OPEN_POINTS = 100
OF_ITS_DAY = re.compile(rf"\d|\b{MONTH}", re.IGNORECASE)


def new_minutes(network: Network, user: User, today: date) -> Typed:
    """Begin minutes of a meeting held today."""
    last = last_meeting(network, today)
    typed = Typed(
        meeting=row_of(
            {
                "title": _title_as(last) if last else str(network),
                "held_on": today,
            }
        )
    )
    if last:
        typed.meeting |= _as_last_time(last)
    add_minute_taker(typed, user, last)
    fill_in(typed, network, today, last)
    return typed


def copy_of(meeting: Meeting, user: User, today: date) -> Typed:
    """Begin minutes with the agenda of an earlier meeting, not with what was said."""
    typed = Typed(
        meeting=row_of({"title": _title_as(meeting), "held_on": today})
        | _as_last_time(meeting)
    )
    add_minute_taker(typed, user, last_meeting(meeting.network, today))
    add_roster(typed, meeting.network, today)
    for item in meeting.items.in_order():
        typed.add("items", **_heading(item.number, item.heading, item.parent_id))
    add_follow_ups(typed, meeting.network, today)
    return typed


def fill_in(typed: Typed, network: Network, on: date, last: Meeting | None) -> None:
    """Add the roster of the day, the open points, and last time's headings to take."""
    add_roster(typed, network, on)
    add_follow_ups(typed, network, on)
    for item in last.items.in_order().prefetch_related("follow_ups") if last else ():
        if not item.follow_ups.all():
            typed.add("offers", **_heading(item.number, item.heading, item.parent_id))


def add_roster(typed: Typed, network: Network, on: date) -> None:
    """Add who sits in the network on that day, as present."""
    roster = roster_of(network, on)
    sitting = _sitting(roster)
    labels = _labels(sitting)
    for membership, seat in sitting:
        typed.add("attenders", **_attender(membership, seat, labels))


def vacant_seats(network: Network, on: date) -> list[Seat]:
    vacant = network.seats.vacant(on).in_order()
    return list(vacant.select_related("subregion__association", "organisation"))


def add_follow_ups(typed: Typed, network: Network, before: date) -> None:
    """Begin with an item for what earlier meetings left to be done."""
    of_network = ActionPoint.objects.filter(item__meeting__network=network)
    points = of_network.open().filter(item__meeting__listed_on__lte=before)
    keys = points.soonest_first().values_list("pk", flat=True)[:MOST_OPEN_POINTS]
    if not keys:
        return
    agenda, typed.rows["items"] = typed.rows["items"], {}
    item = typed.add("items", heading=_("Follow-up"))
    while item in agenda:
        item += "f"
    typed.rows["items"] = {item: {"heading": _("Follow-up")}, **agenda}
    for key in keys:
        typed.add("parts", item=item, kind="follow_up", point=str(key))


def last_meeting(network: Network, before: date) -> Meeting | None:
    held = Meeting.objects.filter(network=network).select_related("network").held()
    return held.filter(listed_on__lte=before).newest_first().first()


def _title_as(earlier: Meeting) -> str:
    """Give its title, or its network's name if it tells its day or number."""
    return str(earlier.network) if OF_ITS_DAY.search(earlier.title) else earlier.title


def _as_last_time(last: Meeting) -> Row:
    return row_of(
        {
            "starts_at": hour(last.starts_at),
            "ends_at": hour(last.ends_at),
            "place": last.place,
            "form": last.form,
        }
    )


def add_minute_taker(typed: Typed, user: User, last: Meeting | None) -> None:
    """Name who writes; an account that is nobody's may write for who did last time."""
    taker = user.person_id or (last.minute_taker_id if last else None)
    if taker and not typed.meeting.get("minute_taker"):
        typed.meeting["minute_taker"] = labels_for(people=[taker]).person(taker)


def _heading(number: str, heading: str, parent: int | None) -> Row:
    return row_of(
        {"number": number, "heading": heading, "is_sub_item": parent is not None}
    )


Sitting = list[tuple[Membership, SeatToday | None]]


def _sitting(roster: Roster) -> Sitting:
    """Who sits, with the seat: by seat, then the other members, then the staff."""
    seated = [(seat.membership, seat) for seat in roster.seats if seat.membership]
    others = [(membership, None) for membership in (*roster.members, *roster.staff)]
    return [*seated, *others]


def _labels(sitting: Iterable[tuple[Membership, SeatToday | None]]) -> Labels:
    memberships = [membership for membership, _seat in sitting]
    seats = [seat.seat for _membership, seat in sitting if seat]
    return labels_for(
        people=[one.person_id for one in memberships],
        organisations=[one.organisation_id for one in memberships],
        subregions=[seat.subregion_id for seat in seats],
    )


def _attender(membership: Membership, seat: SeatToday | None, labels: Labels) -> Row:
    return row_of(
        {
            "person": labels.person(membership.person_id),
            "organisation": labels.organisation(membership.organisation_id),
            "subregion": labels.subregion(seat.seat.subregion_id if seat else None),
            "role": membership.role,
            "status": Attendance.Status.PRESENT,
            "is_known": True,
        }
    )
