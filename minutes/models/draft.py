"""What somebody typed and has not saved yet."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from minutes.models.meeting import Meeting
from networks.models import Network
from people.models import User


class DraftQuerySet(models.QuerySet):
    def of_new_minutes(self, user: User, network: Network) -> DraftQuerySet:
        return self.filter(user=user, network=network, meeting=None)

    def of_changes_to(self, meeting: Meeting, user: User) -> DraftQuerySet:
        return self.filter(user=user, meeting=meeting)

    def newest_first(self) -> DraftQuerySet:
        return self.order_by("-saved_at", "pk")


class Draft(models.Model):
    """The form for minutes as one account last sent it, complete or not.

    It is kept as it was typed, so that what is half or wrong is kept too. It goes when
    the minutes are saved. Nobody else reads it.
    """

    token = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="drafts",
        verbose_name=_("account"),
    )
    network = models.ForeignKey(
        Network, models.CASCADE, related_name="drafts", verbose_name=_("network")
    )
    meeting = models.ForeignKey(
        Meeting,
        models.SET_NULL,  # deleted by somebody else: what was typed stays
        null=True,
        blank=True,
        related_name="drafts",
        verbose_name=_("meeting"),
        help_text=_("Empty: minutes that were never saved."),
    )
    data = models.TextField(_("fields as they were sent"))
    saved_at = models.DateTimeField(_("saved"), auto_now=True)

    objects = models.Manager.from_queryset(DraftQuerySet)()

    class Meta:
        verbose_name = _("unsaved minutes")
        verbose_name_plural = _("unsaved minutes")
        indexes = [
            models.Index(fields=["user", "network", "-saved_at"], name="draft_of_mine")
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.meeting or self.network}"


class Upload(models.Model):
    """A file that came with a form that could not be saved yet."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="uploads",
        verbose_name=_("account"),
    )
    file = models.FileField(_("file"), upload_to="uploads/%Y/")
    name = models.CharField(_("name"), max_length=250)
    uploaded_at = models.DateTimeField(_("uploaded"), auto_now_add=True)

    class Meta:
        verbose_name = _("uploaded file")
        verbose_name_plural = _("uploaded files")

    def __str__(self) -> str:
        return self.name
