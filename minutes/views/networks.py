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
from minutes.summaries import told_meetings, told_networks
from minutes.told import ToldRow
from minutes.told_points import told_points
from minutes.told_roster import told_roster_of
from minutes.views.deleting import may_delete
from minutes.views.lists import list_page
from networks.models import Network
from networks.models.network import Standing, standing_of
from people.prepared import WRITTEN_OUT, Asked, Chosen, PreparedRows

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
    network, meetings, points = _prepared(reader.pattern)
    if not (found := network.ask(reader.keys, slug=slug)):
        raise Http404
    [network] = found
    asked = {"network": network.pk}
    context = {
        "network": network,
        "may_delete": may_delete(request.user, network),
        "roster": told_roster_of(network.pk),
        "years": _by_year(told_meetings(meetings, reader, **asked)),
        "points": told_points(points, reader.keys, **asked),
    }
    return TemplateResponse(request, "minutes/network_detail.html", context)


@lru_cache(WRITTEN_OUT)
def _prepared(reader: Standing) -> tuple[PreparedRows, Chosen, Chosen]:
    """Write out what the page asks of a network by its slug, then of that one: its
    meetings and its points.
    """
    slug = Asked("slug", models.CharField())
    one = Asked("network", models.BigIntegerField())
    editable = Network.objects.editable_by(reader).filter(pk=OuterRef("pk"))
    networks = Network.objects.visible_to(reader).filter(slug=slug)
    meetings = Meeting.objects.visible_to(reader).of_networks(
        Network.objects.filter(pk=one)
    )
    points = ActionPoint.objects.visible_to(reader).open().soonest_first()
    return (
        PreparedRows(
            networks.select_related("host").annotate(is_editable=Exists(editable))
        ),
        Chosen.among(meetings.newest_first()[:MOST_MEETINGS]),
        Chosen.among(points.filter(item__meeting__network=one)[:FEW]),
    )


def _by_year(meetings: list[ToldRow]) -> list[tuple[str, list[ToldRow]]]:
    """Group meetings, newest first, by year; "" gathers those without a date."""
    years = groupby(meetings, key=lambda told: (told.told("held_on") or "")[:4])
    return [(year, list(held)) for year, held in years]
