"""The role that stands before a name: "Ordförande Anna Ek"."""

from __future__ import annotations

import re

from minutes.importing.language.names import NO_NAME, PARTICLES, ends_as_role
from minutes.importing.language.people import begins_as_name

LEADING_ROLE = re.compile(
    r"(?P<role>(?:[12]:[ea] |vice |tf |v\.? |(?:county|district|borough|parish|town"
    r"|city|deputy|acting) )?(?:ordförande|ordf|sekreterare|sekr"
    r"|kassör|ledam[oö]t|ledamöter"
    r"|suppleant|ersättare|chair|secretary|treasurer|leder|nestleder|formand"
    r"|næstformand|referent|rektor"
    r"|mayor|professor|prof|docent|dr|kasserer|sekretær|vd|adjungerad|styremedlem"
    r"|kyrkoherde|kamrer|vaktmästare|cllr|councillor|pc|pcso|sgt|insp|inspector"
    r"|mas|mar|sas|representant)(?:n|na|en|erna|r|s)?\.?)"
    r"\s+(?P<rest>[^\W\d_][\w.-]* [^\W\d_].*)",
    re.IGNORECASE | re.DOTALL,
)


# "praktikanten Elliot", "närpolisen Berit": who somebody is, told as known.
DEFINITE = re.compile(r"[a-zåäöæø]{3,}(?:en|an|orn|ern)")
SHORTEST = 2
LONGEST = 6  # words of a title and the name after it
# They tell nothing of a person.
ADDRESS = re.compile(
    r"^(?:mr|mrs|ms|miss|mx|messrs|mmes|sir|dame|rev|herr|fru|hr|frk)\.?\s+(?=[A-ZÅÄÖÆØ])",
    re.IGNORECASE,
)


def short_role(told: str) -> str:
    """Leave out for whom one stands in: "ersättare för Nils Karp" is "ersättare"."""
    return re.split(r"\s(?:för|for|i stället för)\s(?=[A-ZÅÄÖÆØ])", told)[0]


def without_role(bare: str) -> tuple[str, str]:
    """Take the role off "Ordförande Anna Ek"."""
    bare = ADDRESS.sub("", bare)
    match = LEADING_ROLE.fullmatch(bare)
    if match and match["rest"][0].isupper():
        return match["role"].strip("."), match["rest"]
    count = _words_of_title(bare.split()[:LONGEST])
    title = bare.split(maxsplit=count)
    return " ".join(title[:count]), title[count] if count else bare


def _words_of_title(words: list[str]) -> int:
    """Count the words before a name: "Assisterende teknisk chef Jo Ek" has three.

    The last of them is a calling, or one of them is in lower case; then a common
    first name begins.
    """
    if len(words) == SHORTEST and words[0].islower() and begins_as_name(words[1]):
        return int(bool(DEFINITE.fullmatch(words[0])) or ends_as_role(words[0]))
    for count in range(1, len(words) - 1):
        title, (called, surname) = words[:count], words[count : count + 2]
        if not (called[0].isupper() and surname[0].isupper()):
            continue
        last = title[-1]
        is_calling = ends_as_role(last) or ends_as_role(last.removesuffix("s"))
        is_name = begins_as_name(called)
        is_said = all(word.islower() for word in title[1:])
        is_other = NO_NAME.intersection(title)  # "ersättare för Anna Ek"
        if is_calling and (is_name or is_said) and not is_other:
            return count
        if is_name and count > 1 and is_said and not begins_as_name(title[0]):
            return 0 if (PARTICLES | NO_NAME).intersection(title) else count
    return 0
