"""From a form that is right to the document it tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from minutes import document
from minutes.naming.names import Names
from minutes.naming.phrases import (
    read_assignees,
    read_decider,
    read_presenter,
    read_speaker,
    split,
)
from minutes.writing.fields import key_in, number_in
from minutes.writing.forms import EntryForm, LinkForm, PartForm

if TYPE_CHECKING:
    from minutes.writing.form import ItemRows, MinutesForm


def compose(form: MinutesForm) -> document.Document:
    told = form.meeting.cleaned_data
    told_items = [rows for rows in form.items if not rows.is_blank]
    composer = _Composer(form.names, told["held_on"] or form.today)
    whole = document.Document(
        **_columns(told, document.MEETING_COLUMNS),
        minute_taker=told["minute_taker"],
        joint_networks=_each(told["joint_networks"].splitlines()),
        attenders=tuple(_attender(row.cleaned_data) for row in form.told("attenders")),
        items=tuple(_under_items(map(composer.item, told_items))),
        attachments=_attachments(form.links),
        entries=_entries(form.entries),
    )
    return document.with_keys_once(whole)


class _Composer:
    """Reads items; `day` is when what is done was done, unless said otherwise."""

    def __init__(self, names: Names, day: date) -> None:
        self.names = names
        self.day = day

    def item(self, rows: ItemRows) -> document.Item:
        told = rows.form.cleaned_data
        parts = [part for part in rows.parts if not part.is_blank]
        columns = _columns(told, document.ITEM_COLUMNS)
        return document.Item(
            **columns | {"text": _with_texts(told["text"], parts)},
            key=number_in(told["key"]),
            is_sub_item=told["is_sub_item"],
            presenters=tuple(self.presenters(told["presenters"])),
            topics=_each(split(told["topics"])),
            mentioned=_each(split(told["mentioned"])),
            statements=tuple(map(self.statement, _of(parts, "statement"))),
            decisions=tuple(map(self.decision, _of(parts, "decision"))),
            action_points=tuple(map(self.action_point, _of(parts, "action_point"))),
            follow_ups=tuple(map(self.follow_up, _of(parts, "follow_up"))),
            attachments=_attachments(rows.links),
            entries=_entries(rows.entries),
        )

    def presenters(self, lines: str) -> Iterator[document.Presenter]:
        """Read one a line; who is named twice presents once."""
        named = set()
        for line in lines.splitlines():
            presenter = read_presenter(line, self.names)
            if presenter and presenter.person not in named:
                named.add(presenter.person)
                yield presenter

    def statement(self, part: PartForm) -> document.Statement:
        told = part.cleaned_data
        said = read_speaker(told["who"], told["text"], self.names)
        return replace(said, key=key_in(told["key"], "statement"))

    def decision(self, part: PartForm) -> document.Decision:
        told = part.cleaned_data
        decided_by, body = read_decider(told["who"], self.names)
        return document.Decision(
            key=key_in(told["key"], "decision"),
            text=told["text"],
            number=told["number"],
            decided_by=decided_by,
            decided_by_body=body,
            decided_on=told["day"],
        )

    def action_point(self, part: PartForm) -> document.ActionPoint:
        told = part.cleaned_data
        assignees, is_for_all = read_assignees(told["who"])
        return document.ActionPoint(
            key=key_in(told["key"], "action_point"),
            text=told["text"],
            assignees=assignees,
            is_for_all=is_for_all,
            due_on=told["day"],
            done_on=self.done_on(told),
        )

    def follow_up(self, part: PartForm) -> document.FollowUp:
        told = part.cleaned_data
        return document.FollowUp(
            action_point=part.follows,
            text=told["text"] or _("Done."),
            done_on=self.done_on(told),
        )

    def done_on(self, told: dict[str, Any]) -> date | None:
        return told["done_on"] or self.day if told["is_done"] else None


def _under_items(items: Iterable[document.Item]) -> Iterator[document.Item]:
    """Make items of the sub-items that stand before the first item."""
    has_item = False
    for item in items:
        has_item = has_item or not item.is_sub_item
        yield item if has_item else replace(item, is_sub_item=False)


def _attender(told: dict[str, Any]) -> document.Attender:
    names = ("person", "organisation", "subregion")
    return document.Attender(**_columns(told, (*names, *document.ATTENDER_COLUMNS)))


def _attachments(forms: Iterable[LinkForm]) -> tuple[document.Attachment, ...]:
    told = [form.cleaned_data for form in forms if not form.is_blank]
    return tuple(
        document.Attachment(
            key=number_in(one["key"]),
            title=one["title"] or one["url"][:250],
            url=one["url"],
            file=one["file"],
            is_confidential=one["is_confidential"],
        )
        for one in told
    )


def _entries(forms: Iterable[EntryForm]) -> tuple[document.Entry, ...]:
    told = [form.cleaned_data for form in forms if not form.is_blank]
    return tuple(
        document.Entry(
            key=number_in(one["key"]), **_columns(one, document.ENTRY_COLUMNS)
        )
        for one in told
    )


def _of(parts: Iterable[PartForm], kind: str) -> list[PartForm]:
    return [part for part in parts if part.cleaned_data["kind"] == kind]


def _with_texts(text: str, parts: Iterable[PartForm]) -> str:
    """Add to an item's text the passages that were made plain text again."""
    texts = [text, *(part.cleaned_data["text"] for part in _of(parts, "text"))]
    return "\n\n".join(filter(None, texts))


def _columns(told: dict[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: told[name] for name in names}


def _each(names: Iterable[str]) -> tuple[str, ...]:
    """Give each name once, in order."""
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))
