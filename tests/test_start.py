"""`manage.py start`, as somebody sees it who has just cloned the project."""

from __future__ import annotations

import errno
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import ProxyHandler, build_opener

import pytest
from django.conf import settings
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.core.management import CommandError, call_command
from django.db import OperationalError

from minutes.management import first_start
from minutes.management.commands.start import explain_port
from minutes.management.explaining import explain_database
from networks.models import Organisation
from people.models import User
from tests.factories import make_network, make_organisation, make_user

PASSWORD = re.compile(r"(\S+@example\.org) +(\S+)")


def environment_in(folder: Path) -> dict[str, str]:
    """The settings of the product, with all data in a folder of the test's own."""
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "minutes.settings",
        "MOTESMINNE_VENV": "off",
        "DATA_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'archive.sqlite3'}",
    }


def start_command(port: int) -> list[str]:
    return [sys.executable, "manage.py", "start", "--port", str(port)]


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Start:
    """One start, from the command to Ctrl-C."""

    said: str
    seconds_to_answer: float
    status: int
    exit_code: int
    seconds_to_end: float
    process_group: int


def start_and_stop(folder: Path) -> Start:
    port, began = free_port(), time.monotonic()
    with running(folder, port) as process:
        said = said_until_ready(process)
        status = status_of(f"http://127.0.0.1:{port}/")
        ready = time.monotonic()
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=10)
    return Start(
        said=said + rest,
        seconds_to_answer=ready - began,
        status=status,
        exit_code=process.returncode,
        seconds_to_end=time.monotonic() - ready,
        process_group=process.pid,
    )


@contextmanager
def running(folder: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        start_command(port),
        cwd=settings.BASE_DIR,
        env=environment_in(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def refused_start(folder: Path, port: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        start_command(port),
        cwd=settings.BASE_DIR,
        env=environment_in(folder),
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )


def said_until_ready(process: subprocess.Popen[str]) -> str:
    said = ""
    for line in process.stdout or ():
        said += line
        if "http://" in line:
            return said
    raise AssertionError(f"It never served: {said}")


def status_of(url: str) -> int:
    try:
        # Without the proxy that the environment may name.
        with build_opener(ProxyHandler({})).open(url, timeout=10) as response:
            status: int = response.status
            return status
    except HTTPError as error:
        with error:
            return error.code


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def first(folder: Path) -> Start:
    return start_and_stop(folder)


@pytest.fixture(scope="module")
def second(folder: Path, first: Start) -> Start:
    """Started again, after somebody has changed a name."""
    with closing(sqlite3.connect(folder / "archive.sqlite3")) as database:
        database.execute("UPDATE people_user SET first_name = 'Kept'")
        database.commit()
    return start_and_stop(folder)


def rows(folder: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(folder / "archive.sqlite3")) as database:
        return database.execute(query).fetchall()


def test_the_first_start_serves_and_says_where(first: Start) -> None:
    assert first.status == 200
    assert re.search(r"Mötesminne is at http://127\.0\.0\.1:\d+/", first.said)


def test_the_first_start_fills_the_archive(first: Start, folder: Path) -> None:
    municipalities = "SELECT count(*) FROM networks_organisation WHERE code <> ''"
    assert rows(folder, municipalities) == [(290,)]
    assert rows(folder, "SELECT count(*) FROM minutes_meeting") == [(5,)]


def test_the_passwords_shown_at_the_first_start_are_right(
    first: Start, folder: Path
) -> None:
    shown = dict(PASSWORD.findall(first.said))
    kept = dict(rows(folder, "SELECT email, password FROM people_user"))
    assert (
        shown.keys() == kept.keys() == {"samordnare@example.org", "admin@example.org"}
    )
    for email, password in shown.items():
        assert PBKDF2PasswordHasher().verify(password, kept[email])


def test_ctrl_c_ends_it_at_once_and_leaves_no_process(first: Start) -> None:
    assert first.exit_code == 0
    assert first.seconds_to_end < 2
    assert "Traceback" not in first.said
    with pytest.raises(ProcessLookupError):
        os.killpg(first.process_group, 0)


def test_the_second_start_shows_no_password(second: Start) -> None:
    assert not PASSWORD.search(second.said)
    assert "First start" not in second.said


def test_the_second_start_keeps_all_data(second: Start, folder: Path) -> None:
    names = rows(folder, "SELECT first_name FROM people_user")
    assert names == [("Kept",), ("Kept",)]
    assert rows(folder, "SELECT count(*) FROM minutes_meeting") == [(5,)]


def test_the_second_start_serves_within_three_seconds(second: Start) -> None:
    assert second.seconds_to_answer < 3


def test_a_port_that_is_taken_is_told_in_one_line(tmp_path: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        port = other.getsockname()[1]
        result = refused_start(tmp_path, port)
    assert result.returncode == 1
    assert result.stderr.strip() == (
        f"CannotStart: port {port} is taken: "
        f"end the other program, or add --port {port + 1}."
    )
    assert not (tmp_path / "archive.sqlite3").exists()


def test_a_folder_where_no_database_can_be_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "archive.sqlite3").mkdir()  # root could write past permission bits
    result = refused_start(tmp_path, free_port())
    assert result.returncode == 1
    assert len(result.stderr.splitlines()) == 1
    assert "cannot be written: make its folder writable" in result.stderr


@pytest.mark.parametrize(
    ("address", "port", "words"),
    [
        ("127.0.0.1", 99999, "there is no port 99999"),
        ("192.0.2.1", 8000, "192.0.2.1 is no address of this machine"),
        ("not an address", 8000, "no address of this machine"),
    ],
)
def test_an_impossible_place_to_serve_is_told_in_one_line(
    address: str, port: int, words: str
) -> None:
    with pytest.raises(CommandError, match=words):
        call_command("start", address=address, port=port)


def test_a_port_of_the_system_is_told_apart_from_one_that_is_taken() -> None:
    refused = PermissionError(errno.EACCES, "Permission denied")
    assert "kept for the system" in explain_port(refused, "127.0.0.1", 80)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("database or disk is full", "make some room"),
        ("database is locked", "in use"),
        ("attempt to write a readonly database", "cannot be written"),
        ("no such table: networks_network", "manage.py migrate"),
        ('relation "networks_network" does not exist\nLINE 1', "manage.py migrate"),
        ("connection failed: refused\nIs the server running?", "check DATABASE_URL"),
    ],
)
def test_a_database_that_refuses_is_told_in_one_line(said: str, words: str) -> None:
    sentence = explain_database(OperationalError(said))
    assert words in sentence
    assert "\n" not in sentence


