"""The text of a list made plain: one kind of sign between people, marks taken off."""

from __future__ import annotations

import re

from minutes.importing.attendance.entry_groups import with_groups_marked
from minutes.importing.attendance.entry_halves import looks_like_people
from minutes.importing.attendance.entry_signs import AWAY, DASH, HERE, WHENCE
from minutes.importing.language.names import are_initials
from minutes.importing.language.people import begins_as_name
from minutes.importing.language.places import Places

MARK = re.compile(
    r"^\s*(?:\[?[xX✓✔☒☑]\]?|\[\s?\]|[☐□]|\d{1,3}[.)]?(?=\s+[A-ZÅÄÖÆØ]))\s+(?=[^\W\d_])"
)
NEXT_PERSON = re.compile(
    r"\)\s+(?!(?:och|samt|and|og)\s)(?=[^\W\d_][\w-]*(?:\s+[^\W\d_][\w-]*)?\s*\()"
)
ADDRESS = re.compile(
    r"(?<![\w.])(?:\(@\w[\w-]*\)|@\w[\w-]*(?:,\s)?)|[<(]?\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}[>)]?"
)
COLOURED = re.compile(rf"\s*{HERE}(?=\s|[,;]|$)")
CROSSED = re.compile(
    rf"{AWAY}\s*(?P<next>[A-ZÅÄÖÆØ][\w-]*(?: [\"“”]?[A-ZÅÄÖÆØ][\w-]*[\"“”]?)*)"
    rf"|(?P<last>[^,;]+?)\s*{AWAY}(?=[,;]|$)"
)
# "… and 4 members of the public", "… samt undertecknad": they have no name.
NAMELESS = re.compile(
    r",?\s(?:och|samt|and|og|jämte|plus)\s(?:the\s)?(?:undertecknad|undersigned"
    r"|undertegnede|\d+|ytterligare|flera|några|andra|övriga|cirka|ca|omkring|about"
    r"|some|several|others?|members|many|flere|andre|en del|ett \w+tal)\b.*",
    re.DOTALL,
)
# "samt undertecknad, Ove (…)"
UNDERSIGNED = re.compile(
    r",?\s(?:och|samt|and|og)\s(?:undertecknad|undersigned|undertegnede)[,\s]+"
    r"(?=[A-ZÅÄÖÆØ])"
)
# "Det var jag och Anna Ek, …": whoever writes has no name there.
MYSELF = re.compile(
    r"(?:^|(?<=,\s))[^,:;()]*\b(?:jag|jeg|undertecknad|undertegnede)\s(?:själv\s|selv\s)?"
    r"(?:och|samt|og|and)\s(?=[A-ZÅÄÖÆØ])"
)
BOTH = re.compile(
    r",\s(?:båda|alla|både|both|all|begge|alle)(?=\s(?:från|fra|frå|from)\s)"
)
FROM = re.compile(r"(?<=[^\W\d_])\s(?:från|fra|from)\s(?=[^\W\d_])")
# "Göran "Ludde" Ek": what one is called stands within the name.
NICKNAME = re.compile(r"(?<=[^\W\d_])\s[\"“”«»][^\W\d_]+[\"“”«»]\s(?=[A-ZÅÄÖÆØ])")
# "Rolf i Lund": from where, told as one speaks.
OF_PLACE = re.compile(
    r"(?:^|(?<=,\s)|(?<=\soch\s)|(?<=\ssamt\s)|(?<=\sand\s)|(?<=\sog\s))"
    r"(?P<who>[A-ZÅÄÖÆØ][\w-]+(?: [A-ZÅÄÖÆØ][\w-]+)?)\si\s(?=[A-ZÅÄÖÆØ])"
)
# "Anna Ek/Lund"
SLASH = re.compile(r"([A-ZÅÄÖÆØ][\w-]+ [A-ZÅÄÖÆØ][\w-]+)/(?=[A-ZÅÄÖÆØ])")
# "AE Anna Ek": how the text calls her.
INITIALS_FIRST = re.compile(
    r"(?<!\w)(?P<call>[A-ZÅÄÖÆØ]{2,4})(?:\s?[:=–-])?\s+"
    r"(?P<name>[A-ZÅÄÖÆØ][\w-]+(?:\s[A-ZÅÄÖÆØ][\w-]+){1,2})"
)
SEVERAL = re.compile(r",|\s(?:och|samt|and|og|&)\s")
LONGEST = 5_000  # letters of a list that is read as one
# "Anna Ek - Bo Alm - Eva Dam": whatever sign stands between people.
BETWEEN = re.compile(r"\s+[-–—/]\s+|\s*[|·•]\s*")
FEWEST_BETWEEN = 2
COLON_AND_TAB = re.compile(r"\s?:\s*\t\s*")


def plain_list(text: str, places: Places) -> str:
    text = UNDERSIGNED.sub(", ", ADDRESS.sub(" ", text[:LONGEST]))
    text = MYSELF.sub("", COLOURED.sub("", CROSSED.sub(_as_away, text)))
    text = BOTH.sub("", NAMELESS.sub("", text))
    text = with_groups_marked(text, places)
    text = FROM.sub(f" – {WHENCE}", NICKNAME.sub(" ", text))
    text = SLASH.sub(
        lambda match: _dashed(match, places), INITIALS_FIRST.sub(_initials_last, text)
    )
    text = OF_PLACE.sub(lambda match: _whence(match, places), text)
    text = NEXT_PERSON.sub("), ", MARK.sub("", text)).strip(" .\t")
    return _parted_alike(with_prefix(text, places), places)


def _as_away(match: re.Match[str]) -> str:
    return f"{(match['next'] or match['last']).strip()} (frånvarande)"


def _whence(match: re.Match[str], places: Places) -> str:
    """Read "Rolf i Lund" as "Rolf – Lund"; "Posten i Norr AB" stays whole."""
    is_place = places.leading(match.string[match.end() :][:60])
    is_whence = is_place or begins_as_name(match["who"])
    return f"{match['who']} – " if is_whence else match[0]


def _dashed(match: re.Match[str], places: Places) -> str:
    """Read "Anna Ek/Lund" as "Anna Ek – Lund"; "… Ek Lund/Höör" tells of two places."""
    is_of_two = match.start() > 0 and places.find(match[1].split()[-1])
    return match[0] if is_of_two else f"{match[1]} – "


def _initials_last(match: re.Match[str]) -> str:
    is_call = are_initials(match["call"], match["name"])
    return f"{match['name']} ({match['call']})" if is_call else match[0]


def with_prefix(text: str, places: Places) -> str:
    """Read "Lund<tab>Anna, Bo" and "Lund - Anna, Bo" as "Lund: Anna, Bo"."""
    text = COLON_AND_TAB.sub(": ", text)
    first, sign, rest = text.partition("\t")
    if not sign:
        first, *others = DASH.split(text, maxsplit=1)
        sign = rest = others[0] if others and SEVERAL.search(others[0]) else ""
    is_place = sign and places.find(first) and rest.strip()
    return f"{first.strip()}: {rest}" if is_place else text


def _parted_alike(text: str, places: Places) -> str:
    """Put semicolons between people whom another sign parts."""
    if ";" in text or ":" in text:
        return text
    parts = [part.strip() for part in BETWEEN.split(text.lstrip("-–— "))]
    people = sum(looks_like_people(part.split(",")[0], places) for part in parts)
    are_people = people == len(parts) >= FEWEST_BETWEEN
    return "; ".join(parts) if are_people else text
