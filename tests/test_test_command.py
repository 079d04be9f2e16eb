"""`manage.py test` itself: what it runs, what it leaves out, and what it says last."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from minutes.management.commands import test as command
from minutes.management.commands.test import Command, Outcome, exit_code, workers
from tests import postgresql

GOOD = Outcome("SQLite", 0, 3, {"passed": 5, "failed": 0, "skipped": 1})
BAD = Outcome("PostgreSQL", 1, 4, {"passed": 4, "failed": 1, "skipped": 0})
NONE = Outcome("Chromium", pytest.ExitCode.NO_TESTS_COLLECTED)
THREE_TESTS = """
import pytest
def test_good(): pass
def test_bad(): assert False
@pytest.mark.skip
def test_not_here(): pass
"""
CRASHED = Outcome("SQLite", pytest.ExitCode.INTERNAL_ERROR)


@pytest.fixture(autouse=True)
def _not_on_the_machine_that_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)


@pytest.fixture
def last_lines(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Run the command with these outcomes; return its exit code and its summary."""

    def run(*outcomes: Outcome) -> tuple[int, list[str]]:
        monkeypatch.setattr(command.signal, "signal", lambda *_: None)
        names = ("on_sqlite", "on_postgresql", "in_chromium")
        for name, outcome in zip(names, outcomes, strict=True):
            monkeypatch.setattr(command, name, lambda _, outcome=outcome: outcome)
        code = Command().handle()
        return code, capsys.readouterr().out.strip().splitlines()

    return run


def test_the_last_line_holds_the_totals_of_all_runs(last_lines) -> None:
    assert last_lines(GOOD, BAD, NONE) == (
        1,
        [
            "SQLite      5 passed, 0 failed, 1 skipped in 3 s",
            "PostgreSQL  4 passed, 1 failed, 0 skipped in 4 s",
            "Chromium    no tests",
            "9 passed, 1 failed",
        ],
    )


def test_a_run_that_broke_down_is_counted_as_a_failure(last_lines) -> None:
    code, lines = last_lines(CRASHED, GOOD, NONE)
    assert code == pytest.ExitCode.INTERNAL_ERROR
    assert lines[-1] == "5 passed, 1 failed"


def test_arguments_that_pytest_refuses_are_refused_once(last_lines) -> None:
    refused = Outcome("SQLite", pytest.ExitCode.USAGE_ERROR)
    code, lines = last_lines(refused, GOOD, GOOD)
    assert code == pytest.ExitCode.USAGE_ERROR
    assert lines[-1] == "0 passed, 1 failed"


def test_a_run_without_tests_fails_only_if_no_other_had_any() -> None:
    assert exit_code([GOOD, NONE, NONE]) == 0
    assert exit_code([NONE, NONE, NONE]) == pytest.ExitCode.NO_TESTS_COLLECTED


def test_what_the_machine_lacks_is_left_out_and_its_package_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(command.postgresql, "programs", lambda: None)
    outcome = command.on_postgresql(())
    assert "LEFT OUT" in str(outcome)
    assert "`apt install postgresql`" in str(outcome)
    assert exit_code([GOOD, outcome, GOOD]) == 0


def test_where_it_counts_leaving_out_is_a_failure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CI", "true")
    monkeypatch.setattr(command.chromium, "program", lambda: None)
    outcome = command.in_chromium(())
    assert "FAILED" in str(outcome)
    assert "`apt install chromium-headless-shell`" in str(outcome)
    assert exit_code([GOOD, GOOD, outcome]) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="asked for on Linux only")
