"""Notes to send in, in our own words, and how a test sends them."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from minutes.models import Source

LIST = "/imports/"
NOTE = """\
Nätverket för badhuschefer
Datum: 2024-03-05
Tid: 9.00-11.30
Plats: Stadshuset i Åmål
Närvarande:
Berit Alm, Åmål
Curt Boklund, Säffle
Frånvarande:
Disa Cedergren, Mellerud
Sekreterare: Berit Alm

1. Vattnets temperatur
Alla har sänkt med en grad och ingen har klagat.
Beslut: Nätverket håller 27 grader till sommaren.
Curt Boklund mailar energisiffrorna till alla senast 2024-04-15.

2. Laget runt
Säffle: simhallen är stängd för ombyggnad.
Mellerud: söker badvakter till sommaren.

3. Nästa möte
Nästa möte är den 4 juni 2024.
"""


def file(name: str = "badhus.txt", content: str | bytes = NOTE) -> SimpleUploadedFile:
    data = content.encode() if isinstance(content, str) else content
    return SimpleUploadedFile(name, data)


def send(client: Client, *files: SimpleUploadedFile, **fields: str) -> HttpResponse:
    return client.post(LIST, {"files": list(files), **fields}, follow=True)


def review_of(source: Source) -> str:
    return f"/networks/{source.network.slug}/new/?draft={source.draft_id}"
