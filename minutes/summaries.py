"""The figures of a row in a list, counted by the database in the list's own query."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from minutes.access import Reader, is_disclosed_to
from minutes.models import ActionPoint, Attendance, Correction, Decision, Meeting
from minutes.rows import MEETING_ROW, NETWORK_ROW
from minutes.told import ToldRow, ToldRows, as_json
from networks.models import Network, Organisation
from networks.models.network import Standing
from people.prepared import NO_KEYS, THESE, WRITTEN_OUT, Chosen, Keys, Prepared


def with_figures(meetings: QuerySet, user: Reader) -> QuerySet:
    """Add to each meeting what its row shows, as far as `user` may read.

    `person_count` and `municipality_count` are of those present; a meeting without
    a list of attendance has 0 of both.
    """
    return meetings.annotate(**_figures(user))


def _figures(user: Reader) -> dict[str, Any]:
    present = Attendance.objects.present()
    municipalities = Q(organisation__in=Organisation.objects.municipalities())
    disclosed = is_disclosed_to(user, "item__")
    decisions = Decision.objects.filter(disclosed)
    points = ActionPoint.objects.filter(disclosed).open()
    return {
        "person_count": _count(present, "meeting"),
        "municipality_count": _count(
            present, "meeting", "organisation", filter=municipalities
        ),
        "decision_count": _count(decisions, "item__meeting"),
        "open_point_count": _count(points, "item__meeting"),
        "corrected_on": Correction.objects.latest(),
    }


class ToldMeetings(ToldRows):
    """Some meetings, to be told with their figures to those who read alike."""

    def __init__(self, meetings: QuerySet, pattern: Standing) -> None:
        super().__init__(meetings, MEETING_ROW)
        self.pattern = pattern

    def ask(self, keys: Keys = NO_KEYS, **asked: Any) -> list[ToldRow]:
        return told_meetings(self.chosen, self.pattern, keys, **asked)


def told_meetings(
    chosen: Chosen, pattern: Standing, keys: Keys, **asked: Any
) -> list[ToldRow]:
    """Ask for the meetings that are chosen, with their figures, in their order."""
    rows = _prepared(pattern, chosen.order).ask_of(chosen, keys, **asked)
    return [ToldRow(Meeting, *row) for row in rows]


@lru_cache(WRITTEN_OUT)
def _prepared(pattern: Standing, order: tuple[str, ...]) -> Prepared:
    rows = Meeting.objects.filter(pk__in=THESE).order_by(*order)
    figures = as_json((), **_figures(pattern))
    return Prepared.of(rows.values_list("pk", as_json(MEETING_ROW), figures))


def told_networks(chosen: Chosen, reader: Standing) -> list[ToldRow]:
    """Ask for the networks that are chosen, in their order, each with the
    `meeting_count` of meetings with minutes that one may read.
    """
    prepared = _prepared_networks(reader.pattern, chosen.order)
    return [ToldRow(Network, *row) for row in prepared.ask_of(chosen, reader.keys)]


@lru_cache(WRITTEN_OUT)
def _prepared_networks(pattern: Standing, order: tuple[str, ...]) -> Prepared:
    rows = Network.objects.filter(pk__in=THESE).order_by(*order)
    held = Meeting.objects.visible_to(pattern).held()
    figures = as_json((), meeting_count=_count(held, "network"))
    return Prepared.of(rows.values_list("pk", as_json(NETWORK_ROW), figures))


def _count(rows: QuerySet, link: str, distinct: str = "pk", **options: Any) -> Coalesce:
    """Count the rows that reach the outer row by `link`; 0 when there are none."""
    counted = (
        rows.order_by()
        .filter(**{link: OuterRef("pk")})
        .values(link)
        .annotate(number=Count(distinct, distinct=distinct != "pk", **options))
        .values("number")
    )
    return Coalesce(Subquery(counted), 0)
