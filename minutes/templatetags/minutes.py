"""What templates need to write minutes out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from minutes.history import Change, How
from minutes.markdown import as_html, glossary
from minutes.models import Meeting
from minutes.told import ToldRow
from minutes.told_roster import ToldRoster

register = template.Library()
register.filter("markdown", as_html)


@register.simple_tag
def told_rows(
    template: str, name: str, rows: Iterable[ToldRow], **hidden: bool
) -> SafeString:
    """Write out rows by their template, which calls each `name`; each row once a day.

    What is overdue is so by the day. `hidden` is what the template is told to hide.
    """
    glossary.refresh()
    version = get_language(), glossary.edition, timezone.localdate()
    return _page(template, name, tuple(rows), tuple(hidden.items()), *version)


@lru_cache(maxsize=256)
def _page(
    template: str, name: str, rows: tuple[ToldRow, ...], *version: Any
) -> SafeString:
    return mark_safe("".join(_told(template, name, row, *version) for row in rows))


@lru_cache(maxsize=4096)
def _told(
    template: str,
    name: str,
    row: ToldRow,
    hidden: tuple[tuple[str, bool], ...],
    language: str | None,
    edition: int,
    today: date,
) -> SafeString:
    context = {name: row.made(), "today": today, **dict(hidden)}
    return render_to_string(template, context)


@register.simple_tag
def told_roster(roster: ToldRoster) -> SafeString:
    """Write out who sits in a network, once a day."""
    return _roster(roster, get_language(), timezone.localdate())


@lru_cache(maxsize=256)
def _roster(roster: ToldRoster, language: str | None, today: date) -> SafeString:
    context = {"roster": roster.made(today)}
    return render_to_string("minutes/_roster.html", context)


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


@register.filter
def has_change(changes: list[Change]) -> bool:
    return any(change.how != How.SAME for change in changes)


@register.filter
def kind_of_change(what: str) -> str:
    """Name a fact or part of minutes, as `minutes.wording` calls them."""
    return str(KINDS.get(what, what))


KINDS = {
    "title": _("Title"),
    "day": _("Day"),
    "time": _("Time"),
    "place": _("Place"),
    "form": _("Form"),
    "minute_taker": _("Minute-taker"),
    "joint_networks": pgettext_lazy("history", "Together with"),
    "preamble": _("Preamble"),
    "attender": _("Attendance"),
    "heading": _("Heading"),
    "level": _("Sub-item"),
    "item_day": _("Day"),
    "confidential": _("Confidential"),
    "text": _("Text"),
    "topics": _("Topics"),
    "mentioned": _("People mentioned"),
    "presenter": _("Presented by"),
    "statement": _("Statement"),
    "decision": _("Decision"),
    "action_point": _("Action point"),
    "follow_up": _("Follow-up"),
    "attachment": pgettext_lazy("history", "Attachment"),
    "entry": _("Date"),
}
