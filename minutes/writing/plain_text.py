"""What was typed, written out as plain text to be copied elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from minutes.writing.typed import Row, Typed

WRITTEN = (
    "number",
    "heading",
    "title",
    "held_on",
    "starts_on",
    "ends_on",
    "starts_at",
    "ends_at",
    "day",
    "person",
    "who",
    "organisation",
    "subregion",
    "place",
    "audience",
    "minute_taker",
    "joint_networks",
    "presenters",
    "topics",
    "mentioned",
    "preamble",
    "text",
    "note",
    "url",
    "file",
    "reason",
)


def as_text(typed: Typed) -> str:
    """Write a row a line or more, in the order of the page."""
    return "\n".join(filter(None, map(_line, _rows(typed))))


def _rows(typed: Typed) -> Iterator[Row]:
    inner = _by_item(typed)
    yield typed.meeting
    yield from typed.rows["attenders"].values()
    for name, item in typed.rows["items"].items():
        yield item
        yield from inner.get(name, [])
    yield from inner.get("", [])


def _by_item(typed: Typed) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for kind in ("parts", "links", "entries"):
        for name, item in typed.items_of(kind).items():
            found.setdefault(item, []).append(typed.rows[kind][name])
    return found


def _line(row: Row) -> str:
    return " | ".join(row[name] for name in WRITTEN if row.get(name))
