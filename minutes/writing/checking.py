"""Who the names in a form mean. What is wrong is said at the field it is wrong in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from minutes.naming.phrases import (
    names_in,
    read_assignees,
    read_decider,
    read_presenter,
    read_speaker,
    split,
)
from minutes.writing.forms import TOO_LONG, PartForm, RowForm
from people.models import Person

if TYPE_CHECKING:
    from minutes.writing.form import MinutesForm

MOST_NAMES = 2000


def check_names(form: MinutesForm) -> None:
    """Look all names up together, then each where it stands."""
    if not _ask(form):
        return
    _check_attenders(form)
    told = form.meeting.cleaned_data
    _look_up(form, "person", form.meeting, "minute_taker", told["minute_taker"])
    for name in told["joint_networks"].splitlines():
        _look_up(form, "network", form.meeting, "joint_networks", name.strip())
    for item in form.told("items"):
        _check_item(form, item)
    for part in form.told("parts"):
        _check_who(form, part)


def _ask(form: MinutesForm) -> bool:
    """Look up all names, unless they are more than any meeting has."""
    told = form.meeting.cleaned_data
    people, organisations, topics = {told["minute_taker"]}, set(), set()
    for row in form.told("attenders"):
        people.add(row.cleaned_data["person"])
        organisations.add(row.cleaned_data["organisation"])
    for row in form.told("items"):
        presenters = names_in(*row.cleaned_data["presenters"].splitlines())
        people |= presenters | names_in(row.cleaned_data["mentioned"])
        organisations |= presenters
        topics |= names_in(row.cleaned_data["topics"])
    for row in form.told("parts"):
        who = names_in(row.cleaned_data["who"])
        people |= who
        organisations |= who
    networks = told["joint_networks"].splitlines()
    if len(people | organisations | topics) + len(networks) > MOST_NAMES:
        sentence = _("Minutes name at most %(most)s people, organisations and topics.")
        form.problems.append(sentence % {"most": MOST_NAMES})
        return False
    form.names.ask(
        people=people,
        organisations=organisations,
        topics=topics,
        networks=networks,
    )
    form.questions.alike.ask(people, organisations)
    return True


def _check_attenders(form: MinutesForm) -> None:
    """Refuse who comes twice; the others may be called by initials from here on."""
    here = []
    for row in form.told("attenders"):
        told = row.cleaned_data
        _look_up(form, "organisation", row, "organisation", told["organisation"])
        _look_up(form, "subregion", row, "subregion", told["subregion"])
        _look_up(form, "person", row, "person", told["person"])
        if "person" in row.errors:
            continue
        person = form.names.person(told["person"])
        if person in here:
            row.add_error(
                "person", _("%(name)s is in the list twice.") % {"name": person}
            )
        here.append(person)
    form.names.here = here


def _check_item(form: MinutesForm, item: RowForm) -> None:
    told = item.cleaned_data
    _check_presenters(form, item)
    for name in split(told.get("mentioned", "")):
        _look_up(form, "person", item, "mentioned", name)
    for name in split(told.get("topics", "")):
        if problem := form.questions.take_topic(name):
            item.add_error("topics", problem)


def _check_presenters(form: MinutesForm, item: RowForm) -> None:
    """Refuse who presents the item twice, by whatever name."""
    presenting: list[Person | None] = []
    for line in item.cleaned_data.get("presenters", "").splitlines():
        one = read_presenter(line, form.names)
        if not one:
            continue
        _look_up(form, "person", item, "presenters", one.person)
        _look_up(form, "organisation", item, "presenters", one.organisation)
        _check_length(item, "presenters", one.title, 200)
        if "presenters" in item.errors:
            return
        person = form.names.person(one.person)
        if person in presenting:
            sentence = _("%(name)s is in the list twice.") % {"name": person}
            item.add_error("presenters", sentence)
            return
        presenting.append(person)


def _check_who(form: MinutesForm, part: PartForm) -> None:
    kind, who = part.cleaned_data["kind"], part.cleaned_data["who"]
    if kind == "decision":
        organisation, body = read_decider(who, form.names)
        _look_up(form, "organisation", part, "who", organisation)
        _check_length(part, "who", body, 100)
    elif kind == "action_point":
        for name in read_assignees(who)[0]:
            _look_up(form, "assignee", part, "who", name)
    elif kind == "statement":
        said = read_speaker(who, "", form.names)
        _look_up(form, "organisation", part, "who", said.organisation)
        _look_up(form, "person", part, "who", said.speaker)
        _check_length(part, "who", said.described_as, 100)


def _look_up(form: MinutesForm, kind: str, row: RowForm, field: str, name: str) -> None:
    if name and (problem := form.questions.ask(kind, name)):
        row.add_error(field, problem)


def _check_length(row: RowForm, field: str, text: str, most: int) -> None:
    if len(text) > most:
        row.add_error(field, TOO_LONG % {"limit_value": most, "show_value": len(text)})
