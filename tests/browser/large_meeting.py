"""A draft as large as minutes get: 20 items, 40 who came. Run to make it."""

from __future__ import annotations

import os
from datetime import date

SLUG = "stort-mote"
ITEMS, ATTENDERS = 20, 40


def make_large_meeting() -> None:
    from minutes.models import Meeting
    from networks.models import Network, Organisation
    from tests.factories import (
        make_action_point,
        make_attendance,
        make_decision,
        make_item,
        make_meeting,
        make_person,
        make_statement,
    )

    meeting = make_meeting(
        "Stort möte",
        network=Network.objects.get(slug="ao-hs"),
        slug=SLUG,
        held_on=date(2019, 11, 5),
        status=Meeting.Status.DRAFT,
    )
    kinds = Organisation.objects.filter(kind=Organisation.Kind.MUNICIPALITY)
    towns = list(kinds.order_by("code")[:33])
    for number in range(ATTENDERS):
        person = make_person(f"Förnamn{number} Efternamnsson")
        town = towns[number % len(towns)]
        make_attendance(meeting, person=person, organisation=town)
    for number in range(ITEMS):
        item = make_item(
            meeting,
            number=str(number + 1),
            heading=f"Punkt nummer {number + 1}",
            text="Kommunerna berättade hur det går.\n\n- en sak\n- en till\n",
        )
        if number % 3 == 0:
            make_decision(item, text="Nätverket svarar gemensamt.")
        if number % 4 == 0:
            make_action_point(item, text="Skicka ut enkäten till alla.")
        if number == 2:
            for town in towns[:8]:
                make_statement(item, organisation=town, text="Väntar på besked.")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "minutes.settings")
    import django

    django.setup()
    make_large_meeting()
