"""Who was at a meeting, and on whose behalf that day."""

from __future__ import annotations

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from minutes.access import Reader, may_read
from minutes.models.meeting import Meeting
from networks.models import Organisation, Subregion
from people.models import Person


class AttendanceQuerySet(models.QuerySet):
    def visible_to(self, user: Reader) -> AttendanceQuerySet:
        return self.filter(may_read(user, "meeting__"))

    def present(self) -> AttendanceQuerySet:
        return self.filter(status=Attendance.Status.PRESENT)

    def newest_first(self) -> AttendanceQuerySet:
        return self.order_by("-meeting__listed_on", "-meeting", "pk")

    def by_organisation(self) -> AttendanceQuerySet:
        """Who came for no sub-region, or for nobody, follows last."""
        return self.order_by(
            F("subregion__position").asc(nulls_last=True),
            F("organisation__sort_key").asc(nulls_last=True),
            "person__sort_key",
            "pk",
        )


class Attendance(models.Model):
    """One person and one meeting; "present" means present, invited is another fact."""

    class Status(models.TextChoices):
        PRESENT = "present", _("present")
        EXCUSED = "excused", _("excused")
        ABSENT = "absent", _("absent")
        INVITED = "invited", _("invited")
        GUEST = "guest", _("guest")

    class Mode(models.TextChoices):
        ON_SITE = "on_site", _("on site")
        REMOTE = "remote", _("by link")

    class Role(models.TextChoices):
        MEMBER = "member", _("member")
        CHAIR = "chair", _("chair")
        SUBSTITUTE = "substitute", _("substitute")
        STAFF = "staff", _("host's staff")

    class Source(models.TextChoices):
        FORM = "form", _("form")
        IMPORT = "import", _("import")

    meeting = models.ForeignKey(
        Meeting,
        models.CASCADE,
        related_name="attendances",
        verbose_name=_("meeting"),
    )
    person = models.ForeignKey(
        Person, models.PROTECT, related_name="attendances", verbose_name=_("person")
    )
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="attendances",
        verbose_name=_("organisation"),
        help_text=_("As of that day."),
    )
    subregion = models.ForeignKey(
        Subregion,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="attendances",
        verbose_name=_("sub-region"),
        help_text=_("As of that day."),
    )
    status = models.CharField(
        _("status"), max_length=10, choices=Status, default=Status.PRESENT
    )
    mode = models.CharField(
        _("on site or by link"), max_length=10, choices=Mode, blank=True
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.MEMBER)
    note = models.CharField(
        _("note"),
        max_length=200,
        blank=True,
        help_text=_("For instance which part of the meeting, or which item."),
    )
    source = models.CharField(
        _("source"), max_length=10, choices=Source, default=Source.FORM
    )

    objects = models.Manager.from_queryset(AttendanceQuerySet)()

    class Meta:
        verbose_name = _("attendance")
        verbose_name_plural = _("attendances")
        indexes = [
            models.Index(fields=["person", "meeting"], name="attendance_of_a_person"),
            models.Index(
                fields=["organisation", "status", "meeting"],
                name="attendance_of_an_organisation",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "person"],
                name="attendance_is_given_once_in_a_meeting",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_status_display()}"
