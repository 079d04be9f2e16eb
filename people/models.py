"""Who is named in minutes, and who has an account."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from people.fields import MatchKeyField, NameSortKeyField
from people.names import NamedQuerySet, lines_of
from people.slugs import Slugged, address_of


class Person(Slugged):
    """One human named in minutes; needs no account."""

    full_name = models.CharField(_("name"), max_length=200)
    other_names = models.TextField(
        _("other spellings"),
        blank=True,
        help_text=_("One a line, as minutes spell it."),
    )
    title = models.CharField(_("title"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=50, blank=True)
    sort_key = NameSortKeyField("full_name")
    match_key = MatchKeyField("full_name", "other_names", max_length=2000)

    objects = models.Manager.from_queryset(NamedQuerySet)()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        indexes = [models.Index(fields=["sort_key", "id"], name="person_by_name")]
        constraints = [
            models.CheckConstraint(condition=~Q(full_name=""), name="person_has_a_name")
        ]

    def __str__(self) -> str:
        return self.full_name

    def get_absolute_url(self) -> str:
        return address_of("person_detail", self.slug)

    @property
    def initials(self) -> str:
        """First letters as minutes abbreviate a name: Anna Lanje is AL."""
        return "".join(word[0] for word in self.full_name.replace("-", " ").split())

    @property
    def spellings(self) -> list[str]:
        return lines_of(self.other_names)


class UserManager(BaseUserManager):
    def create_user(
        self, email: str, password: str | None = None, **fields: Any
    ) -> User:
        user = self.model(email=email.lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(
        self, email: str, password: str | None = None, **fields: Any
    ) -> User:
        return self.create_user(
            email, password, is_staff=True, is_superuser=True, **fields
        )

    def get_by_natural_key(self, email: str | None) -> User:
        return self.get(email__iexact=email)


class User(AbstractUser):
    """An account, known by its e-mail address and optionally tied to one person."""

    username = None
    email = models.EmailField(_("e-mail"), unique=True)
    person = models.OneToOneField(
        Person,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="user",
        verbose_name=_("person"),
    )

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []

    objects = UserManager()

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        constraints = [
            models.CheckConstraint(
                condition=Q(email=Lower("email")), name="user_email_is_in_lower_case"
            )
        ]

    def __str__(self) -> str:
        return self.get_full_name() or self.email

    def clean(self) -> None:
        """Keep the address in lower case, as logging in compares it."""
        super().clean()
        self.email = self.email.lower()

    @property
    def is_administrator(self) -> bool:
        return self.is_active and self.is_superuser
