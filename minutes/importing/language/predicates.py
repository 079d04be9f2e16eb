"""Whether what is told of somebody is to be done: "skickar", not "har skickat"."""

from __future__ import annotations

import re

from minutes.importing.decisions.terms import ALLOWED
from minutes.importing.tasks.words import AGREES, DOES, SAYS, STATES, STATIVE, WILL

# What many do in the present is to be done if it is said by when.
FOR_LATER = re.compile(
    r"\b(?:till (?:nästa|den \d|\d|hösten|våren|mötet)|senast|innan|före|inför nästa"
    r"|tills|nästa (?:möte|gång|träff|vecka)|snarast|efter mötet|i veckan|inom (?:en"
    r"|\d)"
    r"|under veckan|(?:under|i) (?:vecka|uke|uge|v\.?) ?\d+|by \w"
    r"|before|next (?:week|meeting)|innen|inden|senest|til næste|til neste|snarest|före"
    r"|(?:på|vid|till|til) (?:nästa|neste|næste|\w*(?:mötet|stämman|sammanträdet"
    r"|träffen|samlingen|møtet|mødet)) i)\b"
)
BY_SOME_DAY = re.compile(
    r"\b(?:senast|senest|före|innan|inden|innen|before|by)\s(?:den\s|d\.\s)?\d"
)
# "Anna redovisar förslaget på nästa möte": what is said then is to be done.
TELLS_LATER = re.compile(
    r"(?:ger|gir|giver|håller|holder|får(?! (?:besked|svar))|ser på|ser nærmere på"
    r"|har ansvar(?:et)?|står f[oö]r"
    r"|går (?:vidare|videre)|redovisar|presenterar|(?:åter)?rapporterar|berättar"
    r"|informerar|visar|redogör"
    r"|föredrar|sammanfattar|går (?:i)?genom|gennemgår|gjennomgår|presenterer"
    r"|præsenterer|orienterer|informerer|redegjør|redegør|lägger fram|legger fram"
    r"|fremlægger|fremlegger|framfører|viser|utvecklar|funderar|tänker"
    r"|tenker|tænker) (?:(?!att\b|at\b|om\b|hur\b"
    r"|vad\b|som\b|hvad\b|hva\b)[^\s,;:.]+ ){0,7}?"
    r"(?:(?:till|på|vid|inför|til|ved|for) (?:nästa|næste|neste|kommande|årsm|stämm)"
    r"|senast |innan |före |inden |innen |(?:på|vid|till|til) \w*(?:mötet|møtet"
    r"|mødet|stämman|sammanträdet|träffen|samlingen|konferensen) i )"
)
# "Anna: ringa kommunen": "Anna: bra idé" is what she said.
INFINITIVE = re.compile(
    r"(?!bra |inga |alla |flera |några )(?!\w{3,}(?:ar|er|or)na )[a-zåäö]{3,}a"
    r" (?!är|var)\w+"
    r"|(?!alle |mange |flere |noen |nogle |både |ikke |denne |disse |dette |samme )"
    r"(?!\w+(?:te|[ed]de|rde|gde|ene|erne) )[a-zåæø]{3,}e (?!er|var)\w+"
    r"|(?:arrange|ask|book|buy|call|chase|check|circulate|collect|compile|confirm|contact"
    r"|coordinate|draft|email|explore|finali[sz]e|find|follow up|get|invite|investigate"
    r"|look into|order|organi[sz]e|prepare|produce|publish|raise|report back|review"
    r"|send|set up|share|speak to|talk to|update|write) \w+"
    r"|(?!(?:all|and|but|for|from|with|about|into|over|under|after|before|near|was|were"
    r"|has|had|see|saw|like|than|that|then|when|what|half|both|quite|such|not|felt"
    r"|thought|found|made|got|gave|took|left|told|read|off|per|via|\w+ed|\w+s)\b)"
    r"[a-z]{3,} (?:the|a|an|our|their|his|her)\b"
)
# "Ansök om medel": an order, in the verbs whose imperative is no infinitive.
ORDER = re.compile(
    r"(?:Ansök|Sök|Skriv|Sänd|Följ|Gör|Ta|Se|Kör|Köp|Bygg|Häng|Ring|Läs|Lägg|Sätt"
    r"|Ställ|Byt|Håll|Bjud|Be|Hör|Red|Låt|Ge|Rensa|Riv|Klipp|Lös|Lämna|Hyr|Dela|Låna"
    r"|Få|Hitta|Dra|Riv|Tänk|Drick|Tryck|Fyll|Säg|Släng|Pröva|Søk|Skriv|Kjøp|Køb|Send"
    r"|Bestill|Bestil|Lag|Lav|Ordne|Undersøk|Undersøg|Sjekk|Tjek|Innhent|Indhent|Ring"
    r"|Skaff|Finn|Find|Legg|Læg|Sett|Sæt|Meld|Kall|Indkald|Inviter|Kontakt|Snakk|Tal)"
    r"(?: (?:(?:en|ett|den|det|de|på|om|i|av|med|till|ut|in|upp|fram|ned|ner|opp|op|inn"
    r"|ud|frem|til|fra|för|for|över|efter|etter|sig|dem|ny|nya|nye|nytt)\b|\w{4,}))"
)
# What everybody is told to do at home: "Alla funderar på efterträdare".
THINKS = re.compile(
    r"(?:funderar|klurar|grunnar) (?:på|över|vidare)|tän[kc]?er (?:igenom|efter)"
    r"|tenker (?:over|gjennom|igjennom)|tænker (?:over|igennem)|grubler (?:på|over)"
)
# "nya lokaler är klara" has its verb further on, and so begins with no infinitive.
FINITE = re.compile(
    r"(?:(?!som |att |om |när |hur |vad |var |vilk|där |så |ifall |huruvida )\w+ )+"
    r"(?:är|har|hade|blir|blev|ligger|finns|kommer|går|ska|kan|måste)\b"
)
# "Färg köps", "Lokal bokas": nobody is told to do so.
PASSIVE_NOW = re.compile(
    r"\b(?!finns|minns|hoppas)(?:\w+(?:(?<!ad)[ae]|k|g|r|n)"
    r"|\w*(?:köp|hjälp|skriv|sätt|byt|följ|ställ|skjut|bjud|sköt|bestäm|häng|driv"
    r"|stäm|lyft|mät|röj|flytt|säl|säg|döm))s\b"
)
TO_DO = re.compile(
    r"to (?!be\b|the\b|a\b|an\b|all\b|\w+ing\b)[a-z]{3,}\b"
    r"|(?:att|å) (?!vara\b|være\b|ha\b|bli\b|få\b|kunn|ingå|delta"
    r"|sitta|sitte|sidde|ersätt|represent|efterträd)\w{2,}[aeå]\b"
)
# "Anna måste ringa": of somebody there it is to be done.
MUST = re.compile(
    r"(?:(?:needs?|has|have) to|must) (?!be\b|have\b|know\b|say\b|think\b|go\b|leave\b"
    r"|not\b|agree\b|decide\b|wait\b|also\b|to\b)[a-z]{2,}\b"
    r"|(?:måste|behöver|må|trenger å|treng å) (?!vara\b|være\b|vera\b|ha\b|bli\b"
    r"|blive\b|få\b(?! tak\b)|gå (?!igenom)|v[ei]ta\b|vi[td]e\b|kunn[ae]\b|lämna mötet"
    r"|åka\b|vänta\b|vente\b|inte\b|ikke\b|hjälpa?\b|gjerne\b|gerne\b)"
    r"(?:\w{3,}[ae]|ta|be|gå|se|få|gjøre|gøre)\b"
)
# "Anna skickar varje månad ut ett brev": so it is, and no task.
HABIT = re.compile(
    r"\b(?:(?:varje|every|each|hver|hvert|kvar|kvart) (?:dag|vecka|månad|år|kvartal|day"
    r"|week|month|year|quarter|måned|uke|uge|veke)|regelbundet|regularly|årligen|årlig"
    r"|numera|nowadays|alltid|always)\b",
    re.IGNORECASE,
)
# "Members to send …", "Members are asked to send …".
ARE_TO = re.compile(
    r"to (?!the\b|a\b|an\b|all\b)[a-z]{3,} (?!be\b)|(?:are|were) (?:asked|requested"
    r"|invited) to\b"
)
# What a group may only be told to do: "Ledarna ser till att …".
ENSURES = re.compile(
    r"(?:ser (?:själva )?till att|ansvarar för att|säkerställer|tar med sig"
    r"|(?:sørger|sørgjer) (?:selv )?for|tar med seg|tager (?:\w+ )?med|medbringer"
    r"|make sure|(?:ska|skal|skall|will) )"
)
PRESENT = re.compile(
    r"(?:[a-zåäöæø]{2,}r|(?:tek|skriv|finn|held|bed|gjev|hjelp|les)(?=\s)"
    r"|träffas|möts|ses|mødes|møtes|samlas|samles|hjälps åt)\b"
)
# "Bo deltar i gruppen och tar med sig frågan": a task, whatever comes first.
ALSO = re.compile(
    r",?\s(?:och|and|og|samt|men|but)\s(?:även |också |also )?(?=[a-zåäöæø])"
)
SUBORDINATE = re.compile(
    r"\b(?:som|hur|att|man|när|om (?:de|man|vi|det|den)|vad|de|vi|at|that|which|who"
    r"|how|hvordan|når|hvis)\b"
)
# "Anna tar upp bristen på rum" says so here; "… med rektor" is to be done.
TAKES_UP = re.compile(r"tar upp (?!det\b|detta|saken|frågan)")
WITH_WHOM = re.compile(r"\b(?:med|till|på nästa|vid nästa)\b")
# "… tar upp problemen med parkeringen" tells of what, not with whom.
WITH_WHAT = re.compile(
    r"\b\w*(?:problem|svårighet|bekymm|erfarenhet|arbet|samverkan|risk|utmaning|avtal"
    r"|strul|krångel|fördel|nackdel|möjlighet|kontakt|oro|missnöje|tank)\w* med\b"
)
# What a meeting itself does: "Nätverket följer upp seminariet".
ITS_WAYS = re.compile(r"(?:följer|går|tar upp|lyfter|ser över|håller)\b")


