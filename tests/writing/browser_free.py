"""A form filled in as a browser without scripts would send it."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse
from django.test import Client

from minutes.models import Meeting
from networks.models import Network


def fields_of(html: bytes | str, form: str = "minutes") -> dict[str, str]:
    """Give what a browser would send of the form with that id, were it sent now."""
    found = BeautifulSoup(html, "html.parser").find("form", id=form)
    assert isinstance(found, Tag), "there is no such form"
    sent: dict[str, str] = {}
    for control in found.find_all(["input", "textarea", "select"]):
        if value := _value(control):
            sent[control["name"]] = value[0]
    return sent


def _value(control: Any) -> list[str]:
    if not control.get("name"):
        return []
    if control.name == "textarea":
        return [control.text.removeprefix("\n")]
    if control.name == "select":
        chosen = control.find("option", selected=True) or control.find("option")
        return [chosen.get("value", chosen.text)] if chosen else []
    if control.get("type") in ("checkbox", "radio"):
        return [control.get("value", "on")] if control.has_attr("checked") else []
    return [] if control.get("type") == "file" else [control.get("value", "")]


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
