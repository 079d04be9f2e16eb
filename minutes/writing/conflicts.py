"""What others saved while somebody wrote: laid side by side, and put together."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from functools import cached_property

from django.http import QueryDict
from django.utils.translation import gettext as _

from minutes.describing import document_at, document_of
from minutes.document import Document
from minutes.models import Meeting
from minutes.revisions import revisions_of, version_kept
from minutes.writing.comparing import Comparison, Fate, compare, with_done_on
from minutes.writing.form import MinutesForm
from minutes.writing.retyping import typed_from
from minutes.writing.side_by_side import Change, Shown, change_of, shown
from minutes.writing.typed import Typed

CHOICE = re.compile(r"^choice-([a-z]+-[0-9a-f]{12})\Z")
MOST_SAVES = 5


def choices_in(fields: QueryDict) -> dict[str, str]:
    """Read what was chosen, by name of a block."""
    return {found[1]: fields[name] for name in fields if (found := CHOICE.match(name))}


class Conflict:
    """A form that is right but came too late, and the minutes as they now are."""

    def __init__(self, form: MinutesForm, choices: Mapping[str, str] = {}) -> None:
        assert form.kept, "new minutes have no others to collide with"
        self.form = form
        self.choices = choices
        self.meeting = _now(form.kept)
        self.version = self.meeting.version

    def renewed(self) -> Conflict:
        """Look at the minutes anew: somebody saved once more."""
        newer = Conflict(self.form, self.choices)
        newer.base = self.base
        return newer

    @cached_property
    def base(self) -> Document | None:
        """The minutes as the form came from them; None if that is not kept."""
        kept = version_kept(self.meeting, self.form.version)
        return document_at(kept) if kept else None

    @cached_property
    def comparison(self) -> Comparison:
        theirs, mine = document_of(self.meeting), self.form.document
        if self.base is None:
            return compare(None, theirs, mine)
        done_on = {
            point.action_point: point.done_on
            for item in theirs.items
            for point in item.follow_ups
        }
        base = with_done_on(self.base, done_on | self.form.done_before)
        return compare(base, theirs, mine)

    @property
    def is_none(self) -> bool:
        """Tell whether both say the same."""
        return all(block.fate == Fate.SAME for block in self.comparison.blocks)

    @property
    def is_settled(self) -> bool:
        return not self.comparison.still_open(self.choices)

    @cached_property
    def collisions(self) -> list[Shown]:
        return [
            shown(block, self.comparison, self.choices)
            for block in self.comparison.collisions
        ]

    @property
    def taken_over(self) -> list[Change]:
        """What only others changed."""
        return self._of_fate(Fate.THEIRS)

    @property
    def kept(self) -> list[Change]:
        return self._of_fate(Fate.MINE)

    def _of_fate(self, fate: Fate) -> list[Change]:
        blocks = self.comparison.of_fate(fate)
        return [change_of(block, self.comparison) for block in blocks]

    @cached_property
    def saves(self) -> list[tuple[str, datetime]]:
        """Who saved, and when, since the form was opened; the latest first."""
        found = []
        for kept in revisions_of(self.meeting)[:MOST_SAVES]:
            if kept.field_dict["version"] <= self.form.version:
                break
            who = str(kept.revision.user or _("Somebody"))
            found.append((who, kept.revision.date_created))
        return found

    @property
    def as_fields(self) -> dict[str, str]:
        return self.form.typed.as_fields()

    def settled(self) -> MinutesForm:
        """Give the form of what was chosen, to be checked and saved like any other."""
        return MinutesForm(
            self._typed(),
            network=self.form.network,
            user=self.form.user,
            today=self.form.today,
            kept=self.meeting,
            is_checked=True,
        )

    def _typed(self) -> Typed:
        typed = typed_from(self.comparison.combined(self.choices), self.version)
        mine = self.form.typed
        for name in ("reason", "draft"):
            typed.meeting[name] = mine.meeting.get(name, "")
        typed.rows["answers"] = mine.rows["answers"]
        uploads, plans = self.form.uploads, self.form.plans
        for row in typed.rows["links"].values():
            if upload := uploads.get(row.get("file", "")):
                row["upload"] = upload
        for row in typed.rows["entries"].values():
            if (row["title"], row["starts_on"]) in plans:
                row["is_planned"] = "on"
        return typed


def _now(meeting: Meeting) -> Meeting:
    """Load the meeting anew; `Meeting.DoesNotExist` when somebody deleted it."""
    meetings = Meeting.objects.select_related("network__host")
    if found := meetings.filter(pk=meeting.pk).first():
        return found
    raise Meeting.DoesNotExist
