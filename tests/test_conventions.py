"""House rules that code can check; see style.md for what they are for."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.core.management import call_command
from django.db import models

from tests.constraints import OUR_APPS, our_models, rules_of
from tests.minutes.test_constraints import BREAKERS as BREAKERS_OF_MINUTES
from tests.networks.test_constraints import BREAKERS as BREAKERS_OF_NETWORKS
from tests.people.test_constraints import BREAKERS as BREAKERS_OF_PEOPLE

ROOT = Path(settings.BASE_DIR)
LOWEST_FIRST = OUR_APPS
NAMES_THAT_SAY_NOTHING = {"utils", "helpers", "common", "services", "util", "misc"}
MODULES = sorted(
    path.relative_to(ROOT)
    for app in OUR_APPS
    for path in (ROOT / app).rglob("*.py")
    if "migrations" not in path.parts
)
TEMPLATES = sorted(path.relative_to(ROOT) for path in ROOT.glob("templates/**/*.*"))
PAGES = [str(path) for path in TEMPLATES if path.suffix == ".html"]
TEMPLATES += sorted(path.relative_to(ROOT) for path in ROOT.glob("*/templates/**/*.*"))


def tree_of(module: Path) -> ast.Module:
    return ast.parse((ROOT / module).read_text(encoding="utf-8"))


# Models


def own_fields() -> Iterator[tuple[type[models.Model], models.Field]]:
    """All fields that we named: neither Django's accounts' nor the tables between."""
    inherited = {field.name for field in AbstractUser._meta.get_fields()}
    for model in our_models():
        for field in model._meta.local_fields:
            if not (issubclass(model, AbstractUser) and field.name in inherited):
                yield model, field


def stored_as(field: models.Field) -> models.Field:
    return getattr(field, "output_field", None) or field


def names_of(*kinds: type[models.Field]) -> list[str]:
    return [
        f"{model.__name__}.{field.name}"
        for model, field in own_fields()
        if type(stored_as(field)) in kinds
    ]


def test_dates_end_in_on() -> None:
    """`due_by` is no date of its own: it is the one a point is listed under."""
    dates = set(names_of(models.DateField)) - {"ActionPoint.due_by"}
    assert "Meeting.held_on" in dates
    assert [name for name in dates if not name.endswith("_on")] == []


def test_moments_end_in_at() -> None:
    moments = names_of(models.DateTimeField, models.TimeField)
    assert "Meeting.starts_at" in moments
    assert [name for name in moments if not name.endswith("_at")] == []


def test_booleans_start_with_is_or_has() -> None:
    booleans = names_of(models.BooleanField)
    assert "Network.is_public" in booleans
    assert [name for name in booleans if not re.search(r"\.(is|has)_", name)] == []


def test_no_other_field_is_named_as_if_it_were_a_date_a_moment_or_a_boolean() -> None:
    rightly_named = names_of(
        models.DateField, models.DateTimeField, models.TimeField, models.BooleanField
    )
    suggesting = [
        f"{model.__name__}.{field.name}"
        for model, field in own_fields()
        if re.search(r"^(is|has)_|_(on|at)$", field.name)
    ]
    assert set(suggesting) - set(rightly_named) == set()


def subjects_of(model: type[models.Model]) -> set[str]:
    """What a sentence about `model` may start with: its name or that of a field."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", model.__name__).lower()
    fields = {field.name for field in model._meta.get_fields()}
    return {words, words.rpartition("_")[2], *fields}


@pytest.mark.parametrize(
    "constraint",
    [
        (model, constraint.name)
        for model in our_models()
        for constraint in model._meta.constraints
    ],
    ids=lambda constraint: constraint[1],
)
def test_the_name_of_a_constraint_is_a_sentence_about_its_model(
    constraint: tuple[type[models.Model], str],
) -> None:
    model, name = constraint
    assert re.fullmatch(r"[a-z]+(_[a-z]+){2,}", name)
    assert any(name.startswith(f"{subject}_") for subject in subjects_of(model))


def test_every_constraint_has_a_test_that_breaks_it() -> None:
    broken = [*BREAKERS_OF_PEOPLE, *BREAKERS_OF_NETWORKS, *BREAKERS_OF_MINUTES]
    assert sorted(broken) == sorted(rules_of())


