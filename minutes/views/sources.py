"""Old notes sent in: a list of them, each with a draft to review beside it."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.files.base import ContentFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from minutes.intake.forms import LARGEST, NetworkField, SendForm
from minutes.intake.keeping import discard, take_for
from minutes.intake.planned import fill_with, offer_planned
from minutes.intake.review import address_of
from minutes.intake.taking import Taken, take_in
from minutes.models import Meeting, Source
from minutes.paging import page_of
from minutes.views.filling import NOT_PLANNED
from networks.models import Network
from networks.refused import ClosedPage


def source_list(request: HttpRequest) -> HttpResponse:
    """Show what was sent in, and take in more."""
    if not Network.objects.editable_by(request.user).exists():
        raise ClosedPage(
            _("Old notes are brought in by those who coordinate a network.")
        )
    is_sent = request.method == "POST"
    form = SendForm(
        request.POST if is_sent else None,
        request.FILES if is_sent else None,
        user=request.user,
        initial={"network": request.GET.get("network", "")},
    )
    if is_sent and form.is_valid():
        return _taken(request, form)
    sources = Source.objects.of(request.user).newest_first().for_a_list()
    waiting = Source.objects.of(request.user).to_review()
    page = page_of(sources, request, sources.count())
    offer_planned(page, request.user)
    field = NetworkField(request.user, empty=_("Which network?"))
    for source in page:
        attributes = {"id": f"network-{source.pk}"}
        source.network_field = field.widget.render("network", "", attributes)
    context = {
        "form": form,
        "page": page,
        "waiting": waiting.count(),
        "first": waiting.in_turn().only("pk").first(),
    }
    status = 422 if is_sent else 200
    return TemplateResponse(request, "minutes/source_list.html", context, status=status)


def source_review(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead to the draft of a note, or to what became of it."""
    source = _own_source(request, pk)
    if source.draft:
        return redirect(address_of(source))
    return redirect(source.meeting or "source_list")


def source_file(request: HttpRequest, pk: int) -> FileResponse:
    """Send the original back to its sender, to be saved, never shown."""
    source = _own_source(request, pk)
    try:
        return FileResponse(
            source.file.open(), as_attachment=True, filename=source.name
        )
    except (FileNotFoundError, ValueError) as gone:
        raise Http404 from gone


@require_POST
def source_network(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell which network a note is of, and make the draft."""
    source = _own_source(request, pk)
    field = NetworkField(request.user, empty="", required=False)
    try:
        network = field.clean(request.POST.get("network", ""))
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
        return redirect("source_list")
    if network and source.network is None and not source.problem:
        take_for(source, network)
    return redirect("source_review", pk) if source.draft else redirect("source_list")


@require_POST
def source_fill(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the draft of a note fill a meeting that was planned, not make another."""
    source = _own_source(request, pk)
    planned = Meeting.objects.editable_by(request.user).planned_to_the_day()
    of_network = planned.filter(network=source.network).select_related("network")
    meeting = of_network.filter(slug=request.POST.get("meeting", "")).first()
    if meeting is None:
        messages.error(request, str(NOT_PLANNED))
        return redirect("source_list")
    if source.draft and not source.draft.meeting:
        fill_with(source, meeting)
    return redirect("source_review", pk)


@require_POST
def source_discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw a note away with its draft; minutes that were saved from it stay."""
    source = _own_source(request, pk)
    discard(source)
    messages.success(request, _("“%(name)s” is thrown away.") % {"name": source.name})
    return redirect("source_list")


def _own_source(request: HttpRequest, pk: int) -> Source:
    if not request.user.is_authenticated:
        raise Http404
    return get_object_or_404(Source.objects.of(request.user).for_a_list(), pk=pk)


def _taken(request: HttpRequest, form: SendForm) -> HttpResponse:
    """Take in what was sent; tell of what was not."""
    for file in _files(request, form):
        taken = take_in(file, user=request.user, network=form.cleaned_data["network"])
        _tell(request, file, taken)
    if request.get_preferred_type(["text/html", "application/json"]) == "text/html":
        return redirect("source_list")
    return JsonResponse({"taken": True})


def _files(request: HttpRequest, form: SendForm) -> Iterator[File]:
    for file in request.FILES.getlist("files"):
        if file.size <= LARGEST:
            yield file
            continue
        sentence = _("“%(name)s” is larger than %(most)s MB. Send a smaller one.")
        told = {"name": file.name, "most": LARGEST // (1024 * 1024)}
        messages.error(request, sentence % told)
    if text := form.cleaned_data["text"].strip():
        yield ContentFile(text.encode(errors="replace"), _("Pasted text") + ".txt")


def _tell(request: HttpRequest, file: File, taken: Taken) -> None:
    """Say what is not seen in the list: that a file was there before."""
    if not taken.is_there_already:
        return
    there = taken.source
    name = file.name or ""
    if there.meeting:
        sentence = _("“{}” is here already: it became <a href='{}'>{}</a>.")
        where = (there.meeting.get_absolute_url(), there.meeting)
        messages.warning(request, format_html(sentence, name, *where))
    else:
        sentence = _("“%(name)s” is here already, and waits for its review.")
        messages.warning(request, sentence % {"name": name})
