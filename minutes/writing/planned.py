"""Minutes of a meeting that was planned: they fill that one, they make no other."""

from __future__ import annotations

from datetime import date

from minutes.dates import Precision
from minutes.describing import document_of
from minutes.models import Draft, Meeting
from minutes.storing import hidden_networks
from minutes.writing import drafts
from minutes.writing.retyping import hide_networks, typed_from
from minutes.writing.typed import Row, Typed
from networks.models import Network
from people.models import User
from people.swedish import match_key

JOINED = {"preamble": "\n\n", "joint_networks": "\n"}
INNER = ("parts", "links", "entries")


def planned_that_day(typed: Typed, network: Network, user: User) -> list[Meeting]:
    """Give the meetings planned for the very day that is typed."""
    day = day_in(typed)
    if day is None:
        return []
    mine = Meeting.objects.editable_by(user).filter(network=network, held_on=day)
    planned = mine.planned_to_the_day().oldest_first()
    return list(planned.select_related("network"))


def day_in(typed: Typed) -> date | None:
    """Give the day that is typed; None if it is none, or not known whole."""
    is_whole = typed.meeting.get("date_precision", "") in ("", Precision.DAY)
    return typed.day if is_whole else None


def begin_to_fill(typed: Typed, meeting: Meeting, user: User, laid_out: Row) -> Draft:
    """Keep what is typed as changes to a planned meeting; see `fill`."""
    fill(typed, meeting, user, laid_out)
    draft = drafts.keep_draft(typed, user, meeting.network, meeting)
    if draft is None:  # it had no name, or one that is somebody else's
        draft = drafts.keep_draft(drafts.begin(typed), user, meeting.network, meeting)
    assert draft
    return draft


def begin_apart(typed: Typed, user: User, network: Network) -> Draft:
    """Keep changes to a planned meeting as minutes of another: the plan stays."""
    typed.meeting.pop("version", None)
    for kind in ("items", *INNER):
        for name, row in list(typed.rows[kind].items()):
            is_its_own = row.pop("key", "")
            if is_its_own and row.get("file"):
                typed.remove(kind, name)  # the file of the plan stays with it
    draft = drafts.keep_draft(typed, user, network, None)
    if draft is None:  # it had no name, or one that is somebody else's
        draft = drafts.keep_draft(drafts.begin(typed), user, network, None)
    assert draft
    return draft


def fill(typed: Typed, meeting: Meeting, user: User, laid_out: Row) -> None:
    """Add what the planned meeting has and what is typed leaves out.

    What stands as it was `laid_out` for the writer was not told by anybody.
    """
    planned = typed_from(document_of(meeting), meeting.version)
    hide_networks(planned, hidden_networks(meeting, user))
    told = typed.meeting
    for column, text in planned.meeting.items():
        if not told.get(column) or told[column] == laid_out.get(column):
            told[column] = text
        elif column in JOINED and text not in told[column]:
            told[column] = JOINED[column].join((text, told[column]))
    told["version"] = planned.meeting["version"]
    _together(typed, planned, "attenders", "person")
    items = _together(typed, planned, "items", "heading")
    for kind in INNER:
        for row in planned.rows[kind].values():
            item = row.get("item", "")
            typed.add(kind, **row | {"item": items.get(item, "")})


def _together(typed: Typed, planned: Typed, kind: str, known_by: str) -> dict[str, str]:
    """Add to rows of the same name what they leave out, and the other rows last.

    Gives the rows of the planned meeting by their names, as they are called here.
    """
    rows = typed.rows[kind]
    here = {match_key(row.get(known_by, "")): name for name, row in rows.items()}
    names = {}
    for name, row in planned.rows[kind].items():
        same = here.pop(match_key(row.get(known_by, "")), None)
        names[name] = same or typed.add(kind, **row)
        if same:
            told = {column: text for column, text in rows[same].items() if text}
            rows[same] = row | told | _both_texts(row, told)
    return names


def _both_texts(*rows: Row) -> Row:
    texts = dict.fromkeys(row["text"] for row in rows if row.get("text"))
    return {"text": "\n\n".join(texts)} if texts else {}
