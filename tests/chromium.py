"""Finds the Chromium of this machine: Playwright's own download is not used."""

from __future__ import annotations

import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--no-sandbox",  # Chromium refuses to be root otherwise
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def program() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)
