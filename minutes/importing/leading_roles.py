"""The role that stands before a name: "Ordförande Anna Ek"."""

from __future__ import annotations

import re

from minutes.importing.names import ends_as_role

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
    first, *others = bare.split(maxsplit=3) or [""]
    if (
        len(others) >= 2
        and ends_as_role(first)
        and all(w[0].isupper() for w in others[:2])
    ):
        return first, bare[len(first) :].strip()
    return "", bare
