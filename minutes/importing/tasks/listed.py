"""Whose an item of a list of tasks is: "Anna: måla", "Måla (Anna)", "färg: Anna"."""

from __future__ import annotations

import re

from minutes.importing.language.dates import spans_in
from minutes.importing.language.subjects import EVERYONE, MANY, PEOPLE, ROLES
from minutes.importing.tasks.doing import Doers
from minutes.importing.tasks.due import WITH_DUE

WHO = re.compile(
    r"(?:,\s(?:ansvarig(?:a)?|ansvar|ansv\.?|ansvarlig)\s(?=[A-ZÅÄÖÆØ])"
    r"|\b(?:Ansvarig(?:a)?|Ansvar|Ansv\.?|Responsible|Owner|Ansvarlig|Utförs av|Vem"
    r"|Who"
    r"|Hvem)\b\s*[:=–-]\s*)(?P<who>[^.;()\n|]{2,80}?)(?=\s*(?:[.;()|\n]|,?\s*(?:Klart?"
    r"|Senast|Deadline|Datum|När|Frist|Due|Tid)\b|$))",
    re.IGNORECASE,
)
BRACKETED = re.compile(
    r"(?:\(|–\s|-\s|\[|/)(?P<who>[A-ZÅÄÖÆØ][\w-]*(?:(?:\s|,\s|\s(?:och|and|og|&|\+)\s"
    r"|/)[A-ZÅÄÖÆØ][\w-]*){0,4}|alla|samtliga|alle|all|everyone)[\])]?\.?$"
)

NAMED_FIRST = re.compile(
    rf"(?P<who>{PEOPLE})(?:\s*:|(?P<dash>\s[–—-]|\t|,?\s(?:→|=>|->)))\s+"
)
# In a list of tasks "CR to …" and "Anna ska …" name whoever it is.
IS_TO = re.compile(
    rf"(?P<who>{PEOPLE})\s(?:to|will|shall|ska|skall|skal|vil)\s(?=[a-zåäöæø])"
)
ENCLOSED_FIRST = re.compile(rf"[\[(](?P<who>{PEOPLE})[\])]:?\s+(?=\S)")
GROUP_FIRST = re.compile(
    rf"(?P<who>{EVERYONE.pattern}|{ROLES.pattern})\s?:\s", re.IGNORECASE
)
LAST = re.compile(
    rf"(?:,\s|\s?/\s?|\s?(?:→|=>|->)\s?|\s[–-]\s|\(|\[)(?P<who>{PEOPLE})[\])]?\.?$"
)
GROUP_DOES = re.compile(
    rf"(?P<who>{MANY.pattern})\s(?=[a-zåäöæø]{{2,}}r\b)", re.IGNORECASE
)
# "glögg och pepparkakor: Anna (tillfrågas)"
NAMED_AFTER = re.compile(rf":\s+(?P<who>{PEOPLE})(?:\s\([^()]{{1,40}}\))?\.?$")


def named_in_list(text: str, doers: Doers) -> str:
    """Give who it is for, named before the task or after it."""
    if match := WHO.search(text):
        return match["who"]
    if (match := NAMED_AFTER.search(text)) and doers.subject(match["who"] + " x"):
        return match["who"]
    if (match := ENCLOSED_FIRST.match(text)) and doers.subject(match["who"] + " x"):
        return match["who"]
    for shape in (NAMED_FIRST, GROUP_FIRST):
        match = shape.match(text)
        if match and (shape is GROUP_FIRST or _is_named_first(match, doers)):
            return match["who"]
    if match := (WITH_DUE.search(text) or BRACKETED.search(_without_end(text))):
        return match["who"]
    if who := last_of(text, doers):
        return who
    match = IS_TO.match(text) or GROUP_DOES.match(text)
    return doers.leading(text) or (match["who"] if match else "")


def last_of(text: str, doers: Doers) -> str:
    """Give the one known who stands last: "Boka lokal, Anna", "Boka lokal /Anna"."""
    match = LAST.search(_without_end(text))
    return match["who"] if match and doers.subject(match["who"] + " x") else ""


def _is_named_first(match: re.Match[str], doers: Doers) -> bool:
    """Tell "Anna - boka lokal" from "Hemsidan - rätta adressen"."""
    return not match["dash"] or bool(doers.subject(match["who"] + " x"))


def _without_end(text: str) -> str:
    """Leave out the day that ends a line: "Boka lokal – Anna – 2024-03-01"."""
    spans = spans_in(text, with_compact=True)
    if spans and len(text) - spans[-1].end < 3:
        return text[: spans[-1].start].rstrip(" –-,(/|")
    return text
