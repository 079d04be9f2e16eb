"""What stands round a word for deciding and shows that nothing is decided here."""

from __future__ import annotations

import re

LATER = re.compile(
    r"^(?:under|i|efter|inför|senare|in|during|later)\s(?:januari|februari|mars|april"
    r"|maj|juni|juli|augusti|september|oktober|november|december|våren|hösten|sommaren"
    r"|vintern|nästa|början|slutet|next|the (?:spring|autumn))\b",
    re.IGNORECASE,
)
FEW_WORDS = r"\s+(?:(?!och\b|and\b|og\b)\w+\s+){0,3}$"
NOT_DONE = re.compile(
    r"\b(?:inget|inte|ej|icke|ännu|inga|innan|när|ikke|not|no|until|before|hvis"
    r"|hvorvidt|ingen|väntar på|så (?:snart|fort)|as soon as|once|etter at|efter att?)"
    rf"{FEW_WORDS}",
    re.IGNORECASE,
)
NOT_YET = re.compile(
    r"\b(?:inför|ska|skall|kan|får|måste|bör|behöver|vill|kommer|skulle|kunde|will"
    r"|shall|should|must|to be|can|skal|vil|bør|må|yrka(?:r|de|nden? om)"
    r"|föreslå\w*|föreslog|foresl\w+|proposes?d?|anbefal\w*"
    rf"|förslag(?:et)? (?:till|om|på)){FEW_WORDS}",
    re.IGNORECASE,
)
# "Förslaget att alla ska betala röstades ner": what became of it, whatever it says.
MATTER = re.compile(
    r"(?:(?:the|a|an|en|ett|et) )?(?:\w+s )?(?:motion|förslag|forslag|yrkande|begäran"
    r"|önskemål|ansökan|ansøgning|søknad|skrivelse|framställ|request|proposal"
    r"|application|suggestion|idén?\b|the idea|frågan|ärendet|saken|sagen|anmodning)",
    re.IGNORECASE,
)
PASSED = re.compile(
    r"(?:\w*(?:ades|[dtls]des|[knpst]tes|ogs|öks|ölls)|biföll|(?:was|were|ble|blev|blei"
    r"|vart))\b",
    re.IGNORECASE,
)
WAS = re.compile(r"\b(?:was|were|ble|blev|blei|vart)\s$", re.IGNORECASE)
# "Färgen bestämmer vi då": it is said when it will be decided.
STILL_OPEN = re.compile(
    r"(?:bestäm(?:mer|s)|beslut(?:ar|as)|(?:fatta|ta)[rs] beslut(?:et)?|avgörs?|tar"
    r" beslutning|bestemme[rs]|beslutte[rs]|decides?)\b"
    r"(?: (?!att?\b|that\b|å\b|följande\b)[^\s.,:;]+){0,4}? (?:då|senare|later|framöver"
    r"|(?:(?:på|vid|till|i|under|efter|inför|til|ved) )?(?:nästa|neste|næste|next|maj"
    r"|juni"
    r"|augusti|september|oktober|november|januari|februari|mars|april|vår|höst"
    r"|våren|hösten|sommaren|årsskiftet|årsmötet|stämman)(?: \w+)?)[.!]?$",
    re.IGNORECASE,
)
PROPOSAL = re.compile(
    r"(?:[^\W\d_]+s )?(?:förslag|forslag|innstilling|indstilling|yrkanden?|proposal"
    r"|recommendation)(?: till? (?:beslut|vedtak|beslutning|resolution))?:\s",
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
    r"|(?<=\s)som(?! (?:det|vi|läget) (?:är|var|gör)\b))\s+(?:\w+\s+){0,2}$"
    r"|\bhad (?:been )?$",
    re.IGNORECASE,
)

AS_PROPOSED = re.compile(
    r"(?:enligt|i enlighet med|som|bifaller|(?:i )?överensstämmelse med|ifølge"
    r"|i tråd med"
    r"|i samsvar med|as|in accordance with)\s(?:\w+s? )?(?:förslag\w*|forslag\w*"
    r"|yrkande\w*|innstilling\w*|indstilling\w*|foreslått|foreslået|proposed"
    r"|(?:the )?proposal|recommended)",
    re.IGNORECASE,
)
ELSEWHERE = (NOT_DONE, BEFORE, REPORTED)


def is_proposal(text: str) -> bool:
    """Say so of "Förslag till beslut: …", of which another line tells the outcome."""
    return bool(PROPOSAL.match(text))


def is_as_proposed(text: str) -> bool:
    """Say so of "Enligt förslag.", whose words stand in the proposal above."""
    return bool(AS_PROPOSED.match(text))


def is_open(sentence: str, match: re.Match[str]) -> bool:
    """Say whether what `match` tells of is only moved, reported or still to come."""
    before = sentence[max(0, match.start() - 100) : match.start()]
    if any(shape.search(before) for shape in ELSEWHERE):
        return True
    has_passed = PASSED.match(match[0]) or WAS.search(before)
    if has_passed and MATTER.match(sentence):
        return False
    is_later = STILL_OPEN.match(sentence, match.start())
    return bool(is_later or NOT_YET.search(before) or PROPOSED.search(before))
