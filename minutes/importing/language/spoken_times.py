"""Clock times told in words: "halv sju", "tio i tre", "a quarter past six", "noon"."""

from __future__ import annotations

import re

HOURS = {
    word: hour
    for hour, words in enumerate(
        (
            "ett en et one", "två to two", "tre three", "fyra fire four", "fem five",
            "sex seks six", "sju syv seven", "åtta åtte otte eight", "nio ni nine",
            "tio ti ten", "elva elleve eleven", "tolv twelve",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
MINUTES = {
    word: minutes
    for minutes, words in (
        (5, "fem five"), (10, "tio ti ten"), (15, "kvart kvarter quarter"),
        (20, "tjugo tjue tyve twenty"), (25, "tjugofem twenty-five"),
    )
    for word in words.split()
}  # fmt: skip
FIRST_OF_DAY = 8  # the earliest hour that a meeting begins in the morning

AT = r"(?:\b(?:kl\.?|klockan|klokken|klokka|at|kel)\s)?"
HOUR = rf"(?P<hour>{'|'.join(HOURS)})\b"
MINUTE = rf"\b(?:a\s)?(?P<minutes>{'|'.join(MINUTES)})\s(?:minut(?:er|ter|es)\s)?"
# "tio i tre kommuner" is ten of them: before the hour only where no noun follows.
NO_NOUN = (
    r"(?=\s?(?:[.,;:)–—-]|$)|\s(?:och|and|og|samt|till?|då|när|efter|i|på|hos|in|with"
    r"|med|så|the)\b)"
)
PAST = re.compile(
    rf"{AT}{MINUTE}(?P<sign>över|over|past)\s(?P<half>halv\s)?{HOUR}", re.IGNORECASE
)
BEFORE = re.compile(
    rf"{AT}{MINUTE}(?P<sign>i|på|to|før)\s(?P<half>halv\s)?{HOUR}{NO_NOUN}",
    re.IGNORECASE,
)
HALF = re.compile(rf"{AT}\bhalv\s{HOUR}", re.IGNORECASE)
HALF_PAST = re.compile(rf"{AT}\bhalf\spast\s{HOUR}", re.IGNORECASE)
FULL = re.compile(
    rf"\b(?:kl\.?|klockan|klokken|klokka|kel)\s(?:ca\.?\s)?{HOUR}", re.IGNORECASE
)
OCLOCK = re.compile(rf"(?:\bat\s)?\b{HOUR}\so['’]clock\b", re.IGNORECASE)
NOON = re.compile(r"\bat\s(?:12\s)?(?:noon|midday)\b|\b12\snoon\b", re.IGNORECASE)
UNTIL_NOON = re.compile(
    r"(?<=[–-]\s)(?:noon|midday)\b|(?<=\bto\s)noon\b", re.IGNORECASE
)
# "från nio till tolv", "började sju", "höll på till åtta"
SPAN = re.compile(
    rf"\b(?P<lead>från|fra|from|mellan|mellom|mellem|between)\s{HOUR}\s(?P<dash>till?|to"
    rf"|och|og|and)\s(?P<end>{'|'.join(HOURS)}|kl\.\s\d\d\.\d\d)\b{NO_NOUN}",
    re.IGNORECASE,
)


def in_figures(text: str) -> str:
    """Write the times told in words as "kl. 18.30"."""
    text = PAST.sub(lambda match: _beside(match, 1), text)
    text = BEFORE.sub(lambda match: _beside(match, -1), text)
    for shape, minutes in ((HALF_PAST, 30), (HALF, -30)):
        text = shape.sub(lambda match, add=minutes: _time(match["hour"], add), text)
    for shape in (FULL, OCLOCK):
        text = shape.sub(lambda match: _time(match["hour"], 0), text)
    text = NOON.sub("kl. 12.00", UNTIL_NOON.sub("12.00", text))
    return SPAN.sub(_span, text)


def _beside(match: re.Match[str], sign: int) -> str:
    minutes = sign * MINUTES[match["minutes"].casefold()]
    return _time(match["hour"], minutes - 30 * bool(match["half"]))


def _span(match: re.Match[str]) -> str:
    end = match["end"]
    end = end if end[:2] == "kl" else _time(end, 0)
    return f"{_time(match['hour'], 0)}–{end.removeprefix('kl. ')}"


def _time(word: str, minutes: int) -> str:
    hour = HOURS[word.casefold()]
    minutes += 60 * (hour + 12 if hour < FIRST_OF_DAY else hour)
    return f"kl. {minutes // 60}.{minutes % 60:02}"
