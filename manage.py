#!/usr/bin/env python3
"""Mötesminne's commands: `start`, `test` and Django's own. Any Python can run it."""

import os
import sys

OLDEST_PYTHON = (3, 11)


def main() -> None:
    if sys.version_info < OLDEST_PYTHON:
        sys.exit(
            "Mötesminne needs Python 3.11 or newer, and this is Python {}.{}: install "
            "a newer one and run it by its name, as in `python3.13 manage.py start`."
            "".format(*sys.version_info)
        )
    # Below here an old Python could not even read the syntax.
    from minutes import bootstrap

    bootstrap.enter_environment(sys.argv[1:])
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "minutes.settings")
    # Django is there only now.
    from django.core.management import execute_from_command_line

    with bootstrap.one_line_on_a_full_or_read_only_disk():
        execute_from_command_line(sys.argv)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
