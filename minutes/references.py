"""What refers to a row: found from the models, so that no relation is forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet

from minutes.models import Meeting
from networks.models import Network
from networks.models.network import Reader

Many = QuerySet[models.Model]


@dataclass(frozen=True)
class Relation:
    """A column `name` of `model` that refers to a row of another."""

    model: type[models.Model]
    name: str

    @property
    def field(self) -> models.ForeignKey:
        return self.model._meta.get_field(self.name)

    @property
    def column(self) -> str:
        return self.field.attname

    @property
    def owner(self) -> type[models.Model]:
        """The model that declares it; a table between two belongs to one of them."""
        return self.model._meta.auto_created or self.model

    @property
    def is_between(self) -> bool:
        """Tell whether this is one side of a many-to-many field."""
        return self.owner is not self.model

    def rows_of(self, row: models.Model) -> Many:
        """Give the rows that refer to `row`, oldest first."""
        rows = self.model._base_manager.filter(**{self.name: row.pk})
        return rows.order_by("pk")

    def label(self, count: int) -> str:
        """Name so many rows in the reader's language: attendances; network (host)."""
        options = self.owner._meta
        name = options.verbose_name if count == 1 else options.verbose_name_plural
        if self.is_between:
            return f"{name} ({self._declared_as.verbose_name})"
        own_name = self.field.related_model._meta.verbose_name
        if str(self.field.verbose_name) == str(own_name):
            return str(name)
        return f"{name} ({self.field.verbose_name})"

    @property
    def _declared_as(self) -> models.ManyToManyField:
        fields = self.owner._meta.local_many_to_many
        return next(f for f in fields if f.remote_field.through is self.model)


@dataclass(frozen=True)
class Counted:
    """How many rows refer to something by one relation."""

    relation: Relation
    count: int

    @property
    def label(self) -> str:
        return self.relation.label(self.count)

    def __lt__(self, other: Counted) -> bool:
        return (-self.count, self.label) < (-other.count, other.label)


def relations_to(model: type[models.Model]) -> Iterator[Relation]:
    """Find every column of any model that refers to `model`.

    A many-to-many field is a table of its own, and its columns are found like others.
    """
    for found in model._meta.get_fields(include_hidden=True):
        if found.auto_created and (found.one_to_many or found.one_to_one):
            yield Relation(found.related_model, found.field.name)


def references_to(row: models.Model) -> list[Counted]:
    """Count what refers to `row`, a query for each relation, the most first."""
    found = [Counted(r, r.rows_of(row).count()) for r in relations_to(type(row))]
    return sorted(counted for counted in found if counted.count)


@cache
def path_to(target: type[models.Model], model: type[models.Model]) -> str | None:
    """Tell how a row of `model` reaches the one row of `target` that it is part of.

    "" for `target` itself, "item__meeting" for a decision's meeting; None where there
    is no way along what a row cannot be without.
    """
    ways: list[tuple[type[models.Model], list[str]]] = [(model, [])]
    seen = {model}
    for here, way in ways:  # grows as it is walked: the shortest way is found first
        if here is target:
            return "__".join(way)
        for field in here._meta.concrete_fields:
            if _is_part_by(field) and field.related_model not in seen:
                seen.add(field.related_model)
                ways.append((field.related_model, [*way, field.name]))
    return None


def _is_part_by(field: models.Field) -> bool:
    if not isinstance(field, models.ForeignKey) or field.null:
        return False
    return field.remote_field.on_delete is models.CASCADE


def meetings_of(model: type[models.Model], rows: Many) -> QuerySet[Meeting]:
    """Give the meetings that `rows` of `model` are part of."""
    path = path_to(Meeting, model)
    if path is None:
        return Meeting.objects.none()
    return Meeting.objects.filter(pk__in=rows.order_by().values(path or "pk"))


def networks_of(model: type[models.Model], rows: Many) -> QuerySet[Network]:
    """Give the networks that keep `rows` of `model`."""
    path = network_path(model)
    if path is None:
        return Network.objects.none()
    return Network.objects.filter(pk__in=rows.order_by().values(path or "pk"))


def lies_with(user: Reader, row: models.Model) -> bool:
    """Tell in one query whether all that refers to `row` lies in networks of `user`.

    Those are the networks that `user` may edit. What lies in none, such as an account,
    lies with nobody.
    """
    editable = Network.objects.editable_by(user).values("pk")
    outside = Q(pk__in=[])
    for relation in relations_to(type(row)):
        rows = relation.model._base_manager.filter(**{relation.name: OuterRef("pk")})
        if (path := network_path(relation.model)) is not None:
            rows = rows.exclude(**{f"{path or 'pk'}__in": editable})
        outside |= Q(Exists(rows))
    return not type(row)._base_manager.filter(outside, pk=row.pk).exists()


def network_path(model: type[models.Model]) -> str | None:
    """Tell how a row of `model` reaches the network that keeps it; see `path_to`."""
    path = path_to(Meeting, model)
    if path is None:
        return path_to(Network, model)
    return f"{path}__network" if path else "network"
