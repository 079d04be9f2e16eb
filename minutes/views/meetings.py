"""The list of meetings, and one meeting as a page of minutes."""

from __future__ import annotations

from django.core.paginator import Page
from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils import timezone

from minutes.filters.faceted import FacetedFilterSet
from minutes.filters.meetings import MeetingFilter
from minutes.models import Attachment, Meeting
from minutes.parts import told_of
from minutes.publishing import offers, who_reads
from minutes.reading import read
from minutes.summaries import told_meetings
from minutes.told import ToldRow
from minutes.views.lists import list_page
from minutes.written import written
from networks.models.network import standing_of


def meeting_list(request: HttpRequest) -> HttpResponse:
    return list_page(request, "minutes/meeting_list.html", MeetingFilter, _rows)


def _rows(found: FacetedFilterSet, page: Page) -> list[ToldRow]:
    reader = found.reader
    return told_meetings(found.chosen(page), reader.pattern, reader.keys)


def meeting_detail(request: HttpRequest, slug: str) -> HttpResponse:
    told = told_of(slug, standing_of(request.user))
    if told is None:
        raise Http404
    meeting, today = told.meeting, timezone.localdate()
    context = {"meeting": meeting, "written": written(told, today)}
    if meeting.is_editable:
        minutes = read(told)
        context["readers"] = who_reads(minutes, meeting.status)
        context["offers"] = offers(minutes, today)
    return TemplateResponse(request, "minutes/meeting_detail.html", context)


def meeting_source(request: HttpRequest, slug: str) -> FileResponse:
    """Send the document that the minutes came from, to those who read all of it."""
    meetings = Meeting.objects.visible_to(request.user).with_access(request.user)
    meeting = get_object_or_404(meetings, slug=slug)
    if not (meeting.is_confided and meeting.source_file):
        raise Http404
    return _sent(meeting.source_file)


def attachment_file(request: HttpRequest, pk: int) -> FileResponse:
    """Send a kept file, to be saved rather than shown by the browser."""
    attachments = Attachment.objects.visible_to(request.user).exclude(file="")
    attachment = get_object_or_404(attachments, pk=pk)
    return _sent(attachment.file)


def _sent(file: FieldFile) -> FileResponse:
    """Send a file as one to save; a file that is gone from the disk is a 404."""
    try:
        return FileResponse(file.open(), as_attachment=True)
    except FileNotFoundError as gone:
        raise Http404 from gone
