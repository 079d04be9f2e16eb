"""Attendance lists, wherever they stand in a file and however they are laid out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from minutes.importing.attendance_tables import read_table
from minutes.importing.blocks import Block
from minutes.importing.entries import COMMAS, PARENTHESES, Entry, Reader
from minutes.importing.labels import Label, kind_of, label_of
from minutes.importing.names import is_organisation, is_person, name_and_rest
from minutes.importing.parsed import Attendee, Found
from minutes.importing.places import Places
from minutes.importing.sentences import sentences_in
from minutes.importing.vocabulary import STATUSES, folded

NEAR_TOP = 15  # blocks
FEWEST_UNLABELLED = 3
TOLD_PRESENT = re.compile(
    r"\b(?:deltog|närvarade|medverkade|närvarande var|present were|deltok|deltog)\s+"
    r"(?=[A-ZÅÄÖÆØ])",
    re.IGNORECASE,
)
TOLD_ABSENT = re.compile(
    r"\b(?:förhindrade|frånvarande|absent|fraværende)\s+(?:var|är|were|var)\s+",
    re.IGNORECASE,
)
NUMBER = re.compile(r"(?:§+\s*)?\d{1,3}(?:\.\d{1,2})*\s*[.):]?\s+(?=[^\W\d_])")
INNER_LABEL = re.compile(r"(?<=[.;)])\s+(?=[^\W\d_][^:.;,()]{2,40}:)")
VERB = re.compile(r"\s(?:var|är|were|was|er|fra styret var)\s*:?\s+(?=[^\W\d_])")
SENTENCE = re.compile(r"[a-zåäöæø]{2}[.!?]\s+[A-ZÅÄÖÆØ]")
ROLES_IN_LISTS = {"chair", "minute_taker"}
GROUP_WORD = re.compile(r"(?:delregion|region|område|grupp|från|kommun|stad|län)\w*\b")
ABSENT_NOTE = re.compile(
    r"(?:ej närvarande|frånvarande|förhinder|absent|excused|forfall|sjuk|avbud|afbud)"
)
GUEST_NOTE = re.compile(r"(?:gäst|guest|gjest|gæst|observer|adjungerad)")
VACANT = re.compile(
    r"(?::|\t|[–-])\s*(?:ingen|inga|vakant|ej representera\w*|saknas|none"
    r"|ingen\w* representant\w*|–|-)\b|\bvakant\b",
    re.IGNORECASE,
)
# Before a group, in place of a label: "Nej: Anna Ek".
YES_OR_NO = re.compile(r"\s*(?P<said>ja|nej|yes|no)\s*:\s*", re.IGNORECASE)
NO = {"nej", "no"}
NOBODY = re.compile(r"(?:inga|ingen|none|ingen(?:e)?|-|–|saknas|nobody|n/a)\b")


@dataclass(frozen=True, kw_only=True)
class Roster:
    """A list: its status, the people on it and the blocks it takes up."""

    status: str
    people: tuple[Found[Attendee], ...]
    blocks: tuple[int, ...]  # their places in the file, from 0


@dataclass(frozen=True, kw_only=True)
class _Part:
    """A line of a list, or one group's part of it."""

    text: str
    block: int
    lines: tuple[int, ...]
    group: str = ""


def rosters_in(blocks: Sequence[Block], places: Places) -> list[Roster]:
    """Find the lists that a label announces, and the tables whose head does.

    Without any: a sentence that tells who was there, or a run of nothing but people.
    """
    found: list[Roster] = []
    index = 0
    while index < len(blocks):
        rosters = side_by_side(blocks, index, places)
        if not rosters and (roster := _roster_at(blocks, index, places)):
            rosters = [roster]
        found += rosters
        index = max([index, *(max(one.blocks) for one in rosters)]) + 1
    if any(roster.people for roster in found):
        return found
    return [*found, *(_told(blocks, places) or _unlabelled(blocks, places))]


def side_by_side(blocks: Sequence[Block], index: int, places: Places) -> list[Roster]:
    """Read lists in columns: a row of nothing but labels, the people below each."""
    labels = [kind_of(cell) for cell in blocks[index].cells]
    if len(labels) < 2 or not set(labels) <= STATUSES.keys():
        return []
    rosters = []
    end = index + 1
    while end < len(blocks) and len(blocks[end].cells) == len(labels):
        end += 1
    for column, label in enumerate(labels):
        people = [
            (entry, blocks[at].lines, "")
            for at in range(index + 1, end)
            for line in blocks[at].text.split("\t")[column : column + 1]
            for part in line.split("\n")
            for entry in Reader(places=places, is_one_a_line=True).entries(part)
        ]
        rosters.append(_roster(STATUSES[label], people, range(index, end)))
    return rosters if any(roster.people for roster in rosters) else []


