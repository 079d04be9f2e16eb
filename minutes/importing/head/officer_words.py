"""Words that tell who led and who wrote, by their stems: labels, roles and notes."""

from __future__ import annotations

import re

CHAIRS = re.compile(
    r"(?<!vice )(?<!vice-)(?<!\bv )(?<!\bv\. )(?<!nest)(?:\b\w*(?:ordf(?!ører)|ordstyr)"
    r"|(?:mötes|möte|møte|møde|samtals|stämmo)[ -]?(?:led(?:are|er)|leiar)|\bdirigent"
    r"|\b(?:bestyrelses)?formand|\bforperson|\bforkvinne|\bsammankall|\bmoderator"
    r"|\bfacilitat|\bconven[eo]|\bchair(?!ity)|\bpresid(?:ing|ent\b)"
    r"|(?<!daglig )(?<!dagleg )\b(?:styre)?(?:leder|leiar)\b"
    r"|\b(?:wg|group|committee|board|meeting) lead\b"
    r"|\b(?:höll|håller|holdt|holder) i (?:mötet|klubban|samtalet|träffen|det|ordet)"
    r"|\bled(?:de|er|ede|s)? (?:mötet|träffen|samtalet|møtet|mødet|av|af|by)\b"
    r"|^(?:ledde|ledede|ledet)$|\b(?:ran|led|hosted) the|\bhosted by|^host$)",
    re.IGNORECASE,
)
WRITES = re.compile(
    r"\b(?:\w*anteckn|documenter|ant\b|sec\b|\w*sekr(?!etariat)|\w*protokoll|protokollant|\w*referent|\w*refer"
    r"at\b|ref\b|rapporteur|(?:vid|för|bakom|ved) (?:penn|tangent|tast)|pennan?\b"
    r"|(?:ned|av)?skriv(?!else)|skrev\b|skribent|scribe|minute|notes?\b|note[- ]?tak"
    r"|notat|noter(?:ing|at|er)?|record(?:er|ed by)|dokumenterat|nedtecknat|secretary"
    r"|clerk|sammanfattat|skrevet)",
    re.IGNORECASE,
)
# Neither of them: who approves what was written, or what is written about.
NEITHER = re.compile(
    r"juster|godkän|godkjen|approv|föregående|förra|forrige|previous|last|nästa|next"
    r"|daglig|projekt|project|utskick|bilag|punkt",
    re.IGNORECASE,
)


def office_told(label: str) -> str:
    """Give "chair" or "minute_taker" for the words before a name, or ""."""
    if NEITHER.search(label):
        return ""
    is_writer = WRITES.search(label)
    if CHAIRS.search(label) and not is_writer:
        return "chair"
    return "minute_taker" if is_writer else ""
