"""A row of the form for each kind of fact that was lifted out of a text."""

from __future__ import annotations

from minutes.importing.parsed import ActionPoint, Decision, Statement
from minutes.importing.places import swedish_places
from minutes.intake.lifting import Lifted
from people.swedish import match_key

EVERYBODY = {
    "alla",
    "samtliga",
    "alla deltagare",
    "all",
    "everyone",
    "everybody",
    "alle",
}


def part_row(lifted: Lifted) -> dict[str, object]:
    """Give the columns; `who` only where the file tells whom the words mean."""
    fact = lifted.found.value
    match fact:
        case Statement():
            columns = {"kind": "statement", "who": fact.place or fact.municipality}
        case Decision():
            columns = {"kind": "decision", "who": fact.decided_by}
        case ActionPoint():
            columns = {"kind": "action_point", "who": _doer(fact), "day": _due(fact)}
    return {**columns, "text": lifted.text}


def _doer(task: ActionPoint) -> str:
    """Give whom the words mean: a person of the file, all, or a municipality."""
    if task.person or match_key(task.responsible) in EVERYBODY:
        return task.person or "alla"
    return swedish_places().find(task.responsible)


def _due(task: ActionPoint) -> str:
    return str(task.due) if task.due and task.due.is_whole else ""
