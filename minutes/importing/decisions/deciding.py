"""Whether a sentence decides something, and on whose behalf."""

from __future__ import annotations

import re
from itertools import chain, dropwhile

from minutes.importing.decisions.terms import TERMS, terms_in
from minutes.importing.decisions.undecided import LATER, PROPOSED, is_open, is_proposal
from minutes.importing.decisions.words import (
    OF_BODIES,
    PUT_TO_VOTE,
    VERBS,
    VOTED,
)
from minutes.importing.language.sentences import sentences_in
from minutes.importing.language.vocabulary import folded
from minutes.importing.layout.labels import label_of

MARKED_START = re.compile(
    r"^(?:[^\W\d_]+s )?(?:(?:beslut|vedtak|decision|beslutning)(?: att| om| at| to"
    r"| that|:)|(?:(?:general|rough|broad) )?(?:resolution|agreed|resolved|outcome"
    r"|[ck]onsensus|konklu[st]j?ion|enighe[td]|överenskommelse|överenskommet):)",
    re.IGNORECASE,
)
FORMALITIES = re.compile(
    r"\b(?:dagordning\w*|föredragningslist\w*|justerare|justeringsm[aä]n\w*"
    r"|rösträknare|mötesordförande|mötessekreterare|mötesfunktionär\w*|röstlängd\w*"
    r"|protokollförare|stämmoordförande|kallels\w*|kallad\w*|utlyst\w*|utlysande\w*"
    r"|föregående (?:möte\w*|protokoll\w*|(?:mötes|minnes)?anteckning\w*|styrelse\w*)"
    r"|förra (?:mötet|protokollet|anteckningarna)|till handlingarna|lades till"
    r"|läggs till handlingarna|protokollet från|anteckningarna från"
    r"|agenda|previous (?:minutes|meeting)|last meeting|minutes (?:of|from) (?:the "
    r"|last|previous)|notice of|secretary of the meeting|chair of the meeting"
    r"|verify the minutes|innkalling\w*|saksliste\w*|dagsorden\w*|forrige (?:møte"
    r"|referat|møde)\w*|referat(?:et)? (?:fra|af)|protokol(?:let|len)? fra|møteleder"
    r"|ordstyrer|dirigent|referent"
    r"|ordförande för (?:mötet|stämman|årsmötet|dagen)|sekreterare för (?:mötet"
    r"|stämman)|ordförande på mötet|leda (?:mötet|stämman)|föra protokoll\w*"
    r"|att justera|till sekreterare|mötets (?:ordförande|sekreterare)|behörigt"
    r"|behörigen|stadgeenlig\w*|mötet (?:öppnades|avslutades)|minutes were (?:approved"
    r"|adopted)|tellekorps|stemmetellere|underskrive protokollen|noterades|närvarorätt"
    r"|yttranderätt)\b",
    re.IGNORECASE,
)
FORMAL_HEADING = re.compile(
    r"(?:val av (?:\w+, )?(?:mötes\w*|justerare|justeringsm\w*|rösträknare"
    r"|protokolljusterare|sekreterare|ordförande (?:för|vid|på) (?:mötet|stämman"
    r"|årsmötet))|(?:fastställande|godkännande|fastställelse) av (?:dagordning\w*"
    r"|röstlängd|föredragnings\w*|föregående|kallels\w*|protokoll\w*|närvaro\w*)"
    r"|dagordning\w*|föregående (?:möte|protokoll|minnes|mötes|anteckning)\w*.*"
    r"|mötets (?:öppnande|behöriga|utlysande|avslut\w*)|mötet (?:öppnas|avslutas)"
    r"|upprop.*|mötesformalia|formalia|justering|opening.*"
    r"|approval of (?:the )?(?:agenda|minutes|notes).*|adoption of (?:the )?agenda"
    r"|minutes of (?:the )?(?:last|previous).*|godkjenning av (?:innkalling|saksliste"
    r"|dagsorden|referat|protokoll).*"
    r"|godkendelse af (?:dagsorden|referat).*|valg av (?:møteleder|referent"
    r"|ordstyrer).*|valg af (?:dirigent|ordstyrer|referent).*|konstituering av møtet"
    r"|stämmans öppnande|fråga om .*(?:utlyst|kallad).*|val av .*(?:justera|justerare"
    r"|rösträknare).*|apologies.*|welcome.*)",
    re.IGNORECASE,
)
OWN = re.compile(
    r"^(?:vi|man|mötet|nätverket|styrelsen|årsmötet|stämman|föreningsstämman|rådet"
    r"|gruppen|nämnden|utskottet|kommittén|direktionen|forumet|det|samtliga|alla"
    r"|deltagarna|medlemmarna|presidiet|\w*gruppen|\w*nätverket|\w*rådet|\w*nämnden"
    r"|\w*utskottet|\w*styrelsen|\w*fullmäktige|enhälligt|därefter|"
    r"we|they|it was|it|the (?:meeting|board|group|committee|network|council|partners"
    r"|members|working group|assembly|consortium|steering group|team|trustees"
    r"|participants)|all(?: partners)?|partners|members|everyone|det ble|det blev"
    r"|bestyrelsen|styret|møtet|mødet|årsmøtet|nettverket|netværket|utvalget|udvalget"
    r"|generalforsamlingen|gruppa|rådet|kommunerna|teamet|klubben|föreningen|laget)$",
    re.IGNORECASE,
)
OTHER_BODIES = re.compile(
    r"(?:regeringen|riksdagen|skr|socialstyrelsen|region \w+|kommunen"
    r"|kommunfullmäktige|kommunstyrelsen|\w*departementet|\w*verket|\w*myndigheten"
    r"|länsstyrelsen|staten|domstolen|tingsrätten|the government|parliament|eu"
    r"|kommissionen|the commission|the joint secretariat|joint secretariat"
    r"|fylkestinget|regjeringen|stortinget|folketinget|revisorn|revisorerna"
    r"|valberedningen|umeå|ministeriet|kommunestyret|byrådet)\b",
    re.IGNORECASE,
)
ELECTED = re.compile(
    r"\((?:omval|nyval|gjenvalg|genvalg|re-?elected|vald|valgt)\)"
    r"|^(?:\w\)\s*)?(?:ordförande|ledamöter|ledamot|suppleant(?:er)?|revisor(?:er)?"
    r"|valberedning|kassör|sekreterare)\b[^.:]{0,40}:\s+[A-ZÅÄÖ]",
    re.IGNORECASE,
)
# "Anna Ek, sammankallande, samt Bo Alm.": below "Val av …" a name is enough.
NAMED = re.compile(
    r"(?:[A-ZÅÄÖÆØ][\w-]+ ){1,2}[A-ZÅÄÖÆØ][\w-]+(?=[.,(]|$| (?:och|samt|og|and|[–-]) )"
)
ELECTION = re.compile(
    r"(?:val|val av (?!justerare|mötes|sekreterare|ordförande för).*|valg.*|elections?"
    r"|election of .*|personval|.*\bval av (?:styrelse|ledam|ordförande$|revisor"
    r"|valberedning|suppleant).*)",
    re.IGNORECASE,
)
# "Beslutade inte", but "decided not to paint it" is decided.
NEGATED = re.compile(
    r"\w+\s+(?:inte|ej|ikke|not)\b(?!\s(?:to|att|at|å)\b)", re.IGNORECASE
)
BY_WHOM = re.compile(r"\s(?:by|av)\s")
AUXILIARY = re.compile(r"\s+(?:har|hade|has|have|had|blev|ble|was|were|is|är)$")
MOTION = re.compile(
    r"\b(?:moved (?:to|that|the|for)|made a motion|motion (?:to|by|that|was made))\b",
    re.IGNORECASE,
)
PERFECT = re.compile(
    r"\s+(?:har|hade|has|have|had|havde|hadde)(?: redan| nu| already)?$"
)
WHOSE = re.compile(r"[A-ZÅÄÖÆØ][\w-]{3,}(?:en|et|na|ne|an)|The [\w ]{3,30}")
LONGEST_VOTE = 70  # letters
ONLY_VOTE = re.compile(
    r"(?:(?:beslut\w*|vedtak\w*|decision|omedelbart) (?:är|var|er|was|is"
    r"|justera\w*) ?)?"
    r"(?:enhälligt?|enig\w*|enstemmig\w*|samrøystes|einstemmig\w*|unanimous\w*"
    r"|(?:avstemning|røyst\w*|röst\w*|stem\w*|votering|omröstning|votes?|voted)\b"
    r"[^.]*\d[^.]*)?[.!]?",
    re.IGNORECASE,
)
SO = re.compile(r"\bal+tså|således|d[äe]rmed", re.IGNORECASE)  # "Det blev alltså"
FINAL = re.compile(r"\b(?:ska|skall) fattas\b")  # "beslut ska fattas": not yet
LEAD_END = re.compile(
    r"(?:\batt|\bat|\bthat|\bto|:|\b(?:överens|enade?s|eniga?|ense|enige?"
    r"|enighe[td]) om|följande|\b(?:besluta(?:r|des?|s|t)|beslöts?"
    r"|bestäm(?:mer|des?|t)|vedt(?:ok|as|og|oges|ager)|beslutt(?:er|et|ede|edes)"
    r"|decided|agreed|resolved|enhälligt|enstemmigt?|unanimously))\s*:?$",
    re.IGNORECASE,
)


