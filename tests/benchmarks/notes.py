"""Old notes as networks have them in their folders: four pages, of several kinds.

Always the same ones for a seed. Nobody wrote them: the sentences are put together here.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from tests.benchmarks import words
from tests.importing.files import docx, docx_part, drawn, paragraph, pdf

TRADES = (
    *("badhuschefer", "badvakter", "bibliotekarier", "parkchefer", "gatuchefer"),
    *("kulturchefer", "fritidschefer", "kostchefer", "registratorer", "lönechefer"),
    *("inköpare", "arkivarier", "skolskötare", "vaktmästare", "kartingenjörer"),
    *("miljöinspektörer", "bygglovschefer", "rektorer", "turistchefer", "jurister"),
)
PLACES = ("Stadshuset, Lund", "Folkets hus, Eslöv", "Biblioteket, Höör", "Teams")
ITEMS = 13  # which fill four pages
LINES_ON_A_PAGE = 52
FIRST_DAY = date(1999, 1, 11)
STYLES = docx_part(  # as many as Word puts into every file
    "styles",
    "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{n}">'
        f'<w:name w:val="heading {n}"/><w:basedOn w:val="Normal"/></w:style>'
        for n in range(1, 200)
    ),
)
HEADING = '<w:pStyle w:val="Heading1"/>'


@dataclass(frozen=True)
class Member:
    name: str
    municipality: str


@dataclass(frozen=True)
class Body:
    """A network that meets, known to the archive with its members."""

    name: str
    members: tuple[Member, ...]


def bodies(municipalities: list[str], seed: int = 1) -> list[Body]:
    """Make the networks; no member's name is like that of another in any of them."""
    chance = Random(seed)
    made = []
    for number, trade in enumerate(TRADES):
        first, last = words.FIRST_NAMES[:], words.LAST_NAMES[:]
        chance.shuffle(first)
        chance.shuffle(last)
        members = tuple(
            Member(f"{first[n]} {last[n]}{trade[:3]}", municipalities[number + n])
            for n in range(12)
        )
        made.append(Body(f"Nätverket för {trade}", members))
    return made


def write_notes(folder: Path, networks: list[Body], count: int, seed: int) -> None:
    """Write the notes of a folder: as text, as Word files and as PDF, in turn."""
    folder.mkdir(parents=True)
    chance = Random(seed)
    for number in range(count):
        body = networks[number % len(networks)]
        day = FIRST_DAY + timedelta(days=9 * (number // len(networks)) + seed)
        lines = list(note(chance, body, day))
        write = (write_text, write_docx, write_pdf)[number % 3]
        write(folder / f"{day}-{number:05}", lines)


def note(chance: Random, body: Body, day: date) -> Iterator[str]:
    """Give the lines; those of headings begin with "#"."""
    yield f"Minnesanteckningar {body.name}"
    yield f"Datum: {day}"
    yield "Tid: 9.00-12.00"
    yield f"Plats: {chance.choice(PLACES)}"
    yield "Närvarande:"
    *present, absent = chance.sample(body.members, 9)
    yield from (f"{one.name}, {one.municipality}" for one in present)
    yield "Frånvarande:"
    yield f"{absent.name}, {absent.municipality}"
    yield f"Sekreterare: {present[0].name}"
    for number in range(1, ITEMS + 1):
        yield f"# {number}. {item_heading(chance)}"
        yield from item(chance, present, day, number)
    yield f"# {ITEMS + 1}. Nästa möte"
    yield f"Nästa möte är den {day + timedelta(days=63)}."


def item_heading(chance: Random) -> str:
    return " ".join([chance.choice(words.HEADINGS).strip(":"), chance.choice(TRADES)])


def item(
    chance: Random, present: list[Member], day: date, number: int
) -> Iterator[str]:
    """Give what was said of an item: text, and of some a round, a decision, a task."""
    yield words.paragraph(chance, 4)
    if number % 3 == 0:
        for one in present[:5]:
            yield f"{one.municipality}: {words.sentence(chance, 14)}"
    else:
        yield words.paragraph(chance, 4)
        yield from (f"- {words.sentence(chance, 8)}" for _ in range(3))
    if number % 2 == 0:
        yield f"Beslut: Nätverket {words.sentence(chance, 9).lower()}"
    if number % 4 == 1:
        due = day + timedelta(days=30)
        yield f"{chance.choice(present).name} skickar underlaget senast {due}."


def write_text(path: Path, lines: list[str]) -> None:
    text = "\n".join(line.removeprefix("# ") for line in lines)
    path.with_suffix(".txt").write_text(text, encoding="utf-8")


def write_docx(path: Path, lines: list[str]) -> None:
    paragraphs = [
        paragraph(line.removeprefix("# "), HEADING if line.startswith("# ") else "")
        for line in lines
    ]
    docx(path.with_suffix(".docx"), "".join(paragraphs), styles=STYLES)


def write_pdf(path: Path, lines: list[str]) -> None:
    """Wrap the lines as a word processor does before it prints them."""
    wrapped: list[str] = []
    for line in lines:
        is_heading = line.startswith("# ")
        wrapped += [""] if is_heading else []
        wrapped += textwrap.wrap(line.removeprefix("# "), 92)
    pages = [
        drawn(*wrapped[start : start + LINES_ON_A_PAGE])
        for start in range(0, len(wrapped), LINES_ON_A_PAGE)
    ]
    pdf(path.with_suffix(".pdf"), *pages)
