"""A choice among thousands, typed and searched rather than listed."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import django_filters
from django import forms
from django.db import models
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.functional import cached_property

from minutes.access import Reader
from minutes.models import AgendaItem, Topic
from minutes.visible_people import visible_people
from networks.models import Network, Organisation
from networks.models.network import Standing, standing_of
from people.prepared import WRITTEN_OUT, Asked, PreparedRows

MOST = 10


def visible_topics(user: Reader) -> QuerySet[Topic]:
    """Keep those of items that `user` may read: a topic alone may tell too much."""
    items = AgendaItem.objects.visible_to(user).filter(topics=OuterRef("pk"))
    return Topic.objects.filter(Exists(items))


CHOICES: dict[str, Callable[[Reader], QuerySet]] = {
    "network": lambda user: Network.objects.visible_to(user),
    "organisation": lambda user: Organisation.objects.all(),
    "person": visible_people,
    "topic": visible_topics,
}


def suggestions(kind: str, words: str, user: Reader) -> QuerySet:
    """Offer at most `MOST` rows whose name holds the words typed so far."""
    return CHOICES[kind](user).matching(words).by_name()[:MOST]


@lru_cache(WRITTEN_OUT)
def _called(kind: str, pattern: Standing) -> PreparedRows:
    """Write out how to ask for the one row with a `slug`."""
    slug = Asked("slug", models.CharField())
    return PreparedRows(CHOICES[kind](pattern).filter(slug=slug))


class TypedInput(forms.TextInput):
    """A text field for words; the choices made by links stay as they are."""

    def __init__(self) -> None:
        super().__init__({"autocomplete": "off", "maxlength": 200})


class SearchedInput(TypedInput):
    """A text field that suggests as one types; the suggestions are a datalist."""

    template_name = "widgets/searched_input.html"
    shown_as = ""  # the name of the one row that a slug, or the words, stand for

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        shown = self.shown_as or value
        return {**super().get_context(name, shown, attrs), "kind": self.kind}


class TypedFilter(django_filters.CharFilter):
    """Words typed by the reader, at most 200 characters of them."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", TypedInput())
        super().__init__(max_length=200, **options)


class NameFilter(TypedFilter):
    """Keeps rows whose name holds the words."""

    def filter(self, found: QuerySet, words: str) -> QuerySet:
        return found.matching(words) if words else found


class SearchedFilter(TypedFilter):
    """Narrows by rows of `kind`: a slug, as in links, or words of the name as typed.

    Words that fit several rows keep what belongs to any of them; the page then offers
    the rows to choose from.
    """

    def __init__(
        self,
        kind: str,
        narrow: Callable[[QuerySet, list[Any], Reader], QuerySet],
        **options: Any,
    ) -> None:
        super().__init__(widget=SearchedInput(kind), **options)
        self.kind = kind
        self.narrow = narrow

    @cached_property
    def matches(self) -> list[Any]:
        """The rows that the words mean, asked for once: each count narrows by them.

        A filter belongs to one request; django-filter copies it for each.
        """
        words = self.parent.form.cleaned_data[self.field_name]
        reader = standing_of(self.parent.reader)
        called = _called(self.kind, reader.pattern).ask(reader.keys, slug=words)
        if called:
            return called
        return list(CHOICES[self.kind](reader).matching(words).by_name())

    def filter(self, found: QuerySet, words: str) -> QuerySet:
        if not words:
            return found
        return self.narrow(found, self.matches, self.parent.reader)
