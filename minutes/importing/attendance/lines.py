"""The lines of an attendance list: its label, where it ends, what groups it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from minutes.importing.attendance.entries import COMMAS, Reader
from minutes.importing.attendance.entry_groups import CLASS, OF_CLASS
from minutes.importing.attendance.entry_signs import PARENTHESES
from minutes.importing.attendance.entry_text import MARK
from minutes.importing.attendance.headed import FROM_HOST, begins_other_list
from minutes.importing.attendance.words import who_is_told
from minutes.importing.attendance.wraps import hung_under, whole_lines
from minutes.importing.head.officer_words import office_told
from minutes.importing.language.names import (
    is_first_name,
    is_organisation,
    is_person,
    name_and_rest,
)
from minutes.importing.language.people import begins_as_name
from minutes.importing.language.places import Places
from minutes.importing.language.vocabulary import STATUSES, folded
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.labels import Label, label_of

INNER_LABEL = re.compile(r"(?<=[.;)])\s+(?=[^\W\d_][^:.;,()]{2,40}[:;])")
SENTENCE = re.compile(r"[a-zåäöæø]{2}(?<!Prof)(?<!Cllr)[.!?]\s+[A-ZÅÄÖÆØ]")
SENTENCES = re.compile(r"(?<=[.;])\s+(?=[A-ZÅÄÖÆØ])")
HOW_MANY = re.compile(r"^\d+\s[a-zåäöæø][^.:,;]{2,60}[.:]\s+(?=[A-ZÅÄÖÆØ])")
DID = re.compile(
    r"[A-ZÅÄÖÆØ][\w-]*(?: [A-ZÅÄÖÆØ][\w-]*)? (?!och\b|samt\b|and\b|og\b|från\b|from\b)"
    r"[a-zåäöæø]+ [^,]*[.!]$"
)
LONGEST_NAME = 4  # words of a group's name
ROLES_IN_LISTS = {"chair", "minute_taker"}
GROUP_WORD = re.compile(r"(?:delregion|region|område|grupp|från|kommun|stad|län)\w*\b")
GROUP_OF_ROLE = re.compile(
    r"(?:representant(?:er)?|personal|ledamöter|ersättare|suppleanter|gäster|tjänstemän"
    r"|observatörer|föredragande|sekreterare|ordförande|referent|leder)$"
)
VACANT = re.compile(
    rf"(?::|\t|[–-]|^{CLASS}\s)\s*(?:(?:ingen|inga|vakant|ej|inte|ikke|not|saknas|none|förhinder"
    r"|återbud|forfall|afbud|frånvarande)\b|[–-]\s*$)|\bvakant\b",
    re.IGNORECASE,
)
# Before a group, in place of a label: "Nej: Anna Ek".
YES_OR_NO = re.compile(r"\s*(?P<said>ja|nej|nei|yes|no)\s*:\s*", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Part:
    """A line of a list, or one group's part of it."""

    text: str
    block: int
    lines: tuple[int, ...]
    group: str = ""


def parts_of(
    blocks: Sequence[Block], index: int, label: Label, places: Places
) -> Iterator[Part]:
    """Give the lines of the list that begins with the block at `index`."""
    block = blocks[index]
    if label.value:
        for text in _until_other_label(label.value):
            for line in whole_lines(text):
                yield Part(text=line, block=index, lines=block.lines)
        if block.text.rstrip().endswith("."):
            return
    group, group_at = "", -1
    for at in range(index + 1, min(len(blocks), index + 400)):
        text = row_text(blocks[at])
        is_of_present = STATUSES[label.kind] in ("present", "guest")
        if _ends_list(
            blocks,
            at,
            has_value=bool(label.value),
            is_of_present=is_of_present,
            is_group=heads_group(blocks, at, places),
            level=block.heading_level,
        ) or begins_other_list(blocks, at, places):
            return
        said = YES_OR_NO.match(text)
        if said:
            text, group = text[said.end() :], said["said"]
        is_single = blocks[at].is_bullet and is_first_name(text.strip(), places)
        if is_single or is_people(text, places) or are_called(text, places):
            of = hung_under(blocks, at, index) or group
            yield Part(text=text, block=at, lines=blocks[at].lines, group=of)
        elif group_at != at - 1 and heads_group(blocks, at, places):
            group, group_at = text.strip(" :.-–"), at
        elif VACANT.search(text[:120]):
            yield Part(text="", block=at, lines=blocks[at].lines)
        elif group_at == at - 1 and heads_group(blocks, at, places):
            group, group_at = text.strip(" :.-–"), at  # a group within one
        else:
            return


def row_text(block: Block) -> str:
    cells = [cell for cell in block.cells if cell]
    return ", ".join(cells) if cells else block.text


