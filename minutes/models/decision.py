"""What was resolved."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from minutes.models.agenda_item import AgendaItem
from minutes.models.attendance import Attendance
from minutes.models.part import PartQuerySet
from networks.models import Organisation
from people.models import Person


class DecisionQuerySet(PartQuerySet):
    def own(self) -> DecisionQuerySet:
        """Keep what the network itself decided."""
        return self.filter(decided_by=None)

    def quoted(self) -> DecisionQuerySet:
        """Keep what another body decided and the minutes only tell of."""
        return self.filter(decided_by__isnull=False)

    def made_with(self, person: Person) -> DecisionQuerySet:
        """Keep what was decided at meetings where `person` was present."""
        there = Attendance.objects.present().filter(person=person).values("meeting")
        return self.filter(item__meeting__in=there)


class Decision(models.Model):
    """What the network resolved, or what another body did and is quoted for."""

    item = models.ForeignKey(
        AgendaItem,
        models.CASCADE,
        related_name="decisions",
        verbose_name=_("agenda item"),
    )
    position = models.PositiveSmallIntegerField(_("order"))
    number = models.CharField(
        _("number"), max_length=20, blank=True, help_text=_("As printed.")
    )
    text = models.TextField(_("text"))
    decided_by = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="decisions",
        db_index=False,
        verbose_name=_("decided by"),
        help_text=_("Another body; empty: the network itself."),
    )
    decided_by_body = models.CharField(
        _("its body"),
        max_length=100,
        blank=True,
        help_text=_("For instance its board."),
    )
    decided_on = models.DateField(
        _("decided on"), null=True, blank=True, help_text=_("If another day.")
    )
    replaces = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="replaced_by",
        verbose_name=_("replaces"),
    )

    objects = models.Manager.from_queryset(DecisionQuerySet)()

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        indexes = [
            models.Index(
                fields=["decided_by"],
                condition=Q(decided_by__isnull=False),  # most are the network's own
                name="decision_of_another_body",
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["item", "position"], name="decision_position_is_taken_once"
            ),
            models.CheckConstraint(condition=~Q(text=""), name="decision_has_a_text"),
            models.CheckConstraint(
                condition=Q(replaces=None) | ~Q(replaces=F("id")),
                name="decision_does_not_replace_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def natural_key(self) -> tuple[str, int, int]:
        return (*self.item.natural_key(), self.position)

    natural_key.dependencies = ["minutes.agendaitem"]  # type: ignore[attr-defined]

    @property
    def anchor(self) -> str:
        return f"decision-{self.pk}"
