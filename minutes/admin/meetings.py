"""Meetings, with those who were there and what was on the agenda."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Field, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from minutes.admin.recorded import RecordedAdmin, RecordedForm, record
from minutes.models import AgendaItem, Attachment, Attendance, CalendarEntry, Meeting
from minutes.summaries import with_figures
from networks.admin.fields import WORDS, ScopedForm
from networks.admin.filters import ScopedRelation
from networks.admin.formsets import OrderedFormSet
from networks.admin.scoped import ScopedInline
from networks.admin.site import site
from networks.models.network import Reader

Status = Meeting.Status
BY_BUTTON = (Status.PUBLISHED, Status.APPROVED)  # a verb leads there, not a choice


class AttendanceInline(ScopedInline):
    model = Attendance
    classes = ("terse",)
    fields = ("person", "organisation", "subregion", "status", "mode", "role", "note")
    in_passing = ("person",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Attendance]:
        attendances = super().get_queryset(request).by_organisation()
        return attendances.select_related(
            "person", "organisation", "subregion__association"
        )


class ItemInline(ScopedInline):
    """The agenda; what was said and decided has a page for each item."""

    model = AgendaItem
    formset = OrderedFormSet
    fields = ("number", "heading", "is_confidential")
    ordering = ("position",)
    show_change_link = True


class InItemForm(ScopedForm):
    """A part of the meeting that may stand in one of its items."""

    def clean(self) -> dict[str, Any] | None:
        super().clean()
        item = self.cleaned_data.get("item")
        if item and item.meeting_id != self.instance.meeting_id:
            self.add_error("item", gettext("The item belongs to another meeting."))
        return self.cleaned_data


class AttachmentInline(ScopedInline):
    model = Attachment
    form = InItemForm
    classes = ("terse",)
    fields = ("title", "item", "file", "opened", "url", "is_confidential")
    readonly_fields = ("opened",)
    formfield_overrides = WORDS | {models.FileField: {"widget": forms.FileInput}}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Attachment]:
        attachments = super().get_queryset(request).order_by("pk")
        return attachments.select_related("item__meeting__network")

    @admin.display(description=_("kept file"))
    def opened(self, attachment: Attachment) -> str | SafeString:
        if not (attachment.pk and attachment.file):
            return "–"
        address = reverse("attachment_file", args=[attachment.pk])
        name = attachment.file.name.rpartition("/")[2]
        return format_html('<a href="{}">{}</a>', address, name)


class CalendarEntryInline(ScopedInline):
    model = CalendarEntry
    form = InItemForm
    classes = ("terse",)
    fields = ("kind", "title", "starts_on", "ends_on", "precision", "place", "item")

    def get_queryset(self, request: HttpRequest) -> QuerySet[CalendarEntry]:
        entries = super().get_queryset(request).soonest_first()
        return entries.select_related("item__meeting__network")


@admin.register(Meeting, site=site)
class MeetingAdmin(RecordedAdmin):
    ordering = ("-listed_on", "-pk")
    search_fields = ("match_key", "network__match_key")
    list_display = (
        "day",
        "title",
        "network",
        "state",
        "person_count",
        "decision_count",
        "open_point_count",
    )
    list_display_links = ("day", "title")
    list_select_related = ("network",)
    list_filter = (("network", ScopedRelation), "status", "form")
    date_hierarchy = "held_on"
    fieldsets = (
        (None, {"fields": ("title", ("network", "joint_networks"), "status")}),
        (
            _("When and where"),
            {
                "fields": (
                    ("held_on", "ends_on", "date_precision"),
                    ("starts_at", "ends_at"),
                    ("place", "form"),
                )
            },
        ),
        (
            _("The minutes"),
            {"fields": ("minute_taker", "preamble", "reason", "seen_version")},
        ),
    )
    in_passing = ("minute_taker",)
    inlines = (AttendanceInline, ItemInline, AttachmentInline, CalendarEntryInline)
    change_form_template = "admin/meeting_form.html"
    actions = ("publish", "unpublish", "approve", "export_csv")
    csv_columns = (
        (_("day"), lambda meeting: meeting.day_for_machines),
        (_("title"), lambda meeting: meeting.title),
        (_("network"), lambda meeting: meeting.network),
        (_("status"), lambda meeting: meeting.get_status_display()),
        (_("place"), lambda meeting: meeting.place),
        (_("present"), lambda meeting: meeting.person_count),
        (_("municipalities"), lambda meeting: meeting.municipality_count),
        (_("decisions"), lambda meeting: meeting.decision_count),
        (_("open points"), lambda meeting: meeting.open_point_count),
    )

    def rows(self, user: Reader) -> QuerySet[Meeting]:
        return Meeting.objects.editable_by(user).select_related("network")

    def with_columns(self, rows: QuerySet, user: Reader) -> QuerySet:
        return with_figures(rows, user)

    def label_of(self, meeting: Meeting) -> str:
        return f"{meeting.day_in_words}: {meeting} ({meeting.network})"

    def view_on_site(self, meeting: Meeting) -> str:
        return meeting.get_absolute_url()

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ("status",) if obj and obj.status in BY_BUTTON else ()

    def formfield_for_choice_field(
        self, db_field: Field, request: HttpRequest, **options: Any
    ) -> Any:
        if db_field.name == "status":
            options["choices"] = [c for c in Status.choices if c[0] not in BY_BUTTON]
        return super().formfield_for_choice_field(db_field, request, **options)

    # What the buttons below the form do, and the actions on several.

    def save_related(
        self, request: HttpRequest, form: RecordedForm, formsets: Any, change: bool
    ) -> None:
        super().save_related(request, form, formsets, change)
        for verb in ("publish", "unpublish", "approve"):
            if f"_{verb}" in request.POST:
                try:
                    self.do(verb, form.instance)
                except ValidationError as refused:
                    messages.error(request, refused.messages[0])

    def response_change(self, request: HttpRequest, obj: Meeting) -> HttpResponse:
        """Stay on the page when its status was changed there."""
        if {"_publish", "_unpublish", "_approve"} & set(request.POST):
            request.POST = request.POST | {"_continue": "1"}
        return super().response_change(request, obj)

    def do(self, verb: str, meeting: Meeting) -> None:
        verbs: dict[str, Callable[[], None]] = {
            "publish": lambda: meeting.publish(timezone.now()),
            "unpublish": meeting.unpublish,
            "approve": meeting.approve,
        }
        verbs[verb]()

    def do_all(
        self, verb: str, request: HttpRequest, queryset: QuerySet, comment: str
    ) -> None:
        """Do it to each that its status allows, and tell of those it does not."""
        done, refused = [], {}
        for meeting in self.rows(request.user).filter(pk__in=queryset.values("pk")):
            with transaction.atomic():
                try:
                    self.do(verb, meeting)
                except ValidationError as why:
                    refused[str(meeting)] = why.messages[0]
                else:
                    record([meeting.pk], request.user, comment)
                    done.append(meeting)
        if done:
            messages.success(request, f"{comment}: {len(done)}")
        for name, why in refused.items():
            messages.warning(request, f"{name}: {why}")

    @admin.action(description=_("Publish the chosen"), permissions=["change"])
    def publish(self, request: HttpRequest, queryset: QuerySet) -> None:
        self.do_all("publish", request, queryset, gettext("Published"))

    @admin.action(description=_("Take back as drafts"), permissions=["change"])
    def unpublish(self, request: HttpRequest, queryset: QuerySet) -> None:
        self.do_all("unpublish", request, queryset, gettext("Taken back as a draft"))

    @admin.action(description=_("Approve the chosen"), permissions=["change"])
    def approve(self, request: HttpRequest, queryset: QuerySet) -> None:
        self.do_all("approve", request, queryset, gettext("Approved"))

    # Columns

    @admin.display(description=_("day"), ordering="listed_on")
    def day(self, meeting: Meeting) -> str:
        return meeting.day_in_words

    @admin.display(description=_("status"), ordering="status")
    def state(self, meeting: Meeting) -> SafeString:
        words = '<span class="badge badge-{}">{}</span>'
        return format_html(words, meeting.status, meeting.get_status_display())

    @admin.display(description=_("present"), ordering="person_count")
    def person_count(self, meeting: Meeting) -> int:
        return meeting.person_count

    @admin.display(description=_("decisions"), ordering="decision_count")
    def decision_count(self, meeting: Meeting) -> int:
        return meeting.decision_count

    @admin.display(description=_("open points"), ordering="open_point_count")
    def open_point_count(self, meeting: Meeting) -> int:
        return meeting.open_point_count
