"""All that the archive holds, to be compared before and after."""

from __future__ import annotations

from typing import Any

from minutes.models import Deletion, Merge
from tests.constraints import our_models

RECORDS = (Merge, Deletion)  # they tell of what was
COUNTING = ("version", "updated_at")


def everything() -> dict[str, list[dict[str, Any]]]:
    """Read every row of every table; versions count on."""
    tables = {}
    for model in our_models():
        through = [f.remote_field.through for f in model._meta.local_many_to_many]
        for table in (model, *through):
            if table in RECORDS or table._meta.auto_created in RECORDS:
                continue
            rows = table._base_manager.order_by("pk").values()
            tables[table._meta.label] = [
                {k: v for k, v in row.items() if k not in COUNTING} for row in rows
            ]
    return tables
