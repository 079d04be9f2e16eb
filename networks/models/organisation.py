"""On whose behalf people sit in networks."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from networks.counties import COUNTIES
from people.fields import MatchKeyField, SortKeyField
from people.names import NamedQuerySet, lines_of
from people.slugs import Slugged, SluggedQuerySet, address_of


class OrganisationQuerySet(NamedQuerySet):
    def by_name(self) -> OrganisationQuerySet:
        return self.order_by("sort_key", "pk")

    def municipalities(self) -> OrganisationQuerySet:
        return self.filter(kind=Organisation.Kind.MUNICIPALITY)


class Organisation(Slugged):
    """A municipality, an association of them, or anyone else who sends people."""

    class Kind(models.TextChoices):
        MUNICIPALITY = "municipality", _("municipality")
        ASSOCIATION = "association", _("association")
        REGION = "region", _("region")
        AUTHORITY = "authority", _("authority")
        UNIVERSITY = "university", _("university")
        COMPANY = "company", _("company")
        CIVIL_SOCIETY = "civil_society", _("civil society")

    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    code = models.CharField(
        _("municipality code"),
        max_length=4,
        blank=True,
        help_text=_("The four digits of Statistics Sweden; the first two: the county."),
    )
    other_names = models.TextField(
        _("other names"),
        blank=True,
        help_text=_("One a line: abbreviations, old names."),
    )
    website = models.URLField(_("website"), blank=True)
    sort_key = SortKeyField("name", max_length=250)
    match_key = MatchKeyField("name", "other_names", max_length=2000)

    objects = models.Manager.from_queryset(OrganisationQuerySet)()

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        indexes = [
            models.Index(fields=["sort_key", "id"], name="organisation_by_name"),
            models.Index(fields=["kind", "sort_key"], name="organisation_by_kind"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="municipality", code__gte="0100", code__lte="2599")
                & Exact(Length("code"), 4)
                | ~Q(kind="municipality") & Q(code=""),
                name="organisation_has_a_code_if_a_municipality",
            ),
            models.UniqueConstraint(
                fields=["code"],
                condition=~Q(code=""),
                name="organisation_code_is_given_once",
            ),
            models.CheckConstraint(
                condition=~Q(name=""), name="organisation_has_a_name"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address_of("organisation_detail", self.slug)

    @property
    def is_municipality(self) -> bool:
        return self.kind == self.Kind.MUNICIPALITY

    @property
    def county(self) -> str:
        """The county's name in Swedish; empty unless this is a municipality."""
        return COUNTIES.get(self.code[:2], "")

    @property
    def abbreviations(self) -> list[str]:
        return lines_of(self.other_names)


class SubregionQuerySet(SluggedQuerySet):
    def in_order(self) -> SubregionQuerySet:
        return self.order_by("association", "position", "pk")


class Subregion(Slugged):
    """A part of an association, with its municipalities (delregion)."""

    association = models.ForeignKey(
        Organisation,
        models.CASCADE,
        related_name="subregions",
        verbose_name=_("association"),
    )
    name = models.CharField(_("name"), max_length=100)
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    municipalities = models.ManyToManyField(
        Organisation,
        blank=True,
        related_name="located_in",
        verbose_name=_("municipalities"),
    )

    objects = models.Manager.from_queryset(SubregionQuerySet)()

    class Meta:
        verbose_name = _("sub-region")
        verbose_name_plural = _("sub-regions")
        constraints = [
            models.UniqueConstraint(
                fields=["association", "name"],
                name="subregion_name_is_given_once_in_an_association",
            ),
            models.CheckConstraint(condition=~Q(name=""), name="subregion_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def slug_source(self) -> str:
        return f"{self.association} {self.name}"

    def get_absolute_url(self) -> str:
        """Lead to its place on the association's page."""
        return f"{self.association.get_absolute_url()}#{self.slug}"
