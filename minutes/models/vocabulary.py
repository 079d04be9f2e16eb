"""Subjects across networks, and the abbreviations that minutes are full of."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from people.fields import MatchKeyField, SortKeyField
from people.names import NamedQuerySet
from people.slugs import Slugged


class Topic(Slugged):
    """A subject that comes back in many networks."""

    name = models.CharField(_("name"), max_length=100, unique=True)
    sort_key = SortKeyField("name", max_length=250)
    match_key = MatchKeyField("name", max_length=250)

    objects = models.Manager.from_queryset(NamedQuerySet)()

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="topic_has_a_name")
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"{reverse('meeting_list')}?topic={self.slug}"


class GlossaryTerm(models.Model):
    """An abbreviation and what it stands for."""

    abbreviation = models.CharField(_("abbreviation"), max_length=30, unique=True)
    expansion = models.CharField(_("stands for"), max_length=200)
    explanation = models.TextField(_("explanation"), blank=True)
    sort_key = SortKeyField("abbreviation", max_length=100)

    class Meta:
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary terms")
        constraints = [
            models.CheckConstraint(
                condition=~Q(abbreviation="") & ~Q(expansion=""),
                name="glossary_term_is_explained",
            )
        ]

    def __str__(self) -> str:
        return self.abbreviation
