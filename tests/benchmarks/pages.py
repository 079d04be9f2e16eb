"""The pages that are measured, by name."""

from __future__ import annotations

from minutes.models import Meeting
from networks.models import Membership, Network
from tests.benchmarks.meetings import ATTENDANCES, ITEMS


def addresses() -> dict[str, str]:
    """Give the address of each page in an archive made by `archive.fill`."""
    network = Network.objects.filter(is_public=True).earliest("pk")
    member = Membership.objects.filter(network=network).earliest("pk")
    meeting = whole_meeting(network)
    municipality = member.organisation
    return {
        "home": "/",
        "meetings": "/meetings/",
        "meetings, last page": f"/meetings/?page={last_page()}",
        "meetings of a year": "/meetings/?year=2020",
        "meetings of a network": f"/meetings/?network={network.slug}",
        "meetings of a municipality": f"/meetings/?organisation={municipality.slug}",
        "meetings of a person": f"/meetings/?person={member.person.slug}",
        "meetings on a topic": "/meetings/?topic=amne-1",
        f"meeting ({ITEMS} items, {ATTENDANCES} people)": meeting.get_absolute_url(),
        "decisions": "/decisions/",
        "action points": "/action-points/",
        "statements": "/statements/",
        "calendar": "/calendar/?when=past",
        "networks": "/networks/",
        "network": network.get_absolute_url(),
        "people": "/people/",
        "person": member.person.get_absolute_url(),
        "organisations": "/organisations/",
        "organisation": municipality.get_absolute_url(),
        "choices": "/choices/person/?q=and",
    }


def last_page() -> int:
    """Page 100, or in a smaller archive one near its end."""
    return min(
        100, Meeting.objects.held().filter(network__is_public=True).count() // 60
    )


def whole_meeting(network: Network) -> Meeting:
    """Give the middlemost published meeting of `network` with nothing left out."""
    meetings = Meeting.objects.filter(network=network, status="published")
    open_ones = list(meetings.exclude(items__is_confidential=True).oldest_first())
    return open_ones[len(open_ones) // 2]
