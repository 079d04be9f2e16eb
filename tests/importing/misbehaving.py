"""Work that a sandbox should stop, run inside one by its tests."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path


def echo(argument: object) -> object:
    return argument


def sleep(seconds: float) -> None:
    time.sleep(seconds)


def spin(_: object) -> None:
    while True:
        pass


def allocate(megabytes: int) -> int:
    try:
        return len(bytearray(megabytes * 1024**2))
    except MemoryError:
        return -1


def exit_at_once(_: object) -> None:
    os._exit(1)


def print_much(text: str) -> str:
    print(text * 1000)
    os.write(1, text.encode())
    return "answered"


def answer_long(megabytes: int) -> str:
    return "x" * (megabytes * 1024**2)


def environment(_: object) -> dict[str, str]:
    return dict(os.environ)


def write_to(path: str) -> str:
    try:
        Path(path).write_text("taken over", encoding="utf-8")
    except OSError as error:
        return type(error).__name__
    return "written"


def start_process(_: object) -> str:
    try:
        subprocess.run([sys.executable, "-c", ""], check=True)
    except (OSError, subprocess.SubprocessError) as error:
        return type(error).__name__
    return "started"


def process_number(_: object) -> int:
    return os.getpid()
