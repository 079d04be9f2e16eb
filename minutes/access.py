"""What a reader may see of the minutes, built on the rules of `NetworkQuerySet`.

Each function gives a condition on rows that reach their meeting by `path` ("" for a
meeting itself, "meeting__", "item__meeting__"), or their agenda item by `item`.
"""

from __future__ import annotations

from django.apps import apps
from django.db.models import Exists, OuterRef, Q

from networks.models.network import Reader, Standing, standing_of

EVERYTHING = ~Q(pk__in=[])  # an empty Q() would vanish beside another condition
NOTHING = Q(pk__in=[])


def may_read(user: Reader, path: str = "") -> Q:
    """Meetings of the networks that `user` may read; drafts for coordinators only."""
    standing = standing_of(user)
    if standing.is_administrator:
        return EVERYTHING
    public = Q(**{f"{path}network__is_public": True})
    settled = ~Q(**{f"{path}status": "draft"})
    if not standing.own:
        return public & settled
    own = Q(**{f"{path}network__in": standing.own}) | _joint(standing, path)
    return (public | own) & (settled | may_edit(user, path))


def may_read_in_confidence(user: Reader, path: str = "") -> Q:
    """Meetings whose confidential parts `user` may read."""
    standing = standing_of(user)
    if standing.is_administrator:
        return EVERYTHING
    if not standing.own:
        return NOTHING
    return Q(**{f"{path}network__in": standing.own}) | _joint(standing, path)


def may_edit(user: Reader, path: str = "") -> Q:
    """Meetings of the networks that `user` coordinates."""
    standing = standing_of(user)
    if standing.is_administrator:
        return EVERYTHING
    if not standing.coordinated:
        return NOTHING
    return Q(**{f"{path}network__in": standing.coordinated})


def may_read_item(user: Reader, item: str = "") -> Q:
    """Agenda items, and what stands in them, that `user` may read."""
    return may_read(user, f"{item}meeting__") & is_disclosed_to(user, item)


def is_disclosed_to(user: Reader, item: str = "") -> Q:
    """Items of readable meetings that are not confidential, or confided to `user`.

    What stands under a confidential item is confidential with it.
    """
    if standing_of(user).is_administrator:
        return EVERYTHING
    open_to_all = Q(**{f"{item}is_confidential": False}) & (
        Q(**{f"{item}parent": None}) | Q(**{f"{item}parent__is_confidential": False})
    )
    return open_to_all | may_read_in_confidence(user, f"{item}meeting__")


def _joint(standing: Standing, path: str) -> Q:
    """Meetings that one of the reader's own networks held together with another."""
    if not standing.has_met_jointly:
        return NOTHING
    through = apps.get_model("minutes", "meeting").joint_networks.through
    together = through.objects.filter(
        meeting=OuterRef(f"{path}pk"), network__in=standing.own
    )
    return Q(Exists(together))
