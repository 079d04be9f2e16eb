"""Deleting minutes, and the list from which they are brought back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from minutes.deletions import CannotDelete, Going, delete_meeting, obstacle
from minutes.models import Deletion, Meeting
from minutes.paging import page_of
from minutes.recovering import CannotRecover, recover
from minutes.storing import StaleVersionError
from minutes.views.editable import editable_meeting, version_looked_at
from networks.models.network import keeps_registers
from networks.refused import ClosedPage


def meeting_delete(request: HttpRequest, slug: str) -> HttpResponse:
    """Say what goes with the minutes; delete them as they were when that was said."""
    meeting = editable_meeting(request, slug)
    if request.method == "POST":
        version = version_looked_at(request)
        try:
            deletion = delete_meeting(meeting, version=version, user=request.user)
        except (StaleVersionError, Meeting.DoesNotExist):
            text = _(
                "Somebody changed the minutes meanwhile. Look at them and try again."
            )
            messages.error(request, text)
            return redirect("meeting_delete", slug)
        except CannotDelete:
            pass  # the page says why
        else:
            return _deleted(request, deletion)
    going = Going(meeting)
    refusal = obstacle(going, request.user)
    context = {"meeting": meeting, "going": going, "refusal": refusal}
    return TemplateResponse(
        request,
        "minutes/meeting_delete.html",
        context,
        status=403 if refusal else 200,
    )


def meeting_deleted(request: HttpRequest) -> HttpResponse:
    """List the deleted minutes that the reader may bring back."""
    if not keeps_registers(request.user):
        raise ClosedPage(
            _("Deleted minutes are brought back by those who coordinate a network.")
        )
    deletions = Deletion.objects.editable_by(request.user)
    rows = deletions.for_list().newest_first()
    page = page_of(rows, request, deletions.count())
    return TemplateResponse(request, "minutes/meeting_deleted.html", {"page": page})


@require_POST
def meeting_recover(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring minutes back, or say why that cannot be."""
    deletions = Deletion.objects.editable_by(request.user).for_list()
    deletion = get_object_or_404(deletions, pk=pk)
    slug = deletion.slug
    try:
        meeting = recover(deletion, request.user)
    except CannotRecover as reason:
        messages.error(request, str(reason))
        return redirect("meeting_deleted")
    text = _("The minutes are back, as they were.")
    if meeting.slug != slug:
        text = _(
            "The minutes are back as they were, but under a new address: the old one "
            "has been given to another meeting."
        )
    messages.success(request, text)
    return redirect(meeting)


def _deleted(request: HttpRequest, deletion: Deletion) -> HttpResponse:
    text = _("The minutes are deleted: %(name)s.") % {"name": deletion}
    undo_address = reverse("meeting_recover", args=[deletion.pk])
    messages.success(request, text, extra_tags=undo_address)
    return redirect(deletion.network)
