"""Who was there where no label says so: told in a sentence, or a run of people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes.importing.attendance_lines import is_people, row_text
from minutes.importing.blocks import Block
from minutes.importing.entries import Entry, Reader
from minutes.importing.labels import label_of
from minutes.importing.places import Places
from minutes.importing.sentences import sentences_in
from minutes.importing.vocabulary import HEADER_LABELS

NEAR_TOP = 15  # blocks
FEWEST_UNLABELLED = 3
# "Förhinder hade Anna Ek": the people stand after the words.
ABSENT_BEFORE = re.compile(
    r"\b(?:(?:förhinder|återbud|frånvaro|afbud|forfall)\s(?:(?:hade|har|anmäldes?|kom"
    r"|lämnades|fanns|havde|meldte|var)\s)*(?:(?:anmälts|lämnats|meldt|inkommit)\s)?"
    r"(?:(?:av|från|fra|för)\s)?|(?:förhindrade|förhindrad|frånvarande|absent|excused"
    r"|fraværende)\s(?:var|är|were|was)\s|apologies\s(?:(?:were|had been)\s)?"
    r"(?:received\s)?from\s)(?=[A-ZÅÄÖÆØ])",
    re.IGNORECASE,
)
PRESENT_BEFORE = re.compile(
    r"\b(?:(?:deltog|närvarade|medverkade|deltok|deltager|fremmødte)\s(?:även\s)?"
    r"|(?:med|närvarande|deltagande|deltagare|på plats|present|in attendance"
    r"|til ?stede|deltagere|deltakere)(?:\s(?:på|vid|i|via|at)\s\w+)?\s"
    r"(?:var|är|were|was|er)\s(?:även\s)?)(?=[A-ZÅÄÖÆØ])",
    re.IGNORECASE,
)
# "Anna Ek hade anmält förhinder": they stand before them.
ABSENT_AFTER = re.compile(
    r"\s(?:hade|har|kunde|sände|skickade|lämnade|anmälde|var|är|had|have|could|sent"
    r"|kunne|hadde|havde)\s(?:\w+\s){0,3}?(?:förhinder|förhindrad\w*|inte|ej|återbud"
    r"|frånvarande|apologies|regrets|unable|forfall|afbud|ikke)\b"
)
PRESENT_AFTER = re.compile(
    r"\s(?:deltog|var med|närvarade|var närvarande|fanns på plats|attended"
    r"|were present|deltok|var til ?stede)\b"
)
BEFORE = (("absent", ABSENT_BEFORE), ("present", PRESENT_BEFORE))
AFTER = (("absent", ABSENT_AFTER), ("present", PRESENT_AFTER))

Told = tuple[str, list[Entry], Block]


def told_in_sentences(blocks: Sequence[Block], places: Places) -> Iterator[Told]:
    """Give status and people of each sentence near the top that tells who was there."""
    reader = Reader(places=places)
    for block in blocks[:NEAR_TOP]:
        for sentence in sentences_in(block.text[:5000]):
            status, text = _told(sentence)
            people = [one for one in reader.entries(text) if " " in one.name]
            if people:
                yield status, people, block


def _told(sentence: str) -> tuple[str, str]:
    """Give the status that a sentence tells, and the part that names the people."""
    for status, shape in BEFORE:
        if match := shape.search(sentence):
            return status, sentence[match.end() :]
    for status, shape in AFTER:
        if match := shape.search(sentence):
            return status, sentence[: match.start()]
    return "", ""


def unlabelled_run(blocks: Sequence[Block], places: Places) -> range:
    """Give the places of the first run of lines near the top that are all people."""
    start = 0
    for at, block in enumerate(blocks[: 2 * NEAR_TOP]):
        label = label_of(block.text)
        is_fact = label is not None and label.kind in HEADER_LABELS
        if len(block.text) < 120 and not is_fact and is_people(row_text(block), places):
            continue
        if at - start >= FEWEST_UNLABELLED:
            return range(start, at)
        start = at + 1
    end = min(len(blocks), 2 * NEAR_TOP)
    return range(start, end) if end - start >= FEWEST_UNLABELLED else range(0)
