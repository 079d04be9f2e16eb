"""One note taken in: read, compared with what is here, kept."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path, PurePath

from django.core.files import File

from minutes.intake.keeping import keep, network_told, sent_before
from minutes.intake.reading import read
from minutes.models import Source
from networks.models import Network
from people.models import User


@dataclass(frozen=True)
class Taken:
    """The note as it is kept; or that which was the very same file before."""

    source: Source
    is_there_already: bool = False


def take_in(file: File, *, user: User, network: Network | None) -> Taken:
    """Take in what was sent in a form; without `network` the note may tell it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"note{PurePath(file.name or '').suffix[:10]}"
        with path.open("wb") as copy:
            for chunk in file.chunks():
                copy.write(chunk)
        reading = read(path)
    if there := sent_before(reading.digest, user):
        return Taken(there, is_there_already=True)
    networks = Network.objects.editable_by(user)
    network = network or network_told(reading.bodies, networks)
    file.seek(0)
    return Taken(keep(reading, file, user=user, network=network))
