"""Old addresses of what was merged into something else."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import Http404, HttpResponsePermanentRedirect

from minutes.models import Merge


def moved(kind: str, slug: str, visible: QuerySet) -> HttpResponsePermanentRedirect:
    """Lead to the one that is kept, if it is among the `visible`; else a 404.

    Browsers ask again each time: a merge can be undone.
    """
    merges = Merge.objects.filter(kind=kind, removed_slug=slug).newest_first()
    key = merges.values_list("removed_key", flat=True).first()
    kept_key = Merge.objects.final_keys(kind, [key]).get(key) if key else None
    kept = visible.filter(pk=kept_key).first()
    if kept is None:
        raise Http404
    answer = HttpResponsePermanentRedirect(kept.get_absolute_url())
    answer["Cache-Control"] = "no-cache"
    return answer
