"""Two people's changes to one document: compared, and put together as was chosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from minutes.document import (
    ActionPoint,
    Attachment,
    Attender,
    Decision,
    Document,
    Entry,
    FollowUp,
    Item,
)
from minutes.writing.comparing import (
    BOTH,
    MINE,
    THEIRS,
    Comparison,
    Fate,
    compare,
    plain,
    with_done_on,
)

BASE = Document(
    title="Vårt möte",
    held_on=date(2026, 3, 2),
    attenders=(Attender(key=1, person="Anna Ek"), Attender(key=2, person="Bo Gran")),
    items=(
        Item(key=11, heading="Enkät", text="En text."),
        Item(key=12, heading="Övrigt", decisions=(Decision(key=21, text="Ja."),)),
    ),
    attachments=(Attachment(key=31, title="Plan", url="https://example.org/"),),
    entries=(Entry(key=41, title="Nästa möte", starts_on=date(2026, 9, 1)),),
)


def with_item(told: Document, place: int, **changes: Any) -> Document:
    items = list(told.items)
    items[place] = replace(items[place], **changes)
    return replace(told, items=tuple(items))


def fates(comparison: Comparison) -> dict[str, str]:
    """The fates of what differs, by kind."""
    return {
        block.kind: str(block.fate)
        for block in comparison.blocks
        if block.fate != Fate.SAME
    }


def all_of(comparison: Comparison, side: str) -> dict[str, str]:
    return {block.name: side for block in comparison.collisions}


class TestFates:
    def test_nothing_changed(self):
        assert fates(compare(BASE, BASE, BASE)) == {}

    @pytest.mark.parametrize(
        ("kind", "change"),
        [
            ("facts", {"place": "Lund"}),
            ("attenders", {"attenders": BASE.attenders[:1]}),
            ("items", {"items": (*BASE.items, Item(heading="Nytt"))}),
            ("attachments", {"attachments": ()}),
            ("entries", {"entries": ()}),
            ("order", {"items": BASE.items[::-1]}),
        ],
    )
    def test_one_changed_it(self, kind, change):
        changed = replace(BASE, **change)
        assert fates(compare(BASE, BASE, changed)) == {kind: "mine"}
        assert fates(compare(BASE, changed, BASE)) == {kind: "theirs"}
        assert fates(compare(BASE, changed, changed)) == {}
        assert compare(BASE, changed, BASE).combined({}) == changed

    def test_both_changed_it_differently(self):
        theirs = with_item(BASE, 0, text="Deras.")
        mine = with_item(BASE, 0, text="Min.")
        assert fates(compare(BASE, theirs, mine)) == {"items": "collision"}

    def test_one_deleted_what_the_other_changed(self):
        theirs = replace(BASE, items=BASE.items[1:])
        mine = with_item(BASE, 0, text="Min.")
        comparison = compare(BASE, theirs, mine)
        [block] = comparison.collisions
        assert (block.theirs, block.choices) == (None, [MINE, THEIRS])
        assert comparison.combined({block.name: THEIRS}) == theirs
        assert comparison.combined({block.name: MINE}) == mine

    def test_without_a_base_whatever_differs_is_a_collision(self):
        mine = with_item(replace(BASE, entries=()), 0, text="Min.")
        comparison = compare(None, BASE, mine)
        assert fates(comparison) == {"items": "collision", "entries": "collision"}
        assert plain(comparison.combined(all_of(comparison, MINE))) == plain(mine)

    def test_what_a_form_does_not_keep_is_no_change(self):
        told = with_item(BASE, 0, text="En text.  \r\n", topics=("a", "b"))
        mine = with_item(BASE, 0, key=None, text="En text.", topics=("b", "a"))
        assert fates(compare(told, told, mine)) == {}


class TestMatching:
    def test_a_new_item_of_both_goes_by_its_heading(self):
        theirs = replace(BASE, items=(*BASE.items, Item(key=13, heading="Budget")))
        mine = replace(
            BASE, items=(*BASE.items, Item(heading="BUDGET", text="Mer pengar"))
        )
        [block] = compare(BASE, theirs, mine).collisions
        assert (block.theirs.key, block.mine.text) == (13, "Mer pengar")

    def test_an_item_renamed_by_one_goes_by_its_key(self):
        theirs = with_item(BASE, 0, heading="Ny rubrik")
        mine = with_item(BASE, 0, text="Min.")
        [block] = compare(BASE, theirs, mine).collisions
        assert block.theirs.heading == "Ny rubrik"

    def test_names_are_the_same_for_the_same_thing_in_a_later_comparison(self):
        theirs, mine = with_item(BASE, 0, text="1"), with_item(BASE, 0, text="2")
        later = with_item(replace(theirs, place="Lund"), 0, text="3")
        [once], [again] = (
            compare(BASE, one, mine).collisions for one in (theirs, later)
        )
        assert once.name == again.name


class TestCombining:
    def test_both_keeps_theirs_and_adds_mine_as_something_new(self):
        theirs = with_item(BASE, 1, text="Deras.")
        mine = with_item(BASE, 1, text="Min.")
        comparison = compare(BASE, theirs, mine)
        told = comparison.combined(all_of(comparison, BOTH))
        assert [item.text for item in told.items] == ["En text.", "Deras.", "Min."]
        assert [item.key for item in told.items] == [11, 12, None]

    def test_both_tells_once_what_is_the_same_in_both(self):
        said = {
            "text": "En text.",
            "decisions": (Decision(key=21, text="Ja."),),
            "action_points": (ActionPoint(key=51, text="Mejla."),),
        }
        base = with_item(BASE, 1, **said)
        theirs = with_item(base, 1, heading="Sist")
        mine = with_item(base, 1, action_points=(ActionPoint(key=51, text="Ring."),))
        comparison = compare(base, theirs, mine)
        told = comparison.combined(all_of(comparison, BOTH))
        points = [[point.text for point in i.action_points] for i in told.items[1:]]
        assert points == [["Mejla."], ["Ring."]]
        assert [len(item.decisions) for item in told.items[1:]] == [1, 0]
        assert [item.text for item in told.items[1:]] == ["En text.", ""]

    def test_mine_comes_after_the_sub_items_of_theirs(self):
        sub = Item(key=14, heading="Under", is_sub_item=True)
        base = replace(BASE, items=(BASE.items[0], sub, BASE.items[1]))
        comparison = compare(
            base, with_item(base, 0, text="Deras."), with_item(base, 0, text="Min.")
        )
        told = comparison.combined(all_of(comparison, BOTH))
        assert [i.text or i.heading for i in told.items] == [
            "Deras.",
            "Under",
            "Min.",
            "Övrigt",
        ]

    def test_new_items_stand_behind_what_they_stood_behind(self):
        first, second = BASE.items
        theirs = replace(BASE, items=(first, Item(key=13, heading="T"), second))
        mine = replace(BASE, items=(Item(heading="M"), first, second))
        told = compare(BASE, theirs, mine).combined({})
        assert [i.heading for i in told.items] == ["M", "Enkät", "T", "Övrigt"]

    def test_a_new_item_does_not_come_between_an_item_and_its_sub_items(self):
        first, second = BASE.items
        sub = Item(key=13, heading="Under", is_sub_item=True)
        theirs = replace(BASE, items=(first, sub, second))
        mine = replace(BASE, items=(first, Item(heading="M"), second))
        told = compare(BASE, theirs, mine).combined({})
        assert [i.heading for i in told.items] == ["Enkät", "Under", "M", "Övrigt"]

    def test_a_sub_item_whose_item_was_deleted_becomes_an_item(self):
        first, second = BASE.items
        sub = Item(key=13, heading="Under", is_sub_item=True)
        theirs = replace(BASE, items=(first, second, sub))
        mine = replace(BASE, items=(first,))
        told = compare(BASE, theirs, mine).combined({})
        assert [(i.heading, i.is_sub_item) for i in told.items] == [
            ("Enkät", False),
            ("Under", False),
        ]

    def test_both_orders_are_chosen_between(self):
        base = replace(BASE, items=(*BASE.items, Item(key=13, heading="Tredje")))
        one, two, three = base.items
        theirs = replace(base, items=(two, one, three))
        mine = replace(base, items=(one, three, two))
        comparison = compare(base, theirs, mine)
        assert fates(comparison) == {"order": "collision"}
        assert comparison.combined(all_of(comparison, MINE)) == mine
        assert comparison.combined(all_of(comparison, THEIRS)) == theirs

    def test_what_moved_and_stayed_keeps_its_row_once(self):
        point = ActionPoint(key=51, text="Skicka enkäten")
        base = with_item(BASE, 0, action_points=(point,))
        theirs = with_item(base, 0, text="Deras.")
        mine = with_item(
            with_item(base, 0, action_points=()), 1, action_points=(point,)
        )
        comparison = compare(base, theirs, mine)
        told = comparison.combined(all_of(comparison, THEIRS))
        keys = [one.key for item in told.items for one in item.action_points]
        assert keys == [51, None]

    def test_follow_ups_of_one_point_become_one(self):
        def told_of(text: str) -> Document:
            return with_item(BASE, 0, follow_ups=(FollowUp(action_point=5, text=text),))

        comparison = compare(BASE, told_of("Deras."), told_of("Min."))
        told = comparison.combined(all_of(comparison, BOTH))
        assert [one.text for i in told.items for one in i.follow_ups] == [
            "Deras.\n\nMin."
        ]

    def test_when_a_followed_point_was_done_is_told_beforehand(self):
        told = with_item(BASE, 0, follow_ups=(FollowUp(action_point=5, text="Ja."),))
        done = with_done_on(told, {5: date(2026, 3, 2)})
        assert done.items[0].follow_ups[0].done_on == date(2026, 3, 2)


# Whatever two people do

WORDS = st.sampled_from(["", "alfa", "beta", "gamma"])
DECISIONS = st.lists(st.builds(Decision, text=WORDS.filter(bool)), max_size=2)
NEW_ITEMS = st.builds(
    Item,
    heading=st.sampled_from(["Enkät", "Budget", "Laget runt"]),
    text=WORDS,
    decisions=DECISIONS.map(tuple),
)


@st.composite
def changed(draw: Any, base: Document) -> Document:
    """What somebody made of `base`: things changed, deleted, moved and added."""
    items = [
        replace(item, **draw(st.fixed_dictionaries({}, optional={"text": WORDS})))
        for item in base.items
        if draw(st.integers(0, 4))
    ]
    items = draw(st.permutations(items))
    for item in draw(st.lists(NEW_ITEMS, max_size=2)):
        items.insert(draw(st.integers(0, len(items))), item)
    attenders = [
        replace(one, status=draw(st.sampled_from(["present", "excused", "absent"])))
        for one in base.attenders
        if draw(st.integers(0, 4))
    ]
    if draw(st.booleans()):
        attenders.append(Attender(person="Cia Lind", note=draw(WORDS)))
    entries = base.entries if draw(st.integers(0, 2)) else ()
    return replace(
        base,
        place=draw(WORDS),
        preamble=draw(WORDS),
        items=tuple(items),
        attenders=tuple(attenders),
        entries=entries,
    )


def parts_of(told: Document) -> list[Any]:
    parts = [*told.attenders, *told.items, *told.attachments, *told.entries]
    return [plain(part) for part in parts]


def pieces_of(*parts: Any) -> list[Any]:
    """What parts say, an item's heading, text and decisions each by itself."""
    return [
        (part.heading, piece)
        for part in parts
        if isinstance(part, Item)
        for piece in ("", part.text, *(plain(one) for one in part.decisions))
    ] + [plain(part) for part in parts if not isinstance(part, Item)]


