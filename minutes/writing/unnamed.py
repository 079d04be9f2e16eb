"""Words that stand where an organisation is named, and name none: "HR", "ombud"."""

from __future__ import annotations

from minutes.writing.answers import NONE
from minutes.writing.typed import Row, Typed

LONGEST_NOTE = 200


def take_out(typed: Typed) -> None:
    """Put what was answered to be no organisation where it is but words.

    In the attendance that is the note, elsewhere the text itself.
    """
    answers = typed.rows["answers"]
    for row, answer in list(answers.items()):
        if answer.get("kind") == "organisation" and answer.get("choice") == NONE:
            del answers[row]
            if name := answer.get("name", "").strip():
                _take_out(typed, name)


def _take_out(typed: Typed, name: str) -> None:
    for attender in typed.rows["attenders"].values():
        if _says(attender, "organisation", name):
            notes = filter(None, (name, attender.get("note", "")))
            attender |= {"organisation": "", "note": ", ".join(notes)[:LONGEST_NOTE]}
    for part in typed.rows["parts"].values():
        if _says(part, "who", name):
            part |= {"who": "", "text": f"{name}: {part.get('text', '')}"}


def _says(row: Row, column: str, name: str) -> bool:
    return row.get(column, "").strip() == name
