"""The words by which a sentence tells who was there and who was not."""

from __future__ import annotations

import re

# "Förhinder hade Anna Ek": the people stand after the words.
ABSENT_BEFORE = re.compile(
    r"\b(?:(?:förhinder|återbud|frånvaro|afbud|forfall)\s(?:(?:hade|har|anmäldes?|kom"
    r"|lämnades|fanns|havde|meldte|var)\s)*(?:(?:anmälts|lämnats|meldt|inkommit)\s)?"
    r"(?:(?:av|från|fra|för)\s)?|(?:förhindrade|förhindrad|frånvarande|absent|excused"
    r"|fraværende)\s(?:var|är|were|was)\s|apologies\s(?:(?:were|had been)\s)?"
    r"(?:received\s)?from\s)(?=[A-ZÅÄÖÆØ])",
    re.IGNORECASE,
)
PRESENT_BEFORE = re.compile(
    r"\b(?:(?:deltog|närvarade|medverkade|deltok|deltager|fremmødte)\s(?:även\s)?"
    r"|(?:med|närvarande|deltagande|deltagare|på plats|present|in attendance"
    r"|til ?stede|deltagere|deltakere)(?:\s(?:på|vid|i|via|at)\s\w+)?\s"
    r"(?:var|är|were|was|er)\s(?:även\s)?)(?=[A-ZÅÄÖÆØ])",
    re.IGNORECASE,
)
# "Anna Ek hade anmält förhinder": they stand before them.
ABSENT_AFTER = re.compile(
    r"\s(?:hade|har|kunde|sände|skickade|lämnade|anmälde|var|är|had|have|could|sent"
    r"|kunne|hadde|havde)\s(?:\w+\s){0,3}?(?:förhinder|förhindrad\w*|inte|ej|återbud"
    r"|frånvarande|apologies|regrets|unable|forfall|afbud|ikke)\b"
)
PRESENT_AFTER = re.compile(
    r"\s(?:deltog|var med|närvarade|var närvarande|fanns på plats|attended"
    r"|were present|deltok|var til ?stede)\b"
)
BEFORE = (("absent", ABSENT_BEFORE), ("present", PRESENT_BEFORE))
AFTER = (("absent", ABSENT_AFTER), ("present", PRESENT_AFTER))


def who_is_told(sentence: str) -> tuple[str, str]:
    """Give the status that a sentence tells, and the part that names the people."""
    for status, shape in BEFORE:
        if match := shape.search(sentence):
            return status, sentence[match.end() :]
    for status, shape in AFTER:
        if match := shape.search(sentence):
            return status, sentence[: match.start()]
    return "", ""
