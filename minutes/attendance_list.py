"""Who was at a meeting, grouped as minutes print it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from minutes.models import Attendance
from networks.models import Organisation, Subregion

Status = Attendance.Status


@dataclass(frozen=True)
class Delegation:
    """Those from one organisation, in the order of their names."""

    organisation: Organisation | None
    attendances: list[Attendance]


@dataclass(frozen=True)
class Party:
    """The delegations of one sub-region.

    Outside of all sub-regions (None) the municipalities make one party, and others,
    such as the host's staff, another.
    """

    subregion: Subregion | None
    is_of_others: bool
    delegations: list[Delegation]


@dataclass(frozen=True)
class AttendanceList:
    """Who was there, absent and invited; figures are of those present."""

    present: list[Party]
    away: list[Attendance]
    guests: list[Attendance]
    invited: list[Attendance]
    person_count: int
    municipality_count: int

    @classmethod
    def of(cls, attendances: Iterable[Attendance]) -> AttendanceList:
        by_status: dict[str, list[Attendance]] = defaultdict(list)
        for attendance in attendances:
            by_status[attendance.status].append(attendance)
        present = by_status[Status.PRESENT]
        municipalities = {
            attendance.organisation_id
            for attendance in present
            if attendance.organisation and attendance.organisation.is_municipality
        }
        return cls(
            present=_parties(present),
            away=by_status[Status.ABSENT] + by_status[Status.EXCUSED],
            guests=by_status[Status.GUEST],
            invited=by_status[Status.INVITED],
            person_count=len(present),
            municipality_count=len(municipalities),
        )

    @property
    def is_empty(self) -> bool:
        return not (self.present or self.away or self.guests or self.invited)


def _parties(attendances: list[Attendance]) -> list[Party]:
    grouped: dict[tuple, dict[Organisation | None, list[Attendance]]]
    grouped = defaultdict(lambda: defaultdict(list))
    for attendance in attendances:
        organisation, subregion = attendance.organisation, attendance.subregion
        is_other = not subregion and not (organisation and organisation.is_municipality)
        grouped[is_other, subregion][organisation].append(attendance)
    return [
        Party(subregion, is_other, [Delegation(o, a) for o, a in organisations.items()])
        for (is_other, subregion), organisations in sorted(
            grouped.items(), key=lambda party: party[0][0]
        )
    ]
