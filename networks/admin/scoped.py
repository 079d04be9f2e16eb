"""What all pages of the admin site share: they hold the user's own rows, no others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import quote
from django.contrib.admin.views.main import ChangeList
from django.db.models import Field, Model, QuerySet, URLField
from django.forms import ModelChoiceField
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from networks.admin.deleting import Consequences
from networks.admin.fields import (
    WORDS,
    KnownChoiceField,
    KnownSelect,
    ScopedForm,
    SeveralSelect,
    is_key,
)
from networks.admin.formsets import ScopedFormSet
from networks.admin.searching import Searched
from networks.admin.spreadsheet import as_csv
from networks.models.network import Reader, standing_of

EVERYTHING = frozenset({"view", "add", "change", "delete"})
LOOKING = frozenset({"view"})
# What may follow the name of a filter in an address: nothing that guesses at letters.
LOOKUPS = {
    "",
    "exact",
    "id__exact",
    "pk__exact",
    "isnull",
    "year",
    "month",
    "day",
    "gte",
    "lt",
}


class Scoped:
    """Asks of the user's standing what Django would ask its permissions."""

    coordinators_may: frozenset[str] = EVERYTHING
    plain_fields: Sequence[str] = ()  # a list to choose from instead of a search
    in_passing: Sequence[str] = ()  # fields beside which a new row can be added
    formfield_overrides = WORDS

    def allows(self, request: HttpRequest, what: str) -> bool:
        standing = standing_of(request.user)
        if standing.is_administrator:
            return True
        return bool(standing.coordinated) and what in self.coordinators_may

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.allows(request, "view")

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.allows(request, "view")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.allows(request, "add")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.allows(request, "change")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.allows(request, "delete")

    def get_autocomplete_fields(self, request: HttpRequest) -> list[str]:
        """Search in every field that names another row."""
        relations = [*self.opts.fields, *self.opts.many_to_many]
        return [
            field.name
            for field in relations
            if field.remote_field
            and self.admin_site.is_registered(field.remote_field.model)
            and field.name not in self.plain_fields
        ]

    def get_field_queryset(
        self, db: str | None, db_field: Field, request: HttpRequest
    ) -> QuerySet:
        return self.admin_site.choices_of(db_field, request.user)

    def formfield_for_foreignkey(
        self, db_field: Field, request: HttpRequest, **options: Any
    ) -> ModelChoiceField | None:
        if db_field.name in self.get_autocomplete_fields(request):
            options.setdefault("widget", KnownSelect(db_field, self.admin_site))
        options.setdefault("form_class", KnownChoiceField)
        return self._labelled(
            db_field, super().formfield_for_foreignkey(db_field, request, **options)
        )

    def formfield_for_manytomany(
        self, db_field: Field, request: HttpRequest, **options: Any
    ) -> ModelChoiceField | None:
        if db_field.name in self.get_autocomplete_fields(request):
            options.setdefault("widget", SeveralSelect(db_field, self.admin_site))
        return self._labelled(
            db_field, super().formfield_for_manytomany(db_field, request, **options)
        )

    def formfield_for_dbfield(
        self, db_field: Field, request: HttpRequest, **options: Any
    ) -> Any:
        """Keep of the small buttons beside a field only that for a new row."""
        if isinstance(db_field, URLField):
            options.setdefault("assume_scheme", "https")
        formfield = super().formfield_for_dbfield(db_field, request, **options)
        widget = getattr(formfield, "widget", None)
        if hasattr(widget, "can_add_related"):
            widget.can_add_related &= db_field.name in self.in_passing
            widget.can_change_related = widget.can_delete_related = False
            widget.can_view_related = False
        return formfield

    def _labelled(
        self, db_field: Field, formfield: ModelChoiceField | None
    ) -> ModelChoiceField | None:
        model = db_field.remote_field.model
        if formfield and self.admin_site.is_registered(model):
            label_of = self.admin_site.get_model_admin(model).label_of
            formfield.label_from_instance = label_of
        return formfield


