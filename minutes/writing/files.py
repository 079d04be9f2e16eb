"""Files that come with the form: taken in at once, so that none is lost on the way."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from minutes.models import Attachment, Upload
from minutes.revisions import files_once_kept
from minutes.writing.fields import number_in
from minutes.writing.forms import LinkForm
from minutes.writing.typed import Typed
from people.models import User

if TYPE_CHECKING:
    from minutes.writing.form import MinutesForm

LARGEST = 20 * 1024 * 1024
FILE_FIELD = re.compile(r"^links-([0-9a-z]{1,16})-file_sent\Z")
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
BEGINNINGS = {  # what a file of each type begins with, whatever its name says
    ".pdf": b"%PDF-",
    ".png": b"\x89PNG\r\n",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    **dict.fromkeys((".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp"), ZIP),
    **dict.fromkeys((".doc", ".xls", ".ppt"), OLE),
    ".rtf": b"{\\rtf",
    ".txt": b"",
    ".csv": b"",
}

# What an archive of each family holds, by the beginning of its suffix.
INSIDE = dict.fromkeys((".do", ".xl", ".pp"), "[Content_Types].xml") | {
    ".od": "mimetype"
}


def take_in(files: MultiValueDict, typed: Typed, user: User) -> list[str]:
    """Keep the files sent with the form, and note them in their rows.

    Returns a sentence for each that was not taken.
    """
    problems = []
    for field, file in files.items():
        place = FILE_FIELD.match(field)
        if not place:
            continue
        row = typed.rows["links"].setdefault(place[1], {})
        if problem := problem_with(file):
            problems.append(problem)
            continue
        name = PurePath(file.name).name[-250:]
        upload = Upload.objects.create(user=user, file=file, name=name)
        row["upload"] = str(upload.pk)
        row["file"] = name
        row.setdefault("title", "")
        row["title"] = row["title"] or PurePath(name).stem
    return problems


def problem_with(file: UploadedFile) -> str:
    """Say why a file is not taken; "" if it is."""
    told = {"name": file.name, "most": LARGEST // (1024 * 1024)}
    if file.size > LARGEST:
        return _("“%(name)s” is larger than %(most)s MB. Send a smaller one.") % told
    beginning = BEGINNINGS.get(PurePath(file.name).suffix.lower())
    if beginning is None:
        return _(
            "“%(name)s” is not of a type that is kept here. Send a PDF, an Office or "
            "OpenDocument file, an image or plain text."
        ) % {"name": file.name}
    start = file.read(512)
    is_text = not beginning and b"\0" not in start
    is_true = is_text or (beginning and start.startswith(beginning))
    if beginning == ZIP and is_true:
        is_true = _is_document(file)
    file.seek(0)
    if not is_true:
        return _(
            "“%(name)s” is not what its name says. Open it, save it anew and send that."
        ) % {"name": file.name}
    return ""


def _is_document(file: UploadedFile) -> bool:
    """Tell an Office or OpenDocument file from any other archive, by what is in it."""
    mark = INSIDE[PurePath(file.name).suffix.lower()[:3]]
    try:
        with ZipFile(file) as archive:
            return mark in archive.namelist()
    except (BadZipFile, ValueError, NotImplementedError):
        return False


def check_files(form: MinutesForm) -> None:
    """Believe of a row's file only what is kept: as its attachment, or as an upload."""
    rows: list[LinkForm] = form.told("links")
    kept = _kept(form, _numbers_in(rows, "key"))
    mine = Upload.objects.filter(user=form.user)
    sent = mine.filter(pk__in=_numbers_in(rows, "upload"))
    uploads = dict(sent.values_list("pk", "file"))
    for row in rows:
        told = row.cleaned_data
        upload, key = number_in(told["upload"]), number_in(told["key"])
        told["file"] = uploads.get(upload) or kept.get(key, "")
        if told["upload"] and not told["file"]:
            _ask_again(row)
            continue
        if told["file"] and told["url"]:
            row.add_error("url", _("It is a file already: put the link in a new row."))
        if not (told["title"] or told["url"]):
            row.add_error("title", _("Give it a title."))


def _ask_again(row: LinkForm) -> None:
    """Say that a file is gone, and leave room for it to be chosen anew."""
    row.add_error("title", _("The file is no longer here: choose it again."))
    for name in ("upload", "file"):
        row.data[row.add_prefix(name)] = ""


def _kept(form: MinutesForm, keys: set[int]) -> dict[int, str]:
    """Give the files of the meeting's attachments, those removed meanwhile included."""
    if form.kept is None:
        return {}
    attachments = Attachment.objects.filter(meeting=form.kept)
    files = dict(attachments.values_list("pk", "file"))
    if removed := keys - files.keys():
        files |= files_once_kept(form.kept, removed)
    return files


def _numbers_in(rows: list[LinkForm], field: str) -> set[int]:
    return {key for row in rows if (key := number_in(row.cleaned_data[field]))}
