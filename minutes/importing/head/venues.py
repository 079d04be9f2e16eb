"""Where the meeting was."""

from __future__ import annotations

from collections.abc import Sequence

from minutes.importing.head.fields import (
    Field,
    fields_of,
    labels_in,
    lines_of,
)
from minutes.importing.head.gatherings import is_told, told_meetings, where_told
from minutes.importing.head.lines import (
    TITLE_SIGN,
    stands_below_when,
)
from minutes.importing.head.venue_lines import (
    ANY_LABEL,
    besides_time,
    place_among_parts,
    place_of_headline,
    place_of_line,
    place_of_parts,
    tidy_place,
    without_labelled,
)
from minutes.importing.language.place_words import (
    DIGITAL,
    HELD_AT,
    HYBRID,
    LINK,
    is_place,
)
from minutes.importing.language.vocabulary import folded
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.labels import label_of
from minutes.importing.layout.typed_labels import NOT_OF_PLACE
from minutes.importing.parsed import Found

NEAR_TOP = 25  # blocks


def read_place(
    blocks: Sequence[Block],
    lines: list[tuple[int, str]],
    fields: Sequence[Field],
    title: Found[str] | None,
) -> Found[str] | None:
    for field in fields_of(fields, "place"):
        if place := tidy_place(field.value):
            return Found(value=place, lines=lines_of(blocks, field.blocks))
    for field in fields_of(fields, "time_and_place", "date", "time"):
        if place := besides_time(field.value):
            return Found(
                value=place, lines=lines_of(blocks, field.blocks), confidence=0.8
            )
    for index, line in sorted(lines, key=lambda one: not HELD_AT.match(one[1])):
        text = without_labelled(line) if labels_in(blocks[index]) else line
        if not text or is_told(text):
            continue
        is_title = title is not None and blocks[index].lines == title.lines
        place = place_of_headline(text) if is_title else place_of_line(text)
        if place := place_of_parts(text) or place:
            return Found(value=place, lines=blocks[index].lines, confidence=0.7)
    return (
        _place_below_when(blocks, lines)
        or _place_alone(blocks, lines, title)
        or _place_told(blocks)
        or _place_labelled(blocks)
    )


def _place_labelled(blocks: Sequence[Block]) -> Found[str] | None:
    """Read "Plats: …" that a column of the page brought below the first headings."""
    for block in blocks[:NEAR_TOP]:
        label = label_of(block.text)
        if label and label.kind == "next_meeting":
            return None
        if label and label.kind == "place" and label.sign == ":" and label.value:
            return Found(
                value=tidy_place(label.value), lines=block.lines, confidence=0.6
            )
    return None


def _place_told(blocks: Sequence[Block]) -> Found[str] | None:
    for index, sentence in told_meetings(blocks):
        if place := where_told(sentence) or place_among_parts(sentence):
            return Found(value=place, lines=blocks[index].lines, confidence=0.6)
    return None


def _place_below_when(
    blocks: Sequence[Block], lines: list[tuple[int, str]]
) -> Found[str] | None:
    """Take the line right below the one that tells when, or the next but one."""
    for index, text in lines:
        if stands_below_when(blocks, index) and not _tells_other(blocks[index], text):
            return _found_alone(blocks[index], text)
    return None


def _place_alone(
    blocks: Sequence[Block], lines: list[tuple[int, str]], title: Found[str] | None
) -> Found[str] | None:
    """Take a short line that is a place by its words: "Folkets hus, Lund", "Teams"."""
    for index, text in _below_title(lines, blocks, title):
        is_held = DIGITAL.search(text) or HELD_AT.match(text)
        if _tells_other(blocks[index], text) or (
            TITLE_SIGN.search(text) and not is_held
        ):
            continue
        if is_place(text):
            return _found_alone(blocks[index], text)
    return None


def _tells_other(block: Block, text: str) -> bool:
    """Say so of what has a label for something else, and of sentences."""
    label = ANY_LABEL.match(text)
    is_other = label is not None and NOT_OF_PLACE.search(folded(label["label"]))
    return bool(is_other or is_told(text) or labels_in(block))


def _found_alone(block: Block, text: str) -> Found[str]:
    place = HELD_AT.sub("", ANY_LABEL.sub("", tidy_place(text)))
    return Found(value=place, lines=block.lines, confidence=0.6)


def _below_title(
    lines: list[tuple[int, str]], blocks: Sequence[Block], title: Found[str] | None
) -> list[tuple[int, str]]:
    """Leave out the title and the letterhead above it: that is no place."""
    at = [index for index, _ in lines if title and blocks[index].lines == title.lines]
    return [(index, text) for index, text in lines if not at or index > at[0]]


def form_of(place: str) -> str:
    """Say "digital", "hybrid" or "on_site" of a place; "" where there is none."""
    if not place:
        return ""
    if HYBRID.search(place):
        return "hybrid"
    is_digital = DIGITAL.search(place) or LINK.fullmatch(place)
    return "digital" if is_digital else "on_site"
