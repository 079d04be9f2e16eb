"""What changed between two texts, word by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

WORDS = re.compile(r"\w+|\s+|[^\w\s]")
LINES = re.compile(r"[^\n]*\n|[^\n]+")
MOST_PAIRS = 300_000  # of equal words, which is what comparing two texts costs
MOST_WORDS = 6_000


class Fate(StrEnum):
    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True)
class Piece:
    """A run of text. What was kept and deleted is the old text, in order; what was
    kept and inserted, the new."""

    fate: Fate
    text: str


def differences(old: str, new: str) -> list[Piece]:
    """Compare by words; by lines where the texts are too long or too monotonous."""
    return list(_joined(_bridged(_by_words(WORDS.findall(old), WORDS.findall(new)))))


def _by_words(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    start = _length_alike(old, new)
    end = _length_alike(old[start:][::-1], new[start:][::-1])
    yield Piece(Fate.KEPT, "".join(old[:start]))
    former, latter = old[start : len(old) - end], new[start : len(new) - end]
    if _is_affordable(former, latter):
        yield from _matched(former, latter)
    else:
        yield from _by_lines("".join(former), "".join(latter))
    yield Piece(Fate.KEPT, "".join(old[len(old) - end :]))


def _by_lines(old: str, new: str) -> Iterator[Piece]:
    former, latter = LINES.findall(old), LINES.findall(new)
    if not _is_affordable(former, latter):
        yield from _replaced(old, new)
        return
    for is_alike, lines, others in _blocks(former, latter):
        if is_alike:
            yield Piece(Fate.KEPT, "".join(lines))
            continue
        before, after = "".join(lines), "".join(others)
        words, their_words = WORDS.findall(before), WORDS.findall(after)
        if _is_affordable(words, their_words):
            yield from _matched(words, their_words)
        else:
            yield from _replaced(before, after)


def _matched(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    for is_alike, words, others in _blocks(old, new):
        if is_alike:
            yield Piece(Fate.KEPT, "".join(words))
        else:
            yield from _replaced("".join(words), "".join(others))


def _replaced(old: str, new: str) -> Iterator[Piece]:
    yield Piece(Fate.DELETED, old)
    yield Piece(Fate.INSERTED, new)


def _blocks(
    old: Sequence[str], new: Sequence[str]
) -> Iterator[tuple[bool, Sequence[str], Sequence[str]]]:
    """Give runs that are alike, or not. Space follows the words, it leads nothing."""
    matcher = SequenceMatcher(str.isspace, old, new, autojunk=False)
    for what, a, b, c, d in matcher.get_opcodes():
        yield what == "equal", old[a:b], new[c:d]


def _is_affordable(old: Sequence[str], new: Sequence[str]) -> bool:
    if len(old) + len(new) > 2 * MOST_WORDS:
        return False
    times = Counter(word for word in new if not word.isspace())
    return sum(times[word] for word in old) <= MOST_PAIRS


def _length_alike(old: Sequence[str], new: Sequence[str]) -> int:
    """Count the words that two texts begin with alike."""
    pairs = zip(old, new, strict=False)
    return next(
        (n for n, (a, b) in enumerate(pairs) if a != b), min(map(len, (old, new)))
    )


def _bridged(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Take the space between two changes for changed, so that phrases stay whole."""
    told = [piece for piece in pieces if piece.text]
    for place, piece in enumerate(told):
        around = told[max(place - 1, 0) : place + 2 : 2]
        is_between = 0 < place < len(told) - 1 and all(
            other.fate != Fate.KEPT for other in around
        )
        if is_between and piece.fate == Fate.KEPT and not piece.text.strip(" ,-–"):
            yield from _replaced(piece.text, piece.text)
        else:
            yield piece


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Gather between kept runs what was deleted, and then what was inserted."""
    deleted = inserted = kept = ""
    for piece in pieces:
        if piece.fate == Fate.KEPT:
            if deleted or inserted:
                yield from _told(kept, deleted, inserted)
                deleted = inserted = kept = ""
            kept += piece.text
        elif piece.fate == Fate.DELETED:
            deleted += piece.text
        else:
            inserted += piece.text
    yield from _told(kept, deleted, inserted)


def _told(kept: str, deleted: str, inserted: str) -> Iterator[Piece]:
    for fate, text in zip(Fate, (kept, deleted, inserted), strict=True):
        if text:
            yield Piece(fate, text)
