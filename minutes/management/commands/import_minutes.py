"""Takes in old minutes from files: drafts to review, or minutes where it is sure."""

from __future__ import annotations

import signal
import sys
from argparse import RawDescriptionHelpFormatter
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError
from django.core.management.base import CommandParser, DjangoHelpFormatter
from django.db import DatabaseError

from minutes.intake.addressing import Addressing, NobodysError, only_coordinator
from minutes.intake.bulk import FAILURES, Bulk, Fate, Outcome
from minutes.intake.dry_run import describe
from minutes.intake.gathering import entries_in
from minutes.management.explaining import explain_database
from minutes.management.progress import ProgressLine
from networks.models import Network
from people.models import User

GO_ON = "Run the same command again to go on: what is here is not taken in twice."
HELP = """\
Take in old minutes: files, folders with all that is in them, and zip archives.

Each file (text, Markdown, Word, OpenDocument, PDF) becomes a draft that waits for its
review under "Bring in old notes" in the browser. A file that is here already is left
alone, so the same command may be run again, after Ctrl-C as well. What cannot be read
is told, and stops nothing.

Which network a note is of is read in it, or told by --network. The draft waits for
--user; without it, for the network's coordinator, if there is only one. It fills the
meeting that was planned for its day, if that is the network's only one then.
"""
ENDINGS = """\
exit codes:
  0  all is well
  1  some files could not be taken in, or the run had to stop
  2  the command was given wrongly
  130  stopped by Ctrl-C
A dry run ends with 0 also when some files could not be read.
"""


class Formatter(DjangoHelpFormatter, RawDescriptionHelpFormatter):
    """Keeps the lines as they are written above."""


class Command(BaseCommand):
    help = HELP
    requires_system_checks = ()

    def create_parser(self, *names: str, **options: Any) -> CommandParser:
        options |= {"formatter_class": Formatter, "epilog": ENDINGS}
        return super().create_parser(*names, **options)

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument(
            "--network", metavar="SLUG", help="The network that all notes are of."
        )
        parser.add_argument(
            "--user", metavar="EMAIL", help="The coordinator in whose queue they wait."
        )
        parser.add_argument(
            "--publish-when-sure",
            action="store_true",
            help="Save and publish, as that user, each note of which nothing is left "
            "to look at: its network, day, title and place are found without doubt, "
            "it is clear who is meant, nothing in it is confidential, and there are "
            "no minutes of that day. All others wait as drafts.",
        )
        parser.add_argument("--dry-run", action="store_true", help="Change nothing.")
        parser.add_argument(
            "--json",
            type=Path,
            metavar="OUT_DIR",
            help="With --dry-run: write what is found in STEM.pdf to STEM.json there.",
        )

    def handle(self, *args: Any, paths: list[Path], **options: Any) -> None:
        for stream in (sys.stdout, sys.stderr):  # which may know no Swedish letters
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="replace")
        if bool(options["dry_run"]) != bool(options["json"]):
            raise CommandError("Say both --dry-run and --json OUT_DIR.", returncode=2)
        if options["dry_run"]:
            self._describe(paths, options["json"])
            return
        try:
            addressing = _addressing(options["network"], options["user"])
            bulk = Bulk(addressing, publishes=options["publish_when_sure"])
            self._take_in(paths, bulk)
        except (DatabaseError, OSError) as error:
            raise CommandError(_explained(error)) from error

    def _describe(self, paths: list[Path], out: Path) -> None:
        out.mkdir(parents=True, exist_ok=True)
        read = skipped = 0
        for one in describe(entries_in(paths), out):
            if said := one.problem or one.note:
                self.stderr.write(f"{one.told}: {said}")
            skipped += bool(one.problem)
            read += not one.problem
        self.stdout.write(f"{read} files read, {skipped} skipped")

    def _take_in(self, paths: list[Path], bulk: Bulk) -> None:
        """Tell of each file, then of all; end with 1 if any could not be taken in."""
        fates: Counter[Fate] = Counter()
        total = sum(1 for _entry in entries_in(paths))
        progress = ProgressLine(total, self.stderr)
        try:
            with _ended_kindly(), closing(bulk.take_in(entries_in(paths))) as outcomes:
                for outcome in outcomes:
                    fates[outcome.fate] += 1
                    self._tell(outcome, progress)
                    progress.show(fates.total())
        except (KeyboardInterrupt, DatabaseError, OSError):
            progress.clear()
            self.stdout.write(f"Stopped. {_summary(fates)}\n{GO_ON}")
            raise
        progress.clear()
        self.stdout.write(_summary(fates))
        if any(fates[fate] for fate in FAILURES):
            sys.exit(1)

    def _tell(self, outcome: Outcome, progress: ProgressLine) -> None:
        if outcome.said:
            progress.clear()
            self.stdout.write(f"{outcome.told}: {outcome.said}")


@contextmanager
def _ended_kindly() -> Iterator[None]:
    """Let who ends this process be obeyed as Ctrl-C is: between two files."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _addressing(slug: str | None, email: str | None) -> Addressing:
    """Understand what the options say; end with 2 if that is nothing."""
    network = _network(slug) if slug else None
    user = _user(email, network) if email else None
    if network and user is None:
        try:
            user = only_coordinator(network)
        except NobodysError as error:
            raise CommandError(str(error), returncode=2) from error
    if not Network.objects.exists():
        raise CommandError("There are no networks here yet.", returncode=2)
    return Addressing(network, user)


def _network(slug: str) -> Network:
    found = Network.objects.filter(slug=slug).first()
    if found is None:
        raise CommandError(
            f"There is no network “{slug}”: give what its address ends in, as in "
            "/networks/SLUG/.",
            returncode=2,
        )
    return found


def _user(email: str, network: Network | None) -> User:
    found = User.objects.filter(email__iexact=email, is_active=True).first()
    if found is None:
        raise CommandError(f"There is no account “{email}”.", returncode=2)
    networks = Network.objects.editable_by(found)
    if not (networks.filter(pk=network.pk) if network else networks).exists():
        of = network or "any network"
        raise CommandError(f"{email} is no coordinator of {of}.", returncode=2)
    return found


def _summary(fates: Counter[Fate]) -> str:
    """Say "12 files: 9 to be reviewed, 3 already here"."""
    counts = [f"{fates[fate]:,} {fate}" for fate in Fate if fates[fate]]
    files = "1 file" if fates.total() == 1 else f"{fates.total():,} files"
    return f"{files}: {', '.join(counts)}" if counts else files


def _explained(error: DatabaseError | OSError) -> str:
    if isinstance(error, DatabaseError):
        return explain_database(error)
    return f"it cannot go on: {error.strerror or error}."
