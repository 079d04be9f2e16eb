"""Old notes sent in: what becomes of each, and who may see it."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from minutes.intake.forms import FEW, LARGEST, MOST_AT_ONCE
from minutes.intake.keeping import keep
from minutes.intake.reading import read
from minutes.models import Draft, Meeting, Source
from tests.factories import (
    make_administrator,
    make_coordinator,
    make_member,
    make_municipality,
    make_network,
)
from tests.html import page, shown
from tests.intake.notes import LIST, NOTE, file, review_of, send
from tests.writing.browser_free import fields_of

OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
pytestmark = pytest.mark.django_db


def rows(client):
    return page(client, LIST).texts(".source-row")


def test_a_file_becomes_a_draft_of_the_network_that_it_names(client, network):
    send(client, file())
    source = Source.objects.get()
    assert source.network == network
    assert source.draft.network == network
    assert "att granska" in rows(client)[0]
    assert not Meeting.objects.exists()


def test_pasted_text_becomes_a_draft_too(client):
    send(client, text=NOTE)
    assert "Inklistrad text.txt" in rows(client)[0]
    assert Draft.objects.exists()


def test_the_network_that_was_chosen_goes_before_the_one_told(client, coordinator):
    other = make_network("Simskolorna")
    other.coordinators.add(coordinator)
    send(client, file(), network=other.slug)
    assert Source.objects.get().network == other


def test_a_note_that_names_no_network_waits_until_one_is_told(
    client, network, coordinator
):
    make_network("Simskolorna").coordinators.add(coordinator)
    send(client, file(content=NOTE.replace("Nätverket för badhuschefer", "Anteckn")))
    source = Source.objects.get()
    assert source.draft is None
    assert "Vilket av dina nätverk gäller anteckningen?" in rows(client)[0]
    address = f"{LIST}{source.pk}/network/"
    response = client.post(address, {"network": network.slug}, follow=True)
    assert "Granska en anteckning" in shown(response).text("h1")
    source.refresh_from_db()
    assert source.network == network


def test_several_files_become_a_draft_each_in_the_order_they_came(client):
    send(client, file("a.txt"), file("b.txt", NOTE.replace("03-05", "04-05")))
    assert Source.objects.to_review().count() == 2
    assert "Granska de 2 anteckningar som väntar" in page(client, LIST).all_text
    first = Source.objects.in_turn().first()
    response = client.get(f"{LIST}{first.pk}/")
    assert response["Location"] == review_of(first)
    assert first.name == "a.txt"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("tom.txt", b"", "Filen är tom."),
        ("bild.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "Filen är en bild."),
        ("gammal.doc", OLD_WORD, "äldre format från Microsoft Office"),
        ("halv.docx", b"PK\x03\x04" + b"\0" * 60, "skadad"),
        ("lång.txt", b"rad\n" * 20_001, "för mycket text"),
        ("brus.txt", bytes(range(256)) * 9, ""),
    ],
)
def test_a_file_that_cannot_be_read_says_why(client, name, content, sentence):
    send(client, file(name, content))
    row = rows(client)[0]
    assert name in row
    assert sentence in row
    assert not Draft.objects.exists()


def test_a_bad_file_does_not_stop_those_beside_it(client):
    send(client, file("tom.txt", ""), file("bra.txt"))
    assert Source.objects.count() == 2
    assert Source.objects.to_review().count() == 1


def test_the_same_file_twice_is_told_and_not_doubled(client):
    send(client, file())
    response = send(client, file("kopia.txt"))
    assert "”kopia.txt” finns redan här och väntar på granskning." in (
        shown(response).text(".messages")
    )
    assert Source.objects.count() == Draft.objects.count() == 1


def test_the_same_file_twice_is_told_while_it_waits_for_its_network(client):
    nameless = NOTE.replace("Nätverket för badhuschefer", "Anteckn")
    send(client, file(content=nameless))
    response = send(client, file("kopia.txt", nameless))
    assert "”kopia.txt” finns redan här" in shown(response).text(".messages")
    assert Source.objects.count() == 1


@pytest.mark.parametrize(
    "name", [f"{'å' * 240}.txt", "§", "..txt", "\N{BATH}.txt", f"{'語' * 150}.txt"]
)
def test_a_note_of_any_name_becomes_minutes(client, name):
    for town in ("Åmål", "Säffle", "Mellerud"):
        make_municipality(town)
    send(client, file(name))
    source = Source.objects.get()
    assert source.name == name[-200:]
    fields = fields_of(client.get(review_of(source)).content)
    client.post(review_of(source), fields | {"save": "save"})
    with Meeting.objects.get().source_file.open() as original:
        assert original.read().decode() == NOTE


def test_what_could_not_be_kept_leaves_no_file(
    coordinator, network, tmp_path, monkeypatch
):
    note = tmp_path / "note.txt"
    note.write_text(NOTE, encoding="utf-8")

    def interrupted(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr("minutes.intake.keeping.fit_to", interrupted)
    with pytest.raises(KeyboardInterrupt):
        keep(read(note), file(), user=coordinator, network=network)
    assert not Source.objects.exists()
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [note]


def test_the_same_file_after_it_was_saved_leads_to_its_minutes(client):
    for town in ("Åmål", "Säffle", "Mellerud"):
        make_municipality(town)
    send(client, file())
    source = Source.objects.get()
    fields = fields_of(client.get(review_of(source)).content)
    client.post(review_of(source), fields | {"save": "save"})
    response = send(client, file("kopia.txt"))
    meeting = Meeting.objects.get()
    assert meeting.get_absolute_url() in shown(response).links(".messages")


def test_the_same_file_after_it_was_thrown_away_is_read_anew(client):
    send(client, file())
    source = Source.objects.get()
    response = client.post(f"{LIST}{source.pk}/discard/", follow=True)
    assert "”badhus.txt” är kastad." in shown(response).text(".messages")
    assert not Draft.objects.exists()
    send(client, file())
    assert Source.objects.to_review().count() == 1


def test_the_same_file_from_a_stranger_is_not_told_of(client):
    stranger = Client()
    stranger.force_login(make_coordinator(make_network("Nätverket för badhuschefer 2")))
    send(stranger, file(), network=make_network().slug)
    send(stranger, file())
    response = send(client, file())
    assert not shown(response).parts(".messages")


def test_the_original_is_sent_back_as_a_file_to_save(client):
    send(client, file("badhus.html.txt", NOTE))
    source = Source.objects.get()
    response = client.get(f"{LIST}{source.pk}/file/")
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert b"".join(response.streaming_content).decode() == NOTE


def test_an_original_that_is_gone_from_the_disk_is_a_404(client):
    send(client, file())
    source = Source.objects.get()
    source.file.storage.delete(source.file.name)
    assert client.get(f"{LIST}{source.pk}/file/").status_code == 404


def test_nothing_sent_is_refused_with_a_sentence(client):
    response = client.post(LIST, {"text": "  "})
    assert response.status_code == 422
    assert "Välj en fil, eller klistra in en text." in shown(response).all_text


def test_a_network_of_others_is_refused_with_a_sentence(client):
    other = make_network("Främmande", is_public=True)
    response = client.post(LIST, {"text": NOTE, "network": other.slug})
    assert response.status_code == 422
    assert f"Du samordnar inget nätverk som heter ”{other.slug}”" in (
        shown(response).all_text
    )
    assert not Source.objects.exists()


def test_a_file_too_large_is_told_of_and_not_kept(client, monkeypatch):
    monkeypatch.setattr(SimpleUploadedFile, "size", LARGEST + 1, raising=False)
    monkeypatch.setattr("minutes.views.sources.LARGEST", 10)
    response = send(client, file())
    assert "är större än" in shown(response).text(".messages")
    assert not Source.objects.exists()


def test_more_files_than_are_taken_at_once_are_refused(client):
    files = [file(f"{n}.txt") for n in range(MOST_AT_ONCE + 1)]
    response = client.post(LIST, {"files": files})
    assert response.status_code == 422
    assert f"Skicka högst {MOST_AT_ONCE} filer åt gången." in shown(response).all_text


def test_a_script_that_sends_one_file_is_answered_in_json(client):
    response = client.post(
        LIST, {"files": [file()]}, headers={"accept": "application/json"}
    )
    assert response.json() == {"taken": True}


def test_notes_are_seen_by_their_sender_alone(client, network):
    send(client, file())
    source = Source.objects.get()
    beside = Client()
    beside.force_login(make_coordinator(network))
    assert rows(beside) == []
    for end in ("", "file/"):
        assert beside.get(f"{LIST}{source.pk}/{end}").status_code == 404
    for end in ("discard/", "network/"):
        assert beside.post(f"{LIST}{source.pk}/{end}").status_code == 404
    assert "Granska en anteckning" not in page(beside, review_of(source)).all_text


def test_members_and_strangers_send_nothing_in(network):
    assert Client().get(LIST).status_code == 403
    member = Client()
    member.force_login(make_member(network))
    assert member.get(LIST).status_code == 403
    assert member.post(LIST, {"text": NOTE}).status_code == 403


def test_an_administrator_of_many_networks_searches_for_one():
    for number in range(FEW + 1):
        make_network(f"Nät {number}")
    client = Client()
    client.force_login(make_administrator())
    assert page(client, LIST).parts('input[type="search"][name="network"]')
    send(client, text=NOTE, network="Nät 7")
    assert str(Source.objects.get().network) == "Nät 7"


def test_the_list_costs_as_much_for_fifty_as_for_one(client, coordinator, queries_for):
    send(client, file())
    one = queries_for(LIST, coordinator)
    source = Source.objects.get()
    for number in range(40):
        source.pk, source.draft, source.digest = None, None, str(number)
        source.save(force_insert=True)
    assert queries_for(LIST, coordinator) == one