SIDES = st.sampled_from([MINE, THEIRS, BOTH])


@hypothesis_settings(deadline=None)
@given(theirs=changed(BASE), mine=changed(BASE), data=st.data(), has_base=st.booleans())
def test_nothing_vanishes_that_was_not_refused(theirs, mine, data, has_base):
    comparison = compare(BASE if has_base else None, theirs, mine)
    choices = {
        block.name: data.draw(SIDES.filter(block.choices.__contains__))
        for block in comparison.collisions
    }
    assert comparison.still_open(choices) == []
    told = comparison.combined(choices)
    there = parts_of(told)
    pieces = pieces_of(*told.items)
    for block in comparison.blocks:
        kept = block.sides(choices)
        for side, other in ((MINE, THEIRS), (THEIRS, MINE)):
            part = plain(getattr(block, side))
            if block.kind in ("facts", "order") or part is None:
                continue
            nobody_typed = (plain(block.base), plain(getattr(block, other)))
            was_refused = block.fate == Fate.COLLISION or part in nobody_typed
            if side not in kept:
                assert was_refused
            elif len(kept) == 2:  # what both say is said once
                said = pieces_of(getattr(block, side))
                assert [one for one in said if one not in pieces] == []
            else:
                assert part in there
    typed = pieces_of(*theirs.items, *mine.items)
    assert [piece for piece in pieces if piece not in typed] == []
    others = [part for part in there if "heading" not in part]
    assert [one for one in others if one not in parts_of(theirs) + parts_of(mine)] == []


