"""Several who send something at the same moment."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from django.db import connections
from django.http import HttpResponse
from django.test import Client


def elsewhere(do: Callable[..., Any], *jobs: Any) -> list[Any]:
    """Do all the jobs at once, each in a thread with a connection of its own."""
    barrier = Barrier(len(jobs))

    def run(job: Any) -> Any:
        barrier.wait()
        try:
            return do(*job)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(jobs)) as threads:
        return list(threads.map(run, jobs))


def post(client: Client, address: str, fields: dict[str, str]) -> HttpResponse:
    return client.post(address, fields)
