"""What a phrase beside a name tells: what the person is, and for which body."""

from __future__ import annotations

import re

from minutes.importing.language.names import (
    is_named_body,
    is_organisation,
    is_role,
    names_body,
)
from minutes.importing.language.places import Places
from minutes.importing.language.role_words import ROLE

# "rektor på Parkskolan": the body stands behind the word for where.
WHERE = re.compile(
    r"\s(?:i|på|vid|hos|at|from|från|fra|ved|with)\s(?:the\s)?(?=[A-ZÅÄÖÆØ])"
)
# "processledare FoU Sydost": it begins with the first capital.
CAPITAL = re.compile(r"(?<=[^\W\d_])\s(?=[A-ZÅÄÖÆØ])")
# "MAS Lund": the callings that are told in capitals.
CAPITALS = re.compile(
    r"(?P<role>MAS|MAR|MAS/MAR|SAS|VD|VC|EC|GD|CEO|CIO|CTO|CFO|COO|PM|PO|HR|IT"
    r"|SSK|KD|VP|Cllr)\s(?P<body>[A-ZÅÄÖÆØ].*)"
)
# Fields of work in capitals belong to the calling: "enhetschef IFO".
FIELD = re.compile(r"(?:HR|IT|IFO|LSS|VA|HSL|FoU|EU|VFU|SoL|GIS|ICT|PR)")
NOTE_AFTER = re.compile(
    r"\s+(?=(?:t\.?\s?o\.?\s?m|fr\.?\s?o\.?\s?m|från och med|till och med|fram till"
    r"|until|från kl|till kl)\b\.?\s"
    r"|(?:via|per|på|by)\s(?:länk|teams|zoom|skype|telefon|distans|phone|link|lenke)\b|§|(?:under\s)?(?:punkt|ärende|sak|item|pkt)\s\d)",
    re.IGNORECASE,
)


def role_and_body(told: str, places: Places) -> tuple[str, str]:
    """Part "chef på Skolverket", "MAS Lund" and "samordnare Region Skåne".

    Gives the role and the body, "" for what the phrase does not tell.
    """
    if places.find(told) and told[0].isupper():
        return "", told
    match = CAPITALS.fullmatch(told)
    if match and is_organisation(match["body"], places):
        return match["role"], match["body"]
    for sign in (WHERE, CAPITAL):
        head, *tail = sign.split(told, maxsplit=1)
        if tail and _is_calling(head) and not FIELD.fullmatch(tail[0]):
            return head, tail[0]
    is_body = names_body(told) or not is_role(told) or is_named_body(told)
    return ("", told) if is_body else (told, "")


def _is_calling(head: str) -> bool:
    """Say so of words in lower case that end in a calling: "vikarierande chef"."""
    words = head.split()
    return bool(words) and head[0].islower() and bool(ROLE.search(words[-1]))
