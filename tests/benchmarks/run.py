"""One archive on one database: filled, measured, printed as JSON for `__main__`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

import django


def main(meeting_count: int, rounds: int) -> None:
    django.setup()
    # Django's apps are there only now.
    from django.core.management import call_command
    from django.test import Client

    from people.models import User
    from tests.benchmarks import archive, pages
    from tests.benchmarks.measuring import measure

    call_command("migrate", verbosity=0)
    archive.fill(meeting_count)
    import minutes.wsgi  # noqa: F401, as a server does when it starts

    member = Client()
    member.force_login(User.objects.get(email="reader@example.org"))
    for reader, client in (("anonymous", Client()), ("member", member)):
        for page, url in pages.addresses().items():
            cost = measure(page, url, reader, client, rounds)
            print(json.dumps(asdict(cost)), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
