"""Files and links that belong to minutes."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from minutes.access import Reader, may_read, may_read_in_confidence, may_read_item
from minutes.models.agenda_item import AgendaItem
from minutes.models.meeting import Meeting


class AttachmentQuerySet(models.QuerySet):
    def visible_to(self, user: Reader) -> AttachmentQuerySet:
        return self.filter(
            may_read(user, "meeting__"),
            Q(item=None) | may_read_item(user, "item__"),
            Q(is_confidential=False) | may_read_in_confidence(user, "meeting__"),
        )


class Attachment(models.Model):
    """A file or a link on a meeting or an item; or one mentioned but not kept here."""

    meeting = models.ForeignKey(
        Meeting,
        models.CASCADE,
        related_name="attachments",
        verbose_name=_("meeting"),
    )
    item = models.ForeignKey(
        AgendaItem,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="attachments",
        verbose_name=_("agenda item"),
    )
    title = models.CharField(_("title"), max_length=250)
    file = models.FileField(_("file"), upload_to="attachments/%Y/", blank=True)
    url = models.URLField(_("link"), max_length=500, blank=True)
    is_confidential = models.BooleanField(_("confidential"), default=False)

    objects = models.Manager.from_queryset(AttachmentQuerySet)()

    class Meta:
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        constraints = [
            models.CheckConstraint(
                condition=Q(file="") | Q(url=""),
                name="attachment_is_a_file_or_a_link_not_both",
            ),
            models.CheckConstraint(
                condition=~Q(title=""), name="attachment_has_a_title"
            ),
        ]

    def __str__(self) -> str:
        return self.title
