"""Every page that a reader finds by following links."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from minutes.filters.searched import CHOICES
from tests.access.world import LISTS, content_of

PAIR = re.compile(r"(.+/merge/)[\w-]+/")


def crawl(client: Client) -> dict[str, str]:
    """Follow every link from the first page; choices one at a time. No token kept.

    Of the pairs in which one and the same may be merged away, one is looked at: the
    pages of the others show nothing that those of their rows do not.
    """
    cache.clear()
    waiting, seen, paired = [reverse(name) for name in LISTS], {}, {}
    waiting += [f"/choices/{kind}/?q={q}" for kind in CHOICES for q in ("kanarie", "a")]
    while waiting:
        url = waiting.pop()
        if url in seen:
            continue
        if (pair := PAIR.fullmatch(url)) and paired.setdefault(pair[1], url) != url:
            continue
        answer = text_at(client, url)
        seen[url] = answer
        for link in re.findall(r'<a [^>]*href="([^"]*)"', answer):
            address = urldefrag(urljoin(url, unescape(link)))[0]
            parts = urlsplit(address)
            elsewhere = ("/account/", "/admin/")  # tests/admin has its own crawler
            is_ours = not parts.netloc and not parts.path.startswith(elsewhere)
            is_ours = is_ours and "county=" not in address  # codes here are made up
            if is_ours and not parts.scheme and len(parse_qsl(parts.query)) < 2:
                waiting.append(address)
    return seen


def text_at(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code in (200, 404), (url, response.status_code)
    text = content_of(response).decode()
    return re.sub(r'"csrfmiddlewaretoken" value="\w+"', "", text)