def decides(text: str) -> bool:
    """Say whether a text has a word for deciding."""
    shapes = (VERBS, OF_BODIES, TERMS, VOTED)
    return any(one.search(text) for one in shapes) or bool(MARKED_START.match(text))


def leads_to_list(sentence: str) -> bool:
    """Say whether a list of what is decided stands below: "Vi beslutar att"."""
    is_short = len(sentence) < 120 and LEAD_END.search(sentence)
    verbs = VERBS.finditer(sentence) if is_short else ()
    return any(not PROPOSED.search(sentence[: one.start()]) for one in verbs)


def begins_with_verdict(sentence: str) -> bool:
    """Say so of "Bordlades." and "Carried.": what it is about stands before it."""
    match = VERBS.match(sentence) or VOTED.match(sentence)
    return match is not None and not SO.search(match[0]) and len(sentence) < 100


def after_proposal(text: str) -> str:
    """Give what stands behind "Förslag: …" from "Beslut:" on, or ""."""
    parts = dropwhile(lambda one: not MARKED_START.match(one), sentences_in(text))
    return " ".join(parts)


def ends_decision(sentence: str) -> bool:
    """Say so of "Ansvar: Anna", behind which no more of "Beslut:" is told."""
    label = label_of(sentence)
    return label is not None and label.kind in ("responsible", "due")


