"""What belongs to a row, gathered in the row's own query."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Aggregate


class Gathered(Aggregate):
    """The values of a group as one JSON list, in no order."""

    function = "JSON_GROUP_ARRAY"
    output_field = models.JSONField()

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        return super().as_sql(compiler, connection, function="JSONB_AGG", **extra)
