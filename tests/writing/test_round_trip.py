"""Whatever the form accepts comes back the same when it is opened again."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, assume, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from minutes.describing import document_of
from minutes.models import Meeting
from minutes.writing.comparing import plain
from minutes.writing.form import MinutesForm
from minutes.writing.retyping import typed_from
from minutes.writing.saving import save
from minutes.writing.typed import Typed
from people.typed_words import printable
from tests.examples import examples
from tests.factories import (
    make_coordinator,
    make_membership,
    make_network,
    make_organisation,
    make_person,
    make_subregion,
    make_topic,
)

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 22)
EXAMPLES = examples(40)
WORDS = st.text(max_size=20).map(lambda text: " ".join(printable(text).split()))
TEXTS = st.text(max_size=60).map(printable)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31)).map(str) | st.just("")
PEOPLE = ["Anna Ek", "Bo Gran [bo-gran-2]", "Vera Kvist", "Cia Lind", "Åsa Ö"]
ORGANISATIONS = ["Lund", "Region Skåne syd [region-skane-syd]", "Kungsbacka"]
PEOPLE_IN = st.lists(st.sampled_from(PEOPLE), unique=True, max_size=3)
WHO = st.lists(
    st.sampled_from([*PEOPLE, *ORGANISATIONS, "Nordost", "alla"]),
    unique=True,
    max_size=3,
).map(", ".join)


def row(**columns: Any) -> st.SearchStrategy[dict[str, str]]:
    return st.fixed_dictionaries(columns)


def sometimes(strategy: Any) -> Any:
    return st.just("") | strategy


PRESENTERS = PEOPLE_IN.flatmap(
    lambda names: st.tuples(
        *[
            st.tuples(
                st.just(name),
                sometimes(st.sampled_from(["chef", "chef, jurist"])),
                sometimes(st.sampled_from(ORGANISATIONS)),
            ).map(lambda parts: ", ".join(filter(None, parts)))
            for name in names
        ]
    ).map("\n".join)
)
ITEMS = row(
    heading=WORDS.filter(bool),
    number=st.sampled_from(["", "1", "§ 2 a"]),
    text=TEXTS,
    is_sub_item=st.sampled_from(["", "on"]),
    is_confidential=st.sampled_from(["", "on"]),
    held_on=DAYS,
    presenters=PRESENTERS,
    topics=st.lists(st.sampled_from(["Budget", "nytt ämne", "x y"]), max_size=2).map(
        ", ".join
    ),
    mentioned=PEOPLE_IN.map(", ".join),
)
PARTS = st.one_of(
    row(
        kind=st.just("statement"),
        text=TEXTS.filter(str.strip),
        who=st.one_of(
            st.sampled_from(["", "fem av sju", *PEOPLE[:2], *ORGANISATIONS]),
            st.just("Lund, Anna Ek"),
            st.just("Lund, någon annan"),
        ),
    ),
    row(
        kind=st.just("decision"),
        text=TEXTS.filter(str.strip),
        who=st.sampled_from(["", "Lund", "Lund, styrelsen", ORGANISATIONS[1]]),
        number=st.sampled_from(["", "3"]),
        day=DAYS,
    ),
    row(
        kind=st.just("action_point"),
        text=TEXTS.filter(str.strip),
        who=WHO,
        day=DAYS,
        is_done=st.sampled_from(["", "on"]),
        done_on=DAYS,
    ),
    row(kind=st.just("text"), text=TEXTS),
)
ATTENDERS = row(
    organisation=sometimes(st.sampled_from(ORGANISATIONS)),
    subregion=sometimes(st.just("Nordost")),
    status=st.sampled_from(["present", "excused", "absent", "guest", "invited"]),
    mode=st.sampled_from(["", "remote", "on_site"]),
    role=st.sampled_from(["member", "chair", "staff"]),
    note=WORDS,
)
LINKS = row(
    title=WORDS,
    url=sometimes(st.just("https://example.org/plan")),
    is_confidential=st.sampled_from(["", "on"]),
)
ENTRIES = row(
    title=WORDS.filter(bool),
    starts_on=DAYS.filter(bool),
    kind=st.sampled_from(["meeting", "event", "deadline"]),
    precision=st.sampled_from(["day", "month"]),
    starts_at=st.sampled_from(["", "09:30"]),
    ends_at=st.sampled_from(["", "16:00"]),
    place=WORDS,
    audience=WORDS,
    note=TEXTS,
)
MEETINGS = row(
    title=WORDS.filter(bool),
    held_on=DAYS,
    starts_at=st.sampled_from(["", "09:30"]),
    ends_at=st.sampled_from(["", "16:00"]),
    date_precision=st.sampled_from(["day", "month", "year"]),
    place=WORDS,
    form=st.sampled_from(["", "digital", "hybrid"]),
    minute_taker=st.sampled_from(["", *PEOPLE]),
    joint_networks=sometimes(st.just("Vännerna")),
    preamble=TEXTS,
)


@st.composite
def forms(draw: Any) -> Typed:
    typed = Typed(meeting=draw(MEETINGS))
    for name in draw(PEOPLE_IN):
        typed.add("attenders", person=name, **draw(ATTENDERS))
    places = [""]
    for item in draw(st.lists(ITEMS, max_size=3)):
        places.append(typed.add("items", **item))
        for part in draw(st.lists(PARTS, max_size=3)):
            typed.add("parts", item=places[-1], **part)
    for kind, rows in (("links", LINKS), ("entries", ENTRIES)):
        for one in draw(st.lists(rows, max_size=2)):
            typed.add(kind, item=draw(st.sampled_from(places)), **one)
    return typed


def test_what_is_typed_and_saved_opens_the_same():
    network = make_network()
    user = make_coordinator(network)
    for name, fields in (("Anna Ek", {}), ("Bo Gran", {}), ("Bo Gran", {})):
        make_membership(network=network, person=make_person(name, **fields))
    make_organisation("Lund")
    make_organisation("Region Skåne, syd")
    make_organisation("Kungsbacka", other_names="Kba")
    make_subregion("Nordost", association=network.host)
    make_network("Vännerna")
    make_topic("Budget")
    accepted = 0

    def checked(typed: Typed, meeting: Meeting | None) -> MinutesForm:
        return MinutesForm(
            typed,
            network=network,
            user=user,
            today=TODAY,
            kept=meeting,
            is_checked=True,
        )

    @hypothesis_settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(typed=forms())
    def come_back(typed: Typed) -> None:
        nonlocal accepted
        form = checked(typed, None)
        assume(form.is_valid())
        accepted += 1
        with transaction.atomic():
            meeting = save(form)
            kept = document_of(meeting)
            assert plain(kept) == plain(form.document)
            again = checked(typed_from(kept, meeting.version), meeting)
            assert again.is_valid(), [*again.problems, *again.wrong_fields]
            assert plain(again.document) == plain(kept)
            save(again)
            assert document_of(meeting) == kept
            transaction.set_rollback(True)

    come_back()
    assert accepted >= EXAMPLES