@hypothesis_settings(deadline=None)
@given(theirs=changed(BASE), mine=changed(BASE))
def test_untouched_blocks_are_never_altered(theirs, mine):
    comparison = compare(BASE, theirs, mine)
    told = comparison.combined(all_of(comparison, MINE))
    again = compare(BASE, told, BASE)
    differing = {block.name for block in comparison.blocks if block.fate != Fate.SAME}
    differing |= {b.name for b in comparison.blocks if plain(b.base) != plain(b.mine)}
    for block in again.blocks:
        if block.kind != "order" and block.name not in differing:
            assert block.base is None or plain(block.theirs) == plain(block.base)


@hypothesis_settings(deadline=None)
@given(theirs=changed(BASE), mine=changed(BASE))
def test_all_mine_gives_mine_where_both_changed(theirs, mine):
    comparison = compare(BASE, theirs, mine)
    told = comparison.combined(all_of(comparison, MINE))
    for block in comparison.collisions:
        if block.kind == "facts":
            [name] = block.mine.told
            assert getattr(told, name) == getattr(mine, name)
        elif block.kind != "order":
            assert block.mine is None or plain(block.mine) in parts_of(told)


@hypothesis_settings(deadline=None)
@given(theirs=changed(BASE))
def test_who_changed_nothing_gets_theirs(theirs):
    assert plain(compare(BASE, theirs, BASE).combined({})) == plain(theirs)


@hypothesis_settings(deadline=None)
@given(mine=changed(BASE))
def test_who_alone_changed_gets_the_own_version(mine):
    assert plain(compare(BASE, BASE, mine).combined({})) == plain(mine)


@hypothesis_settings(deadline=None)
@given(theirs=changed(BASE), mine=changed(BASE))
def test_no_row_is_told_of_twice(theirs, mine):
    comparison = compare(BASE, theirs, mine)
    sides = {b.name: BOTH if BOTH in b.choices else MINE for b in comparison.collisions}
    told = comparison.combined(sides)
    keys = [item.key for item in told.items if item.key]
    assert len(keys) == len(set(keys))
