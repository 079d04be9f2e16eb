"""Lines of a file become what was found in them. Knows neither Django nor today."""

from __future__ import annotations

from collections.abc import Sequence

from minutes.importing.agenda.coming import coming_in
from minutes.importing.agenda.heading import Heading
from minutes.importing.agenda.headings import headings_in
from minutes.importing.agenda.items import Known, as_markdown, read_item
from minutes.importing.agenda.numbering import numbered_headings
from minutes.importing.agenda.speakers import speakers_in
from minutes.importing.agenda.statements import Round
from minutes.importing.attendance.lists import attendees_of, bodies_of, rosters_in
from minutes.importing.attendance.rosters import Roster
from minutes.importing.attendance.words import who_is_told
from minutes.importing.attendance.wraps import with_whole_labels
from minutes.importing.head.bodies import (
    MEETING_WORD,
    acronyms_in,
    network_in,
    network_told,
)
from minutes.importing.head.fields import fields_in, fields_of, header_end, lines_of
from minutes.importing.head.gatherings import is_told
from minutes.importing.head.header import Header, read_header
from minutes.importing.head.lines import LONGEST, opening_of
from minutes.importing.head.mails import with_sent
from minutes.importing.head.officers import Officers
from minutes.importing.head.owners import (
    letterhead_in,
    organisation_in,
    organisation_told,
)
from minutes.importing.head.venues import form_of
from minutes.importing.language.names import is_person
from minutes.importing.language.people import People
from minutes.importing.language.places import Places, swedish_places
from minutes.importing.language.towns import places_told
from minutes.importing.language.vocabulary import HEADER_LABELS
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.characters import one_line
from minutes.importing.layout.closing import closing_start
from minutes.importing.layout.labels import label_of
from minutes.importing.layout.mending import as_printed, is_mendable, mended
from minutes.importing.layout.wrapping import read_sheet
from minutes.importing.lines import Line
from minutes.importing.parsed import Found, Item, Parsed, part_of
from minutes.importing.tasks.doing import Doers
from minutes.importing.tasks.tables import rows_of_tasks


def parse(lines: Sequence[Line], places: Places | None = None) -> Parsed:
    """Find in a file's lines all that minutes hold; never raises, whatever they are."""
    places = places or swedish_places()
    if is_mendable(lines):
        return as_printed(_Reading(mended(lines), places).parsed())
    return _Reading(lines, places).parsed()


