"""Which tests of people are for one database only."""

from __future__ import annotations

from django.db import connection

collect_ignore = [] if connection.vendor == "postgresql" else ["test_plans_kept.py"]
