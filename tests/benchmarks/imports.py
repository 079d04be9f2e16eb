"""What importing finds, by field and set of notes; and what each rule adds to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from unittest.mock import patch

from minutes.importing.as_json import as_json
from minutes.importing.extract import extract
from minutes.importing.lines import Line
from minutes.importing.parse import parse
from tests.benchmarks.rules import RULES
from tests.importing.corpus import HELD_BACK, TUNING, expected_of, notes_in
from tests.importing.noted import Note
from tests.importing.scoring import read_note, scores_of
from tests.importing.tallies import FIELDS, STATEMENTS, Scores

# The five notes the archive starts with stand beside the repository, where they do.
OFFICIAL = Path(__file__).resolve().parents[3] / "shared"

NoteRead = tuple[tuple[Line, ...], Note]


def note_sets() -> dict[str, list[NoteRead]]:
    """Read all notes once, with what is expected of each."""
    found = {
        "tuning": [(note, expected_of(note)) for note in notes_in(TUNING)],
        "held back": [(note, expected_of(note)) for note in notes_in(HELD_BACK)],
    }
    official = sorted(OFFICIAL.glob("notes/*.txt"))
    if official:
        expected = OFFICIAL / "import-eval" / "expected"
        found["official"] = [(one, expected / f"{one.stem}.json") for one in official]
    return {
        name: [(extract(note).lines, read_note(expected)) for note, expected in notes]
        for name, notes in found.items()
    }


def scored(notes: list[NoteRead]) -> Scores:
    return scores_of((expected, as_json(parse(lines))) for lines, expected in notes)


def tables() -> Iterator[str]:
    """A field a line, a column for the F1 of each set."""
    sets = {name: scored(notes) for name, notes in note_sets().items()}
    yield f"{'imports, F1':<24}" + "".join(f"{name:>12}" for name in sets)
    for field in (*FIELDS, STATEMENTS):
        figures = (scores[field] for scores in sets.values())
        told = (f"{one.f1:>12.3f}" if one.expected else f"{'':>12}" for one in figures)
        yield f"{field:<24}" + "".join(told)
    for name, kind in (("mean", "macro"), ("with statements", "macro_with_statements")):
        means = (getattr(scores, kind) for scores in sets.values())
        yield f"{name:<24}" + "".join(f"{mean:>12.3f}" for mean in means)


def ablations() -> Iterator[str]:
    """A rule a line: how the mean changes, in thousandths, when it is switched off."""
    sets = note_sets()
    whole = {name: scored(notes).macro_with_statements for name, notes in sets.items()}
    yield f"{'without':<44}" + "".join(f"{name:>12}" for name in sets)
    for rule, switches in RULES.items():
        with ExitStack() as stack:
            for target, replacement in switches.items():
                stack.enter_context(patch(f"minutes.importing.{target}", replacement))
            changes = [
                1000 * (scored(notes).macro_with_statements - whole[name])
                for name, notes in sets.items()
            ]
        yield f"{rule:<44}" + "".join(f"{change:>+12.1f}" for change in changes)
