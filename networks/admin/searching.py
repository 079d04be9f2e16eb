"""How the lists and the fields of the admin site are searched: in Swedish."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from people.names import holding, nearly_holding
from people.swedish import match_key


class Searched:
    """Columns that end in `match_key` hold folded names; others are as written."""

    search_fields: Sequence[str] = ("match_key",)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        """Keep rows that hold each of the words, å, ä and ö in any case too.

        Where none does, names may do so with these letters left out.
        """
        words = search_term[:200].split()
        found = self._found(queryset, words, holding)
        if not found.exists():
            found = self._found(queryset, words, nearly_holding)
        return found, False

    def _found(
        self, rows: QuerySet, words: list[str], holding: Callable[[str, str], Q]
    ) -> QuerySet:
        """Keep rows of which some column holds each word, names as `holding` says."""
        folded = [f for f in self.search_fields if f.endswith("match_key")]
        as_written = [f for f in self.search_fields if f not in folded]
        for word in words:
            found = Q()
            for field in as_written:
                for spelling in {word, word.lower(), word.capitalize(), word.upper()}:
                    found |= Q(**{f"{field}__icontains": spelling})
            keys = Q()
            for part in match_key(word).split():
                here = Q()
                for field in folded:
                    here |= holding(field, part)
                keys &= here
            rows = rows.filter(found | keys if keys else found or Q(pk__in=[]))
        return rows
