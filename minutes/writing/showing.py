"""What the page of the form shows besides what is typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.utils.functional import cached_property
from django.utils.translation import pgettext

from minutes.filters.searched import visible_topics
from minutes.models import ActionPoint, Attendance, FollowUp, Meeting
from minutes.naming.labels import labels_for
from minutes.writing.fields import number_in
from minutes.writing.form import ItemRows, MinutesForm
from minutes.writing.forms import FORMS, ItemForm
from minutes.writing.lifting import MARKED
from minutes.writing.moving import offered_items
from minutes.writing.planned import planned_that_day
from minutes.writing.prefill import vacant_seats
from networks.models import Organisation, Seat, Subregion

MOST_SUGGESTED = 400
FOLDED = ("presenters", "topics", "mentioned", "held_on")
BLANK = "__row__"  # what the script puts a new name in place of


@dataclass
class MinutesPage:
    """The form with what helps to fill it in; `focus` is the field to go on in."""

    form: MinutesForm
    focus: str = ""

    def __post_init__(self) -> None:
        self._hand_out_followed_points()
        for item in self.form.items:
            text = self.form.typed.rows["items"][item.name].get("text", "")
            item.form.has_marked_lines = bool(MARKED.search(text))
            item.form.folded = _told(item.form)
        for form in self.form.rows["parts"].values():
            form.is_astray = self.focus == form["to"].id_for_label

    def _hand_out_followed_points(self) -> None:
        """Give each follow-up the point it follows up, if it may be seen here."""
        rows = self.form.typed.rows["parts"]
        keys = {name: number_in(row.get("point", "")) for name, row in rows.items()}
        points = self._points({key for key in keys.values() if key})
        told = FollowUp.objects.select_related("item__meeting")
        said = told.in_bulk([point.last_said for point in points.values()])
        for name, form in self.form.rows["parts"].items():
            form.followed = points.get(keys[name])
            if form.followed:
                form.last_said = said.get(form.followed.last_said)

    def _points(self, keys: Iterable[int]) -> dict[int, ActionPoint]:
        if not keys:
            return {}
        of_network = ActionPoint.objects.filter(
            item__meeting__network=self.form.network
        )
        points = of_network.filter(pk__in=keys)
        if self.form.kept:
            here = FollowUp.objects.filter(item__meeting=self.form.kept)
            points |= ActionPoint.objects.filter(
                pk__in=here.filter(action_point__in=keys).values("action_point")
            )
        loaded = points.select_related("item__meeting").prefetch_related(
            "assignments__person", "assignments__organisation", "assignments__subregion"
        )
        last_said = Subquery(self._said_before.values("pk")[:1])
        return {point.pk: point for point in loaded.annotate(last_said=last_said)}

    @property
    def _said_before(self) -> QuerySet[FollowUp]:
        """What earlier meetings said of the point of an outer query, latest first."""
        said = FollowUp.objects.visible_to(self.form.user).filter(
            action_point=OuterRef("pk"), item__meeting__listed_on__lte=self.day
        )
        return said.exclude(item__meeting=self.form.kept).latest_first()

    @property
    def blanks(self) -> dict[str, Any]:
        """Rows to copy in the browser, named `BLANK` until they are."""
        blank = {kind: form(prefix=f"{kind}-{BLANK}") for kind, form in FORMS.items()}
        return blank | {"item": ItemRows(BLANK, blank["items"], [], [], [])}

    @property
    def statuses(self) -> list[tuple[str, str]]:
        Status = Attendance.Status
        return [
            (Status.PRESENT, pgettext("attendance", "Present")),
            (Status.EXCUSED, pgettext("attendance", "Excused")),
            (Status.ABSENT, pgettext("attendance", "Absent")),
            (Status.GUEST, pgettext("attendance", "Guest")),
            (Status.INVITED, pgettext("attendance", "Invited")),
        ]

    @property
    def modes(self) -> list[tuple[str, str]]:
        return Attendance.Mode.choices

    @cached_property
    def vacant_seats(self) -> list[Seat]:
        return vacant_seats(self.form.network, self.day)

    @property
    def day(self) -> date:
        return self.form.typed.day or self.form.today

    @property
    def is_to_be_held(self) -> bool:
        """Tell whether who came is still to be written: the roster may be laid out."""
        kept = self.form.kept
        return kept is None or kept.status == Meeting.Status.PLANNED

    @cached_property
    def planned(self) -> list[Meeting]:
        """The meetings planned for the day, of which new minutes may be meant to be."""
        if self.form.kept:
            return []
        return planned_that_day(self.form.typed, self.form.network, self.form.user)

    @cached_property
    def subregions(self) -> list[str]:
        """Their labels, as a document names them."""
        of_host = Subregion.objects.filter(association=self.form.network.host)
        keys = list(of_host.in_order().values_list("pk", flat=True))
        labels = labels_for(subregions=keys)
        return [labels.subregion(key) for key in keys]

    @cached_property
    def people(self) -> list[tuple[str, str]]:
        """Names to choose from while typing: who sits in the network, and for whom."""
        members = self.form.network.memberships.order_by(
            "person__sort_key",
            F("ends_on").asc(nulls_last=True),  # whom one sits for by now comes last
            F("starts_on").asc(nulls_first=True),
        )
        names = members.values_list("person__full_name", "organisation__name")
        return list(dict(names[:MOST_SUGGESTED]).items())

    @cached_property
    def topics(self) -> list[str]:
        """Topics to choose from while typing, of minutes that the writer may read."""
        names = visible_topics(self.form.user).by_name().values_list("name", flat=True)
        return list(names[:MOST_SUGGESTED])

    @property
    def items(self) -> list[str]:
        """What the items are called where a part of them is moved to another."""
        return offered_items(self.form.typed)

    @cached_property
    def organisations(self) -> list[tuple[str, bool]]:
        """Names to choose from while typing, and whether they are municipalities."""
        kinds = Organisation.objects.by_name().values_list("name", "kind")
        municipality = Organisation.Kind.MUNICIPALITY
        return [(name, kind == municipality) for name, kind in kinds[:MOST_SUGGESTED]]

    @property
    def present(self) -> tuple[int, int]:
        """How many people, from how many municipalities, are marked as present."""
        rows = [
            row
            for row in self.form.typed.rows["attenders"].values()
            if row.get("person") and row.get("status", "present") == "present"
        ]
        municipalities = {name for name, is_one in self.organisations if is_one}
        named = {row.get("organisation", "") for row in rows}
        return len(rows), len(named & municipalities)


def _told(item: ItemForm) -> str:
    """Tell what stands in the fields of an item that are folded away."""
    texts = [item[name].value() for name in FOLDED]
    words = [str(text).replace("\n", "; ") for text in texts if text]
    if item["is_confidential"].value():
        words.append(str(item["is_confidential"].label))
    return " · ".join(words)
