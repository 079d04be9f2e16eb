"""What a server has done before it answers its first request."""

from __future__ import annotations

import os
import subprocess
import sys

from django.conf import settings


def test_a_server_has_loaded_what_pages_need_and_leaves_it_out_of_its_garbage() -> None:
    loaded, kept, looked_through = started(
        "import gc, sys, minutes.wsgi\n"
        "print('minutes.views.meetings' in sys.modules)\n"
        "print(gc.get_freeze_count())\n"
        "print(len(gc.get_objects()))"
    )
    assert loaded == "True"
    assert int(kept) > 10 * int(looked_through)


def started(code: str) -> list[str]:
    told = subprocess.run(
        [sys.executable, "-c", code],
        cwd=settings.BASE_DIR,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "minutes.settings"},
        capture_output=True,
        text=True,
        check=True,
    )
    return told.stdout.split()
