"""The form by which old notes are sent in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from minutes.filters.searched import SearchedInput
from minutes.naming.directory import network_directory
from minutes.writing.fields import LONGEST_TEXT, TOO_LONG
from networks.models import Network
from people.models import User

MOST_AT_ONCE = 50
LARGEST = 20 * 1024 * 1024  # bytes of one file
FEW = 30  # networks that are listed rather than searched


class NetworkField(forms.CharField):
    """A network that the user coordinates, chosen from few or searched among many.

    Cleans to the network, or None where nothing was said.
    """

    def __init__(self, user: User, *, empty: str, **options: Any) -> None:
        networks = Network.objects.editable_by(user)
        few = list(networks.by_name()[: FEW + 1])
        super().__init__(max_length=200, widget=_widget(few, empty), **options)
        self.networks = networks
        self.only = few[0] if len(few) == 1 else None

    def clean(self, value: Any) -> Network | None:
        text = super().clean(value)
        if not text:
            return None
        directory = network_directory(self.networks)
        directory.ask([text, f"[{text}]"])
        found = directory.find(f"[{text}]") or directory.find(text)
        if len(found) != 1:
            raise ValidationError(
                _("You coordinate no network called “%(name)s”.") % {"name": text}
            )
        return found[0]


def _widget(few: list[Network], empty: str) -> forms.Widget:
    if len(few) > FEW:
        return SearchedInput("network")
    return forms.Select(choices=[("", empty), *((one.slug, str(one)) for one in few)])


class ManyFiles(forms.FileInput):
    allow_multiple_selected = True


class SendForm(forms.Form):
    """Old notes as files or pasted text, and which network they are of."""

    files = forms.Field(required=False, widget=ManyFiles(), label=gettext_lazy("Files"))
    text = forms.CharField(
        required=False,
        max_length=LONGEST_TEXT * 10,
        strip=False,
        widget=forms.Textarea({"rows": 5, "cols": False}),
        label=gettext_lazy("Or pasted text"),
        error_messages={"max_length": TOO_LONG},
    )

    def __init__(self, *args: Any, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        network = NetworkField(
            user,
            empty=_("Read it from the note"),
            required=False,
            label=_("Network"),
        )
        if network.only:
            network.initial = network.only.slug
        self.fields["network"] = network
        self.order_fields(["network", "files", "text"])

    def clean(self) -> None:
        """Refuse a form with nothing in it, or with too much at a time."""
        sent = self.files.getlist("files") if self.files else []
        if not sent and not self.cleaned_data.get("text", "").strip():
            self.add_error("files", _("Choose a file, or paste a text."))
        if len(sent) > MOST_AT_ONCE:
            sentence = _("Send at most %(most)s files at a time.")
            self.add_error("files", sentence % {"most": MOST_AT_ONCE})
