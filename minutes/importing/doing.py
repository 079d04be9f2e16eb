"""Whether a sentence tells a task, and whose it is: "Anna återkommer i maj"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from minutes.importing.names import is_person
from minutes.importing.people import People
from minutes.importing.places import Places

# What somebody does after the meeting, told in the present.
DOES = re.compile(
    r"(?:undersöker|återkommer|skickar|mailar|mejlar|maila|kollar|kontaktar|kontakter"
    r"|bokar|tar (?:fram|upp (?:det|detta|saken|frågan) med|med|reda|kontakt|hem"
    r"|på sig|över|ansvar|den|det|frågan|hand)"
    r"|sammanställer|bjuder in|ansvarar"
    r"|ser (?:över|till)|ordnar|följer upp|hör (?:av sig|sig för|med|efter)|fixar"
    r"|ringer"
    r"|beställer|lägger (?:upp|ut|in|till)|uppdaterar|pratar med|skriver|meddelar"
    r"|köper|begär(?: in)?|förbereder|utreder|utformar|stämmer av|märker upp|samordnar"
    r"|arrangerar|planerar in|bevakar|går igenom till|"
    r"gör (?:en|ett|klart|färdigt|om)|reviderar|justerar|publicerar|delar ut|delger"
    r"|lyfter (?:frågan|detta|den) (?:med|till|vidare|i|på)|för vidare|vidarebefordrar"
    r"|kallar|distribuerar|hämtar|lämnar (?:in|över|förslag)|arbetar (?:vidare|fram)"
    r"|jobbar (?:vidare|fram)|ansöker|begär in|offererar|rekryterar|upphandlar"
    r"|säger upp|handlar|betalar|målar|städar|lämnar|tittar (?:på|vidare|närmare)"
    r"|åtar sig|lovar|kompletterar"
    r"|säkerställer|håller i|håller kontakt|"
    r"översätter|trycker|monterar|reparerar|lagar|installerar|rensar|rättar|testar"
    r"|tar hand om|letar|inventerar|presenterar (?:vid|på) nästa|redovisar (?:vid"
    r"|på) nästa|kortar|ritar|räknar på|utser|färdigställer|sprider|slutför"
    r"|kontrollerar|begärs|skapar|formulerar|tecknar|spørger|spør|sender|skriver"
    r"|undersøker|undersøger|tar kontakt|tager|tar|kaller|innkaller|indkalder|"
    r"følger opp|følger op|ringer|bestiller|lager|laver|inviterer|sjekker|tjekker"
    r"|finder|utarbeider|udarbejder|deler|ordner|kontakter|sørger for|sørgjer|legger"
    r"|lægger|sammenstiller|indhenter|innhenter|melder|oppdaterer|opdaterer|booker"
    r"|oversetter|videreformidler|avklarer|afklarer|arbejder videre|arbeider videre)\b",
    re.IGNORECASE,
)
WILL = re.compile(
    r"(?:ska(?:ll)?|kommer(?: att)?|får (?:i uppdrag|uppdraget|(?=\w{3,}a\b))|lovade"
    r"|åtog sig|åtar sig|tog på sig|will|shall|is to|are to|to|skal|vil|fikk i oppdrag"
    r"|får i oppgave|undertook to|offered to|volunteered to|uppmanas(?: att)?"
    r"|ombeds(?: att)?|erbjöd sig|fick i uppdrag|fick uppdraget|fik til opgave)\b",
    re.IGNORECASE,
)
STATES = re.compile(
    r"(?:ska(?:ll)?|kommer(?: att)?|will|skal|vil)\s+(?:även |också |inte |ej |be\b"
    r"|not\b|vara\b|bli\b|ha\b|gå\b|finnas|have\b|være\b|blive\b|få\b|kunna\b"
    r"|genomföras|införas|innebära|sluta|prata\b|medverka|delta\b|leda\b)",
    re.IGNORECASE,
)
GIVEN = re.compile(
    r"(?:uppdra(?:r|s|gs)?|uppdrog|att uppdra|ger|gav|ge|få|får|fick|gavs|ges|gis"
    r"|ger)\s+(?:åt |till )?(?P<who>(?!i uppdrag)[^\W\d_][\w -]{1,60}?)\s+(?:i uppdrag"
    r" |uppdraget |uppgiften )?(?:att|at)\b",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    r"^(?P<who>[^\W\d_][\w -]{1,50}?)\s+(?:får|ges|gavs|fick|fik|fikk"
    r"|har fått)\s+(?:i |til |som )?(?:uppdrag(?:et)?|oppdrag|opgave|uppgift)\b",
    re.IGNORECASE,
)
ROLES = re.compile(
    r"(?:(?:the )?(?:ordförande(?:n)?|vice ordförande(?:n)?|sekreterare(?:n)?"
    r"|kassör(?:en)?|kansliet|kanslichef(?:en)?|styrelsen|arbetsgrupp(?:en)?"
    r"|valberedning(?:en)?|arbetsutskottet|förvaltare(?:n)?|presidiet"
    r"|projektledare(?:n)?|projektledning(?:en)?|samordnare(?:n)?|"
    r"\w*ekonom(?:en)?|\w*chef(?:en)?|alla|samtliga|samtliga kommuner|alla kommuner"
    r"|kommunerna|medlemmarna|deltagarna|ledamöterna|var och en|everyone"
    r"|all(?: partners| members)?|chair(?:man|person)?|secretary|treasurer|secretariat"
    r"|board|coordinator|project team|project manager|each partner|partners"
    r"|lead partner|"
    r"formanden|kassereren|bestyrelsen|sekretæren|leder|lederen|styret|sekretariatet"
    r"|styreleder|kasserer|formannen|nestleder|alle|redaktören|vaktmästaren"
    r"|fastighetsskötaren|förvaltningen|tränarna|gruppen|\w*ansvarig(?:a)?))",
    re.IGNORECASE,
)
EVERYONE = re.compile(r"(?:alla|samtliga|all|each|alle)\s\w+", re.IGNORECASE)
NAMES = r"[A-ZÅÄÖÆØÉ][\w’-]*(?:\s(?!och\b|and\b|og\b)[A-ZÅÄÖÆØÉ][\w’-]*){0,3}"
SUBJECT = re.compile(
    rf"(?P<who>{NAMES}(?:(?:,\s|\s(?:och|and|og|samt|\+"
    rf"|&)\s){NAMES}){{0,4}})\s+(?P<rest>\S.*)",
    re.DOTALL,
)
PARTS = re.compile(r",\s|/|\s(?:och|and|og|samt|\+|&)\s")
NAMED_LAST = re.compile(
    rf"\((?P<who>{NAMES}(?:(?:{PARTS.pattern}){NAMES}){{0,3}})\)\.?$"
)
PRESENT = re.compile(r"[a-zåäö]{3,}r\b")
STATIVE = re.compile(
    r"(?:är|har|vill|kan|ska|skall|får|blir|ser|tycker|tror|menar|anser|undrar"
    r"|upplever|känner|vet|hoppas|önskar|behöver|måste|bör|brukar|finns|efterfrågar"
    r"|konstaterar|berättar|informerar|redogör|redovisar|presenterar|visar|lyfter"
    r"|påpekar|frågar|föreslår|påminner|rapporterar|beskriver|yrkar|reserverar|"
    r"saknar|representerar|ersätter|efterträder|slutar|börjar|går|kommer|hälsar|öppnar"
    r"|avslutar|tackar|svarar|säger|nämner|deltar|närvarar|under|över|eller|arbetar"
    r"|jobbar|sitter|ingår|avgår|kvarstår|meddelar att|bor|heter|leder|ligger|står"
    r"|flyttar|fyller|firar|söker|väntar|betonar|framför|instämmer|tillstyrker"
    r"|avstyrker|noterar|uppger|uttrycker|för protokoll\w*)\b"
)
TOLD_IN_PAST = re.compile(
    r"\b(?:berättade|informerade|redogjorde|redovisade|presenterade|visade|lyfte"
    r"|påpekade|undrade|frågade|föreslog|hälsade|öppnade|avslutade|tackade|gick igenom"
    r"|påminde|rapporterade|meddelade|diskuterade|diskuterades|menade|ansåg|tyckte"
    r"|beslutade|godkändes|konstaterade|konstaterades)\b"
)
TOLD_NOW = re.compile(
    r"\b(?:berättar|informerar|redogör|redovisar|presenterar|visar|lyfter|påpekar"
    r"|undrar|frågar|föreslår|hälsar|öppnar|avslutar|tackar|går igenom|påminner"
    r"|rapporterar|diskuterar|menar|anser|tycker|beslutar|godkänns|konstaterar)\b"
)
CLAUSE = re.compile(
    r",\s+(?:och|men|and|og|samt)\s+|;\s+|\s(?:och|and|samt|og)\s+(?=[A-ZÅÄÖÆØ])|\.\s+"
)
PAST = re.compile(r"\b(?:har|hade|redan|has|have|had)\s+$")
NOT_A_TASK = re.compile(
    r"\b(?:om|ifall|när|if|when|hvis|som|who|att|that|eftersom)\s*$", re.IGNORECASE
)


class Doers:
    """Knows who was there, and tells what is said of them from what they are to do."""

    def __init__(
        self, people: People, places: Places, *, is_told_in_past: bool = False
    ) -> None:
        self.people = people
        self.places = places
        self.is_told_in_past = is_told_in_past

    def doer_in(self, sentence: str) -> str:
        """Give who does something after the meeting by this sentence, or ""."""
        if match := PASSIVE.match(sentence) or GIVEN.search(sentence):
            who = match["who"].strip()
            before = sentence[: match.start()]
            is_given = (
                "uppd" in match[0].casefold()
                or "uppgift" in match[0].casefold()
                or "oppdrag" in match[0]
                or "opgave" in match[0]
            )
            if (
                is_given
                and len(who.split()) <= 5
                and not PAST.search(before)
                and not re.search(r"\bhar (?:fått|gett|givit)", sentence)
            ):
                return who
        for start in (0, *(match.end() for match in CLAUSE.finditer(sentence))):
            who = self._doer_of_clause(sentence[start:])
            if who and not NOT_A_TASK.search(sentence[:start]):
                return who
        return ""

    def named_last(self, text: str) -> str:
        """Give those known who stand in brackets at the end: "Boka lokal (Anna)"."""
        match = NAMED_LAST.search(text[-80:])
        return match["who"] if match and self._is_somebody(match["who"]) else ""

    def leading(self, text: str) -> str:
        """Give the somebody that a text begins with, or ""."""
        match = SUBJECT.match(text)
        if match and self._is_somebody(match["who"]):
            return match["who"]
        role = ROLES.match(text)
        return role[0] if role and text[role.end() : role.end() + 1] == " " else ""

    def _doer_of_clause(self, clause: str) -> str:
        match = SUBJECT.match(clause)
        if match and self._is_somebody(match["who"]):
            tells = self._is_task if self._is_known(match["who"]) else is_task
            if tells(match["rest"]):
                return match["who"]
        for shape, tells in ((ROLES, is_task), (EVERYONE, self._is_task)):
            match = shape.match(clause)
            rest = clause[match.end() :] if match else ""
            if match and rest.startswith(" ") and tells(rest.lstrip()):
                return match[0]
        return ""

    def _is_task(self, rest: str) -> bool:
        """Where all else is told in the past, the present is what is to be done."""
        if is_task(rest):
            return True
        match = PRESENT.match(rest) if self.is_told_in_past else None
        return bool(match) and not STATIVE.match(rest)

    def _is_known(self, who: str) -> bool:
        return all(map(self.people.is_called, PARTS.split(who)))

    def _is_somebody(self, who: str) -> bool:
        names = PARTS.split(who)
        return all(
            self.people.may_be_called(name) or is_person(name, self.places)
            for name in map(str.strip, names)
        )


def is_told_in_past(texts: Iterable[str]) -> bool:
    """Say whether a file tells what was said in the past tense."""
    past = now = 0
    for text in texts:
        past += len(TOLD_IN_PAST.findall(text[:5000]))
        now += len(TOLD_NOW.findall(text[:5000]))
    return past > 2 * now


def is_task(rest: str) -> bool:
    """Say whether what is told of somebody is a task, not a report."""
    rest = re.sub(
        r"^(?:också|även|sedan|därefter|själv|då|also|then|\([^)]{0,40}\))\s+", "", rest
    )
    if match := WILL.match(rest):
        is_vague = match[0].casefold() == "to" or STATES.match(rest)
        return not is_vague
    match = DOES.match(rest)
    return bool(match) and not re.match(r"\w+\s+(?:inte|ej|upp att|ikke|not)\b", rest)
