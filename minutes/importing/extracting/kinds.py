"""What a file is, by its content: names and suffixes say anything."""

from __future__ import annotations

import zipfile
from pathlib import Path

from minutes.importing.problems import Problem, Unreadable

HEAD = 4096
ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Word before 2007, and encrypted Word files
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
ODT = "application/vnd.oasis.opendocument.text"
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
TEXT_CONTROLS = frozenset(b"\t\n\r\f\x0b\x1b\x1a")


def kind_of(path: Path) -> str:
    """Return text, docx, odt or pdf. Raises Unreadable, with what it is instead."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(ZIP):
        return kind_of_package(path)
    if head.startswith(OLE):
        is_encrypted = ENCRYPTED_PACKAGE in path.read_bytes()
        raise Unreadable(Problem.ENCRYPTED if is_encrypted else Problem.OLD_WORD)
    if head.startswith(PICTURES):
        raise Unreadable(Problem.PICTURE)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"{\\rtf"):
        raise Unreadable(Problem.RICH_TEXT)
    if start.startswith((b"<html", b"<!doctype html")):
        raise Unreadable(Problem.WEB_PAGE)
    if not is_text(head):
        raise Unreadable(Problem.UNKNOWN)
    return "text"


def kind_of_package(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        if "word/document.xml" in names:
            return "docx"
        if "mimetype" in names:
            with package.open("mimetype") as file:
                if file.read(100).decode("ascii", "replace").startswith(ODT):
                    return "odt"
    raise Unreadable(Problem.UNKNOWN)


def is_text(head: bytes) -> bool:
    """Whether at most one byte in a hundred is of no use in a text."""
    if head.startswith(WIDE_MARKS) or looks_wide(head):
        return True
    odd = sum(byte < 32 and byte not in TEXT_CONTROLS for byte in head)
    return odd * 100 <= len(head)


def looks_wide(content: bytes) -> bool:
    """Whether every other byte is zero, as in UTF-16 whose mark was lost."""
    even, odd = content[0:HEAD:2].count(0), content[1:HEAD:2].count(0)
    half = max(len(content[:HEAD]) // 2, 1)
    return max(even, odd) > half * 0.7 and min(even, odd) < half * 0.05
