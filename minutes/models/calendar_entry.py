"""Dated things that minutes announce."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from minutes.access import Reader, may_read, may_read_item
from minutes.dates import Precision, hours_in_words, in_words, machine_readable
from minutes.models.agenda_item import AgendaItem
from minutes.models.meeting import Meeting


def is_not_over(today: date) -> Q:
    """Tell what is still to come; what is known to the month lasts that month out.

    Nothing lasts longer than a year, so that an index serves this among old dates.
    """
    month, year = today.replace(day=1), today.replace(month=1, day=1)
    return Q(starts_on__gte=today - timedelta(days=366)) & (
        Q(starts_on__gte=today)
        | Q(ends_on__isnull=False, ends_on__gte=today)
        | Q(precision=Precision.MONTH, starts_on__gte=month)
        | Q(precision=Precision.YEAR, starts_on__gte=year)
    )


class CalendarEntryQuerySet(models.QuerySet):
    def visible_to(self, user: Reader) -> CalendarEntryQuerySet:
        return self.filter(
            may_read(user, "meeting__"), Q(item=None) | may_read_item(user, "item__")
        )

    def coming(self, today: date) -> CalendarEntryQuerySet:
        return self.filter(is_not_over(today))

    def past(self, today: date) -> CalendarEntryQuerySet:
        return self.exclude(is_not_over(today))

    def latest_first(self) -> CalendarEntryQuerySet:
        return self.order_by("-starts_on", "-pk")

    def soonest_first(self) -> CalendarEntryQuerySet:
        return self.order_by("starts_on", "pk")


class CalendarEntry(models.Model):
    """A dated thing that a meeting announced: its next meeting, a seminar, a report."""

    class Kind(models.TextChoices):
        MEETING = "meeting", _("meeting of the network")
        OTHER_MEETING = "other_meeting", _("meeting of another body")
        EVENT = "event", _("seminar or event")
        DEADLINE = "deadline", _("deadline or report")

    meeting = models.ForeignKey(
        Meeting,
        models.CASCADE,
        related_name="calendar_entries",
        verbose_name=_("announced at"),
    )
    item = models.ForeignKey(
        AgendaItem,
        models.CASCADE,  # or what was confidential with it would be no more
        null=True,
        blank=True,
        related_name="calendar_entries",
        verbose_name=_("agenda item"),
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    title = models.CharField(_("title"), max_length=250)
    starts_on = models.DateField(_("day"))
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    precision = models.CharField(
        _("date known to the"), max_length=10, choices=Precision, default=Precision.DAY
    )
    starts_at = models.TimeField(_("starts at"), null=True, blank=True)
    ends_at = models.TimeField(_("ends at"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=250, blank=True)
    audience = models.CharField(_("audience"), max_length=250, blank=True)
    url = models.URLField(_("link"), max_length=500, blank=True)
    note = models.TextField(_("note"), blank=True)

    objects = models.Manager.from_queryset(CalendarEntryQuerySet)()

    class Meta:
        verbose_name = _("calendar entry")
        verbose_name_plural = _("calendar entries")
        indexes = [
            models.Index(fields=["starts_on", "id"], name="calendar_entry_soonest")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="calendar_entry_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=~Q(title=""), name="calendar_entry_has_a_title"
            ),
            models.CheckConstraint(
                condition=~Q(precision=Precision.UNKNOWN),
                name="calendar_entry_has_a_date",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def anchor(self) -> str:
        return f"entry-{self.pk}"

    @property
    def day_in_words(self) -> str:
        return in_words(self.starts_on, self.ends_on, self.precision)

    @property
    def hours_in_words(self) -> str:
        return hours_in_words(self.starts_at, self.ends_at)

    @property
    def day_for_machines(self) -> str:
        return machine_readable(self.starts_on, self.precision)
