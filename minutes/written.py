"""Minutes as they stand on their page, written out once for all who read the same.

What was written is found again by all that it was written from, and by nothing else:
what changes in the archive, and what somebody may not read, leads to other pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from minutes.markdown import glossary
from minutes.parts import Told
from minutes.reading import read

REMEMBERED = 256  # pages; one takes some 50 kB, with what it was written from


@dataclass(frozen=True)
class Written:
    """What stands at the head of the minutes, and all that follows."""

    head: SafeString
    body: SafeString


def written(told: Told, today: date) -> Written:
    """Write in the active language; no template here may know more of the reader."""
    glossary.refresh()
    return _written(told, today, get_language(), glossary.edition)


@lru_cache(REMEMBERED)
def _written(told: Told, today: date, language: str | None, edition: int) -> Written:
    minutes = read(told)
    context = {"minutes": minutes, "meeting": minutes.meeting, "today": today}
    return Written(
        head=render_to_string("minutes/_minutes_head.html", context),
        body=render_to_string("minutes/_minutes_body.html", context),
    )
