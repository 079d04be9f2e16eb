"""The running text of minutes: Markdown in, safe HTML out.

Where they first stand in a text, abbreviations are explained, and people and
organisations lead to their pages.
"""

from __future__ import annotations

import re
import time
from functools import lru_cache

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

from minutes.models import GlossaryTerm
from networks.models import Organisation

GLOSSARY_KEPT_FOR = 60  # seconds
FIRST_HEADING = 4  # an item's own heading is level 2 or 3

_parser = (
    MarkdownIt("commonmark", {"html": False, "linkify": False, "breaks": True})
    .enable("table")
    .disable("image")
)


Names = frozenset[tuple[str, str]]  # (name, address of the page)


class Writer:
    """Writes texts out, `terms` explained and `addresses` linked; each text once."""

    def __init__(self, terms: dict[str, str], addresses: dict[str, str]) -> None:
        self.terms = terms
        self.addresses = addresses
        words = sorted({*terms, *addresses}, key=len, reverse=True)
        known = "|".join(map(re.escape, words)) or r"\b\B"
        self.pattern = re.compile(rf"(?<!\w)({known})(?!\w)")
        self.write = lru_cache(maxsize=512)(self._write)

    def _write(self, text: str) -> SafeString:
        tokens = _parser.parse(text)
        met: set[str] = set()
        for token in tokens:
            _lower_heading(token)
            token.attrs.pop("style", None)  # a column's alignment; nothing is inline
            is_in_link = False
            for child in token.children or ():
                if child.type == "link_open":
                    child.attrSet("rel", "noopener noreferrer")
                is_in_link = child.type == "link_open" or (
                    is_in_link and child.type != "link_close"
                )
                if child.type == "text" and not is_in_link:
                    self._mark_known(child, met)
        html = _parser.renderer.render(tokens, _parser.options, {})
        return mark_safe(html)

    def _mark_known(self, token: Token, met: set[str]) -> None:
        parts = self.pattern.split(token.content)
        if len(parts) > 1:
            token.type = "html_inline"
            token.content = "".join(self._marked(part, met) for part in parts)

    def _marked(self, part: str, met: set[str]) -> str:
        html = escape(part)
        if part in met:
            return html
        if part in self.terms:
            html = format_html('<abbr title="{}">{}</abbr>', self.terms[part], html)
        if part in self.addresses:
            html = format_html('<a href="{}">{}</a>', self.addresses[part], html)
        if html != part:
            met.add(part)
        return html


class Glossary:
    """What is known in all minutes, as it was at most a minute ago, and its writers.

    That is the abbreviations, and all organisations but the municipalities: many of
    those are words (Mark, Ale), so only those that a page names are linked there.
    """

    def __init__(self) -> None:
        self.edition = 0  # tells apart what was written with it
        self.forget()

    def forget(self) -> None:
        self.edition += 1
        self.terms: dict[str, str] = {}
        self.addresses: dict[str, str] = {}
        self.read_at = float("-inf")
        self.writer = lru_cache(maxsize=256)(self._writer)

    def _writer(self, names: Names) -> Writer:
        return Writer(self.terms, self.addresses | dict(names))

    def refresh(self) -> None:
        if time.monotonic() - self.read_at < GLOSSARY_KEPT_FOR:
            return
        terms = dict(GlossaryTerm.objects.values_list("abbreviation", "expansion"))
        addresses = _addresses_of_organisations()
        if (terms, addresses) != (self.terms, self.addresses):
            self.forget()
            self.terms, self.addresses = terms, addresses
        self.read_at = time.monotonic()


glossary = Glossary()


def as_html(text: str, names: Names = frozenset()) -> SafeString:
    """Write Markdown out as HTML, linking `names` and explaining abbreviations."""
    glossary.refresh()
    return glossary.writer(names).write(text)


def _lower_heading(token: Token) -> None:
    if token.type in ("heading_open", "heading_close"):
        level = min(6, int(token.tag[1]) + FIRST_HEADING - 1)
        token.tag = f"h{level}"


def _addresses_of_organisations() -> dict[str, str]:
    return {
        name: organisation.get_absolute_url()
        for organisation in Organisation.objects.exclude(kind="municipality")
        for name in (*organisation.abbreviations, organisation.name)
    }
