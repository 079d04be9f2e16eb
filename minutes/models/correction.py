"""What was put right in minutes that had been published."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject
from django.utils.translation import gettext_lazy as _

from minutes.models.gathered import Gathered
from minutes.models.meeting import Meeting


class CorrectionQuerySet(models.QuerySet):
    def of_outer_meeting(self) -> CorrectionQuerySet:
        return self.filter(meeting=OuterRef("pk")).order_by()

    def told(self) -> Subquery:
        """Give those of a meeting in the meeting's own query, for `corrections_in`."""
        told = Gathered(JSONObject(on=F("corrected_on"), reason=F("reason")))
        grouped = self.of_outer_meeting().values("meeting").annotate(told=told)
        return Subquery(grouped.values("told"))

    def latest(self) -> Subquery:
        """Give the day of a meeting's latest in the meeting's own query."""
        days = self.of_outer_meeting().order_by("-corrected_on")
        return Subquery(days.values("corrected_on")[:1])


def corrections_in(told: list[dict[str, str]] | None) -> list[Correction]:
    """Make corrections of what `told` gathered, the latest first."""
    return [
        Correction(corrected_on=date.fromisoformat(one["on"]), reason=one["reason"])
        for one in sorted(told or (), key=lambda one: one["on"], reverse=True)
    ]


class Correction(models.Model):
    """A change to published minutes: the day, and the reason its readers are told."""

    meeting = models.ForeignKey(
        Meeting,
        models.CASCADE,
        related_name="corrections",
        verbose_name=_("meeting"),
    )
    corrected_on = models.DateField(_("corrected on"))
    reason = models.CharField(_("reason"), max_length=250)
    version = models.PositiveIntegerField(
        _("version"), help_text=_("Of the minutes, after the change.")
    )

    objects = models.Manager.from_queryset(CorrectionQuerySet)()

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "version"], name="correction_makes_one_version"
            ),
            models.CheckConstraint(
                condition=~Q(reason=""), name="correction_has_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.corrected_on:%Y-%m-%d}: {self.reason}"
