"""Queries that PostgreSQL plans once for a connection, which then only asks them.

Our longest take it ten times longer to plan than to answer. psycopg has it keep the
plan of what is asked again and again (`prepare_threshold` in the settings). To be the
same, a query is to hold all its values but those that it is asked with.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from django.db import connection
from django.db.backends.utils import CursorWrapper

_PLACE = re.compile("%%|%s")


def cursor() -> CursorWrapper:
    """Give a cursor that sends a query and what it is asked with apart."""
    opened = connection.cursor()
    if connection.vendor == "postgresql":  # Django's would write it into the query
        opened.cursor = connection.Database.Cursor(connection.connection)
    return opened


def filled_in(
    sql: str, params: Iterable[Any], is_asked: Callable[[Any], bool]
) -> tuple[str, tuple]:
    """Write into a query for PostgreSQL all but what it is asked with."""
    left, waiting = [], iter(params)

    def fill(place: re.Match[str]) -> str:
        if place[0] == "%%":
            return place[0]
        if is_asked(param := next(waiting)):
            left.append(param)
            return place[0]
        return connection.ops.compose_sql("%s", [param]).replace("%", "%%")

    return _PLACE.sub(fill, sql), tuple(left)
