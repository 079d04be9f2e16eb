"""What was sent in is kept, with a draft of the minutes that it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePath

from django.core.files import File
from django.db import transaction
from django.db.models import QuerySet

from minutes.intake.fitting import fit_to
from minutes.intake.reading import Reading, read
from minutes.models import Source
from minutes.naming.directory import network_directory
from minutes.writing import drafts
from networks.models import Network
from people.models import User

LONGEST_STORED = 75  # letters; with its folder and what makes it unique under 100


def keep(
    reading: Reading, file: File, *, user: User, network: Network | None
) -> Source:
    """Keep a file with what was read from it; without a network it has no draft yet.

    What hinders that, be it Ctrl-C, leaves neither rows nor the file.
    """
    name = PurePath(file.name or "").name[-200:]
    source = Source(
        user=user,
        network=network,
        name=name,
        digest=reading.digest,
        lines=list(reading.lines),
        places=dict(reading.filled.places) if reading.filled else {},
        problem=reading.problem,
    )
    try:
        with transaction.atomic():
            source.file.save(_stored_name(name), file, save=False)
            _draft_from(reading, source)
            source.save()
    except BaseException:
        source.file.delete(save=False)
        raise
    return source


def _stored_name(name: str) -> str:
    """Give a name that disks and the column take; a whole one stands in the row."""
    short = name[-LONGEST_STORED:].encode(errors="ignore")[-200:]
    stored = short.decode(errors="ignore")
    return stored if re.search(r"\w", stored) else "note"


@transaction.atomic
def take_for(source: Source, network: Network) -> None:
    """Make what waits for a network a draft of that one; read it anew for that."""
    source.network = network
    _draft_from(read(source.file.path), source)
    source.save()


def _draft_from(reading: Reading, source: Source) -> None:
    if reading.filled is None or source.network is None:
        return
    typed = reading.filled.typed
    typed.meeting.setdefault("title", str(source.network)[:250])
    fit_to(typed, source.network)
    source.draft = drafts.keep_new(typed, source.user, source.network)


def network_told(bodies: Iterable[str], networks: QuerySet[Network]) -> Network | None:
    """Give the one of the networks that goes by one of the names, if any does."""
    names = list(bodies)
    directory = network_directory(networks)
    directory.ask(names)
    for name in names:
        if len(found := directory.find(name)) == 1:
            return found[0]
    return None


def sent_before(digest: str, user: User) -> Source | None:
    """Give the same file as it was sent in before, if it became anything.

    Of others' only what waits or was saved in a network that the user coordinates.
    """
    same = Source.objects.filter(digest=digest).alive().for_a_list().in_turn()
    networks = Network.objects.editable_by(user)
    return (same.of(user) | same.filter(network__in=networks)).first()


def discard(source: Source) -> None:
    """Throw away a note and its draft; the file only if no minutes show it."""
    with transaction.atomic():
        if source.draft:
            source.draft.delete()
        source.delete()
    if source.meeting is None:
        source.file.delete(save=False)
