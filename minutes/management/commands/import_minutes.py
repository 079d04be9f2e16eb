"""Reads old minutes from files; for now it only tells what it finds in them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError
from django.core.management.base import CommandParser
from django.utils.translation import gettext

from minutes.importing.as_json import as_json
from minutes.importing.extract import extract
from minutes.importing.parse import parse

SUFFIXES = {".txt", ".md", ".docx", ".odt", ".pdf"}


class Command(BaseCommand):
    help = "Tell what is found in files of minutes, without touching the database."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--dry-run", action="store_true", help="Change nothing.")
        parser.add_argument(
            "--json", type=Path, metavar="OUT_DIR", help="Write one JSON a file there."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not (options["dry_run"] and options["json"]):
            raise CommandError("Say --dry-run --json OUT_DIR: no more is there yet.")
        options["json"].mkdir(parents=True, exist_ok=True)
        read = skipped = 0
        for path in files_in(options["paths"]):
            if problem := self._read(path, options["json"]):
                self.stderr.write(f"{path}: {problem}")
                skipped += 1
            else:
                read += 1
        self.stdout.write(f"{read} files read, {skipped} skipped")

    def _read(self, path: Path, out: Path) -> str:
        """Write what is found in one file, or say why it cannot be read."""
        extracted = extract(path)
        if extracted.problem:
            return gettext(str(extracted.problem))
        found = as_json(parse(extracted.lines))
        text = json.dumps(found, ensure_ascii=False, indent=1)
        (out / f"{path.stem}.json").write_text(text + "\n", encoding="utf-8")
        return ""


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Give the files named, and those in the folders named, by name."""
    for path in paths:
        if path.is_dir():
            inside = sorted(path.rglob("*"))
            yield from (one for one in inside if one.suffix.lower() in SUFFIXES)
        else:
            yield path
