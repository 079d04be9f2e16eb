"""From what was found in a file to the form for minutes, filled in for review.

Nothing is saved by this, and nobody looked up. Each filled field tells the lines that
it came from and how sure that is. What has no field of its own stays in the text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from minutes.importing.language.dates import Day
from minutes.importing.language.vocabulary import SIGN_OFFS, folded
from minutes.importing.layout.labels import label_of
from minutes.importing.parsed import Attendee, Coming, Found, Item, Parsed
from minutes.intake.lifting import lifted_from
from minutes.intake.parts import part_row
from minutes.writing.typed import Typed, row_of
from people.swedish import match_key

Place = tuple[tuple[int, ...], float]  # numbers of lines, and how sure: 0 to 1
HALF_TOLD = 0.3  # how sure a day is of which the year is not told
LONGEST = 250
CHAIRS = {"ordf", "ordförande", "chair", "mötesordförande", "ordstyrer", "dirigent"}
SUBSTITUTES = {"ersättare", "suppleant", "varamedlem", "substitute"}


@dataclass
class Filled:
    """The form as filled in, and where its fields came from, by their names."""

    typed: Typed = field(default_factory=Typed)
    places: dict[str, Place] = field(default_factory=dict)

    def tell(self, name: str, found: Found[Any] | None, text: str = "") -> None:
        """Fill in a field of the meeting; `text` where it is not the value itself."""
        if found is not None:
            self.typed.meeting[name] = (text or str(found.value))[:LONGEST]
            self.places[name] = (found.lines, found.confidence)

    def add(self, row_kind: str, found: Found[Any], /, **columns: object) -> str:
        """Add a row that stands for one found fact; return its name."""
        row = row_of(columns)
        name = self.typed.add(row_kind, **row)
        for column in row:
            self.places[f"{row_kind}-{name}-{column}"] = (found.lines, found.confidence)
        return name


def fill_in(parsed: Parsed) -> Filled:
    filled = Filled()
    _tell_the_facts(filled, parsed)
    _add_attenders(filled, parsed)
    for item in parsed.items:
        _add_item(filled, item)
    for coming in parsed.coming:
        _add_coming(filled, coming, "")
    _add_ending(filled, _without_signatures(parsed))
    return filled


def _tell_the_facts(filled: Filled, parsed: Parsed) -> None:
    filled.tell("title", parsed.title)
    _tell_day(filled, parsed.starts_on)
    if parsed.ends_on and parsed.ends_on.value.is_whole:
        filled.tell("ends_on", parsed.ends_on)
    filled.tell("starts_at", parsed.starts_at)
    filled.tell("ends_at", parsed.ends_at)
    filled.tell("place", parsed.place)
    filled.tell("form", parsed.form)
    filled.tell("minute_taker", parsed.minute_taker)
    if preamble := _without_bare_labels(parsed.preamble):
        filled.typed.meeting["preamble"] = preamble


def _without_bare_labels(text: str) -> str:
    """Leave out lines that only announce what comes: "Dagordning", "Närvarande:"."""
    paragraphs = text.split("\n\n")
    labels = [label_of(one.strip("- ")) for one in paragraphs]
    told = zip(paragraphs, labels, strict=True)
    return "\n\n".join(one for one, label in told if not label or label.value)


def _tell_day(filled: Filled, found: Found[Day] | None) -> None:
    """Fill in the day, or the month it is known to; one of no year is left open."""
    if found is None:
        return
    day = found.value
    if day.year is None:
        filled.places["held_on"] = (found.lines, HALF_TOLD)
        return
    filled.tell("held_on", found, f"{day.year:04}-{day.month:02}-{day.day or 1:02}")
    if day.day is None:
        filled.typed.meeting["date_precision"] = "month"


def _add_attenders(filled: Filled, parsed: Parsed) -> None:
    """Add each person once; the chair too, who is not always in the list."""
    chair = match_key(parsed.chair.value) if parsed.chair else ""
    named = set()
    for found in parsed.attendees:
        key = match_key(found.value.name)
        if key in named:
            continue
        named.add(key)
        columns = _attender(found.value)
        if key == chair:
            columns["role"] = "chair"
        filled.add("attenders", found, **columns)
    if parsed.chair and " " in chair and chair not in named:
        chairing = Attendee(name=parsed.chair.value, role="ordförande")
        filled.add("attenders", parsed.chair, **_attender(chairing))


def _attender(one: Attendee) -> dict[str, object]:
    role = _role(one.role)
    notes = [*([one.role] if one.role and not role else []), *one.notes]
    return {
        "person": one.name,
        "organisation": one.affiliation,
        "status": one.status,
        "role": role,
        "mode": "remote" if one.is_remote else "",
        "note": ", ".join(notes)[:200],
        "source": "import",
    }


def _role(written: str) -> str:
    key = match_key(written)
    if key in CHAIRS:
        return "chair"
    return "substitute" if key in SUBSTITUTES else ""


def _add_item(filled: Filled, item: Item) -> None:
    text, lifted = lifted_from(item)
    name = filled.add(
        "items",
        Found(value=item, lines=item.lines),
        number=item.number[:20],
        heading=item.heading[:300],
        is_sub_item=item.level > 1,
        text=text,
        presenters="\n".join(
            ", ".join(filter(None, (one.name, one.title))) for one in item.presenters
        ),
        is_confidential=bool(item.confidential),
    )
    if text:
        filled.places[f"items-{name}-text"] = (_lines_of(item), 1.0)
    for found in item.confidential:
        filled.places[f"items-{name}-is_confidential"] = (found.lines, 0.9)
    for one in lifted:
        filled.add("parts", one.found, item=name, **part_row(one, filled.typed.day))
    for link in item.links:
        if "@" not in link.value:
            url = link.value if "://" in link.value else f"https://{link.value}"
            title = link.value[:LONGEST]
            filled.add("links", link, item=name, title=title, url=url[:500])
    for attached in item.attachments:
        filled.add("links", attached, item=name, title=attached.value[:LONGEST])
    for coming in item.coming:
        _add_coming(filled, coming, name)


def _lines_of(item: Item) -> tuple[int, ...]:
    return tuple(line for passage in item.passages for line in passage.lines)


def _add_coming(filled: Filled, found: Found[Coming], item: str) -> None:
    """Add a date of a whole day; others stay what they are, a piece of the text.

    By when something is to be done is told with the action point already.
    """
    coming = found.value
    day = str(coming.day)
    if not coming.day.is_whole or _is_told(filled, day, coming.is_own):
        return
    said = coming.text or day
    body = filled.typed.meeting.get("title", "") or "Möte"
    last = str(coming.last) if coming.last and coming.last.is_whole else ""
    filled.add(
        "entries",
        found,
        item=item,
        kind="meeting" if coming.is_own else "event",
        title=body if coming.is_own else said[:LONGEST],
        note=said if coming.is_own else "",
        starts_on=day,
        ends_on=last,
    )


def _is_told(filled: Filled, day: str, is_own: bool) -> bool:
    """Tell whether a day is the meeting's own, announced already, or a due date."""
    held = filled.typed.meeting.get("held_on"), filled.typed.meeting.get("ends_on")
    rows = filled.typed.rows
    announced = {row["starts_on"] for row in rows["entries"].values()}
    due = {row.get("day") for row in rows["parts"].values()}
    return day in held or day in announced or (day in due and not is_own)


def _without_signatures(parsed: Parsed) -> str:
    """Give what stands below the items, without who signed that is told already."""
    names = [found.value.name for found in parsed.attendees]
    names += [one.value for one in (parsed.minute_taker, parsed.chair) if one]
    known = {match_key(name) for name in names}
    return "\n\n".join(
        one
        for one in parsed.closing.split("\n\n")
        if match_key(one) not in known and not SIGN_OFFS.fullmatch(folded(one))
    )


def _add_ending(filled: Filled, closing: str) -> None:
    """Put what stands below the last item with it; where there is none, on top."""
    if not closing:
        return
    items = filled.typed.rows["items"]
    row, column = (
        (items[list(items)[-1]], "text")
        if items
        else (filled.typed.meeting, "preamble")
    )
    row[column] = "\n\n".join(filter(None, (row.get(column, ""), closing)))
