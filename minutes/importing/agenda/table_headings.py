"""Headings in a table's column of topics: "Punkt | Anteckningar | Ansvarig"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes.importing.agenda.heading import Heading
from minutes.importing.language.vocabulary import folded
from minutes.importing.layout.blocks import Block, written_cells
from minutes.importing.layout.characters import one_line
from minutes.importing.tasks.tables import holds_what_was_said

TOPIC = re.compile(
    r"(?:dagordnings|agenda|mötes|sags|saks)?(?:punkt(?:er)?|ärende(?:n)?)|fråga|frågor"
    r"|rubrik|ämne|område|topics?|(?:agenda )?items?|subject|issue|sak(?:er)?|tema"
    r"|emne(?:r)?|dagordning|dagsorden|agenda"
)
LONGEST = 120


def table_headings(blocks: Sequence[Block], free: Sequence[bool]) -> list[Heading]:
    """Take the topics of the rows below a head that names such a column."""
    found: list[Heading] = []
    topic, table = -1, None
    for at, block in enumerate(blocks):
        if not free[at] or not block.is_row or block.table != table:
            topic = -1
        if free[at] and block.is_row and topic < 0:
            topic, table = _topic_column(block), block.table
        elif topic >= 0 and (heading := _heading(at, block, topic)):
            found.append(heading)
    return found


def _topic_column(head: Block) -> int:
    """Give the place of the topics in a head that has what was said too; or -1."""
    topics = [
        at for at, cell in enumerate(head.cells[:2]) if TOPIC.fullmatch(folded(cell))
    ]
    is_told = any(map(holds_what_was_said, head.cells))
    return topics[0] if topics and is_told else -1


def _heading(at: int, block: Block, topic: int) -> Heading | None:
    cells = written_cells(block)
    text = one_line(cells[topic]) if topic < len(cells) else ""
    if not re.search(r"[^\W\d_]{2}", text) or len(text) > LONGEST:
        return None
    rest = [*cells[:topic], *cells[topic + 1 :]]
    return Heading(
        block=at,
        end=at,
        number="",
        text=text.rstrip(".:"),
        level=1,
        rest="\n".join(cell for cell in rest if cell),
    )
