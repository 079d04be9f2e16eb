"""A reader that a certain word ends at once, run in a process of its own by tests."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from minutes.intake.confined import read_as_json

WORD = "kraschord"


def read(path: str) -> dict[str, Any]:
    if WORD in Path(path).read_text(encoding="utf-8"):
        os._exit(1)
    return read_as_json(path)
