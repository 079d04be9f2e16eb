"""From a document to what one would have typed to write it."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext

from minutes import document
from minutes.naming.labels import labels_for
from minutes.naming.phrases import (
    write_assignees,
    write_decider,
    write_presenter,
    write_speaker,
)
from minutes.writing.typed import Row, Typed, row_of
from networks.models import Network


def typed_from(told: document.Document, version: int = 0) -> Typed:
    """Type a document out; `version` is that of the minutes it describes."""
    columns = {name: getattr(told, name) for name in document.MEETING_COLUMNS}
    typed = Typed(
        meeting=row_of(
            columns
            | {
                "minute_taker": told.minute_taker,
                "joint_networks": "\n".join(told.joint_networks),
                "version": version or "",
                "date_precision": told.date_precision if told.held_on else "",
                "starts_at": hour(told.starts_at),
                "ends_at": hour(told.ends_at),
            }
        )
    )
    for one in told.attenders:
        typed.add("attenders", **attender_row(one))
    for item in told.items:
        add_item(typed, item)
    _add_with_meeting(typed, "", told.attachments, told.entries)
    return typed


def hide_networks(typed: Typed, hidden: Iterable[Network]) -> None:
    """Leave out networks that met along, for whoever is not to know of them."""
    keys = [network.pk for network in hidden]
    labels = labels_for(networks=keys)
    names = set(map(labels.network, keys))
    lines = typed.meeting.get("joint_networks", "").splitlines()
    typed.meeting["joint_networks"] = "\n".join(
        line for line in lines if line not in names
    )


def attender_row(one: document.Attender) -> Row:
    columns = {name: getattr(one, name) for name in document.ATTENDER_COLUMNS}
    who = {
        "person": one.person,
        "organisation": one.organisation,
        "subregion": one.subregion,
    }
    return row_of(columns | who | {"is_known": True})


def add_item(typed: Typed, item: document.Item, after: str = "") -> str:
    """Add a row for the item and those for what stands in it; return its name."""
    columns = {name: getattr(item, name) for name in document.ITEM_COLUMNS}
    more = {
        "key": item.key,
        "is_sub_item": item.is_sub_item,
        "presenters": "\n".join(map(write_presenter, item.presenters)),
        "topics": ", ".join(item.topics),
        "mentioned": ", ".join(item.mentioned),
    }
    name = typed.add("items", after=after, **row_of(columns | more))
    for row in part_rows(item):
        typed.add("parts", item=name, **row)
    _add_with_meeting(typed, name, item.attachments, item.entries)
    return name


def part_rows(item: document.Item) -> list[Row]:
    """Type out what is marked in an item: statements, decisions, action points ..."""
    parts: list[dict[str, object]] = []
    for said in item.statements:
        parts.append(
            _part("statement", said.key, said.text) | {"who": write_speaker(said)}
        )
    for decision in item.decisions:
        columns = {
            "who": write_decider(decision),
            "number": decision.number,
            "day": decision.decided_on,
        }
        parts.append(_part("decision", decision.key, decision.text) | columns)
    for point in item.action_points:
        whom = write_assignees(point.assignees, point.is_for_all, gettext("everybody"))
        columns = {"who": whom, "day": point.due_on, **_done(point.done_on)}
        parts.append(_part("action_point", point.key, point.text) | columns)
    for told in item.follow_ups:
        columns = {"point": told.action_point, **_done(told.done_on)}
        parts.append(_part("follow_up", told.key, told.text) | columns)
    return [row_of(part) for part in parts]


def _part(kind: str, key: int | None, text: str) -> dict[str, object]:
    return {"kind": kind, "key": f"{kind}:{key}" if key else "", "text": text}


def _done(on: object) -> dict[str, object]:
    return {"is_done": on is not None, "done_on": on}


def _add_with_meeting(
    typed: Typed,
    item: str,
    attachments: tuple[document.Attachment, ...],
    entries: tuple[document.Entry, ...],
) -> None:
    for one in attachments:
        columns = {name: getattr(one, name) for name in document.ATTACHMENT_COLUMNS}
        typed.add("links", **row_of(columns | {"item": item, "key": one.key}))
    for entry in entries:
        columns = {name: getattr(entry, name) for name in document.ENTRY_COLUMNS}
        hours = {"starts_at": hour(entry.starts_at), "ends_at": hour(entry.ends_at)}
        row = columns | hours | {"item": item, "key": entry.key}
        typed.add("entries", **row_of(row))


def hour(moment: object) -> str:
    return f"{moment:%H:%M}" if moment else ""
