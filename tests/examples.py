"""How many examples a test that asks the database makes up."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TypeVar

from django.db import connection

T = TypeVar("T")


def examples(number: int) -> int:
    """As many on SQLite; a third elsewhere, where only the database is to be proved.

    What Python does with an example is the same whoever keeps the rows.
    """
    return number if connection.vendor == "sqlite" else -(-number // 3)


def some_of(cases: Iterable[T]) -> Iterable[T]:
    """Give all of them on SQLite; every fifth elsewhere, for the same reason."""
    return islice(cases, None, None, 1 if connection.vendor == "sqlite" else 5)