def _told(blocks: Sequence[Block], places: Places) -> list[Roster]:
    """Read "Vid mötet deltog Anna Ek från Lund och Bo Alm"; the words stay text."""
    found = []
    for block in blocks[:NEAR_TOP]:
        for sentence in sentences_in(block.text[:5000]):
            for status, shape in (("absent", TOLD_ABSENT), ("present", TOLD_PRESENT)):
                match = shape.search(sentence)
                text = sentence[match.end() :] if match else ""
                entries = Reader(places=places).entries(text)
                people = [(one, block.lines, "") for one in entries if " " in one.name]
                if people:
                    found.append(_roster(status, people, range(0)))
                    break
    return found


def _unlabelled(blocks: Sequence[Block], places: Places) -> list[Roster]:
    """Take the first run of lines near the top that are all people."""
    run: list[int] = []
    for at, block in enumerate(blocks[: 2 * NEAR_TOP]):
        if len(block.text) < 120 and _is_people(_row_text(block), places):
            run.append(at)
        elif len(run) >= FEWEST_UNLABELLED:
            break
        else:
            run = []
    if len(run) < FEWEST_UNLABELLED:
        return []
    reader = Reader(places=places, is_one_a_line=True)
    people = [
        (entry, blocks[at].lines, "")
        for at in run
        for entry in reader.entries(_row_text(blocks[at]))
    ]
    return [_roster("present", people, range(run[0], run[-1] + 1))]


def attendees_of(rosters: Sequence[Roster]) -> tuple[Found[Attendee], ...]:
    """Make one list of all: whoever is absent is not present as well."""
    by_name: dict[str, Found[Attendee]] = {}
    for roster in rosters:
        for found in roster.people:
            key = folded(found.value.name)
            known = by_name.get(key)
            by_name[key] = _together(known, found) if known else found
    statuses = {roster.status for roster in rosters}
    if "invited" in statuses and "absent" in statuses and "present" not in statuses:
        return tuple(_if_invited_present(found) for found in by_name.values())
    return tuple(by_name.values())


def _if_invited_present(found: Found[Attendee]) -> Found[Attendee]:
    if found.value.status != "invited":
        return found
    return replace(found, value=replace(found.value, status="present"), confidence=0.9)


RANK = ("invited", "guest", "present", "absent")


def _together(one: Found[Attendee], other: Found[Attendee]) -> Found[Attendee]:
    """Give what two lists tell of one person."""
    first, second = one.value, other.value
    status = max(first.status, second.status, key=RANK.index)
    value = replace(
        first,
        status=status,
        affiliation=first.affiliation or second.affiliation,
        role=first.role or second.role,
    )
    return Found(value=value, lines=one.lines + other.lines, confidence=one.confidence)


def _roster_at(blocks: Sequence[Block], index: int, places: Places) -> Roster | None:
    label = _attendance_label(blocks[index])
    is_headed = label is not None and not label.value and index + 1 < len(blocks)
    if table := read_table(blocks, index + is_headed, places):
        entries, end = table
        status = STATUSES[label.kind] if label else "present"
        return _roster(status, entries, range(index, end))
    if label is None:
        return None
    parts = list(_parts(blocks, index, label, places))
    status = STATUSES[label.kind]
    has_value = bool(parts) and parts[0].block == index
    reader = Reader(places=places, is_one_a_line=_is_one_a_line(parts, places))
    people = [
        (entry, part.lines, part.group)
        for part in parts
        for entry in reader.entries(part.text)
    ]
    if not people:
        is_empty = bool(NOBODY.match(folded(label.value)))
        return Roster(status=status, people=(), blocks=(index,)) if is_empty else None
    if not has_value and not _are_full_names(people):
        return None
    last = max(part.block for part in parts)
    return _roster(status, people, range(index, last + 1))


def _are_full_names(people: list[tuple[Entry, tuple[int, ...], str]]) -> bool:
    full = sum(" " in entry.name for entry, _, _ in people)
    return full * 2 >= len(people)


def _roster(
    status: str,
    people: Sequence[tuple[Entry, tuple[int, ...], str]],
    blocks: range,
) -> Roster:
    found = tuple(
        Found(
            value=_attendee(entry, status, group),
            lines=lines,
            confidence=1.0 if " " in entry.name else 0.6,
        )
        for entry, lines, group in people
    )
    return Roster(status=status, people=found, blocks=tuple(blocks))


def _attendee(entry: Entry, status: str, group: str) -> Attendee:
    told = folded(" ".join((entry.role, *entry.notes)))
    if ABSENT_NOTE.search(told) or folded(group) in NO:
        status = "absent"
    elif GUEST_NOTE.search(told) and status == "present":
        status = "guest"
    shared = "" if YES_OR_NO.match(f"{group}:") else group
    return Attendee(
        name=entry.name,
        affiliation=entry.affiliation or shared,
        status=status,
        role=entry.role,
        notes=entry.notes,
        initials=entry.initials,
        is_remote=entry.is_remote,
    )


