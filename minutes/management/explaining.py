"""What hinders a command, in one line that says what to do."""

from __future__ import annotations

import re

from django.db import connection


def explain_database(error: Exception) -> str:
    """One line for what a database, or the disk below it, refuses to do."""
    name, said = connection.settings_dict["NAME"], str(error)
    if "is full" in said or "No space left" in said:
        return f"the disk of the database {name} is full: make some room, start again."
    if "locked" in said:
        return f"the database {name} is in use: end the other program, start again."
    if re.search("readonly|Read-only|unable to open|Permission denied", said):
        return f"the database {name} cannot be written: make its folder writable."
    if re.search('no such table|relation ".*" does not exist', said):
        return f"the database {name} is not set up: run python3 manage.py migrate."
    first_line = said.strip().partition("\n")[0]
    return f"the database {name} does not work ({first_line}): check DATABASE_URL."
