"""The round of the municipalities: what each one reported."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from minutes.importing.agenda.agencies import Said, without_agencies
from minutes.importing.agenda.plain_headings import is_mostly_date
from minutes.importing.agenda.round_words import (
    DOES,
    FROM,
    NO_REPORT,
    PERSON_OF,
    ROUND,
    SIGN,
    STOP,
    TELLS,
)
from minutes.importing.agenda.speakers import capitals_of, gap_after_capitals
from minutes.importing.language.places import Places
from minutes.importing.language.sentences import sentences_in
from minutes.importing.language.towns import towns_of
from minutes.importing.language.vocabulary import folded
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.characters import one_line
from minutes.importing.layout.labels import kind_of
from minutes.importing.parsed import Found, Statement
from minutes.importing.tasks.lists import heads_tasks

CALLED = re.compile(r"[A-ZÅÄÖÆØ][\w-]*(?:\s[A-ZÅÄÖÆØ][\w-]*){0,3}")
FEWEST = 2
LEAD = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,4}[.:](?:\s+|$)")  # a few words
LONGEST_NAME = 40


class Round:
    """Knows who may speak: places, and the people who came from them."""

    def __init__(
        self,
        places: Places,
        affiliations: frozenset[str] = frozenset(),
        speakers: Mapping[str, str] | None = None,
        towns: frozenset[str] = frozenset(),
        told: frozenset[str] = frozenset(),
    ) -> None:
        """Take names of organisations, and of whom each somebody speaks.

        `towns` are more municipalities; those `told` speak in a round only.
        """
        self.places = places
        self.towns = frozenset(towns_of(affiliations)) | towns
        self.capitals = capitals_of(affiliations | self.towns)
        self.affiliations = affiliations | self.towns | self.capitals
        self.told = told
        self.speakers = speakers or {}

    def statements_in(
        self, blocks: Sequence[Block], heading: str
    ) -> Iterator[Found[Statement]]:
        """Give what each municipality said, where two at least speak in turn.

        In a round, a paragraph that begins with one is that one's; other notes need a
        colon or a dash after it. A heading that is one makes all below its report.
        """
        if place := self.headed_by(heading):
            for block in blocks:
                yield self._found(place, one_line(block.text), block)
            return
        if heads_tasks(heading) or kind_of(heading) in ("action", "decision"):
            return
        is_round = _is_round(blocks, heading)
        if is_round and self.told:
            yield from self._with_told().statements_in(blocks, heading)
            return
        told = (
            self._signed(block) or self._told(block)
            if is_round
            else _if_report(self._signed(block))
            for block in blocks
        )
        said = without_agencies(told, self.places)
        headed = list(self._below_names(blocks))
        spoke = {one[0] for one in said if one}
        if len({who for _, who in headed}) >= max(FEWEST, len(spoke)):
            for block, who in headed:
                yield self._found(who, one_line(block.text), block)
        elif len(spoke) >= FEWEST:
            for block, one in zip(blocks, said, strict=True):
                if one:
                    yield self._found(*one, block)
        else:
            yield from self._in_sentences(blocks)

    def _in_sentences(self, blocks: Sequence[Block]) -> Iterator[Found[Statement]]:
        """Read "Anna berättade att … Bo sade att …", of one paragraph or several."""
        told = [
            (one, block)
            for block in blocks
            for sentence in sentences_in(_after_lead(one_line(block.text[:5000])))
            if (one := self._sentence(sentence))
        ]
        if len({who for (who, _), _ in told}) >= FEWEST:
            for one, block in told:
                yield self._found(*one, block)

    def _with_told(self) -> Round:
        return Round(
            self.places, self.affiliations, self.speakers, self.towns | self.told
        )

    def _sentence(self, sentence: str) -> Said | None:
        """Read "Lund: har målat" and "Från Lund berättade …" within a paragraph."""
        name = self._town(sentence)
        sign = SIGN.match(sentence[len(name) :]) if name else None
        if sign:
            return _if_report((name, sentence[len(name) + sign.end() :].strip()))
        who = self._teller(sentence)
        return (who, sentence) if who else None

    def _town(self, text: str) -> str:
        """Give the municipality, not another body, that the text begins with."""
        return self.places.leading(text) or _longest(self.towns, text)

    def _teller(self, sentence: str) -> str:
        """Give whose report a sentence is: "Från Lund berättade …", "Anna sade …"."""
        place, end = self._beside_person(sentence)
        if place and TELLS.match(sentence[end:].lstrip()):
            return place
        start = match.end() if (match := FROM.match(sentence)) else 0
        place = self._town(sentence[start:])
        call = place or self._speaker(sentence[start:])
        rest = sentence[start + len(call) :].lstrip()
        is_told = bool(call) and TELLS.match(rest)
        does = place and (DOES.match(rest) or (start and rest))
        return self.speakers.get(call, call) if is_told or does else ""

    def headed_by(self, heading: str) -> str:
        """Give the municipality that a heading is the name of, or ""."""
        name = heading.strip(" :*")
        is_name = len(name) < LONGEST_NAME and self.places.find(name)
        return name if is_name else ""

    def _signed(self, block: Block) -> Said | None:
        """Read "Lund – har börjat", "KS: vi …", "LUND Vi …", and rows of a table."""
        text = block.text[:3000]
        place, start = self._beside_person(text)
        who = place or self._leading(text) or self._speaker(text)
        start = start or len(who)
        match = SIGN.match(text[start:]) if who else None
        rest = text[start + match.end() :].strip() if match else ""
        if gap := gap_after_capitals(text, who, self.places, self.capitals):
            rest = text[gap.end() :].strip()
        if not re.search(r"[^\W\d_]", rest):
            return None
        return self.speakers.get(who, who), one_line(rest)

    def _beside_person(self, text: str) -> tuple[str, int]:
        """Read "Anna Ek (Lund)" as "Lund", with where it ends; else "" and 0."""
        match = PERSON_OF.match(text)
        place = (match["beside"] or match["within"]) if match else ""
        is_place = (
            match and self.places.find(place) and place not in match[0][: len(place)]
        )
        return (place, match.end()) if match and is_place else ("", 0)

    def _told(self, block: Block) -> Said | None:
        """Read "Lund har börjat", "I Lund har man …" and "Anna berättar …"."""
        text = one_line(block.text[:3000])
        start = match.end() if (match := FROM.match(text)) else 0
        who = self._leading(text[start:])
        rest = text[start + len(who) :].lstrip()
        said = text  # a sentence is whole with who it is about
        if not start and (match := STOP.match(rest)):
            said = rest = rest[match.end() :]
            who = "" if self._leading(rest) else who
        if who and rest and not NO_REPORT.match(rest):
            return who, said
        speaker = "" if start else self._speaker(text)
        return (self.speakers[speaker], text) if speaker else None

    def _leading(self, text: str) -> str:
        if found := self.places.leading(text):
            return found
        return _longest(self.affiliations, text)

    def _speaker(self, text: str) -> str:
        """Give whom of those that speak for a place the text begins with."""
        words = match[0].split() if (match := CALLED.match(text[:80])) else []
        calls = (" ".join(words[:end]) for end in range(len(words), 0, -1))
        return next((call for call in calls if call in self.speakers), "")

    def _below_names(self, blocks: Sequence[Block]) -> Iterator[tuple[Block, str]]:
        """Give the blocks below a line that is a name, each with that name."""
        who = ""
        for block in blocks:
            if name := self.headed_by(block.text):
                who = name
            elif who and is_mostly_date(block.text):
                who = ""
            elif who:
                yield block, who

    def _found(self, who: str, text: str, block: Block) -> Found[Statement]:
        return Found(
            value=Statement(
                municipality=who, place=self.places.find(who) or who, text=text.strip()
            ),
            lines=block.lines,
            confidence=0.9,
        )


def _if_report(said: Said | None) -> Said | None:
    """Leave out what is only a date, an amount or a vote: "Lund: 120 kr"."""
    if said is None or is_mostly_date(said[1]):
        return None
    is_told = re.search(r"[^\W\d_]{4}|[^\W\d_]{2}\W+[^\W\d_]{2}", said[1])
    return said if is_told else None


def _is_round(blocks: Sequence[Block], heading: str) -> bool:
    """Say so by the heading, or by a few words before the first."""
    is_told = bool(blocks) and _after_lead(blocks[0].text) != blocks[0].text
    return is_told or bool(ROUND.fullmatch(folded(heading)))


def _after_lead(text: str) -> str:
    """Leave out "Kort runda." and "Laget runt:" before what was reported."""
    match = LEAD.match(text)
    is_lead = match and ROUND.fullmatch(folded(match[0]))
    return text[match.end() :] if match and is_lead else text


def _longest(names: frozenset[str], text: str) -> str:
    """Give the longest of the names that the text begins with."""
    fitting = (
        name
        for name in names
        if text.startswith(name) and not text[len(name) : len(name) + 1].isalnum()
    )
    return max(fitting, key=len, default="")
