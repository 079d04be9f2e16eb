"""A page as its reader sees it: texts and links, found by CSS selector."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse
from django.test import Client


class Part:
    """An element of a page."""

    def __init__(self, element: Tag) -> None:
        self.element = element

    @classmethod
    def of(cls, html: bytes | str) -> Part:
        return cls(BeautifulSoup(html, "html.parser"))

    def __getitem__(self, attribute: str) -> str:
        return str(self.element[attribute])

    def parts(self, selector: str) -> list[Part]:
        return [Part(element) for element in self.element.select(selector)]

    def texts(self, selector: str) -> list[str]:
        return [part.all_text for part in self.parts(selector)]

    def text(self, selector: str) -> str:
        """Give the text of the first element that fits; one space between words."""
        return self.parts(selector)[0].all_text

    def links(self, selector: str) -> list[str]:
        """Give the addresses that lead out of the elements that fit, in order."""
        found = self.element.select(f"{selector} a[href]")
        return [str(link["href"]) for link in found]

    @property
    def all_text(self) -> str:
        words = " ".join(self.element.get_text(" ", strip=True).split())
        return re.sub(r" (?=[,.:;)])", "", words)


def page(client: Client, address: str, status: int = 200) -> Part:
    response = client.get(address)
    assert response.status_code == status, f"{address}: {response.status_code}"
    return shown(response)


def shown(response: HttpResponse) -> Part:
    return Part.of(response.content)
