"""How far a long run has come, in one changing line of a terminal."""

from __future__ import annotations

import shutil
import time
from typing import Any

WIDTH = 24
EVERY = 0.1  # seconds


class ProgressLine:
    """Stands below the lines that a run writes; on anything but a terminal it is not.

    Whoever writes a line takes it away first with `clear`.
    """

    def __init__(self, total: int, stream: Any) -> None:
        self.total = total
        self.stream = stream
        self.is_shown = stream.isatty() and total > 1
        self.began = time.monotonic()
        self.shown_at = 0.0

    def show(self, done: int) -> None:
        now = time.monotonic()
        if not self.is_shown or (now - self.shown_at < EVERY and done < self.total):
            return
        self.shown_at = now
        width = shutil.get_terminal_size().columns - 1
        self._write(line(done, self.total, now - self.began)[:width])

    def clear(self) -> None:
        if self.is_shown:
            self._write("")
            self.shown_at = 0.0

    def _write(self, text: str) -> None:
        self.stream.write(f"\r\x1b[K{text}", style_func=str, ending="")
        self.stream.flush()


def line(done: int, total: int, seconds: float) -> str:
    """Say it: "[######……]  412 of 1,000, 9 a second, 1 min left"."""
    filled = WIDTH * done // max(total, 1)
    told = f"[{'#' * filled}{'.' * (WIDTH - filled)}]  {done:,} of {total:,}"
    if not done or seconds < 1:
        return told
    left = (total - done) * seconds / done
    return f"{told}, {done / seconds:.0f} a second, {in_words(left)} left"


def in_words(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 100 else f"{seconds / 60:.0f} min"
