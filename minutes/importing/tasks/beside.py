"""Who tasks are for, set beside them: "[Action: AE]", "Anna (bokar), Bo (målar)"."""

from __future__ import annotations

import re

from minutes.importing.language.subjects import PEOPLE
from minutes.importing.tasks.doing import Doers, Task

MARK = (
    r"(?:action(?: points?| items?)?|ap|ai|åtgärd|tiltak|aksjon|oppfølging|opfølgning"
    r"|aktion|handling|uppdrag|to ?do|att göra"
    r"|(?:huvud|hoved)?ansv(?:ar(?:l?ig[at]?)?)?\.?"
    r"|responsible|owner|utförs av|vem|hvem|who)"
)
ASIDE = re.compile(
    rf"(?:[(\[]\s*{MARK}(?: by| on| for| för| til)?\s?[:–-]?\s+"
    r"(?P<who>[^\W\d_][^()\[\]:]{0,60}?)\s*[)\]])\.?$",
    re.IGNORECASE,
)
# "Ink runs out. ACTION: Anna": the sentence before is Anna's to see to.
ALONE = re.compile(
    rf"(?:→ ?)?{MARK}(?: by| on| for| för"
    rf"| til)?\s?[:–-]\s?(?P<who>[^\W\d_][^()\[\]:]{{0,60}}?)\.?",
    re.IGNORECASE,
)
# "…, Anna ansvarig.", "Anna är ansvarig."
OWNS = re.compile(
    rf"(?:^|,\s|\s[–-]\s|\()(?P<who>{PEOPLE}) (?:(?:är|er|is|blir|bliver) )?"
    r"(?:huvud|hoved)?(?:ansvarl?ig[at]?|responsible|ansvarar)\)?\.?$"
)
OFFICE = re.compile(r"[A-ZÅÄÖ]{2,4}(?:\s?[/,&+]\s?[A-ZÅÄÖ]{2,4}){0,4}")
NOBODY = {"NFA", "TBC", "TBD", "NA", "NONE", "NIL", "OK", "PM", "DONE", "KLAR", "KLART"}
ONE = rf"(?:{PEOPLE})\s?\([^()]{{6,200}}\)"
SHARED = re.compile(rf"{ONE}(?:(?:[,;]|,?\s(?:och|og|and|samt))\s{ONE}){{0,9}}\.?")
EACH_OF_THEM = re.compile(rf"(?P<who>{PEOPLE})\s?\((?P<what>[^()]{{6,200}})\)")
IS_DUE = re.compile(r"(?:senast|klar|till|inom|före|innan|by|before|due|til|inden)\b")


def aside(text: str, doers: Doers, *, is_all: bool = False) -> re.Match[str] | None:
    """Find "[Action: AE]" at the end of a text, or as all of it, with its `who`."""
    text = text.strip()
    shapes = (
        (ASIDE.fullmatch, ALONE.fullmatch, OWNS.fullmatch)
        if is_all
        else (ASIDE.search, OWNS.search)
    )
    found = (shape(text if is_all else text[-100:]) for shape in shapes)
    owned = (match for match in found if match and _may_own(match["who"], doers))
    return next(owned, None)


def _may_own(who: str, doers: Doers) -> bool:
    """Say so of those known, and of letters that stand for an office: "GM"."""
    is_office = OFFICE.fullmatch(who) and who not in NOBODY
    return bool(is_office) or doers.may_be_owner(who)


def shared_out(text: str, doers: Doers) -> list[Task]:
    """Read "Anna (bokar lokal), Bo (köper färg)"; no tasks where it says else."""
    if not SHARED.fullmatch(text.strip()):
        return []
    tasks = [(one["what"], one["who"]) for one in EACH_OF_THEM.finditer(text)]
    are_told = all(
        doers.may_be_owner(who) and what[0].islower() and not IS_DUE.match(what)
        for what, who in tasks
    )
    return tasks if are_told else []
