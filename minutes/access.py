"""What a reader may see of the minutes, built on the rules of `NetworkQuerySet`.

Each function gives a condition on rows that reach their meeting by `path` ("" for a
meeting itself, "meeting__", "item__meeting__"). It asks with EXISTS, so that a list
is read in the order of its index and stops after a page.
"""

from __future__ import annotations

from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, OuterRef, Q

from networks.models import Network
from networks.models.network import NetworkQuerySet
from people.models import User

Reader = User | AnonymousUser
EVERYTHING = ~Q(pk__in=[])  # an empty Q() would vanish beside another condition
NOTHING = Q(pk__in=[])


def may_read(user: Reader, path: str = "") -> Q:
    """Meetings of the networks that `user` may read; drafts for coordinators only."""
    if getattr(user, "is_administrator", False):
        return EVERYTHING
    in_sight = Q(_among(Network.objects.visible_to(user), path))
    settled = ~Q(**{f"{path}status": "draft"})
    if not user.is_active:
        return in_sight & settled
    editable = Network.objects.editable_by(user)
    return (in_sight | _joint(user, path)) & (settled | Q(_among(editable, path)))


def may_read_in_confidence(user: Reader, path: str = "") -> Q:
    """Meetings whose confidential parts `user` may read."""
    if getattr(user, "is_administrator", False):
        return EVERYTHING
    if not user.is_active:
        return NOTHING
    return Q(_among(Network.objects.confided_to(user), path)) | _joint(user, path)


def may_edit(user: Reader, path: str = "") -> Q:
    """Meetings of the networks that `user` coordinates."""
    if getattr(user, "is_administrator", False):
        return EVERYTHING
    if not user.is_active:
        return NOTHING
    return Q(_among(Network.objects.editable_by(user), path))


def may_read_item(user: Reader, item: str = "") -> Q:
    """Parts of meetings that are not confidential, or confided to `user`.

    `item` leads to the agenda item ("" for an item itself). What stands under a
    confidential item is confidential with it.
    """
    meeting = f"{item}meeting__"
    open_to_all = Q(**{f"{item}is_confidential": False}) & (
        Q(**{f"{item}parent": None}) | Q(**{f"{item}parent__is_confidential": False})
    )
    if getattr(user, "is_administrator", False):
        return EVERYTHING
    if not user.is_active:
        return may_read(user, meeting) & open_to_all
    confided = may_read_in_confidence(user, meeting)
    return may_read(user, meeting) & (open_to_all | confided)


def _among(networks: NetworkQuerySet, path: str) -> Exists:
    return Exists(networks.filter(pk=OuterRef(f"{path}network_id")))


def _joint(user: Reader, path: str) -> Q:
    """Meetings that one of the user's own networks held together with another."""
    meeting = apps.get_model("minutes", "meeting")
    own = Network.objects.confided_to(user).values("pk")
    together = meeting.joint_networks.through.objects.filter(
        meeting=OuterRef(f"{path}pk"), network__in=own
    )
    return Q(Exists(together))
