"""Writing minutes: new ones, and changes to those there are."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from minutes.describing import document_of
from minutes.intake.resplitting import make_heading
from minutes.intake.review import Review, next_address, source_of
from minutes.intake.saving import save
from minutes.models import Draft, Meeting
from minutes.storing import StaleVersionError, hidden_networks
from minutes.views.filling import filled, parted
from minutes.views.kept_forms import keeps_the_form, led_to, rehomed
from minutes.writing import drafts, gestures, prefill, unnamed
from minutes.writing.conflicts import Conflict, choices_in
from minutes.writing.files import take_in
from minutes.writing.form import MinutesForm
from minutes.writing.lifting import item_with_marked_lines
from minutes.writing.moving import take_moves
from minutes.writing.retyping import hide_networks, typed_from
from minutes.writing.showing import MinutesPage
from minutes.writing.sitting import take_those_sitting
from minutes.writing.typed import Typed
from networks.models import Network
from people.models import User

logger = logging.getLogger(__name__)
FEW = 10


@keeps_the_form
def meeting_new(request: HttpRequest, slug: str) -> HttpResponse:
    """Write minutes of a new meeting of a network."""
    network = get_object_or_404(Network.objects.visible_to(request.user), slug=slug)
    if not Network.objects.editable_by(request.user).filter(pk=network.pk).exists():
        raise PermissionDenied
    if request.method == "POST":
        return _written(request, network, None)
    today = timezone.localdate()
    kept = Draft.objects.of_new_minutes(request.user, network).newest_first()
    if typed := _draft_asked_for(request, kept):
        return _page(request, _form(request, typed, network))
    copied = Meeting.objects.editable_by(request.user).filter(network=network)
    if request.GET.get("copy"):
        meeting = get_object_or_404(copied, slug=request.GET["copy"])
        typed = prefill.copy_of(meeting, request.user, today)
    else:
        typed = prefill.new_minutes(network, request.user, today)
    form = _form(request, drafts.begin(typed), network)
    latest = copied.held().newest_first()[:FEW]
    return _page(request, form, kept=kept, copied=latest)


@keeps_the_form
def meeting_edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change minutes; those of a planned meeting begin as new ones do."""
    readable = Meeting.objects.visible_to(request.user).with_access(request.user)
    meetings = readable.select_related("network__host", "minute_taker")
    meeting = get_object_or_404(meetings, slug=slug)
    if not meeting.is_editable:
        raise PermissionDenied
    network = meeting.network
    if request.method == "POST":
        return _written(request, network, meeting)
    kept = Draft.objects.of_changes_to(meeting, request.user).newest_first()
    if typed := _draft_asked_for(request, kept):
        return _page(request, _form(request, typed, network, meeting))
    typed = typed_from(document_of(meeting), meeting.version)
    hide_networks(typed, hidden_networks(meeting, request.user))
    if meeting.status == Meeting.Status.PLANNED and not typed.rows["attenders"]:
        last = prefill.last_meeting(network, timezone.localdate())
        prefill.add_minute_taker(typed, request.user, last)
        prefill.fill_in(typed, network, meeting.listed_on, last)
    form = _form(request, drafts.begin(typed), network, meeting)
    return _page(request, form, kept=kept)


@require_POST
def draft_save(request: HttpRequest, network: str, meeting: str = "") -> HttpResponse:
    """Keep what was typed so far, from the page itself; answer in JSON when it was."""
    if not request.user.is_authenticated:
        return JsonResponse({"problem": "logged out"}, status=401)
    editable = Network.objects.editable_by(request.user)
    of = get_object_or_404(editable, slug=network)
    meetings = Meeting.objects.editable_by(request.user).filter(network=of)
    changed = get_object_or_404(meetings, slug=meeting) if meeting else None
    typed = Typed.from_fields(request.POST)
    draft = drafts.keep_draft(typed, request.user, of, changed)
    if draft is None:
        return JsonResponse({"problem": "no name"}, status=400)
    saved_at = timezone.localtime(draft.saved_at)
    return JsonResponse({"saved_at": f"{saved_at:%H:%M}"})


@require_POST
def draft_discard(request: HttpRequest, token: str) -> HttpResponse:
    """Throw one's own draft away, and begin anew."""
    mine = Draft.objects.filter(user=request.user.pk).select_related(
        "network", "meeting"
    )
    draft = get_object_or_404(mine, pk=token)
    draft.delete()
    messages.success(request, _("The unsaved minutes are thrown away."))
    if draft.meeting:
        return redirect("meeting_edit", slug=draft.meeting.slug)
    return redirect("meeting_new", slug=draft.network.slug)


def _draft_asked_for(request: HttpRequest, kept: Iterable[Draft]) -> Typed | None:
    token = request.GET.get("draft")
    if not token:
        return None
    found = {str(draft.pk): draft for draft in kept}
    draft = found.get(token)
    return drafts.typed_in(draft) if draft else None


def _form(
    request: HttpRequest,
    typed: Typed,
    network: Network,
    meeting: Meeting | None = None,
    *,
    is_checked: bool = False,
) -> MinutesForm:
    return MinutesForm(
        typed,
        network=network,
        user=request.user,
        today=timezone.localdate(),
        kept=meeting,
        is_checked=is_checked,
    )


