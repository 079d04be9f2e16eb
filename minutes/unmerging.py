"""A merge undone: what was moved goes back, unless it has been changed since."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _

from minutes.models import Merge
from minutes.touched import Touched, change, in_parts, own_fields
from networks.models import Organisation
from people.models import Person, User
from people.names import lines_of

MODELS: dict[str, type[Person] | type[Organisation]] = {
    Merge.Kind.PERSON: Person,
    Merge.Kind.ORGANISATION: Organisation,
}


class CannotUndo(Exception):
    """Says why to the reader."""


def undo(merge: Merge, user: User | None) -> Person | Organisation:
    """Put all back as it was before `merge`, and forget it.

    What refers to another by now, or is gone, stays so. The versions of the meetings
    count on, so that nobody saves over this. Raises CannotUndo, and changes nothing,
    where a row that was removed has no place any more.
    """
    with transaction.atomic():
        merge = Merge.objects.select_for_update().get(pk=merge.pk)
        model = MODELS[merge.kind]
        _refuse_if_in_the_way(merge, model)
        undoing = _Undoing()
        for step in reversed(merge.steps):
            undoing.undo(step)
        undoing.touch_again()
        merge.delete()
        kept = model._base_manager.get(pk=merge.kept_key)
        removed = model._base_manager.get(pk=merge.removed_key)
        names = {"removed": removed, "kept": kept}
        comment = _("%(removed)s is no longer merged with %(kept)s") % names
        undoing.touched.keep(user, comment)
    return removed


def _refuse_if_in_the_way(merge: Merge, model: type[models.Model]) -> None:
    """Refuse if a row is gone that is needed, or the old address is given away."""
    if later := _first_in_the_way(merge):
        raise CannotUndo(
            _("%(name)s has been merged since. First undo that.")
            % {"name": later.removed_name}
        )
    rows = model._base_manager.select_for_update(no_key=True)
    if not rows.filter(pk=merge.kept_key).exists():
        raise CannotUndo(_gone())
    if taken := rows.filter(slug=merge.removed_slug).first():
        raise CannotUndo(
            _("The address %(address)s has been given to another since.")
            % {"address": taken.get_absolute_url()}
        )


def _needed(merge: Merge) -> set[tuple[str, Any]]:
    """Give the rows, by model and key, without which all cannot be as it was."""
    rows = {(MODELS[merge.kind]._meta.label, merge.kept_key)}
    for step in merge.steps:
        if step["step"] == "moved":
            rows |= {(step["model"], key) for key in step["keys"]}
        elif step["step"] == "changed":
            rows.add((step["model"], step["key"]))
        else:
            for field in _references_in(apps.get_model(step["model"])):
                label = field.related_model._meta.label
                rows.add((label, step["values"][field.attname]))
    return rows


def _first_in_the_way(done: Merge) -> Merge | None:
    """Find the first later merge that removed a row which `done` needs."""
    needed = _needed(done)
    later = Merge.objects.filter(pk__gt=done.pk).order_by("pk")
    for merge in later.iterator(chunk_size=100):
        for step in merge.steps:
            if step["step"] == "removed":
                options = apps.get_model(step["model"])._meta
                key = step["values"][options.pk.attname]
                if (step["model"], key) in needed:
                    return merge
    return None


def _references_in(model: type[models.Model]) -> list[models.ForeignKey]:
    return [f for f in model._meta.fields if isinstance(f, models.ForeignKey)]


def _gone() -> str:
    return _("What it was merged with, or belonged to, has been deleted since.")


class _Undoing:
    def __init__(self) -> None:
        self.touched = Touched()
        self.back: list[models.Model] = []

    def undo(self, step: dict[str, Any]) -> None:
        ways: dict[str, Callable[..., None]] = {
            "moved": self._move_back,
            "removed": self._put_back,
            "changed": self._change_back,
        }
        facts = {name: value for name, value in step.items() if name != "step"}
        model = apps.get_model(facts.pop("model"))
        try:
            with transaction.atomic():
                ways[step["step"]](model, **facts)
        except IntegrityError as error:
            raise CannotUndo(
                _("Something else has taken the place of what was there (%(kind)s).")
                % {"kind": model._meta.verbose_name}
            ) from error

    def touch_again(self) -> None:
        """Note the meetings of rows that were put back: they were nowhere before."""
        for row in self.back:
            self.touched.add(type(row), type(row)._base_manager.filter(pk=row.pk))

    def _move_back(
        self,
        model: type[models.Model],
        column: str,
        keys: list[Any],
        before: int,
        after: int,
    ) -> None:
        for some in in_parts(keys):
            rows = model._base_manager.filter(pk__in=some, **{column: after})
            self.touched.add(model, rows)
            rows.update(**{column: before})

    def _put_back(self, model: type[models.Model], values: dict[str, Any]) -> None:
        row = model()
        for field in own_fields(model):
            setattr(row, field.attname, _as_python(field, values.get(field.attname)))
        for field in _references_in(model):
            if _target_is_gone(field, row):
                on_delete = field.remote_field.on_delete
                if on_delete is models.CASCADE:
                    return  # it would have gone with it
                if on_delete is not models.SET_NULL:
                    raise CannotUndo(_gone())
                setattr(row, field.attname, None)
        row.save_base(raw=True, force_insert=True)
        self.back.append(row)

    def _change_back(
        self,
        model: type[models.Model],
        key: Any,
        before: dict[str, Any],
        after: dict[str, Any],
    ) -> None:
        """Restore each column that nobody has changed since; of names, each line."""
        rows = model._base_manager.filter(pk=key)
        self.touched.add(model, rows)
        if (row := rows.first()) is None:
            return
        values = {}
        for column, old in before.items():
            field = model._meta.get_field(column)
            now, new = getattr(row, column), _as_python(field, after[column])
            if now == new:
                values[column] = _as_python(field, old)
            elif column == "other_names":
                values[column] = _without_the_added(now, old, new)
        if values:
            change(row, values)


def _as_python(field: models.Field, value: Any) -> Any:
    return (
        field.target_field.to_python(value)
        if field.is_relation
        else (field.to_python(value))
    )


def _target_is_gone(field: models.ForeignKey, row: models.Model) -> bool:
    key = getattr(row, field.attname)
    if key is None:
        return False
    return not field.related_model._base_manager.filter(pk=key).exists()


def _without_the_added(now: str, old: str, new: str) -> str:
    added = set(lines_of(new)) - set(lines_of(old))
    return "\n".join(name for name in lines_of(now) if name not in added)