def test_what_drives_the_browser_is_asked_for_as_well(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(command.chromium, "program", lambda: "/usr/bin/chromium")
    monkeypatch.setattr(command.chromium, "_has_library", lambda name: False)
    assert "`apt install libatomic1`" in str(command.in_chromium(()))


def test_a_postgresql_that_does_not_start_fails_its_run_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "initdb"
    program.write_text("#!/bin/sh\necho no room for a cluster\nexit 1\n")
    program.chmod(0o755)
    tmp_path.chmod(0o755)
    monkeypatch.setattr(command.postgresql, "programs", lambda: tmp_path)
    monkeypatch.setattr(postgresql, "_other_user", dict)
    outcome = command.on_postgresql(())
    assert "no room for a cluster" in str(outcome)
    assert outcome.failed == 1


@pytest.mark.skipif(not postgresql.programs(), reason="apt install postgresql")
def test_the_postgresql_of_the_tests_is_private_and_gone_afterwards() -> None:
    binaries = postgresql.programs()
    assert binaries
    with postgresql.running(binaries) as url:
        directory = Path(url.partition("@")[2].replace("%2F", "/")).parent
        number = int((directory / "data/postmaster.pid").read_text().split()[0])
        assert Path(f"/proc/{number}").exists()
        assert directory.stat().st_mode & 0o077 == 0
    assert not directory.exists()
    wait_until(lambda: not Path(f"/proc/{number}").exists())


def wait_until(true: Callable[[], bool]) -> None:
    for _ in range(500):
        if true():
            return
        time.sleep(0.02)
    raise TimeoutError


def test_one_test_alone_needs_no_second_process() -> None:
    assert workers(["-x", "tests/people"])[:2] == ["-n", "2"]
    assert workers(["tests/test_start.py::test_one"]) == []
    assert workers(["--pdb"]) == []


@pytest.fixture
def project(tmp_path: Path, settings) -> Path:
    (tmp_path / "tests/browser").mkdir(parents=True)
    shutil.copy(Path(__file__).parent / "runs.py", tmp_path / "tests")
    (tmp_path / "tests/test_pages.py").write_text(THREE_TESTS)
    (tmp_path / "tests/browser/test_menu.py").write_text("def test_opens(): pass")
    settings.BASE_DIR = tmp_path
    return tmp_path


@pytest.mark.parametrize(
    ("choice", "not_read", "counts"),
    [
        ("without", "browser/test_old.py", {"passed": 1, "failed": 1, "skipped": 1}),
        ("only", "test_old.py", {"passed": 1, "failed": 0, "skipped": 0}),
    ],
)
def test_browser_tests_run_apart_and_every_run_is_counted(
    choice: str, not_read: str, counts: dict[str, int], project: Path
) -> None:
    (project / "tests" / not_read).write_text("raise RuntimeError")
    outcome = command.run_pytest("SQLite", [f"--browser-tests={choice}", "-n0"])
    assert outcome.counts == counts
    assert outcome.exit_code == min(counts["failed"], 1)


def test_a_test_that_is_named_is_no_mistake_where_it_does_not_run(
    project: Path,
) -> None:
    arguments = ["--browser-tests=only", "tests/test_pages.py::test_good"]
    outcome = command.run_pytest("Chromium", arguments)
    assert outcome.exit_code == pytest.ExitCode.NO_TESTS_COLLECTED


FOUR_TESTS = """
import pytest
@pytest.fixture
def rows(django_db_blocker): pass
@pytest.mark.django_db
def test_marked(): pass
def test_by_its_fixture(rows): pass
def test_by_neither(): pass
class TestAll:
    pytestmark = pytest.mark.django_db
    def test_by_its_class(self): pass
"""


def test_what_asks_no_database_runs_on_one_only(tmp_path: Path, settings) -> None:
    (tmp_path / "tests").mkdir()
    shutil.copy(Path(__file__).parent / "runs.py", tmp_path / "tests")
    (tmp_path / "settings.py").write_text(
        "DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3'}}\n"
        "SECRET_KEY = 'no secret'\n"
    )
    (tmp_path / "tests/test_rows.py").write_text(FOUR_TESTS)
    settings.BASE_DIR = tmp_path
    arguments = ["-n0", "--ds=settings", "-p", "no:cacheprovider"]
    both = command.run_pytest("SQLite", arguments)
    one = command.run_pytest("PostgreSQL", ["--database-tests=only", *arguments])
    assert (both.passed, one.passed) == (4, 3)
