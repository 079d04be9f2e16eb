"""What templates need to write minutes out."""

from __future__ import annotations

from django import template
from django.utils.translation import ngettext

from minutes.markdown import as_html
from minutes.models import Meeting

register = template.Library()
register.filter("markdown", as_html)


@register.filter
def figures(meeting: Meeting) -> list[tuple[str, str]]:
    """Give the figures of a row that are not zero: CSS class, words.

    Four counts in each of fifty rows: in the template they took a fifth of the page.
    """
    return [
        (mark, words % {"n": number})
        for mark, number, words in _counted(meeting)
        if number
    ]


def _counted(meeting: Meeting) -> list[tuple[str, int, str]]:
    people, municipalities, decisions, points = (
        getattr(meeting, f"{name}_count", 0) or 0
        for name in ("person", "municipality", "decision", "open_point")
    )
    return [
        ("", people, ngettext("%(n)s person", "%(n)s people", people)),
        (
            "",
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