def is_to(rest: str) -> bool:
    """Say so of "to draft a letter", which is all that is told of somebody."""
    return bool(TO_DO.match(rest))


def all_do(rest: str) -> bool:
    return (
        is_task(rest) or thinks(rest) or (bool(FOR_LATER.search(rest)) and does(rest))
    )


def thinks(rest: str) -> bool:
    return bool(THINKS.match(rest))


def many_do(rest: str) -> bool:
    """Say whether the members do so by some day: they do much else at all times."""
    if ARE_TO.match(rest) or ENSURES.match(rest):
        return True
    return bool(FOR_LATER.search(rest)) and does(rest)


def due_do(rest: str) -> bool:
    """Say so of whatever group is told to do something by some day."""
    return bool(BY_SOME_DAY.search(rest)) and does(rest)


def places_do(rest: str) -> bool:
    """Say so of municipalities, of which minutes mostly tell how things are there."""
    return bool(FOR_LATER.search(rest)) and promises(rest)


def body_does(rest: str) -> bool:
    return promises(rest) and not ITS_WAYS.match(rest)


def does(rest: str) -> bool:
    """Say whether what somebody does in the present is to be done."""
    if is_task(rest) or any(one.match(rest) for one in (AGREES, TO_DO, MUST)):
        return True
    is_told = STATIVE.match(rest) or SAYS.match(rest) or is_habit(rest)
    return bool(PRESENT.match(rest)) and (not is_told or tells_later(rest))


