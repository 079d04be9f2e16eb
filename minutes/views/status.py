"""One click from plan to approval, and back."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import BadRequest, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from minutes.publishing import Step, take
from minutes.storing import StaleVersionError
from minutes.views.editable import editable_meeting, version_looked_at


@require_POST
def meeting_status(request: HttpRequest, slug: str) -> HttpResponse:
    meeting = editable_meeting(request, slug)
    step, version = request.POST.get("step", ""), version_looked_at(request)
    if step not in Step.values:
        raise BadRequest
    try:
        taken = take(
            Step(step),
            meeting,
            version=version,
            user=request.user,
            at=timezone.now(),
        )
        words = {"status": taken.get_status_display()}
        messages.success(request, _("The status is now: %(status)s.") % words)
    except StaleVersionError:
        messages.error(
            request,
            _("Somebody changed the minutes meanwhile. Look at them and try again."),
        )
    except ValidationError as refused:
        messages.error(request, refused.messages[0])
    return redirect(meeting)
