"""Who may open the lists, and the pages of networks, people and organisations."""

from __future__ import annotations

from minutes.filters.searched import CHOICES
from tests.access.rows import (
    Row,
    at,
    for_administrators,
    meeting,
    merging_with,
    of,
    person_named,
    tending,
)
from tests.access.world import DRAFT, EDITORS, EVERYBODY, INSIDERS, LISTS, SECRET
from tests.factories import (
    make_action_point,
    make_attendance,
    make_item,
    make_membership,
    make_person,
    make_presenter,
    make_statement,
)

REGISTERS: dict[str, dict[str, Row]] = {
    **{name: {"": Row(at(name), EVERYBODY)} for name in LISTS},
    "network_detail": {
        "ours": Row(of(lambda w: w.network), EVERYBODY, INSIDERS),
        "another": Row(
            of(lambda w: w.another),
            {
                "member of another network",
                "coordinator of another network",
                "administrator",
            },
        ),
        "missing": Row(at("network_detail", "missing"), set()),
    },
    "person_detail": {
        "member": Row(
            person_named(lambda w, p: make_membership(network=w.network, person=p)),
            EVERYBODY,
            INSIDERS,
        ),
        "who attended": Row(
            person_named(lambda w, p: make_attendance(w.meeting, person=p)),
            EVERYBODY,
            INSIDERS,
        ),
        "who attended a draft": Row(
            person_named(
                lambda w, p: make_attendance(meeting(**DRAFT)(w), person=p),
            ),
            EDITORS,
        ),
        "who took the minutes of a draft": Row(
            person_named(lambda w, p: meeting(minute_taker=p, **DRAFT)(w)), EDITORS
        ),
        "who presented in confidence": Row(
            person_named(
                lambda w, p: make_presenter(make_item(w.meeting, **SECRET), person=p)
            ),
            INSIDERS,
        ),
        "who spoke in confidence": Row(
            person_named(
                lambda w, p: make_statement(make_item(w.meeting, **SECRET), speaker=p)
            ),
            INSIDERS,
        ),
        "who promised in confidence": Row(
            person_named(
                lambda w, p: make_action_point(
                    make_item(w.meeting, **SECRET), assignee=p
                )
            ),
            INSIDERS,
        ),
        "named nowhere": Row(of(lambda w: make_person()), {"administrator"}),
        "missing": Row(at("person_detail", "missing"), set()),
    },
    "organisation_detail": {
        "host": Row(of(lambda w: w.host), EVERYBODY),
        "missing": Row(at("organisation_detail", "missing"), set()),
    },
    "person_merge": tending("person_merge"),
    "person_delete": tending("person_delete"),
    "person_merge_confirm": {
        "with one of ours": Row(
            merging_with(lambda w: w.network),
            EDITORS,
            refused=EVERYBODY - EDITORS,
            refused_closed={"member"},
        ),
        "with one who is hidden": Row(
            merging_with(lambda w: w.another),
            {"administrator"},
            refused=EVERYBODY - EDITORS,
            refused_closed={"member"},
        ),
        "with nobody": Row(
            at("person_merge_confirm", "kajsa-kand", "missing"),
            set(),
            refused=EVERYBODY - EDITORS,
            refused_closed={"member"},
        ),
    },
    "organisation_merge": for_administrators("organisation_merge", "kommunforbundet"),
    "organisation_delete": for_administrators("organisation_delete", "klippan"),
    "organisation_merge_confirm": {
        "both there": Row(
            at("organisation_merge_confirm", "kommunforbundet", "klippan"),
            {"administrator"},
            refused=EVERYBODY - {"administrator"},
        ),
        "with nothing": Row(
            at("organisation_merge_confirm", "kommunforbundet", "missing"),
            set(),
            refused=EVERYBODY - {"administrator"},
        ),
    },
    "network_delete": {
        "ours": Row(
            at("network_delete", "dungen"),
            {"administrator"},
            refused=EVERYBODY - {"administrator"},
            refused_closed=INSIDERS - {"administrator"},
        ),
        "missing": Row(at("network_delete", "missing"), set()),
    },
    "merge_list": {
        "": Row(
            at("merge_list"),
            EDITORS | {"coordinator of another network"},
            otherwise=403,
        )
    },
    "merge_undo": {"asked for": Row(at("merge_undo", 1), set(), otherwise=405)},
    "choice_list": {
        **{
            kind: Row(at("choice_list", kind, query="?q=a"), EVERYBODY)
            for kind in CHOICES
        },
        "missing": Row(at("choice_list", "missing"), set()),
    },
}