def tells_later(rest: str) -> bool:
    return bool(TELLS_LATER.match(rest)) and not ALLOWED.match(rest)


def also_does(rest: str) -> bool:
    """Say whether a task stands after "och", as what the same somebody does."""
    for match in ALSO.finditer(re.split(r"[;:]\s", rest[:300])[0]):
        is_inner = SUBORDINATE.search(rest[: match.start()])
        if not is_inner and is_task(rest[match.end() :]):
            return True
    return False


def is_task(rest: str) -> bool:
    """Say whether what is told of somebody is a task, not a report."""
    rest = re.sub(
        r"^(?:som|der|också|även|sedan|därefter|själv|då|also|then|kindly|\([^)]{0,40}\))\s+",
        "",
        rest,
    )
    if match := WILL.match(rest):
        is_vague = (
            match[0].casefold() == "to" or STATES.match(rest) or ALLOWED.match(rest)
        )
        return not is_vague
    return promises(rest)


def is_habit(rest: str) -> bool:
    return bool(HABIT.search(rest)) and not BY_SOME_DAY.search(rest)


def promises(rest: str) -> bool:
    """Say whether a verb in the present is one of what is done after a meeting."""
    match = None if is_habit(rest) else DOES.match(rest)
    is_here = not (WITH_WHOM.search(WITH_WHAT.sub("", rest)) or FOR_LATER.search(rest))
    if TAKES_UP.match(rest) and is_here:
        return False
    return bool(match) and not re.match(r"\w+\s+(?:inte|ej|upp att|ikke|not)\b", rest)


def role_does(rest: str) -> bool:
    return is_task(rest) or is_to(rest) or tells_later(rest) or many_do(rest)


def is_done_now(text: str) -> bool:
    return bool(PASSIVE_NOW.search(text))


def is_order(text: str) -> bool:
    """Say so of "Boka lokal" and "Ansök om medel", which begin with the verb."""
    return is_infinitive(text[:1].lower() + text[1:]) or bool(ORDER.match(text))


def is_infinitive(rest: str) -> bool:
    return bool(INFINITIVE.match(rest)) and not FINITE.match(rest)
