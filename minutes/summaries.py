"""The figures of a row in a list, counted by the database in the list's own query."""

from __future__ import annotations

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from minutes.access import Reader
from minutes.models import ActionPoint, Attendance, Decision, Meeting
from minutes.rows import MEETING, NETWORK, under
from networks.models import Network, Organisation


def meetings_with_figures(meetings: QuerySet, user: Reader) -> QuerySet:
    """Add to each meeting what its row shows, as far as `user` may read.

    `person_count` and `municipality_count` are of those present; a meeting without
    a list of attendance has 0 of both.
    """
    present = Attendance.objects.present()
    of_municipalities = present.filter(
        organisation__kind=Organisation.Kind.MUNICIPALITY
    )
    decisions = Decision.objects.visible_to(user)
    points = ActionPoint.objects.visible_to(user).open()
    rows = meetings.select_related("network").only(
        *MEETING, "status", "place", *under("network__", NETWORK)
    )
    return rows.annotate(
        person_count=_count(present, "meeting"),
        municipality_count=_count(of_municipalities, "meeting", "organisation"),
        decision_count=_count(decisions, "item__meeting"),
        open_point_count=_count(points, "item__meeting"),
    )


def networks_with_figures(networks: QuerySet[Network], user: Reader) -> QuerySet:
    """Add `meeting_count` and `latest_on` of the meetings that `user` may read."""
    held = Meeting.objects.visible_to(user).held().filter(network=OuterRef("pk"))
    return networks.select_related("host").annotate(
        meeting_count=_count(Meeting.objects.visible_to(user).held(), "network"),
        latest_on=Subquery(held.newest_first().values("held_on")[:1]),
        latest_precision=Subquery(held.newest_first().values("date_precision")[:1]),
    )


def _count(rows: QuerySet, link: str, distinct: str = "pk") -> Coalesce:
    """Count the rows that reach the outer row by `link`; 0 when there are none."""
    counted = (
        rows.order_by()
        .filter(**{link: OuterRef("pk")})
        .values(link)
        .annotate(number=Count(distinct, distinct=distinct != "pk"))
        .values("number")
    )
    return Coalesce(Subquery(counted), 0)