def test_reference_data_is_loaded_first_and_the_notes_last(tmp_path: Path) -> None:
    order = [*first_start.REFERENCES, "meeting-2020-02-06", "meeting-2026-04-10"]
    for name in reversed(order):
        (tmp_path / f"{name}.yaml").touch()
    assert [path.stem for path in first_start.fixtures(tmp_path)] == order


@pytest.mark.django_db
def test_a_first_start_that_is_interrupted_leaves_nothing_behind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupt() -> None:
        assert Organisation.objects.exists()
        raise KeyboardInterrupt

    reference_data = settings.BASE_DIR / "fixtures/municipalities.yaml"
    monkeypatch.setattr(first_start, "fixtures", lambda folder: [reference_data])
    monkeypatch.setattr(first_start, "make_administrator", interrupt)
    with pytest.raises(KeyboardInterrupt):
        first_start.load()
    assert first_start.is_first_start()


@pytest.mark.django_db
@pytest.mark.parametrize("make", [make_user, make_organisation])
def test_an_account_or_an_organisation_ends_the_time_of_the_first_start(make) -> None:
    assert first_start.is_first_start()
    make()
    assert not first_start.is_first_start()


@pytest.mark.django_db
def test_the_demo_coordinator_may_edit_every_network() -> None:
    networks = {make_network(), make_network(is_public=False)}
    account = first_start.make_coordinator()
    user = User.objects.get(email=account.email)
    assert set(user.coordinated_networks.all()) == networks
    assert user.check_password(account.password)
    assert not user.is_staff


@pytest.mark.django_db
def test_the_administrator_may_enter_the_admin_site() -> None:
    account = first_start.make_administrator()
    user = User.objects.get(email=account.email)
    assert user.is_staff
    assert user.is_superuser


def test_no_two_passwords_are_alike() -> None:
    assert len({first_start.make_password() for _ in range(100)}) == 100
