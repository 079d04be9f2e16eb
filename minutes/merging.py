"""Two rows that are one: all that refers to either comes to refer to the one kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from minutes.models import Attendance, Merge
from minutes.references import Relation, lies_with, relations_to
from minutes.touched import Touched, change, own_fields, stored
from networks.models import Membership, Network, Organisation
from networks.models.network import Reader
from people.models import Person, User
from people.names import lines_of

KINDS: dict[type[models.Model], Merge.Kind] = {
    Person: Merge.Kind.PERSON,
    Organisation: Merge.Kind.ORGANISATION,
}
# Whoever may read and change what hangs on these; a program must not choose for them.
NEVER_JOINED = (User, Network)
# Of two rows that say the same of both, the one that tells more comes later here.
TELLING = {
    Attendance: ("status", ["invited", "absent", "excused", "guest", "present"]),
    Membership: ("role", ["member", "substitute", "staff", "chair"]),
}

Named = TypeVar("Named", Person, Organisation)


class CannotMerge(Exception):
    """Says why to the reader."""


def may_merge(user: Reader, removed: Person | Organisation) -> bool:
    """Tell whether `user` may merge `removed` into another.

    An administrator may; a coordinator may where a person is named in the coordinator's
    own networks only. An account never is: it may open other networks.
    """
    if getattr(user, "is_administrator", False):
        return True
    if not isinstance(removed, Person) or not _coordinates(user):
        return False
    return lies_with(user, removed)


def obstacle(kept: Named, removed: Named) -> str:
    """Say why the two cannot be merged; empty if they can."""
    if kept.pk == removed.pk:
        return _("That is the same one.")
    if code := getattr(removed, "code", ""):
        return _(
            "%(name)s is the municipality with the code %(code)s, and stays in the "
            "archive. Remove the other one instead."
        ) % {"name": removed, "code": code}
    for relation in relations_to(type(kept)):
        if relation.model in NEVER_JOINED:
            for one, _other in _twins(relation, kept, removed):
                return _sentences()[relation.model] % {"name": one}
    return ""


def merge(kept: Named, removed: Named, user: User | None) -> Merge:
    """Move all that refers to `removed` to `kept`, and remove it.

    Where both were named in one place, the row that tells more stays. Each meeting that
    named it gets a version, and a revision, of its own. Raises CannotMerge.
    """
    with transaction.atomic():
        rows = type(kept)._base_manager.select_for_update(no_key=True).order_by("pk")
        found = rows.in_bulk([kept.pk, removed.pk])
        if kept.pk not in found or removed.pk not in found:
            raise CannotMerge(_("One of them is no longer there."))
        kept, removed = found[kept.pk], found[removed.pk]
        if sentence := obstacle(kept, removed):
            raise CannotMerge(sentence)
        done = Merge(
            kind=KINDS[type(kept)],
            kept_key=kept.pk,
            removed_key=removed.pk,
            removed_name=str(removed),
            removed_slug=removed.slug,
            user=user,
        )
        names = {"removed": removed, "kept": kept}
        joining = Joining(done)
        joining.join(kept, removed)
        done.save()
        done.networks.set(joining.touched.networks)
        joining.touched.keep(user, _("%(removed)s was merged with %(kept)s") % names)
    return done


class Joining:
    """Makes one row of two, and of every two that this would make alike."""

    def __init__(self, done: Merge) -> None:
        self.done = done
        self.touched = Touched()

    def join(self, kept: models.Model, removed: models.Model, by: str = "") -> None:
        """Make one of the two; `by` is the column by which they came to be alike."""
        model = type(kept)
        fresh = model._base_manager.in_bulk([kept.pk, removed.pk])
        kept, removed = fresh[kept.pk], fresh[removed.pk]
        for row in (kept, removed):
            self.touched.add(model, model._base_manager.filter(pk=row.pk))
        for relation in relations_to(model):
            self.touched.add(relation.model, relation.rows_of(removed))
            for one, other in _twins(relation, kept, removed):
                self.join(one, other, relation.column)
            self._move(relation, kept, removed)
        self._remove(removed)
        self._fill(kept, _combined(kept, removed, by))

    def _move(
        self, relation: Relation, kept: models.Model, removed: models.Model
    ) -> None:
        if relation.model is type(kept) and getattr(kept, relation.column) == (
            removed.pk
        ):
            self._fill(kept, {relation.column: None})  # it would refer to itself
        rows = relation.rows_of(removed)
        if keys := list(rows.values_list("pk", flat=True)):
            rows.order_by().update(**{relation.column: kept.pk})
            self.done.note(
                "moved",
                model=relation.model._meta.label,
                column=relation.column,
                keys=keys,
                before=removed.pk,
                after=kept.pk,
            )

    def _remove(self, removed: models.Model) -> None:
        values = {f.attname: stored(f, removed) for f in own_fields(type(removed))}
        self.done.note("removed", model=removed._meta.label, values=values)
        type(removed)._base_manager.filter(pk=removed.pk).delete()

    def _fill(self, kept: models.Model, values: dict[str, Any]) -> None:
        before = {column: getattr(kept, column) for column in values}
        changed = {c: value for c, value in values.items() if value != before[c]}
        if not changed:
            return
        self.done.note(
            "changed",
            model=kept._meta.label,
            key=kept.pk,
            before={column: before[column] for column in changed},
            after=changed,
        )
        change(kept, changed)


def _combined(
    kept: models.Model, removed: models.Model, by: str = ""
) -> dict[str, Any]:
    """Tell what the columns of `kept` shall be: what both said, as far as they go."""
    first, second = sorted((kept, removed), key=_telling, reverse=True)
    values = {
        field.attname: value
        for field in own_fields(type(kept))
        if not field.unique and field.attname != by
        for value in [getattr(first, field.attname) or getattr(second, field.attname)]
        if not (field.related_model is type(kept) and value == kept.pk)
    }
    if "note" in values and first.note and second.note not in first.note:
        longest = type(kept)._meta.get_field("note").max_length
        values["note"] = f"{first.note}; {second.note}"[:longest]
    if isinstance(kept, Membership):
        values["starts_on"] = _earlier(kept, removed)
    if hasattr(kept, "other_names"):
        values["other_names"] = _all_names(kept, removed)
    return values


def _telling(row: models.Model) -> int:
    field, least_first = TELLING.get(type(row), ("pk", []))
    value = getattr(row, field)
    return least_first.index(value) if value in least_first else -1


def _earlier(one: Membership, other: Membership) -> Any:
    """Begin the period of both; None is before what is known."""
    starts = (one.starts_on, other.starts_on)
    return None if None in starts else min(starts)


def _all_names(kept: models.Model, removed: models.Model) -> str:
    names = [
        *lines_of(kept.other_names),
        str(removed),
        *lines_of(removed.other_names),
    ]
    return "\n".join(name for name in dict.fromkeys(names) if name != str(kept))


def _twins(
    relation: Relation, kept: models.Model, removed: models.Model
) -> Iterator[tuple[models.Model, models.Model]]:
    """Find rows that refer to either, and of which only one may refer to both."""
    for others, condition in _unique_with(relation):
        rows = relation.model._base_manager.filter(condition)
        of_kept = {
            key: row
            for row in rows.filter(**{relation.name: kept.pk})
            if None not in (key := tuple(getattr(row, name) for name in others))
        }
        for row in list(rows.filter(**{relation.name: removed.pk}).order_by("pk")):
            if one := of_kept.get(tuple(getattr(row, name) for name in others)):
                yield one, row


def _unique_with(relation: Relation) -> Iterator[tuple[list[str], Q]]:
    """Give the columns that are unique together with that of `relation`, and when."""
    options = relation.model._meta
    sets: list[tuple[tuple[str, ...], Q]] = [
        (tuple(constraint.fields), constraint.condition or Q())
        for constraint in options.constraints
        if isinstance(constraint, models.UniqueConstraint)
    ]
    sets += [(tuple(fields), Q()) for fields in options.unique_together]
    sets += [((field.name,), Q()) for field in [relation.field] if field.unique]
    for fields, condition in sets:
        if relation.name in fields:
            others = [name for name in fields if name != relation.name]
            yield [options.get_field(name).attname for name in others], condition


def _coordinates(user: Reader) -> bool:
    return Network.objects.editable_by(user).exists()


def _sentences() -> dict[type[models.Model], str]:
    return {
        User: _(
            "Both have an account. First take one of the two accounts away from its "
            "person, so that it is clear which of them stays."
        ),
        Network: _(
            "Both host a network called %(name)s. First give one of the two another "
            "name."
        ),
    }
