"""The abbreviations that minutes are full of."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from minutes.models import GlossaryTerm


def glossary_list(request: HttpRequest) -> HttpResponse:
    terms = GlossaryTerm.objects.order_by("sort_key", "pk")
    return TemplateResponse(request, "minutes/glossary_list.html", {"terms": terms})
