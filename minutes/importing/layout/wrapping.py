"""Lines joined to blocks: hard wraps undone, broken words mended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from minutes.importing.attendance.people_lines import lists_people
from minutes.importing.language.sentences import is_cut_short
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.characters import (
    clean,
    has_bullet,
)
from minutes.importing.layout.furniture import furniture_in
from minutes.importing.layout.labels import label_of
from minutes.importing.layout.rows import (
    BOLD_LINE,
    HEADING_MARK,
    RULE,
    TABLE_LINE,
    Row,
    barred,
    block_of,
)
from minutes.importing.lines import Line

DECORATED = re.compile(r"([-=*_~#])\1+\s*(?P<text>[^\W_].{0,100}?)\s*\1\1+")
NUMBER_MARK = re.compile(
    r"(?:§+\s*\d|\d{1,3}(?:\.\d{1,2}){0,3}(?:[.):]\s|\s[A-ZÅÄÖÆØ](?!,))|\d{1,4}\s?§\s"
    r"|\(?[a-zåäö]\)\s|[(\[#]\d{1,3}[)\]]\s"
    r"|[A-ZÅÄÖÆØ]{1,5}[ /.-]?\d{1,4}(?:[/.-]\d{1,4}){1,2}\s+[A-ZÅÄÖÆØ])"
)
LEAD_IN = re.compile(r"[A-ZÅÄÖÆØ][\w-]*(?: [A-ZÅÄÖÆØ][\w-]*){0,2}(?::|\s[–—-])\s")
LINK_LINE = re.compile(r"(?:https?://|mailto:|www\.)\S+")
TABLE_RULE = re.compile(r"\s*\|[\s|:-]+\|\s*")
END = re.compile(r"[.!?:…][\"”’')]*$")
OPEN_END = re.compile(
    r"\b(?:och|eller|samt|att|som|för|med|av|i|på|till|från|om|vid|den|det|de|en|ett"
    r"|är|har|ska|kan"
    r"|and|or|the|a|of|to|in|for|with|on|by|og|at|å|fra|til)$"
)
ATT = ("att ", "at ", "å ")
ASKS_FOR_ATT = re.compile(r"\b(?:om|på|till|för|med|av|genom|från)$")  # "överens om"
WIDEST_WRAP = 130  # letters; longer lines were not wrapped by hand
NARROWEST_WRAP = 45
AROUND = 8  # lines that tell how wide the text runs here


@dataclass(frozen=True)
class Sheet:
    """A file as blocks; `furniture` are the numbers of the lines left out."""

    blocks: tuple[Block, ...]
    furniture: frozenset[int]


def read_sheet(lines: Sequence[Line]) -> Sheet:
    left_out = furniture_in(lines)
    rows = _with_widths(list(_rows(lines, left_out)))
    return Sheet(tuple(_blocks(rows)), frozenset(left_out))


def _rows(lines: Sequence[Line], left_out: set[int]) -> Iterator[Row]:
    gap, is_new_page, in_table = 0, False, barred(lines)
    for line in lines:
        if line.number in left_out:
            is_new_page = True
            continue
        text = clean(line.text)
        text = f"| {text.strip()} |" if line.number in in_table else text
        if TABLE_RULE.fullmatch(text):
            continue
        if not text.strip():
            gap += 1
            continue
        if is_new_page:
            gap = 0 if text.strip()[:1].islower() else 1
        indent = len(text) - len(text.lstrip())
        yield Row(line=line, text=text.strip(), gap=gap, indent=indent)
        gap, is_new_page = 0, False


def _with_widths(rows: list[Row]) -> list[Row]:
    """Tell each row how wide the lines round it are; drop gaps of double spacing."""
    if _is_double_spaced(rows):
        rows = [replace(row, gap=row.gap - 1 if row.gap else 0) for row in rows]
    if not _is_wrapped(rows):
        return rows
    lengths = [row.indent + len(row.text) for row in rows]
    lengths = [length if length <= WIDEST_WRAP else 0 for length in lengths]
    return [
        replace(row, width=max(lengths[max(0, index - AROUND) : index + AROUND + 1]))
        for index, row in enumerate(rows)
    ]


def _runs_on(one: Row, other: Row) -> bool:
    """Say whether a sentence surely goes from one line to the next."""
    return (
        other.text[:1].islower()
        and not END.search(one.text)
        and not has_bullet(other.text)
        and len(one.text) >= NARROWEST_WRAP
    )


def _is_double_spaced(rows: list[Row]) -> bool:
    gaps = [b.gap for a, b in pairwise(rows) if _runs_on(a, b)]
    return len(gaps) >= 3 and sum(gap == 1 for gap in gaps) > len(gaps) / 2


def _is_wrapped(rows: list[Row]) -> bool:
    long = sum(len(row.text) > WIDEST_WRAP for row in rows)
    if long > 2 + len(rows) * 0.03:
        return False
    pairs = pairwise(rows)
    return sum(b.gap == 0 and _runs_on(a, b) for a, b in pairs) >= 2


def _blocks(rows: list[Row]) -> Iterator[Block]:
    parts: list[Row] = []
    for row in rows:
        if decorated := DECORATED.fullmatch(row.text):
            if parts:
                yield block_of(parts)
            parts = []
            yield replace(block_of([row]), text=decorated["text"], is_underlined=True)
            continue
        if parts and RULE.fullmatch(row.text) and not row.gap and len(parts) == 1:
            yield replace(block_of([*parts, row]), is_underlined=True)
            parts = []
            continue
        if parts and not _continues(parts[-1], row, parts[0]):
            yield block_of(parts)
            parts = []
        parts.append(row)
    if parts:
        yield block_of(parts)


def _continues(one: Row, other: Row, first: Row) -> bool:
    """Say whether `other` goes on with what `one` began."""
    if other.gap or one.line.table != other.line.table:
        return False
    if _is_bold(one) and _is_bold(other) and OPEN_END.search(one.text.rstrip("*_")):
        return not one.line.cells
    within = _is_dash_within(one, other, first) or _is_label_within(one, other)
    if _begins_anew(other) and not within:
        return False
    if LEAD_IN.match(other.text) and END.search(one.text):
        return False
    if lists_people(one.text, other.text):
        return False
    if one.line.cells or _is_heading(one) or LINK_LINE.fullmatch(one.text):
        return False
    if one.line.list_level != other.line.list_level:
        return False
    if TABLE_LINE.fullmatch(one.text):
        return False
    if _is_in_parentheses(one, other):
        return True
    if one.text[-1] in ",;" or _breaks_a_word(one, other):
        return not other.text.startswith("att ")
    is_full = _is_full(one, other)
    if other.text.startswith(ATT) and _ends(one):
        return False
    if other.text.startswith("att ") and not (is_full or ASKS_FOR_ATT.search(one.text)):
        return False
    if other.text[0].islower():
        is_label_column = "\t" in other.text and "\t" not in one.text
        is_open = bool(OPEN_END.search(one.text)) and len(one.text) < WIDEST_WRAP
        return is_full or is_label_column or is_open or _is_rather_full(one)
    return is_full or bool(one.width and OPEN_END.search(one.text))


def _ends(row: Row) -> bool:
    return bool(END.search(row.text)) and not is_cut_short(row.text)


def _is_in_parentheses(one: Row, other: Row) -> bool:
    """Say whether the line end stands within "(…)", or right before it."""
    end, start = other.text.find(")"), other.text.find("(")
    if one.text.rfind("(") > one.text.rfind(")"):
        return end >= 0 and not 0 <= start < end
    return start == 0 and end > 0 and not END.search(one.text)


def _is_dash_within(one: Row, other: Row, first: Row) -> bool:
    """Tell a dash in the middle of a sentence from the bullet of a list."""
    return (
        bool(re.match(r"[-–—] [a-zåäö]", other.text))
        and not has_bullet(first.text)
        and not END.search(one.text)
        and _is_full(one, other)
    )


def _is_label_within(one: Row, other: Row) -> bool:
    """Tell "… utsågs en" + "arbetsgrupp: Anna, Bo" from a label at its line's start."""
    is_plain = other.text[:1].islower() and not has_bullet(other.text)
    return is_plain and _is_full(one, other) and not END.search(one.text)


