"""Page furniture: what stands on every page and belongs to none of the items."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from minutes.importing.language.vocabulary import SECTION_WORDS, folded
from minutes.importing.lines import Line

OF = r"\s?(?:\(\s?\d{1,4}\s?\)?|(?:av|of|/)\s?\d{1,4})"
PAGE_WORD = r"(?<!\w)(?:sida|sidan|sid|page|side|s)\b\.?:?\s?(?:nr\s?)?"
PAGE_NUMBER = re.compile(
    rf"(?:{PAGE_WORD}\d{{1,4}}(?:{OF})?|\d{{1,4}}\s?\(\s?\d{{1,4}}\s?\)"
    rf"|[-–—]\s?\d{{1,4}}\s?[-–—])",
    re.IGNORECASE,
)
# "… Sida 1 (3)", and in a column of its own "…    Sida 1".
PAGE_OF_PAGES = re.compile(
    rf"\b{PAGE_WORD}\d{{1,4}}{OF}$|(?:\t| {{3,}}){PAGE_WORD}\d{{1,4}}$", re.IGNORECASE
)
BARE_NUMBER = re.compile(r"\d{1,3}(?:\s?/\s?\d{1,3})?")
# "Ad 5)" comes back with every figure, but heads an item.
MARK = re.compile(
    r"(?:ad|punkt|pkt|sak|item|note|§+)\.?\s?\d[\d/.]*[.):]?", re.IGNORECASE
)
LONGEST = 200  # letters of a line of furniture
NEAR = 4  # lines from the edge of a page


def furniture_in(lines: Sequence[Line]) -> set[int]:
    """Give the numbers of the lines that are page numbers, headers and footers.

    Of a header that comes back, the first stays: it may be all the title there is.
    Of a footer none does.
    """
    printed = [line for line in lines if line.text.strip()]
    edges = _edges(printed)
    numbers = {line.number for line in printed if _is_page_number(line, edges)}
    return numbers | _repeated(printed, numbers, edges)


def _is_page_number(line: Line, edges: _Edges) -> bool:
    text = line.text.strip()
    if len(text) > LONGEST:
        return False
    if PAGE_NUMBER.fullmatch(text):
        return True
    if line.number in edges.bottom and PAGE_OF_PAGES.search(text):
        return True
    return line.number in edges.both and bool(BARE_NUMBER.fullmatch(text))


@dataclass(frozen=True)
class _Edges:
    """The numbers of the lines at the edges of pages; none where there are no pages."""

    top: frozenset[int] = frozenset()
    bottom: frozenset[int] = frozenset()

    @property
    def both(self) -> frozenset[int]:
        return self.top | self.bottom


def _edges(printed: Sequence[Line]) -> _Edges:
    by_page: dict[int, list[int]] = defaultdict(list)
    for line in printed:
        if line.page is not None:
            by_page[line.page].append(line.number)
    pages = by_page.values()
    if not pages:
        return _Edges()
    return _Edges(
        frozenset(number for numbers in pages for number in numbers[:NEAR]),
        frozenset(number for numbers in pages for number in numbers[-NEAR:]),
    )


def _repeated(
    printed: Sequence[Line], page_numbers: set[int], edges: _Edges
) -> set[int]:
    """Give the later ones of lines that come back beside page numbers or at edges."""
    near = set(edges.both)
    beside_numbers = _beside(printed, page_numbers)
    for index, line in enumerate(printed):
        if line.number in page_numbers or PAGE_NUMBER.search(line.text[:LONGEST]):
            beside = printed[max(0, index - NEAR) : index + NEAR + 1]
            near |= {one.number for one in beside}
    shapes = {
        line.number: _shape(line)
        for line in printed
        if len(line.text) <= LONGEST
        and (line.number in near or _shape(line) in beside_numbers)
        and not SECTION_WORDS.fullmatch(folded(line.text))  # "Beslut" comes back too
        and not MARK.fullmatch(line.text.strip())
    }
    count = Counter(shapes.values())
    pages = len({line.page for line in printed})
    enough = 2 if pages == 2 or len(page_numbers) == 2 else 3
    seen = _only_at(edges.bottom - edges.top, shapes)
    found = set()
    for number, shape in shapes.items():
        if (count[shape] >= enough or shape in beside_numbers) and shape in seen:
            found.add(number)
        seen.add(shape)
    return found


def _only_at(edge: frozenset[int], shapes: dict[int, str]) -> set[str]:
    """Give the shapes that stand nowhere but at that edge of the pages."""
    elsewhere = {shape for number, shape in shapes.items() if number not in edge}
    return set(shapes.values()) - elsewhere


def _beside(printed: Sequence[Line], page_numbers: set[int]) -> set[str]:
    """Give the shapes that stand right beside two page numbers or more."""
    count = Counter(
        _shape(other)
        for one, other in (*pairwise(printed), *pairwise(printed[::-1]))
        if one.number in page_numbers and len(other.text) <= LONGEST
    )
    return {shape for shape, times in count.items() if times > 1}


def _shape(line: Line) -> str:
    """Give the text with all figures alike: page 1 of 3 is as page 2 of 3."""
    return re.sub(r"\d+", "0", " ".join(line.text.casefold().split()))
