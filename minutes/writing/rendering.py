"""The simplest widgets written without a template: a long form has two thousand.

The HTML is that of Django's own templates.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.forms.renderers import TemplatesSetting
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe


class PlainRenderer(TemplatesSetting):
    """Renders as the project does, but what is in `PLAIN` by hand."""

    def render(
        self, template_name: str, context: dict[str, Any], request: Any = None
    ) -> str:
        write = PLAIN.get(template_name)
        return write(context) if write else super().render(template_name, context)


def _input(context: dict[str, Any]) -> SafeString:
    widget = context["widget"]
    value = widget["value"]
    told = "" if value is None else f' value="{conditional_escape(str(value))}"'
    name = conditional_escape(widget["name"])
    kind = conditional_escape(widget["type"])
    return mark_safe(
        f'<input type="{kind}" name="{name}"{told}{_attributes(widget["attrs"])}>'
    )


def _textarea(context: dict[str, Any]) -> SafeString:
    widget = context["widget"]
    name = conditional_escape(widget["name"])
    text = conditional_escape(str(widget["value"] or ""))
    attributes = _attributes(widget["attrs"])
    return mark_safe(f'<textarea name="{name}"{attributes}>\n{text}</textarea>')


def _select(context: dict[str, Any]) -> SafeString:
    widget = context["widget"]
    name = conditional_escape(widget["name"])
    groups = [options for _label, options, _place in widget["optgroups"]]
    options = "".join(_option(option) for group in groups for option in group)
    return mark_safe(
        f'<select name="{name}"{_attributes(widget["attrs"])}>{options}</select>'
    )


def _option(option: dict[str, Any]) -> str:
    value = conditional_escape(str(option["value"]))
    label = conditional_escape(str(option["label"]))
    return f'<option value="{value}"{_attributes(option["attrs"])}>{label}</option>'


def _attributes(attributes: dict[str, Any]) -> str:
    """Write attributes; True is one without a value, False and None are none."""
    return "".join(
        f" {name}" if value is True else f' {name}="{conditional_escape(str(value))}"'
        for name, value in attributes.items()
        if value is not False and value is not None
    )


def _errors(context: dict[str, Any]) -> SafeString:
    errors = context["errors"]
    if not errors:
        return mark_safe("")
    items = "".join(f"<li>{conditional_escape(str(error))}</li>" for error in errors)
    field = f' id="{errors.field_id}_error"' if errors.field_id else ""
    css = conditional_escape(context["error_class"])
    return mark_safe(f'<ul class="{css}"{field}>{items}</ul>')


WIDGETS = "django/forms/widgets/"
PLAIN: dict[str, Callable[[dict[str, Any]], SafeString]] = {
    **dict.fromkeys(
        (
            f"{WIDGETS}text.html",
            f"{WIDGETS}hidden.html",
            f"{WIDGETS}checkbox.html",
            f"{WIDGETS}date.html",
            f"{WIDGETS}time.html",
            f"{WIDGETS}url.html",
        ),
        _input,
    ),
    f"{WIDGETS}textarea.html": _textarea,
    f"{WIDGETS}select.html": _select,
    "django/forms/errors/list/default.html": _errors,
}
