"""One line of an attendance list: whom it names, with affiliation, role and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from minutes.importing.attendance.entry import Entry, shared_in, with_role
from minutes.importing.attendance.entry_halves import (
    halves_of,
    looks_like_people,
    shared_by_all,
)
from minutes.importing.attendance.entry_signs import DASH, PARENTHESES, WHENCE
from minutes.importing.attendance.entry_text import plain_list, with_prefix
from minutes.importing.language.callings import NOTE_AFTER, role_and_body
from minutes.importing.language.leading_roles import without_role
from minutes.importing.language.names import (
    PARTY,
    are_initials,
    is_first_name,
    is_note,
    is_organisation,
    is_person,
    is_role,
    name_and_rest,
)
from minutes.importing.language.people import begins_as_name
from minutes.importing.language.places import Places
from minutes.importing.layout.characters import one_line

COMMAS = re.compile(r",(?![^()]{0,200}\))")
AND_FIRST = re.compile(r"^(?:och|samt|and|og)\s+(?=[A-ZÅÄÖÆØ])")
# "Lund (Anna Ek)": who came from there.
INSIDE = re.compile(
    r"^(?P<body>[^\s()][^()]{0,40}?)\s?\((?P<who>[A-ZÅÄÖÆØ][\w-]+(?:\s[A-ZÅÄÖÆØ][\w-]+){1,2})"
    r"(?:[\s,]+(?P<note>[a-zåäöæø][^()]{2,40}))?\)$"
)
ALSO = re.compile(r"(?:^|\s)(?:also|även|också|dessutom|samt|together|tillika)$")
PREFIX = re.compile(r"^(?=[^\W_])([^:()]{2,80}):(?:\s+(.*)|)$", re.DOTALL)
# "Henning under punkt 2": for what somebody was there.
FOR_ITEM = re.compile(r"\s+(?=(?:under\s)?(?:punkt|pkt|ärende|sak|item)\s\d|§)")
# Of professions, too: "Sveriges Lärare".
NATIONAL = re.compile(r"(?:Sveriges|Svenska|Norges|Danmarks|Nordiska)\s[A-ZÅÄÖÆØ]")


@dataclass(frozen=True, kw_only=True)
class Reader:
    """Reads lists as one list is written.

    `is_one_a_line`: what follows a comma belongs to the name before it.
    """

    places: Places
    is_one_a_line: bool = False

    def entries(self, text: str) -> list[Entry]:
        """Read "Lund: Anna Ek (ordf.), Bo Alm, Malmö: …" and all that is like it."""
        text = plain_list(text, self.places)
        if ";" in text:
            parts = [
                with_prefix(one, self.places) for one in text.split(";") if one.strip()
            ]
            return [one for part in parts for one in self._group(part, ":" not in part)]
        return self._group(text, self.is_one_a_line)

    def _group(self, text: str, is_one: bool) -> list[Entry]:
        """Read what stands between semicolons, with the prefixes it holds."""
        found: list[Entry] = []
        prefix, group = "", []
        for part in self._parts(text):
            if match := PREFIX.match(part):
                before, part = one_line(match[1]), match[2] or ""
                if self._is_person(before) and not looks_like_people(part, self.places):
                    part = f"{before} ({part})"
                else:
                    found += self._shared(group, prefix, is_one)
                    prefix, group = before, []
            self._take(part, group, is_one)
        return found + self._shared(group, prefix, is_one)

    def _shared(self, group: list[Entry], prefix: str, is_line: bool) -> list[Entry]:
        is_place = bool(self.places.find(prefix))
        return shared_in(group, prefix, is_line=is_line, is_place=is_place)

    def _parts(self, text: str) -> list[str]:
        parts = [part.strip() for part in COMMAS.split(text.replace("\t", ", "))]
        parts = [INSIDE.sub(_inside_out, AND_FIRST.sub("", part)) for part in parts]
        parts = [part for part in parts if part]
        is_told_of_each = len(parts) > 1 and all(map(PARENTHESES.search, parts))
        halves = [halves_of(part, self.places) for part in parts]
        if is_told_of_each:
            halves = [shared_by_all(one, self.places) for one in halves]
        return [one for group in halves for one in group]

    def _is_person(self, text: str) -> bool:
        return is_person(PARENTHESES.sub("", text).strip(), self.places)

    def _take(self, part: str, group: list[Entry], is_one: bool) -> None:
        """Take a part between commas as a new person, or as a word about the last."""
        bare = PARENTHESES.sub("", part).strip()
        if not bare and not group:
            return
        if group and not self._begins_a_person(bare, group, is_one):
            for told in DASH.split(bare):
                group[-1] = self._told(group[-1], told)
            group[-1] = self._told_in_parentheses(group[-1], part)
        elif entry := self._person(part):
            group.append(entry)

    def _begins_a_person(self, bare: str, group: list[Entry], is_one: bool) -> bool:
        """Where each line is one person, only a common first name begins another."""
        if not bare or is_note(bare):
            return False
        bare = without_role(bare)[1]
        is_called = begins_as_name(bare) or WHENCE in bare
        call = DASH.split(bare)[0]
        if " " not in call:
            is_alone = not is_one and " " not in group[-1].name
            return (is_alone or is_called) and is_first_name(call, self.places)
        return (is_called or not is_one) and looks_like_people(bare, self.places)

    def _person(self, part: str) -> Entry | None:
        """Read "Ordförande Anna Ek (S) Lund – via länk"."""
        bare, *after = DASH.split(PARENTHESES.sub(" ", part).strip(), maxsplit=1)
        leading = ""
        if (
            not after
            and "/" in bare
            and self._is_before_slash(bare.partition("/")[0].strip())
        ):
            bare, *after = bare.split("/", maxsplit=1)
        if after and is_organisation(bare, self.places) and self._is_person(after[0]):
            bare, after, leading = after[0], [], bare
        bare, *noted = FOR_ITEM.split(bare)
        role, bare = without_role(bare)
        name, rest = name_and_rest(bare.split(), self.places)
        if not name or (
            " " not in name and (rest or not is_first_name(name, self.places))
        ):
            return None
        if is_organisation(name, self.places):
            return None
        entry = Entry(name=name.strip(" ."), affiliation=leading, role=role)
        for told in (*self._what_one_is(rest), *noted, *after):
            entry = self._told(entry, told)
        if rest and entry.affiliation == rest and " " not in rest:
            entry = replace(entry, tail=rest)
        return self._told_in_parentheses(entry, part)

    def _is_before_slash(self, bare: str) -> bool:
        """Say so of "Anna Ek", but not of "Anna Ek Lund", from where and elsewhere."""
        more = bare.split()[2:]
        return self._is_person(bare) and not (more and self.places.find(more[-1]))

    def _what_one_is(self, rest: str) -> list[str]:
        """Split "Planeringsledare Nätverket" into the role and the organisation."""
        words = rest.split()[:20]
        for end in range(1, len(words)):
            head, tail = " ".join(words[:end]), " ".join(words[end:])
            if is_role(head) and is_organisation(tail, self.places):
                return [head, tail]
        return [rest] if rest else []

    def _told_in_parentheses(self, entry: Entry, part: str) -> Entry:
        for inside in PARENTHESES.findall(part):
            for told in re.split(r"[,;]", inside):
                if are_initials(told.strip(), entry.name) and not entry.initials:
                    entry = replace(entry, initials=told.strip())
                else:
                    entry = self._told(entry, told, may_be_party=True)
        return entry

    def _told(self, entry: Entry, told: str, *, may_be_party: bool = False) -> Entry:
        """Add what a phrase says of a person."""
        told = ALSO.sub("", one_line(told).strip(" .-–—"))
        is_whence, told = told.startswith(WHENCE), told.removeprefix(WHENCE)
        if is_whence and not is_note(told) and not entry.affiliation:
            return replace(entry, affiliation=told)
        if not told or (may_be_party and _shortens(told, entry)):
            return entry
        if are_initials(told, entry.name) and told.isupper() and not entry.initials:
            return replace(entry, initials=told)
        if is_note(told):
            return replace(entry, notes=(*entry.notes, told))
        told, *notes = NOTE_AFTER.split(told)
        entry = replace(entry, notes=(*entry.notes, *notes))
        is_national = bool(NATIONAL.match(told))
        role, body = ("", told) if is_national else role_and_body(told, self.places)
        if role:
            entry = with_role(entry, role)
        if not body:
            return entry
        told = body
        if entry.tail and is_organisation(told, self.places):
            name = f"{entry.name} {entry.tail}"  # "Eva Dam Lund, Höörs kommun"
            return replace(entry, name=name, affiliation=told, tail="")
        if entry.affiliation:
            return replace(entry, notes=(*entry.notes, told))
        return replace(entry, affiliation=told)


def _shortens(told: str, entry: Entry) -> bool:
    """Say so of a party, and of "VPE" after "VP Education" or the one letter there."""
    words = re.split(r"[\s/-]+", entry.role)
    letters = "".join(one if one.isupper() else one[:1] for one in words)
    is_short = told.isupper() and (len(told) == 1 or told == letters.upper())
    return is_short or bool(PARTY.fullmatch(told))


def _inside_out(match: re.Match[str]) -> str:
    """Read "4A (Anna Ek sjuk)" as "Anna Ek (4A, sjuk)"."""
    is_person = begins_as_name(match["who"]) and not begins_as_name(match["body"])
    note = f", {match['note']}" if match["note"] else ""
    return f"{match['who']} ({match['body']}{note})" if is_person else match[0]


def names_in(text: str, places: Places) -> Iterator[str]:
    for entry in Reader(places=places).entries(text):
        yield entry.name
