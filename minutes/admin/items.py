"""Agenda items: who presented, what was said, decided and promised."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Max, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from minutes.admin.recorded import RecordedAdmin, RecordedForm
from minutes.models import (
    ActionPoint,
    AgendaItem,
    Decision,
    FollowUp,
    Meeting,
    Presenter,
    Statement,
)
from networks.admin.filters import ScopedRelation
from networks.admin.formsets import OrderedFormSet, ScopedFormSet
from networks.admin.scoped import ScopedInline
from networks.admin.site import site
from networks.models.network import Reader


class PresenterInline(ScopedInline):
    model = Presenter
    formset = OrderedFormSet
    classes = ("terse",)
    fields = ("person", "organisation", "title")
    ordering = ("position", "pk")
    in_passing = ("person",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Presenter]:
        return super().get_queryset(request).select_related("person", "organisation")


class StatementInline(ScopedInline):
    model = Statement
    formset = OrderedFormSet
    classes = ("terse",)
    fields = ("organisation", "speaker", "described_as", "text")
    ordering = ("position",)
    in_passing = ("speaker",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Statement]:
        return super().get_queryset(request).select_related("organisation", "speaker")


class DecisionInline(ScopedInline):
    model = Decision
    formset = OrderedFormSet
    fields = ("number", "text", "decided_by", "decided_by_body", "decided_on")
    ordering = ("position",)
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Decision]:
        return super().get_queryset(request).select_related("decided_by")


class ActionPointInline(ScopedInline):
    """The promises; to whom they are given has a page for each."""

    model = ActionPoint
    formset = OrderedFormSet
    fields = ("text", "is_for_all", "due_on", "done_on")
    ordering = ("position",)
    show_change_link = True


class FollowUpInline(ScopedInline):
    """What was said of earlier promises, but of those one may not read."""

    model = FollowUp
    fk_name = "item"
    formset = ScopedFormSet
    classes = ("terse",)
    fields = ("action_point", "text")
    ordering = ("pk",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[FollowUp]:
        seen = super().get_queryset(request).visible_to(request.user)
        return seen.select_related("action_point__item__meeting__network")


class ItemForm(RecordedForm):
    meeting_of = staticmethod(lambda item: item.meeting)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if "parent" in self.fields:
            parents = self.fields["parent"].queryset.filter(parent=None)
            meeting = self.instance.meeting_id or self.initial.get("meeting")
            is_known = str(meeting or "").isdecimal()
            here = parents.filter(meeting=meeting) if is_known else parents.none()
            here = here.exclude(pk=self.instance.pk).order_by("position")
            self.fields["parent"].queryset = here


@admin.register(AgendaItem, site=site)
class ItemAdmin(RecordedAdmin):
    form = ItemForm
    path = "meeting"
    ordering = ("-meeting__listed_on", "-meeting", "position")
    search_fields = ("heading", "meeting__match_key", "meeting__network__match_key")
    list_display = ("item", "meeting", "network", "is_confidential")
    list_filter = (("meeting__network", ScopedRelation), "is_confidential")
    date_hierarchy = "meeting__held_on"
    fieldsets = (
        (None, {"fields": ("meeting", ("number", "heading"), ("parent", "held_on"))}),
        (
            _("Text"),
            {
                "fields": (
                    "text",
                    "is_confidential",
                    "topics",
                    "mentioned",
                    "reason",
                    "seen_version",
                )
            },
        ),
    )
    plain_fields = ("parent",)
    in_passing = ("topics", "mentioned")
    inlines = (
        PresenterInline,
        StatementInline,
        DecisionInline,
        ActionPointInline,
        FollowUpInline,
    )
    csv_columns = (
        (_("day"), lambda item: item.meeting.day_for_machines),
        (_("network"), lambda item: item.meeting.network),
        (_("number"), lambda item: item.number),
        (_("heading"), lambda item: item.heading),
        (_("text"), lambda item: item.text),
    )

    def rows(self, user: Reader) -> QuerySet[AgendaItem]:
        meetings = Meeting.objects.editable_by(user)
        mine = AgendaItem.objects.filter(meeting__in=meetings)
        return mine.select_related("meeting__network")

    def label_of(self, item: AgendaItem) -> str:
        return f"{item} ({item.meeting.network}, {item.meeting.day_in_words})"

    def view_on_site(self, item: AgendaItem) -> str:
        return item.get_absolute_url()

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ("meeting",) if obj else ()

    def save_model(
        self, request: HttpRequest, obj: AgendaItem, form: Any, change: bool
    ) -> None:
        """Put a new item last."""
        if not change:
            obj.position = next_position(obj.meeting.items.all())
        super().save_model(request, obj, form, change)

    @admin.display(description=_("agenda item"), ordering="position")
    def item(self, item: AgendaItem) -> str:
        return str(item)

    @admin.display(description=_("network"), ordering="meeting__network__sort_key")
    def network(self, item: AgendaItem) -> str:
        return str(item.meeting.network)


def next_position(parts: QuerySet) -> int:
    return (parts.aggregate(last=Max("position"))["last"] or 0) + 1
