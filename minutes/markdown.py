"""The running text of minutes: Markdown in, safe HTML with explained abbreviations out."""

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


class Glossary:
    """The abbreviations known when it was made; renders each text once."""

    def __init__(self, terms: dict[str, str]) -> None:
        self.terms = terms
        longest_first = sorted(map(re.escape, terms), key=len, reverse=True)
        self.pattern = re.compile(rf"(?<!\w)({'|'.join(longest_first)})(?!\w)")
        self.render = lru_cache(maxsize=4096)(self._render)

    def _render(self, text: str) -> SafeString:
        tokens = _parser.parse(text)
        explained: set[str] = set()
        for token in tokens:
            _lower_heading(token)
            for child in token.children or ():
                self._explain(child, explained)
                _leave_safely(child)
        html = _parser.renderer.render(tokens, _parser.options, {})
        return mark_safe(html)

    def _explain(self, token: Token, explained: set[str]) -> None:
        """Mark the first use of each abbreviation in a text."""
        if token.type != "text" or not self.terms:
            return
        parts = self.pattern.split(token.content)
        if len(parts) > 1:
            token.type = "html_inline"
            token.content = "".join(self._marked(part, explained) for part in parts)

    def _marked(self, part: str, explained: set[str]) -> str:
        if part not in self.terms or part in explained:
            return format_html("{}", part)
        explained.add(part)
        return format_html('<abbr title="{}">{}</abbr>', self.terms[part], part)


_kept: tuple[float, Glossary] | None = None


def glossary() -> Glossary:
    """Give the glossary as it was at most a minute ago."""
    global _kept
    now = time.monotonic()
    if _kept is None or now - _kept[0] > GLOSSARY_KEPT_FOR:
        terms = dict(GlossaryTerm.objects.values_list("abbreviation", "expansion"))
        same = _kept is not None and _kept[1].terms == terms
        _kept = (now, _kept[1] if same and _kept else Glossary(terms))
    return _kept[1]


def forget_glossary() -> None:
    global _kept
    _kept = None


def as_html(text: str) -> SafeString:
    return glossary().render(text)


def _lower_heading(token: Token) -> None:
    if token.type in ("heading_open", "heading_close"):
        level = min(6, int(token.tag[1]) + FIRST_HEADING - 1)
        token.tag = f"h{level}"


def _leave_safely(token: Token) -> None:
    if token.type == "link_open":
        token.attrSet("rel", "noopener noreferrer")
