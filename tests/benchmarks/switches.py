"""What stands in for a rule that is switched off."""

from __future__ import annotations

from typing import Any


def nothing(*_: Any) -> list[Any]:
    return []


def nobody(*_: Any) -> dict[Any, Any]:
    return {}


def nowhere(*_: Any) -> None:
    return None


def empty(*_: Any) -> str:
    return ""


def false(*_: Any) -> bool:
    return False


def zero(*_: Any) -> int:
    return 0
