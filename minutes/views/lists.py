"""What all list pages do: narrow, page, render; and say what an address got wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from minutes.filters.faceted import FacetedFilterSet
from minutes.paging import page_of


def list_page(
    request: HttpRequest,
    template: str,
    found: FacetedFilterSet,
    rows: Callable[[QuerySet], Any],
    **context: Any,
) -> HttpResponse:
    """Show a page of `found`; with 400 and no rows if its filters make no sense.

    `rows` gives what is shown of those of the page.
    """
    is_valid = found.is_valid()
    kept = found.qs if is_valid else found.queryset.none()
    page = page_of(kept, request, found.total)
    page.object_list = rows(page.object_list)
    context |= {"filter": found, "page": page}
    return TemplateResponse(request, template, context, status=200 if is_valid else 400)


def these(page: QuerySet) -> QuerySet:
    """Ask for the rows of a page by their keys, in the same order.

    Else PostgreSQL would compute the figures of all rows on the pages before it, too.
    """
    rows = page.model._default_manager.filter(pk__in=page.values("pk"))
    return rows.order_by(*page.query.order_by)