class RowsWithColumns(ChangeList):
    """A list whose rows carry what its columns tell."""

    has_columns = False

    def get_queryset(self, request: HttpRequest, *args: Any, **options: Any) -> Any:
        """Add the columns first, so that rows can be put in order by them."""
        if not self.has_columns:
            rows = self.model_admin.with_columns(self.root_queryset, request.user)
            self.root_queryset, self.has_columns = rows, True
        return super().get_queryset(request, *args, **options)


class ScopedAdmin(Searched, Scoped, admin.ModelAdmin):
    """The pages of one model: `rows` says which rows are the user's own."""

    form = ScopedForm
    ordering: Sequence[str] = ("sort_key", "pk")
    list_per_page = 50
    show_facets = admin.ShowFacets.NEVER
    show_full_result_count = False
    view_on_site = False
    csv_columns: Sequence[tuple[Any, Callable[[Any], object]]] = ()

    def rows(self, user: Reader) -> QuerySet:
        raise NotImplementedError

    def choices(self, user: Reader, field: Field) -> QuerySet:
        """Give what `user` may put into `field` of another row: the same, as a rule."""
        return self.rows(user)

    def with_columns(self, rows: QuerySet, user: Reader) -> QuerySet:
        """Add what the list shows of each row."""
        return rows

    def label_of(self, row: Model) -> str:
        """Tell the row from others of its name, where it is chosen."""
        return str(row)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = self.rows(request.user)
        return rows.order_by(*self.get_ordering(request))

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Take from the address only keys that could be some."""
        relations = [*self.opts.fields, *self.opts.many_to_many]
        names = {field.name for field in relations if field.remote_field}
        return {
            name: value
            for name, value in super().get_changeform_initial_data(request).items()
            if name not in names or all(is_key(key) for key in _keys_in(value))
        }

    def get_changelist(self, request: HttpRequest, **options: Any) -> type[ChangeList]:
        return RowsWithColumns

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """Refuse all but the list's own filters: others could guess at hidden words."""
        named = [f[0] if isinstance(f, tuple) else f for f in self.list_filter]
        names = [name for name in [*named, self.date_hierarchy] if type(name) is str]
        if lookup in [f.parameter_name for f in named if hasattr(f, "parameter_name")]:
            return True
        return any(
            lookup == name
            or (lookup.startswith(f"{name}__") and lookup[len(name) + 2 :] in LOOKUPS)
            for name in names
        )

    def get_deleted_objects(
        self, objs: Iterable[Model], request: HttpRequest
    ) -> tuple[list[str], dict[str, int], set[str], list[str]]:
        """Tell what goes with the rows by kind and number, naming none of it."""
        consequences = Consequences.of(list(objs))
        refusals = self.refusals(consequences, request.user)
        return consequences.names, consequences.counts, set(), refusals

    def refusals(self, consequences: Consequences, user: Reader) -> list[str]:
        """Say why the rows must stay; an empty list lets them go."""
        if not consequences.protected:
            return []
        if standing_of(user).is_administrator:
            return consequences.protected_by_kind
        return [str(_("Minutes or members of networks refer to it."))]

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        actions = super().get_actions(request)
        if not self.csv_columns:
            actions.pop("export_csv", None)
        return actions

    actions = ("export_csv",)

    @admin.action(description=_("Export the chosen as CSV"), permissions=["view"])
    def export_csv(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse:
        return as_csv(queryset, self.csv_columns, self.opts.verbose_name_plural)


class ScopedInline(Scoped, admin.TabularInline):
    """The parts of one row; who may open that may change them."""

    form = ScopedForm
    formset = ScopedFormSet
    extra = 0
    view_on_site = False


def _keys_in(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def address_in_admin(row: Model, page: str = "change") -> str:
    """Give the address of the page of `row` on the admin site."""
    options = row._meta
    name = f"admin:{options.app_label}_{options.model_name}_{page}"
    return reverse(name, args=[quote(row.pk)])
