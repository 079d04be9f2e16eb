"""Rows as the database told them: JSON, of which rows are made when they are needed.

Such a row is text and numbers only. So what is written of it can be found again by it,
and whoever was told something else, or later, is shown something else.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.db import models
from django.db.models.functions import JSONObject

from people.prepared import NO_KEYS, THESE, Chosen, Keys, Prepared, PreparedRows


@dataclass(frozen=True)
class ToldRow:
    model: type[models.Model]
    key: int
    fields: str
    figures: str = "{}"  # what is annotated; days in it have names that end in _on

    def told(self, field: str) -> Any:
        return json.loads(self.fields)[field]

    def made(self) -> Any:
        row = made(self.model, self.key, self.fields)
        for name, told in json.loads(self.figures).items():
            is_day = told and name.endswith("_on")
            setattr(row, name, date.fromisoformat(told) if is_day else told)
        return row


class ToldRows:
    """Some rows of a model, to be told by these fields, as `PreparedRows` are asked."""

    def __init__(self, rows: models.QuerySet, fields: Sequence[str]) -> None:
        self.chosen = Chosen.among(rows)
        self.fields = fields

    def ask(self, keys: Keys = NO_KEYS, **asked: Any) -> list[ToldRow]:
        return told(self.chosen, self.fields, keys, **asked)


Rows = PreparedRows | ToldRows  # what a page asks for


def told(
    chosen: Chosen, fields: Sequence[str], keys: Keys, **asked: Any
) -> list[ToldRow]:
    """Ask for rows by their keys, in their order.

    Else PostgreSQL would look up `fields` for all rows on the pages before it, too.
    """
    rows = _prepared(chosen.model, chosen.order, fields).ask_of(chosen, keys, **asked)
    return [ToldRow(chosen.model, *row) for row in rows]


def as_json(fields: Sequence[str], **figures: Any) -> JSONObject:
    return JSONObject(**{field: field for field in fields}, **figures)


@cache
def _prepared(
    model: type[models.Model], order: tuple[str, ...], fields: tuple[str, ...]
) -> Prepared:
    rows = model._default_manager.filter(pk__in=THESE).order_by(*order)
    return Prepared.of(rows.values_list("pk", as_json(fields)))


def made(model: type[models.Model], key: int | None, told: str) -> Any:
    """Make a row, and the rows it leads to, of JSON whose names are as in a query."""
    return made_of(model, key, json.loads(told))


def made_of(model: type[models.Model], key: int | None, told: dict[str, Any]) -> Any:
    return _made(model, {"id": key, **told})


def _made(model: type[models.Model], fields: dict[str, Any]) -> models.Model:
    own: dict[str, Any] = {}
    related: dict[str, dict[str, Any]] = defaultdict(dict)
    for path, value in fields.items():
        name, _, rest = path.partition("__")
        if rest:
            related[name][rest] = value
        else:
            own[name] = model._meta.get_field(name).to_python(value)
    for name, those in related.items():
        if any(those.values()):
            own[name] = _made(model._meta.get_field(name).related_model, those)
    return model(**own)
