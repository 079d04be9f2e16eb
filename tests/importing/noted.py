"""What a note holds, expected or found, and how the two are paired."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

Note = dict[str, Any]
Same = Callable[[Any, Any], bool]


def alternatives(note: Note, key: str) -> Any:
    """Further right answers: a list for a single value, a map for a list's items."""
    return note.get("alt", {}).get(key, {})


def optional(note: Note, key: str) -> list[Any]:
    return note.get("optional", {}).get(key, [])


def listed(note: Note, key: str) -> list[Any]:
    return note.get(key) or []


def as_text(item: Any, *keys: str) -> str:
    """The text of an entry, which may be a plain string or an object."""
    if not isinstance(item, dict):
        return "" if item is None else str(item)
    for key in (*keys, "text", "heading", "name", "body"):
        if item.get(key):
            return str(item[key])
    return ""


def matched(
    expected: Sequence[Any], found: Sequence[Any], same: Same
) -> dict[int, int]:
    """Pair each expected item with the first found one that is left and the same."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for number, want in enumerate(expected):
        for other, got in enumerate(found):
            if other not in taken and same(want, got):
                pairs[number] = other
                taken.add(other)
                break
    return pairs


def left_over(found: Sequence[Any], pairs: dict[int, int]) -> list[Any]:
    taken = set(pairs.values())
    return [item for number, item in enumerate(found) if number not in taken]


def count_matching(items: Iterable[Any], accepted: Iterable[Any], same: Same) -> int:
    choices = list(accepted)
    return sum(any(same(choice, item) for choice in choices) for item in items)
