"""People between commas whom "and" parts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes.importing.attendance.entry_signs import DASH, PARENTHESES, WHENCE
from minutes.importing.language.leading_roles import without_role
from minutes.importing.language.names import (
    ends_as_body,
    is_first_name,
    is_organisation,
    name_and_rest,
)
from minutes.importing.language.people import begins_as_name
from minutes.importing.language.places import Places

AND = re.compile(r"\s+(?:och|samt|and|og|&)\s+(?![^()]{0,200}\))")
# "Lena samt Petra och Bo från kansliet": of the last two.
ALSO = re.compile(r"\s+(?:samt|jämte)\s+(?![^()]{0,200}\))")
PREFIX = re.compile(r"^(?=[^\W_])([^:()]{2,80}):(?:\s+(.*)|)$", re.DOTALL)


def halves_of(part: str, places: Places) -> list[str]:
    """Split "Anna Ek och Bo Alm" and "Lund: Siv & Bo"; "Barn och Unga" stays whole."""
    if (match := PREFIX.match(part)) and match[2]:
        first, *others = halves_of(match[2], places)
        return [f"{match[1]}: {first}", *others]
    halves = AND.split(part)
    if len(halves) == 1:
        return [part]
    first, *others = ALSO.split(part)
    if others and AND.search(first + others[0]) and _are_alike(halves, places):
        return [one for piece in (first, *others) for one in halves_of(piece, places)]
    if _are_alike(halves, places):
        return _sharing(halves, is_of_both=not others)
    return _after_body(halves, places) or [part]


def _are_alike(halves: Sequence[str], places: Places) -> bool:
    """Say whether all of them are people."""
    called = [half for half in halves if not looks_like_people(half, places)]
    full = [half for half in halves if half not in called]
    is_doubtful = bool(full) and not any(map(begins_as_name, full))
    return all(_is_called(half, places, is_surely=is_doubtful) for half in called)


def looks_like_people(half: str, places: Places) -> bool:
    bare = PARENTHESES.sub("", PREFIX.sub(r"\2", half)).strip()
    bare = without_role(bare)[1]
    name, rest = name_and_rest(bare.split(), places)
    if " " not in name or is_organisation(name, places) or ends_as_body(rest):
        return False
    return not is_organisation(bare, places) or bool(rest)


def _is_called(half: str, places: Places, *, is_surely: bool) -> bool:
    """Say so of "Pelle", "Pelle (fritids)" and "Pelle – fritids".

    Beside what may be no names only of common first names.
    """
    call = without_role(DASH.split(PARENTHESES.sub("", half))[0].strip())[1]
    is_known = begins_as_name(call) or WHENCE in half
    return is_first_name(call, places) and (is_known or not is_surely)


def _after_body(halves: Sequence[str], places: Places) -> list[str]:
    """Split "Os kommune og Ola Berg": whence one comes, and somebody more."""
    body, *others = halves
    is_body = places.find(body) or is_organisation(body, places)
    are_people = all(
        begins_as_name(one) and looks_like_people(one, places) for one in others
    )
    return [*halves] if is_body and are_people else []


def _sharing(halves: Sequence[str], *, is_of_both: bool) -> list[str]:
    """Read "Siv och Bo (Lund)" as "Siv (Lund)", "Bo (Lund)": told once, of both.

    Of full names each speaks for itself, but in "Siv Ek och Bo Alm från Lund", where
    the word between them says that it `is_of_both`.
    """
    told, whole = "", []
    for half in reversed(halves):
        own = _told_of(half)
        is_alone = " " not in half.removesuffix(own).strip()
        is_shared = is_alone or (is_of_both and WHENCE in (own or told))
        told = (own or told) if is_shared else ""
        whole.append(half if own or not is_shared else f"{half}{told}")
    return whole[::-1]


def shared_by_all(halves: Sequence[str], places: Places) -> list[str]:
    """Read "Siv Ek och Bo Alm (Lund)" so of both, where all others are told of."""
    told = _told_of(halves[-1])
    body = told.strip(" ()")
    if not (places.find(body) or is_organisation(body, places)):
        return [*halves]
    return [half if _told_of(half) else f"{half}{told}" for half in halves]


def _told_of(half: str) -> str:
    """Give what follows the name: " (Lund)", or whence somebody is said to come."""
    match = re.search(rf"\s*\([^()]*\)\s*$|\s[-–—]\s{WHENCE}.*", half)
    return match[0] if match else ""