class _Reading:
    """One file being read: each step uses what the steps before it found."""

    def __init__(self, lines: Sequence[Line], places: Places) -> None:
        sheet = read_sheet(lines)
        self.places = places
        self.blocks: tuple[Block, ...] = with_whole_labels(sheet.blocks)
        self.furniture = sheet.furniture
        self.rows = rows_of_tasks(self.blocks)
        rosters = rosters_in(self.blocks, places)
        self.rosters: list[Roster] = [
            one for one in rosters if self.rows.keys().isdisjoint(one.blocks)
        ]
        self.in_rosters = {place for one in self.rosters for place in one.blocks}
        self.attendees = attendees_of(self.rosters)
        numbered = self._numbered()
        first = min((one.block for one in numbered), default=len(self.blocks))
        last = max((one.end + 1 for one in numbered), default=0)
        self.top = header_end(self.blocks, self.in_rosters, first)
        self.fields = with_sent(fields_in(self.blocks, self._free(0, self.top)))
        self.header: Header = read_header(
            self.blocks, self._free(0, self.top), self.fields
        )
        self.officers = Officers(
            fields=self.fields,
            attendees=self.attendees,
            blocks=self.blocks,
            places=places,
        )
        self.closing = closing_start(self.blocks, max(self.top, last))
        self.headings: list[Heading] = headings_in(self.blocks, self._is_free(), places)

    def _numbered(self) -> list[Heading]:
        """Give the items that have numbers, wherever the others end."""
        free = [place not in self.in_rosters for place in range(len(self.blocks))]
        return numbered_headings(self.blocks, free)

    def _free(self, start: int, end: int) -> list[int]:
        return [place for place in range(start, end) if place not in self.in_rosters]

    def _is_free(self) -> list[bool]:
        return [
            self.top <= place < self.closing and place not in self.in_rosters
            for place in range(len(self.blocks))
        ]

    def parsed(self) -> Parsed:
        header, taken = self.header, self._taken()
        network = self._network()
        place = header.place
        days, hours = header.days, header.hours
        first_item = min((h.block for h in self.headings), default=self.closing)
        opening = [at for at in range(first_item) if at not in taken]
        ending = [at for at in range(self.closing, len(self.blocks)) if at not in taken]
        return Parsed(
            network=network,
            organisation=self._organisation(network.value if network else ""),
            title=header.title,
            starts_on=part_of(days, days.value.first if days else None),
            ends_on=part_of(days, days.value.last if days else None),
            starts_at=part_of(hours, hours.value.start if hours else None),
            ends_at=part_of(hours, hours.value.end if hours else None),
            place=place,
            form=part_of(place, form_of(place.value) if place else None),
            chair=self.officers.chair,
            minute_taker=self.officers.minute_taker,
            attendees=self.attendees,
            items=tuple(self._items()),
            preamble=as_markdown([self.blocks[at] for at in opening]),
            closing=as_markdown([self.blocks[at] for at in ending]),
            coming=tuple(self._coming([*opening, *ending])),
            taken=frozenset(line for at in taken for line in self.blocks[at].lines),
            furniture=self.furniture,
        )

    def _taken(self) -> set[int]:
        """Give the places of the blocks that are wholly known as facts."""
        facts = set(self.in_rosters)
        for field in self.fields:
            if field.kind in HEADER_LABELS:
                facts.update(field.blocks)
        for found in (self.header.title, self.header.days):
            if found:
                facts |= {
                    at
                    for at in range(self.top)
                    if self.blocks[at].lines == found.lines
                    and not opening_of(self.blocks[at].text)
                }
        return facts

    def _titles(self) -> list[str]:
        """Give what may name the body: its label's value, the title, other lines."""
        labelled = {place for field in self.fields for place in field.blocks}
        texts = [
            self.blocks[at].text
            for at in self._free(0, self.top)
            if at not in labelled and not self._is_other_fact(self.blocks[at])
        ]
        title = self.header.title
        kinds = {"network", "title"}
        named = [field.value for field in self.fields if field.kind in kinds]
        return [*named, *([title.value] if title else []), *texts]

    def _is_other_fact(self, block: Block) -> bool:
        """Say so of a line that tells only the place, or who was there."""
        place = self.header.place
        is_place = place is not None and block.text == place.value
        is_meeting = MEETING_WORD.search(block.text)
        is_sentence = who_is_told(block.text[:LONGEST])[0] or is_told(block.text)
        return bool(is_sentence or (is_place and not is_meeting))

    def _beside_labels(self) -> list[str]:
        """Give the other cells of lines that hold a label and its value."""
        labelled = {place for field in self.fields for place in field.blocks}
        return [
            part
            for at in labelled
            if "\t" in self.blocks[at].text
            for part in self.blocks[at].text.split("\t")
            if part and label_of(part) is None
        ]

    def _network(self) -> Found[str] | None:
        if name := network_in(self._titles(), self._beside_labels()):
            lines = self.header.title.lines if self.header.title else ()
            return Found(value=name, lines=lines, confidence=0.9)
        if name := network_told(block.text for block in self.blocks):
            return Found(value=name, lines=(), confidence=0.5)
        return None

    def _organisation(self, network: str) -> Found[str] | None:
        for field in fields_of(self.fields, "organisation"):
            if not is_person(name := one_line(field.value), self.places):
                return Found(value=name, lines=lines_of(self.blocks, field.blocks))
        lines = [*self._titles(), *self._beside_labels()]
        titles = [one for one in lines if label_of(one) is None]
        name = organisation_in(titles, network) or self._letterhead(network)
        name = name or organisation_told([block.text for block in self.blocks[:4]])
        return Found(value=name, lines=(), confidence=0.6) if name else None

    def _letterhead(self, network: str) -> str:
        """Read the line above the title, where one stands there."""
        title = self.header.title
        if title is None or not self.top:
            return ""
        first = self.blocks[0]
        labelled = {place for field in self.fields for place in field.blocks}
        is_title = first.lines == title.lines and "\t" not in first.text
        return "" if 0 in labelled or is_title else letterhead_in(first.text, network)

    def _known(self) -> Known:
        named = [(found.value.name, found.value.initials) for found in self.attendees]
        taker = self.officers.minute_taker
        if taker and " " in taker.value and not any(taker.value == n for n, _ in named):
            named.append((taker.value, ""))
        texts = [block.text for block in self.blocks]
        people = [found.value for found in self.attendees]
        affiliations = bodies_of(people)
        known = affiliations | acronyms_in(texts)
        roles = {one.role.capitalize() for one in people if one.role.isalpha()}
        bodies = frozenset(name for name in known | roles if not self.places.find(name))
        doers = Doers(People(named, texts), self.places, bodies)
        told = [(one.name, one.initials, one.affiliation) for one in people]
        speakers = speakers_in(told, self.places)
        return Known(
            doers=doers,
            places=self.places,
            round=Round(
                self.places,
                affiliations,
                speakers,
                told=places_told(texts, [one.name for one in people], self.places),
            ),
            rows=self.rows,
            affiliations=affiliations,
        )

    def _items(self) -> list[Item]:
        known = self._known()
        starts = [heading.block for heading in self.headings]
        items = []
        ends = [*starts[1:], self.closing]
        for heading, end in zip(self.headings, ends, strict=False):
            body = [
                at for at in range(heading.end + 1, end) if at not in self.in_rosters
            ]
            items.append(read_item(heading, self.blocks, body, known))
        return items

    def _coming(self, places: list[int]) -> list[Found]:
        blocks = [self.blocks[at] for at in places if at >= self.top]
        return list(coming_in(blocks, ""))
