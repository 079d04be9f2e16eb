"""Whether a sentence tells a task, and whose it is: "Anna återkommer i maj"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from minutes.importing.doing_words import (
    ASKED,
    CHARGED,
    DOES,
    GIVEN,
    PASSIVE,
    ROLES,
    STATES,
    STATIVE,
    TOLD_IN_PAST,
    TOLD_NOW,
    WILL,
)
from minutes.importing.names import ROLE, ends_as_role, is_first_name, is_person
from minutes.importing.people import People, common_first_names
from minutes.importing.places import Places

EVERYONE = re.compile(
    r"(?:alla|samtliga|respektive|varje|all|each|every|alle|hver)\s\w+", re.IGNORECASE
)
# "Cllr. Whitby": somebody, whoever it is.
ADDRESSED = re.compile(r"(?:Cllr|Councillor|Dr|Mr|Mrs|Ms|Prof|Fru|Herr)\b\.?\s?")
NAMES = (
    rf"(?:{ADDRESSED.pattern})?[A-ZÅÄÖÆØÉ][\w’-]*"
    r"(?:\s(?!och\b|and\b|og\b)[A-ZÅÄÖÆØÉ][\w’-]*){0,3}"
)
SUBJECT = re.compile(
    rf"(?P<who>{NAMES}(?:(?:,\s|\s(?:och|and|og|samt|\+"
    rf"|&)\s){NAMES}){{0,4}})\s+(?P<rest>\S.*)",
    re.DOTALL,
)
PARTS = re.compile(r",\s|/|\s(?:och|and|og|samt|\+|&)\s")
NAMED_LAST = re.compile(
    rf"\((?P<who>{NAMES}(?:(?:{PARTS.pattern}){NAMES}){{0,3}})\)\.?$"
)
# "Lokal bokas av Anna".
DONE_BY = re.compile(
    rf"^[A-ZÅÄÖ][^.:]{{2,80}}?[a-zåäö]{{3,}}s av (?P<who>{NAMES})[.,]?$"
)
LED_BY = re.compile(r"\b(?:leds|öppnas|avslutas|skrivs|förs|stöds|presenteras) av\b")
# What is told in the present is to be done if it is said by when.
FOR_LATER = re.compile(
    r"\b(?:till (?:nästa|den \d|\d|hösten|våren|mötet)|senast|innan|före|inför nästa"
    r"|tills|nästa (?:möte|gång|träff|vecka)|snarast|efter mötet|i veckan"
    r"|under veckan|by \w"
    r"|before|next (?:week|meeting)|innen|inden|til næste|til neste|snarest)\b"
)
PRESENT = re.compile(r"[a-zåäö]{2,}r\b")
CLAUSE = re.compile(
    r"\b(?:bestäm\w+|beslut\w+|enades? om|överens om|fram till) att\s"
    r"|^Det (?:är|blir|blev)\s(?=[A-ZÅÄÖÆØ])|,\s+(?=[A-ZÅÄÖÆØ])"
    r"|,\s+(?:och|men|and|og|samt)\s+|;\s+"
    r"|\s(?:och|and|samt|og)\s+(?=[A-ZÅÄÖÆØ])|\.\s+"
)
# "Anna tar upp bristen på rum" says so here; "… med rektor" is to be done.
TAKES_UP = re.compile(r"tar upp (?!det\b|detta|saken|frågan)")
WITH_WHOM = re.compile(r"\b(?:med|till|på nästa|vid nästa)\b")
AGREED = re.compile(r"(?:bestäm\w+|beslut\w+|enades? om|överens om|fram till) att\s$")
PAST = re.compile(r"\b(?:har|hade|redan|has|have|had)\s+$")
NOT_A_TASK = re.compile(
    r"\b(?:om|ifall|när|if|when|hvis|som|who|att|that|eftersom)\s*$", re.IGNORECASE
)


Task = tuple[str, str]  # what, and who


class Doers:
    """Knows who was there, and tells what is said of them from what they are to do."""

    def __init__(
        self, people: People, places: Places, *, is_told_now: bool = False
    ) -> None:
        self.people = people
        self.places = places
        self.is_told_now = is_told_now

    def tasks_in(self, sentence: str) -> list[Task]:
        """Give what somebody does after the meeting by this sentence, and who.

        "Anna bokar lokal och Bo köper kaffe" tells two tasks; most tell one or none.
        """
        if who := _given(sentence) or self._asked(sentence):
            return [(sentence, who)]
        found = list(self._doers_of_clauses(sentence))
        starts = [0, *(start for _, start, _ in found[1:])]
        ends = [*(before for before, _, _ in found[1:]), len(sentence)]
        return [
            (sentence[start:end].strip(" ,;"), who)
            for start, end, (_, _, who) in zip(starts, ends, found, strict=False)
        ]

    def _doers_of_clauses(self, sentence: str) -> Iterator[tuple[int, int, str]]:
        """Give where the clause before ends, where each clause starts, and its doer."""
        done = 0
        breaks = ((match.start(), match.end()) for match in CLAUSE.finditer(sentence))
        for end, start in ((0, 0), *breaks):
            who = self._doer_of_clause(sentence[start:]) if start >= done else ""
            before = sentence[:start]
            if who and (AGREED.search(before) or not NOT_A_TASK.search(before)):
                done = start + len(who) + 1
                yield end, start, who

    def _asked(self, sentence: str) -> str:
        """Read "Vi bad Anna att återkomma" and "Ansvarig för detta är Anna"."""
        for shape in (ASKED, CHARGED):
            match = shape.search(sentence)
            if match and self._is_somebody(match["who"]):
                return match["who"]
        return ""

    def named_last(self, text: str) -> str:
        """Give those known who stand in brackets at the end: "Boka lokal (Anna)"."""
        match = NAMED_LAST.search(text[-80:])
        return match["who"] if match and self._is_somebody(match["who"]) else ""

    def told(self, text: str) -> str:
        """Give the known person that "Anna: kollar med Bo" tells what to do."""
        who, sign, rest = text.partition(": ")
        is_known = bool(sign) and len(who) < 60 and self._is_known(who)
        return who if is_known and is_task(rest) else ""

    def leading(self, text: str) -> str:
        """Give the somebody that a text begins with, or ""."""
        match = SUBJECT.match(text)
        if match and self._is_somebody(match["who"]):
            return match["who"]
        role = ROLES.match(text)
        return role[0] if role and text[role.end() : role.end() + 1] == " " else ""

    def _doer_of_clause(self, clause: str) -> str:
        match = SUBJECT.match(clause)
        if match and self._is_somebody(match["who"]):
            may_tell = not self.is_told_now or self._is_known(match["who"])
            tells = self._is_task if may_tell else is_task
            if tells(match["rest"]):
                return match["who"]
        match = DONE_BY.search(clause)
        if match and self._is_somebody(match["who"]) and not LED_BY.search(clause):
            return match["who"]
        if (who := _whoever_has_role(clause)) and is_task(clause[len(who) :].lstrip()):
            return who
        for shape, tells in ((ROLES, is_task), (EVERYONE, self._is_task)):
            match = shape.match(clause)
            rest = clause[match.end() :] if match else ""
            if match and rest.startswith(" ") and tells(rest.lstrip()):
                return match[0]
        return ""

    def _is_task(self, rest: str) -> bool:
        """Where what was said is told in the past, the present is what to do."""
        if is_task(rest):
            return True
        may_be_task = not self.is_told_now or FOR_LATER.search(rest)
        match = PRESENT.match(rest) if may_be_task else None
        return bool(match) and not STATIVE.match(rest)

    def _is_known(self, who: str) -> bool:
        return all(map(self.people.is_called, PARTS.split(who)))

    def _is_somebody(self, who: str) -> bool:
        if match := ADDRESSED.match(who):
            who = who[match.end() :]
            return bool(who) and not self.places.find(who)
        names = [name.strip() for name in PARTS.split(who)]
        known = {
            name
            for name in names
            if self.people.may_be_called(name) or self._is_full_name(name)
        }
        others = [name for name in names if name not in known]
        return bool(known) and all(is_first_name(one, self.places) for one in others)

    def _is_full_name(self, name: str) -> bool:
        """Say so of "Anna Ek", not of "Lund En" that a table's cells run into."""
        first = name.split(maxsplit=1)[0]
        may_be_place = self.places.find(first) and first not in common_first_names()
        return is_person(name, self.places) and not may_be_place


