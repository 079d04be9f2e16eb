"""Action points: whom they are given to, what became of them, and closing many."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from minutes.admin.decisions import PartAdmin
from minutes.admin.recorded import record
from minutes.models import ActionPoint, Assignment, FollowUp
from networks.admin.filters import ScopedRelation
from networks.admin.scoped import ScopedInline
from networks.admin.site import site
from networks.models.network import Reader


class State(admin.SimpleListFilter):
    """Open, overdue or done."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("open", _("open")), ("overdue", _("overdue")), ("done", _("done"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == "overdue":
            return queryset.overdue(timezone.localdate())
        if self.value() in ("open", "done"):
            return getattr(queryset, self.value())()
        return queryset


class AssignmentInline(ScopedInline):
    """A person, an organisation or a sub-region on each line."""

    model = Assignment
    classes = ("terse",)
    fields = ("person", "organisation", "subregion")
    in_passing = ("person",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Assignment]:
        return super().get_queryset(request).with_assignees()


class LaterInline(ScopedInline):
    """What later meetings said of it, as far as one may read them."""

    model = FollowUp
    fk_name = "action_point"
    verbose_name_plural = _("said of it later")
    fields = ("item", "text")
    ordering = ("pk",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[FollowUp]:
        seen = super().get_queryset(request).visible_to(request.user)
        return seen.select_related("item__meeting__network")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Each belongs to the minutes of another meeting: it is changed there."""
        return False

    has_add_permission = has_delete_permission = has_change_permission


@admin.register(ActionPoint, site=site)
class ActionPointAdmin(PartAdmin):
    list_display = ("short_text", "given_to", "due_on", "done_on", "meeting", "network")
    list_filter = (State, ("item__meeting__network", ScopedRelation))
    list_select_related = ("item__meeting__network",)
    date_hierarchy = "due_on"
    fields = (
        "item",
        "text",
        "is_for_all",
        ("due_on", "done_on"),
        "reason",
        "seen_version",
    )
    inlines = (AssignmentInline, LaterInline)
    actions = ("complete", "export_csv")
    csv_columns = (
        (_("action point"), lambda point: point.text),
        (_("given to"), lambda point: assignees_of(point)),
        (_("due on"), lambda point: point.due_on),
        (_("done on"), lambda point: point.done_on),
        (_("meeting"), lambda point: point.item.meeting.day_for_machines),
        (_("network"), lambda point: point.item.meeting.network),
    )

    def with_columns(self, rows: QuerySet, user: Reader) -> QuerySet:
        named = Assignment.objects.with_assignees()
        return rows.prefetch_related(Prefetch("assignments", named))

    @admin.action(description=_("Close the chosen as done today"))
    def complete(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Close those still open; the meetings they stem from get a version each."""
        today = timezone.localdate()
        with transaction.atomic():
            still_open = self.rows(request.user).open()
            points = list(still_open.filter(pk__in=queryset.values("pk")))
            for point in points:
                point.complete(today)
            meetings = sorted({point.item.meeting_id for point in points})
            record(meetings, request.user, gettext("Action points closed"))
        words = ngettext(
            "Closed %(number)s action point.",
            "Closed %(number)s action points.",
            len(points),
        )
        messages.success(request, words % {"number": len(points)})

    @admin.display(description=_("given to"))
    def given_to(self, point: ActionPoint) -> str:
        return assignees_of(point) or "–"


def assignees_of(point: ActionPoint) -> str:
    if point.is_for_all:
        return str(_("all members"))
    return ", ".join(_names(point))


def _names(point: ActionPoint) -> Iterator[str]:
    for assignment in point.assignments.all():
        yield str(assignment.assignee)
