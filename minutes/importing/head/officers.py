"""Who led the meeting and who wrote it down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from minutes.importing.attendance.entries import Reader
from minutes.importing.head.fields import Field, labels_in, lines_of
from minutes.importing.head.officer_words import CHAIRS, WRITES
from minutes.importing.head.officers_told import LED, OPENED, WROTE, told_officer
from minutes.importing.language.names import is_person
from minutes.importing.language.people import People
from minutes.importing.language.places import Places
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.labels import kind_of
from minutes.importing.parsed import Attendee, Found

SIGNERS = {"chair", "minute_taker", "adjuster"}
NAME = (
    r"(?P<name>[A-ZÅÄÖÆØÉ][\w’-]+(?: (?:von|af|de|av|van))?"
    r"(?: [A-ZÅÄÖÆØÉ][\w’-]+){0,3})"
)
HOW = r"(?: enhälligt| enstämmigt| enhällig| med acklamation)?"
LEADER = r"(?:møtelei(?:der|ar)|møteleder|ordstyr[ea]r|dirigent)"
CHAIR_ELECTED = re.compile(
    rf"(?:\b[Vv]al(?:de|s) {NAME.replace('name', 'name5')} till (?:mötes"
    rf"|stämmo)?ordförande|[Tt]ill (?:mötes|stämmo)?ordförande(?: (?:för|vid"
    rf"|på) (?:mötet|stämman|årsmötet))?,? (?:valdes|utsågs) {NAME}"
    rf"|[Oo]rdförande för (?:mötet"
    rf"|stämman),? (?:valdes )?{NAME.replace('name', 'name2')}"
    rf"|{NAME.replace('name', 'name3')} (?:valdes|utsågs|blev vald){HOW} (?:till"
    rf"|att vara) (?:mötes|stämmo)?(?:ordförande|(?:leda|ordförande))(?: för mötet"
    rf"| för stämman)?|{NAME.replace('name', 'name4')} (?:was elected"
    r" (?:as |to be |to )?(?:the )?(?:meeting )?[Cc]hair\w*(?! (?:from|for|of|until)\b)"
    rf"|(?:ble|blev|vart) val(?:gt|d|t) (?:til|som) {LEADER})"
    rf"|(?:[Ss]om|[Tt]il) {LEADER} (?:ble|blev|vart) val(?:gt|d|t)"
    rf" {NAME.replace('name', 'name6')})"
)
TAKER_ELECTED = re.compile(
    rf"(?:(?:[Tt]ill |till )(?:mötes)?sekreterare(?: (?:för|vid|på) (?:mötet|stämman"
    rf"|årsmötet))?,? (?:(?:valdes|utsågs) )?{NAME}"
    rf"|{NAME.replace('name', 'name2')} (?:valdes|utsågs|utses"
    rf"|väljs){HOW} (?:till (?:mötes)?sekreterare|att föra (?:dagens )?protokoll\w*)"
    rf"|\bvaldes\b[^.;]{{1,60}}? (?:och|samt) {NAME.replace('name', 'name5')} till"
    rf" (?:mötes)?sekreterare"
    rf"|{NAME.replace('name', 'name3')} (?:ble|blev|vart) val(?:gt|d|t) (?:til|som)"
    rf" (?:møte)?referent|(?:[Ss]om|[Tt]il) (?:møte)?referent (?:ble|blev|vart)"
    rf" val(?:gt|d|t) {NAME.replace('name', 'name4')})"
)


@dataclass(frozen=True, kw_only=True)
class Officers:
    """Reads who led and who wrote, by all that a file tells."""

    fields: Sequence[Field]
    attendees: Sequence[Found[Attendee]]
    blocks: Sequence[Block]
    places: Places

    @cached_property
    def people(self) -> People:
        told = (found.value for found in self.attendees)
        return People((one.name, one.initials) for one in told)

    @property
    def chair(self) -> Found[str] | None:
        """Prefer whom the meeting elected, then a label at the top, then the list."""
        return (
            _elected(CHAIR_ELECTED, self.blocks)
            or self._labelled("chair", self.fields)
            or self._told(LED)
            or _by_role(CHAIRS, self.attendees)
            or _signed("chair", self.blocks, self.places)
            or self._told(OPENED)
        )

    @property
    def minute_taker(self) -> Found[str] | None:
        """Prefer a label at the top, then whom the meeting elected, then the list."""
        mails = [one for one in self.fields if one.kind == "mail"]
        names = [found.value.name for found in self.attendees]
        return (
            self._labelled("minute_taker", self.fields)
            or _elected(TAKER_ELECTED, self.blocks)
            or _by_role(WRITES, self.attendees)
            or self._told(WROTE)
            or _signed("minute_taker", self.blocks, self.places)
            or self._labelled("mail", mails[:1])
            or last_signature(self.blocks, names, self.places)
        )

    def _told(self, shapes: Sequence[re.Pattern[str]]) -> Found[str] | None:
        return told_officer(shapes, self.blocks, self.people, self.places)

    def _labelled(self, kind: str, fields: Sequence[Field]) -> Found[str] | None:
        for field in fields:
            if field.kind != kind:
                continue
            called = self.people.find(field.value.strip(" .()/"))
            if name := called or name_in(field.value, self.places):
                return Found(value=name, lines=lines_of(self.blocks, field.blocks))
        return None


def _elected(shape: re.Pattern[str], blocks: Sequence[Block]) -> Found[str] | None:
    for block in blocks:
        if match := shape.search(block.text[:3000]):
            name = next(part for part in match.groups() if part)
            return Found(value=name, lines=block.lines, confidence=0.9)
    return None


def _by_role(
    role: re.Pattern[str], attendees: Sequence[Found[Attendee]]
) -> Found[str] | None:
    for found in attendees:
        told = (found.value.role, *found.value.notes)
        if found.value.status != "absent" and any(map(role.search, told)):
            return Found(value=found.value.name, lines=found.lines, confidence=0.8)
    return None


def _signed(kind: str, blocks: Sequence[Block], places: Places) -> Found[str] | None:
    """Read the label of a signature, with the name on its line, below or above it."""
    for index in range(len(blocks) - 1, max(-1, len(blocks) - 30), -1):
        block = blocks[index]
        if name := _signed_above(kind, blocks, index, places):
            return Found(value=name, lines=block.lines, confidence=0.9)
        for label in labels_in(block):
            if label.kind != kind:
                continue
            below = blocks[index + 1] if index + 1 < len(blocks) else None
            for text in (label.value, below.text if below else ""):
                if name := name_in(text.split("\t")[0], places) or name_in(
                    text, places
                ):
                    return Found(value=name, lines=block.lines, confidence=0.9)
    return None


def _signed_above(
    kind: str, blocks: Sequence[Block], index: int, places: Places
) -> str:
    """Read "Anna Ek<tab>Bo Alm" above "sekreterare<tab>ordförande", by columns."""
    roles = [kind_of(cell) for cell in blocks[index].text.split("\t")]
    above = blocks[index - 1].text.split("\t") if index else []
    are_roles = all(one in SIGNERS for one in roles) and len(above) == len(roles)
    if kind not in roles or not are_roles:
        return ""
    are_people = all(is_person(cell.strip(), places) for cell in above)
    return above[roles.index(kind)].strip() if are_people else ""


def name_in(text: str, places: Places) -> str:
    """Give the first full name of a short text, or the one word that it is."""
    bare = re.sub(r"_{2,}|\.{4,}|^/", " ", text).strip(" /")
    is_label = kind_of(bare) in SIGNERS
    if not bare or len(bare) > 120 or not bare[0].isupper() or is_label:
        return ""
    for entry in Reader(places=places).entries(bare):
        return entry.name
    return ""


def last_signature(
    blocks: Sequence[Block], names: Iterable[str], places: Places
) -> Found[str] | None:
    """Read "/Anna" or a bare name that ends the file."""
    if not blocks or len(blocks[-1].text) > 60:
        return None
    signed = blocks[-1].text.strip(" /")
    if is_person(signed, places):
        return Found(value=signed, lines=blocks[-1].lines, confidence=0.6)
    for name in names:
        if signed in (name, name.split()[0]):
            return Found(value=signed, lines=blocks[-1].lines, confidence=0.7)
    return None
