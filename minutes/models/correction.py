"""What was put right in minutes that had been published."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from minutes.models.meeting import Meeting


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
