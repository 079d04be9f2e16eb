"""A page as its reader sees it: texts and links, found by CSS selector."""

from __future__ import annotations

import re

from django.http import HttpResponse
from django.test import Client
from selectolax.lexbor import LexborHTMLParser, LexborNode


class Part:
    """An element of a page."""

    def __init__(self, element: LexborNode) -> None:
        self.element = element

    @classmethod
    def of(cls, html: bytes | str) -> Part:
        return cls(LexborHTMLParser(html).root)

    def __getitem__(self, attribute: str) -> str:
        return self.element.attributes[attribute] or ""

    def get(self, attribute: str, default: str = "") -> str:
        return self[attribute] if self.has(attribute) else default

    def has(self, attribute: str) -> bool:
        return attribute in self.element.attributes

    @property
    def tag(self) -> str:
        return self.element.tag

    @property
    def html(self) -> str:
        return self.element.html

    def parts(self, selector: str) -> list[Part]:
        """Give the elements within this one that fit."""
        found = self.element.css(selector)
        return [Part(each) for each in found if each.mem_id != self.element.mem_id]

    def texts(self, selector: str) -> list[str]:
        return [part.all_text for part in self.parts(selector)]

    def text(self, selector: str) -> str:
        """Give the text of the first element that fits; one space between words."""
        return self.parts(selector)[0].all_text

    def links(self, selector: str) -> list[str]:
        """Give the addresses that lead out of the elements that fit, in order."""
        return [link["href"] for link in self.parts(f"{selector} a[href]")]

    @property
    def all_text(self) -> str:
        words = " ".join(self.element.text(separator=" ").split())
        return re.sub(r" (?=[,.:;)])", "", words)

    @property
    def value(self) -> list[str]:
        """Give what a browser would send of this control, were it sent now."""
        if self.tag == "textarea":
            return [self.element.text()]
        if self.tag == "select":
            chosen = self.parts("option[selected]")
            if not chosen and not self.has("multiple"):
                chosen = self.parts("option")[:1]
            return [each.get("value", each.all_text) for each in chosen]
        if self.get("type") in ("checkbox", "radio"):
            return [self.get("value", "on")] if self.has("checked") else []
        return [] if self.get("type") in ("file", "submit") else [self.get("value")]


def page(client: Client, address: str, status: int = 200) -> Part:
    response = client.get(address)
    assert response.status_code == status, f"{address}: {response.status_code}"
    return shown(response)


def shown(response: HttpResponse) -> Part:
    return Part.of(response.content)
