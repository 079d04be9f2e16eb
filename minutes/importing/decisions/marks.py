"""Marks of what was decided, in any signs: "[Beslut]", "BESLUT", "✔ Beslut:"."""

from __future__ import annotations

import re

from minutes.importing.layout.labels import kind_of

SIGN = r"(?:[^\w\s\"”’'(\[]{1,2}\s?)?"
ENCLOSED = re.compile(
    rf"{SIGN}(?:\[(?P<mark>[^\W\d_]{{4,20}})\]:?|\((?P<label>[^\W\d_]{{4,20}}):)\s*(?=\S)"
)
IN_CAPITALS = re.compile(
    rf"{SIGN}(?P<mark>[A-ZÅÄÖÆØ]{{4,20}})\s(?=[A-ZÅÄÖÆØ][a-zåäöæø]|\d)"
)
SIGNED = re.compile(r"[^\w\s\"”’'(\[]{1,2}\s?(?P<mark>[^\W\d_]{4,20}):\s*(?=\S)")


def with_plain_mark(text: str) -> str:
    """Give "Beslut: …" for a text with any of those; other texts as they are."""
    for shape in (ENCLOSED, IN_CAPITALS, SIGNED):
        match = shape.match(text)
        mark = next((part for part in match.groups() if part), "") if match else ""
        if match and kind_of(mark) == "decision":
            return f"{mark}: {text[match.end() :]}"
    return text
