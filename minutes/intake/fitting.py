"""What a network knows of those who attend, where their note leaves it out."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from minutes.naming.labels import labels_for
from minutes.writing.typed import Typed
from networks.models import Network
from networks.roster import roster_of
from people.swedish import match_key


def fit_to(typed: Typed, network: Network) -> None:
    """Fill in the sub-region of who had a seat that day, and what staff work for.

    Staff that a note places in the network itself work for its host.
    """
    host = labels_for(organisations=[network.host_id]).organisation(network.host_id)
    own = {match_key(name) for name in (network.name, *network.names)}
    seats = _subregions(network, typed.day or timezone.localdate())
    for row in typed.rows["attenders"].values():
        if match_key(row.get("organisation", "")) in own:
            row["organisation"] = host
        if subregion := seats.get(match_key(row.get("person", ""))):
            row.setdefault("subregion", subregion)


def _subregions(network: Network, on: date) -> dict[str, str]:
    """Give by name of a person the label of the sub-region that one sits for."""
    seats = [one for one in roster_of(network, on).seats if one.membership]
    labels = labels_for(subregions=[one.seat.subregion_id for one in seats])
    return {
        match_key(one.membership.person.full_name): label
        for one in seats
        if one.membership and (label := labels.subregion(one.seat.subregion_id))
    }
