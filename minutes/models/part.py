"""What decisions, action points and statements have in common."""

from __future__ import annotations

from typing import Any, Self

from django.db import models

from minutes.access import Reader, may_read_item
from minutes.dates import ALL_TIME


class PartQuerySet(models.QuerySet):
    """Rows that stand in an agenda item, `item`, at a `position`."""

    def get_by_natural_key(
        self, meeting: str, item_position: int, position: int
    ) -> Any:
        return self.get(
            item__meeting__slug=meeting,
            item__position=item_position,
            position=position,
        )

    def visible_to(self, user: Reader) -> Self:
        return self.filter(may_read_item(user, "item__"))

    def newest_first(self) -> Self:
        in_order = self.filter(item__meeting__listed_on__range=ALL_TIME)
        return in_order.order_by(
            "-item__meeting__listed_on",
            "-item__meeting",
            "item__position",
            "position",
            "pk",
        )
