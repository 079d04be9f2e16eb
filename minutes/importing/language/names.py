"""What looks like a person, a role, an organisation, a note: one phrase at a time."""

from __future__ import annotations

import re

from minutes.importing.language.people import begins_as_name
from minutes.importing.language.places import Places
from minutes.importing.language.role_words import RELATIVE, ROLE

PARTICLES = {
    "af", "av", "von", "van", "de", "la", "der", "den", "da", "di", "del", "le", "el",
    "al", "bin", "dos", "du", "zu", "ten", "ter", "of",
}  # fmt: skip
NO_NAME = {
    "och",
    "i",
    "på",
    "för",
    "med",
    "till",
    "om",
    "and",
    "the",
    "og",
    "vid",
    "från",
}
NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[’'´`-])*\.?")
NOTE = re.compile(
    r"(?:via|på|per|over|by|on|över) (?:länk|distans|teams|zoom|skype|telefon|webb"
    r"|video|lenke|link|phone|nett|distance|fjern)\b"
    r"|(?:teams|zoom|skype|digitalt?|online|distans|länk|remote(?:ly)?|på plats"
    r"|fysiskt|video|virtuell?t?)$"
    r"|§|\d[\d\s–,-]*(?:§|\.)(?!\s(?:trinn|klass|avd|kl\b))|(?:som|who)\s"
    r"|(?:p\.|(?:(?:under|för|for) )?(?:punkt(?:er(?:na)?)?|pkt|sak|items?"
    r"|paragraf))\s?\d"
    r"|(?:fr\.?\s?o\.?\s?m|t\.\s?o\.\s?m|tom(?=\s(?:§|\d|punkt|kl))|från|till"
    r"|fram till|until|from|kl(?=\.?\s?\d)|klockan|del av|delvis|deltog|anlände"
    r"|lämnade|gick|kom|närvarande|frånvarande|present|absent|part of|left|joined"
    r"|(?:(?:har|hade)\s)?(?:anmält|meddelat|lämnat|meldt)|förhinder|förhindrad|återbud"
    r"|forfall|afbud|fraværende|excused|apologies"
    r"|arrived|del\b|ej\b"
    r"|utan\b|ved|fra\b|til\b|t\so\sm|fr\so\sm|med fullmakt)\b"
    r"|(?:sjuk|syk|syg|vab|ledig|semester|ferie|unwell|ill|work|on leave|annual leave"
    r"|holiday|tjänsteresa)$",
    re.IGNORECASE,
)
# The last word of a body's name: "Gdynia Maritime Lab".
ENGLISH_BODY = (
    r"(?:university|council|institute|agency|ministry|foundation|association|commission"
    r"|authority|forum|office|department|directorate|society|trust|labs?|laboratory"
    r"|college|school|academy|services?|partnership|alliance|federation|confederation"
    r"|consulting|group|committee|board|company|bureau|secretariat|europe|international"
    r"|library|police|parliament|government|systems|solutions|technologies|software"
    r"|england|wales|scotland|ireland|sverige|norge|danmark|finland|uk|norden"
    r"|bank|hospital|union|museum|network|ltd|gmbh|inc)"
)
ORGANISATION = re.compile(
    rf"(?:\b{ENGLISH_BODY}\b|\b(?:region|city of|university of|county"
    r"|länsstyrelsen|municipality|ab|hb|as|a/s|aps|oy|brf"
    r"|stad|kommuner|landsting|län|campus|center|centrum|centre"
    r"|polisen|facket|delregion|team|enheten)\b"
    r"|(?:kommun|kommune|kommunerna|förening|föreningen|förbund|förbundet|klubb"
    r"|klubben|universitet|universitetet|högskola|högskolan|myndigheten"
    r"|verket|styrelsen|förvaltning|förvaltningen|nämnden|nätverk|nätverket"
    r"|departementet|kansliet|akademi|akademin|rådet|skolan|bolaget|bolag|stiftelsen"
    r"|fylkeskommune|fylke|fylkesbibliotek|direktoratet|nettverk|kontoret"
    r"|skola|gymnasium|gymnasiet|polisen|tjänsten|samverkan|sällskap|sällskapet"
    r"|unionen|fonden|gruppen|sektionen|kommittén|utskottet|kommissionen|trafiken"
    r"|bostäder|skole|skolen|etaten|tilsynet|forbundet|forbund|forening|foreningen"
    r"|selskabet|selskapet|sykehus|sygehus|politiet|ministeriet|barnehage|høgskole"
    r"|kommunförbund|sjukhus|sjukhuset|museet|museum|biblioteket|bibliotek|kyrkan"
    r"|församling|stift|avdelningen|seniorerna|sekretariat|sekretariatet|independent)s?\b)",
    re.IGNORECASE,
)
# What part of a municipality somebody comes from, in one word: "folkhälsa".
FIELD_OF_WORK = re.compile(
    r"(?:hälsan?|fritid(?:en)?|kultur(?:en)?|skola|omsorg(?:en)?|socialtjänst|vården"
    r"|miljö|teknik|ekonomi|personal|kommunikation|näringsliv(?:et)?|räddningstjänst"
    r"|säkerhet|kansli|turism|integration|arbetsmarknad|facken|huset|gården|hemmet"
    r"|helse|oppvekst|kommunen|regionen|myndigheten|arbeids\w*|omsorg|sundhed)$"
)
OF_PEOPLE = re.compile(
    r"\b(?:\w*valgte|\w*valda|elected|members|medlemmar|medlemmer|deltagare|deltakere|deltagere|participants"
    r"|(?:project|core|management) team|övriga|øvrige|others?|staff|people|personer"
    r"|vuxna|voksne|adults|grown-ups)\b",
    re.IGNORECASE,
)
PARTY = re.compile(
    r"(?:S|M|C|L|KD|MP|V|SD|FI|Ap|H|FrP|SV|Sp|KrF|R|Krf|FP|-|Opol|opol|oberoende)"
)
LONGEST_SHORT_FORM = 5  # letters
FEWEST_INITIALS = 2
INITIALS = re.compile(r"[^\W\d_]{2,5}")


def is_note(phrase: str) -> bool:
    return bool(NOTE.match(phrase.strip()))


def is_role(phrase: str) -> bool:
    """Say whether a phrase beside a name tells what the person is or does."""
    phrase = phrase.strip()
    is_known = ROLE.search(phrase) or RELATIVE.search(phrase)
    return bool(phrase) and (phrase[0].islower() or bool(is_known))


def is_organisation(phrase: str, places: Places) -> bool:
    phrase = phrase.strip(" .,")
    if not phrase or not (phrase[0].isupper() or phrase[0].isdigit()):
        return False
    if places.find(phrase) or ORGANISATION.search(phrase):
        return True
    return phrase.isupper() and len(phrase) <= 8 and " " not in phrase


def names_body(phrase: str) -> bool:
    """Say so of a body told in lower case: "fiskevårdsföreningen", "fritid"."""
    is_body = ORGANISATION.search(phrase) or FIELD_OF_WORK.search(phrase)
    return phrase[:1].islower() and bool(is_body) and not ROLE.search(phrase)


def is_named_body(phrase: str) -> bool:
    """Say so of "Student Services", but not of "Head of Services"."""
    words = phrase.split()
    are_capital = len(words) > 1 and all(word[0].isupper() for word in words)
    return are_capital and ends_as_body(words[-1]) and not ROLE.search(words[-1])


def ends_as_body(rest: str) -> bool:
    """Say whether what follows a name shows that it is a body's: "… Lab"."""
    return bool(re.fullmatch(ENGLISH_BODY, rest, re.IGNORECASE))


def is_of_people(group: str) -> bool:
    """Say whether a group is told by what its people are: "Project team"."""
    return bool(OF_PEOPLE.search(group))


def are_initials(phrase: str, name: str) -> bool:
    """Say whether "MdW" stands for "Marijke de Wit", or "JM" for "Jørgen"."""
    is_short = " " not in name and len(phrase) == FEWEST_INITIALS and phrase.isupper()
    if is_short and not PARTY.fullmatch(phrase) and phrase[0] == name[:1]:
        return True
    letters = [word[0] for word in re.split(r"[\s-]+", name) if word]
    return bool(INITIALS.fullmatch(phrase)) and phrase.casefold() in _initials(letters)


def _initials(letters: list[str]) -> set[str]:
    all_of_them = "".join(letters).casefold()
    return {all_of_them, all_of_them[:2], all_of_them[0:1] + all_of_them[-1:]}


def is_person(phrase: str, places: Places) -> bool:
    """Say whether a phrase may be somebody's full name."""
    words = phrase.split()
    if not 2 <= len(words) <= 5 or len(phrase) > 60 or _begins_in_capitals(words):
        return False
    if _ends_in_short_form(words):
        return False
    if any(word.casefold() in NO_NAME for word in words):
        return False
    if not (_is_name_word(words[0]) and _is_name_word(words[-1])):
        return False
    if not all(_is_name_word(word) or word.casefold() in PARTICLES for word in words):
        return False
    if ROLE.search(phrase) and not _has_no_role(words):
        return False
    return not places.find(phrase) and not ORGANISATION.search(phrase)


def is_first_name(phrase: str, places: Places) -> bool:
    """Say whether one capitalised word may be what somebody is called."""
    return (
        _is_name_word(phrase)
        and not phrase.isupper()
        and not places.find(phrase)
        and not ROLE.fullmatch(phrase)
        and not ORGANISATION.search(phrase)
    )


def _begins_in_capitals(words: list[str]) -> bool:
    """Say so of "MAS Lund" and "SKR Kommunikation", but not of "ANNA EK"."""
    first, *others = [word.rstrip(".") for word in words]
    return len(first) > 1 and first.isupper() and not "".join(others).isupper()


def _ends_in_short_form(words: list[str]) -> bool:
    """Say so of "Fjellregionen IPR", but not of "Anna EK"."""
    first, last = words[0], words[-1]
    is_short = last.isupper() and 2 <= len(last) <= LONGEST_SHORT_FORM
    is_name = first.isupper() or first.endswith(".") or begins_as_name(first)
    return len(words) > 1 and is_short and not is_name


def _is_name_word(word: str) -> bool:
    """Say so of "Ek", "McKay" and "EK", but not of "FoU" and "OSGeo"."""
    if not NAME_WORD.fullmatch(word) or not word[0].isupper():
        return False
    return word.isupper() or not (word[1:2].isupper() or word[-1].isupper())


def _has_no_role(words: list[str]) -> bool:
    """Let surnames be that only hold a role in them: Ledare, but not "Ledaresson"."""
    return not any(ROLE.fullmatch(word) or ends_as_role(word) for word in words)


def ends_as_role(word: str) -> bool:
    ends = [match.end() for match in ROLE.finditer(word)]
    return bool(ends) and ends[-1] == len(word) > 4


def name_and_rest(words: list[str], places: Places) -> tuple[str, str]:
    """Split "Linda Ek Planeringsledare Nätverket" into the name and what follows it.

    The name takes two words at least, five at most, and none that is a role, an
    organisation or the place that ends the phrase.
    """
    if words and _begins_in_capitals(words):
        return "", " ".join(words)
    end = 0
    while end < min(5, len(words)):
        word, rest = words[end], " ".join(words[end:])
        if end >= 2 and (places.find(rest) or _begins_an_organisation(rest)):
            break
        is_part = _is_name_word(word) or word.casefold() in PARTICLES
        if not is_part or (end >= 1 and _says_what_one_is(word)):
            break
        if _ends_in_short_form([*words[:1], word]):
            break
        end += 1
    while end and words[end - 1].casefold() in PARTICLES:
        end -= 1
    return " ".join(words[:end]), " ".join(words[end:])


def _says_what_one_is(word: str) -> bool:
    return bool(ROLE.fullmatch(word)) or ends_as_role(word)


def _begins_an_organisation(rest: str) -> bool:
    """Say whether an organisation begins here: "Region Skåne", "Lunds kommun"."""
    first, *others = rest.split(maxsplit=2)
    return (
        bool(ORGANISATION.search(first))
        or bool(others and others[0][0].islower() and ORGANISATION.search(others[0]))
        or (len(first) > 1 and first.isupper() and not first.endswith("."))
    )
