"""The figures of an item's number: "2.1" is (2, 1), "IV" is (4,)."""

from __future__ import annotations

import re

ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}


def parts_of(number: str) -> tuple[int, ...]:
    if set(number) <= set(ROMAN_VALUES):
        return (_roman(number),)
    if number.isalpha():
        return (ord(number) - ord("A") + 1,)
    parts = tuple(int(part) for part in re.findall(r"\d+", number))
    return parts[:1] if re.fullmatch(r"\d+\.0", number) else parts


def _roman(number: str) -> int:
    values = [ROMAN_VALUES[letter] for letter in number]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-one if one < following else one for one, following in pairs)
