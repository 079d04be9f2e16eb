"""What was changed in minutes, by whom and why; and how they once were."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import InvalidPage, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from reversion.models import Version

from minutes.changelog import entries
from minutes.describing import document_of, documents_at
from minutes.history import compare
from minutes.models import Meeting
from minutes.restoring import CannotRestoreError, restore
from minutes.revisions import revisions_of
from minutes.storing import StaleVersionError
from minutes.views.editable import editable_meeting, version_looked_at
from networks.refused import ClosedPage

REVISIONS_A_PAGE = 20


def meeting_history(request: HttpRequest, slug: str) -> HttpResponse:
    meeting = editable_meeting(request, slug, ClosedPage)
    try:
        page = Paginator(revisions_of(meeting), REVISIONS_A_PAGE).page(
            request.GET.get("page") or 1
        )
    except InvalidPage as invalid:
        raise Http404 from invalid
    with_former = revisions_of(meeting)[
        page.start_index() - 1 if page.object_list else 0 : page.end_index() + 1
    ]
    told = entries(list(with_former), is_whole=not page.has_next())
    context = {"meeting": meeting, "page": page, "entries": told}
    return TemplateResponse(request, "minutes/meeting_history.html", context)


def meeting_revision(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Show what a save changed, or with `?since` what has changed since."""
    meeting = editable_meeting(request, slug, ClosedPage)
    version, former = _kept(meeting, number)
    is_since = "since" in request.GET
    context = {
        "meeting": meeting,
        "version": version,
        "number": number,
        "is_since": is_since,
        "is_first": former is None,
        "comparison": _compared(meeting, version, former, is_since=is_since),
    }
    return TemplateResponse(request, "minutes/meeting_revision.html", context)


@require_POST
def meeting_restore(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Bring the minutes back as they were in their version of that number."""
    meeting = editable_meeting(request, slug)
    kept, _former = _kept(meeting, number)
    reason = request.POST.get("reason", "").strip()
    if meeting.is_published and not reason:
        messages.error(
            request,
            _("The minutes are published: tell their readers what is put right."),
        )
        return redirect("meeting_revision", slug=slug, number=number)
    try:
        restore(
            kept,
            meeting,
            version=version_looked_at(request),
            user=request.user,
            reason=reason[:250] or _("Restored version %(n)s") % {"n": number},
        )
    except StaleVersionError:
        messages.error(
            request,
            _("Somebody changed the minutes meanwhile. Look at them and try again."),
        )
        return redirect("meeting_history", slug=slug)
    except CannotRestoreError as why:
        messages.error(request, str(why))
        return redirect("meeting_revision", slug=slug, number=number)
    messages.success(request, _("The minutes are as they were in that version."))
    return redirect(meeting)


def _kept(meeting: Meeting, number: int) -> tuple[Version, Version | None]:
    """Find the kept state that was version `number`, and the one before it."""
    found = None
    for kept in revisions_of(meeting):
        if found:
            return found, kept
        if kept.field_dict["version"] == number:
            found = kept
    if found is None:
        raise Http404
    return found, None


def _compared(
    meeting: Meeting, version: Version, former: Version | None, *, is_since: bool
) -> object:
    if is_since:
        return compare(documents_at([version])[0], document_of(meeting))
    if former is None:
        return compare(None, documents_at([version])[0])
    before, after = documents_at([former, version])
    return compare(before, after)