def _attendance_label(block: Block) -> Label | None:
    """Read the label of a list, also as "1. Närvarande" or "Närvarande var"."""
    text = NUMBER.sub("", block.text[:5000], count=1)
    label = label_of(text)
    if label is None and (match := VERB.search(text[:60])):
        kind = kind_of(text[: match.start()])
        label = Label(kind, text[: match.start()], text[match.end() :], ":")
    if label is None:
        label = _without_sign(text)
    return label if label and label.kind in STATUSES else None


def _without_sign(text: str) -> Label | None:
    """Read "Närvarande Anna Ek, Bo Alm", where nothing parts label and names."""
    first, _, rest = text.partition(" ")
    kind = kind_of(first)
    if kind in {"present", "absent"} and re.match(r"[A-ZÅÄÖ]\S+ [A-ZÅÄÖ]\S+,", rest):
        return Label(kind, first, rest, " ")
    return None


def _parts(
    blocks: Sequence[Block], index: int, label: Label, places: Places
) -> Iterator[_Part]:
    """Give the lines of the list that begins with the block at `index`."""
    block = blocks[index]
    if label.value:
        for text in _until_other_label(label.value):
            for line in text.split("\n"):
                yield _Part(text=line, block=index, lines=block.lines)
        if block.text.rstrip().endswith("."):
            return
    group, group_at = "", -1
    for at in range(index + 1, min(len(blocks), index + 400)):
        text = _row_text(blocks[at])
        is_of_present = STATUSES[label.kind] == "present"
        if _ends_list(
            blocks, at, has_value=bool(label.value), is_of_present=is_of_present
        ):
            return
        said = YES_OR_NO.match(text)
        if said:
            text, group = text[said.end() :], said["said"]
        if _is_people(text, places):
            yield _Part(text=text, block=at, lines=blocks[at].lines, group=group)
        elif group_at != at - 1 and _heads_group(blocks, at, places):
            group, group_at = text.strip(" :.-–"), at
        elif VACANT.search(text[:120]):
            yield _Part(text="", block=at, lines=blocks[at].lines)
        else:
            return


def _row_text(block: Block) -> str:
    cells = [cell for cell in block.cells if cell]
    return ", ".join(cells) if cells else block.text


def _until_other_label(value: str) -> Iterator[str]:
    """Give the value up to "Frånvarande: …" on the same line."""
    for part in INNER_LABEL.split(value):
        label = label_of(part)
        if label and label.sign and label.kind in STATUSES:
            return
        yield part


def _ends_list(
    blocks: Sequence[Block], at: int, *, has_value: bool, is_of_present: bool
) -> bool:
    block = blocks[at]
    if block.heading_level is not None or block.is_underlined or len(block.text) > 1500:
        return True
    if has_value and block.gap:
        return True
    label = label_of(block.text)
    if label is None or not (label.sign or at == 0 or label.kind in STATUSES):
        return False
    is_role = label.kind in ROLES_IN_LISTS and bool(label.value)
    return not (is_role and is_of_present and not block.gap)


def _is_people(text: str, places: Places) -> bool:
    """Say whether a line names people and is no sentence about them."""
    if SENTENCE.search(text) and text.count(",") < 2 and ";" not in text:
        return False
    entries = Reader(places=places).entries(text)
    if not entries or not any(" " in entry.name for entry in entries):
        return False
    first = entries[0]
    if len(first.role.split()) > 6 or len(first.affiliation.split()) > 7:
        return False
    return not _is_sentence(text, places)


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


def _heads_group(blocks: Sequence[Block], at: int, places: Places) -> bool:
    """Say whether a line is a municipality or a sub-region, with people below it."""
    text = blocks[at].text.strip()
    if len(text) > 60 or text.endswith((".", "!", "?")) or at + 1 >= len(blocks):
        return False
    below = blocks[at + 1]
    if below.gap or not _is_people(_row_text(below), places):
        return False
    bare = text.rstrip(":")
    is_group = is_organisation(bare, places) or bool(GROUP_WORD.match(folded(bare)))
    return is_group or text.endswith(":") or blocks[at].is_bold


def _is_one_a_line(parts: Sequence[_Part], places: Places) -> bool:
    """Say whether each line is one person, so that commas part words about them."""
    if len(parts) < 2:
        return False
    several = 0
    parts = [part for part in parts if part.text]
    for part in parts:
        _, *others = [one.strip() for one in COMMAS.split(part.text.replace("\t", ","))]
        people = [
            one for one in others if is_person(PARENTHESES.sub("", one).strip(), places)
        ]
        several += bool(people) or ":" in part.text
    return several * 2 < len(parts)
