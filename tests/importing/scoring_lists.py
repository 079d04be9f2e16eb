"""Attendees, headings and dates: one expected item, one found."""

from __future__ import annotations

from tests.importing import comparing
from tests.importing.comparing import squashed
from tests.importing.noted import (
    Note,
    alternatives,
    as_text,
    count_matching,
    left_over,
    listed,
    matched,
    optional,
)
from tests.importing.tallies import Scores, Tally


def score_attendees(scores: Scores, expected: Note, found: Note) -> None:
    spellings = alternatives(expected, "attendees")
    people = listed(expected, "attendees")
    others = [
        person if isinstance(person, dict) else {"name": person}
        for person in listed(found, "attendees")
    ]
    others = [person for person in others if as_text(person, "name")]

    def same(want: Note, got: Note) -> bool:
        names = [want["name"], *spellings.get(want["name"], [])]
        return any(comparing.same_name(name, as_text(got, "name")) for name in names)

    pairs = matched(people, others, same)
    names = [as_text(person, "name") for person in left_over(others, pairs)]
    passed = count_matching(names, optional(expected, "attendees"), same_name_key)
    sure = len(others) - passed
    both = [(people[number], others[other]) for number, other in pairs.items()]
    for field, hits in (
        ("attendees", len(both)),
        ("attendees_affiliation", affiliations_right(expected, both)),
        ("attendees_status", statuses_right(expected, both)),
    ):
        scores[field].add(expected=len(people), recalled=hits, found=sure, right=hits)


def same_name_key(expected: str, found: str) -> bool:
    return comparing.name_key(expected) == comparing.name_key(found)


def affiliations_right(expected: Note, both: list[tuple[Note, Note]]) -> int:
    others = alternatives(expected, "affiliation")
    return sum(
        any(
            comparing.same_affiliation(accepted, got.get("affiliation"))
            for accepted in (want["affiliation"], *others.get(want["name"], []))
        )
        for want, got in both
    )


def statuses_right(expected: Note, both: list[tuple[Note, Note]]) -> int:
    others = alternatives(expected, "status")
    return sum(
        got.get("status") in (want["status"], *others.get(want["name"], []))
        for want, got in both
    )


def score_agenda(tally: Tally, expected: Note, found: Note) -> None:
    """Equal headings are paired first, nearly equal ones among those that are left."""
    others = alternatives(expected, "agenda_items")
    wanted = [item["heading"] for item in listed(expected, "agenda_items")]
    got = [as_text(item, "heading") for item in listed(found, "agenda_items")]
    got = [heading for heading in got if heading]

    def accepted(want: str, heading: str) -> bool:
        choices = [want, *others.get(want, [])]
        return any(comparing.same_heading(choice, heading) for choice in choices)

    exact = matched(wanted, got, lambda a, b: squashed(a) == squashed(b))
    missing = [want for number, want in enumerate(wanted) if number not in exact]
    rest = left_over(got, exact)
    close = matched(missing, rest, accepted)
    hits = len(exact) + len(close)
    passed = count_matching(
        left_over(rest, close),
        optional(expected, "agenda_items"),
        comparing.same_heading,
    )
    tally.add(expected=len(wanted), recalled=hits, found=len(got) - passed, right=hits)


def score_next_meetings(tally: Tally, expected: Note, found: Note) -> None:
    wanted = listed(expected, "next_meetings")
    got = [as_text(day, "date") for day in listed(found, "next_meetings")]
    got = list(dict.fromkeys(got))
    pairs = matched(wanted, got, comparing.same_day)
    accepted = optional(expected, "next_meetings")
    passed = count_matching(left_over(got, pairs), accepted, comparing.same_day)
    tally.add(
        expected=len(wanted),
        recalled=len(pairs),
        found=len(got) - passed,
        right=len(pairs),
    )