def _given(sentence: str) -> str:
    """Give who is charged with it: "Uppdrogs åt Anna att …", "Styrelsen får …"."""
    match = PASSIVE.match(sentence) or GIVEN.search(sentence)
    if match is None or re.search(r"\bhar (?:fått|gett|givit)", sentence):
        return ""
    is_given = re.search(r"uppd|uppgift|oppdrag|opgave", match[0], re.IGNORECASE)
    who = match["who"].strip()
    is_short = len(who.split()) <= 5 and not PAST.search(sentence[: match.start()])
    return who if is_given and is_short else ""


def _whoever_has_role(clause: str) -> str:
    """Read "Prefekten" and "Kommunikatören" as who has that role; "Jag" as it is."""
    first = clause.split(maxsplit=1)[0] if clause.strip() else ""
    if first in ("Jag", "Jeg", "I"):
        return first
    endings = (
        first[: -len(end)] for end in ("en", "n", "an", "ern") if first.endswith(end)
    )
    is_role = any(ROLE.fullmatch(stem) or ends_as_role(stem) for stem in endings)
    return first if is_role and first[:1].isupper() else ""


def is_told_now(texts: Iterable[str]) -> bool:
    """Say whether a file tells what was said in the present tense."""
    past = now = 0
    for text in texts:
        past += len(TOLD_IN_PAST.findall(text[:5000]))
        now += len(TOLD_NOW.findall(text[:5000]))
    return now * 2 > past


def is_task(rest: str) -> bool:
    """Say whether what is told of somebody is a task, not a report."""
    rest = re.sub(
        r"^(?:som|också|även|sedan|därefter|själv|då|also|then|\([^)]{0,40}\))\s+",
        "",
        rest,
    )
    if match := WILL.match(rest):
        is_vague = match[0].casefold() == "to" or STATES.match(rest)
        return not is_vague
    match = DOES.match(rest)
    if TAKES_UP.match(rest) and not WITH_WHOM.search(rest):
        return False
    return bool(match) and not re.match(r"\w+\s+(?:inte|ej|upp att|ikke|not)\b", rest)