def _written(
    request: HttpRequest, network: Network, meeting: Meeting | None
) -> HttpResponse:
    """Do as the button pressed says; what cannot be saved is kept and shown again."""
    typed = Typed.from_fields(request.POST)
    problems = take_in(request.FILES, typed, request.user)
    if request.POST.get("gesture"):
        return _pressed(request, network, meeting, typed, problems)
    gestures.take_offers(typed)
    unnamed.take_out(typed)
    take_moves(typed)
    form = _form(request, typed, network, meeting, is_checked=True)
    form.problems += problems
    if not form.is_valid():
        return _refused(request, form)
    try:
        return _stored(request, form)
    except Meeting.DoesNotExist:
        return rehomed(request, typed, network)
    except (OperationalError, IntegrityError):
        logger.exception("Minutes could not be saved")
        form.problems.append(
            _("The archive is busy just now. Press the button once more in a moment.")
        )
        return _refused(request, form, status=503)


def _pressed(
    request: HttpRequest,
    network: Network,
    meeting: Meeting | None,
    typed: Typed,
    problems: list[str],
) -> HttpResponse:
    """Do as a button says and show the form again, or the one of another meeting."""
    gesture = request.POST["gesture"]
    focus = _made(gesture, typed, request.user, network)
    form = _form(request, typed, network, meeting)
    form.problems += problems
    if gesture.startswith("fill:") and not meeting:
        return filled(request, form, gesture) or _refused(request, form)
    if gesture == "part" and meeting and meeting.status == Meeting.Status.PLANNED:
        return parted(request, form)
    return _page(request, form, focus=focus)


def _made(gesture: str, typed: Typed, user: User, network: Network) -> str:
    """Do as a button says; some know the network, those beside a note's lines it."""
    verb, _colon, line = gesture.partition(":")
    if verb == "sitting":
        take_those_sitting(typed, network, typed.day or timezone.localdate())
        return ""
    if verb == "head" and (source := source_of(typed, user)):
        return make_heading(typed, source, line)
    return gestures.make(gesture, typed)


def _stored(request: HttpRequest, form: MinutesForm) -> HttpResponse:
    try:
        if form.kept and "compared" in request.POST:
            return _chosen(request, form)
        return _saved(request, form)
    except StaleVersionError:
        return _collided(request, Conflict(form, choices_in(request.POST)))


def _saved(request: HttpRequest, form: MinutesForm) -> HttpResponse:
    saved = save(form)
    messages.success(request, _("The minutes are saved."))
    if left := item_with_marked_lines(form.typed):
        messages.warning(
            request,
            _(
                "Lines marked “Beslut:” or “Åtgärd:” still stand in the text of "
                "“%(item)s”, so they are no decisions or action points yet. Edit the "
                "minutes to make them so."
            )
            % {"item": left},
        )
    return _done(request, saved)


def _chosen(request: HttpRequest, form: MinutesForm) -> HttpResponse:
    """Save what was chosen, if that is all and the minutes are still those shown."""
    conflict = Conflict(form, choices_in(request.POST))
    problem = _("Somebody saved once more. Look through the choices again.")
    if request.POST["compared"] != str(conflict.version):
        return _collided(request, conflict, problem)
    if not conflict.is_settled:
        return _collided(request, conflict, _("Choose a version of each, then save."))
    both = conflict.settled()
    if not both.is_valid():
        return _refused(request, both)
    try:
        return _saved(request, both)
    except StaleVersionError:
        return _collided(request, conflict.renewed(), problem)


def _collided(
    request: HttpRequest, conflict: Conflict, problem: str = ""
) -> HttpResponse:
    """Lay both versions side by side, unless they say the same: sent twice, perhaps."""
    if conflict.is_none:
        drafts.forget_draft(conflict.form.typed, request.user)
        messages.success(request, _("The minutes are saved."))
        return _done(request, conflict.meeting)
    _keep_draft(conflict.form)
    context = {"conflict": conflict, "meeting": conflict.meeting, "problem": problem}
    return TemplateResponse(
        request, "minutes/meeting_conflict.html", context, status=409
    )


def _refused(
    request: HttpRequest, form: MinutesForm, status: int = 422
) -> HttpResponse:
    """Show the form again with what is wrong, and keep it as a draft."""
    _keep_draft(form)
    return _page(request, form, status=status)


def _keep_draft(form: MinutesForm) -> None:
    try:
        drafts.keep_draft(form.typed, form.user, form.network, form.kept)
    except (OperationalError, IntegrityError):
        logger.exception("A draft could not be kept")  # the page holds it still


def _done(request: HttpRequest, saved: Meeting) -> HttpResponse:
    """Lead to the minutes, or to the next note to review, if that was asked for."""
    if request.POST.get("save") == "next":
        return led_to(request, next_address(request.user))
    return led_to(request, saved.get_absolute_url())


def _page(
    request: HttpRequest,
    form: MinutesForm,
    *,
    focus: str = "",
    kept: Iterable[Draft] = (),
    copied: Iterable[Meeting] = (),
    status: int = 200,
) -> HttpResponse:
    source = source_of(form.typed, form.user)
    context = {
        "page": MinutesPage(form, focus),
        "review": Review(source, form) if source else None,
        "form": form,
        "network": form.network,
        "meeting": form.kept,
        "drafts": kept,
        "copied": copied,
    }
    return TemplateResponse(
        request, "minutes/meeting_edit.html", context, status=status
    )
