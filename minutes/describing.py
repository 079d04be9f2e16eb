"""From rows to the document that tells what they say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from reversion.models import Version

from minutes import document
from minutes.models import Meeting
from minutes.naming.labels import Labels, labels_for
from minutes.records import Records, Row, grouped, in_order, records_at, records_of


def document_of(meeting: Meeting) -> document.Document:
    """Describe the meeting as it now is: some twenty queries, however long it is."""
    return describe([records_of(meeting)])[0]


def document_at(version: Version) -> document.Document:
    """Describe the meeting as a revision kept it, by the names of today."""
    return documents_at([version])[0]


def documents_at(versions: Sequence[Version]) -> list[document.Document]:
    """Describe many states of a meeting in six queries, however many they are."""
    return describe(records_at(versions))


def describe(told: Sequence[Records]) -> list[document.Document]:
    labels = _labels(told)
    return [_Describer(records, labels).document() for records in told]


def _labels(told: Sequence[Records]) -> Labels:
    def keys(*places: str) -> set[int]:
        """Gather the keys in columns given as "kind.column"; lists are opened."""
        found: set[int] = set()
        for kind, column in (place.split(".") for place in places):
            for row in (row for records in told for row in records.get(kind, ())):
                value = row[column]
                found.update(value if isinstance(value, list) else [value])
        return found - {None}

    return labels_for(
        people=keys(
            "meeting.minute_taker_id",
            "attendance.person_id",
            "presenter.person_id",
            "agendaitem.mentioned",
            "statement.speaker_id",
            "assignment.person_id",
        ),
        organisations=keys(
            "attendance.organisation_id",
            "presenter.organisation_id",
            "statement.organisation_id",
            "decision.decided_by_id",
            "assignment.organisation_id",
        ),
        subregions=keys("attendance.subregion_id", "assignment.subregion_id"),
        topics=keys("agendaitem.topics"),
        networks=keys("meeting.joint_networks"),
    )


@dataclass(frozen=True)
class _Describer:
    records: Records
    labels: Labels

    def rows(self, kind: str) -> list[Row]:
        return in_order(self.records.get(kind, ()))

    def document(self) -> document.Document:
        meeting = self.records["meeting"][0]
        self_evident = _columns(meeting, document.MEETING_COLUMNS)
        attachments = grouped(self.rows("attachment"), "item_id")
        entries = grouped(self.rows("calendarentry"), "item_id")
        return document.Document(
            **self_evident,
            minute_taker=self.labels.person(meeting["minute_taker_id"]),
            joint_networks=tuple(map(self.labels.network, meeting["joint_networks"])),
            attenders=tuple(map(self.attender, self.rows("attendance"))),
            items=tuple(self.items(attachments, entries)),
            attachments=tuple(map(_attachment, attachments[None])),
            entries=tuple(map(_entry, entries[None])),
        )

    def attender(self, row: Row) -> document.Attender:
        return document.Attender(
            key=row["id"],
            person=self.labels.person(row["person_id"]),
            organisation=self.labels.organisation(row["organisation_id"]),
            subregion=self.labels.subregion(row["subregion_id"]),
            **_columns(row, document.ATTENDER_COLUMNS),
        )

    def items(
        self,
        attachments: dict[int | None, list[Row]],
        entries: dict[int | None, list[Row]],
    ) -> Iterable[document.Item]:
        presenters = grouped(self.rows("presenter"), "item_id")
        statements = grouped(self.rows("statement"), "item_id")
        decisions = grouped(self.rows("decision"), "item_id")
        points = grouped(self.rows("actionpoint"), "item_id")
        follow_ups = grouped(self.rows("followup"), "item_id")
        assignments = grouped(self.rows("assignment"), "action_point_id")
        for row in self.rows("agendaitem"):
            key = row["id"]
            yield document.Item(
                key=key,
                is_sub_item=row["parent_id"] is not None,
                topics=tuple(map(self.labels.topic, row["topics"])),
                mentioned=tuple(map(self.labels.person, row["mentioned"])),
                presenters=tuple(map(self.presenter, presenters[key])),
                statements=tuple(map(self.statement, statements[key])),
                decisions=tuple(map(self.decision, decisions[key])),
                action_points=tuple(
                    self.action_point(point, assignments[point["id"]])
                    for point in points[key]
                ),
                follow_ups=tuple(map(_follow_up, follow_ups[key])),
                attachments=tuple(map(_attachment, attachments[key])),
                entries=tuple(map(_entry, entries[key])),
                **_columns(row, document.ITEM_COLUMNS),
            )

    def presenter(self, row: Row) -> document.Presenter:
        return document.Presenter(
            key=row["id"],
            person=self.labels.person(row["person_id"]),
            organisation=self.labels.organisation(row["organisation_id"]),
            title=row["title"],
        )

    def statement(self, row: Row) -> document.Statement:
        return document.Statement(
            key=row["id"],
            organisation=self.labels.organisation(row["organisation_id"]),
            speaker=self.labels.person(row["speaker_id"]),
            described_as=row["described_as"],
            text=row["text"],
        )

    def decision(self, row: Row) -> document.Decision:
        return document.Decision(
            key=row["id"],
            decided_by=self.labels.organisation(row["decided_by_id"]),
            **_columns(row, document.DECISION_COLUMNS),
        )

    def action_point(self, row: Row, assignments: list[Row]) -> document.ActionPoint:
        return document.ActionPoint(
            key=row["id"],
            assignees=tuple(map(self.assignee, assignments)),
            **_columns(row, document.ACTION_POINT_COLUMNS),
        )

    def assignee(self, row: Row) -> str:
        return (
            self.labels.person(row["person_id"])
            or self.labels.organisation(row["organisation_id"])
            or self.labels.subregion(row["subregion_id"])
        )


def _columns(row: Row, names: Iterable[str]) -> dict[str, Any]:
    return {name: row[name] for name in names}


def _follow_up(row: Row) -> document.FollowUp:
    return document.FollowUp(
        key=row["id"],
        action_point=row["action_point_id"],
        text=row["text"],
        done_on=row.get("done_on"),  # a revision does not hold the other meeting
    )


def _attachment(row: Row) -> document.Attachment:
    return document.Attachment(
        key=row["id"],
        **_columns(row, document.ATTACHMENT_COLUMNS) | {"file": str(row["file"])},
    )


def _entry(row: Row) -> document.Entry:
    return document.Entry(key=row["id"], **_columns(row, document.ENTRY_COLUMNS))
