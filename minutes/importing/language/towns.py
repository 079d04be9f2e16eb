"""Municipalities that no register here has: those abroad, by how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from minutes.importing.language.date_shapes import MONTH_NUMBERS
from minutes.importing.language.places import Places

COUNCIL = (
    r"(?:(?:metropolitan|royal|london)\s)?(?:(?:borough|district|county|city|town"
    r"|parish|unitary|village|regional|municipal)\s)?(?:council|municipality)"
)
KIND = re.compile(
    r"^(?:(?:city|town|municipality|county|borough) of )"
    rf"|\s(?:kommune|kommun|stad|{COUNCIL})$",
    re.IGNORECASE,
)
NAME = r"[A-ZÅÄÖÆØ][a-zåäöæøé]+(?:[ -][A-ZÅÄÖÆØ][a-zåäöæøé]+){0,2}"
IN_PLACE = re.compile(rf"(?<=\w )(?:i|fra|hos|mellem|mellom|in|from)\s(?P<name>{NAME})")
BESIDE = re.compile(rf"\s(?:og|and)\s(?P<name>{NAME})")
LONGEST = 5000  # letters of a paragraph


def towns_of(names: Iterable[str]) -> Iterator[str]:
    """Give the municipalities of "Lunds kommun" and "Harbeck Borough Council"."""
    for name in names:
        if (bare := KIND.sub("", name)) != name:
            yield bare
            yield bare.removesuffix("s")


def places_told(
    texts: Sequence[str], people: Iterable[str], places: Places
) -> frozenset[str]:
    """Give what things happen in ("i Faxe og Stevns"), where none is Swedish.

    Names of people and months are none.
    """
    others = {word for name in people for word in name.split()}
    found = {name for text in texts for name in _told_in(text[:LONGEST])}
    if any(map(places.find, found)):
        return frozenset()
    return frozenset(
        name
        for name in found
        if name.casefold() not in MONTH_NUMBERS and others.isdisjoint(name.split())
    )


def _told_in(text: str) -> Iterator[str]:
    for match in IN_PLACE.finditer(text):
        yield match["name"]
        if beside := BESIDE.match(text, match.end()):
            yield beside["name"]
