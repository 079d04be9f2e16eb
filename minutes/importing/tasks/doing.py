"""Whether a sentence tells a task, and whose it is: "Anna återkommer i maj"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from minutes.importing.language.clauses import AGREED, CLAUSE, is_bare, may_tell_task
from minutes.importing.language.people import People
from minutes.importing.language.places import Places
from minutes.importing.language.predicates import (
    all_do,
    also_does,
    body_does,
    does,
    due_do,
    is_done_now,
    is_infinitive,
    is_order,
    is_task,
    is_to,
    many_do,
    places_do,
    promises,
    role_does,
    thinks,
)
from minutes.importing.language.subjects import (
    ADDRESSED,
    ALL,
    ALSO_DONE_BY,
    BODY,
    DONE_BY,
    EACH,
    EVERYONE,
    EVERYONE_OR_EACH,
    INVERTED,
    LED_BY,
    MANY,
    NUMBERED,
    OBJECT_FIRST,
    PARTS,
    PEOPLE,
    PLURAL,
    PRONOUN,
    ROLE_AND_NAME,
    ROLES,
    SUBJECT,
    TO_BE_DONE_BY,
    TO_PEOPLE,
    is_role,
    stems_of,
    whoever_has_role,
)
from minutes.importing.tasks.charges import given
from minutes.importing.tasks.due import WITH_DUE
from minutes.importing.tasks.known import Known
from minutes.importing.tasks.marks import FORMAL
from minutes.importing.tasks.words import APPOINTED, ASKED, CHARGE, CHARGED

NAMED_LAST = re.compile(
    rf"(?P<sign>\(|\[|→|->|=>|,|\s/|\s[–-]\s)\s?(?P<who>{PEOPLE})[\])]?\.?$"
)
ONLY_WHO = re.compile(rf"{PEOPLE}|(?i:{EVERYONE.pattern}|{ROLES.pattern})")
NAME_SIGN = re.compile(r":\s|\s[–—-]\s")
Task = tuple[str, str]  # what, and who


class Doers(Known):
    """Knows who was there, and tells what is said of them from what they are to do."""

    def __init__(
        self, people: People, places: Places, bodies: frozenset[str] = frozenset()
    ) -> None:
        """`bodies` are the organisations that somebody came from."""
        super().__init__(people, places)
        self.bodies: dict[str, list[str]] = defaultdict(list)  # by first word
        for body in bodies:
            self.bodies[body.split(maxsplit=1)[0]].append(body)

    def tasks_in(self, sentence: str, before: str = "") -> list[Task]:
        """Give what somebody does after the meeting by this sentence, and who.

        "Anna bokar lokal och Bo köper kaffe" tells two tasks; most tell one or none.
        `before` is who a pronoun stands for.
        """
        if who := given(sentence) or self._asked(sentence):
            return [(sentence, who)]
        if FORMAL.search(sentence):
            return []
        found = list(self._doers_of_clauses(sentence, before))
        if len(found) > 1 and any(is_bare(sentence[at:], who) for _, at, who in found):
            return [(sentence, found[0][2])]
        starts = [0, *(start for _, start, _ in found[1:])]
        ends = [*(before for before, _, _ in found[1:]), len(sentence)]
        return [
            (sentence[start:end].strip(" ,;"), who)
            for start, end, (_, _, who) in zip(starts, ends, found, strict=False)
        ]

    def _doers_of_clauses(
        self, sentence: str, before: str
    ) -> Iterator[tuple[int, int, str]]:
        """Give where the clause before ends, where each clause starts, and its doer."""
        done = 0
        breaks = ((match.start(), match.end()) for match in CLAUSE.finditer(sentence))
        for end, start in ((0, 0), *breaks):
            clause, above = sentence[start:], sentence[:start]
            if AGREED.search(above):
                clause = clause.replace(" should ", " will ", 1)
            who = self._doer_of_clause(clause, before) if start >= done else ""
            if who and may_tell_task(above):
                done = start + len(who) + 1
                yield end, start, who
            before = self.subject(clause) or before

    def subject(self, text: str) -> str:
        """Give the one whom a pronoun in what follows stands for, or ""."""
        match = SUBJECT.match(text)
        return match["who"] if match and self._is_somebody(match["who"]) else ""

    def _asked(self, sentence: str) -> str:
        """Read "Vi bad Anna att återkomma" and "Ansvarig för detta är Anna"."""
        for shape in (ASKED, CHARGED, CHARGE, APPOINTED):
            match = shape.search(sentence)
            if match and (self._is_somebody(match["who"]) or is_role(match["who"])):
                return match["who"]
        return ""

    def named_last(self, text: str, *, is_bullet: bool) -> str:
        """Give those known who stand last: "Lokal bokas (Anna)", "Boka lokal, Anna".

        In a bullet the verb may be any: "Ny lokal (Anna)"; so after an arrow.
        """
        due = WITH_DUE.search(text[-120:])
        if due and (is_bullet or is_order(text)) and self.may_be_owner(due["who"]):
            return due["who"]
        match = NAMED_LAST.search(text[-80:])
        if match is None or not self._is_somebody(match["who"]):
            return ""
        may_be = {"(": is_bullet, "[": is_bullet, ",": False}
        is_passive = match["sign"] != "," and is_done_now(text)
        is_enough = may_be.get(match["sign"], match["sign"].endswith(("→", ">")))
        return match["who"] if is_order(text) or is_passive or is_enough else ""

    def told(self, text: str) -> str:
        """Give the known person that "Anna: kollar med Bo" tells what to do."""
        who, *told = NAME_SIGN.split(text, maxsplit=1)
        rest = told[0] if told else ""
        who = re.sub(r"\s\([^()]*\)$", "", who)  # "Anna (senast 1 maj): …"
        is_known = bool(rest) and len(who) < 60 and self._is_known(who)
        return who if is_known and (is_task(rest) or is_infinitive(rest)) else ""

    def leading(self, text: str) -> str:
        """Give the somebody or the group that a text begins with, or ""."""
        if who := self.subject(text):
            return who
        for shape in (EVERYONE, ROLES, BODY):
            match = shape.match(text)
            if match and text[match.end() : match.end() + 1] == " ":
                return match[0]
        return whoever_has_role(text)

    def may_be_owner(self, who: str) -> bool:
        """Say whether tasks may be somebody's of that name: "Anna", "Alla"."""
        return bool(self.leading(f"{who} gör")) and bool(ONLY_WHO.fullmatch(who))

    def _doer_of_clause(self, clause: str, before: str) -> str:
        match = SUBJECT.match(clause)
        if match and self._is_somebody(match["who"]):
            is_sure = self._is_known(match["who"]) or ADDRESSED.match(match["who"])
            may_do = does if is_sure else is_task
            rest = match["rest"]
            if may_do(rest) or is_to(rest) or also_does(rest):
                return match["who"]
        match = ROLE_AND_NAME.match(clause)
        if (
            match
            and self._are_both(match["one"], match["other"])
            and does(match["rest"])
        ):
            return match["who"]
        if who := self._named_after_verb(clause):
            return who
        for shape in (DONE_BY, TO_BE_DONE_BY, ALSO_DONE_BY):
            match = None if LED_BY.search(clause) else shape.search(clause)
            if match and self._may_do(match["who"]):
                return match["who"]
        match = PRONOUN.match(clause)
        may_do = does if before and self._is_known(before) else is_task
        if match and match["plural"]:
            are_named = PARTS.search(before)
            is_theirs = bool(before) and all_do(match["rest"])
            return (before if are_named else match["plural"]) if is_theirs else ""
        if match and may_do(match["rest"]):
            return match["self"] or before or match["other"]
        return self._group_in(clause)

    def _named_after_verb(self, clause: str) -> str:
        """Read "Till maj bokar Anna en lokal" and "Lokalen bokar Anna"."""
        if match := INVERTED.match(clause):
            rest = (match["rest"] or "").rstrip(".!")
            told = f"{match['verb']} {rest} {match['when'].lower()}"
            is_everyone = EVERYONE_OR_EACH.fullmatch(match["who"])
            is_doer = is_everyone or self._is_somebody(match["who"])
            if is_doer and does(told):
                return match["who"]
        match = OBJECT_FIRST.match(clause)
        if match is None or TO_PEOPLE.match(match["verb"]) or self.leading(clause):
            return ""
        is_told = promises(f"{match['verb']} {match['rest'] or ''}")
        return match["who"] if is_told and self._is_somebody(match["who"]) else ""

    def _group_in(self, clause: str) -> str:
        """Give the role, body or group that is to do something, or ""."""
        who = whoever_has_role(clause)
        rest = clause[len(who) :].lstrip()
        if who and does(rest):
            return who
        for shape, tells in SHAPES:
            match = shape.match(clause)
            rest = clause[match.end() :] if match else ""
            if match and rest.startswith(" ") and tells(rest.lstrip()):
                return match[0]
        match = SUBJECT.match(clause)
        if match and places_do(match["rest"]):
            parts = PARTS.split(match["who"])
            if all(self.places.leading(part) == part for part in parts):
                return match["who"]
        first = clause.partition(" ")[0]
        known = (stem for stem in stems_of(first) if stem in self.bodies)
        fitting = self.bodies.get(next(known, first), [])
        bodies = (body for body in fitting if clause.startswith(f"{body} "))
        body = max(bodies, key=len, default=first if fitting else "")
        rest = clause[len(body) + 1 :]
        return body if body and any(told(rest) for told in OF_BODIES) else ""


OF_BODIES = (promises, due_do, is_to)
SHAPES = (
    (EACH, does),
    (EVERYONE, all_do),
    (ALL, thinks),
    (ROLES, role_does),
    (MANY, many_do),
    (NUMBERED, role_does),
    (BODY, body_does),
    (PLURAL, due_do),
)
