"""Runs every test on SQLite, on PostgreSQL and in a real browser."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import BaseCommand

from tests import chromium, postgresql

TESTS_RAN = {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}


@dataclass(frozen=True)
class Outcome:
    """How the tests went on one database or in the browser."""

    name: str
    exit_code: int
    seconds: float = 0
    counts: dict[str, int] = field(default_factory=dict)
    remark: str = ""

    @property
    def passed(self) -> int:
        return self.counts.get("passed", 0)

    @property
    def failed(self) -> int:
        """At least one where pytest itself failed, so that no total looks clean."""
        return self.counts.get("failed", 0) or int(self.exit_code not in TESTS_RAN)

    def __str__(self) -> str:
        if self.remark:
            return f"{self.name:<11} {self.remark}"
        if self.exit_code == pytest.ExitCode.NO_TESTS_COLLECTED:
            return f"{self.name:<11} no tests"
        skipped = self.counts.get("skipped", 0)
        counts = f"{self.passed} passed, {self.failed} failed, {skipped} skipped"
        return f"{self.name:<11} {counts} in {self.seconds:.0f} s"


class Command(BaseCommand):
    help = "Run every test on SQLite, on PostgreSQL and in Chromium, with pytest."

    def run_from_argv(self, argv: list[str]) -> None:
        # All arguments are pytest's: Django's parser would refuse most of them.
        sys.exit(self.handle(*argv[2:]))

    def handle(self, *arguments: str, **options: Any) -> int:  # type: ignore[override]
        # `kill`, or a closed terminal, shall not leave a PostgreSQL behind.
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, lambda number, frame: sys.exit(128 + number))
        outcomes = []
        for run in (on_sqlite, on_postgresql, in_chromium):
            outcomes.append(run(arguments))
            if outcomes[-1].exit_code == pytest.ExitCode.USAGE_ERROR:
                break  # pytest would only say the same again
        self.stdout.write("\n" + "\n".join(map(str, outcomes)))
        passed = sum(outcome.passed for outcome in outcomes)
        failed = sum(outcome.failed for outcome in outcomes)
        self.stdout.write(f"{passed} passed, {failed} failed")
        return exit_code(outcomes)


def exit_code(outcomes: list[Outcome]) -> int:
    """That of the first run that failed; having run no test at all is a failure."""
    for outcome in outcomes:
        if outcome.failed:
            return outcome.exit_code
    return min(outcome.exit_code for outcome in outcomes)


def on_sqlite(arguments: tuple[str, ...]) -> Outcome:
    return run_pytest("SQLite", ["--browser-tests=without", *arguments])


def on_postgresql(arguments: tuple[str, ...]) -> Outcome:
    if not (binaries := postgresql.programs()):
        return left_out("PostgreSQL", packages="postgresql")
    try:
        with postgresql.running(binaries) as url:
            own = ["--browser-tests=without", "--database-tests=only"]
            return run_pytest("PostgreSQL", [*own, *arguments], DATABASE_URL=url)
    except postgresql.CannotStart as error:
        remark = f"FAILED, it does not start: {error}"
        return Outcome("PostgreSQL", pytest.ExitCode.INTERNAL_ERROR, remark=remark)


def in_chromium(arguments: tuple[str, ...]) -> Outcome:
    if packages := chromium.missing_packages():
        return left_out("Chromium", packages=packages)
    return run_pytest("Chromium", ["--browser-tests=only", *arguments])


def left_out(name: str, *, packages: str) -> Outcome:
    """What this machine lacks; on the machine that decides (CI), a failure."""
    remedy = f"not installed here, run `apt install {packages}`"
    if os.environ.get("CI") == "true":
        remark = f"FAILED, {remedy}"
        return Outcome(name, pytest.ExitCode.TESTS_FAILED, remark=remark)
    remark = f"LEFT OUT, {remedy}"
    return Outcome(name, pytest.ExitCode.NO_TESTS_COLLECTED, remark=remark)


def run_pytest(name: str, arguments: list[str], **variables: str) -> Outcome:
    print(f"\n{name}: pytest {' '.join(arguments)}", flush=True)
    # manage.py has chosen settings and perhaps a database; here pyproject.toml does.
    # What one process has compiled, the five others need not compile again.
    chosen = {"DJANGO_SETTINGS_MODULE", "DATABASE_URL", "PYTHONDONTWRITEBYTECODE"}
    environment = {key: os.environ[key] for key in os.environ.keys() - chosen}
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as directory:
        file = Path(directory) / "counts.json"
        command = [sys.executable, "-m", "pytest", "-p", "tests.runs"]
        command += [f"--counts={file}", *workers(arguments), *arguments]
        with ended_gently(command, env=environment | variables) as process:
            code = process.wait()
        counts = json.loads(file.read_text()) if file.exists() else {}
    return Outcome(name, code, time.monotonic() - began, counts)


def workers(arguments: list[str]) -> list[str]:
    """Two at once, but where a debugger needs the terminal, or for a single test.

    Each takes half of the tests in their order, so that what those of a module share is
    made once; who is done first takes over some of the other's.
    """
    alone = any(word == "--pdb" or "::" in word for word in arguments)
    return [] if alone else ["-n", "2", "--dist=worksteal"]


@contextlib.contextmanager
def ended_gently(
    command: list[str], *, env: dict[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """A process that has ended when the block has, with the time to tidy up.

    Ctrl-C in a terminal reaches pytest as well, so it is first left to itself.
    """
    process = subprocess.Popen(command, env=env, cwd=settings.BASE_DIR)
    try:
        yield process
    finally:
        for remedy in (None, signal.SIGINT, signal.SIGKILL):
            if remedy and process.poll() is None:
                process.send_signal(remedy)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=5)
