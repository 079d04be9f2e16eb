"""Items with all that they hold, made of headings and the blocks below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from minutes.importing.agenda.coming import coming_in, heading_days
from minutes.importing.agenda.heading import Heading
from minutes.importing.agenda.mentions import attachments_in, confidential_in, links_in
from minutes.importing.agenda.statements import Round
from minutes.importing.attendance.entries import COMMAS
from minutes.importing.decisions.deciding import decides
from minutes.importing.decisions.reading import decisions_in
from minutes.importing.language.names import is_person
from minutes.importing.language.places import Places
from minutes.importing.language.subjects import whoever_has_role
from minutes.importing.layout.blocks import Block
from minutes.importing.parsed import (
    ActionPoint,
    Decision,
    Found,
    Item,
    Passage,
    Presenter,
)
from minutes.importing.tasks.doing import Doers
from minutes.importing.tasks.reading import ActionReader
from minutes.importing.tasks.tables import Columns
from minutes.importing.tasks.words import AGREES

# "Leif ringer firman och bestämmer dagen": what he decides is of his task.
ALSO_DOES = re.compile(r"\s(?:och|and|og)\s(?=[a-zåäöæø]+r\s)")


@dataclass(frozen=True, kw_only=True)
class Known:
    """What the top of the file tells, by which its items are read."""

    doers: Doers
    places: Places
    round: Round
    rows: Mapping[int, Columns] = field(default_factory=dict)  # of tables of tasks
    affiliations: frozenset[str] = frozenset()


def read_item(
    heading: Heading, blocks: Sequence[Block], body: Sequence[int], known: Known
) -> Item:
    """Read the item below `heading`; `body` are the places of its blocks."""
    of_heading = blocks[heading.block : heading.end + 1]
    lines = tuple(line for block in of_heading for line in block.lines)
    told = [part for part in heading.rest.split("\n") if part.strip()]
    own = [replace(of_heading[0], text=part, cells=()) for part in told]
    own += [blocks[place] for place in body]
    tasks = tuple(_tasks(heading, of_heading[0], own, known))
    of_tasks = {blocks[place].lines for place in body if known.rows.get(place)}
    dated = [block for block in own if block.lines not in of_tasks]
    return Item(
        mark=heading.mark,
        number=heading.number,
        heading=heading.text,
        level=heading.level,
        lines=lines,
        text=as_markdown(own),
        passages=tuple(map(_passage, own)),
        presenters=tuple(presenters_in(heading.text, known.places)),
        statements=tuple(known.round.statements_in(own, heading.text)),
        decisions=tuple(_decisions(own, heading.text, known, tasks)),
        action_points=tasks,
        coming=(
            *heading_days(heading.text, lines),
            *coming_in(dated, heading.text),
        ),
        links=tuple(links_in(own)),
        attachments=tuple(attachments_in(own)),
        confidential=tuple(confidential_in(own)),
    )


def _tasks(
    heading: Heading, row: Block, own: Sequence[Block], known: Known
) -> Iterator[Found[ActionPoint]]:
    """Give the tasks of an item; one that is a table's row has a column for each."""
    reader = ActionReader(known.doers)
    if columns := known.rows.get(heading.block):
        yield from reader.in_row(row, columns)
        own = own[len([part for part in heading.rest.split("\n") if part.strip()]) :]
    yield from reader.action_points(own, heading.text)


def _decisions(
    own: Sequence[Block],
    heading: str,
    known: Known,
    tasks: Sequence[Found[ActionPoint]],
) -> Iterator[Found[Decision]]:
    bodies = {name.casefold() for name in known.affiliations}
    promised = {task.value.text: task.value for task in tasks}
    for decision in decisions_in(own, heading, bodies):
        task = promised.get(decision.value.text)
        if task is None or not _is_only_task(task, known.doers):
            yield decision


def _is_only_task(task: ActionPoint, doers: Doers) -> bool:
    """Say whether a sentence below "Beslut:" is somebody's task instead."""
    who = task.responsible
    are_people = doers.subject(f"{who} x") == who
    if not (task.person or are_people or whoever_has_role(who)):
        return False
    if re.search(rf"\b(?:av|af|by) {re.escape(task.responsible)}\b", task.text):
        return not decides(task.text)
    if not task.text.startswith(task.responsible):
        return False
    told = AGREES.sub("", task.text[len(task.responsible) :].lstrip())
    return not decides(ALSO_DOES.split(told)[0])


def presenters_in(heading: str, places: Places) -> list[Presenter]:
    """Read who presents from "Broarna i norr, Anna Ek, ingenjör"."""
    found: list[Presenter] = []
    for part in COMMAS.split(heading)[1:]:
        for name in re.split(r"\s(?:och|and|og|o|&)\s", part.strip()):
            if is_person(name, places):
                found.append(Presenter(name=name))
            elif found and not found[-1].title:
                found[-1] = replace(found[-1], title=name)
    return found


def as_markdown(blocks: Sequence[Block]) -> str:
    return written([_passage(block) for block in blocks])


def written(passages: Sequence[Passage]) -> str:
    """Write passages as paragraphs, list items and rows, their words untouched."""
    parts = []
    for place, passage in enumerate(passages):
        is_next_of_list = (
            place > 0 and passage.is_bullet and passages[place - 1].is_bullet
        )
        if place:
            parts.append("\n" if is_next_of_list else "\n\n")
        parts.append(f"- {passage.text}" if passage.is_bullet else passage.text)
    return "".join(parts)


def _passage(block: Block) -> Passage:
    text = " | ".join(block.cells) if block.cells else block.text.replace("\t", " ")
    return Passage(
        text=text,
        lines=block.lines,
        is_bullet=block.is_bullet,
        is_row=bool(block.cells),
    )
