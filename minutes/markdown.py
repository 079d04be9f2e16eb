"""The running text of minutes: Markdown in, safe HTML out.

Abbreviations are explained where they first stand; people who are named are linked.
"""

from __future__ import annotations

import re
import time
from functools import lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

from minutes.models import GlossaryTerm

GLOSSARY_KEPT_FOR = 60  # seconds
FIRST_HEADING = 4  # an item's own heading is level 2 or 3

_parser = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table")


Names = frozenset[tuple[str, str]]  # (full name, address of the page)


class Writer:
    """Writes texts out with `terms` explained and `names` linked, each text once."""

    def __init__(self, terms: dict[str, str], names: Names) -> None:
        self.terms = terms
        self.addresses = dict(names)
        words = sorted({*terms, *self.addresses}, key=len, reverse=True)
        known = "|".join(map(re.escape, words)) or r"\b\B"
        self.pattern = re.compile(rf"(?<!\w)({known})(?!\w)")
        self.write = lru_cache(maxsize=512)(self._write)

    def _write(self, text: str) -> SafeString:
        tokens = _parser.parse(text)
        explained: set[str] = set()
        for token in tokens:
            _lower_heading(token)
            is_in_link = False
            for child in token.children or ():
                if child.type == "link_open":
                    child.attrSet("rel", "noopener noreferrer")
                is_in_link = child.type == "link_open" or (
                    is_in_link and child.type != "link_close"
                )
                if child.type == "text" and not is_in_link:
                    self._mark_known(child, explained)
        html = _parser.renderer.render(tokens, _parser.options, {})
        return mark_safe(html)

    def _mark_known(self, token: Token, explained: set[str]) -> None:
        parts = self.pattern.split(token.content)
        if len(parts) > 1:
            token.type = "html_inline"
            token.content = "".join(self._marked(part, explained) for part in parts)

    def _marked(self, part: str, explained: set[str]) -> str:
        """Link a name; explain the first use of an abbreviation in a text."""
        if part in self.addresses:
            return format_html('<a href="{}">{}</a>', self.addresses[part], part)
        if part not in self.terms or part in explained:
            return format_html("{}", part)
        explained.add(part)
        return format_html('<abbr title="{}">{}</abbr>', self.terms[part], part)


class Glossary:
    """The abbreviations as they were at most a minute ago, and their writers."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        self.terms: dict[str, str] = {}
        self.read_at = float("-inf")
        self.writer = lru_cache(maxsize=256)(self._writer)

    def _writer(self, names: Names) -> Writer:
        return Writer(self.terms, names)

    def refresh(self) -> None:
        if time.monotonic() - self.read_at < GLOSSARY_KEPT_FOR:
            return
        terms = dict(GlossaryTerm.objects.values_list("abbreviation", "expansion"))
        if terms != self.terms:
            self.forget()
            self.terms = terms
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
