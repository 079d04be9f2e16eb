"""A PostgreSQL of the tests' own: private, in a passing directory, quickly made."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

INITDB_ARGUMENTS = (
    "--username=tests",
    "--auth=trust",  # only who may enter the directory finds the socket
    "--encoding=UTF8",
    "--locale=C.UTF-8",
    "--no-sync",
)
# Nothing here outlives the tests, so nothing has to survive a crash.
UNSAFE_BUT_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
# It sees none of the rows of a test, which are never committed: its statistics say that
# tables are empty, and a query planned by them may take minutes, or not, by the clock.
SAME_PLANS_EVERY_TIME = ("autovacuum=off",)


def programs() -> Path | None:
    """Where initdb and pg_ctl are, newest version first; Debian has them off PATH."""
    versions = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = sorted(versions, key=lambda path: float(path.parts[-3]), reverse=True)
    found = shutil.which("initdb") or next(iter(newest), None)
    return Path(found).resolve().parent if found else None


class CannotStart(Exception):
    """Holds the last words of the program that failed."""


@contextlib.contextmanager
def running(binaries: Path) -> Iterator[str]:
    """Yield a DATABASE_URL, good until the end of the block."""
    # Not in TMPDIR: the path of a socket may hold only some hundred letters.
    directory = Path(tempfile.mkdtemp(prefix="motesminne-", dir="/tmp"))
    try:
        _hand_over(directory)
        _run(binaries / "initdb", directory, *INITDB_ARGUMENTS)
        _run(
            binaries / "pg_ctl", directory, "start", "--wait", "-o", _options(directory)
        )
        try:
            yield f"postgres://tests@{quote(str(directory), safe='')}/postgres"
        finally:
            _run(binaries / "pg_ctl", directory, "stop", "--mode=immediate")
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def _options(directory: Path) -> str:
    private = ("listen_addresses=", f"unix_socket_directories={directory}")
    return " ".join(
        f"-c {setting}"
        for setting in (*UNSAFE_BUT_FAST, *SAME_PLANS_EVERY_TIME, *private)
    )


def _run(program: Path, directory: Path, *arguments: str) -> None:
    """Run one of PostgreSQL's programs on the cluster in `directory`.

    In a session of its own: Ctrl-C is for the tests, which still need the database.
    """
    log = directory / "log"
    with log.open("a") as output:
        result = subprocess.run(
            [program, "--pgdata", directory / "data", *arguments],
            check=False,
            cwd=directory,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
            **_other_user(),
        )
    if result.returncode:
        raise CannotStart(" ".join(log.read_text().split()[-40:]))


def _hand_over(directory: Path) -> None:
    if user := _other_user():
        os.chown(directory, user["user"], user["group"])


def _other_user() -> dict[str, Any]:
    """Whom PostgreSQL shall run as, since it refuses to be run by root."""
    if os.geteuid() != 0:
        return {}
    names = {user.pw_name: user for user in pwd.getpwall()}
    user = names.get("postgres", names["nobody"])
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
