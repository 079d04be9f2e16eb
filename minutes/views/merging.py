"""Merging two people, or two organisations: choose, look, confirm, undo."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from minutes.access import Reader
from minutes.filters.searched import CHOICES, SearchedInput
from minutes.merging import CannotMerge, may_merge, merge, obstacle
from minutes.models import Merge
from minutes.paging import page_of
from minutes.references import references_to
from minutes.unmerging import CannotUndo, undo
from minutes.visible_people import people_with_networks
from networks.models import Network, Organisation
from networks.refused import ADMINISTRATORS, OF_A_PERSON, ClosedPage, Refused
from people.models import Person
from people.similar import similar_rows, similar_to

FOUND = 20
LIKELY = 5


def merge_choose(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """Offer whom the row may be merged with: similar names first, and a search."""
    rows = CHOICES[kind](request.user)
    removed = _mergeable(rows.filter(slug=slug).first(), request.user)
    others = rows.exclude(pk=removed.pk)
    words = request.GET.get(kind, "")[:200].strip()
    found = others.matching(words).by_name() if words else others.none()
    context = {
        "kind": kind,
        "removed": removed,
        "words": words,
        "field": SearchedInput(kind).render(kind, words, {"id": f"merge-{kind}"}),
        "found": _with_whereabouts(found[:FOUND], request.user),
        "likely": [] if words else _likely(removed, others, request.user),
        **_addresses(kind),
    }
    return TemplateResponse(request, "minutes/merge_choose.html", context)


def merge_confirm(
    request: HttpRequest, kind: str, slug: str, kept_slug: str
) -> HttpResponse:
    """Show both side by side and what will move; merge them when that is sent."""
    user = request.user
    both = CHOICES[kind](user).filter(slug__in=[slug, kept_slug])
    found = {row.slug: row for row in _with_whereabouts(both, user)}
    removed = _mergeable(found.get(slug), user)
    kept = found.get(kept_slug)
    if kept is None:
        raise Http404
    if request.method == "POST":
        return _merged(request, kept, removed)
    context = {
        "kind": kind,
        "sides": [_side(removed), _side(kept)],
        "removed": removed,
        "kept": kept,
        "moving": references_to(removed),
        "obstacle": obstacle(kept, removed),
        "may_swap": may_merge(user, kept) and not obstacle(removed, kept),
        **_addresses(kind),
    }
    return TemplateResponse(request, "minutes/merge_confirm.html", context)


def merge_list(request: HttpRequest) -> HttpResponse:
    """List the merges that the reader may undo."""
    if not Network.objects.editable_by(request.user).exists():
        raise ClosedPage(_("Merges are undone by those who coordinate a network."))
    merges = Merge.objects.undoable_by(request.user)
    rows = merges.newest_first().select_related("user").defer("steps")
    page = page_of(rows, request, merges.count())
    _add_kept(page.object_list)
    return TemplateResponse(request, "minutes/merge_list.html", {"page": page})


@require_POST
def merge_undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Undo a merge, or say why it cannot be."""
    done = get_object_or_404(Merge.objects.undoable_by(request.user), pk=pk)
    try:
        removed = undo(done, request.user)
    except CannotUndo as reason:
        messages.error(request, str(reason))
        return redirect("merge_list")
    text = _("The merge is undone: %(name)s is back.") % {"name": removed}
    messages.success(request, text)
    return redirect(removed)


def _mergeable(row: Any, user: Reader) -> Any:
    """Give what `user` may merge away; 404 if it is hidden, 403 if only to be read."""
    if row is None:
        raise Http404
    if not may_merge(user, row):
        raise Refused(OF_A_PERSON if isinstance(row, Person) else ADMINISTRATORS)
    return row


def _merged(request: HttpRequest, kept: Any, removed: Any) -> HttpResponse:
    try:
        done = merge(kept, removed, request.user)
    except CannotMerge as reason:
        messages.error(request, str(reason))
        return redirect(removed)
    names = {"removed": removed, "kept": kept}
    text = _("%(removed)s is now merged with %(kept)s.") % names
    undo_address = reverse("merge_undo", args=[done.pk])
    messages.success(request, text, extra_tags=undo_address)
    return redirect(kept)


def _likely(removed: Any, others: QuerySet, user: Reader) -> list[Model]:
    """Give namesakes, then those with a similar name."""
    if isinstance(removed, Person):
        namesakes = others.filter(full_name=removed.full_name).by_name()
        similar = similar_to(removed.full_name, others, LIKELY)
    else:
        namesakes = others.filter(name=removed.name).by_name()
        similar = similar_rows(removed.name, others, "name", LIKELY, by_one_word=True)
    keys = [row.pk for row in (*namesakes[:LIKELY], *similar)][:LIKELY]
    shown = _with_whereabouts(others.filter(pk__in=keys), user)
    return sorted(shown, key=lambda row: keys.index(row.pk))


def _with_whereabouts(rows: QuerySet, user: Reader) -> list[Any]:
    """Load what tells one from the other: of people, where they sit."""
    return list(people_with_networks(rows, user) if rows.model is Person else rows)


def _side(row: Any) -> dict[str, Any]:
    """Say what is known of a row, by the names of its fields."""
    fields = ["title", "email", "phone"]
    if isinstance(row, Organisation):
        fields = ["kind", "code", "website"]
    facts = [
        (row._meta.get_field(name).verbose_name, row._get_FIELD_display(field))
        for name in fields
        if (field := row._meta.get_field(name)) and getattr(row, name)
    ]
    names = row.spellings if isinstance(row, Person) else row.abbreviations
    return {"row": row, "facts": facts, "names": names}


def _add_kept(merges: list[Merge]) -> None:
    """Tell of each merge who it is that is kept, as of today."""
    models = {Merge.Kind.PERSON: Person, Merge.Kind.ORGANISATION: Organisation}
    for kind, model in models.items():
        of_kind = [done for done in merges if done.kind == kind]
        rows = model.objects.in_bulk([done.kept_key for done in of_kind])
        for done in of_kind:
            done.kept = rows.get(done.kept_key)


def _addresses(kind: str) -> dict[str, str]:
    return {
        "list_url": reverse(f"{kind}_list"),
        "list_name": _("People") if kind == "person" else _("Organisations"),
        "choose": f"{kind}_merge",
        "confirm": f"{kind}_merge_confirm",
    }
