"""Makes and fills the virtual environment that every command runs in.

Standard library only: it runs before anything is installed.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
GROUPS = ["run", "prod", "test"]  # each list holds all of the one before it

NO_VENV = (
    "This Python cannot make virtual environments (its venv or ensurepip module is "
    "missing): run `apt install python3-venv`, then this command again."
)
DISK_ERRORS = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES}
# What pip and venv write when they fail, and what we say instead; first match wins.
EXPLANATIONS = {
    r"No space left|Errno 28\b|Disk quota|Errno 122\b": (
        "The disk is full: make some room, then run this command again."
    ),
    r"Read-only file system|Permission denied|Errno (1|13|30)\b": (
        "The folder {folder} cannot be written to: make it writable or move the "
        "project to a folder of your own, then run this command again."
    ),
    r"DO NOT MATCH THE HASHES": (
        "A downloaded package is not the one this project has checked: run this "
        "command again, and if that does not help, do not install it but tell us."
    ),
    r"Retrying \(|ConnectionError|ProxyError|SSLError|ReadTimeout|timed out": (
        "The packages cannot be downloaded, the network does not answer: check the "
        "connection (and HTTPS_PROXY), then run this command again."
    ),
    r"No matching distribution found for (?P<package>\S+)": (
        "There is no ready-made {package} for this Python and machine: "
        "run this command with another Python from 3.11 on."
    ),
}


class SetupError(Exception):
    """Says in one sentence what happened and what to do."""


class UnexpectedError(SetupError):
    """Nothing we know how to mend but by starting from an empty environment."""


def enter_environment(arguments: list[str]) -> None:
    """Go on inside `.venv`; returns only there.

    MOTESMINNE_VENV=off leaves the choice of environment to whoever deploys us.
    """
    if os.environ.get("MOTESMINNE_VENV") == "off":
        return
    environment = Environment(ROOT)
    try:
        environment.complete("test" if arguments[:1] == ["test"] else "run")
    except SetupError as error:
        stop(str(error), exit_code=1)
    except OSError as error:
        stop(str(explained(str(error))), exit_code=1)
    except KeyboardInterrupt:
        stop("Stopped. Run the command again to go on.", exit_code=130)
    if Path(sys.prefix).resolve() != environment.path.resolve():
        run_again_with(environment.python)


def run_again_with(python: Path) -> NoReturn:
    """Start this very command anew with another Python."""
    command = [str(python), *sys.orig_argv[1:]]
    if os.name == "posix":
        os.execv(python, command)
    # On Windows execv returns to the shell at once, so we wait beside the child;
    # Ctrl-C reaches it as well, and it decides.
    process = subprocess.Popen(command)
    while True:
        with contextlib.suppress(KeyboardInterrupt):
            sys.exit(process.wait())


@contextlib.contextmanager
def one_line_on_a_full_or_read_only_disk() -> Iterator[None]:
    """End a command in words where a disk, and no programmer, is to blame."""
    try:
        yield
    except OSError as error:
        if error.errno not in DISK_ERRORS:
            raise
        stop(str(explained(str(error))), exit_code=1)


class Environment:
    """The `.venv` of a project, and the stamp that says what is wholly in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.path = root / ".venv"
        windows = os.name == "nt"
        self.python = self.path / ("Scripts/python.exe" if windows else "bin/python")
        self.stamp = self.path / "motesminne.json"

    def complete(self, group: str) -> None:
        """See to it that all packages of the group are there, as they are locked."""
        if self.is_complete(group):
            return
        with one_at_a_time(self.root):
            if not self.is_complete(group):
                self.fill(self.larger(group))

    def is_complete(self, group: str) -> bool:
        here = self.python.exists() and (self.path / "pyvenv.cfg").exists()
        return here and self.read_stamp() == self.stamp_for(self.larger(group))

    def larger(self, group: str) -> str:
        """The group asked for, or the one already there if that holds more."""
        held = self.read_stamp().get("group", "run")
        return max(group, held, key=GROUPS.index)

    def read_stamp(self) -> dict[str, str]:
        try:
            stamp: dict[str, str] = json.loads(self.stamp.read_text())
        except (OSError, ValueError):
            return {}
        return stamp

    def stamp_for(self, group: str) -> dict[str, str]:
        digest = hashlib.sha256(self.lock(group).read_bytes()).hexdigest()
        version = "{}.{}".format(*sys.version_info)
        return {"group": group, "lock": digest, "python": version}

    def lock(self, group: str) -> Path:
        return self.root / "requirements" / f"{group}.txt"

    def fill(self, group: str) -> None:
        if not self.is_usable():
            self.make()
        try:
            self.install(group)
        except UnexpectedError:
            # An environment left half-made can fail in any way: begin from nothing.
            self.make()
            self.install(group)

    def is_usable(self) -> bool:
        """Does its Python run, with pip, and in the version of the one running now?"""
        version = tuple(sys.version_info[:2])
        code = f"import pip, sys; sys.exit(sys.version_info[:2] != {version})"
        if not (self.python.exists() and (self.path / "pyvenv.cfg").exists()):
            return False
        command = [str(self.python), "-c", code]
        result = subprocess.run(command, capture_output=True, check=False)
        return result.returncode == 0

    def make(self) -> None:
        if find_spec("venv") is None or find_spec("ensurepip") is None:
            raise SetupError(NO_VENV)
        say("Making the virtual environment .venv")
        # The Python below the environment: --clear empties the one we may run in.
        base_python = getattr(sys, "_base_executable", sys.executable)
        run([base_python, "-m", "venv", "--clear", str(self.path)])

    def install(self, group: str) -> None:
        lock, stamp = self.lock(group), self.stamp_for(group)
        self.stamp.unlink(missing_ok=True)
        command = [str(self.python), "-m", "pip", "install", "--no-input"]
        command += ["--disable-pip-version-check", "--progress-bar", "off"]
        command += ["--require-hashes", "--only-binary", ":all:", "-r", str(lock)]
        progress = Progress(lock)
        run(command, progress.heed)
        self.stamp.write_text(json.dumps(stamp))
        progress.end()


