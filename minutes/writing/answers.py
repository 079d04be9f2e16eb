"""Who a name means: looked up, taken for somebody new, or asked about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from minutes.naming.directory import Directory
from minutes.naming.names import Names
from minutes.writing.alike import Alike
from minutes.writing.forms import TOO_LONG
from networks.kinds import kind_told_by
from networks.models import Organisation
from people.swedish import match_key

NEW, NONE = "new", "none"
LONGEST_NAME, LONGEST_TOPIC = 200, 100
NEW_KINDS = [pair for pair in Organisation.Kind.choices if pair[0] != "municipality"]


@dataclass(frozen=True)
class Question:
    """A name, and what it may mean: (value to send, what is read)."""

    kind: str  # "person" or "organisation"
    name: str
    choices: list[tuple[str, str]]


class Questions:
    """Asks about names nobody goes by, or several do; `answers` are by kind and name.

    A person with a new name, unlike all others, is taken for somebody new at once.
    """

    def __init__(self, names: Names, answers: Mapping[tuple[str, str], str]) -> None:
        self.names = names
        self.answers = answers
        self.open: dict[tuple[str, str], Question] = {}
        self.alike = Alike(names)

    def ask(self, kind: str, name: str) -> str:
        """Say what keeps `name` from meaning one row of ours; "" when it does."""
        if len(name) > LONGEST_NAME:
            return TOO_LONG % {"limit_value": LONGEST_NAME, "show_value": len(name)}
        if kind == "assignee":
            if self._is_assignee(name):
                return ""
            is_person = self.names.is_person(name)
            is_other = not is_person and self.names.is_organisation(name)
            kind = "organisation" if is_other else "person"
        if kind in ("subregion", "network"):
            return self._only_known(kind, name)
        directory = self._directory(kind)
        if len(directory.find(name)) == 1 or (
            kind == "person" and self._is_known_by_part(name)
        ):
            return ""
        if not directory.find(name) and (problem := _nonsense(kind, name)):
            return problem
        if self._is_answered(kind, name, directory):
            return ""
        question = self._question(kind, name, directory.find(name))
        if question is None:
            self.names.add_person(name)
            return ""
        self.open[kind, name] = question
        return _("Who is meant by “%(name)s”? Choose at the top of the page.") % {
            "name": name
        }

    def asks(self, kind: str, name: str) -> bool:
        return (kind, name) in self.open

    def take_topic(self, name: str) -> str:
        """Know a topic by its name from now on, a new one if there is none."""
        if self.names.topics.find(name):
            return ""
        if len(name) > LONGEST_TOPIC:
            return TOO_LONG % {"limit_value": LONGEST_TOPIC, "show_value": len(name)}
        if not match_key(name) or set(name) & set("[]"):
            return _("“%(name)s” is not a topic.") % {"name": name}
        self.names.add_topic(name)
        return ""

    def _directory(self, kind: str) -> Directory:
        return self.names.people if kind == "person" else self.names.organisations

    def _is_assignee(self, name: str) -> bool:
        try:
            self.names.assignee(name)
        except LookupError:
            return False
        return True

    def _is_known_by_part(self, name: str) -> bool:
        try:
            return self.names.person(name) is not None
        except LookupError:
            return False

    def _only_known(self, kind: str, name: str) -> str:
        find = {"subregion": self.names.subregion, "network": self.names.network}
        try:
            find[kind](name)
        except LookupError:
            return _("There is no “%(name)s” here.") % {"name": name}
        return ""

    def _is_answered(self, kind: str, name: str, directory: Directory) -> bool:
        """Do as was answered; an answer that makes no sense is none."""
        answer = self.answers.get((kind, name), "")
        if answer == NEW and kind == "person":
            self.names.add_person(name)
            return True
        if answer in dict(_as_new()) and kind == "organisation":
            self.names.add_organisation(name, answer.removeprefix(f"{NEW}:"))
            return True
        directory.ask([f"[{answer}]"] if answer else [])
        for row in directory.find(f"[{answer}]") if answer else []:
            directory.take_for(name, row)
        return len(directory.find(name)) == 1

    def _question(self, kind: str, name: str, found: list[Any]) -> Question | None:
        """Give what there is to choose from; None when it is only somebody new."""
        alike = found or self.alike.to(kind, name)
        if kind == "person":
            if not alike:
                return None
            labels = self.alike.labels_of(alike)
            return Question(kind, name, [*labels, (NEW, _("somebody new"))])
        choices = [(one.slug, str(one)) for one in alike]
        none = (NONE, _("no organisation: keep it as words"))
        return Question(kind, name, [*choices, *_as_new(name), none])


def _nonsense(kind: str, name: str) -> str:
    """Say why a name that nobody goes by can be that of nobody new either."""
    has_letters = any(letter.isalpha() for letter in name) and match_key(name)
    if kind == "person" and not (has_letters and not set(name) & set("[]@,;")):
        return _("“%(name)s” is not a name of somebody. Write it as Anna Ek.") % {
            "name": name
        }
    if not has_letters or set(name) & set("[]"):
        return _("“%(name)s” is not the name of an organisation.") % {"name": name}
    return ""


def _as_new(name: str = "") -> list[tuple[str, str]]:
    """Give the kinds it may be, first the one that `name` tells of."""
    likely = kind_told_by(name)
    return [
        (f"{NEW}:{kind}", pgettext("organisation", "new: %(kind)s") % {"kind": label})
        for kind, label in sorted(NEW_KINDS, key=lambda pair: pair[0] != likely)
    ]
