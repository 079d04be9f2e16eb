"""To which organisation the body that met belongs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes.importing.head.bodies import (
    BODY,
    BODY_WORD,
    BREAK,
    DIGITAL,
    MEETING_WORD,
    PROTOCOL,
    without_dates,
)
from minutes.importing.language.place_words import PLACE_WORD
from minutes.importing.language.places import swedish_places
from minutes.importing.language.vocabulary import PROTOCOL_WORDS

TITLE_WORD = re.compile(
    rf"\b(?:{PROTOCOL_WORDS.pattern}|kallelse|dagordning|agenda)", re.IGNORECASE
)
PAGE = re.compile(r"(?:sida?|page|side)?\s?\d*\s?(?:\(\d+\)|/\s?\d+)?", re.IGNORECASE)
CASE = re.compile(r"(?:dnr|diarienr|nr|no|datum|date)\b|\d", re.IGNORECASE)
RUN_BY = re.compile(
    r"\b(?:samordnas|hålls ihop|drivs|organiseras|arrangeras|administreras|hosted|run"
    r"|co-?ordinated|organi[sz]ed) (?:av|by|af) (?:the )?"
    r"(?P<name>[A-ZÅÄÖÆØ][^,.;:()|\d]{2,50}?)(?=[,.;(]|\s(?:och|and|som)\s|$)"
)
BODY_AT = re.compile(
    rf"(?<!\w)[\w/-]*(?:{BODY}|möte|møte|møde)\s(?:vid|ved|på|hos|at)\s(?:the\s)?"
    r"(?P<name>(?-i:[A-ZÅÄÖÆØ])[^,.;:()|\d]{2,50}?)\s*(?=[,.;:(|]|$)",
    re.IGNORECASE,
)
GENITIVE = re.compile(r"(?<=en|et|bb|ng|nd|år|ag|un)s$")
COUNCIL = re.compile(r"(?:council|samverkan|partnerskap|allians)", re.IGNORECASE)
NOT_IN_NAMES = re.compile(r"[@:!?;]|\d{2}")
LONGEST = 400  # letters of a paragraph that may tell it
LONGEST_NAME = 60  # letters
OF_WHOM = re.compile(
    r"\b(?i:i|med|för|of|in|for|av|af|vid)\s+(?i:the\s+)?(?=[A-ZÅÄÖÆØ])"
)
ORGANISATION = re.compile(
    r"(?:brf|bostadsrättsföreningen|föreningen|\S*förbundet|\S*förbund|region"
    r"|\S+ kommun(?:er)?|kommunförbundet|\S*klubb|\S*förening|(?<!\w)if|(?<!\w)ik"
    r"|\S*foreningen|(?<!\w)hsb"
    r"|riksbyggen|\S*regionen|stiftelsen|\S* ab)\b",
    re.IGNORECASE,
)


def organisation_in(titles: Sequence[str], network: str) -> str:
    """Give whose body it is: "Styrelsemöte i Brf Eken" is that of Brf Eken."""
    for title in titles:
        bare = PROTOCOL.sub("", without_dates(title))
        met = MEETING_WORD.search(bare)
        if met and (match := OF_WHOM.search(bare)):
            told = MEETING_WORD.split(bare[match.end() :])
            return GENITIVE.sub("", _first_part(told[0]))
        if met and (found := _whose(bare[: met.start()])):
            return found
        rest = MEETING_WORD.sub("", bare).strip(" ,-–:")
        if network and ORGANISATION.search(rest) and not BODY_WORD.search(rest):
            return next(filter(ORGANISATION.search, _parts_of(rest)), _first_part(rest))
    for title in titles:
        for part in BREAK.split(title):
            if ORGANISATION.search(part) and network not in part:
                return part.strip()
    return ""


def organisation_told(texts: Sequence[str]) -> str:
    """Read "som samordnas av Förbundet Syd" and "Brukarrådet på Lyktan"."""
    for text in (one[:LONGEST] for one in texts):
        if match := RUN_BY.search(text):
            return match["name"].strip()
        match = BODY_AT.search(without_dates(text))
        if match and not _is_place(match["name"]):
            return match["name"].strip()
    return ""


def _is_place(name: str) -> bool:
    is_known = swedish_places().find(name.split()[0]) or swedish_places().find(name)
    return bool(is_known or PLACE_WORD.search(name) or DIGITAL.search(name))


def letterhead_in(line: str, network: str) -> str:
    """Give whose paper it is: a short line of its own above the title."""
    name, *others = (part.strip(" .,|") for part in line.split("\t"))
    is_alone = all(
        TITLE_WORD.match(one) or PAGE.fullmatch(one) or CASE.match(one)
        for one in others
    )
    is_own = network.casefold() in name.casefold() if network else True
    is_body = BODY_WORD.search(name) and not COUNCIL.search(name)
    is_title = is_body or TITLE_WORD.search(name) or MEETING_WORD.search(name)
    if not is_alone or is_own or is_title or not name[:1].isupper():
        return ""
    is_plain = len(name) < LONGEST_NAME and not NOT_IN_NAMES.search(name)
    is_list = sum(bool(swedish_places().find(word)) for word in name.split()) > 1
    return name if is_plain and not is_list else ""


def _whose(before: str) -> str:
    """Give the name before the word for the meeting: "LH Pilen styrelsemöte"."""
    name = before.strip(" ,-–:|")
    is_name = name[:1].isupper() and name.split()[-1][:1].isupper()
    is_other = any(one.search(before) for one in (NOT_IN_NAMES, BODY_WORD, DIGITAL))
    return GENITIVE.sub("", name) if is_name and not is_other else ""


def _parts_of(text: str) -> list[str]:
    return [part.strip(" .|") for part in BREAK.split(text)]


def _first_part(text: str) -> str:
    return BREAK.split(text)[0].strip(" .|")
