"""Where a line says that the meeting was: what is left of it besides the time."""

from __future__ import annotations

import re

from minutes.importing.head.gatherings import is_told
from minutes.importing.head.hours import OPENING
from minutes.importing.head.lines import (
    TITLE_SIGN,
    is_dated_line,
    is_timed_line,
)
from minutes.importing.language.date_shapes import WEEKDAY
from minutes.importing.language.dates import spans_in, without_days
from minutes.importing.language.place_words import (
    AT_HOME,
    DIGITAL,
    IN_PLACE,
    LINK,
    PLACE_WORD,
)
from minutes.importing.language.places import swedish_places
from minutes.importing.language.times import hours_in, without_hours
from minutes.importing.language.vocabulary import PROTOCOL_WORDS, folded
from minutes.importing.layout.characters import one_line
from minutes.importing.layout.labels import kind_of, label_of

SHORT = 80  # letters of a place below which its words suffice
SEGMENTS = re.compile(r"\s+[|·•]\s+|\t")
FEWEST_SEGMENTS = 3
PARTS = re.compile(r",\s|\s[|–—-]\s|\t|;\s|(?<=\d)\.\s(?=[A-ZÅÄÖÆØ])")
# "Anteckningar från möte , , rum 3": what the line is, before what it tells.
WHAT_FIRST = re.compile(
    rf"^\s*(?:{PROTOCOL_WORDS.pattern})(?:\s[\w-]+){{0,3}}\s*,[\s,]*(?=\S)",
    re.IGNORECASE,
)
# What is left of "held on Thursday 6th March in the Vestry".
WAS_HELD = re.compile(
    r"^(?:held|hölls|hållet|holdt|avholdt|afholdt)\b(?:\s(?:on|den|d\.))?\s*",
    re.IGNORECASE,
)
# "Mötesanteckningar fördes på Teams"
MINUTES_AT = re.compile(
    rf"(?:{PROTOCOL_WORDS.pattern})\b.*\s(?:på|i|at|in|via|hos|ved)\s"
    r"(?P<place>(?-i:[A-ZÅÄÖÆØ])[^()]{2,60})$",
    re.IGNORECASE,
)
# Neither where nor when: "UTC", "svensk tid".
ZONE = re.compile(
    r"\b(?:UTC|GMT|BST|CES?T|EES?T|E[SD]T|P[SD]T)(?:\s?[+-]\d+)?\b"
    r"|\b(?:UK|local|svensk|norsk|dansk|lokal|finsk|Swedish|Central European) time?d?\b"
)
# "Duration: 15:00": whatever a line calls what it tells.
ANY_LABEL = re.compile(r"^(?P<label>[^\W\d_](?:[^\W\d_]|[ /&-]){2,24}):\s+(?=\S)")
# A part of a line that tells what was done there: "fika från 12.45".
ASIDE = re.compile(
    r"\b(?:fika|kaffe|lunch|frukost|mingel|coffee|tea|vi|slut|ca)\b", re.IGNORECASE
)
HELD_IN = re.compile(
    r"\b(?i:held|hållet|hållen|hölls|holdt|afholdt|avholdt|möte|meeting|møte|møde)"
    r"\s(?i:in|at|i|på|vid|hos|via|ved)\s(?:the\s)?(?P<place>[A-ZÅÄÖÆØ].{2,80}?)"
    r"(?=,?\s(?i:on|den|d\.|kl|klockan|commencing|from|mellan|at)\s|,?\s\d|$)"
)
# "… i Sessionssalen, Vara, den 5 mars"; "Lund den 5 mars": what the date follows.
LAST_PLACE = re.compile(
    r"\s(?:i|på|at|in|hos|vid|via)\s(?:the\s)?(?P<place>[A-ZÅÄÖÆØ][^()]{2,60}?)"
    r"[,\s]*(?:den|on|d\.)?\s*(?:[a-zåäöø]+dag(?:en)?s?,?|[A-Za-z]+day,?)?\s*(?:den)?\s*$"
)
WAS_KEPT = re.compile(
    r"\b(?:hållet|fört|förda|hölls|held|holdt|afholdt)\b"
    r"|\w(?:möte|träff|sammanträde|internat|møte|møde|meeting|samling)(?=\s(?:i|in)\s)"
)
TOWN = re.compile(
    r"[,–-]\s(?P<place>[A-ZÅÄÖÆØ][\w-]+(?: [A-ZÅÄÖ]\w+)?),?\s*(?:den)?\s*$"
)


def place_of_line(text: str) -> str:
    """Read "Lund, 3 maj 2024 kl. 9", or a headline that tells it all."""
    days = spans_in(text)
    if place := _of_segments(text):
        return place
    if TITLE_SIGN.search(text) and days and days[0].first.is_whole:
        if place := place_of_headline(text):
            return place
        return "" if _is_heading(besides_time(text)) else besides_time(text)
    tells_when = is_dated_line(text) or is_timed_line(text)
    rest = besides_time(text) if tells_when else ""
    return "" if _is_heading(rest) else rest


def place_of_parts(line: str) -> str:
    """Give what a line of facts tells from its first part that is a place by words.

    "Möte i rådet kl. 13–15, lokal Isälven, Norrköping": the last two.
    """
    return "" if is_told(line) else place_among_parts(line)


