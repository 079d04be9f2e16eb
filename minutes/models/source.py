"""Old notes sent in, and what became of them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from minutes.importing.problems import Problem
from minutes.models.draft import Draft
from minutes.models.meeting import Meeting
from networks.models import Network
from people.models import User


class SourceQuerySet(models.QuerySet):
    def of(self, user: User) -> SourceQuerySet:
        """Keep what `user` sent in: like a draft, nobody else reads it."""
        return self.filter(user=user.pk)

    def to_review(self) -> SourceQuerySet:
        """Keep those whose draft is neither saved nor thrown away."""
        return self.filter(draft__isnull=False)

    def alive(self) -> SourceQuerySet:
        """Keep those of which something has become, or may still.

        That is also a note which waits to be told which network it is of.
        """
        waits = models.Q(network=None, problem="")
        became = models.Q(draft__isnull=False) | models.Q(meeting__isnull=False)
        return self.filter(became | waits)

    def newest_first(self) -> SourceQuerySet:
        return self.order_by("-sent_at", "-pk")

    def in_turn(self) -> SourceQuerySet:
        """Order as they were sent, the first one first."""
        return self.order_by("sent_at", "pk")

    def for_a_list(self) -> SourceQuerySet:
        return self.select_related(
            "network", "meeting__network", "draft__meeting__network"
        ).defer(
            "lines",
            "places",
            "draft__data",
            "draft__meeting__source_text",
            "meeting__source_text",
        )


class Source(models.Model):
    """A file, or pasted text, that is made into minutes.

    It has a `draft` while it waits to be reviewed, and a `meeting` once that is saved.
    Without a network it waits to be told which one it is of.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="sources",
        verbose_name=_("account"),
    )
    network = models.ForeignKey(
        Network,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="sources",
        verbose_name=_("network"),
    )
    name = models.CharField(_("name"), max_length=250)
    file = models.FileField(_("file"), upload_to="sources/%Y/", max_length=250)
    digest = models.CharField(
        _("digest"), max_length=64, help_text=_("SHA-256 of what was sent, in hex.")
    )
    lines = models.JSONField(
        _("lines"), default=list, help_text=_("The text, a line each, as it was read.")
    )
    places = models.JSONField(
        _("places"),
        default=dict,
        help_text=_("By field of the form: the lines it came from, and how sure."),
    )
    problem = models.CharField(
        _("problem"), max_length=20, blank=True, help_text=_("The name of a `Problem`.")
    )
    draft = models.OneToOneField(
        Draft,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="source",
        verbose_name=_("unsaved minutes"),
    )
    meeting = models.ForeignKey(
        Meeting,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="sources",
        verbose_name=_("meeting"),
    )
    sent_at = models.DateTimeField(_("sent"), auto_now_add=True)

    objects = models.Manager.from_queryset(SourceQuerySet)()

    class Meta:
        verbose_name = _("note sent in")
        verbose_name_plural = _("notes sent in")
        indexes = [
            models.Index(fields=["user", "-sent_at", "-id"], name="source_of_mine"),
            models.Index(fields=["digest"], name="source_sent_before"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def trouble(self) -> str:
        """Say why it could not be read; "" if it was."""
        return gettext(Problem[self.problem]) if self.problem else ""
