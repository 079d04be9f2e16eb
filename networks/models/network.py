"""The body that meets, and who may see and change what it keeps."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, cached_property

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from networks.models.membership import Membership
from networks.models.organisation import Organisation
from people.fields import MatchKeyField, SortKeyField
from people.models import User
from people.names import NamedQuerySet, lines_of
from people.prepared import STAND_INS, Asked, Prepared
from people.slugs import Slugged, address_of


@dataclass(frozen=True)
class Standing:
    """What an account is to the networks, by their keys.

    One's own are those one is a member of today, or coordinates: these come first.
    `has_met_jointly` says whether any of one's own has held a meeting together with
    another network.
    """

    own: tuple[int, ...] = ()
    coordinated: tuple[int, ...] = ()
    has_met_jointly: bool = False
    is_administrator: bool = False

    @cached_property
    def pattern(self) -> Standing:
        """Give the standing of all who belong to as many networks: a query written for
        it is asked for each of them, by the own `keys`.
        """
        own = tuple(STAND_INS[: len(self.own)])
        return replace(self, own=own, coordinated=own[: len(self.coordinated)])

    @cached_property
    def keys(self) -> dict[int, int]:
        """Give the own key for each that stands in for it."""
        return dict(zip(STAND_INS, self.own, strict=False))


Reader = User | AnonymousUser | Standing  # all that matters of a reader is the standing


class NetworkQuerySet(NamedQuerySet):
    """Holds the rules of access; everything else asks here."""

    def visible_to(self, user: Reader) -> NetworkQuerySet:
        """Keep what `user` may read: public networks, and the user's own."""
        standing = standing_of(user)
        if standing.is_administrator:
            return self
        return self.filter(Q(is_public=True) | Q(pk__in=standing.own))

    def confided_to(self, user: Reader) -> NetworkQuerySet:
        """Keep the user's own: as a member today, or as a coordinator.

        Only they read what is confidential in a network's minutes.
        """
        standing = standing_of(user)
        return self if standing.is_administrator else self.filter(pk__in=standing.own)

    def editable_by(self, user: Reader) -> NetworkQuerySet:
        """Keep those that `user` coordinates."""
        standing = standing_of(user)
        if standing.is_administrator:
            return self
        return self.filter(pk__in=standing.coordinated)


class Network(Slugged):
    """The body that meets: managers with the same task in many municipalities."""

    name = models.CharField(_("name"), max_length=200)
    host = models.ForeignKey(
        Organisation,
        models.PROTECT,
        related_name="hosted_networks",
        verbose_name=_("host"),
    )
    purpose = models.TextField(_("purpose"), blank=True)
    other_names = models.TextField(
        _("other names"), blank=True, help_text=_("One a line, as minutes call it.")
    )
    is_public = models.BooleanField(
        _("public"), default=False, help_text=_("May be read without an account.")
    )
    coordinators = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        blank=True,
        related_name="coordinated_networks",
        verbose_name=_("coordinators"),
    )
    sort_key = SortKeyField("name", max_length=250)
    match_key = MatchKeyField("name", "other_names", max_length=2000)

    objects = models.Manager.from_queryset(NetworkQuerySet)()

    class Meta:
        verbose_name = _("network")
        verbose_name_plural = _("networks")
        indexes = [models.Index(fields=["sort_key", "id"], name="network_by_name")]
        constraints = [
            models.UniqueConstraint(
                fields=["host", "name"], name="network_name_is_given_once_by_a_host"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="network_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address_of("network_detail", self.slug)

    @property
    def names(self) -> list[str]:
        """The other names, in the order they were given."""
        return lines_of(self.other_names)


def standing_of(user: Reader) -> Standing:
    """Look up in one query what `user` is to the networks.

    It is remembered on the object, which lives as long as one request.
    """
    if isinstance(user, Standing):
        return user
    if not user.is_active:
        return Standing()
    if user.is_administrator:
        return Standing(is_administrator=True)
    if not hasattr(user, "_standing"):
        user._standing = _look_up(user)
    return user._standing


def keeps_registers(user: Reader) -> bool:
    """Tell whether `user` coordinates any network, or administers them all."""
    standing = standing_of(user)
    return standing.is_administrator or bool(standing.coordinated)


def _look_up(user: User) -> Standing:
    found = _own_networks().ask(
        user=user.pk, person=user.person_id, today=timezone.localdate()
    )
    coordinated = tuple(pk for pk, is_coordinated, _ in found if is_coordinated)
    others = tuple(pk for pk, is_coordinated, _ in found if not is_coordinated)
    return Standing(
        own=coordinated + others,
        coordinated=coordinated,
        has_met_jointly=any(is_joint for _pk, _is_coordinated, is_joint in found),
    )


@cache
def _own_networks() -> Prepared:
    """Ask for key, whether `user` coordinates it, whether it ever met jointly."""
    user = Asked("user", models.BigIntegerField())
    coordinated = Network.coordinators.through.objects.filter(user=user)
    memberships = Membership.objects.current(Asked("today", models.DateField()))
    sits_in = memberships.filter(person=Asked("person", models.BigIntegerField()))
    mine = coordinated.values("network").union(sits_in.values("network"))
    rows = (
        Network.objects.filter(pk__in=mine)
        .order_by("pk")
        .values_list(
            "pk",
            Exists(coordinated.filter(network=OuterRef("pk"))),
            Exists(
                Network.objects.filter(pk=OuterRef("pk"), joint_meetings__isnull=False)
            ),
        )
    )
    return Prepared.of(rows)
