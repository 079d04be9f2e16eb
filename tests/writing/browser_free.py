"""A form filled in as a browser without scripts would send it."""

from __future__ import annotations

from django.http import HttpResponse
from django.test import Client

from minutes.models import Meeting
from networks.models import Network
from tests.html import Part


def fields_of(html: bytes | str, form: str = "minutes") -> dict[str, str]:
    """Give what a browser would send of the form with that id, were it sent now."""
    (found,) = Part.of(html).parts(f"form#{form}")
    controls = found.parts("input[name], textarea[name], select[name]")
    return {control["name"]: one for control in controls for one in control.value[:1]}


def new(network: Network) -> str:
    return f"/networks/{network.slug}/new/"


def edit(meeting: Meeting) -> str:
    return f"{meeting.get_absolute_url()}edit/"


def send(client: Client, address: str, **changes: str) -> HttpResponse:
    """Open the page, change some fields of its form, and press Save."""
    fields = fields_of(client.get(address).content) | changes
    return client.post(address, fields | {"save": "save"})


def press(client: Client, address: str, gesture: str, **changes: str) -> HttpResponse:
    """The same, but press another of its buttons."""
    fields = fields_of(client.get(address).content) | changes
    return client.post(address, fields | {"gesture": gesture})
