"""The text of a heading: where it ends, and what is no heading but told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes.importing.decisions.deciding import decides
from minutes.importing.language.sentences import sentences_in
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.labels import label_of

LONGEST = 160
FEW = 6  # words of a heading that ends in a full stop
RUN_IN = re.compile(r"(?<=[^\W\d_]{3})(?:[.:]|\s[–—-])\s+(?=[A-ZÅÄÖÆØ])|\n")
SENTENCE_END = re.compile(r"[.!,;]$")
COMMON_VERB = re.compile(
    r"\b(?:är|var|har|hade|ska|skall|kan|kommer|får|fick|blir|blev|finns|vill|måste"
    r"|bör|gick|gav|tog|sa|visade|är|förs|görs|"
    r"is|are|was|were|has|have|will|shall|can|er|ble|blev|har|skal|kan|må|vil"
    r"|\w{5,}ed|\w+(?:ades|erades|edes|ogs|gavs))\b",
    re.IGNORECASE,
)


def heading_below(
    blocks: Sequence[Block], index: int, free: Sequence[bool], *, is_worded: bool
) -> str:
    """Give the heading below a number that has a line of its own, or "".

    Its second line is the text that goes on after it. Below "Sak 1" there may be none,
    only text.
    """
    below = blocks[index + 1 : index + 2]
    if not below or not free[index + 1] or len(below[0].text) > LONGEST:
        return ""
    text = below[0].text
    first = next(iter(sentences_in(text)), text)
    is_long = text.endswith(".") and len(text.split()) > FEW
    is_text = is_long or is_told(text) or len(first) < len(text) or decides(text)
    if is_worded and is_text:
        return ""
    return f"{first}\n{text[len(first) :].strip()}".strip()


def split_run_in(text: str) -> tuple[str, str]:
    """Part a heading from the text that begins on its line: "Ekonomi. Kassören …"."""
    text, _, below = text.replace("\t", " ").strip().partition("\n")
    if below:
        return text, below
    label = label_of(text)
    if label and label.kind == "next_meeting" and label.value:
        return label.written, label.value
    if len(text) <= 90 and not re.search(r"[^\W\d_]{3}(?:[.:]|\s[–—-]) .*[.!]$", text):
        return text, ""
    match = RUN_IN.search(text[:LONGEST])
    if match and len(text) - match.end() > 20:
        return text[: match.start()], text[match.end() :].strip()
    return text, ""


def is_told(heading: str) -> bool:
    """Say so of "There were no apologies.", which is all of a numbered paragraph."""
    return bool(SENTENCE_END.search(heading) and COMMON_VERB.search(heading))
