"""What is left of a table of tasks or decisions once its facts are rows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from minutes.importing.layout.labels import kind_of
from minutes.importing.parsed import ActionPoint, Found, Passage

IN_A_HEAD = {"action", "decision", "responsible", "due"}


def without_told_cells(text: str, facts: Iterable[Found[Any]]) -> str:
    """Leave out of a row's rest the cells that the facts' own fields tell.

    A number that only counted the rows goes as well, when it is all that is left.
    """
    told = {cell for fact in facts for cell in _told_by(fact.value)}
    cells = [cell.strip() for cell in text.split("|")]
    rest = [cell for cell in cells if cell and cell not in told]
    return " | ".join(rest) if re.search(r"[^\W\d]", " ".join(rest)) else ""


def _told_by(fact: Any) -> list[str]:
    if not isinstance(fact, ActionPoint):
        return []
    due = [str(fact.due)] if fact.due else []
    return [fact.responsible, *due] if fact.person else due


def is_head(passage: Passage) -> bool:
    """Tell the head of such a table: "Nr | Åtgärd | Ansvarig | Klart"."""
    kinds = (
        [kind_of(cell) for cell in passage.text.split("|")] if passage.is_row else []
    )
    return sum(kind in IN_A_HEAD for kind in kinds) >= 2
