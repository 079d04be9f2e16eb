"""Each part of a document in words, for comparing two of them and for reading."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext

from minutes import document
from minutes.dates import hours_in_words, in_words
from minutes.models import Attendance, CalendarEntry, Meeting

# Before a word, as Markdown reads it: not before a list, a table or an empty line.
HARD_WRAP = re.compile(r"(?<=\S)\n(?=[^\W\d_])")


def running(text: str) -> str:
    """Give a text without the line ends that only its file had."""
    return HARD_WRAP.sub(" ", text.strip())


def meeting_facts(told: document.Document) -> dict[str, str]:
    """Give what stands at the head of the minutes, by what it is."""
    return {
        "title": told.title,
        "day": in_words(told.held_on, told.ends_on, told.date_precision),
        "time": hours_in_words(told.starts_at, told.ends_at),
        "place": told.place,
        "form": str(Meeting.Form(told.form).label) if told.form else "",
        "minute_taker": told.minute_taker,
        "joint_networks": ", ".join(told.joint_networks),
        "preamble": running(told.preamble),
    }


def item_facts(item: document.Item) -> dict[str, str]:
    """Give what an item says by itself, by what it is."""
    return {
        "heading": _joined([item.number, item.heading], " "),
        "level": gettext("sub-item") if item.is_sub_item else "",
        "item_day": _day(item.held_on),
        "confidential": gettext("not to be spread") if item.is_confidential else "",
        "text": running(item.text),
        "topics": ", ".join(item.topics),
        "mentioned": ", ".join(item.mentioned),
    }


def attender(one: document.Attender) -> str:
    role = "" if one.role == Attendance.Role.MEMBER else Attendance.Role(one.role).label
    mode = Attendance.Mode(one.mode).label if one.mode else ""
    asides = [Attendance.Status(one.status).label, role, mode, one.note]
    whom = [one.person, one.organisation, one.subregion]
    return f"{_joined(whom)}: {_joined(asides)}"


def presenter(one: document.Presenter) -> str:
    return _joined([one.person, one.title, one.organisation])


def statement(one: document.Statement) -> str:
    who = _joined([one.organisation, one.speaker, one.described_as])
    return _joined([who, running(one.text)], ": ")


def decision(one: document.Decision) -> str:
    by = _joined([one.decided_by, one.decided_by_body, _day(one.decided_on)])
    return _joined(
        [one.number and f"{one.number}.", running(one.text), by and f"({by})"], " "
    )


def action_point(one: document.ActionPoint) -> str:
    everybody = gettext("all members") if one.is_for_all else ""
    due = gettext("due %(day)s") % {"day": _day(one.due_on)} if one.due_on else ""
    done = gettext("done %(day)s") % {"day": _day(one.done_on)} if one.done_on else ""
    asides = _joined([everybody, *one.assignees, due, done])
    return _joined([running(one.text), asides and f"({asides})"], " ")


def follow_up(one: document.FollowUp) -> str:
    """Leave out whether the point was done: that is kept with its own meeting."""
    return running(one.text)


def attachment(one: document.Attachment) -> str:
    secret = gettext("not to be spread") if one.is_confidential else ""
    return _joined([one.title, one.url, one.file.rpartition("/")[2], secret])


def entry(one: document.Entry) -> str:
    when = in_words(one.starts_on, one.ends_on, one.precision)
    hours = hours_in_words(one.starts_at, one.ends_at)
    kind = CalendarEntry.Kind(one.kind).label
    told = [one.title, kind, one.place, one.audience, one.note, one.url]
    return f"{_joined([when, hours])}: {_joined(told)}"


def _day(day: date | None) -> str:
    return date_format(day, "j F Y") if day else ""


def _joined(parts: Iterable[object], sign: str = ", ") -> str:
    return sign.join(str(part) for part in parts if part)
