"""What one organisation said in a round-table."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from minutes.models.agenda_item import AgendaItem
from minutes.models.part import PartQuerySet
from networks.models import Organisation
from people.models import Person


class Statement(models.Model):
    """What one organisation said, or somebody whom the note leaves unnamed."""

    item = models.ForeignKey(
        AgendaItem,
        models.CASCADE,
        related_name="statements",
        verbose_name=_("agenda item"),
    )
    position = models.PositiveSmallIntegerField(_("order"))
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        verbose_name=_("organisation"),
    )
    speaker = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        verbose_name=_("speaker"),
    )
    described_as = models.CharField(
        _("described as"),
        max_length=100,
        blank=True,
        help_text=_("Where the note names nobody: “five of seven”."),
    )
    text = models.TextField(_("text"))

    objects = models.Manager.from_queryset(PartQuerySet)()

    class Meta:
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        constraints = [
            models.UniqueConstraint(
                fields=["item", "position"], name="statement_position_is_taken_once"
            ),
            models.CheckConstraint(condition=~Q(text=""), name="statement_has_a_text"),
        ]

    def __str__(self) -> str:
        who = self.organisation or self.speaker or self.described_as
        return f"{who or '–'}: {self.text}"

    @property
    def anchor(self) -> str:
        return f"statement-{self.pk}"
