"""Whether a sentence, a line or a heading announces meetings of the body to come."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes.importing.language.meeting_words import (
    AGAIN,
    AHEAD,
    BODY,
    DATES,
    MANY,
    MANY_OF_OURS,
    MEETING,
    MEETS,
    NAMED,
    NEXT_MEETING,
    OF_TERM,
    REUNION,
)
from minutes.importing.language.vocabulary import folded

WEEKDAY = (
    r"(?:[a-zåäöæø]{2,5}dag(?:en|ar)?|[a-z]{3,6}day|mån|tis|tors?|ons|fre|lör|sön|man"
    r"|lør|søn|mon|tues?|wed|thurs?|fri|sat|sun)"
)
# What stands before the figures of a day: "måndagen den", "on Monday,".
TO_DAY = rf"(?:(?:den|d\.|the|on|och|samt|{WEEKDAY}),?\s)*(?=\d)"
NEXT = re.compile(
    rf"\b(?:{NAMED}|mötes(?:datum|tider)"
    rf"|{DATES}(?: {AHEAD})?(?=\s?:| (?:är|blir|er|are))"
    rf"|{MANY} {AHEAD}|{OF_TERM} (?:\w+ )?(?:{MEETING}|datum)"
    rf"|vi {MEETS}|{MEETS} vi|{MEETS} {AGAIN}|we (?:will |shall |next )?(?:re)?(?:meet"
    r"|convene)|(?:will|to) meet (?:next|again)|next meet|reconvene|reservdatum|härnäst"
    r"|meeting (?:is|will be|takes place|is (?:planned|scheduled)) (?:held )?(?:on|for)"
    r"|\w*(?:möten?|m[øo][td]er) (?:är|blir|hålls|er|bliver|holdes) (?:planera\w+ )?"
    r"(?:till )?(?:den|\d)"
    r"|årsmöte(?:t)? (?:hålls|äger rum|blir|är)"
    r"|the (?:[\w-]+ )?(?:spring|summer|autumn|fall|winter|quarter(?:ly)?|annual|last)"
    r" (?:meeting|date|session)s? (?:is|are|will be)"
    rf"|(?:nästa|kommande|neste|næste|next) (?:[\w-]+ )?{BODY}"
    rf"|{MANY_OF_OURS} (?:är|blir|hålls|planeras|er|bliver|holdes|afholdes"
    r"|avholdes))\b",
    re.IGNORECASE,
)
NEXT_ALONE = re.compile(
    rf"(?:nästa|neste|næste|next)(?:\s?[:–-])?\s{TO_DAY}", re.IGNORECASE
)
HEADED = re.compile(
    rf"(?:{NEXT_MEETING}|{REUNION}.*|.*\b(?:{NAMED}|{DATES})\b.*"
    rf"|.*dates? of next.*|(?:{MANY}|kalender) \d{{4}}.*|kalender"
    rf"|(?:nästa|kommande|neste|næste|next) {BODY}"
    rf"|(?:key |diary )?dates for (?:your|the) diar(?:y|ies)|diary dates)"
)
LAST_TIME = re.compile(
    r"\b(?:föregående|förra|senaste|last|previous|forrige|sidste)\b", re.IGNORECASE
)
# "till nästa möte": of something else, unless the day follows at once.
ASIDE = re.compile(
    r"\b(?:till|inför|på|vid|under|före|innan|efter|tills|to|at|by|before|until|after"
    r"|prior to|til|inden|ved|før|innen|etter|efter|frem til|inn til)\s"
    r"(?:det\s|den\s|the\s|our\s|its\s|vårt\s|vår\s|vores\s|vårt\s)?$",
    re.IGNORECASE,
)
TIME_OF = re.compile(
    r"\b(?:datum(?:et)?|dag|tid(?:punkt)?|plats|dato|sted|date|time|venue)\s(?:till|til)"
    r"\s(?:det\s|den\s)?$",
    re.IGNORECASE,
)
DAY_FOLLOWS = re.compile(
    r"(?:\s(?:i|in|at|på|via|hos)\s[A-ZÅÄÖÆØ][\w-]+)?,?\s?[:(–-]?\s?"
    rf"(?:(?:alltså|dvs\.?|som (?:är|hålls|blir)|which is|der er)\s)?{TO_DAY}"
)
NOT_THEIRS = re.compile(rf"\s(?:för|for|til)\s(?!(?:det |den |the )?{MEETING}\b)")
NEW_DATE = re.compile(r"(?:nytt datum|ny dato)$", re.IGNORECASE)
LONGEST_LINE = 60


def announcements(text: str) -> Iterator[re.Match[str]]:
    """Give what tells of a coming meeting, not of a task for it: "till nästa möte"."""
    for match in NEXT.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        is_aside = ASIDE.search(before[-30:]) and not TIME_OF.search(before[-40:])
        if is_aside and not DAY_FOLLOWS.match(after):
            continue
        is_theirs = NEW_DATE.search(match[0]) and NOT_THEIRS.match(after)
        if not is_theirs and not LAST_TIME.search(f"{before} {after}"):
            yield match
    if match := NEXT_ALONE.match(text):
        yield match


def says_next(sentence: str) -> bool:
    return any(announcements(sentence))


def is_headed(heading: str) -> bool:
    """Say whether days of the body's meetings stand below a heading."""
    text = folded(heading)
    if re.fullmatch(NEXT_MEETING, text):
        return True
    named = re.search(rf"\b(?:{NAMED})\b", text)
    is_aside = named and ASIDE.search(text[: named.start()])
    return not is_aside and bool(HEADED.fullmatch(text))


def announces(text: str) -> bool:
    """Say whether a line does so: "Möten i vår:"."""
    if text.rstrip().endswith(":") and says_next(text[-120:]):
        return True
    is_line = len(text) < LONGEST_LINE and not text.rstrip().endswith(".")
    return is_line and is_headed(text)
