"""A meeting for those who may change it: hidden is missing, readable is forbidden."""

from __future__ import annotations

from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from minutes.models import Meeting
from networks.refused import Refused


def editable_meeting(
    request: HttpRequest, slug: str, refusal: type[Refused] = Refused
) -> Meeting:
    meetings = Meeting.objects.visible_to(request.user).with_access(request.user)
    meeting = get_object_or_404(meetings.select_related("network"), slug=slug)
    if not meeting.is_editable:
        raise refusal
    return meeting


def version_looked_at(request: HttpRequest) -> int:
    """Read which version of the minutes the page showed that was sent."""
    version = request.POST.get("version", "")
    if not version.isdecimal() or len(version) > 9:
        raise BadRequest
    return int(version)
