"""Networks: their purpose, seats and who sits in them, their meetings."""

from __future__ import annotations

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils import timezone

from minutes.filters.directories import NetworkFilter
from minutes.models import ActionPoint, Meeting
from minutes.rows import action_point_rows
from minutes.summaries import meetings_with_figures, told_networks
from minutes.views.deleting import may_delete
from minutes.views.lists import list_page
from networks.models import Network
from networks.roster import roster_of

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
    networks = Network.objects.visible_to(request.user).select_related("host")
    network = get_object_or_404(networks, slug=slug)
    editable = Network.objects.editable_by(request.user)
    today = timezone.localdate()
    meetings = Meeting.objects.visible_to(request.user).of_networks(
        Network.objects.filter(pk=network.pk)
    )
    points = ActionPoint.objects.visible_to(request.user).open().soonest_first()
    latest = meetings_with_figures(meetings.newest_first(), request.user)
    context = {
        "network": network,
        "is_editable": editable.filter(pk=network.pk).exists(),
        "may_delete": may_delete(request.user, network),
        "roster": roster_of(network, today),
        "years": _by_year(list(latest[:MOST_MEETINGS])),
        "points": action_point_rows(points.filter(item__meeting__network=network))[
            :FEW
        ],
        "today": today,
    }
    return TemplateResponse(request, "minutes/network_detail.html", context)


def _by_year(meetings: list[Meeting]) -> list[tuple[int | None, list[Meeting]]]:
    """Group meetings, newest first, by year; None gathers those without a date."""
    years = groupby(meetings, key=lambda m: m.held_on.year if m.held_on else None)
    return [(year, list(held)) for year, held in years]
