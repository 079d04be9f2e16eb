"""`python3 -m tests.benchmarks`: what pages cost, and what importing finds.

Each archive is filled in a database of its own that is gone afterwards. "Cold" is with
nothing remembered; "plain" a Django page of as many links and bytes, measured in turn.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests import postgresql
from tests.benchmarks import imports

ROOT = Path(__file__).resolve().parents[2]
HEAD = (
    f"{'page':<34}{'reader':<11}{'median':>8}{'p95':>8}{'CPU':>8}{'cold':>9}{'SQL':>8}"
    f"{'queries':>9}{'kB':>6}{'plain':>8}{'ratio':>7}"
)


def main() -> None:
    options = parse(sys.argv[1:])
    for part in options.parts:
        for text in PARTS[part](options):
            print(text, flush=True)


def page_costs(options: argparse.Namespace) -> Iterator[str]:
    for database in options.databases:
        for meetings in options.meetings:
            yield f"\n{database}, {meetings:,} meetings (times in ms)\n{HEAD}"
            yield from map(line, costs(database, meetings, options.rounds))


def import_scores(_: argparse.Namespace) -> Iterator[str]:
    yield ""
    yield from imports.tables()


def import_rules(_: argparse.Namespace) -> Iterator[str]:
    yield ""
    yield from imports.ablations()


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python3 -m tests.benchmarks")
    parser.add_argument("--meetings", type=int, nargs="+", default=[1_000, 20_000])
    parser.add_argument(
        "--databases", nargs="+", default=list(DATABASES), choices=list(DATABASES)
    )
    parser.add_argument(
        "--parts",
        nargs="+",
        default=["pages", "imports"],
        choices=list(PARTS),
        help="rules: what importing finds without each of its rules",
    )
    parser.add_argument("--rounds", type=int, default=40, help="of each page")
    return parser.parse_args(arguments)


def costs(database: str, meetings: int, rounds: int) -> Iterator[dict[str, Any]]:
    with (
        tempfile.TemporaryDirectory() as directory,
        DATABASES[database](directory) as url,
    ):
        own = {
            "DATABASE_URL": url,
            "DATA_DIR": directory,
            "DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings",
        }
        command = [sys.executable, "-m", "tests.benchmarks.run"]
        with subprocess.Popen(
            [*command, str(meetings), str(rounds)],
            env=os.environ | own,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            yield from map(json.loads, process.stdout or ())
        if process.returncode:
            sys.exit(process.returncode)


def line(cost: dict[str, Any]) -> str:
    ratio = cost["cpu"] / cost["plain"]
    return (
        f"{cost['page']:<34}{cost['reader']:<11}{cost['median']:>8.2f}"
        f"{cost['p95']:>8.2f}{cost['cpu']:>8.2f}{cost['cold']:>9.2f}{cost['sql']:>8.2f}"
        f"{cost['queries']:>9}{cost['size'] / 1000:>6.0f}{cost['plain']:>8.2f}"
        f"{ratio:>7.1f}"
    )


@contextlib.contextmanager
def sqlite(directory: str) -> Iterator[str]:
    yield f"sqlite:///{directory}/archive.sqlite3"


@contextlib.contextmanager
def own_postgresql(directory: str) -> Iterator[str]:
    if not (binaries := postgresql.programs()):
        sys.exit("PostgreSQL is not installed here: apt install postgresql")
    # Whatever ends the run shall end the database with it.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with postgresql.running(binaries) as url:
        yield url


PARTS = {"pages": page_costs, "imports": import_scores, "rules": import_rules}
DATABASES = {"sqlite": sqlite, "postgresql": own_postgresql}

if __name__ == "__main__":
    main()
