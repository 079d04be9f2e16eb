"""What is written of a planned meeting goes into that one."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from minutes.intake.planned import laid_out_for
from minutes.intake.review import source_of
from minutes.views.kept_forms import led_to
from minutes.writing import prefill
from minutes.writing.form import MinutesForm
from minutes.writing.planned import begin_apart, begin_to_fill, planned_that_day
from minutes.writing.typed import Row

NOT_PLANNED = _("The planned meeting is no more, or has minutes by now.")


def filled(
    request: HttpRequest, form: MinutesForm, gesture: str
) -> HttpResponse | None:
    """Keep what was typed as changes to the meeting that a button names; lead there.

    None, and a problem, if that is not planned for the day that is typed.
    """
    planned = planned_that_day(form.typed, form.network, form.user)
    slug = gesture.removeprefix("fill:")
    meeting = next((one for one in planned if one.slug == slug), None)
    if meeting is None:
        form.problems.append(str(NOT_PLANNED))
        return None
    draft = begin_to_fill(form.typed, meeting, form.user, _laid_out(form))
    for problem in form.problems:
        messages.warning(request, problem)
    address = reverse("meeting_edit", args=[meeting.slug])
    return led_to(request, f"{address}?draft={draft.pk}")


def parted(request: HttpRequest, form: MinutesForm) -> HttpResponse:
    """Keep what was to fill a planned meeting as minutes of another; lead there."""
    draft = begin_apart(form.typed, form.user, form.network)
    for problem in form.problems:
        messages.warning(request, problem)
    address = reverse("meeting_new", args=[form.network.slug])
    return led_to(request, f"{address}?draft={draft.pk}")


def _laid_out(form: MinutesForm) -> Row:
    """Give what stood in the form before anybody typed."""
    if source_of(form.typed, form.user):
        return laid_out_for(form.network)
    return prefill.new_minutes(form.network, form.user, form.today).meeting