def test_every_app_of_ours_is_under_these_rules() -> None:
    ours = [
        config.label
        for config in apps.get_app_configs()
        if Path(config.path).parent == ROOT
    ]
    assert sorted(ours) == sorted(OUR_APPS)


@pytest.mark.django_db
def test_the_migrations_say_what_the_models_say() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


# Modules


def imports_in(tree: ast.Module) -> set[str]:
    """Names of the packages imported, also inside functions and for type checking."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").partition(".")[0])
    return found


def apps_above(module: Path) -> set[str]:
    own = LOWEST_FIRST.index(module.parts[0])
    return set(LOWEST_FIRST[own + 1 :])


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_imports_run_from_people_through_networks_to_minutes(module: Path) -> None:
    assert imports_in(tree_of(module)) & apps_above(module) == set()


def test_an_import_inside_a_function_is_seen() -> None:
    code = "def f():\n    import minutes.models\n    from networks.models import Seat"
    assert imports_in(ast.parse(code)) == {"minutes", "networks"}
    assert apps_above(Path("people/x.py")) == {"networks", "minutes"}
    assert apps_above(Path("networks/models/x.py")) == {"minutes"}


def test_modules_and_folders_are_named_for_their_nouns() -> None:
    names = {part.removesuffix(".py") for path in MODULES for part in path.parts}
    assert "models" in names
    assert names & NAMES_THAT_SAY_NOTHING == set()


def unhinted_functions(tree: ast.Module) -> list[str]:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [
        f"line {node.lineno}: {node.name}"
        for node in ast.walk(tree)
        if isinstance(node, functions) and node.returns is None
    ]


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_every_function_says_what_it_returns(module: Path) -> None:
    assert unhinted_functions(tree_of(module)) == []


def test_a_function_that_does_not_say_what_it_returns_is_seen() -> None:
    code = "class A:\n    async def f(self):\n        def g() -> int: ..."
    assert unhinted_functions(ast.parse(code)) == ["line 2: f"]


# Templates


class InlineFinder(HTMLParser):
    """Collects what a strict Content-Security-Policy would refuse to run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name for name, _ in attrs}
        if tag == "style" or (tag == "script" and "src" not in names):
            self.found.append(f"<{tag}>")
        self.found += [name for name in names if re.match(r"style$|on|hx-on", name)]
        self.found += [
            value for _, value in attrs if (value or "").startswith("javascript:")
        ]


def inline_code_in(template: str) -> list[str]:
    """Read a template as HTML, each Django tag in it as a space."""
    finder = InlineFinder()
    finder.feed(re.sub(r"\{%.*?%\}|\{#.*?#\}", " ", template, flags=re.DOTALL))
    finder.close()
    return finder.found


@pytest.mark.parametrize(
    "code",
    [
        "<style>a { color: red }</style>",
        '<p style="color: red">',
        "<script>go()</script>",
        '<script type="module">go()</script>',
        '<button onclick="go()">',
        '<button {% if a %}hx-on:click="go()"{% endif %}>',
        '<a href="javascript:go()">',
    ],
)
def test_inline_code_is_seen(code: str) -> None:
    assert inline_code_in(code)


@pytest.mark.parametrize(
    "code",
    [
        '<script type="module" src="{% static "js/theme.js" %}"></script>',
        '<link rel="stylesheet" href="a.css">',
        '<p class="style" data-on="x">{{ meeting.title }}</p>',
    ],
)
def test_code_in_files_of_its_own_is_allowed(code: str) -> None:
    assert inline_code_in(code) == []


@pytest.mark.parametrize("template", TEMPLATES, ids=str)
def test_a_template_holds_no_code_that_the_policy_refuses(template: Path) -> None:
    assert inline_code_in((ROOT / template).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["djade", "--check", "--target-version", "5.2", *PAGES],
    ],
    ids=["ruff check", "ruff format", "djade"],
)
def test_code_and_templates_are_in_the_house_style(command: list[str]) -> None:
    program = Path(sys.executable).parent / command[0]
    told = subprocess.run(
        [program, *command[1:]], cwd=ROOT, capture_output=True, text=True
    )
    assert told.returncode == 0, told.stdout + told.stderr
