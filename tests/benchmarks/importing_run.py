"""Notes brought into one database in several ways, each told as JSON to `importing`."""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import django

from tests.benchmarks import notes
from tests.benchmarks.notes import Body, write_notes

EVERY = 0.05  # seconds between two looks at the memory


class Memory:
    """The most that this process and its children held together, in megabytes."""

    def __init__(self) -> None:
        self.most = 0.0
        self.is_over = threading.Event()
        self.thread = threading.Thread(target=self.watch)

    def watch(self) -> None:
        while not self.is_over.wait(EVERY):
            self.most = max(self.most, sum(map(resident, family(os.getpid()))))

    def __enter__(self) -> Memory:
        self.thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.is_over.set()
        self.thread.join()


def family(pid: int) -> Iterator[int]:
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            for child in task.read_text().split():
                yield from family(int(child))


def resident(pid: int) -> float:
    """Give what a process holds by itself, without what it shares with others."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0


def used() -> float:
    """Give the seconds of processors used so far, also by children that have ended."""
    return sum(os.times()[:4])


def main(count: int) -> None:
    django.setup()
    # Django's apps are there only now.
    from django.core.files import File
    from django.core.management import call_command

    from minutes.importing.extract import SHARED
    from minutes.intake.taking import take_in
    from minutes.models import Meeting, Source
    from networks.models import Organisation
    from people.models import User
    from tests.benchmarks import archive

    call_command("migrate", verbosity=0)
    archive.fill(1_000)
    towns = Organisation.objects.municipalities().order_by("code")
    bodies = notes.bodies([town.name for town in towns])
    user = User.objects.create_user("coordinator@example.org")
    make_networks(bodies, user)

    def one_by_one(folder: Path) -> None:
        for path in sorted(folder.iterdir()):
            with path.open("rb") as file:
                take_in(File(file, path.name), user=user, network=None)
        SHARED.close()  # or what its process used would count for the next run

    def in_bulk(*options: str) -> Callable[[Path], None]:
        def run(path: Path) -> None:
            with contextlib.redirect_stdout(io.StringIO()):
                call_command("import_minutes", str(path), *options)

        return run

    few = count // 5
    tell("one by one", one_by_one, bodies, few, 1)
    tell("in bulk", in_bulk(), bodies, few, 2)
    folder = tell("in bulk", in_bulk(), bodies, count, 3)
    assert Source.objects.to_review().count() == count + 2 * few
    tell("the same again", in_bulk(), bodies, count, 3, folder)
    packed = Path(shutil.make_archive(str(folder), "zip", folder))
    Source.objects.all().delete()
    tell("from a zip archive", in_bulk(), bodies, count, 3, packed)
    before = Meeting.objects.count()
    tell("published when sure", in_bulk("--publish-when-sure"), bodies, count, 4)
    assert Meeting.objects.count() == before + count


def make_networks(bodies: list[Body], user: Any) -> None:
    from networks.models import Membership, Network, Organisation
    from people.models import Person
    from tests.benchmarks.archive import FIRST_DAY

    host = Organisation.objects.filter(kind=Organisation.Kind.ASSOCIATION).first()
    for body in bodies:
        network = Network.objects.create(name=body.name, host=host)
        network.coordinators.add(user)
        for member in body.members:
            Membership.objects.create(
                network=network,
                person=Person.objects.create(full_name=member.name),
                organisation=Organisation.objects.get(name=member.municipality),
                starts_on=FIRST_DAY,
            )


def tell(
    run: str,
    work: Callable[[Path], None],
    bodies: list[Body],
    count: int,
    seed: int,
    path: Path | None = None,
) -> Path:
    """Measure it on new notes, or on those in `path`; give where they are."""
    if path is None:
        path = Path(tempfile.mkdtemp()) / "notes"
        write_notes(path, bodies, count, seed)
    with Memory() as memory:
        began, used_before = time.perf_counter(), used()
        work(path)
        seconds, cpu = time.perf_counter() - began, used() - used_before
    told = {"run": run, "notes": count, "seconds": seconds, "cpu": cpu}
    told["megabytes"] = memory.most
    print(json.dumps(told), flush=True)
    return path


if __name__ == "__main__":
    main(int(sys.argv[1]))
