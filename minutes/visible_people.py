"""People as far as a reader may know of them."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from minutes.access import Reader
from minutes.models import (
    AgendaItem,
    Assignment,
    Attendance,
    Meeting,
    Presenter,
    Statement,
)
from minutes.rows import NETWORK, ORGANISATION, under
from networks.models import Membership, Network
from people.models import Person


def visible_people(user: Reader) -> QuerySet[Person]:
    """Keep those who are named in something that `user` may read."""
    if getattr(user, "is_administrator", False):
        return Person.objects.all()
    networks = Network.objects.visible_to(user).values("pk")
    named_in = [
        _naming(Membership.objects.filter(network__in=networks), "person"),
        _naming(Attendance.objects.visible_to(user), "person"),
        _naming(Meeting.objects.visible_to(user), "minute_taker"),
        _naming(Presenter.objects.visible_to(user), "person"),
        _naming(Statement.objects.visible_to(user), "speaker"),
        _naming(AgendaItem.objects.visible_to(user), "mentioned"),
        _naming(Assignment.objects.visible_to(user), "person"),
    ]
    anywhere = Q()
    for place in named_in:
        anywhere |= Q(Exists(place))
    return Person.objects.filter(anywhere)


def _naming(rows: QuerySet, person: str) -> QuerySet:
    """Keep the rows that name the person of the outer query.

    That is said twice over, or PostgreSQL would first gather all whom such rows name
    anywhere in the archive; most people are found in the first place looked at.
    """
    them = OuterRef("pk")
    return rows.filter(**{person: them, f"{person}__gte": them})


def people_with_networks(people: QuerySet[Person], user: Reader) -> QuerySet[Person]:
    """Load with each person the memberships that `user` may know of."""
    networks = Network.objects.visible_to(user)
    in_sight = Exists(networks.filter(pk=OuterRef("network")))
    memberships = Membership.objects.filter(in_sight)
    shown = memberships.newest_first().select_related("network", "organisation")
    shown = shown.only(
        "person_id",
        *under("network__", NETWORK),
        *under("organisation__", ORGANISATION),
    )
    return people.prefetch_related(Prefetch("memberships", shown))
