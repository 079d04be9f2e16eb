"""Who may open the pages of minutes, of what they came from, and of drafts."""

from __future__ import annotations

from django.urls import reverse

from tests.access.rows import (
    Row,
    at,
    file_on,
    joint_meeting,
    meeting,
    note_of_the_coordinator,
    of,
    revision_of,
    source_of,
)
from tests.access.world import DRAFT, EDITORS, EVERYBODY, GUESTS, INSIDERS, SECRET
from tests.factories import (
    make_item,
    make_meeting,
)

MINUTES: dict[str, dict[str, Row]] = {
    "meeting_detail": {
        "published": Row(of(meeting()), EVERYBODY, INSIDERS),
        "approved": Row(of(meeting(status="approved")), EVERYBODY, INSIDERS),
        "planned": Row(of(meeting(status="planned")), EVERYBODY, INSIDERS),
        "cancelled": Row(of(meeting(status="cancelled")), EVERYBODY, INSIDERS),
        "draft": Row(of(meeting(**DRAFT)), EDITORS),
        "joint": Row(of(joint_meeting), EVERYBODY, INSIDERS | GUESTS),
        "joint draft": Row(of(lambda w: joint_meeting(w, **DRAFT)), EDITORS),
        "with a confidential item": Row(
            of(lambda w: make_item(w.meeting, **SECRET).meeting), EVERYBODY, INSIDERS
        ),
        "of another network": Row(
            of(lambda w: make_meeting(network=w.another)),
            {
                "member of another network",
                "coordinator of another network",
                "administrator",
            },
        ),
        "missing": Row(at("meeting_detail", "missing"), set()),
    },
    "meeting_source": {
        "published": Row(source_of(meeting()), INSIDERS),
        "draft": Row(source_of(meeting(**DRAFT)), EDITORS),
        "joint": Row(source_of(joint_meeting), INSIDERS | GUESTS),
        "none": Row(at("meeting_source", "open"), set()),
        "missing": Row(at("meeting_source", "missing"), set()),
    },
    "meeting_status": {
        "asked for": Row(at("meeting_status", "open"), set(), otherwise=405)
    },
    "attachment_file": {
        "on a meeting": Row(file_on(meeting()), EVERYBODY, INSIDERS),
        "on a draft": Row(file_on(meeting(**DRAFT)), EDITORS),
        "on an item": Row(file_on(meeting(), in_item={}), EVERYBODY, INSIDERS),
        "on a confidential item": Row(file_on(meeting(), in_item=SECRET), INSIDERS),
        "confidential": Row(file_on(meeting(), **SECRET), INSIDERS),
        "confidential, of a joint meeting": Row(
            file_on(joint_meeting, **SECRET), INSIDERS | GUESTS
        ),
        "a link, no file": Row(
            lambda w: reverse("attachment_file", args=[w.meeting.attachments.get().pk]),
            set(),
        ),
        "missing": Row(at("attachment_file", 987654321), set()),
    },
    "meeting_edit": {
        "published": Row(
            at("meeting_edit", "open"),
            EDITORS,
            refused=EVERYBODY - EDITORS,
            refused_closed={"member"},
        ),
        "draft": Row(
            lambda w: reverse("meeting_edit", args=[meeting(**DRAFT)(w).slug]), EDITORS
        ),
        "missing": Row(at("meeting_edit", "missing"), set()),
    },
    "meeting_history": {
        "ours": Row(
            at("meeting_history", "open"),
            EDITORS,
            refused=EVERYBODY - EDITORS,
            refused_closed={"member"},
        ),
        "missing": Row(at("meeting_history", "missing"), set()),
    },
    "meeting_revision": {
        "ours": Row(
            revision_of("open"),
            EDITORS,
            refused=EVERYBODY - EDITORS,
            refused_closed={"member"},
        ),
        "never kept": Row(
            at("meeting_revision", "open", 99),
            set(),
            refused=EVERYBODY - EDITORS,
            refused_closed={"member"},
        ),
    },
    "meeting_restore": {
        "asked for": Row(at("meeting_restore", "open", 1), set(), otherwise=405)
    },
    "meeting_delete": {
        "published": Row(
            at("meeting_delete", "open"),
            EDITORS,
            refused=EVERYBODY - EDITORS,
            refused_closed={"member"},
        ),
        "draft": Row(
            lambda w: reverse("meeting_delete", args=[meeting(**DRAFT)(w).slug]),
            EDITORS,
        ),
        "approved": Row(
            lambda w: reverse(
                "meeting_delete", args=[meeting(status="approved")(w).slug]
            ),
            {"administrator"},
            refused=EVERYBODY - {"administrator"},
            refused_closed={"member", "coordinator"},
        ),
        "missing": Row(at("meeting_delete", "missing"), set()),
    },
    "meeting_deleted": {
        "": Row(
            at("meeting_deleted"),
            EDITORS | {"coordinator of another network"},
            otherwise=403,
        )
    },
    "source_list": {
        "": Row(
            at("source_list"),
            EDITORS | {"coordinator of another network"},
            otherwise=403,
        )
    },
    "source_review": {"missing": Row(at("source_review", 1), set())},
    "source_file": {
        "the coordinator's own": Row(note_of_the_coordinator, {"coordinator"})
    },
    "meeting_recover": {
        "asked for": Row(at("meeting_recover", 1), set(), otherwise=405)
    },
    "meeting_new": {
        "ours": Row(
            at("meeting_new", "dungen"),
            EDITORS,
            refused=EVERYBODY - EDITORS,
            refused_closed={"member"},
        ),
        "missing": Row(at("meeting_new", "missing"), set()),
    },
    **{
        name: {"asked for": Row(at(name, *where), set(), otherwise=405)}
        for name, where in {
            "minutes_preview": [],
            "draft_save": ["dungen"],
            "draft_of_changes_save": ["dungen", "open"],
            "draft_discard": ["00000000-0000-4000-8000-000000000000"],
            "source_network": [1],
            "source_fill": [1],
            "source_discard": [1],
        }.items()
    },
}
