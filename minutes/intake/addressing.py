"""Which network a note is of, and in whose queue it waits, as told or as it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from minutes.intake.keeping import network_told, sent_before
from minutes.intake.review import UNSURE
from minutes.models import Source
from networks.models import Network
from people.models import User


class NobodysError(Exception):
    """There is nobody in whose queue a note could wait; says why."""


@dataclass(frozen=True)
class Address:
    """`is_sure` tells whether the note itself leaves no doubt about its network."""

    user: User
    network: Network | None
    is_sure: bool = False


class Addressing:
    """Finds the address of each note of a run, for which either may be told.

    Without a user it is the only coordinator of the network.
    """

    def __init__(
        self, network: Network | None = None, user: User | None = None
    ) -> None:
        self.network = network
        self.user = user

    def sent_before(self, digest: str) -> Source | None:
        """Give the very same file, if it is here already."""
        if self.user:
            return sent_before(digest, self.user)
        same = Source.objects.filter(digest=digest).alive()
        return same.for_a_list().in_turn().first()

    def of(self, bodies: Mapping[str, float]) -> Address:
        """Give where a note goes that names these bodies. Raises NobodysError."""
        network = self.network or self._told(bodies)
        if self.user is None and network is None:
            raise NobodysError(
                "it names no network that is here: add --network, or --user"
            )
        user = self.user or only_coordinator(network)
        return Address(user, network, self._is_sure(network, bodies))

    def _told(self, bodies: Mapping[str, float]) -> Network | None:
        every = Network.objects.all()
        mine = Network.objects.editable_by(self.user) if self.user else every
        return network_told(bodies, mine)

    def _is_sure(self, network: Network | None, bodies: Mapping[str, float]) -> bool:
        """Tell whether it clearly names this network, or was said to be of it.

        In the latter case it may not clearly name another one.
        """
        clearly = [name for name, sure in bodies.items() if sure > UNSURE]
        named = network_told(clearly, Network.objects.all())
        return named == network or (named is None and self.network is not None)


def only_coordinator(network: Network) -> User:
    """Raises NobodysError, for nobody is chosen among several."""
    found = list(network.coordinators.filter(is_active=True)[:2])
    if len(found) == 1:
        return found[0]
    has = "several coordinators" if found else "no coordinator"
    raise NobodysError(
        f"{network} has {has}: add --user with the e-mail address of one"
    )
