"""The clauses of a sentence, each of which may tell somebody's task."""

from __future__ import annotations

import re

AGREED = re.compile(
    r"\b(?:(?:[Åå]terstår|[Kk]varstår|[Gg]jenstår|[Uu]destår|[Rr]emains) (?:att?|that)"
    r"|(?:sa(?:de)?|säger|meddela(?:de|r)|lova(?:de|r)|sagde|siger|sier"
    r"|fortalte)(?: att?)"
    r"|said that|(?:bestäm\w+|beslut\w+|enades? om|överens om|fram till) att"
    r"|(?:aftal\w+|avtalt|enighed om|enige om|beslutt\w+),? at"
    r"|(?:agreed|resolved|decided)(?: \w+)? that)\s$"
)
CLAUSE = re.compile(
    r"\b(?:[Åå]terstår|[Kk]varstår|[Gg]jenstår|[Uu]destår|[Rr]emains) (?:att?|that)\s"
    r"|\b(?:sa(?:de)?|säger|meddela(?:de|r)|lova(?:de|r)|sagde|siger|sier|fortalte|said)"
    r"(?: att?| that)? (?=(?:han|hon|hen|hun|he|she)\s)"
    r"|\b(?:bestäm\w+|beslut\w+|enades? om|överens om|fram till) att\s"
    r"|\b(?:aftal\w+|avtalt|enighed om|enige om|beslutt\w+),? at\s"
    r"|\b(?:agreed|resolved|decided) (?=[A-Z]\S* (?:would|will|should)\b)"
    r"|\b(?:agreed|resolved|decided)(?: \w+)? that (?=[A-Z]|the\s)"
    r"|^Det (?:är|er|blir|bliver|blev|ble)\s(?=[A-ZÅÄÖÆØ])|,\s+(?=[A-ZÅÄÖÆØ])"
    r"|,\s+(?:och|men|and|og|samt|but)\s+|;\s+|:\s+(?=[A-ZÅÄÖÆØ])"
    r"|\s(?:och|and|samt|og)\s+(?=[A-ZÅÄÖÆØ])|\.\s+"
    r"|\s[–—-]\s+(?=[A-ZÅÄÖÆØ])"
    r"|(?:,|\s[–—-])\s+(?=(?:detta|det|den|dessa|dette|denne|disse)\s[a-zåäöæø]+r\s[A-Z])"
    r"|,\s+(?=[a-zåäöæø]{4,}(?:arna|erna|orna|erne|ene)\s[a-zåäöæø]+r\s)"
    r"|,?\s(?:och|and|og|men|så|därför)\s(?=(?:varje|respektive|hver|hvert|alla|alle)\s)"
    r"|,?\s(?:och|and|og|men|but|så|so)\s(?=(?:jag|jeg|hon|han|hun|hen|she|he|I)\s)"
)
# "… som Anna skickar": told of what stands before it.
INNER = re.compile(
    r"\b(?:om|ifall|när|if|when|hvis|som|who|att|that|eftersom)\s*$", re.IGNORECASE
)
# A verb with nothing but its particle behind it, up to the next clause.
BARE = re.compile(
    r"\s[a-zåäöæø]+r(?: (?:upp|ut|in|opp|op|ud|ind|inn|fram))? (?:och|og) "
)


def may_tell_task(above: str) -> bool:
    """Say so of a clause by what stands before it in the sentence."""
    return bool(AGREED.search(above)) or not INNER.search(above)


def is_bare(clause: str, who: str) -> bool:
    """Say so of "Anna skriver och …", whose object stands in another clause."""
    return clause.startswith(who) and bool(BARE.match(clause[len(who) :]))
