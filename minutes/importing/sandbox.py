"""A process beside this one that does risky work under limits, call after call.

It gets no environment, may write no file and start no process; it answers JSON with
JSON, so that not even a taken-over one can make us run anything. When it exceeds its
limits it is killed, and the next call starts another.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

try:
    import resource
except ImportError:  # Windows: only the time and the size of the answer are limited
    resource = None  # type: ignore[assignment]

ROOT = Path(__file__).resolve().parents[2]
START = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from importlib import import_module; "
    "from minutes.importing.sandbox import serve; "
    "serve(getattr(import_module(sys.argv[2]), sys.argv[3]), *map(int, sys.argv[4:]))"
)
DIGITS = 10  # of the length before each answer


class OutOfTime(Exception):
    """The work took longer than it may; its process is gone."""


class Died(Exception):
    """The process ended by itself, most often from lack of memory."""


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What one call may cost."""

    seconds: int = 20
    megabytes: int = 1024  # of memory, by the process as a whole
    answer_megabytes: int = 64
    calls: int = 500  # before the process is replaced, lest it grow


class Sandbox:
    """Runs `function` of `module`, JSON in and JSON out, one call at a time."""

    def __init__(self, module: str, function: str, limits: Limits) -> None:
        self.work = (module, function)
        self.limits = limits
        self.process: subprocess.Popen[bytes] | None = None
        self.owner = 0  # a fork must not speak through its parent's pipes
        self.calls = 0
        self.lock = threading.Lock()

    def call(self, argument: Any) -> Any:
        """Return the function's answer. Raises OutOfTime or Died."""
        with self.lock:
            process = self.running_process()
            killed = threading.Event()
            timer = threading.Timer(self.limits.seconds, self.kill, [process, killed])
            timer.start()
            try:
                return self.ask(process, argument)
            except (OSError, ValueError) as error:
                self.close()
                raise OutOfTime if killed.is_set() else Died from error
            finally:
                timer.cancel()

    @staticmethod
    def kill(process: subprocess.Popen[bytes], killed: threading.Event) -> None:
        killed.set()
        process.kill()

    def ask(self, process: subprocess.Popen[bytes], argument: Any) -> Any:
        """Write the question, read the answer. Raises OSError or ValueError."""
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(argument).encode() + b"\n")
        process.stdin.flush()
        length = int(process.stdout.read(DIGITS))
        if length > self.limits.answer_megabytes * 1024**2:
            raise ValueError("The answer is too long.")
        return json.loads(process.stdout.read(length))

    def running_process(self) -> subprocess.Popen[bytes]:
        is_ours = self.process is not None and self.owner == os.getpid()
        if is_ours and (self.calls >= self.limits.calls or self.has_ended()):
            self.close()
        if self.process is None or not is_ours:
            self.process = self.start()
            self.owner, self.calls = os.getpid(), 0
        self.calls += 1
        return self.process

    def has_ended(self) -> bool:
        return self.process is not None and self.process.poll() is not None

    def start(self) -> subprocess.Popen[bytes]:
        sizes = (self.limits.seconds, self.limits.megabytes)
        command = [sys.executable, "-I", "-c", START, str(ROOT), *self.work]
        return subprocess.Popen(
            [*command, *map(str, sizes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"SYSTEMROOT": os.environ.get("SYSTEMROOT", ""), "LANG": "C.UTF-8"},
            close_fds=True,
        )

    def close(self) -> None:
        """End the process; the next call starts another."""
        process, self.process = self.process, None
        if process is None or self.owner != os.getpid():
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()


# Inside the process


def serve(answer: Callable[[Any], Any], seconds: int, megabytes: int) -> None:
    """Answer line after line of JSON until there are no more."""
    questions, answers = own_pipes()
    limit_process(megabytes)
    for question in questions:
        limit_time(seconds)
        content = json.dumps(answer(json.loads(question)), ensure_ascii=False)
        encoded = content.encode(errors="replace")
        answers.write(b"%*d" % (DIGITS, len(encoded)) + encoded)
        answers.flush()


def own_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Take the pipes away from whoever might print to them."""
    questions = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    return questions, answers


def limit_process(megabytes: int) -> None:
    if resource is None:
        return
    memory = megabytes * 1024**2
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    for nothing in (resource.RLIMIT_FSIZE, resource.RLIMIT_NPROC, resource.RLIMIT_CORE):
        resource.setrlimit(nothing, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))


def limit_time(seconds: int) -> None:
    """Let the process use `seconds` more of processor time, should nobody kill it."""
    if resource is None:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))