class Progress:
    """How far pip has come with a list of packages, told in one changing line."""

    def __init__(self, lock: Path) -> None:
        self.total = len(re.findall(r"^[^\s#]+==", lock.read_text(), re.MULTILINE))
        self.began = time.monotonic()
        self.count = 0
        say(f"Installing the packages of requirements/{lock.name} ({self.total})")

    def heed(self, line: str) -> None:
        """Take notice of a line that pip wrote."""
        if found := re.match(
            r"(Collecting|Ignoring|Requirement already \w+:) ([\w.-]+)", line
        ):
            self.count += 1
            say(f"  {self.count} of {self.total}: {found[2]}", passing=True)
        elif line.startswith("Installing collected"):
            say("  all downloaded, unpacking", passing=True)

    def end(self) -> None:
        say(f"Installed in {time.monotonic() - self.began:.0f} s")


def say(text: str, *, passing: bool = False) -> None:
    """Tell the user; what is `passing` gives way to the next, and needs a terminal.

    On stderr, so that `manage.py dumpdata > file` stays clean.
    """
    if sys.stderr.isatty():
        width = shutil.get_terminal_size().columns - 1
        shown = text[:width] if passing else text
        print("\r" + shown.ljust(width), end="" if passing else "\n", file=sys.stderr)
        sys.stderr.flush()
    elif not passing:
        print(text, file=sys.stderr, flush=True)


def stop(sentence: str, *, exit_code: int) -> NoReturn:
    say(sentence)
    sys.exit(exit_code)


def run(command: list[str], heed: Callable[[str], None] | None = None) -> None:
    """Run a command to its end, its lines handed to `heed`; SetupError if it fails."""
    written = []
    with start(command) as process:
        try:
            for line in process.stdout or []:
                written.append(line)
                if heed:
                    heed(line)
        except BaseException:
            end(process)
            raise
    if process.returncode:
        raise explained("".join(written))


def start(command: list[str]) -> subprocess.Popen[str]:
    """Start a command in a process group of its own, so that `end` ends it whole."""
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        process_group=0 if os.name == "posix" else None,
    )


def end(process: subprocess.Popen[str]) -> None:
    """End a command and its children: kindly first, so that pip tidies up."""
    if os.name != "posix":
        process.kill()
        return
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGINT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=3)
        os.killpg(process.pid, signal.SIGKILL)


def explained(written: str) -> SetupError:
    """What went wrong and what to do, from what pip, venv or the system says."""
    for pattern, sentence in EXPLANATIONS.items():
        if found := re.search(pattern, written):
            return SetupError(sentence.format(folder=ROOT, **found.groupdict()))
    last_line = (written.strip().splitlines() or ["no word why"])[-1]
    return UnexpectedError(
        f"Setting up .venv failed ({last_line.strip()}): "
        "delete the folder .venv, then run this command again."
    )


@contextlib.contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """Wait while another command fills the same folder; not on Windows."""
    if sys.platform == "win32":
        yield
        return
    import fcntl  # not there on Windows

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network drives know no locks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