def only_tells_vote(sentence: str) -> bool:
    """Say so of "Enhälligt." and "Røysta 5 mot 1.", which are of what stands before."""
    return len(sentence) < LONGEST_VOTE and bool(ONLY_VOTE.fullmatch(sentence))


def tells_vote(sentence: str) -> bool:
    """Say so of "Alla utom Bo var för.": how the vote fell on what stands before."""
    return len(sentence) < LONGEST_VOTE and bool(VOTED.match(sentence))


def puts_to_vote(sentence: str) -> bool:
    """Say so of "Put to the vote: four in favour.", below which it stands for what."""
    is_short = len(sentence) < LONGEST_VOTE and bool(PUT_TO_VOTE.match(sentence))
    return is_short and bool(VOTED.search(sentence))


def moves(sentence: str) -> bool:
    """Say so of "Tom moved to buy paint", which is decided by "Motion passed" below."""
    return bool(MOTION.search(sentence))


def is_formal_heading(heading: str) -> bool:
    return bool(FORMAL_HEADING.fullmatch(folded(heading)))


def is_formality(sentence: str) -> bool:
    return bool(FORMALITIES.search(sentence[:400]))


def is_election_heading(heading: str) -> bool:
    return bool(ELECTION.fullmatch(folded(heading)))


def elects(sentence: str) -> bool:
    """Say whether a line below such a heading tells who was elected."""
    return bool(ELECTED.search(sentence) or NAMED.match(sentence))


def decider_in(sentence: str, bodies: set[str]) -> str | None:
    """Give the other body that decided, "" for the one that met; None: no decision.

    `bodies` are folded names of organisations that the file tells of.
    """
    if MARKED_START.match(sentence) and not FINAL.search(sentence):
        return ""
    is_moved = LATER.match(sentence) or is_proposal(sentence)
    if is_moved or sentence.rstrip().endswith("?"):
        return None
    verbs, of_bodies = VERBS.finditer(sentence), OF_BODIES.finditer(sentence)
    for match in chain(verbs, of_bodies, terms_in(sentence)):
        is_denied = NEGATED.match(sentence[match.start() :])
        if not (is_denied or is_open(sentence, match)):
            return _decided_by(sentence, match, bodies)
    return "" if VOTED.search(sentence) else None


def _decided_by(sentence: str, match: re.Match[str], bodies: set[str]) -> str:
    """Give the other body that is the subject, or that stands after "by"; or ""."""
    by = BY_WHOM.search(sentence, match.end())
    if by and (found := OTHER_BODIES.match(sentence[by.end() :])):
        return found[0]
    told = sentence[: match.start()].strip()
    subject = PERFECT.sub("", told)
    if subject == told:
        subject = told = AUXILIARY.sub("", told)
    if OWN.match(subject):
        return ""
    if len(subject) < len(told) and WHOSE.fullmatch(subject):
        return subject  # "Vägföreningen har beslutat": told here, decided elsewhere
    found = OTHER_BODIES.match(subject)
    if found and len(subject) - found.end() < 25:
        return found[0]
    return subject if subject.casefold() in bodies else ""
