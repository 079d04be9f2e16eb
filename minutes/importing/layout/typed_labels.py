"""Labels that no vocabulary holds, known by their stems and by what their value is."""

from __future__ import annotations

import re

from minutes.importing.head.officer_words import office_told
from minutes.importing.language.names import is_person
from minutes.importing.language.people import begins_as_name
from minutes.importing.language.place_words import LINK
from minutes.importing.language.places import swedish_places
from minutes.importing.language.vocabulary import PROTOCOL_WORDS, folded
from minutes.importing.layout.labels import Label, kind_of

LABELLED = re.compile(
    r"(?P<label>[^\W\d_][^:\t;()?!]{1,40}?)\s?(?::|\t)\s*(?P<value>\S.*)", re.DOTALL
)
LONGEST = 5  # words of a label
LONGEST_VALUE = 120  # letters
# Programs to meet in, and having met without a room.
PLATFORM = re.compile(
    r"(?:(?:via|på|over|by|microsoft|ms|digitalt?|online)[\s,]+)*"
    r"(?:teams\w*|zoom\w*|skype\w*|jitsi\w*|webex|google meet|meet|discord|slack|länk"
    r"|telefon\w*|phone|video\w*|distans\w*|digitalt?(?: (?:möte|møte|møde))?|online"
    r"|hybrid\w*)\b(?:[\s(,–-]+[\w-]+){0,5}\)?",
    re.IGNORECASE,
)
OF_PLACE = re.compile(
    r"plats|lokal|\brum|rum\b|rommet|\brom\b|room|sted\b|\bställe|venue|where|\bhvor\b"
    r"|adress|address|location|träffas|\bsamling|\bsite\b|(?:möt|saml|träff)\w*punkt\b|\bsal\b|\bkanal\b"
)
OF_LINK = re.compile(r"länk|link|lenke|anslut|dial|where|join|call|meeting|room|url")
NOT_OF_PLACE = re.compile(
    r"anslag|förvar|juster|arbets|underskrift|nästa|next|neste|næste|inspel|record"
    r"|present|dokument|document|underlag|material|handling|tema|theme|ämne|topic|fokus"
    r"|agenda|dagordning|notes|anteckning|minutes|protokoll|kontakt|contact|post\b"
)


def label_by_value(text: str) -> Label | None:
    """Read "Möte-leder: Anna Ek", "Kanal: Teams" and "Samlingsplats: Stadshuset"."""
    match = LABELLED.fullmatch(text.strip())
    if match is None or len(match["value"]) > LONGEST_VALUE:
        return None
    written, value = match["label"].strip(), match["value"].strip()
    if _is_taker(written, value):
        return Label("minute_taker", written, value, ":")
    if len(written.split()) > LONGEST or kind_of(written) not in ("", "network"):
        return None
    kind = _kind(folded(written), value)
    return Label(kind, written, value, ":") if kind else None


def _is_taker(written: str, value: str) -> bool:
    """Tell the cell "Anteckningar" beside one with a name from the title."""
    is_protocol = bool(PROTOCOL_WORDS.fullmatch(folded(written)))
    is_named = begins_as_name(value) and is_person(value, swedish_places())
    return is_protocol and is_named and kind_of(written) == "minute_taker"


def _kind(label: str, value: str) -> str:
    first = re.split(r"[,(;/\t]|\s[–-]\s", value)[0].strip()
    is_unknown = kind_of(label) == ""
    is_called = " " not in first and begins_as_name(first)
    is_somebody = is_called or is_person(first, swedish_places())
    if is_unknown and is_somebody and office_told(label):
        return office_told(label)
    if NOT_OF_PLACE.search(label):
        return ""
    is_link = LINK.fullmatch(value) and OF_LINK.search(label)
    is_room = is_unknown and OF_PLACE.search(label) and len(value) > 2
    return "place" if PLATFORM.fullmatch(value) or is_link or is_room else ""
