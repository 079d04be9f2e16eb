"""Who promised what, by when, and what became of it."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Coalesce
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from minutes.access import Reader, may_read_item
from minutes.dates import ANY_DAY
from minutes.models.agenda_item import AgendaItem
from minutes.models.part import PartQuerySet
from networks.models import Membership, Organisation, Subregion
from people.models import Person


class ActionPointQuerySet(PartQuerySet):
    def open(self) -> ActionPointQuerySet:
        return self.filter(done_on=None)

    def done(self) -> ActionPointQuerySet:
        return self.filter(done_on__isnull=False)

    def overdue(self, today: date) -> ActionPointQuerySet:
        return self.open().filter(due_by__lt=today)

    def soonest_first(self) -> ActionPointQuerySet:
        """Due dates first; what has none follows, the latest promised first."""
        return self.order_by("due_by", "-pk")

    def assigned_to(
        self, *, person: Person | None = None, organisation: Organisation | None = None
    ) -> ActionPointQuerySet:
        named = Assignment.objects.filter(
            Q(person=person) if person else Q(organisation=organisation)
        )
        return self.filter(pk__in=named.values("action_point"))

    def concerning(self, person_id: int, on: date) -> ActionPointQuerySet:
        """Keep what is given to a person, or to whom the person sits for on that day.

        That is an organisation, or a sub-region it lies in.
        """
        memberships = Membership.objects.current(on).filter(person=person_id)
        sits_for = memberships.values("organisation")
        named = Assignment.objects.filter(
            Q(person=person_id)
            | Q(organisation__in=sits_for)
            | Q(subregion__municipalities__in=sits_for)
        )
        return self.filter(pk__in=named.values("action_point"))


class ActionPoint(models.Model):
    """A task for after the meeting."""

    item = models.ForeignKey(
        AgendaItem,
        models.CASCADE,
        related_name="action_points",
        verbose_name=_("agenda item"),
    )
    position = models.PositiveSmallIntegerField(_("order"))
    text = models.TextField(_("text"))
    is_for_all = models.BooleanField(
        _("for all members"), default=False, help_text=_("The network as a whole.")
    )
    due_on = models.DateField(_("due on"), null=True, blank=True)
    done_on = models.DateField(_("done on"), null=True, blank=True)
    due_by = models.GeneratedField(
        expression=Coalesce("due_on", Value(ANY_DAY)),
        output_field=models.DateField(),
        db_persist=True,
        verbose_name=_("listed under"),
    )

    objects = models.Manager.from_queryset(ActionPointQuerySet)()

    class Meta:
        verbose_name = _("action point")
        verbose_name_plural = _("action points")
        indexes = [
            models.Index(fields=["due_by", "-id"], name="action_point_soonest"),
            models.Index(
                fields=["due_by", "-id"],
                condition=Q(done_on=None),
                name="action_point_soonest_open",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["item", "position"], name="action_point_position_is_taken_once"
            ),
            models.CheckConstraint(
                condition=~Q(text=""), name="action_point_has_a_text"
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def natural_key(self) -> tuple[str, int, int]:
        return (*self.item.natural_key(), self.position)

    natural_key.dependencies = ["minutes.agendaitem"]  # type: ignore[attr-defined]

    @property
    def anchor(self) -> str:
        return f"action-point-{self.pk}"

    @property
    def is_open(self) -> bool:
        return self.done_on is None

    @cached_property
    def assignees(self) -> list[Person | Organisation | Subregion | None]:
        return [given.assignee for given in self.assignments.all()]

    def complete(self, on: date) -> None:
        """Mark as done on the day `on`; the first date given stands."""
        if self.done_on is None:
            self.done_on = on
            self.save(update_fields=["done_on"])


class AssignmentQuerySet(models.QuerySet):
    def visible_to(self, user: Reader) -> AssignmentQuerySet:
        return self.filter(may_read_item(user, "action_point__item__"))

    def with_assignees(self) -> AssignmentQuerySet:
        return self.order_by("pk").select_related(
            "person", "organisation", "subregion__association"
        )


class Assignment(models.Model):
    """One whom an action point is given to: a person, an organisation, a sub-region."""

    action_point = models.ForeignKey(
        ActionPoint,
        models.CASCADE,
        related_name="assignments",
        verbose_name=_("action point"),
    )
    person = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="assignments",
        verbose_name=_("person"),
    )
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="assignments",
        verbose_name=_("organisation"),
    )
    subregion = models.ForeignKey(
        Subregion,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="assignments",
        verbose_name=_("sub-region"),
    )

    objects = models.Manager.from_queryset(AssignmentQuerySet)()

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, organisation=None, subregion=None)
                | Q(person=None, organisation__isnull=False, subregion=None)
                | Q(person=None, organisation=None, subregion__isnull=False),
                name="assignment_is_to_one_person_organisation_or_subregion",
            ),
            models.UniqueConstraint(
                fields=["action_point", "person"],
                condition=Q(person__isnull=False),
                name="assignment_to_a_person_is_given_once",
            ),
            models.UniqueConstraint(
                fields=["action_point", "organisation"],
                condition=Q(organisation__isnull=False),
                name="assignment_to_an_organisation_is_given_once",
            ),
            models.UniqueConstraint(
                fields=["action_point", "subregion"],
                condition=Q(subregion__isnull=False),
                name="assignment_to_a_subregion_is_given_once",
            ),
        ]

    def __str__(self) -> str:
        return str(self.assignee)

    @property
    def assignee(self) -> Person | Organisation | Subregion | None:
        return self.person or self.organisation or self.subregion


class FollowUpQuerySet(models.QuerySet):
    def visible_to(self, user: Reader) -> FollowUpQuerySet:
        """Keep those whose item, and whose action point's item, `user` may read."""
        return self.filter(
            may_read_item(user, "item__"), may_read_item(user, "action_point__item__")
        )

    def latest_first(self) -> FollowUpQuerySet:
        return self.order_by("-item__meeting__listed_on", "-item__meeting", "-pk")


class FollowUp(models.Model):
    """What a later meeting said of an action point."""

    action_point = models.ForeignKey(
        ActionPoint,
        models.CASCADE,
        related_name="follow_ups",
        verbose_name=_("action point"),
    )
    item = models.ForeignKey(
        AgendaItem,
        models.CASCADE,
        related_name="follow_ups",
        verbose_name=_("agenda item"),
    )
    text = models.TextField(_("text"))

    objects = models.Manager.from_queryset(FollowUpQuerySet)()

    class Meta:
        verbose_name = _("follow-up")
        verbose_name_plural = _("follow-ups")
        constraints = [
            models.UniqueConstraint(
                fields=["action_point", "item"],
                name="follow_up_is_given_once_in_an_item",
            ),
            models.CheckConstraint(condition=~Q(text=""), name="follow_up_has_a_text"),
        ]

    def __str__(self) -> str:
        return self.text
