"""What was found, in the plain shape that imports are measured by."""

from __future__ import annotations

from typing import Any

from minutes.importing.language.dates import Day
from minutes.importing.parsed import (
    ActionPoint,
    Attendee,
    Found,
    Item,
    Parsed,
    Statement,
)

Json = dict[str, Any]


def as_json(parsed: Parsed) -> Json:
    """Write what is sure enough to show: whole dates, own decisions, own meetings."""
    return {
        "network": _value(parsed.network),
        "organisation": _value(parsed.organisation),
        "title": _value(parsed.title),
        "start_date": _whole(parsed.starts_on),
        "end_date": _whole(parsed.ends_on),
        "start_time": _value(parsed.starts_at),
        "end_time": _value(parsed.ends_at),
        "place": _value(parsed.place),
        "attendees": [_attendee(found.value) for found in parsed.attendees],
        "minute_taker": _value(parsed.minute_taker),
        "chair": _value(parsed.chair),
        "agenda_items": [_heading(item) for item in parsed.items],
        "decisions": _decisions(parsed),
        "action_points": [_task(one) for one in _of_items(parsed, "action_points")],
        "next_meetings": _next_meetings(parsed),
        "statements": [_statement(one) for one in _of_items(parsed, "statements")],
    }


def _of_items(parsed: Parsed, kind: str) -> list[Any]:
    return [found.value for item in parsed.items for found in getattr(item, kind)]


def _heading(item: Item) -> Json:
    return {"number": item.number or None, "heading": item.heading, "level": item.level}


def _task(task: ActionPoint) -> Json:
    who = task.responsible or None
    return {"text": task.text, "responsible": who, "due": _iso(task.due)}


def _statement(statement: Statement) -> Json:
    return {"municipality": statement.municipality, "text": statement.text}


def _value(found: Found[str] | None) -> str | None:
    return found.value if found else None


def _whole(found: Found[Day] | None) -> str | None:
    return _iso(found.value) if found else None


def _iso(day: Day | None) -> str | None:
    return str(day) if day and day.is_whole else None


def _attendee(attendee: Attendee) -> Json:
    return {
        "name": attendee.name,
        "affiliation": attendee.affiliation or None,
        "status": attendee.status,
        "role": attendee.role or None,
    }


def _decisions(parsed: Parsed) -> list[str]:
    """Give the body's own decisions, each once, without the formalities."""
    told = [
        decision.text
        for decision in _of_items(parsed, "decisions")
        if not decision.is_formality and not decision.decided_by
    ]
    return list(dict.fromkeys(told))


def _next_meetings(parsed: Parsed) -> list[str]:
    coming = [*_of_items(parsed, "coming"), *(found.value for found in parsed.coming)]
    days = [str(one.day) for one in coming if one.is_own]
    held = [str(one.value) for one in (parsed.starts_on, parsed.ends_on) if one]
    past = {*held, *(day[-5:] for day in held)}  # told with the year, or without
    return [day for day in dict.fromkeys(days) if day not in past]
