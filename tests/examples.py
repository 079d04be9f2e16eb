"""How many examples a test that asks the database makes up."""

from __future__ import annotations

from django.db import connection


def examples(number: int) -> int:
    """As many on SQLite; a third elsewhere, where only the database is to be proved.

    What Python does with an example is the same whoever keeps the rows.
    """
    return number if connection.vendor == "sqlite" else -(-number // 3)
