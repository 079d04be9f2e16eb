"""When a found value counts as the expected one: the import's measure of sameness."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Any

UNREADABLE = "\ufffd"  # a letter lost in some earlier conversion
LONGEST_TEXT = 600  # letters and digits: returning whole pages does not pay
NUMBERING = re.compile(r"^\s*(?:§\s*)?(?:\d+(?:\.\d+)*\s*[.:)]?|[a-zA-Z]\))\s+")
MUNICIPALITY_WORDS = re.compile(r"\b(?:kommuns?|kommunen|stads?|staden)\b")
BRACKETS = re.compile(r"\([^)]*\)")


def is_blank(value: Any) -> bool:
    return (
        value is None or value == [] or (isinstance(value, str) and not value.strip())
    )


def plain(value: Any) -> str:
    """Compose accents; drop soft hyphens, make hard spaces soft."""
    text = unicodedata.normalize("NFC", str(value))
    return text.replace("\u00ad", "").replace("\u00a0", " ")


def squashed(value: Any) -> str:
    """Keep letters and digits only: wraps, hyphens, bullets and markup are gone."""
    letters = (c for c in plain(value).casefold() if c.isalnum() or c == UNREADABLE)
    return "".join(letters)


def in_ascii(text: str) -> str:
    return "".join(c for c in text if c.isascii() and c.isalnum())


def alike(*texts: str) -> tuple[str, ...]:
    """Compare only ASCII letters as soon as one of the texts has lost a letter."""
    if any(UNREADABLE in text for text in texts):
        return tuple(in_ascii(text) for text in texts)
    return texts


def squashed_alike(expected: Any, found: Any) -> tuple[str, str]:
    first, second = alike(squashed(expected), squashed(found))
    return first, second


def same_exactly(expected: Any, found: Any) -> bool:
    return str(expected).strip() == str(found).strip()


def either_holds_the_other(expected: Any, found: Any) -> bool:
    first, second = squashed(expected), squashed(found)
    return bool(first and second) and (first in second or second in first)


def same_place(expected: Any, found: Any) -> bool:
    first, second = squashed_alike(expected, found)
    return bool(first and second) and (first in second or second in first)


def words(value: Any) -> list[str]:
    found = re.split(r"[^\w\ufffd]+", plain(value).casefold().replace("_", ""))
    return [word for word in found if word]


def same_network(expected: Any, found: Any) -> bool:
    """Equal, or with at least 0.6 of the words in common (F1)."""
    if squashed(expected) == squashed(found):
        return True
    first, second = words(expected), words(found)
    if any(UNREADABLE in word for word in first + second):
        first, second = [in_ascii(w) for w in first], [in_ascii(w) for w in second]
    if not first or not second:
        return False
    common = sum((Counter(first) & Counter(second)).values())
    return 2 * common / (len(first) + len(second)) >= 0.6


def name_key(value: Any) -> str:
    """A name without brackets, markup and outer punctuation."""
    name = BRACKETS.sub(" ", plain(value))
    return " ".join(name.casefold().split()).strip(" ,.;:*_-")


def same_name(expected: Any, found: Any) -> bool:
    first, second = alike(name_key(expected), name_key(found))
    return first == second


def same_person(expected: Any, found: Any) -> bool:
    """Equal, or all words of the one among those of the other."""
    first, second = name_key(expected), name_key(found)
    if not first or not second:
        return False
    one, other = set(first.split()), set(second.split())
    return one <= other or other <= one


def same_affiliation(expected: Any, found: Any) -> bool:
    if is_blank(expected) or is_blank(found):
        return is_blank(expected) and is_blank(found)
    if squashed(expected) == squashed(found):
        return True
    first, second = (BRACKETS.sub(" ", plain(value)) for value in (expected, found))
    return squashed(first) == squashed(second) != ""


def same_heading(expected: Any, found: Any) -> bool:
    """Equal, or nearly so, with or without the number at the front."""
    for first in with_and_without_number(expected):
        for second in with_and_without_number(found):
            one, other = squashed_alike(first, second)
            if one and other and nearly_equal(one, other):
                return True
    return False


def with_and_without_number(heading: Any) -> set[str]:
    text = plain(heading)
    return {str(heading), NUMBERING.sub("", text)}


def nearly_equal(first: str, second: str) -> bool:
    if first == second:
        return True
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= 0.9


def same_municipality(expected: Any, found: Any) -> bool:
    first, second = municipality_key(expected), municipality_key(found)
    return bool(first) and first == second


def municipality_key(value: Any) -> str:
    return squashed(MUNICIPALITY_WORDS.sub(" ", plain(value).casefold())).rstrip("s")


def same_day(expected: Any, found: Any) -> bool:
    """`MM-DD` is the same as any `YYYY-MM-DD` of that month and day."""
    first, second = str(expected).strip(), str(found).strip()
    if 5 in (len(first), len(second)):
        return first[-5:] == second[-5:]
    return first == second


def part_of_date(accepted: Iterable[str], found: Any) -> bool:
    """Whether one of `accepted` is the found date, its day or its month."""
    date = str(found)
    return any(part in (date, date[-5:], date[:7]) for part in accepted)


def holds(piece: Any, text: Any) -> bool:
    """Whether `text`, if not too long, has the letters of `piece` in a row."""
    short, long = squashed_alike(piece, text)
    return bool(short) and len(long) <= LONGEST_TEXT and short in long
