"""What all list pages do: narrow, page, render; and say what an address got wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.core.paginator import Page
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from minutes.filters.faceted import FacetedFilterSet
from minutes.paging import page_of
from minutes.told import told
from networks.models.network import standing_of


def list_page(
    request: HttpRequest,
    template: str,
    filters: type[FacetedFilterSet],
    rows: Callable[[FacetedFilterSet, Page], Any],
) -> HttpResponse:
    """Show a page of what the address asks for; with 400 and no rows if that makes no
    sense.

    `rows` gives what is shown of those of the page.
    """
    today = timezone.localdate()
    found = filters(request.GET, standing_of(request.user), today)
    is_valid = found.is_valid()
    kept = found.qs if is_valid else found.queryset.none()
    page = page_of(kept, request, found.total)
    page.object_list = rows(found, page)
    context = {"filter": found, "page": page, "today": today}
    return TemplateResponse(request, template, context, status=200 if is_valid else 400)


def told_rows(fields: Sequence[str]) -> Callable[[FacetedFilterSet, Page], Any]:
    """Ask for the rows of a page by these fields."""
    return lambda found, page: told(found.chosen(page), fields, found.reader.keys)
