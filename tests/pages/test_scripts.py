"""Scripts as they are served for real."""

from __future__ import annotations

import re
from pathlib import Path

from django.core.management import call_command


def test_what_a_script_imports_is_served_under_its_name_of_this_version(
    settings, tmp_path: Path
):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "minutes.static_files.StaticFiles"},
    }
    others = ["admin", "django_htmx"]  # what is not ours takes longest
    call_command(
        "collectstatic", interactive=False, verbosity=0, ignore_patterns=others
    )
    [script] = tmp_path.glob("js/edit.*.js")
    imported = re.findall(r'from "\./([^"]+)"', script.read_text(encoding="utf-8"))
    assert len(imported) > 5
    assert all(re.search(r"\.[0-9a-f]{12}\.js$", name) for name in imported)
    assert all((tmp_path / "js" / name).exists() for name in imported)