def place_among_parts(line: str) -> str:
    """Read a sentence so as well: "… held on 3 May at 4 p.m., Room 7, Ash House."."""
    if not (hours_in(line) or spans_in(line)):
        return ""
    parts = PARTS.split(line)
    for at, part in enumerate(parts):
        rest = besides_time(part)
        is_home = AT_HOME.match(rest)
        is_place = any(one.search(part) for one in (LINK, PLACE_WORD, DIGITAL))
        if not (is_home or is_place):
            continue
        if not is_home and (not at or len(rest) < len(part.strip()) - 3):
            return ""  # it tells of more than that
        told = [besides_time(one) for one in parts[at:]]
        return ", ".join(one for one in told if one)
    return ""


def place_of_headline(title: str) -> str:
    """Read "… held in the Hall, on 3 May", "…, 3 maj i Folkets hus"."""
    days = spans_in(title)
    if not days:
        return ""
    if place := _of_segments(title):
        return place
    if place := _before_days(title, title[: days[0].start]):
        return besides_time(place)
    rest = without_hours(title[days[-1].end :]).strip(" ,.:-–|")
    is_aside = re.fullmatch(r"\([^()]+\)", rest) and DIGITAL.search(rest)
    is_short = len(rest) < SHORT and not TITLE_SIGN.search(rest)
    is_named = is_short and (PLACE_WORD.search(rest) or DIGITAL.match(rest))
    is_known = swedish_places().find(rest.split(",")[0].split()[-1] if rest else "")
    is_where = IN_PLACE.match(rest) or is_aside or is_named or (is_short and is_known)
    return besides_time(rest) if is_where else ""


def _of_segments(line: str) -> str:
    """Give what a line of facts with the same sign between tells besides the time.

    "Möte 2 | 7 juni 2022 | 13–15 | Kajen 3, Lund": the last part.
    """
    others = SEGMENTS.split(line)[1:]
    told = [at for at, one in enumerate(others) if spans_in(one) or hours_in(one)]
    if len(others) < FEWEST_SEGMENTS - 1 or not told:
        return ""
    rest = [besides_time(one) for one in others[min(told) :]]
    named = [one for one in rest if one and not TITLE_SIGN.search(one)]
    is_told = len(named) == 1 and (named[0][0].isupper() or LINK.match(named[0]))
    return named[0] if is_told else ""


def without_labelled(line: str) -> str:
    """Leave "Antecknare: Anna Ek" out of a line of facts with bars between."""
    parts = SEGMENTS.split(line)
    others = [part for part in parts if label_of(part) is None]
    is_row = len(parts) > FEWEST_SEGMENTS and len(others) >= FEWEST_SEGMENTS
    return " | ".join(others) if is_row and "\t" not in line else ""


def _before_days(title: str, before: str) -> str:
    """Give the place that stands before the date: "… i Sessionssalen, den 5 mars"."""
    if match := HELD_IN.search(title):
        return match["place"]
    match = LAST_PLACE.search(before)
    if match and (PLACE_WORD.search(match["place"]) or DIGITAL.search(match["place"])):
        return match["place"]
    if match and WAS_KEPT.search(before) and swedish_places().find(match["place"]):
        return match["place"]
    match = TOWN.search(before)
    return match["place"] if match and swedish_places().find(match["place"]) else ""


def tidy_place(value: str) -> str:
    return one_line(value.replace("\t", " ")).strip(" .,;:-–|")


def besides_time(text: str) -> str:
    """Give what a line tells besides date and time, if that may be a place."""
    match = ANY_LABEL.match(text)
    if match and kind_of(match["label"]) in ("", "place", "time_and_place"):
        text = text[match.end() :]
    rest = ZONE.sub(" ", WEEKDAY.sub(" ", without_hours(without_days(text))))
    parts = rest.split(",")
    rest = ",".join(one for one in parts if not _tells_what(one)) or rest
    rest = WHAT_FIRST.sub("", rest)
    rest = re.sub(r"\s+,", ",", one_line(rest)).strip(" .,;:-–()|<>")
    rest = re.sub(r"\s(?:on|den|the|d\.)$", "", rest)
    rest = WAS_HELD.sub("", rest)
    rest = rest if AT_HOME.match(rest) else IN_PLACE.sub("", rest)
    rest = rest.strip(" .,;:-–(|")
    if match := MINUTES_AT.match(rest):
        rest = match["place"]
    if PROTOCOL_WORDS.fullmatch(folded(rest)):
        return ""
    if len(rest) < 3 or not re.search(r"[^\W\d_]{3}", rest) or OPENING.search(rest):
        return ""
    return f"{rest})" if rest.count("(") > rest.count(")") else rest


def _tells_what(part: str) -> bool:
    return bool(ASIDE.search(part) or OPENING.search(part)) and len(part) < 40


def _is_heading(rest: str) -> bool:
    """Say so of the name of the meeting: "Notes of the meeting"."""
    return bool(TITLE_SIGN.search(rest)) and not (
        PLACE_WORD.search(rest) or DIGITAL.search(rest)
    )
