"""People as far as a reader may know of them."""

from __future__ import annotations

from functools import lru_cache

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from minutes.access import Reader, may_edit
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
from networks.models.network import Standing, standing_of
from people.models import Person
from people.prepared import WRITTEN_OUT


def visible_people(user: Reader) -> QuerySet[Person]:
    """Keep those who are named in something that `user` may read."""
    return _visible_to(standing_of(user)).all()


@lru_cache(WRITTEN_OUT)
def _visible_to(reader: Standing) -> QuerySet[Person]:
    """Build the query, once: to do so takes as long as the page that asks."""
    if reader.is_administrator:
        return Person.objects.all()
    networks = Network.objects.visible_to(reader).values("pk")
    return Person.objects.filter(
        _is_in(
            Membership.objects.filter(network__in=networks),
            Attendance.objects.visible_to(reader),
            Meeting.objects.visible_to(reader),
            Presenter.objects.visible_to(reader),
            Statement.objects.visible_to(reader),
            AgendaItem.objects.visible_to(reader),
            Assignment.objects.visible_to(reader),
        )
    )


def is_named_in_networks_of(user: Reader) -> Q:
    """People on the rosters, or in the minutes, of networks that `user` coordinates."""
    networks = Network.objects.editable_by(user).values("pk")
    return _is_in(
        Membership.objects.filter(network__in=networks),
        Attendance.objects.filter(may_edit(user, "meeting__")),
        Meeting.objects.editable_by(user),
        Presenter.objects.filter(may_edit(user, "item__meeting__")),
        Statement.objects.filter(may_edit(user, "item__meeting__")),
        AgendaItem.objects.filter(may_edit(user, "meeting__")),
        Assignment.objects.filter(may_edit(user, "action_point__item__meeting__")),
    )


def is_named_anywhere() -> Q:
    """People of any network, whoever may read it."""
    return _is_in(
        Membership.objects.all(),
        Attendance.objects.all(),
        Meeting.objects.all(),
        Presenter.objects.all(),
        Statement.objects.all(),
        AgendaItem.objects.all(),
        Assignment.objects.all(),
    )


def _is_in(
    memberships: QuerySet[Membership],
    attendances: QuerySet[Attendance],
    meetings: QuerySet[Meeting],
    presenters: QuerySet[Presenter],
    statements: QuerySet[Statement],
    items: QuerySet[AgendaItem],
    assignments: QuerySet[Assignment],
) -> Q:
    named_in = [
        _naming(memberships, "person"),
        _naming(attendances, "person"),
        _naming(meetings, "minute_taker"),
        _naming(presenters, "person"),
        _naming(statements, "speaker"),
        _naming(items, "mentioned"),
        _naming(assignments, "person"),
    ]
    anywhere = Q()
    for place in named_in:
        anywhere |= Q(Exists(place))
    return anywhere


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
