"""The archive as its users start it: a process of its own, which may be killed."""

from __future__ import annotations

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[2]
COORDINATOR = "samordnare@example.org"
LONGEST_START = 90  # seconds, with a first filling of the database


class RealServer:
    """`manage.py start` on a free port, with a database of its own in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = folder / "server.log"
        self.process: subprocess.Popen[bytes] | None = None
        self.logged_in: Any = None  # the cookies, until logins expire
        self.start()
        told = self.log.read_text(encoding="utf-8")
        found = re.search(rf"{re.escape(COORDINATOR)}\s+(\S+)", told)
        assert found, told
        self.password = found[1]

    @property
    def environment(self) -> dict[str, str]:
        return {
            **{name: text for name, text in os.environ.items() if name in KEPT},
            "DATA_DIR": str(self.folder),
            "DJANGO_SETTINGS_MODULE": "minutes.settings",
            "MOTESMINNE_VENV": "off",
            "PYTHONUNBUFFERED": "1",
        }

    def start(self) -> None:
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "manage.py", "start", "--port", str(self.port)],
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + LONGEST_START
        while f":{self.port}/" not in self.log.read_text(encoding="utf-8"):
            assert self.process.poll() is None, self.log.read_text(encoding="utf-8")
            assert time.monotonic() < deadline, "the server does not start"
            time.sleep(0.05)

    def run(self, *arguments: str) -> str:
        """Run Python on the same database; give what it prints."""
        command = [sys.executable, *arguments]
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def kill(self) -> None:
        """End it as a power cut would."""
        assert self.process
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        assert self.process
        self.process.terminate()
        self.process.wait()

    @contextmanager
    def database(self) -> Iterator[sqlite3.Connection]:
        connection = sqlite3.connect(
            self.folder / "motesminne.sqlite3", isolation_level=None
        )
        try:
            yield connection
        finally:
            connection.close()

    def count(self, table: str) -> int:
        with self.database() as database:
            return database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]

    def expire_logins(self) -> None:
        with self.database() as database:
            database.execute("DELETE FROM django_session")
        self.logged_in = None

    def log_in(self, browser: Browser) -> Any:
        """Log in by the form, once; give the cookies."""
        if self.logged_in is None:
            context = browser.new_context(base_url=self.url, locale="sv-SE")
            page = context.new_page()
            page.goto("/account/login/")
            self.fill_in_login(page)
            self.logged_in = context.storage_state()
            context.close()
        return self.logged_in

    def fill_in_login(self, page: Page) -> None:
        page.fill("input[name=login]", COORDINATOR)
        page.fill("input[name=password]", self.password)
        page.press("input[name=password]", "Enter")
        page.wait_for_selector("header form[action='/account/logout/']")


KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "VIRTUAL_ENV")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
