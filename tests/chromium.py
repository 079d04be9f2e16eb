"""Finds the Chromium of this machine: Playwright's own download is not used."""

from __future__ import annotations

import ctypes
import shutil
import sys

PACKAGE = "chromium-headless-shell"  # no window: the same pages for less work
NAMES = (PACKAGE, "chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",  # Chromium refuses to be root otherwise
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu",  # else drawn as on a graphics card, in software
]


def program() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


def missing_packages() -> str:
    """Name what Debian has and this machine lacks, "" if it lacks nothing."""
    packages = [] if program() else [PACKAGE]
    if sys.platform == "linux" and not _has_library("libatomic.so.1"):
        packages.append("libatomic1")  # which Playwright's driver cannot do without
    return " ".join(packages)


def _has_library(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
