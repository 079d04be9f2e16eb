"""The settings of the benchmarks: the product's, and the plain page beside it."""

import tempfile

from minutes.settings import *  # noqa: F403
from minutes.settings import BASE_DIR, TEMPLATES

DEBUG = False
ALLOWED_HOSTS = ["testserver"]
ROOT_URLCONF = "tests.benchmarks.plain"
MEDIA_ROOT = tempfile.gettempdir()
TEMPLATES = [
    TEMPLATES[0] | {"DIRS": [BASE_DIR / "templates", BASE_DIR / "tests/benchmarks"]}
]
