"""What was found in a file, each fact with the lines it stands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from minutes.importing.language.dates import Day

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Found(Generic[T]):
    """A fact; `confidence` is 1 where the text says it in as many words."""

    value: T
    lines: tuple[int, ...]
    confidence: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Attendee:
    """One person; `status` is present, absent, invited or guest."""

    name: str
    affiliation: str = ""
    status: str = "present"
    role: str = ""
    notes: tuple[str, ...] = ()  # part of the meeting, how they took part
    initials: str = ""
    is_remote: bool = False


@dataclass(frozen=True, kw_only=True)
class Presenter:
    name: str
    title: str = ""


@dataclass(frozen=True, kw_only=True)
class Statement:
    """What one municipality said; `place` is who an abbreviation stands for."""

    municipality: str
    place: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Decision:
    """`decided_by` is another body that decided, as written; "": the one that met.

    A formality (agenda, chair, adjusters, last time's minutes) is marked as one.
    """

    text: str
    decided_by: str = ""
    is_formality: bool = False


@dataclass(frozen=True, kw_only=True)
class ActionPoint:
    """A task; `person` is whom `responsible` stands for, where only one fits."""

    text: str
    responsible: str = ""
    person: str = ""
    due: Day | None = None


@dataclass(frozen=True, kw_only=True)
class Coming:
    """A coming day; `is_own` is one of the body that met."""

    day: Day
    last: Day | None = None
    text: str = ""
    is_own: bool = False


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A paragraph, a list item or a row (its cells between bars) and where it stood."""

    text: str
    lines: tuple[int, ...]
    is_bullet: bool = False
    is_row: bool = False


@dataclass(frozen=True, kw_only=True)
class Item:
    """An item with its text as Markdown, not a word of the file's left out."""

    mark: str = ""  # what stands before the number: "§", "Sak"
    number: str = ""
    heading: str
    level: int = 1
    lines: tuple[int, ...] = ()
    text: str = ""
    passages: tuple[Passage, ...] = ()  # that the text is made of
    presenters: tuple[Presenter, ...] = ()
    statements: tuple[Found[Statement], ...] = ()
    decisions: tuple[Found[Decision], ...] = ()
    action_points: tuple[Found[ActionPoint], ...] = ()
    coming: tuple[Found[Coming], ...] = ()
    links: tuple[Found[str], ...] = ()
    attachments: tuple[Found[str], ...] = ()
    confidential: tuple[Found[str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Parsed:
    """The minutes of one file.

    `preamble` and `closing` are what stands before the first item and after the last,
    without what was taken as a fact; `taken` and `furniture` are numbers of lines.
    """

    network: Found[str] | None = None
    organisation: Found[str] | None = None
    title: Found[str] | None = None
    starts_on: Found[Day] | None = None
    ends_on: Found[Day] | None = None
    starts_at: Found[str] | None = None
    ends_at: Found[str] | None = None
    place: Found[str] | None = None
    form: Found[str] | None = None
    chair: Found[str] | None = None
    minute_taker: Found[str] | None = None
    attendees: tuple[Found[Attendee], ...] = ()
    items: tuple[Item, ...] = ()
    preamble: str = ""
    closing: str = ""
    coming: tuple[Found[Coming], ...] = ()  # outside of all items
    taken: frozenset[int] = frozenset()
    furniture: frozenset[int] = frozenset()


def part_of(whole: Found | None, value: object) -> Found | None:
    if whole is None or not value:
        return None
    return Found(value=value, lines=whole.lines, confidence=whole.confidence)
