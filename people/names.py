"""What has a name is sorted and found by it in the same way everywhere."""

from __future__ import annotations

from typing import Self

from people.slugs import SluggedQuerySet
from people.swedish import match_key


class NamedQuerySet(SluggedQuerySet):
    """For models with a `sort_key` and a `match_key`; see `people.fields`."""

    def by_name(self) -> Self:
        return self.order_by("sort_key", "pk")

    def matching(self, words: str) -> Self:
        """Keep those whose name, or another name, holds each of the words."""
        found = self
        for word in match_key(words).split():
            found = found.filter(match_key__contains=word)
        return found


def lines_of(text: str) -> list[str]:
    """Split other names, kept one a line."""
    return [line.strip() for line in text.splitlines() if line.strip()]
