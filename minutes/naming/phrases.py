"""Names strung together as one types them: read, and written back the same.

    presenter    Anna Ek, förvaltningschef, Lund
    assignees    Anna Ek, Lund, Nordost, alla
    statement    Lund · Lund, Anna Ek · Anna Ek · Fem av sju kommuner
    decided by   Göteborgsregionen, styrelsen

Reading asks `Known` what a name is; nothing here knows the database.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from minutes.document import Decision, Presenter, Statement
from people.swedish import match_key

EVERYBODY = {"alla", "alla ledamöter", "everybody", "all members"}


class Known(Protocol):
    def is_person(self, name: str) -> bool: ...
    def is_organisation(self, name: str) -> bool: ...


def split(text: str) -> list[str]:
    """Split at commas and line ends; what is empty goes."""
    parts = text.replace("\n", ",").replace(";", ",").split(",")
    return [part.strip() for part in parts if part.strip()]


def names_in(*texts: str) -> set[str]:
    """Give all that may be a name in the texts, to ask for together."""
    return {name for text in texts for name in (*split(text), text.strip()) if name}


def read_presenter(line: str, known: Known) -> Presenter | None:
    """Read a line: the name, then a title, then an organisation that is known."""
    name, *others = split(line) or [""]
    if not name:
        return None
    organisation = ""
    if others and known.is_organisation(others[-1]):
        organisation = others.pop()
    return Presenter(person=name, organisation=organisation, title=", ".join(others))


def write_presenter(presenter: Presenter) -> str:
    return _joined(presenter.person, presenter.title, presenter.organisation)


def read_assignees(text: str) -> tuple[tuple[str, ...], bool]:
    """Give the names, each once, and whether all members are among them."""
    names = list(dict.fromkeys(split(text)))
    others = tuple(name for name in names if match_key(name) not in EVERYBODY)
    return others, len(others) < len(names)


def write_assignees(names: Iterable[str], is_for_all: bool, everybody: str) -> str:
    return ", ".join([*([everybody] if is_for_all else []), *names])


def read_speaker(who: str, text: str, known: Known) -> Statement:
    """Read who said it; what is nobody we know describes them: "five of seven"."""
    whole = who.strip()
    if known.is_organisation(whole):
        return Statement(organisation=whole, text=text)
    if known.is_person(whole):
        return Statement(speaker=whole, text=text)
    first, *others = split(whole) or [""]
    rest = ", ".join(others)
    if known.is_organisation(first) and known.is_person(rest):
        return Statement(organisation=first, speaker=rest, text=text)
    if known.is_organisation(first):
        return Statement(organisation=first, described_as=rest, text=text)
    return Statement(described_as=whole, text=text)


def write_speaker(statement: Statement) -> str:
    return _joined(statement.organisation, statement.speaker, statement.described_as)


def read_decider(who: str, known: Known) -> tuple[str, str]:
    """Give the organisation and its body of "Göteborgsregionen, styrelsen"."""
    whole = who.strip()
    if not whole or known.is_organisation(whole):
        return whole, ""
    first, *others = split(whole) or [""]
    return first, ", ".join(others)


def write_decider(decision: Decision) -> str:
    return _joined(decision.decided_by, decision.decided_by_body)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
