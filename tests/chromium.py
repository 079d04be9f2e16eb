"""Finds the Chromium of this machine: Playwright's own download is not used."""

from __future__ import annotations

import shutil

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
