"""What has a name is sorted and found by it in the same way everywhere."""

from __future__ import annotations

from typing import Self

from django.db.models import Exists, Q

from people.slugs import SluggedQuerySet
from people.swedish import LETTERS_OF_THEIR_OWN, match_key


class NamedQuerySet(SluggedQuerySet):
    """For models with a `sort_key` and a `match_key`; see `people.fields`."""

    def by_name(self) -> Self:
        return self.order_by("sort_key", "pk")

    def matching(self, words: str) -> Self:
        """Keep those whose name, or another name, holds each of the words.

        Where no name does, å, ä and ö may have been missing on the keyboard.
        """
        if not match_key(words):
            return self
        as_typed, nearly = (
            holding("match_key", words),
            nearly_holding("match_key", words),
        )
        if as_typed == nearly:
            return self.filter(as_typed)
        return self.filter(nearly, as_typed | ~Exists(self.filter(as_typed)))


def holding(key: str, words: str) -> Q:
    """Ask for each of the words in the `MatchKeyField` that `key` leads to."""
    parts = match_key(words).split()
    return Q(*(Q((f"{key}__contains", part)) for part in parts))


def nearly_holding(key: str, words: str) -> Q:
    """The same, but a and o stand for å, ä and ö too, in words without any of these."""
    parts = match_key(words).split()
    return Q(*(Q((f"{key}{_undotted(part)}__contains", part)) for part in parts))


def _undotted(part: str) -> str:
    has_dots = set(part) & set(LETTERS_OF_THEIR_OWN)
    return "__without_dots" if set(part) & set("ao") and not has_dots else ""


def lines_of(text: str) -> list[str]:
    """Split other names, kept one a line."""
    return [line.strip() for line in text.splitlines() if line.strip()]
