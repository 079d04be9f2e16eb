"""The places in a network, and who sits in them when."""

from __future__ import annotations

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from networks.models.organisation import Organisation, Subregion
from people.models import Person


class SeatQuerySet(models.QuerySet):
    def get_by_natural_key(self, network: str, position: int) -> Seat:
        return self.get(network__slug=network, position=position)

    def in_order(self) -> SeatQuerySet:
        return self.order_by("network", "position", "pk")

    def vacant(self, on: date) -> SeatQuerySet:
        """Keep the seats that nobody holds on the day `on`."""
        sitting = Membership.objects.current(on).filter(seat=OuterRef("pk"))
        return self.filter(~Exists(sitting))


class Seat(models.Model):
    """A place in a network to be filled, for a sub-region or for an organisation."""

    network = models.ForeignKey(
        "networks.Network",
        models.CASCADE,
        related_name="seats",
        verbose_name=_("network"),
    )
    position = models.PositiveSmallIntegerField(_("order"))
    subregion = models.ForeignKey(
        Subregion,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="seats",
        verbose_name=_("sub-region"),
    )
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="seats",
        verbose_name=_("organisation"),
    )

    objects = models.Manager.from_queryset(SeatQuerySet)()

    class Meta:
        verbose_name = _("seat")
        verbose_name_plural = _("seats")
        constraints = [
            models.UniqueConstraint(
                fields=["network", "position"], name="seat_position_is_taken_once"
            ),
            models.CheckConstraint(
                condition=Q(subregion=None, organisation__isnull=False)
                | Q(subregion__isnull=False, organisation=None),
                name="seat_is_for_a_subregion_or_an_organisation",
            ),
        ]

    def __str__(self) -> str:
        return str(self.held_for)

    @property
    def held_for(self) -> Subregion | Organisation | None:
        return self.subregion or self.organisation

    def natural_key(self) -> tuple[str, int]:
        return (self.network.slug, self.position)

    natural_key.dependencies = ["networks.network"]  # type: ignore[attr-defined]

    def fill(self, person: Person, organisation: Organisation, on: date) -> Membership:
        """Seat `person` from the day `on`; who sits there then leaves the day before.

        Whoever held the seat last is named as replaced. Raises ValidationError, see
        `Membership.succeed`.
        """
        last = self.memberships.newest_first().first()
        if last:
            return last.succeed(person, organisation, on)
        first = Membership(
            network=self.network,
            seat=self,
            person=person,
            organisation=organisation,
            starts_on=on,
        )
        first.full_clean()
        first.save()
        return first


class MembershipQuerySet(models.QuerySet):
    def get_by_natural_key(
        self, network: str, person: str, organisation: str, starts_on: str | None
    ) -> Membership:
        return self.get(
            network__slug=network,
            person__slug=person,
            organisation__slug=organisation,
            starts_on=starts_on,
        )

    def current(self, on: date) -> MembershipQuerySet:
        """Keep those that last on the day `on`; an unknown start is long ago."""
        return self.filter(
            Q(starts_on=None) | Q(starts_on__lte=on),
            Q(ends_on=None) | Q(ends_on__gte=on),
        )

    def newest_first(self) -> MembershipQuerySet:
        return self.order_by(
            F("ends_on").desc(nulls_first=True),
            F("starts_on").desc(nulls_last=True),
            "pk",
        )

    def by_organisation(self) -> MembershipQuerySet:
        return self.order_by("organisation__sort_key", "person__sort_key", "pk")


class Membership(models.Model):
    """A person in a network on behalf of an organisation, over one period."""

    class Role(models.TextChoices):
        MEMBER = "member", _("member")
        CHAIR = "chair", _("chair")
        SUBSTITUTE = "substitute", _("substitute")
        STAFF = "staff", _("host's staff")

    network = models.ForeignKey(
        "networks.Network",
        models.CASCADE,
        related_name="memberships",
        verbose_name=_("network"),
    )
    person = models.ForeignKey(
        Person, models.PROTECT, related_name="memberships", verbose_name=_("person")
    )
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        related_name="memberships",
        verbose_name=_("organisation"),
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.MEMBER)
    seat = models.ForeignKey(
        Seat,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="memberships",
        verbose_name=_("seat"),
    )
    starts_on = models.DateField(
        _("from"), null=True, blank=True, help_text=_("Empty: before what is known.")
    )
    ends_on = models.DateField(
        _("to"), null=True, blank=True, help_text=_("Empty: still sitting.")
    )
    replaced = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="successors",
        verbose_name=_("replaced"),
    )
    note = models.CharField(_("note"), max_length=200, blank=True)

    objects = models.Manager.from_queryset(MembershipQuerySet)()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        indexes = [
            models.Index(fields=["person", "network"], name="membership_of_a_person")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None)
                | Q(starts_on=None)
                | Q(ends_on__gte=F("starts_on")),
                name="membership_ends_after_it_starts",
            ),
            models.UniqueConstraint(
                fields=["network", "person", "organisation"],
                condition=Q(ends_on=None),
                name="membership_is_held_once_at_a_time",
            ),
            models.UniqueConstraint(
                fields=["seat"],
                condition=Q(ends_on=None),
                name="seat_is_held_by_one_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(replaced=None) | ~Q(replaced=F("id")),
                name="membership_does_not_replace_itself",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.organisation}"

    def natural_key(self) -> tuple[str, str, str, date | None]:
        return (
            self.network.slug,
            self.person.slug,
            self.organisation.slug,
            self.starts_on,
        )

    natural_key.dependencies = [  # type: ignore[attr-defined]
        "networks.network",
        "people.person",
    ]

    def clean(self) -> None:
        if self.seat and self.seat.network_id != self.network_id:
            raise ValidationError({"seat": _("The seat belongs to another network.")})
        if self.replaced and self.replaced.network_id != self.network_id:
            raise ValidationError({"replaced": _("That was in another network.")})

    def is_current(self, on: date) -> bool:
        """Tell whether it lasts on the day `on`; see `MembershipQuerySet.current`."""
        has_begun = self.starts_on is None or self.starts_on <= on
        return has_begun and (self.ends_on is None or self.ends_on >= on)

    @transaction.atomic
    def succeed(
        self, person: Person, organisation: Organisation, on: date
    ) -> Membership:
        """Let `person` take over seat and role from the day `on`; give the new one.

        This one ends the day before, unless it had ended already. Raises
        ValidationError when it began that day or later, when somebody else holds the
        seat then, or when `person` sits for that organisation already.
        """
        self._end_before(on)
        heir = Membership(
            network=self.network,
            person=person,
            organisation=organisation,
            role=self.role,
            seat=self.seat,
            starts_on=on,
            replaced=self,
        )
        heir.full_clean()
        heir.save()
        return heir

    def _end_before(self, on: date) -> None:
        if self.starts_on and self.starts_on >= on:
            raise ValidationError(
                {"starts_on": _("The one to be replaced began that day or later.")}
            )
        later = Membership.objects.filter(seat=self.seat_id, seat__isnull=False)
        if later.exclude(pk=self.pk).filter(Q(ends_on=None) | Q(ends_on__gte=on)):
            raise ValidationError(
                {"starts_on": _("Somebody else holds the seat then.")}
            )
        if self.ends_on is None or self.ends_on >= on:
            self.ends_on = on - timedelta(days=1)
            self.save(update_fields=["ends_on"])
