"""Every change of minutes, by whatever page, is one revision and one version."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib.admin.models import LogEntry
from django.contrib.admin.utils import unquote
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from reversion import add_to_revision, get_registered_models

from minutes.deletions import Going, delete_meeting, obstacle
from minutes.models import Correction, FollowUp, Meeting
from minutes.revisions import revision_of, wholes
from networks.admin.deleting import Consequences
from networks.admin.fields import ScopedForm
from networks.admin.scoped import ScopedAdmin
from networks.models.network import Reader
from people.models import User


@transaction.atomic
def record(keys: list[int], user: User, comment: str, reason: str = "") -> None:
    """Give the meetings with these keys a new version, and keep each as it now is.

    Readers of those that are published are told the reason.
    """
    ContentType.objects.get_for_models(*get_registered_models())  # at once, not in turn
    meetings = Meeting.objects.filter(pk__in=keys)
    meetings.update(version=F("version") + 1, updated_at=timezone.now())
    if reason:
        _correct(meetings, reason)
    for meeting in wholes(keys):
        with revision_of(user, comment):
            add_to_revision(meeting)


def _correct(meetings: QuerySet[Meeting], reason: str) -> None:
    today = timezone.localdate()
    Correction.objects.bulk_create(
        Correction(
            meeting=meeting,
            corrected_on=today,
            reason=reason[:250],
            version=meeting.version,
        )
        for meeting in meetings
        if meeting.is_published
    )


class RecordedForm(ScopedForm):
    """Refuses to write over what somebody else saved since the page was opened.

    What is published changes only with a reason, which its readers are told.
    """

    reason = forms.CharField(
        required=False,
        max_length=250,
        label=gettext_lazy("What is put right"),
        help_text=gettext_lazy(
            "Needed where the minutes are published: their readers are told this line."
        ),
    )
    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    meeting_of: Callable[[Any], Meeting] = staticmethod(lambda row: row)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.instance.pk and "seen_version" in self.fields:
            self.initial["seen_version"] = self.meeting_of(self.instance).version

    @cached_property
    def changed_data(self) -> list[str]:
        """Name what is changed in the minutes; the reason is said of that."""
        of_the_save = {"reason", "seen_version"}
        return [name for name in super().changed_data if name not in of_the_save]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        meeting = self._meeting(told)
        if meeting and meeting.is_published and not told.get("reason"):
            sentence = _(
                "The minutes are published: tell their readers what is put right."
            )
            self.add_error("reason" if "reason" in self.fields else None, sentence)
        return told

    def _meeting(self, told: dict[str, Any]) -> Meeting | None:
        """Give the meeting that is changed: of a new part, that of its item."""
        if self.instance.pk:
            return self.meeting_of(self.instance)
        item = told.get("item")
        return item.meeting if item else told.get("meeting")

    def clean_seen_version(self) -> int | None:
        seen = self.cleaned_data["seen_version"]
        if self.instance.pk and seen not in (None, self._version_held_on_to()):
            # Among the errors of all fields: nobody sees this one.
            self.add_error(
                None,
                _(
                    "Somebody else has saved these minutes meanwhile. Open the page "
                    "again, in another tab, and enter your changes there."
                ),
            )
        return seen

    def _version_held_on_to(self) -> int | None:
        """Ask for the version anew; until this is saved nobody else makes another."""
        meeting = Meeting.objects.filter(pk=self.meeting_of(self.instance).pk)
        return meeting.select_for_update().values_list("version", flat=True).first()


class RecordedAdmin(ScopedAdmin):
    """The pages of a meeting, or of a part of one; `path` leads from it to the meeting.

    The comment of its revision is the reason given, or else what the admin site notes.
    """

    form = RecordedForm
    path = ""  # "item__meeting" of a decision

    def meeting_of(self, row: Any) -> Meeting:
        for step in filter(None, self.path.split("__")):
            row = getattr(row, step)
        return row

    def keys_of(self, rows: QuerySet) -> list[int]:
        """Give the keys of the meetings that the rows belong to, each once."""
        column = f"{self.path}__pk" if self.path else "pk"
        return sorted(set(rows.order_by().values_list(column, flat=True)))

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> LogEntry:
        entry = super().log_addition(request, obj, message)
        self._record(request, obj, entry)
        return entry

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> LogEntry:
        entry = super().log_change(request, obj, message)
        self._record(request, obj, entry)
        return entry

    def _record(self, request: HttpRequest, obj: Any, entry: LogEntry) -> None:
        noted = entry.get_change_message()
        if self.path:
            noted = f"{self.opts.verbose_name} “{str(obj)[:60]}”: {noted}"
        reason = getattr(request, "told_to_readers", "")
        record([self.meeting_of(obj).pk], request.user, reason or noted, reason)

    def save_model(
        self, request: HttpRequest, obj: Any, form: forms.ModelForm, change: bool
    ) -> None:
        request.told_to_readers = form.cleaned_data.get("reason", "")
        super().save_model(request, obj, form, change)

    def delete_model(self, request: HttpRequest, obj: models.Model) -> None:
        self.delete_queryset(request, self.model._default_manager.filter(pk=obj.pk))

    @transaction.atomic
    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Let meetings be brought back whole; of others, keep how they are after."""
        if self.model is Meeting:
            for meeting in queryset:
                delete_meeting(meeting, version=meeting.version, user=request.user)
            return
        keys = self.keys_of(queryset)
        names = ", ".join(str(row)[:60] for row in queryset[:5])
        comment = _("Deleted: %(names)s") % {"names": names}
        self.model._default_manager.filter(pk__in=queryset.values("pk")).delete()
        record(keys, request.user, comment, reason=comment)

    def refusals(self, consequences: Consequences, user: Reader) -> list[str]:
        """Keep what minutes of networks that `user` does not coordinate go on about."""
        reasons = super().refusals(consequences, user)
        if self.model is Meeting:
            told = (obstacle(Going(meeting), user) for meeting in consequences.rows)
            return [*reasons, *dict.fromkeys(filter(None, told))]
        follow_ups = consequences.going.get(FollowUp, [])
        meetings = {row.item_id for row in follow_ups}
        mine = Meeting.objects.editable_by(user).filter(items__in=meetings)
        if len(meetings) != mine.values("items").filter(items__in=meetings).count():
            reasons.append(_("The minutes of another network follow it up."))
        return reasons

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        """Lead to the history of the whole meeting: what each save changed, and why."""
        row = self.get_object(request, unquote(object_id))
        if row is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        return redirect("meeting_history", slug=self.meeting_of(row).slug)
