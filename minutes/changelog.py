"""What each kept state of minutes changed, in a line: "Ändrat: närvaro, 2 punkter"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext, ngettext, pgettext
from reversion.models import Version

from minutes.describing import documents_at
from minutes.history import Comparison, How, compare
from minutes.models import Meeting


@dataclass(frozen=True)
class Entry:
    """One kept state, and what it changed in the one before; None for the first."""

    version: Version
    number: int  # the meeting's own version
    status: str
    comparison: Comparison | None
    is_of_status: bool  # nothing but the status changed

    @property
    def summary(self) -> list[str]:
        return in_short(self.comparison) if self.comparison else []

    @property
    def status_in_words(self) -> str:
        return str(Meeting.Status(self.status).label)


def entries(versions: Sequence[Version], *, is_whole: bool) -> list[Entry]:
    """Tell of each version, newest first, what it changed in the next of the list.

    `is_whole`: the last of them is the first ever; else it only serves the others.
    """
    documents = documents_at(versions)
    statuses = [str(version.field_dict["status"]) for version in versions]
    told = []
    for place, version in enumerate(versions):
        has_former = place + 1 < len(versions)
        if not has_former and not is_whole:
            break
        comparison = (
            compare(documents[place + 1], documents[place]) if has_former else None
        )
        turned = has_former and statuses[place] != statuses[place + 1]
        told.append(
            Entry(
                version=version,
                number=version.field_dict["version"],
                status=statuses[place] if turned else "",
                comparison=comparison,
                is_of_status=bool(turned and comparison and comparison.is_same),
            )
        )
    return told


def in_short(comparison: Comparison) -> list[str]:
    """Give a line for each way of changing: "Tillagt: 1 beslut, 2 punkter"."""
    lines = [
        f"{_how(how)}: {', '.join(_counted(counter))}"
        for how, counter in comparison.counts.items()
        if counter
    ]
    if comparison.is_reordered:
        lines.append(gettext("The order of the items"))
    return lines


def _how(how: How) -> str:
    return {
        How.ADDED: pgettext("history", "Added"),
        How.CHANGED: pgettext("history", "Changed"),
        How.MOVED: pgettext("history", "Moved"),
        How.REMOVED: pgettext("history", "Removed"),
    }[how]


def _counted(counter: Counter[str]) -> list[str]:
    words = {
        "facts": lambda _n: gettext("the facts of the meeting"),
        "attendance": lambda _n: gettext("attendance"),
        "item": lambda n: ngettext("%(n)s item", "%(n)s items", n),
        "presenter": lambda n: ngettext("%(n)s presenter", "%(n)s presenters", n),
        "statement": lambda n: ngettext("%(n)s statement", "%(n)s statements", n),
        "decision": lambda n: ngettext("%(n)s decision", "%(n)s decisions", n),
        "action_point": lambda n: ngettext(
            "%(n)s action point", "%(n)s action points", n
        ),
        "follow_up": lambda n: ngettext("%(n)s follow-up", "%(n)s follow-ups", n),
        "attachment": lambda n: ngettext("%(n)s attachment", "%(n)s attachments", n),
        "entry": lambda n: ngettext("%(n)s date", "%(n)s dates", n),
    }
    return [words[what](n) % {"n": n} for what, n in counter.items()]
