"""What templates need to write minutes out."""

from __future__ import annotations

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from minutes.markdown import as_html
from minutes.models import Meeting

register = template.Library()
register.filter("markdown", as_html)


@register.filter
def figures(meeting: Meeting) -> SafeString:
    """Write out the figures of a row that are not zero.

    Four counts in each of fifty rows: in the template they took a third of the page.
    """
    shown = ((m, words % {"n": n}) for m, n, words in _counted(meeting) if n)
    return format_html_join("", '<li class="{}">{}</li>', shown)


def _counted(meeting: Meeting) -> list[tuple[str, int, str]]:
    people, municipalities, decisions, points = (
        getattr(meeting, f"{name}_count", 0) or 0
        for name in ("person", "municipality", "decision", "open_point")
    )
    return [
        ("mark-plain", people, ngettext("%(n)s person", "%(n)s people", people)),
        (
            "mark-plain",
            municipalities,
            ngettext("%(n)s municipality", "%(n)s municipalities", municipalities),
        ),
        (
            "mark-decision",
            decisions,
            ngettext("%(n)s decision", "%(n)s decisions", decisions),
        ),
        (
            "mark-action",
            points,
            ngettext("%(n)s open point", "%(n)s open points", points),
        ),
    ]
