"""A block of minutes in two versions, as its reader sees it: what differs is marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from minutes import document
from minutes.dates import hours_in_words, in_words
from minutes.differences import Fate, Piece, differences
from minutes.models import Attendance, CalendarEntry, Meeting
from minutes.naming.phrases import (
    write_assignees,
    write_decider,
    write_presenter,
    write_speaker,
)
from minutes.writing.comparing import BOTH, MINE, THEIRS, Block, Comparison, Fact

Lines = dict[str, str]  # by label


@dataclass(frozen=True)
class Version:
    """One of two versions: lines of (label, pieces); none when it is not there."""

    side: str
    label: str
    lines: list[tuple[str, list[Piece]]]
    is_chosen: bool


@dataclass(frozen=True)
class Shown:
    """A block with its two versions, and whether both may be kept."""

    name: str
    title: str
    versions: list[Version]
    both: str
    is_both_chosen: bool


@dataclass(frozen=True)
class Change:
    """What one of them did, in a word, and lines of what it came to say."""

    title: str
    became: str
    lines: list[tuple[str, list[Piece]]]


def shown(block: Block, comparison: Comparison, choices: Mapping[str, str]) -> Shown:
    theirs, mine = (
        lines_of(getattr(block, side), comparison) for side in (THEIRS, MINE)
    )
    choice = choices.get(block.name, "")
    versions = [
        Version(side, label, list(_marked(own, other)), choice == side)
        for side, label, own, other in (
            (MINE, _("My version"), mine, theirs),
            (THEIRS, _("Their version"), theirs, mine),
        )
    ]
    both = _("Both: theirs, and mine as an item after it")
    return Shown(
        block.name,
        title_of(block, comparison),
        versions,
        both if BOTH in block.choices else "",
        choice == BOTH,
    )


def title_of(block: Block, comparison: Comparison) -> str:
    """Say what a block is about."""
    if block.kind == "order":
        return _("The order of the items")
    part = block.theirs or block.mine or block.base
    if block.kind == "facts":
        return _fact_title(part.name)
    if block.kind == "attenders":
        return _("Attendance: %(name)s") % {"name": part.person}
    if block.kind == "items":
        return f"{part.number} {part.heading}".strip()
    return part.title


def change_of(block: Block, comparison: Comparison) -> Change:
    """Tell what the one who alone changed a block did to it."""
    now = block.theirs if block.fate == THEIRS else block.mine
    before = lines_of(block.base, comparison)
    return Change(
        title_of(block, comparison),
        _became(block.base, now),
        list(_marked(lines_of(now, comparison) if now else before, before)),
    )


def _became(before: Any, now: Any) -> str:
    if before is None:
        return pgettext("change", "added")
    return pgettext("block", "changed") if now else pgettext("block", "removed")


def lines_of(part: Any, comparison: Comparison) -> Lines:
    """Write a part out by what its fields are called; what is empty is left out."""
    match part:
        case None:
            lines: Lines = {}
        case Fact():
            lines = {_fact_title(part.name): _fact(part)}
        case document.Attender():
            lines = _attender(part)
        case document.Item():
            lines = _item(part)
        case document.Attachment():
            lines = _attachment(part)
        case document.Entry():
            lines = _entry(part)
        case _:
            headings = _headings(comparison)
            lines = {_("Order"): "\n".join(headings[name] for name in part.names)}
    return {label: text.strip() for label, text in lines.items() if text.strip()}


def _marked(own: Lines, other: Lines) -> Iterator[tuple[str, list[Piece]]]:
    """Give each line in pieces: kept, or deleted where `other` does not say it."""
    for label, text in own.items():
        pieces = differences(text, other.get(label, ""))
        yield label, [piece for piece in pieces if piece.fate != Fate.INSERTED]


def _headings(comparison: Comparison) -> dict[str, str]:
    blocks = [block for block in comparison.blocks if block.kind == "items"]
    return {block.name: title_of(block, comparison) for block in blocks}


def _fact_title(name: str) -> str:
    return {
        "title": _("Title"),
        "day": _("Day and time"),
        "place": _("Place"),
        "form": _("Form"),
        "minute_taker": _("Minute-taker"),
        "joint_networks": _("Together with"),
        "preamble": _("Preamble"),
    }[name]


def _fact(fact: Fact) -> str:
    told = fact.told
    if fact.name == "day":
        day = in_words(told["held_on"], told["ends_on"], told["date_precision"])
        return f"{day} {hours_in_words(told['starts_at'], told['ends_at'])}"
    if fact.name == "form":
        return _choice(Meeting.Form, told["form"])
    if fact.name == "joint_networks":
        return "\n".join(told["joint_networks"])
    return told[fact.name]


def _attender(one: document.Attender) -> Lines:
    return {
        _("Name"): one.person,
        _("Attendance"): _choice(Attendance.Status, one.status),
        _("Organisation"): one.organisation,
        _("Sub-region"): one.subregion,
        _("Role"): _choice(Attendance.Role, one.role),
        _("On site or by link"): _choice(Attendance.Mode, one.mode),
        _("Note"): one.note,
    }


def _item(item: document.Item) -> Lines:
    return {
        _("Heading"): f"{item.number} {item.heading}",
        _("Sub-item"): _yes(item.is_sub_item),
        _("Confidential"): _yes(item.is_confidential),
        _("Day"): _day(item.held_on),
        _("Presented by"): "\n".join(map(write_presenter, item.presenters)),
        _("Text"): item.text,
        _("Statements"): _each(
            _after(write_speaker(one), one.text) for one in item.statements
        ),
        _("Decisions"): _each(map(_decision, item.decisions)),
        _("Action points"): _each(map(_action_point, item.action_points)),
        _("Follow-up"): _each(
            _with(one.text, _done(one.done_on)) for one in item.follow_ups
        ),
        _("Attachments and links"): _each(
            ", ".join(_attachment(one).values()) for one in item.attachments
        ),
        _("Dates"): _each(
            ", ".join(filter(None, _entry(one).values())) for one in item.entries
        ),
        _("Topics"): ", ".join(item.topics),
        _("People mentioned"): ", ".join(item.mentioned),
    }


def _decision(one: document.Decision) -> str:
    text = f"{one.number} {one.text}".strip()
    return _with(text, write_decider(one), _day(one.decided_on))


def _action_point(one: document.ActionPoint) -> str:
    whom = write_assignees(one.assignees, one.is_for_all, _("everybody"))
    due = _("by %(day)s") % {"day": _day(one.due_on)} if one.due_on else ""
    return _with(one.text, whom, due, _done(one.done_on))


def _attachment(one: document.Attachment) -> Lines:
    return {
        _("Title"): one.title,
        _("Link"): one.url,
        _("File"): one.file.rpartition("/")[2],
        _("Confidential"): _yes(one.is_confidential),
    }


def _entry(one: document.Entry) -> Lines:
    day = in_words(one.starts_on, one.ends_on, one.precision)
    return {
        _("Title"): one.title,
        _("Day and time"): f"{day} {hours_in_words(one.starts_at, one.ends_at)}",
        _("Kind"): _choice(CalendarEntry.Kind, one.kind),
        _("Place"): one.place,
        _("Audience"): one.audience,
        _("Link"): one.url,
        _("Note"): one.note,
    }


def _choice(choices: Any, value: str) -> str:
    return str(dict(choices.choices).get(value, ""))


def _yes(is_so: bool) -> str:
    return _("yes") if is_so else ""


def _day(day: Any) -> str:
    return date_format(day, "j F Y") if day else ""


def _done(day: Any) -> str:
    return _("done %(day)s") % {"day": _day(day)} if day else ""


def _after(who: str, text: str) -> str:
    return f"{who}: {text}" if who else text


def _with(text: str, *more: str) -> str:
    told = ", ".join(filter(None, more))
    return f"{text} ({told})" if told else text


def _each(texts: Iterable[str]) -> str:
    return "\n".join(texts)
