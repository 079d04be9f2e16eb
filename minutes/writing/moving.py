"""A decision, an action point or a statement moves to another item of the minutes.

Where to is typed as the list offers it, "3. Enkät", or as the number or heading alone.
"""

from __future__ import annotations

from minutes.writing.typed import Row, Typed
from people.swedish import match_key


def move_part(typed: Typed, name: str) -> str:
    """Put a row last in the item it names; return the id of the field to go on in."""
    row = typed.rows["parts"].get(name)
    if row is None:
        return ""
    _move(typed, name, row)
    return f"id_parts-{name}-{'to' if 'to' in row else 'text'}"


def take_moves(typed: Typed) -> None:
    """Move what names an item to move to; the others keep what was typed."""
    for name, row in list(typed.rows["parts"].items()):
        if row.get("to"):
            _move(typed, name, row)


def offered_items(typed: Typed) -> list[str]:
    """Name the items as they are offered, in the order of the page."""
    rows = enumerate(typed.rows["items"].values(), start=1)
    return [f"{place}. {row.get('heading', '')}".strip() for place, row in rows]


def _move(typed: Typed, name: str, row: Row) -> None:
    row.setdefault("to", "")
    if item := _item_called(typed, row["to"]):
        del row["to"]
        row["item"] = item
        parts = typed.rows["parts"]
        parts[name] = parts.pop(name)


def _item_called(typed: Typed, words: str) -> str:
    """Give the name of the item's row; "" if that is none of them, or several."""
    key = match_key(words)
    found = [
        name
        for place, (name, row) in enumerate(typed.rows["items"].items(), start=1)
        if key and key in _calls(place, row.get("heading", ""))
    ]
    return found[0] if len(found) == 1 else ""


def _calls(place: int, heading: str) -> tuple[str, str, str]:
    return str(place), match_key(heading), match_key(f"{place}. {heading}")
