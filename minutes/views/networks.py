"""Networks: their purpose, seats and who sits in them, their meetings."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from django.db import models
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from minutes.filters.directories import NetworkFilter
from minutes.models import ActionPoint, Meeting
from minutes.summaries import ToldMeetings, told_networks
from minutes.told import Rows, ToldRow
from minutes.told_points import ToldPoints
from minutes.told_roster import told_roster_of
from minutes.views.deleting import may_delete
from minutes.views.lists import list_page
from networks.models import Network
from networks.models.network import Standing, standing_of
from people.prepared import WRITTEN_OUT, Asked, PreparedRows

FEW = 10
MOST_MEETINGS = 200


def network_list(request: HttpRequest) -> HttpResponse:
    return list_page(
        request,
        "minutes/network_list.html",
        NetworkFilter,
        rows=lambda found, page: told_networks(found.chosen(page), found.reader),
    )


def network_detail(request: HttpRequest, slug: str) -> HttpResponse:
    reader = standing_of(request.user)
    rows = _rows(reader.pattern)
    if not (found := rows["network"].ask(reader.keys, slug=slug)):
        raise Http404
    [network] = found
    meetings, points = (
        rows[name].ask(reader.keys, network=network.pk)
        for name in ("meetings", "points")
    )
    context = {
        "network": network,
        "may_delete": may_delete(request.user, network),
        "roster": told_roster_of(network.pk),
        "years": _by_year(meetings),
        "points": points,
    }
    return TemplateResponse(request, "minutes/network_detail.html", context)


@lru_cache(WRITTEN_OUT)
def _rows(reader: Standing) -> dict[str, Rows]:
    """Write out what the page asks of the `network` by its slug, then of that one."""
    slug = Asked("slug", models.CharField())
    one = Asked("network", models.BigIntegerField())
    editable = Network.objects.editable_by(reader).filter(pk=OuterRef("pk"))
    networks = Network.objects.visible_to(reader).annotate(is_editable=Exists(editable))
    meetings = Meeting.objects.visible_to(reader).of_few_networks(
        Network.objects.filter(pk=one)
    )
    points = ActionPoint.objects.visible_to(reader).open()
    points = points.filter(item__meeting__network=one)
    return {
        "network": PreparedRows(networks.filter(slug=slug).select_related("host")),
        "meetings": ToldMeetings(meetings.newest_first()[:MOST_MEETINGS], reader),
        "points": ToldPoints(points.soonest_first()[:FEW]),
    }


def _by_year(meetings: list[ToldRow]) -> list[tuple[str, list[ToldRow]]]:
    """Group meetings, newest first, by year; "" gathers those without a date."""
    years = groupby(meetings, key=lambda told: (told.told("held_on") or "")[:4])
    return [(year, list(held)) for year, held in years]
