"""Minutes that were deleted and can be brought back."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from minutes.dates import Precision, in_words, machine_readable
from networks.models import Network
from networks.models.network import Reader


class DeletionQuerySet(models.QuerySet):
    def editable_by(self, user: Reader) -> DeletionQuerySet:
        """Keep those of the networks that `user` may edit."""
        return self.filter(network__in=Network.objects.editable_by(user))

    def newest_first(self) -> DeletionQuerySet:
        return self.order_by("-pk")

    def for_list(self) -> DeletionQuerySet:
        """Load what a row shows, without all that the minutes held."""
        return self.select_related("network", "user").defer("rows", "let_go")


class Deletion(models.Model):
    """A meeting that was deleted, with every row that went with it.

    A row is kept as a dict by column; its values are text, or None.
    """

    meeting_key = models.BigIntegerField(_("key of the meeting"))
    network = models.ForeignKey(
        Network,
        models.PROTECT,
        related_name="deletions",
        verbose_name=_("network"),
    )
    title = models.CharField(_("title"), max_length=250)
    held_on = models.DateField(_("day"), null=True, blank=True)
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    date_precision = models.CharField(
        _("date known to the"), max_length=10, choices=Precision, default=Precision.DAY
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="deletions",
        verbose_name=_("account"),
    )
    deleted_at = models.DateTimeField(_("deleted"), auto_now_add=True)
    rows = models.JSONField(
        _("rows that went"),
        default=list,
        help_text=_("By model, in the order in which they can be made again."),
    )
    let_go = models.JSONField(
        _("columns that were emptied"),
        default=list,
        help_text=_("They referred to a row that went."),
    )

    objects = models.Manager.from_queryset(DeletionQuerySet)()

    class Meta:
        verbose_name = _("deleted minutes")
        verbose_name_plural = _("deleted minutes")
        indexes = [
            models.Index(fields=["network", "-id"], name="deletion_newest_of_network")
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting_key"], name="deletion_holds_a_meeting_once"
            ),
            models.CheckConstraint(
                condition=~Q(title=""), name="deletion_knows_the_title"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.day_in_words}"

    @property
    def slug(self) -> str:
        """The address that the meeting had."""
        meetings = (group for group in self.rows if group["model"] == "minutes.Meeting")
        return next((row["slug"] for group in meetings for row in group["rows"]), "")

    @property
    def day_in_words(self) -> str:
        return in_words(self.held_on, self.ends_on, self.date_precision)

    @property
    def day_for_machines(self) -> str:
        return machine_readable(self.held_on, self.date_precision)
