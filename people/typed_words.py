"""Words as people type or paste them, without what no page can show."""

from __future__ import annotations

import re

UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff"
    r"\u202a-\u202e\u2066-\u2069]"  # these turn the order in which letters stand
)


def printable(text: str) -> str:
    """Leave out control characters, and end lines as we do."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return UNPRINTABLE.sub("", lines)
