"""The body that meets, and who may see and change what it keeps."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from networks.models.membership import Membership
from networks.models.organisation import Organisation
from people.fields import MatchKeyField, SortKeyField
from people.models import User
from people.names import NamedQuerySet, lines_of
from people.slugs import Slugged, address_of


class NetworkQuerySet(NamedQuerySet):
    """Holds the rules of access; everything else asks here."""

    def visible_to(self, user: User | AnonymousUser) -> NetworkQuerySet:
        """Keep what `user` may read: public networks, and the user's own."""
        if _is_administrator(user):
            return self
        return self.filter(Q(is_public=True) | _own(user))

    def confided_to(self, user: User | AnonymousUser) -> NetworkQuerySet:
        """Keep the user's own: as a member today, or as a coordinator.

        Only they read what is confidential in a network's minutes.
        """
        return self if _is_administrator(user) else self.filter(_own(user))

    def editable_by(self, user: User | AnonymousUser) -> NetworkQuerySet:
        """Keep those that `user` coordinates."""
        if _is_administrator(user):
            return self
        return self.filter(_coordinated(user))


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


def _is_administrator(user: User | AnonymousUser) -> bool:
    return getattr(user, "is_administrator", False)


def _coordinated(user: User | AnonymousUser) -> Q:
    if not user.is_active:
        return Q(pk__in=[])
    through = Network.coordinators.through.objects
    return Q(pk__in=through.filter(user=user.pk).values("network"))


def _own(user: User | AnonymousUser) -> Q:
    person = getattr(user, "person_id", None)
    if not user.is_active or person is None:
        return _coordinated(user)
    memberships = Membership.objects.current(timezone.localdate())
    sits_in = memberships.filter(person=person).values("network")
    return _coordinated(user) | Q(pk__in=sits_in)
