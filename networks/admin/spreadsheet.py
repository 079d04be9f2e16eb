"""Rows as a file that Swedish spreadsheets open by a double click."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import StreamingHttpResponse
from django.utils.text import slugify

Columns = Sequence[tuple[Any, Callable[[Any], object]]]
FORMULAS = ("=", "+", "-", "@", "\t", "\r")


class _Line:
    """Gives a written line back instead of keeping it."""

    def write(self, line: str) -> str:
        return line


def as_csv(rows: QuerySet, columns: Columns, name: Any) -> StreamingHttpResponse:
    """Stream the rows, each as it is read from the database."""
    response = StreamingHttpResponse(
        _lines(rows, columns), content_type="text/csv; charset=utf-8"
    )
    file = f"{slugify(name)}.csv"
    response["Content-Disposition"] = f'attachment; filename="{file}"'
    return response


def cell(value: object) -> str:
    """Write a value out, so that no spreadsheet takes it for a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULAS) else text


def _lines(rows: QuerySet, columns: Columns) -> Iterator[str]:
    writer = csv.writer(_Line(), delimiter=";")
    yield "\ufeff"  # or Excel reads å as Ã¥
    yield writer.writerow([cell(heading) for heading, _value in columns])
    for row in rows.iterator(chunk_size=500):
        yield writer.writerow([cell(value(row)) for _heading, value in columns])
