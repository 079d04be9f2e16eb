"""Topics and abbreviations: a coordinator may add a topic, and look."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from minutes.filters.searched import visible_topics
from minutes.models import AgendaItem, GlossaryTerm, Topic
from networks.admin.fields import ScopedForm
from networks.admin.scoped import LOOKING, ScopedAdmin
from networks.admin.site import site
from networks.models.network import Reader, keeps_registers, standing_of


class TopicForm(ScopedForm):
    def clean(self) -> dict[str, Any] | None:
        """Take the topic that has the name already, which one may not be shown."""
        super().clean()
        if self.instance.pk is None:
            same = Topic.objects.filter(name=self.cleaned_data.get("name"))
            self.instance = same.first() or self.instance
        return self.cleaned_data


@admin.register(Topic, site=site)
class TopicAdmin(ScopedAdmin):
    coordinators_may = LOOKING | {"add"}
    form = TopicForm
    list_display = ("name",)
    fields = ("name",)

    def rows(self, user: Reader) -> QuerySet[Topic]:
        """Keep those of readable items or of none: a topic may tell too much."""
        if standing_of(user).is_administrator:
            return Topic.objects.all()
        if not keeps_registers(user):
            return Topic.objects.none()
        used = AgendaItem.objects.filter(topics=OuterRef("pk"))
        return visible_topics(user) | Topic.objects.filter(~Exists(used))


@admin.register(GlossaryTerm, site=site)
class GlossaryTermAdmin(ScopedAdmin):
    coordinators_may = LOOKING
    ordering = ("sort_key", "pk")
    search_fields = ("abbreviation", "expansion")
    list_display = ("abbreviation", "expansion")
    fields = ("abbreviation", "expansion", "explanation")
    csv_columns = (
        (_("abbreviation"), lambda term: term.abbreviation),
        (_("stands for"), lambda term: term.expansion),
    )

    def rows(self, user: Reader) -> QuerySet[GlossaryTerm]:
        if keeps_registers(user):
            return GlossaryTerm.objects.all()
        return GlossaryTerm.objects.none()
