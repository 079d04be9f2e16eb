"""Clock times as minutes write them, as "HH:MM"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutes.importing.language.spoken_times import in_figures

HOUR = r"(?:[01]?\d|2[0-4])"
CLOCK = rf"{HOUR}(?:\s?[.:]\s?[0-5]\d|(?=\D|$))"
PLAIN_CLOCK = rf"{HOUR}[.:][0-5]\d"
HALF = r"(?:\s?[ap]\.?m\b\.?)?"
COMPACT = r"(?:[01]\d|2[0-3])[0-5]\d"  # "0930"
# "kl. 10 – fredag kl. 12": the last day may be told.
WEEKDAY = r"(?:(?:[a-zåäöø]{2,4}s?dag(?:en)?|[a-z]{3,6}day),?\s(?:at\s)?)?"
ZONE = r"(?:\s(?:utc|gmt|[a-z]{1,3}t)\b)?"
DASH = (
    rf"{ZONE}\s?(?:[-–—→]|till|to|til|and|t\.?\s?o\.?\s?m\.?)\s?(?:slut\s)?{WEEKDAY}"
    r"(?:ca\.?\s|kl\.?\s?|klockan\s|kel\s)?"
)
SAID = r"\b(?:kl\.?|klockan|klokken|kel|at)\s?(?:ca\.?\s)?"

AFTER_THE_WORD = re.compile(
    rf"{SAID}(?P<start>{COMPACT}(?![\d:.])|{CLOCK}{HALF})"
    rf"(?:{DASH}(?P<end>{COMPACT}(?![\d:.])|{CLOCK}{HALF}))?",
    re.IGNORECASE,
)
BETWEEN = re.compile(
    rf"\b(?:mellan|between|mellom|mellem)\s(?:kl\.?\s?|klockan\s)?"
    rf"(?P<start>{CLOCK}{HALF})\s(?:och|and|og)\s(?:kl\.?\s?)?(?:ca\.?\s)?"
    rf"(?P<end>{CLOCK}{HALF})",
    re.IGNORECASE,
)
RANGE = re.compile(
    rf"(?<![\d.:/-])(?P<start>{PLAIN_CLOCK}{HALF}|{HOUR}{HALF}){DASH}"
    rf"(?P<end>{PLAIN_CLOCK}{HALF})(?![\d/])",
    re.IGNORECASE,
)
WITHOUT_SIGN = re.compile(
    rf"(?<![\d.:/-])(?P<start>{COMPACT})\s?[-–—]\s?(?P<end>{COMPACT})(?![\d/:-])"
)
HOURS = re.compile(
    rf"(?<![\d.:/-])(?P<start>{CLOCK}{HALF}){DASH}(?P<end>{CLOCK}{HALF})(?![\d/:-])",
    re.IGNORECASE,
)
ALONE = re.compile(
    rf"(?<![\d.:/-])(?P<start>{HOUR}:[0-5]\d{HALF}"
    rf"|{HOUR}\s?[ap]m\b)(?![\d:-])(?P<end>)",
    re.IGNORECASE,
)


# "kl. 9–12 och 13–15": with a break between
AFTERNOON = re.compile(
    rf"\s?(?:,|och|samt|and|og|&)\s(?:kl\.?\s)?{CLOCK}{HALF}{DASH}(?P<end>{CLOCK}{HALF})",
    re.IGNORECASE,
)
SECONDS = re.compile(r"\b(\d\d:\d\d):\d\d\b")
# "kl. 7 på kvällen"
LATE = re.compile(
    r"\s(?:på (?:eftermiddagen|kvällen|kvelden)|om (?:ettermiddagen|kvelden"
    r"|eftermiddagen|aftenen)|i aften|in the (?:afternoon|evening))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Hours:
    """From when to when; `end` is "" where only one time is told."""

    start: str
    end: str


def hours_in(text: str, *, is_about_time: bool = False) -> Hours | None:
    """Find the first hours told; `is_about_time` takes bare ones ("9-11.30") too."""
    text = SECONDS.sub(r"\1", in_figures(text))
    shapes = [BETWEEN, AFTER_THE_WORD, RANGE]
    if is_about_time:
        shapes += [WITHOUT_SIGN, HOURS, ALONE, BARE]
    for shape in shapes:
        for match in shape.finditer(text):
            start, end = clock(match["start"]), clock(match["end"] or "")
            if end and "m" in match["end"].casefold():
                start = _in_the_half_of(match["start"], end, start)
            if end and (after := AFTERNOON.match(text, match.end())):
                end = max(end, clock(after["end"]))
            if start and LATE.match(text, match.end()):
                start, end = later(start), later(end)
            if start:
                return Hours(start, end)
    return None


def later(time: str) -> str:
    """Move a time of the morning to the afternoon."""
    return clock(f"{time} pm") if time and time < "12:00" else time


# "lokale 2.14" is a room.
NO_ROOM = r"(?<!lokale\s)(?<!lokal\s)(?<!room\s)(?<!rum\s)(?<!rom\s)(?<!sal\s)(?<!nr\s)"
BARE = re.compile(
    rf"{NO_ROOM}(?<![\d.:/-])"
    rf"(?P<start>(?:[01]?\d|2[0-3])\.[0-5]\d(?!\d){HALF})(?![\d/-]|\.\d)(?P<end>)",
    re.IGNORECASE,
)


def clock(written: str) -> str:
    """Write "9.30", "9", "2:15 pm" as "09:30", "09:00", "14:15"; "" if it is none."""
    digits = re.findall(r"\d\d?", written)
    if not digits:
        return ""
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    half = re.search(r"([ap])\.?m", written, re.IGNORECASE)
    if half:
        hour = hour % 12 + (12 if half[1].casefold() == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour <= 23 and minute <= 59 else ""


def without_hours(text: str) -> str:
    for shape in (AFTER_THE_WORD, RANGE, HOURS, ALONE, BARE):
        text = shape.sub(" ", text)
    return text


def _in_the_half_of(written: str, end: str, start: str) -> str:
    """Read "1–3 pm" as 13 to 15: the half is told once, for both."""
    if re.search("[ap]\\.?m", written, re.IGNORECASE) or end < "12:00":
        return start
    later = clock(f"{written} pm")
    return later if later <= end else start
