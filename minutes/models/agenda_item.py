"""What was raised at a meeting, in order."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from minutes.access import Reader, may_read_item
from minutes.models.meeting import Meeting
from minutes.models.vocabulary import Topic
from networks.models import Organisation
from people.models import Person


class AgendaItemQuerySet(models.QuerySet):
    def get_by_natural_key(self, meeting: str, position: int) -> AgendaItem:
        return self.get(meeting__slug=meeting, position=position)

    def visible_to(self, user: Reader) -> AgendaItemQuerySet:
        return self.filter(may_read_item(user))

    def newest_first(self) -> AgendaItemQuerySet:
        return self.order_by("-meeting__listed_on", "-meeting", "position")

    def in_order(self) -> AgendaItemQuerySet:
        return self.order_by("meeting", "position")


class AgendaItem(models.Model):
    """One item of the agenda, or a sub-item: what was raised and said."""

    meeting = models.ForeignKey(
        Meeting,
        models.CASCADE,
        related_name="items",
        verbose_name=_("meeting"),
    )
    parent = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="sub_items",
        verbose_name=_("part of"),
    )
    position = models.PositiveSmallIntegerField(
        _("order"), help_text=_("Counted through the meeting, sub-items included.")
    )
    number = models.CharField(
        _("number"), max_length=20, blank=True, help_text=_("As printed.")
    )
    heading = models.CharField(_("heading"), max_length=300)
    held_on = models.DateField(
        _("day"), null=True, blank=True, help_text=_("In a meeting of several days.")
    )
    text = models.TextField(_("text"), blank=True)
    topics = models.ManyToManyField(
        Topic, blank=True, related_name="items", verbose_name=_("topics")
    )
    mentioned = models.ManyToManyField(
        Person,
        blank=True,
        related_name="mentioned_in",
        verbose_name=_("people mentioned"),
        help_text=_("Named in the text, though they neither presented nor spoke."),
    )
    is_confidential = models.BooleanField(
        _("confidential"),
        default=False,
        help_text=_("Read by members and coordinators only, with all that is in it."),
    )

    objects = models.Manager.from_queryset(AgendaItemQuerySet)()

    class Meta:
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda items")
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "position"], name="item_position_is_taken_once"
            ),
            models.CheckConstraint(condition=~Q(heading=""), name="item_has_a_heading"),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("id")),
                name="item_is_not_part_of_itself",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.heading}".strip()

    def natural_key(self) -> tuple[str, int]:
        return (self.meeting.slug, self.position)

    natural_key.dependencies = ["minutes.meeting"]  # type: ignore[attr-defined]

    def get_absolute_url(self) -> str:
        return f"{self.meeting.get_absolute_url()}#{self.anchor}"

    @property
    def anchor(self) -> str:
        return f"item-{self.position}"

    def clean(self) -> None:
        if self.parent and self.parent.meeting_id != self.meeting_id:
            raise ValidationError({"parent": _("The item belongs to another meeting.")})
        if self.parent and self.parent.parent_id:
            raise ValidationError({"parent": _("A sub-item has no items of its own.")})


class PresenterQuerySet(models.QuerySet):
    def visible_to(self, user: Reader) -> PresenterQuerySet:
        return self.filter(may_read_item(user, "item__"))

    def newest_first(self) -> PresenterQuerySet:
        return self.order_by(
            "-item__meeting__listed_on", "-item__meeting", "item__position", "pk"
        )


class Presenter(models.Model):
    """A person who presented an item, on whose behalf and as what, that day."""

    item = models.ForeignKey(
        AgendaItem,
        models.CASCADE,
        related_name="presenters",
        verbose_name=_("agenda item"),
    )
    person = models.ForeignKey(
        Person, models.PROTECT, related_name="presentations", verbose_name=_("person")
    )
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="presentations",
        verbose_name=_("organisation"),
    )
    title = models.CharField(_("title"), max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(_("order"), default=1)

    objects = models.Manager.from_queryset(PresenterQuerySet)()

    class Meta:
        verbose_name = _("presenter")
        verbose_name_plural = _("presenters")
        constraints = [
            models.UniqueConstraint(
                fields=["item", "person"], name="presenter_is_named_once_in_an_item"
            )
        ]

    def __str__(self) -> str:
        return str(self.person)
