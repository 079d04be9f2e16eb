"""What one page costs: asked for in this process, through all of the product."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Any

from django.core.cache import caches
from django.db import connection
from django.test import Client

from minutes.markdown import glossary
from people.planned import cursor

Query = tuple[str, Any]


@dataclass(frozen=True)
class Cost:
    """Times in milliseconds; `plain` is that of a plain page of the same size.

    `cpu` and `plain` are of this process alone, whatever else the computer does.
    """

    page: str
    reader: str
    median: float
    p95: float
    cpu: float
    cold: float
    plain: float
    sql: float
    queries: int
    size: int


def measure(page: str, url: str, reader: str, client: Client, rounds: int) -> Cost:
    content = get(client, url)
    plain = f"/plain/{content.count(b'<a ')}/{len(content)}/"
    get(client, plain)
    queries = queries_of(lambda: get(client, url))
    warm, busy, bare, sql, cold = [], [], [], [], []
    for number in range(rounds):  # in turn, so that all meet the same noise
        warm.append(timed(lambda: get(client, url)))
        busy.append(timed(lambda: get(client, url), time.process_time))
        bare.append(timed(lambda: get(client, plain), time.process_time))
        sql.append(timed(lambda: replay(queries)))
        if number % 4 == 0:
            cold.append(timed_cold(client, url))
            get(client, url)
    return Cost(
        page=page,
        reader=reader,
        median=median(warm),
        p95=quantiles(warm, n=20)[-1],
        cpu=median(busy),
        cold=median(cold),
        plain=median(bare),
        sql=median(sql),
        queries=len(queries),
        size=len(content),
    )


def get(client: Client, url: str) -> bytes:
    response = client.get(url)
    if response.status_code != 200:
        raise RuntimeError(f"{url} answered {response.status_code}")
    return response.content


def timed(
    work: Callable[[], Any], clock: Callable[[], float] = time.perf_counter
) -> float:
    began = clock()
    work()
    return (clock() - began) * 1000


def timed_cold(client: Client, url: str) -> float:
    """With nothing remembered: neither the counts beside a list nor what is written."""
    for cache in ("counts", "written"):
        caches[cache].clear()
    glossary.forget()  # and all that was written with it
    return timed(lambda: get(client, url))


def queries_of(work: Callable[[], Any]) -> list[Query]:
    queries: list[Query] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        queries.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        work()
    return queries


def replay(queries: list[Query]) -> None:
    """Ask the database alone, for every row: what SQL costs without Django."""
    with cursor() as opened:
        for sql, params in queries:
            opened.execute(sql, params)
            opened.fetchall()
