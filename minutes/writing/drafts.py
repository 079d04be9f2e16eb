"""What was typed and not saved, kept for whoever typed it."""

from __future__ import annotations

import uuid

from minutes.models import Draft, Meeting
from minutes.writing.typed import Typed
from networks.models import Network
from people.models import User


def begin(typed: Typed) -> Typed:
    """Give what is typed a name of its own to be kept under."""
    typed.meeting["draft"] = str(uuid.uuid4())
    return typed


def keep_new(typed: Typed, user: User, network: Network) -> Draft:
    """Keep new minutes that nobody has typed yet, such as those made from a note."""
    begin(typed)
    return Draft.objects.create(
        pk=token_in(typed), user=user, network=network, data=typed.as_json()
    )


def keep_draft(
    typed: Typed, user: User, network: Network, meeting: Meeting | None
) -> Draft | None:
    """Keep what was typed, in place of what was kept under the same name.

    None if the name is none, or that of somebody else's draft.
    """
    token = token_in(typed)
    if token is None or Draft.objects.filter(pk=token).exclude(user=user).exists():
        return None
    draft, _is_new = Draft.objects.update_or_create(
        pk=token,
        defaults={
            "user": user,
            "network": network,
            "meeting": meeting,
            "data": typed.as_json(),
        },
    )
    return draft


def forget_draft(typed: Typed, user: User) -> None:
    Draft.objects.filter(pk=token_in(typed), user=user).delete()


def typed_in(draft: Draft) -> Typed:
    """Give back what was typed, ready to be kept under the same name."""
    typed = Typed.from_json(draft.data)
    typed.meeting["draft"] = str(draft.pk)
    return typed


def token_in(typed: Typed) -> uuid.UUID | None:
    try:
        return uuid.UUID(typed.meeting.get("draft", ""))
    except ValueError:
        return None
