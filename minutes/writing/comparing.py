"""Two people's changes to the same minutes: who changed what, and one of the two.

Minutes are compared in blocks: each fact of the meeting, each attender, item, file or
link, and date, and the order of the items. A block that only one of them changed is
taken as that one wrote it; where both did, differently, whoever saves last chooses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from hashlib import blake2s
from typing import Any

from minutes.document import (
    Attachment,
    Attender,
    Document,
    Entry,
    FollowUp,
    Item,
    with_keys_once,
)
from people.swedish import match_key

MINE, THEIRS, BOTH = "mine", "theirs", "both"
PARAGRAPH = "\n\n"
SIDES = ("base", THEIRS, MINE)
FACTS = {  # what makes sense only together is one fact
    "title": ("title",),
    "day": ("held_on", "ends_on", "date_precision", "starts_at", "ends_at"),
    "place": ("place",),
    "form": ("form",),
    "minute_taker": ("minute_taker",),
    "joint_networks": ("joint_networks",),
    "preamble": ("preamble",),
}
PARTS = ("attenders", "items", "attachments", "entries")
TOLD_ONCE = ("statements", "decisions", "action_points", "attachments", "entries")
_Group = dict[str, tuple[int, Any]]  # the part and its place, by version
IN_NO_ORDER = ("topics", "mentioned", "joint_networks")


class Fate(StrEnum):
    SAME = "same"
    MINE = "mine"
    THEIRS = "theirs"
    COLLISION = "collision"


@dataclass(frozen=True)
class Fact:
    name: str
    told: Mapping[str, Any]


@dataclass(frozen=True)
class Order:
    """The items that are in every version, by the names of their blocks."""

    names: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Block:
    """What stands for one thing in each version; None where it is not there.

    `places` says where in its document, by version. Without a `base` to compare with,
    whatever differs is a collision.
    """

    kind: str
    identity: str
    base: Any
    theirs: Any
    mine: Any
    places: Mapping[str, int]
    has_base: bool = True

    @cached_property
    def name(self) -> str:
        """The same for the same thing whenever it is compared; fit for a form."""
        digest = blake2s(self.identity.encode(), digest_size=6).hexdigest()
        return f"{self.kind}-{digest}"

    @cached_property
    def fate(self) -> Fate:
        base, theirs, mine = map(plain, (self.base, self.theirs, self.mine))
        if theirs == mine:
            return Fate.SAME
        if self.has_base and theirs == base:
            return Fate.MINE
        if self.has_base and mine == base:
            return Fate.THEIRS
        return Fate.COLLISION

    @property
    def choices(self) -> list[str]:
        may_be_both = self.kind == "items" and self.theirs and self.mine
        return [MINE, THEIRS, BOTH] if may_be_both else [MINE, THEIRS]

    def sides(self, choices: Mapping[str, str]) -> list[str]:
        """Say whose version is kept, or whose two."""
        if self.fate != Fate.COLLISION:
            return [MINE if self.fate == Fate.MINE else THEIRS]
        choice = choices[self.name]
        return [THEIRS, MINE] if choice == BOTH else [choice]


@dataclass(frozen=True)
class Comparison:
    theirs: Document
    mine: Document
    blocks: list[Block]

    def of_fate(self, fate: Fate) -> list[Block]:
        return [block for block in self.blocks if block.fate == fate]

    @property
    def collisions(self) -> list[Block]:
        return self.of_fate(Fate.COLLISION)

    def still_open(self, choices: Mapping[str, str]) -> list[Block]:
        """Give the collisions in which nothing that makes sense was chosen."""
        return [
            block
            for block in self.collisions
            if choices.get(block.name) not in block.choices
        ]

    def combined(self, choices: Mapping[str, str]) -> Document:
        """Make one document; `choices` are by name of a block, for each collision."""
        told: dict[str, Any] = {}
        for block in self._of("facts"):
            [side] = block.sides(choices)
            told |= getattr(block, side).told
        for kind in ("attenders", "attachments", "entries"):
            blocks = _placed(self._of(kind), THEIRS, MINE)
            told[kind] = tuple(part for _block, _side, part in _kept(blocks, choices))
        told["items"] = tuple(self._items(choices))
        return with_keys_once(_followed_up_once(Document(**told)))

    def _of(self, kind: str) -> list[Block]:
        return [block for block in self.blocks if block.kind == kind]

    def _items(self, choices: Mapping[str, str]) -> Iterator[Item]:
        """Put the items in order; sub-items whose item is no more become items."""
        blocks = self._of("items")
        [order] = self._of("order")
        [first] = order.sides(choices)
        second = MINE if first == THEIRS else THEIRS
        above = {side: _above(blocks, side) for side in (THEIRS, MINE)}
        kept = list(_kept(_placed(blocks, first, second), choices))
        there = {block.name for block, _side, _item in kept}
        added: list[Item] = []  # waits until the sub-items of the other are out
        for block, side, item in kept:
            is_orphan = above[side].get(block.name, "") not in there
            item = replace(item, is_sub_item=item.is_sub_item and not is_orphan)
            if block.sides(choices) == [THEIRS, MINE] and side == MINE:
                added.append(_beyond(block.theirs, item))
                continue
            if not item.is_sub_item:
                yield from added
                added = []
            yield item
        yield from added


def compare(base: Document | None, theirs: Document, mine: Document) -> Comparison:
    """Compare what both made of `base`; None: it is not known any more."""
    versions = {"base": base, THEIRS: theirs, MINE: mine}
    blocks = [_fact(name, versions) for name in FACTS]
    for kind in PARTS:
        told = {side: getattr(one, kind, ()) for side, one in versions.items()}
        matched = _matched(kind, told, has_base=base is not None)
        blocks += matched
        if kind == "items":
            blocks.append(_order(matched, has_base=base is not None))
    return Comparison(theirs, mine, blocks)


def with_done_on(told: Document, done_on: Mapping[int, date | None]) -> Document:
    """Say when followed points were done: a revision does not hold other meetings."""
    return replace(
        told,
        items=tuple(
            replace(
                item,
                follow_ups=tuple(
                    replace(one, done_on=done_on.get(one.action_point, one.done_on))
                    for one in item.follow_ups
                ),
            )
            for item in told.items
        ),
    )


def plain(part: Any) -> Any:
    """Give what a part says: without keys, or white space that no form keeps."""
    if isinstance(part, str):
        return "\n".join(part.splitlines()).strip()
    if isinstance(part, tuple):
        return tuple(map(plain, part))
    if isinstance(part, Mapping):
        return {name: _in_any_order(name, plain(one)) for name, one in part.items()}
    if is_dataclass(part):
        names = [field.name for field in fields(part) if field.name != "key"]
        return plain({name: getattr(part, name) for name in names})
    return part


def _in_any_order(name: str, told: Any) -> Any:
    return frozenset(told) if name in IN_NO_ORDER else told


def _fact(name: str, versions: Mapping[str, Document | None]) -> Block:
    told = {
        side: Fact(name, {column: getattr(one, column) for column in FACTS[name]})
        for side, one in versions.items()
        if one
    }
    has_base = "base" in told
    return Block(
        "facts", name, told.get("base"), told[THEIRS], told[MINE], {}, has_base
    )


def _order(items: list[Block], *, has_base: bool) -> Block:
    sides = SIDES if has_base else (THEIRS, MINE)
    common = [block for block in items if all(side in block.places for side in sides)]
    orders = {
        side: Order(tuple(block.name for block in _in_order(common, side)))
        for side in sides
    }
    return Block(
        "order", "", orders.get("base"), orders[THEIRS], orders[MINE], {}, has_base
    )


def _label(part: Any) -> str:
    """Give by what a part is known where it has no key."""
    match part:
        case Attender():
            return match_key(part.person)
        case Item():
            return match_key(part.heading)
        case Attachment():
            return f"{match_key(part.title)} {part.url} {part.file}"
        case Entry():
            return f"{match_key(part.title)} {part.starts_on}"
    raise TypeError(part)


class _Matching:
    """Parts of one kind, put together by key and, where that fails, by label."""

    def __init__(self) -> None:
        self.groups: list[_Group] = []
        self.known: dict[int | str, list[_Group]] = {}

    def add(self, side: str, parts: tuple[Any, ...]) -> None:
        left = list(enumerate(parts))
        for known_as in (lambda part: part.key, _label):
            left = [one for one in left if not self._put(side, one, known_as(one[1]))]
        for one in left:
            self.groups.append({})
            self._enter(self.groups[-1], side, one)

    def _put(self, side: str, one: tuple[int, Any], name: int | str | None) -> bool:
        for group in self.known.get(name, ()) if name else ():
            if side not in group:
                self._enter(group, side, one)
                return True
        return False

    def _enter(self, group: _Group, side: str, one: tuple[int, Any]) -> None:
        group[side] = one
        for name in (one[1].key, _label(one[1])):
            if name:
                self.known.setdefault(name, []).append(group)


def _matched(
    kind: str, told: Mapping[str, tuple[Any, ...]], *, has_base: bool
) -> list[Block]:
    matching = _Matching()
    for side in SIDES:
        matching.add(side, told[side])
    blocks, times = [], dict[str, int]()
    for group in matching.groups:
        parts = {side: part for side, (_place, part) in group.items()}
        identity = _identity(parts)
        times[identity] = times.get(identity, 0) + 1
        blocks.append(
            Block(
                kind,
                f"{identity} {times[identity]}",
                parts.get("base"),
                parts.get(THEIRS),
                parts.get(MINE),
                {side: place for side, (place, _part) in group.items()},
                has_base,
            )
        )
    return blocks


def _identity(parts: Mapping[str, Any]) -> str:
    first = parts.get("base") or parts.get(THEIRS) or parts[MINE]
    is_kept = "base" in parts or THEIRS in parts
    if is_kept and first.key and not isinstance(first, Attender):
        return str(first.key)
    return _label(first)


def _in_order(blocks: Iterable[Block], side: str) -> list[Block]:
    there = [block for block in blocks if side in block.places]
    return sorted(there, key=lambda block: block.places[side])


def _placed(blocks: list[Block], first: str, second: str) -> list[Block]:
    """Order blocks as in `first`, each other one behind what it follows in `second`."""
    placed = _in_order(blocks, first)
    at = 0
    for block in _in_order(blocks, second):
        if block in placed:
            at = placed.index(block) + 1
            continue
        if not getattr(getattr(block, second), "is_sub_item", True):
            while at < len(placed) and _is_sub_item(placed[at], first):
                at += 1
        placed.insert(at, block)
        at += 1
    return placed


def _is_sub_item(block: Block, side: str) -> bool:
    return bool(getattr(getattr(block, side), "is_sub_item", False))


def _kept(
    blocks: Iterable[Block], choices: Mapping[str, str]
) -> Iterator[tuple[Block, str, Any]]:
    for block in blocks:
        for side in block.sides(choices):
            if part := getattr(block, side):
                yield block, side, part


def _above(blocks: list[Block], side: str) -> dict[str, str]:
    """Give for each sub-item of a version the item it belongs to, by name."""
    above, found = "", {}
    for block in _in_order(blocks, side):
        if getattr(block, side).is_sub_item:
            found[block.name] = above
        else:
            above = block.name
    return found


def _beyond(theirs: Item, mine: Item) -> Item:
    """Leave out of `mine` what stands in `theirs`, which is kept beside it."""
    told = {
        name: tuple(
            part
            for part in getattr(mine, name)
            if plain(part) not in map(plain, getattr(theirs, name))
        )
        for name in TOLD_ONCE
    }
    text = "" if plain(mine.text) == plain(theirs.text) else mine.text
    return replace(mine, text=text, **told)


def _followed_up_once(told: Document) -> Document:
    """Let one follow-up of an action point say all that several would."""
    said: dict[int, FollowUp] = {}
    for item in told.items:
        for one in item.follow_ups:
            first = said.setdefault(one.action_point, one)
            texts = first.text.split(PARAGRAPH)
            added = [text for text in one.text.split(PARAGRAPH) if text not in texts]
            said[one.action_point] = replace(
                first,
                text=PARAGRAPH.join(texts + added),
                done_on=first.done_on or one.done_on,
            )
    items = []
    for item in told.items:
        points = dict.fromkeys(one.action_point for one in item.follow_ups)
        follow_ups = tuple(said.pop(point) for point in points if point in said)
        items.append(replace(item, follow_ups=follow_ups))
    return replace(told, items=tuple(items))
