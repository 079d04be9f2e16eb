"""Those listed as present once the day is another: who sat in the network then."""

from __future__ import annotations

from datetime import date
from itertools import count

from minutes.models import Attendance
from minutes.naming.labels import labels_for
from minutes.writing.prefill import add_roster
from minutes.writing.typed import Row, Typed
from networks.models import Network


def take_those_sitting(typed: Typed, network: Network, on: date) -> None:
    """Lay the roster of a day out anew; whom somebody marked or added stays."""
    before = typed.rows["attenders"]
    members = _ever_in(network)
    names = {row.get("person", ""): name for name, row in before.items()}
    marked = {
        name: row
        for name, row in before.items()
        if _is_marked(row) or row.get("person", "") not in members
    }
    laid_out = Typed()
    add_roster(laid_out, network, on)
    fresh = (name for n in count(1) if (name := f"r{n}") not in before)
    rows: dict[str, Row] = {}
    for row in laid_out.rows["attenders"].values():
        name = names.get(row["person"]) or next(fresh)
        rows[name] = marked.get(name, row)
    typed.rows["attenders"] = rows | marked


def _is_marked(row: Row) -> bool:
    present = Attendance.Status.PRESENT
    has_more = row.get("status", present) != present or row.get("mode")
    return bool(has_more or row.get("note") or not row.get("is_known"))


def _ever_in(network: Network) -> set[str]:
    """Name everybody who has a seat or a place in the network, at any time."""
    keys = list(network.memberships.values_list("person", flat=True))
    labels = labels_for(people=keys)
    return set(map(labels.person, keys))
