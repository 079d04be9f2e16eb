"""What a row of a register shows, loaded by name: no column that it does not show."""

from __future__ import annotations

from collections.abc import Sequence

MEETING = ("slug", "title", "held_on", "ends_on", "date_precision")
NETWORK = ("name", "slug")
ORGANISATION = ("name", "slug")
PERSON = ("full_name", "slug")
TOPIC = ("name", "slug")
ITEM = ("heading", "position")


def under(path: str, fields: Sequence[str]) -> tuple[str, ...]:
    return tuple(path + field for field in fields)


def of_item(path: str) -> tuple[str, ...]:
    """Name what the line under a row tells of its item and meeting."""
    return (
        *under(path, ITEM),
        *under(f"{path}meeting__", MEETING),
        *under(f"{path}meeting__network__", NETWORK),
    )


DECISION_ROW = (
    *("number", "text", "decided_by_body", "decided_on"),
    *of_item("item__"),
    *under("decided_by__", ORGANISATION),
)
STATEMENT_ROW = (
    *("described_as", "text"),
    *of_item("item__"),
    *under("organisation__", ORGANISATION),
    *under("speaker__", PERSON),
)
POINT_ROW = ("text", "is_for_all", "due_on", "done_on", *of_item("item__"))
ASSIGNEE = (
    *under("person__", PERSON),
    *under("organisation__", ORGANISATION),
    *under("subregion__", ("name", "slug", "association__slug")),
)
ENTRY_ROW = (
    *("title", "kind", "starts_on", "ends_on", "precision", "starts_at", "ends_at"),
    *("place", "audience", "note", "url", "item__position"),
    *under("meeting__", MEETING),
)
MEETING_ROW = (*MEETING, "status", "place", *under("network__", NETWORK))
NETWORK_ROW = (*NETWORK, "purpose", "is_public", *under("host__", ORGANISATION))
ORGANISATION_ROW = (*ORGANISATION, "kind", "code")
PERSON_ROW = (*PERSON, "title")
MEMBERSHIP = (
    *("starts_on", "ends_on"),
    *under("network__", NETWORK),
    *under("organisation__", ORGANISATION),
)


ATTENDANCE_ROW = (
    "status",
    *under("meeting__", MEETING),
    *under("meeting__network__", NETWORK),
    *under("organisation__", ORGANISATION),
    *under("person__", PERSON),
)
PRESENTER_ROW = ("title", *of_item("item__"), *under("organisation__", ORGANISATION))
ITEM_ROW = of_item("")
