"""Two rows that turned out to be one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from networks.models import Network
from networks.models.network import Reader


class MergeQuerySet(models.QuerySet):
    def undoable_by(self, user: Reader) -> MergeQuerySet:
        """Keep one's own, made in networks that one still may edit.

        An administrator undoes any.
        """
        if getattr(user, "is_administrator", False):
            return self
        if not user.is_authenticated:
            return self.none()
        editable = Network.objects.editable_by(user).values("pk")
        touched = Merge.networks.through.objects.filter(merge=OuterRef("pk"))
        outside = touched.exclude(network__in=editable)
        return self.filter(Exists(touched), ~Exists(outside), user=user)

    def newest_first(self) -> MergeQuerySet:
        return self.order_by("-merged_at", "-pk")

    def final_keys(self, kind: str, keys: Iterable[int]) -> dict[int, int]:
        """Tell under which key each of `keys` is kept now; left out if not merged.

        A row may be merged into one that is merged in turn.
        """
        wanted, steps = set(keys), {}
        while wanted:
            merged = self.filter(kind=kind, removed_key__in=wanted)
            found = dict(merged.values_list("removed_key", "kept_key"))
            steps |= found
            wanted = set(found.values()) - steps.keys()
        return {key: _last(key, steps) for key in keys if key in steps}

    def names_of(self, kind: str, keys: Iterable[int]) -> dict[int, str]:
        """Tell what those of `keys` that were merged away were called."""
        merged = self.filter(kind=kind, removed_key__in=keys)
        return dict(merged.values_list("removed_key", "removed_name"))


def _last(key: int, steps: dict[int, int]) -> int:
    while key in steps:
        key = steps[key]
    return key


class Merge(models.Model):
    """A row that was removed as another spelling of one that is kept.

    It remembers what the minutes of old still name by key, and how to undo it.
    """

    class Kind(models.TextChoices):
        PERSON = "person", _("person")
        ORGANISATION = "organisation", _("organisation")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    kept_key = models.BigIntegerField(_("key of the one kept"))
    removed_key = models.BigIntegerField(_("key of the one removed"))
    removed_name = models.CharField(_("name of the one removed"), max_length=200)
    removed_slug = models.SlugField(
        _("address of the one removed"), max_length=120, db_index=False
    )
    merged_at = models.DateTimeField(_("merged"), auto_now_add=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="merges",
        verbose_name=_("account"),
    )
    networks = models.ManyToManyField(
        Network,
        blank=True,
        related_name="+",
        verbose_name=_("networks"),
        help_text=_("In which something named the one removed."),
    )
    steps = models.JSONField(
        _("what was done"),
        default=list,
        encoder=DjangoJSONEncoder,
        help_text=_("In order; undone in the opposite one."),
    )

    objects = models.Manager.from_queryset(MergeQuerySet)()

    class Meta:
        verbose_name = _("merge")
        verbose_name_plural = _("merges")
        indexes = [
            models.Index(fields=["kind", "removed_slug"], name="merge_by_old_address"),
            models.Index(fields=["-merged_at", "-id"], name="merge_newest"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "removed_key"], name="merge_removes_a_row_once"
            ),
            models.CheckConstraint(
                condition=~Q(kept_key=F("removed_key")), name="merge_joins_two_rows"
            ),
            models.CheckConstraint(
                condition=~Q(removed_name=""), name="merge_knows_the_name_removed"
            ),
        ]

    def __str__(self) -> str:
        return self.removed_name

    def note(self, step: str, **facts: Any) -> None:
        """Remember that something was done, so that it can be undone."""
        self.steps.append({"step": step, **facts})
