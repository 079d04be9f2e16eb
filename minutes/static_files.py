"""Static files as they are served for real: under names that change with them."""

from __future__ import annotations

from whitenoise.storage import CompressedManifestStaticFilesStorage as Storage


class StaticFiles(Storage):
    """Our scripts import each other, so what they import is renamed in them too.

    Django's own setting for that stumbles over scripts of others.
    """

    patterns = (
        *Storage.patterns,
        ("js/*.js", Storage._js_module_import_aggregation_patterns[1]),
    )
