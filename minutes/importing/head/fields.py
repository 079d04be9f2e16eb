"""The facts at the top: labelled lines, and the lines that tell date and place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutes.importing.attendance.words import who_is_told
from minutes.importing.head.gatherings import NEAREST, is_told
from minutes.importing.head.lines import (
    DATED,
    LONGEST,
    is_dated_line,
    is_timed_line,
    opening_of,
    stands_below_when,
    tells_of_meeting,
)
from minutes.importing.head.officer_words import office_told
from minutes.importing.language.dates import spans_in
from minutes.importing.language.place_words import HELD_AT
from minutes.importing.language.vocabulary import HEADER_LABELS, PROTOCOL_WORDS, folded
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.labels import Label, kind_of, label_of
from minutes.importing.layout.typed_labels import label_by_value
from minutes.importing.tasks.tables import holds_what_was_said

INNER = re.compile(
    r"(?:(?<=\s\s)|(?<=[,.;|]\s)(?=[A-ZÅÄÖÆØ])|(?<=[\d:.]\d\s))"
    r"(?=[^\W\d_][\w /&]{1,25}:\s)"
)
ASIDE = 8  # letters of indent that put a line below the value above it
BEGINS_AS_TITLE = re.compile(rf"(?:{PROTOCOL_WORDS.pattern})\b", re.IGNORECASE)
# "Mötet började kl. 15.": a sentence, but one of the facts at the top.
OPENED = re.compile(
    r"\b(?:öppna|börja|start|opened|began|slut)\w*\b.*\d", re.IGNORECASE
)
FEW = 6  # unknown lines that may stand among the facts
AFTER_LISTS = 4  # blocks after the lists that may tell of the meeting
# "Skrivet av Anna Ek": a line of its own.
DONE_BY = re.compile(
    r"(?P<label>[^\W\d_][^\d,.:;()]{2,40}?\s(?:av|by|af|ved|gjorde))\s+"
    r"(?P<who>[A-ZÅÄÖÆØ]\S+(?: [A-ZÅÄÖÆØ]\S+){0,3})$|"
    r"(?P<sat>vid (?:protokollet|pennan|anteckningarna))\s+"
    r"(?P<name>[A-ZÅÄÖÆØ]\S+(?: [A-ZÅÄÖÆØ]\S+){0,3})$",
    re.IGNORECASE,
)
WITHOUT_SIGN = re.compile(
    r"(?P<label>datum|date|dato|plats och tid|tid och plats|sted og tid|tid og sted"
    r"|plats|tid)\s+(?P<value>\S.{2,80})",
    re.IGNORECASE,
)
FIGURES = re.compile(r"\d[.:]\d\d|^(?:kl\.? )?\d{1,2}\s?[–-]\s?\d{1,2}$")
# "Ordf. Selma, sekr. Viggo"
SHORTENED = re.compile(
    r"(?:^|(?<=,\s)|(?<=;\s))(?P<label>(?i:ordf|sekr|ref|prot|ant))\.\s+"
    r"(?P<name>[A-ZÅÄÖÆØ][\w-]+(?: [A-ZÅÄÖÆØ][\w-]+){0,2})(?=[,.;]|$)"
)
SHORT = 80  # letters
# "Plats Folkets hus"
PLACE_WITHOUT_SIGN = re.compile(
    r"(?P<label>(?i:plats|lokal|sted|place|venue))\s+(?P<value>[A-ZÅÄÖÆØ][^.:!?\t\d]{2,60})"
)


@dataclass(frozen=True, kw_only=True)
class Field:
    """A labelled fact; `blocks` are the places of what it was read from."""

    kind: str
    value: str
    blocks: tuple[int, ...]


def header_end(blocks: Sequence[Block], in_rosters: set[int], first_item: int) -> int:
    """Give the place of the first block after the facts at the top.

    A paragraph ends them, but for a labelled date or a list that follows the first.
    """
    end = _title_end(blocks)
    misses = prose = 0
    last = max(in_rosters, default=0)
    for index, block in enumerate(blocks[: min(first_item, 120)]):
        is_fact = _tells_fact(block, index, is_below_text=prose > 0)
        is_fact = is_fact or (index <= last + AFTER_LISTS and tells_of_meeting(block))
        if index in in_rosters or is_fact or stands_below_when(blocks, index):
            end, misses = index + 1 + _is_label_alone(block), 0
            continue
        misses += 1
        prose += _is_prose(block)
        if misses > FEW or prose > 1 or len(block.text) > LONGEST:
            break
    return min(end, first_item, len(blocks))


def _is_label_alone(block: Block) -> bool:
    """Say whether the fact stands on the line below."""
    label = label_of(block.text)
    return label is not None and label.kind in HEADER_LABELS and not label.value


def _title_end(blocks: Sequence[Block]) -> int:
    """Take "PROTOKOLL" and "fört vid …" below it for one title."""
    if not _is_title(blocks):
        return 0
    is_bare = PROTOCOL_WORDS.fullmatch(folded(blocks[0].text))
    goes_on = is_bare and len(blocks) > 1 and blocks[1].text[:1].islower()
    return 2 if goes_on and len(blocks[1].text) <= LONGEST else 1


def _is_title(blocks: Sequence[Block]) -> bool:
    """Say whether the first block is the title, though no fact stands below it."""
    if not blocks:
        return False
    first, *others = blocks
    is_top = first.heading_level == 1 and all(one.heading_level != 1 for one in others)
    return is_top or first.style == "title" or bool(BEGINS_AS_TITLE.match(first.text))


def _tells_fact(block: Block, index: int, *, is_below_text: bool) -> bool:
    if index < NEAREST and not is_below_text and opening_of(block.text):
        return True
    if len(block.text) > LONGEST:
        return False
    if labels := labels_in(block):
        if is_below_text and block.heading_level is not None:
            return False  # "### Venue" heads an item
        kinds = {"date", "place", "time_and_place"} if is_below_text else HEADER_LABELS
        return any(label.kind in kinds for label in labels)
    if is_below_text or index >= DATED:
        return False
    is_dated = is_dated_line(block.text) or is_timed_line(block.text)
    is_held = is_told(block.text) and bool(spans_in(block.text))
    return is_dated or is_held or bool(HELD_AT.match(block.text))


def _is_prose(block: Block) -> bool:
    words = block.text.split()
    is_fact = OPENED.search(block.text) or who_is_told(block.text[:LONGEST])[0]
    return len(words) > 5 and words[-1].endswith(".") and not is_fact


def labels_in(block: Block) -> list[Label]:
    """Read "Datum: 3 maj  Tid: 13" and a row "Datum | 3 maj | Tid | 13" apart."""
    if any(map(holds_what_was_said, block.cells[1:])):  # the head of a table
        return []
    text = block.text[:2000]
    parts = [part.strip() for part in text.split("\t")] if "\t" in text else [text]
    found: list[Label] = []
    for place, part in enumerate(parts):
        following = parts[place + 1] if place + 1 < len(parts) else ""
        signed = [label for line in part.split("\n") for label in _signed(line)]
        found += signed if "\n" in part and signed else _labels_in_part(part, following)
    return found or _without_sign(text.strip())


def _signed(line: str) -> list[Label]:
    """Read "Sekreterare ........ Anna Ek", a line of a cell with others."""
    label = label_of(line) if "..." in line or "__" in line else None
    return [label] if label and label.value else []


def _without_sign(text: str) -> list[Label]:
    """Read "Antecknat av Anna Ek" and "Datum 3 maj 2024"."""
    if match := DONE_BY.match(text):
        written, name = match["label"] or match["sat"], match["who"] or match["name"]
        if name[0].isupper() and (kind := office_told(written)):
            return [Label(kind, written, name, " ")]
    if len(text) < SHORT and (officers := list(SHORTENED.finditer(text))):
        return [
            Label(kind_of(one["label"]), one["label"], one["name"], " ")
            for one in officers
        ]
    if match := PLACE_WITHOUT_SIGN.fullmatch(text):
        return [Label("place", match["label"], match["value"], " ")]
    match = WITHOUT_SIGN.fullmatch(text)
    if match and (spans_in(match["value"]) or FIGURES.search(match["value"])):
        return [Label(kind_of(match["label"]), match["label"], match["value"], " ")]
    return []


def _labels_in_part(part: str, following: str) -> Iterator[Label]:
    for piece in INNER.split(part):
        label = label_by_value(f"{piece}\t{following}" if following else piece)
        label = label or label_of(piece)
        if label is None:
            continue
        if not label.value and following and not kind_of(following.partition(":")[0]):
            label = Label(label.kind, label.written, following, "\t")
        yield Label(label.kind, label.written, label.value.strip(" ,;|"), label.sign)


def fields_in(blocks: Sequence[Block], places: Sequence[int]) -> list[Field]:
    """Read the labelled facts of the blocks at `places`, each with its value."""
    known = set(places)
    found = []
    for index in places:
        labels = labels_in(blocks[index])
        for label in labels:
            value, used = label.value, (index,)
            if (
                label.kind in HEADER_LABELS
                and index + 1 in known
                and label is labels[-1]
            ):
                value, used = _with_lines_below(blocks, index, label)
            found.append(Field(kind=label.kind, value=value, blocks=used))
    return found


def _with_lines_below(
    blocks: Sequence[Block], index: int, label: Label
) -> tuple[str, tuple[int, ...]]:
    """Give the value with what stands below it, when that belongs to it."""
    below = blocks[index + 1]
    if below.gap > 1 or labels_in(below) or len(below.text) > LONGEST:
        return label.value, (index,)
    if not label.value:
        return below.text, (index, index + 1)
    if below.indent >= ASIDE and not below.gap:
        return f"{label.value}, {below.text}", (index, index + 1)
    return label.value, (index,)


def fields_of(fields: Sequence[Field], *kinds: str) -> list[Field]:
    return [
        field
        for kind in kinds
        for field in fields
        if field.kind == kind and field.value
    ]


def lines_of(blocks: Sequence[Block], places: Sequence[int]) -> tuple[int, ...]:
    return tuple(line for place in places for line in blocks[place].lines)
