"""What stands round the people of a list: their class or house, marks and asides."""

from __future__ import annotations

import re

from minutes.importing.attendance.entry_halves import looks_like_people
from minutes.importing.language.people import begins_as_name
from minutes.importing.language.places import Places

# "4A Moa och Elias", "Åk 2, Siv": the class, the house or the team they speak for.
CLASS = (
    r"(?:(?:åk|årskurs|klass|class|year|grade|form|trinn|klasse|årgang|avd|avdeling"
    r"|afdeling|avdelning|hus|lag|grupp|uppgång|trapp)\.?\s?\d{1,2}\s?[a-zåäöæø]?"
    r"|\d{1,2}[.:-]?[a-zåäöæø]{1,2}|fsk|förskoleklass(?:en)?|f-klass(?:en)?)"
)
OF_CLASS = re.compile(
    rf"^\s*(?P<of>{CLASS})(?:\s?[:\t,]\s*|\s[–—-]\s+|\s+)(?=(?-i:[A-ZÅÄÖÆØ]))",
    re.IGNORECASE,
)
IS_CLASS = re.compile(CLASS, re.IGNORECASE)
# "Tuva 6A, Love 6B"
CLASS_AFTER = re.compile(
    r"(?P<who>[A-ZÅÄÖÆØ][\w-]*[a-zåäöæø])\s(?P<of>\d{1,2}[.:-]?[A-Za-z]{1,2})"
    r"(?=\s*(?:[,;(]|$|\s(?:och|and|og|samt|&)\s))"
)
# "Alingsås, Vårgårda: Per Lund"
OF_SEVERAL = re.compile(r"^(?P<bodies>[^:;()\t]+,[^:;()\t]+)(?=:\s+[A-ZÅÄÖÆØ])")
# "4B Signe (Nils var sjuk)": somebody else, who was away.
OTHER_AWAY = re.compile(
    r"\s\((?P<who>[A-ZÅÄÖÆØ][\w-]+(?:\s[A-ZÅÄÖÆØ][\w-]+)?)\s"
    r"(?:(?:var|är|was|is|er)\s)?"
    r"(?P<told>sjuk|syk|syg|ill|sick|borta|away|bortrest|ledig|frånvarande|absent"
    r"|förhindrad|fraværende|(?:hade|har)\s(?:fått\s)?förhinder|kunde inte(?: komma)?"
    r"|kom inte|kunne ikke(?: komme)?|could not come)\)"
)
# "Bo Alm (Eva Dam via länk)": somebody else, who was there.
OTHER_THERE = re.compile(
    r"\s\((?P<who>[A-ZÅÄÖÆØ][\w-]+(?:\s[A-ZÅÄÖÆØ][\w-]+){1,2})\s"
    r"(?P<told>(?:(?:var |deltog |was |er )?(?:med|with us)\s)?"
    r"(?:på|via|över|over|per|by|on)\s"
    r"(?:länk|telefon|distans|teams|zoom|skype|skärm|video|phone|link|lenke|skjerm)"
    r"|(?:anslöt|deltog|kom|joined|attended|deltok|deltager|kom)\s[^()]{2,40})\)",
    re.IGNORECASE,
)
# "Säffle (Kim Dahl och Jo Åberg)": who came from there.
INSIDE = re.compile(
    r"(?P<body>(?:^|(?<=,\s))[A-ZÅÄÖÆØ\d][^():;,]{1,40}?)\s?"
    r"\((?P<who>[A-ZÅÄÖÆØ][^()]{5,200})\)(?P<end>,\s|\s(?:och|samt|and|og|&)\s|)"
)
PARTED = re.compile(r",\s|\s(?:och|samt|and|og|&)\s")
SEVERAL = 2
# "Stephen [host], Vanessa [documenter]"
IN_BRACKETS = re.compile(
    r"(?<=[a-zåäöæøé])\s\[(?P<told>[A-Za-zåäöæø][^\[\]\d]{2,30})\]"
)
# "Rektor (sekretær): Anne Berge"
ASIDE = re.compile(
    r"^(?P<role>[^():,;]{2,40})\s\((?P<aside>[^():]{2,40})\):\s*(?P<who>[^,;]+)$"
)
# "Anna Ek X", "Bo Alm anmält förhinder": a column without its lines.
MARK_AFTER = re.compile(r"(?<=[a-zåäöæøé)])\s+[xX✓✔](?=\s*(?:[,(]|$))")
STATUS_AFTER = re.compile(
    r"(?<=[a-zåäöæøé)])\s+(?=(?:(?:har|hade|ej|inte|har inte|ikke)\s)?"
    r"(?:(?:anmält|anmäld|meddelat|lämnat|meldt)\s)?(?:förhinder|förhindrad|återbud"
    r"|frånvarande|frånvaro|närvarande|forfall|afbud|fraværende|til ?stede|absent"
    r"|apologies|excused|present)$)",
    re.IGNORECASE,
)


def with_groups_marked(text: str, places: Places) -> str:
    """Put colons after what people have in common, commas before what each has."""
    text = IN_BRACKETS.sub(r" (\g<told>)", text)
    text = CLASS_AFTER.sub(r"\g<who> (\g<of>)", OF_CLASS.sub(r"\g<of>: ", text))
    text = OF_SEVERAL.sub(lambda match: _as_one(match, places), text)
    text = OTHER_THERE.sub(_besides, OTHER_AWAY.sub(_beside, text))
    text = STATUS_AFTER.sub(", ", MARK_AFTER.sub("", text.rstrip(" .")), count=1)
    text = ASIDE.sub(r"\g<role>: \g<who> (\g<aside>)", text)
    return INSIDE.sub(lambda match: _led_by_body(match, places), text)


def _as_one(match: re.Match[str], places: Places) -> str:
    """Read "Ale, Vara: …" as "Ale/Vara: …": one person speaks for both."""
    bodies = PARTED.split(match["bodies"])
    return "/".join(bodies) if all(map(places.find, bodies)) else match[0]


def _beside(match: re.Match[str]) -> str:
    """Read "Signe (Nils var sjuk)" as "Signe, Nils (sjuk, absent)"."""
    before = match.string[: match.start()].split()[-1:]
    is_other = bool(before) and begins_as_name(before[0])
    return f", {match['who']} ({match['told']}, absent)" if is_other else match[0]


def _besides(match: re.Match[str]) -> str:
    """Read "Bo Alm (Eva Dam via länk)" as "Bo Alm, Eva Dam (via länk)"."""
    is_other = begins_as_name(match["who"])
    return f", {match['who']} ({match['told']})" if is_other else match[0]


def _led_by_body(match: re.Match[str], places: Places) -> str:
    """Read "Säffle (Kim Dahl och Jo Åberg)" as "Säffle: Kim Dahl och Jo Åberg"."""
    people = [looks_like_people(one, places) for one in PARTED.split(match["who"])]
    is_body = not begins_as_name(match["body"])
    are_people = len(people) >= SEVERAL and all(people) and is_body
    sign = "; " if match["end"] else ""
    return f"{match['body']}: {match['who']}{sign}" if are_people else match[0]
