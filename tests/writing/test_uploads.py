"""Files that come with the form: of a kind and size that is kept, and one's own."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from minutes.models import Attachment, Meeting, Upload
from minutes.writing import files
from networks.models import Network
from tests.factories import make_coordinator, make_network
from tests.html import shown
from tests.writing.browser_free import fields_of, new

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7 plan"


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return file.getvalue()


DOCX = zipped("[Content_Types].xml", "word/document.xml")


@pytest.fixture(autouse=True)
def _in_a_passing_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def network() -> Network:
    return make_network()


@pytest.fixture
def writer(client: Client, network: Network) -> Client:
    client.force_login(make_coordinator(network))
    return client


def send(client: Client, network: Network, name: str, content: bytes, **changes: str):
    fields = fields_of(client.get(new(network)).content) | changes
    file = SimpleUploadedFile("x", content)
    file._name = name  # as it was sent, path and all
    return client.post(new(network), fields | {"links-1-file_sent": file})


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plan.pdf", PDF),
        ("PLAN.PDF", PDF),
        ("bild.png", b"\x89PNG\r\n\x1a\n"),
        ("bild.jpeg", b"\xff\xd8\xff\xe0"),
        ("brev.docx", DOCX),
        ("tabell.xlsx", zipped("[Content_Types].xml", "xl/workbook.xml")),
        ("text.odt", zipped("mimetype", "content.xml")),
        ("gammal.doc", b"\xd0\xcf\x11\xe0\xa1\xb1"),
        ("rad.csv", "ö;1\n".encode("cp1252")),
        ("..pdf", PDF),
        (f"{'x' * 300}.pdf", PDF),
        ("snö & is #1 (å).pdf", PDF),
    ],
)
def test_a_file_of_its_type_is_kept(writer, network, name, content):
    assert send(writer, network, name, content).status_code == 302
    attachment = Attachment.objects.get()
    assert attachment.file.name.startswith("uploads/")
    with attachment.file as kept:
        assert kept.read() == content


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("program.exe", b"MZ"),
        ("sida.html", b"<script>"),
        ("bild.svg", b"<svg/>"),
        ("plan.pdf", b"<script>alert(1)</script>"),
        ("plan.pdf", b""),
        ("brev.docx", b"PK\x03\x04 and no more"),
        ("brev.docx", zipped("virus.exe")),
        ("text.odt", zipped("[Content_Types].xml")),
        ("text.txt", b"a\0b"),
        (".pdf", PDF),
        ("utan", PDF),
    ],
)
def test_a_file_of_another_type_is_refused_and_the_text_stands(
    writer, network, name, content
):
    response = send(writer, network, name, content, preamble="Skrivet länge")
    assert response.status_code == 422
    assert fields_of(response.content)["preamble"] == "Skrivet länge"
    assert not Upload.objects.exists()
    assert not Meeting.objects.exists()


def test_a_file_that_is_too_large_is_refused(writer, network, monkeypatch):
    monkeypatch.setattr(files, "LARGEST", 10)
    response = send(writer, network, "plan.pdf", PDF)
    assert response.status_code == 422
    assert "är större än" in shown(response).text("#edit-problems")


@pytest.mark.parametrize(
    "name",
    ["../../etc/plan.pdf", "/etc/plan.pdf", "C:\\temp\\plan.pdf", "a/b\\plan.pdf"],
)
def test_the_path_of_a_name_goes(writer, network, name):
    send(writer, network, name, PDF)
    assert Upload.objects.get().name == "plan.pdf"
    assert ".." not in Attachment.objects.get().file.name


def test_a_file_that_came_with_a_wrong_form_is_used_at_the_next_save(writer, network):
    response = send(writer, network, "plan.pdf", PDF, title="")
    assert response.status_code == 422
    assert "plan.pdf" in shown(response).text(".edit-file")
    fields = fields_of(response.content) | {"title": "Vårt möte"}
    assert writer.post(new(network), fields).status_code == 302
    with Attachment.objects.get().file as kept:
        assert kept.read() == PDF


def test_a_file_that_is_gone_is_asked_for_again(writer, network):
    response = send(writer, network, "plan.pdf", PDF, title="")
    Upload.objects.all().delete()
    fields = fields_of(response.content) | {"title": "Vårt möte"}
    again = writer.post(new(network), fields)
    assert again.status_code == 422
    assert "finns inte kvar" in shown(again).text("#edit-problems")
    assert shown(again).parts("[name=links-1-file_sent]")
    assert fields_of(again.content)["links-1-upload"] == ""


def test_nobody_uses_or_reads_the_upload_of_another(writer, network):
    send(writer, network, "hemlig.pdf", PDF, title="")
    upload = Upload.objects.get()
    other = Client()
    other.force_login(make_coordinator(network))
    changes = {
        "links-1-title": "Min",
        "links-1-upload": str(upload.pk),
        "links-1-file": upload.file.name,
    }
    fields = fields_of(other.get(new(network)).content) | changes
    response = other.post(new(network), fields)
    assert response.status_code == 422
    assert not Meeting.objects.exists()
    for address in (f"/media/{upload.file.name}", f"/{upload.file.name}"):
        assert other.get(address).status_code == 404
    assert other.get(f"/attachments/{upload.pk}/").status_code == 404


def test_the_name_of_a_file_in_a_row_is_not_believed(writer, network):
    fields = fields_of(writer.get(new(network)).content)
    fields |= {"links-1-title": "Min", "links-1-file": "../../settings.py"}
    assert writer.post(new(network), fields).status_code == 302
    assert Attachment.objects.get().file == ""
