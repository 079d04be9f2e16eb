"""What changed between two states of minutes, told item by item."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from minutes.document import (
    ActionPoint,
    Attender,
    Decision,
    Document,
    FollowUp,
    Item,
    Statement,
)
from minutes.history import How, compare


def minutes(*items: Item, **facts) -> Document:
    return Document(**{"title": "Möte", **facts}, items=items)


def told(old: Document, new: Document) -> dict[str, dict[str, int]]:
    return {str(how): dict(what) for how, what in compare(old, new).counts.items()}


def test_minutes_saved_again_are_the_same():
    item = Item(key=1, heading="Bemanning", decisions=(Decision(key=1, text="Ja"),))
    comparison = compare(minutes(item), minutes(item))
    assert comparison.is_same
    assert comparison.items[0].is_same


def test_an_item_is_known_by_its_key_whatever_it_is_called():
    old, new = Item(key=1, heading="Bemanning"), Item(key=1, heading="Personal")
    assert told(minutes(old), minutes(new)) == {"changed": {"item": 1}}


def test_an_item_without_a_key_is_known_by_its_heading():
    old = Item(heading="Bemanning", text="Svårt läge.")
    new = Item(heading="bemanning", text="Bättre läge.")
    assert told(minutes(old), minutes(new)) == {"changed": {"item": 1}}


def test_an_item_that_is_new_or_gone_is_told_with_what_is_in_it():
    old = Item(key=1, heading="Bemanning", statements=(Statement(key=5, text="Hej"),))
    new = Item(key=2, heading="Budget", decisions=(Decision(key=7, text="Ja"),))
    assert told(minutes(old), minutes(new)) == {
        "added": {"item": 1, "decision": 1},
        "removed": {"item": 1, "statement": 1},
    }
    gone = compare(minutes(old), minutes(new)).items[0]
    assert (gone.how, gone.heading) == (How.REMOVED, "Bemanning")


def test_an_item_that_is_gone_stands_where_it_stood():
    items = [Item(key=n, heading=f"Punkt {n}") for n in range(5)]
    left = [item for item in items if item.key not in (0, 2, 3)]
    comparison = compare(minutes(*items), minutes(*left))
    assert [item.heading for item in comparison.items] == [i.heading for i in items]
    assert not comparison.is_reordered


def test_items_that_changed_places_are_told_of_once():
    one, two = Item(key=1, heading="Ett"), Item(key=2, heading="Två")
    comparison = compare(minutes(one, two), minutes(two, one))
    assert comparison.counts == {}
    assert comparison.is_reordered
    assert not comparison.is_same


def test_a_decision_that_moved_to_another_item_is_neither_gone_nor_new():
    decision = Decision(key=7, text="Ja")
    one, two = Item(key=1, heading="Ett"), Item(key=2, heading="Två")
    old = minutes(replace(one, decisions=(decision,)), two)
    new = minutes(one, replace(two, decisions=(decision,)))
    assert told(old, new) == {"moved": {"decision": 1}}


def test_a_part_without_a_key_is_known_by_what_it_says():
    said = Statement(organisation="Lund", text="Allt väl.")
    new = minutes(Item(key=1, heading="A", statements=(replace(said, key=9),)))
    assert told(minutes(Item(key=1, heading="A", statements=(said,))), new) == {}


def test_who_was_there_and_the_facts_of_the_meeting_count_once():
    old = minutes(held_on=date(2026, 3, 2), attenders=(Attender(key=1, person="Anna"),))
    new = minutes(
        held_on=date(2026, 3, 3),
        place="Lund",
        attenders=(Attender(person="Bo"), Attender(person="Eva")),
    )
    assert told(old, new) == {"changed": {"facts": 1, "attendance": 1}}
    assert [c.how for c in compare(old, new).attendance] == [
        "removed",
        "added",
        "added",
    ]


def test_whether_a_followed_point_was_done_is_no_change_of_this_meeting():
    told_of = FollowUp(key=1, action_point=5, text="Klart.")
    old = minutes(Item(key=1, heading="A", follow_ups=(told_of,)))
    done = replace(told_of, done_on=date(2026, 3, 2))
    assert compare(old, minutes(Item(key=1, heading="A", follow_ups=(done,)))).is_same


def test_whom_an_action_point_is_given_to_is_told_word_by_word():
    point = ActionPoint(key=1, text="Ring", assignees=("Lund",))
    (change,) = (
        compare(
            minutes(Item(key=1, heading="A", action_points=(point,))),
            minutes(
                Item(
                    key=1,
                    heading="A",
                    action_points=(replace(point, assignees=("Ystad",)),),
                )
            ),
        )
        .items[0]
        .parts
    )
    assert (change.before, change.after) == ("Ring (Lund)", "Ring (Ystad)")
    assert [piece.text for piece in change.pieces] == ["Ring (", "Lund", "Ystad", ")"]


ITEMS = st.lists(
    st.builds(
        Item,
        key=st.none() | st.integers(1, 6),
        heading=st.sampled_from("abcd"),
        text=st.sampled_from(["", "x", "y"]),
        decisions=st.lists(
            st.builds(
                Decision,
                key=st.none() | st.integers(1, 6),
                text=st.sampled_from("xyz"),
            ),
            max_size=3,
            unique_by=lambda decision: decision.key or id(decision),
        ).map(tuple),
    ),
    max_size=6,
    unique_by=lambda item: item.key or id(item),
)


@given(ITEMS, ITEMS)
def test_every_item_of_both_is_told_of_once(old, new):
    comparison = compare(minutes(*old), minutes(*new))
    hows = [item.how for item in comparison.items]
    assert len(hows) - hows.count(How.ADDED) == len(old)
    assert len(hows) - hows.count(How.REMOVED) == len(new)


@given(ITEMS)
def test_the_same_items_are_no_change(items):
    comparison = compare(minutes(*items), minutes(*items))
    assert comparison.is_same or len({d.key for i in items for d in i.decisions}) < len(
        [d for i in items for d in i.decisions]
    )
