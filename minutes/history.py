"""What changed from one state of a meeting's minutes to another, item by item.

Two documents in, a list of changes out. What has a key is known by it, wherever it now
stands; else an item is known by its heading, and any other part by what it says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import Any

from django.utils.functional import cached_property

from minutes import wording
from minutes.differences import Piece, differences
from minutes.document import Document, Item


class How(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    MOVED = "moved"
    REMOVED = "removed"
    SAME = "same"


@dataclass(frozen=True)
class Change:
    """One fact or part in words, before and after; `what` it is, as in `KINDS`."""

    what: str
    how: How
    before: str = ""
    after: str = ""

    @cached_property
    def pieces(self) -> list[Piece]:
        return differences(self.before, self.after)


@dataclass(frozen=True)
class ItemChange:
    """An item and all that stands in it, the unchanged included."""

    how: How
    heading: str
    is_sub_item: bool
    facts: list[Change]
    parts: list[Change]

    @property
    def changes(self) -> list[Change]:
        return [*self.facts, *self.parts]

    @property
    def is_same(self) -> bool:
        return all(change.how == How.SAME for change in self.changes)


@dataclass(frozen=True)
class Comparison:
    """All of two states of the minutes, in the order of the later one."""

    facts: list[Change]
    attendance: list[Change]
    items: list[ItemChange]
    rest: list[Change]  # attachments and dates of the meeting as a whole
    is_reordered: bool

    @property
    def is_same(self) -> bool:
        return not self.counts and not self.is_reordered

    @cached_property
    def counts(self) -> dict[How, Counter[str]]:
        """Count what changed, by how and by what; facts and attendance count once."""
        found: dict[How, Counter[str]] = {}

        def add(how: How, what: str) -> None:
            if how != How.SAME:
                found.setdefault(how, Counter())[what] += 1

        for what, changes in (("facts", self.facts), ("attendance", self.attendance)):
            if any(change.how != How.SAME for change in changes):
                add(How.CHANGED, what)
        for item in self.items:
            add(item.how, "item")
        for change in chain(self.rest, *(item.parts for item in self.items)):
            add(change.how, change.what)
        return found


# The parts of an item, in the order they are read, and how each is put in words.
IN_AN_ITEM: dict[str, tuple[str, Callable[[Any], str]]] = {
    "presenter": ("presenters", wording.presenter),
    "statement": ("statements", wording.statement),
    "decision": ("decisions", wording.decision),
    "action_point": ("action_points", wording.action_point),
    "follow_up": ("follow_ups", wording.follow_up),
    "attachment": ("attachments", wording.attachment),
    "entry": ("entries", wording.entry),
}
IN_THE_MEETING = ("attachment", "entry")


def compare(former: Document | None, new: Document) -> Comparison:
    """Compare two versions; the first of all has no former one."""
    old = former or Document(title="")
    before = wording.meeting_facts(former) if former else {}
    pairs = _pairs(old.items, new.items, lambda item: item.heading.casefold())
    whereabouts = _Whereabouts(old, new)
    place = {id(item): n for n, item in enumerate(old.items)}
    kept = [place[id(before)] for before, after in pairs if before and after]
    return Comparison(
        facts=_facts(before, wording.meeting_facts(new)),
        attendance=_parts(old.attenders, new.attenders, "attender", wording.attender),
        items=[_item(before, after, whereabouts) for before, after in pairs],
        rest=[
            c for what in IN_THE_MEETING for c in whereabouts.parts(None, None, what)
        ],
        is_reordered=kept != sorted(kept),
    )


def _item(
    before: Item | None, after: Item | None, whereabouts: _Whereabouts
) -> ItemChange:
    told = after or before
    assert told is not None
    facts = _facts(
        wording.item_facts(before) if before else {},
        wording.item_facts(after) if after else {},
    )
    parts = [c for what in IN_AN_ITEM for c in whereabouts.parts(before, after, what)]
    if before and after:
        is_same = all(fact.how == How.SAME for fact in facts)
        how = How.SAME if is_same else How.CHANGED
    else:
        how = How.ADDED if after else How.REMOVED
    heading = wording.item_facts(told)["heading"]
    return ItemChange(how, heading, told.is_sub_item, facts, parts)


class _Whereabouts:
    """In which item, if any, each part with a key stood, and where it stands now."""

    def __init__(self, old: Document, new: Document) -> None:
        self.old, self.new = old, new
        self.before, self.after = _by_key(old), _by_key(new)

    def parts(
        self, before: Item | None, after: Item | None, what: str
    ) -> Iterator[Change]:
        """Compare those of one item; None and None: those of the meeting itself."""
        name, in_words = IN_AN_ITEM[what]
        is_meeting = before is None and after is None
        old = getattr(self.old if is_meeting else before, name, ())
        new = getattr(self.new if is_meeting else after, name, ())
        here, there = {part.key for part in old}, {part.key for part in new}
        left = [p for p in old if p.key in there or (what, p.key) not in self.after]
        came = [p for p in new if p.key not in here and (what, p.key) in self.before]
        others = [part for part in new if part not in came]
        yield from _parts(left, others, what, in_words)
        for part in came:
            former = self.before[what, part.key]
            yield Change(what, How.MOVED, in_words(former), in_words(part))


def _by_key(told: Document) -> dict[tuple[str, int], Any]:
    return {
        (what, part.key): part
        for what, (name, _in_words) in IN_AN_ITEM.items()
        for place in (told, *told.items)
        for part in getattr(place, name, ())
        if part.key is not None
    }


def _facts(before: dict[str, str], after: dict[str, str]) -> list[Change]:
    return [
        _change(what, before.get(what, ""), after.get(what, ""))
        for what in (after or before)
        if before.get(what) or after.get(what)
    ]


def _parts(
    old: Sequence[Any], new: Sequence[Any], what: str, in_words: Callable[[Any], str]
) -> list[Change]:
    return [
        _change(what, in_words(a) if a else "", in_words(b) if b else "")
        for a, b in _pairs(old, new, in_words)
    ]


def _change(what: str, before: str, after: str) -> Change:
    if before == after:
        return Change(what, How.SAME, before, after)
    if before and after:
        return Change(what, How.CHANGED, before, after)
    return Change(what, How.ADDED if after else How.REMOVED, before, after)


def _pairs(
    old: Sequence[Any], new: Sequence[Any], alike: Callable[[Any], str]
) -> list[tuple[Any, Any]]:
    """Pair by key, then by what is `alike`; in the order of `new`.

    What is no more follows what it followed before.
    """
    by_key = {part.key: part for part in old if part.key is not None}
    partners = {n: by_key.get(part.key) for n, part in enumerate(new)}
    taken = {id(part) for part in partners.values() if part}
    for n, part in enumerate(new):
        if partners[n] is None:
            likely = (o for o in old if id(o) not in taken and alike(o) == alike(part))
            partners[n] = next(likely, None)
            taken.add(id(partners[n]))
    pairs = [(partners[n], part) for n, part in enumerate(new)]
    for place, part in enumerate(old):
        if id(part) not in taken:
            above = id(old[place - 1]) if place else None
            spot = next((n for n, (a, _b) in enumerate(pairs) if id(a) == above), -1)
            pairs.insert(spot + 1, (part, None))
    return pairs
