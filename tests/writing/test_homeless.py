"""What was typed into minutes that are gone once it is sent is kept all the same."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from minutes.deletions import delete_meeting
from minutes.models import Draft, Meeting, Upload
from networks.models import Network
from people.models import User
from tests.factories import make_coordinator, make_item, make_meeting, make_network
from tests.html import shown
from tests.writing.browser_free import edit, fields_of, new

pytestmark = pytest.mark.django_db


@pytest.fixture
def network() -> Network:
    return make_network()


@pytest.fixture
def meeting(network: Network) -> Meeting:
    meeting = make_meeting(network=network)
    make_item(meeting, heading="Enkät", text="Som det var.")
    return meeting


@pytest.fixture
def writer(network: Network) -> User:
    return make_coordinator(network)


@pytest.fixture
def opened(client: Client, writer: User, meeting: Meeting) -> dict[str, str]:
    """The form as it was opened, with something new in it."""
    client.force_login(writer)
    fields = fields_of(client.get(edit(meeting)).content)
    [text] = [name for name, value in fields.items() if value == "Som det var."]
    return fields | {text: "Allt detta skrev jag."}


def away(meeting: Meeting) -> None:
    """Move the minutes to a network that nobody here has to do with."""
    meeting.network = make_network("Dolda nätverket", is_public=False)
    meeting.save()


def deleted(meeting: Meeting) -> None:
    delete_meeting(meeting, version=meeting.version, user=None)


def assert_kept_as_new_minutes(
    client: Client, response: HttpResponse, network: Network
) -> None:
    draft = Draft.objects.get()
    assert response.status_code == 302
    assert response.url == f"{new(network)}?draft={draft.pk}"
    page = client.get(response.url)
    said = shown(page).text(".messages")
    assert "raderats eller flyttats" in said
    assert "Inget av ditt är förlorat" in said
    assert "Allt detta skrev jag." in fields_of(page.content).values()


@pytest.mark.parametrize("goes", [away, deleted])
def test_it_is_ready_to_be_saved_as_new_minutes(
    client, network, meeting, opened, goes
) -> None:
    goes(meeting)
    response = client.post(edit(meeting), opened | {"save": "save"})
    assert_kept_as_new_minutes(client, response, network)
    fields = fields_of(client.get(response.url).content)
    saved = client.post(response.url, fields | {"save": "save"})
    assert saved.status_code == 302
    written = Meeting.objects.filter(network=network).get()
    assert written.items.get().text == "Allt detta skrev jag."


@pytest.mark.parametrize("token", ["", "nonsense", "of somebody else"])
def test_it_is_kept_under_a_name_of_its_own_if_need_be(
    client, network, meeting, opened, token
) -> None:
    if token == "of somebody else":
        other = Draft.objects.create(
            user=make_coordinator(network), network=network, data="{}"
        )
        token = str(other.pk)
    deleted(meeting)
    client.post(edit(meeting), opened | {"draft": token, "save": "save"})
    kept = Draft.objects.get(data__contains="Allt detta skrev jag.")
    assert str(kept.pk) != token


def test_any_button_keeps_it(client, network, meeting, opened) -> None:
    deleted(meeting)
    response = client.post(edit(meeting), opened | {"gesture": "add-item"})
    assert_kept_as_new_minutes(client, response, network)


def test_a_file_that_came_along_is_kept(client, meeting, opened) -> None:
    deleted(meeting)
    file = SimpleUploadedFile("Agenda.txt", b"Dagordning")
    response = client.post(edit(meeting), opened | {"links-9-file_sent": file})
    fields = fields_of(client.get(response.url).content)
    assert fields["links-9-upload"] == str(Upload.objects.get().pk)


def test_a_script_is_told_where_it_is(client, network, meeting, opened) -> None:
    deleted(meeting)
    response = client.post(
        edit(meeting),
        opened | {"save": "save"},
        headers={"accept": "application/json, text/html;q=0.9"},
    )
    address = f"{new(network)}?draft={Draft.objects.get().pk}"
    assert response.json() == {"address": address}


@pytest.mark.parametrize("goes", [away, deleted])
@pytest.mark.parametrize("is_public", [True, False])
def test_who_has_no_right_any_more_gets_the_text_to_copy_and_nothing_else(
    client, network, meeting, writer, opened, goes, is_public
) -> None:
    goes(meeting)
    network.coordinators.remove(writer)
    Network.objects.filter(pk=network.pk).update(is_public=is_public)
    response = client.post(edit(meeting), opened | {"save": "save"})
    assert response.status_code == 404
    page = shown(response)
    assert page.text("h1") == "Det du skrev finns här"
    assert "Inget är förlorat" in page.all_text
    assert "Allt detta skrev jag." in page.text("textarea")
    assert "Enkät" in page.text("textarea")
    assert "Dolda nätverket" not in page.all_text
    assert not Draft.objects.exists()


def test_who_may_read_but_not_change_it_any_more_gets_the_text_to_copy(
    client, network, meeting, writer, opened
) -> None:
    network.coordinators.remove(writer)
    Network.objects.filter(pk=network.pk).update(is_public=True)
    response = client.post(edit(meeting), opened | {"save": "save"})
    assert response.status_code == 403
    assert "Allt detta skrev jag." in shown(response).text("textarea")


def test_new_minutes_of_a_network_no_longer_ones_own_are_not_lost(
    client, network, writer
) -> None:
    client.force_login(writer)
    fields = fields_of(client.get(new(network)).content)
    network.coordinators.remove(writer)
    response = client.post(new(network), fields | {"preamble": "Allt jag skrev."})
    assert response.status_code in (403, 404)
    assert "Allt jag skrev." in shown(response).text("textarea")


def test_nobody_keeps_a_draft_in_anothers_network(client, meeting, opened) -> None:
    closed = make_network("Dolda nätverket", is_public=False)
    deleted(meeting)
    response = client.post(edit(meeting), opened | {"network": closed.slug})
    missing = client.post(edit(meeting), opened | {"network": "no-such"})
    assert response.status_code == missing.status_code == 404
    assert shown(response).all_text == shown(missing).all_text
    assert not Draft.objects.exists()
