"""Decisions: one register across the meetings of the own networks."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from minutes.admin.items import next_position
from minutes.admin.recorded import RecordedAdmin, RecordedForm
from minutes.models import Decision, Meeting
from networks.admin.filters import ScopedRelation
from networks.admin.site import site
from networks.models.network import Reader


class PartForm(RecordedForm):
    meeting_of = staticmethod(lambda part: part.item.meeting)


class PartAdmin(RecordedAdmin):
    """The pages of what stands in an agenda item, at a position."""

    form = PartForm
    path = "item__meeting"
    ordering = ("-item__meeting__listed_on", "-item__meeting", "item__position", "pk")
    search_fields = ("text", "item__meeting__match_key")

    def rows(self, user: Reader) -> QuerySet:
        meetings = Meeting.objects.editable_by(user)
        mine = self.model._default_manager.filter(item__meeting__in=meetings)
        return mine.select_related("item__meeting__network")

    def label_of(self, part: Any) -> str:
        meeting = part.item.meeting
        words = Truncator(part.text).words(12)
        return f"{words} ({meeting.network}, {meeting.day_in_words})"

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ("item",) if obj else ()

    def save_model(
        self, request: HttpRequest, obj: Any, form: Any, change: bool
    ) -> None:
        """Put a new one last in its item."""
        if not change:
            in_item = self.model._default_manager.filter(item=obj.item_id)
            obj.position = next_position(in_item)
        super().save_model(request, obj, form, change)

    def view_on_site(self, part: Any) -> str:
        return f"{part.item.meeting.get_absolute_url()}#{part.anchor}"

    @admin.display(description=_("text"), ordering="text")
    def short_text(self, part: Any) -> str:
        return Truncator(part.text).words(20)

    @admin.display(description=_("meeting"), ordering="item__meeting__listed_on")
    def meeting(self, part: Any) -> str:
        return part.item.meeting.day_in_words

    @admin.display(
        description=_("network"), ordering="item__meeting__network__sort_key"
    )
    def network(self, part: Any) -> str:
        return str(part.item.meeting.network)


@admin.register(Decision, site=site)
class DecisionAdmin(PartAdmin):
    list_display = ("short_text", "number", "meeting", "network", "decided_by")
    list_filter = (("item__meeting__network", ScopedRelation),)
    list_select_related = ("item__meeting__network", "decided_by")
    date_hierarchy = "item__meeting__held_on"
    fields = (
        "item",
        ("number", "decided_on"),
        "text",
        ("decided_by", "decided_by_body"),
        "replaces",
        "reason",
        "seen_version",
    )
    csv_columns = (
        (_("day"), lambda decision: decision.item.meeting.day_for_machines),
        (_("network"), lambda decision: decision.item.meeting.network),
        (_("agenda item"), lambda decision: decision.item),
        (_("number"), lambda decision: decision.number),
        (_("decision"), lambda decision: decision.text),
        (_("decided by"), lambda decision: decision.decided_by),
    )

    def rows(self, user: Reader) -> QuerySet[Decision]:
        return super().rows(user).select_related("decided_by", "item__meeting__network")

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Leave out what it replaces, if that is of a network one does not keep."""
        if obj and obj.replaces_id:
            replaced = self.rows(request.user).filter(pk=obj.replaces_id)
            if not replaced.exists():
                return [name for name in self.fields if name != "replaces"]
        return self.fields