def _begins_anew(row: Row) -> bool:
    if (
        has_bullet(row.text)
        or _is_heading(row)
        or row.line.cells
        or RULE.fullmatch(row.text)
    ):
        return True
    if TABLE_LINE.fullmatch(row.text) or LINK_LINE.fullmatch(row.text):
        return True
    if NUMBER_MARK.match(row.text):
        return True
    label = label_of(row.text)
    return bool(label and label.sign)


def _is_heading(row: Row) -> bool:
    marked = row.line.heading_level is not None or HEADING_MARK.match(row.text)
    return bool(marked) or _is_bold(row)


def _is_bold(row: Row) -> bool:
    return row.line.is_bold or bool(BOLD_LINE.fullmatch(row.text))


def _breaks_a_word(one: Row, other: Row) -> bool:
    return bool(re.search(r"[^\W\d_]-$", one.text)) and other.text[0].islower()


def _is_full(one: Row, other: Row) -> bool:
    """Say whether the next word had no room left on the line."""
    if one.width < NARROWEST_WRAP or len(one.text) > WIDEST_WRAP:
        return False
    next_word = other.text.split(maxsplit=1)[0]
    return one.indent + len(one.text) + 1 + len(next_word) > one.width * 0.93


def _is_rather_full(one: Row) -> bool:
    return len(one.text) > max(NARROWEST_WRAP, one.width * 0.5) and one.width > 0
