"""One meeting's minutes as a frozen description: what forms, history and import share.

It names people, organisations, sub-regions and topics by their labels (see
`minutes.naming`), never by row. A `key` is the row that a part stands for, None: a part
that has no row yet. Order is that of the tuples.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, time
from typing import Any

from minutes.dates import Precision
from minutes.models import Attendance, CalendarEntry


@dataclass(frozen=True, kw_only=True)
class Attender:
    """A person at the meeting, on whose behalf that day ("" for nobody's)."""

    key: int | None = None
    person: str
    organisation: str = ""
    subregion: str = ""
    status: str = Attendance.Status.PRESENT
    mode: str = ""
    role: str = Attendance.Role.MEMBER
    note: str = ""
    source: str = Attendance.Source.FORM


@dataclass(frozen=True, kw_only=True)
class Presenter:
    key: int | None = None
    person: str
    organisation: str = ""
    title: str = ""


@dataclass(frozen=True, kw_only=True)
class Statement:
    """What an organisation, a speaker or somebody only described said."""

    key: int | None = None
    organisation: str = ""
    speaker: str = ""
    described_as: str = ""
    text: str


@dataclass(frozen=True, kw_only=True)
class Decision:
    key: int | None = None
    number: str = ""
    text: str
    decided_by: str = ""  # another body's organisation; "": the network itself
    decided_by_body: str = ""
    decided_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ActionPoint:
    """A task; `assignees` are labels of people, organisations and sub-regions."""

    key: int | None = None
    text: str
    assignees: tuple[str, ...] = ()
    is_for_all: bool = False
    due_on: date | None = None
    done_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class FollowUp:
    """What this meeting said of an earlier action point, known by its key.

    `done_on` is the point's own, as this meeting leaves it.
    """

    key: int | None = None
    action_point: int
    text: str
    done_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A link, or the file kept under the name `file`; "" and "": not kept here."""

    key: int | None = None
    title: str
    url: str = ""
    file: str = ""
    is_confidential: bool = False


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A dated thing that the minutes announce."""

    key: int | None = None
    kind: str = CalendarEntry.Kind.EVENT
    title: str
    starts_on: date
    ends_on: date | None = None
    precision: str = Precision.DAY
    starts_at: time | None = None
    ends_at: time | None = None
    place: str = ""
    audience: str = ""
    url: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Item:
    """An item of the agenda; a sub-item belongs to the nearest item before it."""

    key: int | None = None
    is_sub_item: bool = False
    number: str = ""
    heading: str
    held_on: date | None = None
    text: str = ""
    presenters: tuple[Presenter, ...] = ()
    topics: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    is_confidential: bool = False
    statements: tuple[Statement, ...] = ()
    decisions: tuple[Decision, ...] = ()
    action_points: tuple[ActionPoint, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Document:
    """The minutes of one meeting, whole."""

    title: str
    held_on: date | None = None
    ends_on: date | None = None
    date_precision: str = Precision.DAY
    starts_at: time | None = None
    ends_at: time | None = None
    place: str = ""
    form: str = ""
    minute_taker: str = ""
    joint_networks: tuple[str, ...] = ()
    preamble: str = ""
    attenders: tuple[Attender, ...] = ()
    items: tuple[Item, ...] = ()
    attachments: tuple[Attachment, ...] = ()  # of the meeting as a whole
    entries: tuple[Entry, ...] = ()


# What a row of the model and a part of the document call the same and mean alike.
MEETING_COLUMNS = (
    "title",
    "held_on",
    "ends_on",
    "date_precision",
    "starts_at",
    "ends_at",
    "place",
    "form",
    "preamble",
)
ATTENDER_COLUMNS = ("status", "mode", "role", "note", "source")
ITEM_COLUMNS = ("number", "heading", "held_on", "text", "is_confidential")
DECISION_COLUMNS = ("number", "text", "decided_by_body", "decided_on")
ACTION_POINT_COLUMNS = ("text", "is_for_all", "due_on", "done_on")
ATTACHMENT_COLUMNS = ("title", "url", "file", "is_confidential")
ENTRY_COLUMNS = (
    "kind",
    "title",
    "starts_on",
    "ends_on",
    "precision",
    "starts_at",
    "ends_at",
    "place",
    "audience",
    "url",
    "note",
)


def with_keys_once(told: Document) -> Document:
    """Let the first of several parts with one key keep it: a row is one of them."""
    return _with_keys_once(told, set())


def _with_keys_once(part: Any, seen: set[tuple[type, int]]) -> Any:
    changes: dict[str, Any] = {}
    if key := getattr(part, "key", None):
        if (type(part), key) in seen:
            changes["key"] = None
        seen.add((type(part), key))
    for field in fields(part):
        inner = getattr(part, field.name)
        if isinstance(inner, tuple) and inner and is_dataclass(inner[0]):
            changes[field.name] = tuple(_with_keys_once(one, seen) for one in inner)
    return replace(part, **changes)
