"""A row of the form for each kind of fact that was lifted out of a text."""

from __future__ import annotations

from datetime import date

from minutes.importing.language.places import swedish_places
from minutes.importing.parsed import ActionPoint, Decision, Statement
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


def part_row(lifted: Lifted, held_on: date | None) -> dict[str, object]:
    """Give the columns; `who` only where the file tells whom the words mean.

    A task of a day without a year is for the next such day from the meeting on.
    """
    fact = lifted.found.value
    match fact:
        case Statement():
            columns = {"kind": "statement", "who": fact.place or fact.municipality}
        case Decision():
            columns = {"kind": "decision", "who": fact.decided_by}
        case ActionPoint():
            due = _due(fact, held_on)
            columns = {"kind": "action_point", "who": _doer(fact), "day": due}
    return {**columns, "text": lifted.text}


def _doer(task: ActionPoint) -> str:
    """Give whom the words mean: a person of the file, all, or a municipality."""
    if task.person or match_key(task.responsible) in EVERYBODY:
        return task.person or "alla"
    return swedish_places().find(task.responsible)


def _due(task: ActionPoint, held_on: date | None) -> str:
    if task.due is None or task.due.day is None or not (task.due.year or held_on):
        return ""
    return str(task.due.next_from(held_on or date.min) or "")
