"""Files whose å, ä and ö were lost: read as if they stood there, kept as printed.

A decoder that could not read a letter wrote U+FFFD in its place, for all alike.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from itertools import product
from typing import Any, TypeVar

from minutes.importing.decisions import deciding
from minutes.importing.language import vocabulary
from minutes.importing.language.people import common_first_names
from minutes.importing.language.places import swedish_places
from minutes.importing.lines import Line
from minutes.importing.tasks import words as doing_words

LOST = "\ufffd"
LETTERS = "åäö"
DASH = "–"
PRINTED = str.maketrans(dict.fromkeys(LETTERS + LETTERS.upper() + DASH, LOST))
WORD = re.compile(rf"[\w{LOST}’-]*{LOST}[\w{LOST}’-]*")
ALONE = re.compile(rf"(?<![^\W\d_]){LOST}(?![^\W_])|(?<=\d){LOST}(?=\d)")
BEGINNING = re.compile(r"\s*(?:[§#\d][§#\d.):\s]*|[-–*•]\s+|.*\t\s*)")
PIECE = re.compile(r"[a-zåäö]*[åäö][a-zåäö]*")
MOST_LOST = 4  # letters of a word that are worth guessing
MOST_WORDS = 5_000  # of a file
SENTENCE_END = (".", "!", "?", ":")

T = TypeVar("T")


def is_mendable(lines: Sequence[Line]) -> bool:
    """Say whether letters were lost, and all of them."""
    has_lost = any(LOST in line.text for line in lines)
    return has_lost and not any(
        letter in line.text for line in lines for letter in LETTERS + DASH
    )


def mended(lines: Sequence[Line]) -> list[Line]:
    """Give the lines with the likeliest letters where some were lost."""
    guess = _Guess()
    found, before = [], "."
    for line in lines:
        text = guess.mend(line.text, before)
        cells = tuple(guess.mend(cell, ".") for cell in line.cells)
        found.append(replace(line, text=text, cells=cells))
        before = line.text.strip() or "."
    return found


def as_printed(value: T) -> T:
    """Give what was found with the letters that were guessed lost again."""
    return _as_printed(value)


def _as_printed(value: Any) -> Any:
    if isinstance(value, str):
        return value.translate(PRINTED)
    if isinstance(value, tuple):
        return tuple(map(_as_printed, value))
    if is_dataclass(value) and not isinstance(value, type):
        told = {one.name: getattr(value, one.name) for one in fields(value)}
        return replace(value, **{name: _as_printed(one) for name, one in told.items()})
    return value


class _Guess:
    """Guesses each word of a file once."""

    def __init__(self) -> None:
        self.known: dict[str, tuple[str, bool]] = {}  # and whether it may be a name

    def mend(self, text: str, before: str) -> str:
        """Mend a line; `before` is the line above it."""
        if LOST not in text:
            return text
        text = ALONE.sub(DASH, text)

        def word(match: re.Match[str]) -> str:
            head = text[: match.start()]
            is_first = bool(head) and bool(BEGINNING.fullmatch(head))
            above = head.rstrip(' "(') if head.strip() else before
            return self._cased(match[0], is_first or above.endswith(SENTENCE_END))

        return WORD.sub(word, text)

    def _cased(self, word: str, begins_sentence: bool) -> str:
        key = word.casefold()
        if key not in self.known and len(self.known) < MOST_WORDS:
            letters = _likeliest(key)
            is_name = letters in _names() or not _is_word(letters)
            self.known[key] = (letters, is_name)
        letters, is_name = self.known.get(key, (key.replace(LOST, "ö"), False))
        is_capital = word[0] == LOST and (is_name or begins_sentence)
        found = "".join(
            letter if sign == LOST else sign
            for sign, letter in zip(word, letters, strict=True)
        )
        return found[0].upper() + found[1:] if is_capital else found


def _likeliest(word: str) -> str:
    """Give the word with the letters that make the longest known piece of it."""
    lost = word.count(LOST)
    if lost > MOST_LOST or len(word) > 30:
        return word.replace(LOST, "ö")
    best, most = word.replace(LOST, "ö"), 0
    for letters in product(LETTERS, repeat=lost):
        rest = iter(letters)
        guess = "".join(next(rest) if sign == LOST else sign for sign in word)
        length = max((len(piece) for piece in _pieces() if piece in guess), default=0)
        if length > most:
            best, most = guess, length
    return best


@lru_cache(maxsize=1)
def _pieces() -> frozenset[str]:
    """Give all we know that holds å, ä or ö: words of minutes, names, places."""
    patterns = [
        value.pattern if isinstance(value, re.Pattern) else value
        for module in (vocabulary, deciding, doing_words)
        for value in vars(module).values()
        if isinstance(value, (re.Pattern, str))
    ]
    words = {piece for pattern in patterns for piece in PIECE.findall(pattern)}
    names = {piece for name in _names() for piece in PIECE.findall(name)}
    return frozenset(one for one in words | names if len(one) > 1)


def _is_word(letters: str) -> bool:
    return letters in _pieces() or any(
        letters.startswith(piece) for piece in _pieces() if len(piece) > 3
    )


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    places = swedish_places().names
    return frozenset(name.casefold() for name in (*common_first_names(), *places))
