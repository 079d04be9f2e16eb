"""What stands round a word for deciding and shows that nothing is decided here."""

from __future__ import annotations

import re

LATER = re.compile(
    r"^(?:under|i|efter|inför|senare|in|during|later)\s(?:januari|februari|mars|april"
    r"|maj|juni|juli|augusti|september|oktober|november|december|våren|hösten|sommaren"
    r"|vintern|nästa|början|slutet|next|the (?:spring|autumn))\b",
    re.IGNORECASE,
)
NOT_YET = re.compile(
    r"\b(?:inget|inte|ej|icke|ännu|inga|innan|inför|när|ikke|not|no|ska|skall|kan|får"
    r"|måste|bör|behöver|vill|kommer|skulle|kunde|will|shall|should|must|to be|can"
    r"|until|before|hvis|skal|vil|bør|må|hvorvidt|ingen|yrka(?:r|de|nden? om)"
    r"|föreslå\w*|föreslog"
    r"|foresl\w+|proposes?d?|anbefal\w*|förslag(?:et)? (?:till|om|på)"
    r"|väntar på|så (?:snart|fort)|as soon as|once|etter at|efter att?)"
    r"\s+(?:(?!och\b|and\b|og\b)\w+\s+){0,3}$",
    re.IGNORECASE,
)
# "Bo yrkar att anslaget till körresan stryks": up to where a clause of its own begins.
PROPOSED = re.compile(
    r"\b(?:(?:motion|förslag|yrkande|begäran|önskemål|ansökan|skrivelse)\w* "
    r"(?:\w+ ){0,4}?(?:om|på)|yrka(?:r|de)|föreslår|föreslogs?|foreslår|foreslog?"
    r"|proposes?d?|moved"
    r"|suggest(?:s|ed)|recommend(?:s|ed)|reserver(?:ar|ade) sig mot|motsatte sig"
    r"|protester(?:ar|ade) mot) (?:\w+ ){0,2}?(?:att?|that) "
    r"(?:(?!(?:och|men|and|but|og)\b)[^\s,;:]+\s){0,12}$",
    re.IGNORECASE,
)
# "Anna berättade att nämnden antog planen": told here, decided elsewhere.
REPORTED = re.compile(
    r"\b(?:(?:berätta|informera|rapportera|meddela|undra|fråga|orientera)(?:de|r)"
    r"|upplys(?:te|er)|nämn(?:de|er)|orienter(?:te|ede|er)|fort(?:alte|æller|eller)"
    r"|op?plys(?:te|er)|sade?|säger|sagde|siger|sa|sier|said|says|told|report(?:ed|s)"
    r"|note[ds]|explain(?:ed|s)|ask(?:ed|s)),? "
    r"(?:\w+ ){0,3}?(?:om,? )?(?:att?|om|hur|that|whether|how)\s"
    r"(?:(?!,? (?:och|men|and|but|og|samt) (?!att?\b|that\b))[^.;])*$",
    re.IGNORECASE,
)
BEFORE = re.compile(
    r"\b(?:tidigare|redan|förra året|i fjol|last year|previously|tidligere"
    r"|(?<=\s)som)\s+(?:\w+\s+){0,2}$|\bhad (?:been )?$",
    re.IGNORECASE,
)

UNDECIDED = (NOT_YET, PROPOSED, BEFORE, REPORTED)


def is_open(sentence: str, match: re.Match[str]) -> bool:
    """Say whether what `match` tells of is only moved, reported or still to come."""
    before = sentence[max(0, match.start() - 100) : match.start()]
    return any(shape.search(before) for shape in UNDECIDED)
