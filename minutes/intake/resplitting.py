"""Items that were split wrongly, mended by the lines of the note."""

from __future__ import annotations

import re

from minutes.models import Source
from minutes.writing.typed import Row, Typed

GAP = r"(?:\s|[-*|]\s)+"
INNER = ("parts", "links", "entries")


def make_heading(typed: Typed, source: Source, line: str) -> str:
    """Begin a new item with a line of the note; return the id of its heading.

    What followed that line in its item goes with it, and so do the rows of that item
    which came from lines below. A line that is in no text begins an empty item.
    """
    number = int(line) if line.isascii() and line.isdecimal() else 0
    if not 1 <= number <= len(source.lines) or not source.lines[number - 1].strip():
        return ""
    written = " ".join(source.lines[number - 1].split())
    above = _item_of(typed, source, number)
    heading = written.strip(" #*•-–").removesuffix(":") or written
    inherited = typed.rows["items"].get(above, {}).get("is_confidential", "")
    row: Row = {"heading": heading[:300], "is_confidential": inherited}
    if above and (
        parted := _parted(typed.rows["items"][above].get("text", ""), written)
    ):
        typed.rows["items"][above]["text"], row["text"] = parted
    elif parted := _parted(typed.meeting.get("preamble", ""), written):
        typed.meeting["preamble"], row["text"] = parted
    name = _add(typed, above, row)
    source.places[f"items-{name}-heading"] = ((number,), 1.0)
    source.places[f"items-{name}-text"] = (_lines_below(source, above, number), 1.0)
    source.save(update_fields=["places"])
    for kind in INNER:
        for key, inner in typed.rows[kind].items():
            if (
                inner.get("item", "") == above
                and _first_line(source, kind, key) > number
            ):
                inner["item"] = name
    return f"id_items-{name}-heading"


def _add(typed: Typed, above: str, row: Row) -> str:
    """Add an item below another, or on top of them all."""
    if above:
        return typed.add("items", after=above, **row)
    name = typed.add("items", **row)
    rows = typed.rows["items"]
    typed.rows["items"] = {name: rows.pop(name), **rows}
    return name


def _item_of(typed: Typed, source: Source, number: int) -> str:
    """Give the last item whose heading stands above a line; "" if none does."""
    above = ""
    for name in typed.rows["items"]:
        lines = source.places.get(f"items-{name}-heading", ((), 0))[0]
        if lines and min(lines) < number:
            above = name
    return above


def _lines_below(source: Source, item: str, number: int) -> tuple[int, ...]:
    lines = source.places.get(f"items-{item}-text", ((), 0))[0]
    return tuple(line for line in lines if line > number)


def _first_line(source: Source, kind: str, row: str) -> int:
    """Give the first line that a row came from; 0 where that is not known."""
    lines = [
        line
        for name, (told, _sure) in source.places.items()
        if name.startswith(f"{kind}-{row}-")
        for line in told
    ]
    return min(lines, default=0)


def _parted(text: str, line: str) -> tuple[str, str] | None:
    """Part a text at a line, which goes; None if the line is not in it."""
    words = re.findall(r"[^\s|]+", line.strip(" #*•-–"))
    if not words or len(words) > 200:
        return None
    pattern = rf"(?:^|(?<=\s))(?:[-*] )?{GAP.join(map(re.escape, words))}"
    match = re.search(pattern, text)
    if match is None:
        return None
    return text[: match.start()].strip(), text[match.end() :].strip(" \n:")
