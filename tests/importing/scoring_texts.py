"""Texts, found when the expected piece stands in what was found."""

from __future__ import annotations

from tests.importing import comparing
from tests.importing.comparing import holds, is_blank, squashed
from tests.importing.noted import (
    Note,
    alternatives,
    as_text,
    count_matching,
    listed,
    optional,
)
from tests.importing.tallies import STATEMENTS, Scores, Tally


def score_texts(
    tally: Tally, wanted: list[str], got: list[str], accepted: list[str]
) -> list[list[int]]:
    """Return, for each wanted piece, the numbers of the texts that hold it."""
    holders = [
        [number for number, text in enumerate(got) if holds(piece, text)]
        for piece in wanted
    ]
    right = {number for numbers in holders for number in numbers}
    rest = [text for number, text in enumerate(got) if number not in right]
    passed = count_matching(rest, accepted, holds)
    tally.add(
        expected=len(wanted),
        recalled=sum(map(bool, holders)),
        found=len(got) - passed,
        right=len(right),
    )
    return holders


def score_decisions(tally: Tally, expected: Note, found: Note) -> None:
    got = [text for text in map(as_text, listed(found, "decisions")) if text]
    wanted = listed(expected, "decisions")
    score_texts(tally, wanted, got, optional(expected, "decisions"))


def score_action_points(scores: Scores, expected: Note, found: Note) -> None:
    """Who is responsible counts only for points whose text was found."""
    wanted = listed(expected, "action_points")
    got = [point for point in listed(found, "action_points") if as_text(point)]
    holders = score_texts(
        scores["action_points"],
        [point["text"] for point in wanted],
        [as_text(point) for point in got],
        optional(expected, "action_points"),
    )
    for point, numbers in zip(wanted, holders, strict=True):
        texts = [got[number] for number in numbers]
        said = [text.get("responsible") for text in texts if isinstance(text, dict)]
        others = alternatives(expected, "responsible").get(point["text"], [])
        said = [name for name in said if not is_blank(name)]
        score_responsible(scores["responsible"], point.get("responsible"), others, said)


def score_responsible(
    tally: Tally, want: str | None, others: list[str], said: list[str]
) -> None:
    accepted = [*([want] if want else []), *others]
    hit = any(
        comparing.same_person(name, other) or squashed(name) == squashed(other)
        for name in accepted
        for other in said
    )
    if want:
        tally.add(expected=1, recalled=hit, found=bool(said), right=hit)
    elif said and not hit:
        tally.add(expected=0, recalled=0, found=1, right=0)


def score_statements(tally: Tally, expected: Note, found: Note) -> None:
    """A piece of a whole report is passed over when it stands in `optional`."""
    others = alternatives(expected, "statements")
    wanted = listed(expected, "statements")
    got = [
        one
        for one in listed(found, "statements")
        if isinstance(one, dict) and as_text(one)
    ]

    def of_the_same(want: Note, one: Note) -> bool:
        names = [want["municipality"], *others.get(want["municipality"], [])]
        return any(comparing.same_municipality(name, speaker(one)) for name in names)

    holders = [
        {
            number
            for number, one in enumerate(got)
            if of_the_same(want, one) and holds(want["text"], as_text(one))
        }
        for want in wanted
    ]
    right = set().union(*holders)
    rest = [one for number, one in enumerate(got) if number not in right]
    passed = count_matching(
        rest,
        optional(expected, STATEMENTS),
        lambda whole, one: of_the_same(whole, one) and is_piece(one, whole),
    )
    tally.add(
        expected=len(wanted),
        recalled=sum(map(bool, holders)),
        found=len(got) - passed,
        right=len(right),
    )


def speaker(statement: Note) -> str:
    keys = ("municipality", "affiliation", "organisation")
    return str(next((statement[key] for key in keys if statement.get(key)), ""))


def is_piece(statement: Note, whole: Note) -> bool:
    piece = squashed(as_text(statement))
    return bool(piece) and piece in squashed(whole["text"])
