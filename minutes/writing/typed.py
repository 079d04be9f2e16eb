"""What was typed into the form for minutes: plain text, whether it makes sense or not.

Rows stand in the order of the page, which is the order in which browsers send them; so
to move a row is to move its place in the page. A row that stands in an item names that
item's row in its field `item`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from people.typed_words import printable

if TYPE_CHECKING:  # the processes that read notes do without all of Django
    from django.http import QueryDict

MOST_ROWS = {
    "attenders": 500,
    "items": 300,
    "parts": 2000,
    "links": 300,
    "entries": 300,
    "answers": 300,
    "offers": 100,
}
ROW_FIELD = re.compile(
    rf"^({'|'.join(MOST_ROWS)})-([0-9a-z]{{1,16}})-([a-z_]{{1,30}})\Z"
)
OF_THE_MEETING = (
    "title",
    "held_on",
    "ends_on",
    "date_precision",
    "starts_at",
    "ends_at",
    "place",
    "form",
    "minute_taker",
    "joint_networks",
    "preamble",
    "reason",
    "version",
    "draft",
    "network",
)

Row = dict[str, str]


@dataclass
class Typed:
    """The fields of the meeting, and its rows by kind and by their name in the page."""

    meeting: Row = field(default_factory=dict)
    rows: dict[str, dict[str, Row]] = field(
        default_factory=lambda: {kind: {} for kind in MOST_ROWS}
    )

    @classmethod
    def from_fields(cls, fields: QueryDict) -> Typed:
        """Read a form as sent; fields that are not of this form are left out."""
        typed = cls()
        for name, values in fields.lists():
            if name in OF_THE_MEETING:
                typed.meeting[name] = printable(values[-1])
            elif place := ROW_FIELD.match(name):
                kind, row, column = place.groups()
                typed.rows[kind].setdefault(row, {})[column] = printable(values[-1])
        if typed.rows["parts"] and not typed.rows["items"]:
            typed.add("items")  # or what was marked would stand nowhere
        return typed

    @classmethod
    def from_json(cls, text: str) -> Typed:
        kept = json.loads(text)
        typed = cls(meeting=kept["meeting"])
        for kind in MOST_ROWS:
            typed.rows[kind] = dict(kept["rows"].get(kind, []))
        return typed

    def as_json(self) -> str:
        """Write it down, order and all."""
        rows = {kind: list(rows.items()) for kind, rows in self.rows.items()}
        return json.dumps({"meeting": self.meeting, "rows": rows}, ensure_ascii=False)

    def as_fields(self) -> dict[str, str]:
        """Give back the fields by the names they are sent under."""
        named = {
            f"{kind}-{name}-{column}": text
            for kind, rows in self.rows.items()
            for name, row in rows.items()
            for column, text in row.items()
        }
        return self.meeting | named

    def add(self, kind: str, /, *, after: str = "", **columns: str) -> str:
        """Add a row, last or after another; return its name."""
        rows = self.rows[kind]
        number = len(rows) + 1
        while str(number) in rows:
            number += 1
        name = str(number)
        if after not in rows:
            rows[name] = columns
        else:
            self.rows[kind] = dict(_with(rows.items(), after, (name, columns)))
        return name

    def remove(self, kind: str, name: str) -> None:
        """Remove a row, and with an item what stands in it."""
        self.rows[kind].pop(name, None)
        if kind == "items":
            for inner in ("parts", "links", "entries"):
                for row, columns in list(self.rows[inner].items()):
                    if columns.get("item") == name:
                        del self.rows[inner][row]

    def items_of(self, kind: str) -> dict[str, str]:
        """Give by name of a row the item it stands in; "" for the meeting itself.

        A row whose item is no more stands in the last item, so that it is not lost.
        """
        items = self.rows["items"]
        last = list(items)[-1] if items else ""
        return {
            name: item if (item := row.get("item", "")) in items or not item else last
            for name, row in self.rows[kind].items()
        }

    @property
    def day(self) -> date | None:
        """The day of the meeting, or the first of what is known; None if it is none."""
        try:
            return date.fromisoformat(self.meeting.get("held_on", ""))
        except ValueError:
            return None

    def too_many(self) -> dict[str, int]:
        """Give the kinds with more rows than minutes may hold, and how many it may."""
        return {
            kind: most
            for kind, most in MOST_ROWS.items()
            if len(self.rows[kind]) > most
        }


def row_of(columns: Mapping[str, object]) -> Row:
    """Write values as a form would show them; what is empty or off is left out."""
    return {name: text for name, value in columns.items() if (text := as_text(value))}


def as_text(value: object) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "on"
    return str(value)


def _with(
    rows: Iterable[tuple[str, Row]], after: str, new: tuple[str, Row]
) -> Iterator[tuple[str, Row]]:
    for name, row in rows:
        yield name, row
        if name == after:
            yield new
