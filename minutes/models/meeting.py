"""The meeting: the root that all other parts of the minutes hang on."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import (
    Case,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, JSONObject
from django.utils.translation import gettext_lazy as _

from minutes.access import Reader, may_edit, may_read, may_read_in_confidence
from minutes.dates import UNDATED, Precision, hours_in_words, in_words, machine_readable
from networks.models import Network
from people.fields import MatchKeyField
from people.models import Person
from people.slugs import Slugged, SluggedQuerySet, address_of


class MeetingQuerySet(SluggedQuerySet):
    def visible_to(self, user: Reader) -> MeetingQuerySet:
        """Keep what `user` may read; start here, whatever the page."""
        return self.filter(may_read(user))

    def editable_by(self, user: Reader) -> MeetingQuerySet:
        return self.filter(may_edit(user))

    def of_few_networks(self, networks: QuerySet[Network]) -> MeetingQuerySet:
        """Keep what they held, alone or together with others; found by way of them."""
        alone = Meeting.objects.filter(network__in=networks).order_by().values("pk")
        return self.filter(pk__in=alone.union(_held_together(networks)))

    def of_many_networks(self, networks: QuerySet[Network]) -> MeetingQuerySet:
        """Keep what they held, too; found by going through all meetings in order."""
        together = _held_together(networks)
        return self.filter(Q(network__in=networks) | Q(pk__in=together))

    def with_access(self, user: Reader) -> MeetingQuerySet:
        """Say of each whether it `is_confided` to `user`, whole, and `is_editable`."""
        return self.annotate(
            is_confided=_as_boolean(may_read_in_confidence(user)),
            is_editable=_as_boolean(may_edit(user)),
        )

    def with_neighbours(self, user: Reader) -> MeetingQuerySet:
        """Add the network's meetings just before and after: `before_it`, `after_it`.

        Each is a dict of what a link to it tells, its days as ISO text, or None.
        """
        others = Meeting.objects.visible_to(user).filter(network=OuterRef("network"))
        day, key = OuterRef("listed_on"), OuterRef("pk")
        earlier = others.filter(Q(listed_on__lt=day) | Q(listed_on=day, pk__lt=key))
        later = others.filter(Q(listed_on__gt=day) | Q(listed_on=day, pk__gt=key))
        link = JSONObject(**{name: name for name in Meeting.IN_A_LINK})
        return self.annotate(
            before_it=Subquery(earlier.newest_first().values(link=link)[:1]),
            after_it=Subquery(later.oldest_first().values(link=link)[:1]),
        )

    def newest_first(self) -> MeetingQuerySet:
        return self.order_by("-listed_on", "-pk")

    def oldest_first(self) -> MeetingQuerySet:
        return self.order_by("listed_on", "pk")

    def held(self) -> MeetingQuerySet:
        """Keep those with minutes to read: not planned, not cancelled.

        They are most, so it is by exclusion: an index on status would not help.
        """
        return self.exclude(status__in=Meeting.WITHOUT_MINUTES)

    def planned_to_the_day(self) -> MeetingQuerySet:
        """Keep the planned of which minutes can tell that they are theirs."""
        whole = Precision.DAY
        return self.filter(status=Meeting.Status.PLANNED, date_precision=whole)

    def coming(self, today: date) -> MeetingQuerySet:
        """Keep the planned that are not over; a month or a year lasts itself out.

        None lasts longer than a year, so that an index serves this among old plans.
        """
        month, year = today.replace(day=1), today.replace(month=1, day=1)
        return self.filter(
            Q(listed_on__gte=today)
            | Q(ends_on__gte=today)
            | Q(date_precision=Precision.MONTH, listed_on__gte=month)
            | Q(date_precision=Precision.YEAR, listed_on__gte=year),
            status=Meeting.Status.PLANNED,
            listed_on__gte=today - timedelta(days=366),
        )


class Meeting(Slugged):
    """One sitting of a network, over one day or several, and its minutes."""

    class Status(models.TextChoices):
        PLANNED = "planned", _("planned")
        DRAFT = "draft", _("draft")
        PUBLISHED = "published", _("published")
        APPROVED = "approved", _("approved")
        CANCELLED = "cancelled", _("cancelled")

    class Form(models.TextChoices):
        ON_SITE = "on_site", _("on site")
        DIGITAL = "digital", _("digital")
        HYBRID = "hybrid", _("hybrid")

    IN_A_LINK = ("slug", "held_on", "ends_on", "date_precision")
    WITHOUT_MINUTES = (Status.PLANNED, Status.CANCELLED)

    network = models.ForeignKey(
        Network,
        models.PROTECT,
        related_name="meetings",
        verbose_name=_("network"),
        help_text=_("The one that keeps the minutes."),
    )
    joint_networks = models.ManyToManyField(
        Network,
        blank=True,
        related_name="joint_meetings",
        verbose_name=_("together with"),
    )
    title = models.CharField(_("title"), max_length=250)
    held_on = models.DateField(_("day"), null=True, blank=True)
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    date_precision = models.CharField(
        _("date known to the"), max_length=10, choices=Precision, default=Precision.DAY
    )
    starts_at = models.TimeField(_("starts at"), null=True, blank=True)
    ends_at = models.TimeField(_("ends at"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=250, blank=True)
    form = models.CharField(_("form"), max_length=10, choices=Form, blank=True)
    status = models.CharField(
        _("status"), max_length=10, choices=Status, default=Status.DRAFT
    )
    minute_taker = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="minutes_taken",
        verbose_name=_("minute-taker"),
    )
    preamble = models.TextField(
        _("preamble"), blank=True, help_text=_("What stands before the first item.")
    )
    source_file = models.FileField(
        _("source document"), upload_to="sources/%Y/", blank=True
    )
    source_text = models.TextField(_("text of the source document"), blank=True)
    version = models.PositiveIntegerField(_("version"), default=1)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    updated_at = models.DateTimeField(_("changed"), auto_now=True)
    listed_on = models.GeneratedField(
        expression=Coalesce("held_on", Value(UNDATED)),
        output_field=models.DateField(),
        db_persist=True,
        verbose_name=_("listed under"),
    )
    match_key = MatchKeyField("title", "place", max_length=600)

    objects = models.Manager.from_queryset(MeetingQuerySet)()

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        indexes = [
            models.Index(fields=["listed_on", "id"], name="meeting_newest"),
            models.Index(
                fields=["network", "listed_on", "id"], name="meeting_newest_of_network"
            ),
            models.Index(
                fields=["status", "listed_on", "id"], name="meeting_newest_by_status"
            ),
            models.Index(fields=["published_at"], name="meeting_newly_published"),
            models.Index(fields=["updated_at"], name="meeting_newly_changed"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("held_on")),
                name="meeting_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(held_on=None, date_precision=Precision.UNKNOWN)
                | Q(held_on__isnull=False) & ~Q(date_precision=Precision.UNKNOWN),
                name="meeting_without_a_date_says_so",
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(held_on__isnull=False),
                name="meeting_with_a_last_day_has_a_first",
            ),
            models.CheckConstraint(
                condition=Q(starts_at=None)
                | Q(ends_at=None)
                | Q(ends_on__isnull=False, ends_on__gt=F("held_on"))
                | Q(ends_at__gt=F("starts_at")),
                name="meeting_closes_after_it_opens",
            ),
            models.CheckConstraint(condition=~Q(title=""), name="meeting_has_a_title"),
            models.CheckConstraint(
                condition=Q(version__gte=1), name="meeting_version_counts_from_one"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return address_of("meeting_detail", self.slug)

    @property
    def slug_source(self) -> str:
        day = machine_readable(self.held_on, self.date_precision)
        return f"{self.network.slug} {day}".strip()

    @property
    def day_in_words(self) -> str:
        return in_words(self.held_on, self.ends_on, self.date_precision)

    @property
    def is_published(self) -> bool:
        return self.status in (self.Status.PUBLISHED, self.Status.APPROVED)

    def begin(self) -> None:
        """Start on the minutes of a planned meeting, hidden until published."""
        self._turn(self.Status.DRAFT, of=(self.Status.PLANNED,))

    def plan(self) -> None:
        """Put a cancelled meeting back, or a draft of one that was begun too early."""
        self._turn(self.Status.PLANNED, of=(self.Status.CANCELLED, self.Status.DRAFT))

    def cancel(self) -> None:
        self._turn(self.Status.CANCELLED, of=(self.Status.PLANNED,))

    def publish(self, at: datetime) -> None:
        self._turn(
            self.Status.PUBLISHED,
            of=(self.Status.DRAFT,),
            published_at=at,
        )

    def unpublish(self) -> None:
        """Make a draft of it again; approval is to be withdrawn before that."""
        self._turn(self.Status.DRAFT, of=(self.Status.PUBLISHED,), published_at=None)

    def approve(self) -> None:
        self._turn(self.Status.APPROVED, of=(self.Status.PUBLISHED,))

    def withdraw_approval(self) -> None:
        self._turn(self.Status.PUBLISHED, of=(self.Status.APPROVED,))

    def _turn(self, status: str, *, of: tuple[str, ...], **also: Any) -> None:
        """Save the new status; refuse it unless the present one is among `of`."""
        if self.status not in of:
            told = {"now": self.get_status_display(), "then": self.Status(status).label}
            sentence = _("What is %(now)s cannot become %(then)s.")
            raise ValidationError(sentence, params=told)
        for field, value in {"status": status, **also}.items():
            setattr(self, field, value)
        self.save(update_fields=["status", "updated_at", *also])

    @property
    def has_several_days(self) -> bool:
        return self.ends_on is not None and self.ends_on != self.held_on

    @property
    def hours_in_words(self) -> str:
        return hours_in_words(self.starts_at, self.ends_at)

    @property
    def day_for_machines(self) -> str:
        return machine_readable(self.held_on, self.date_precision)


def _held_together(networks: QuerySet[Network]) -> QuerySet:
    through = Meeting.joint_networks.through.objects
    return through.filter(network__in=networks).values("meeting")


def _as_boolean(condition: Q) -> Case:
    return Case(When(condition, then=Value(True)), default=Value(False))
