"""Who was there where no label says so: told in a sentence, or a run of people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes.importing.attendance.entries import Reader
from minutes.importing.attendance.entry import Entry
from minutes.importing.attendance.entry_groups import OF_CLASS
from minutes.importing.attendance.lines import (
    INNER_LABEL,
    SENTENCES,
    are_called,
    heads_group,
    is_people,
    row_text,
)
from minutes.importing.attendance.stems import status_told
from minutes.importing.attendance.words import AWAY, clauses_in, who_is_told
from minutes.importing.language.dates import spans_in
from minutes.importing.language.people import begins_as_name
from minutes.importing.language.place_words import is_place
from minutes.importing.language.places import Places
from minutes.importing.language.sentences import sentences_in
from minutes.importing.language.vocabulary import HEADER_LABELS, STATUSES, folded
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.labels import kind_of, label_of

NEAR_TOP = 15  # blocks
FEWEST_UNLABELLED = 3
LONGEST_LINE = 120  # letters of a line in a run of people
LONGEST = 400  # letters of a paragraph beside the lists
# "Ej närvarande; Anna Ek": the sign after a label, not between sentences.
FOLLOWED = re.compile(r"(?P<label>(?:^|(?<=[.)]\s))[^\W\d_][^:.;,()]{2,40});(?=\s)")
# "Vi som var där: Anna, Bo och Siv": a label within a paragraph.
LABELLED = re.compile(
    r"(?P<label>[^\W\d_][^:;,.()]{2,50}):\s+(?P<names>[A-ZÅÄÖÆØ].*)", re.DOTALL
)
Told = tuple[str, list[Entry], Block]


def _with_colon(match: re.Match[str]) -> str:
    return f"{match['label']}:" if kind_of(match["label"]) in STATUSES else match[0]


def told_in_sentences(blocks: Sequence[Block], places: Places) -> Iterator[Told]:
    """Give status and people of each sentence near the top that tells who was there."""
    reader = Reader(places=places)
    for block in blocks[:NEAR_TOP]:
        sentences = sentences_in(block.text[:5000])
        for clause in (one for sentence in sentences for one in clauses_in(sentence)):
            status, text = _labelled(clause) or who_is_told(clause)
            if people := _people(reader.entries(text)):
                yield status, people, block


def _labelled(clause: str) -> tuple[str, str] | None:
    match = LABELLED.fullmatch(clause)
    status = status_told(folded(match["label"])) if match else None
    return (status, match["names"]) if match and status else None


def told_beside(
    blocks: Sequence[Block], taken: set[int], places: Places
) -> Iterator[Told]:
    """Give what sentences tell beside the lists, which take the blocks `taken`.

    Between the lists and right below them all count, for a while those of absence:
    minutes in English tell of it in an item of its own.
    """
    end = max(taken) + 1
    below = end + 1 if end < len(blocks) and not _heads(blocks[end]) else end
    for at in range(max(0, min(taken) - 1), min(end + NEAR_TOP, len(blocks))):
        if at in taken or len(blocks[at].text) > LONGEST:
            continue
        for status, people, block in told_in_sentences([blocks[at]], places):
            is_away = status == "absent" and AWAY.search(block.text)
            if at < below:  # and what follows it may tell more
                below = max(below, at + 2)
            if is_away or (at < below and status != "guest"):
                yield status, people, block


def _heads(block: Block) -> bool:
    return block.is_bold or block.is_underlined or block.heading_level is not None


def told_after_label(text: str, places: Places) -> Iterator[tuple[str, list[Entry]]]:
    """Give what a line tells of others after its own list: who was not there."""
    reader = Reader(places=places)
    text = FOLLOWED.sub(_with_colon, text)
    pieces = (
        piece for part in INNER_LABEL.split(text) for piece in SENTENCES.split(part)
    )
    for piece in list(pieces)[1:]:
        label = label_of(piece)
        if label and label.sign and label.kind in STATUSES:
            yield STATUSES[label.kind], reader.entries(label.value)
            continue
        status, names = who_is_told(piece)
        if people := _people(reader.entries(names)):
            yield status, people


def _people(entries: list[Entry]) -> list[Entry]:
    """Keep full names, and all who are called with where they come from."""
    whence = sum(bool(one.affiliation) for one in entries)
    if whence * 2 > len(entries):
        return entries
    are_called = all(begins_as_name(one.name) for one in entries)
    return entries if are_called else [one for one in entries if " " in one.name]


def unlabelled_run(blocks: Sequence[Block], places: Places) -> list[tuple[int, str]]:
    """Give the first run of lines near the top that are all people.

    Each is its block's place and the group it stands in: a municipality above them.
    """
    run: list[tuple[int, str]] = []
    group = ""
    for at, block in enumerate(blocks[: 2 * NEAR_TOP]):
        label = label_of(block.text)
        is_fact = label is not None and label.kind in HEADER_LABELS
        is_fact = is_fact or any(
            one.first.year for one in spans_in(block.text[:LONGEST])
        )
        text = row_text(block)
        if len(text) < LONGEST_LINE and not is_fact and _names_people(text, places):
            run.append((at, group))
        elif not is_fact and _is_group(blocks, at, places):
            group = block.text.strip(" :.-–")
        elif len(run) >= FEWEST_UNLABELLED:
            break
        else:
            run, group = [], ""
    return run if len(run) >= FEWEST_UNLABELLED else []


def _is_dated(text: str) -> bool:
    return any(span.first.year for span in spans_in(text))


def _names_people(text: str, places: Places) -> bool:
    """Say so of full names, and of first names with the class they speak for."""
    is_of_class = bool(OF_CLASS.match(text)) and are_called(text, places)
    return is_of_class or is_people(text, places)


def _is_group(blocks: Sequence[Block], at: int, places: Places) -> bool:
    """Say so of a body above its people, but not of where they met."""
    text, below = blocks[at].text, blocks[at + 1 : at + 2]
    is_where = is_place(text) and not (below and below[0].is_bullet)
    is_other = "," in text or is_where or blocks[at].heading_level is not None
    return not is_other and heads_group(blocks, at, places)