def _until_other_label(value: str) -> Iterator[str]:
    """Give the value up to "Frånvarande: …" on the same line."""
    for part in INNER_LABEL.split(HOW_MANY.sub("", value)):
        label = label_of(part)
        if label and label.sign and label.kind in STATUSES:
            return
        first, *others = SENTENCES.split(part)
        if not who_is_told(first)[0]:
            yield " ".join([first, *takewhile(_goes_on, others)])


def _goes_on(sentence: str) -> bool:
    """Say whether more people follow, not what one of them did: "Bo kom sent."."""
    bare = PARENTHESES.sub("", sentence).replace("  ", " ")
    return not who_is_told(sentence)[0] and not DID.match(bare)


def _ends_list(
    blocks: Sequence[Block],
    at: int,
    *,
    has_value: bool,
    is_of_present: bool,
    is_group: bool,
    level: int | None,
) -> bool:
    """Say so of the next heading; one below the list's own heads a group of it."""
    block = blocks[at]
    if block.is_bold and not (blocks[at - 1].is_bold or is_group):
        return True
    if block.heading_level is not None:
        return not (is_group and level is not None and block.heading_level > level)
    if block.is_underlined or len(block.text) > 1500:
        return True
    if has_value and (block.gap or (not is_of_present and FROM_HOST.match(block.text))):
        return True
    label = label_of(block.text)
    if label is None or not (label.sign or at == 0 or label.kind in STATUSES):
        return False
    if label.kind not in ROLES_IN_LISTS or not is_of_present:
        return True
    return bool(block.gap) if label.value else not is_group


def is_people(text: str, places: Places) -> bool:
    """Say whether a line names people and is no sentence about them."""
    if SENTENCE.search(text) and text.count(",") < 2 and ";" not in text:
        return False
    entries = Reader(places=places).entries(text)
    is_full = any(" " in entry.name for entry in entries)
    are_placed = all(places.find(entry.affiliation) for entry in entries)
    if not entries or not (is_full or are_placed):
        return False
    first = entries[0]
    if len(first.role.split()) > 6 or len(first.affiliation.split()) > 7:
        return False
    return not _is_sentence(text, places)


def are_called(text: str, places: Places) -> bool:
    """Say so of "4A: Moa, Elias", but not of "Tog anteckningar: Moa"."""
    written, sign, _ = text.partition(":")
    if sign and office_told(written):
        return False
    entries = Reader(places=places).entries(text)
    known = sum(begins_as_name(one.name) for one in entries)
    are_of_class = len(entries) > 1 and bool(OF_CLASS.match(text))
    are_known = known * 2 >= len(entries) > 0
    return (are_known or are_of_class) and not _is_sentence(text, places)


def _is_sentence(text: str, places: Places) -> bool:
    """Say whether a name is followed by what somebody does: "Anna Ek visar …"."""
    bare = PARENTHESES.sub("", COMMAS.split(text)[0]).split("\t")[0].strip()
    if ":" in bare:
        return False
    _, rest = name_and_rest(bare.split(), places)
    words = rest.split()
    return (
        len(words) >= 2
        and words[0][0].islower()
        and text.rstrip().endswith((".", "!", "?", ":"))
    )


def heads_group(blocks: Sequence[Block], at: int, places: Places) -> bool:
    """Say whether a line is a municipality or a sub-region, with people below it."""
    text = blocks[at].text.strip()
    if len(text) > 60 or text.endswith((".", "!", "?")) or at + 1 >= len(blocks):
        return False
    below = blocks[at + 1]
    is_apart = below.gap and not (below.is_bullet and text.endswith(":"))
    if is_apart or not is_people(row_text(below), places):
        return False
    bare = text.rstrip(":")
    words = folded(bare)
    is_group = is_organisation(bare, places) or bool(
        GROUP_WORD.match(words) or GROUP_OF_ROLE.search(words)
    )
    is_heading = blocks[at].is_bold or blocks[at].heading_level is not None
    is_over_bullets = below.is_bullet and not blocks[at].is_bullet and _is_name(text)
    return is_group or text.endswith(":") or is_heading or is_over_bullets


def _is_name(text: str) -> bool:
    """Say so of "Processledning": a word or a few, no sentence and no label."""
    is_short = len(text.split()) <= LONGEST_NAME and text[:1].isupper()
    return is_short and text.replace(" ", "").isalpha() and label_of(text) is None


def is_one_a_line(lines: Sequence[str], places: Places) -> bool:
    """Say whether each line is one person, so that commas part words about them."""
    if len(lines) < 2:
        return False
    several = 0
    lines = [line for line in lines if line]
    if all(MARK.match(line) for line in lines):
        return True
    for line in lines:
        _, *others = [one.strip() for one in COMMAS.split(line.replace("\t", ","))]
        people = [
            one for one in others if is_person(PARENTHESES.sub("", one).strip(), places)
        ]
        is_of_group = ":" in line or bool(places.find(line.partition("\t")[0]))
        several += bool(people) or is_of_group or bool(OF_CLASS.match(line))
    return several * 2 < len(lines)
