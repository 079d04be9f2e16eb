"""Fifty rows a page, and a 404 for pages that are not there."""

from __future__ import annotations

from django.core.paginator import InvalidPage, Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

ROWS_A_PAGE = 50


class CountedPaginator(Paginator):
    """A Paginator that is told the number of rows, counted already elsewhere."""

    def __init__(self, rows: QuerySet, total: int) -> None:
        super().__init__(rows, ROWS_A_PAGE)
        self.total = total

    @cached_property
    def count(self) -> int:
        return self.total


def page_of(rows: QuerySet, request: HttpRequest, total: int) -> Page:
    """Give the page that the address asks for by `page`, the first if it does not."""
    try:
        return CountedPaginator(rows, total).page(request.GET.get("page") or 1)
    except InvalidPage as invalid:
        raise Http404(_("There is no such page of the list.")) from invalid
