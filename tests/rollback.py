"""Rows that stay for more than one test, and then are gone as if they never were."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction


@contextmanager
def rolled_back(blocker: Any) -> Iterator[None]:
    """Let a fixture of a module make rows: each test starts again from them."""
    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)
