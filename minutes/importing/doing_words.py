"""The words by which minutes tell what somebody is to do, and what was only said."""

from __future__ import annotations

import re

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
    r"gör (?:(?:en|ett)(?! (?:bra|fin|god))|\w+(?:lär|lista|lathund|mall|schema"
    r"|enkät|förslag|inbjudan|affisch)|klart|färdigt|om)"
    r"|reviderar|justerar|publicerar|delar ut|delger"
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
    r"|driver (?:frågan|ärendet|detta)|för in|levererar|drar ihop|samlar in|samler"
    r"|indsamler|innsamler|räknar på|läser igenom|rapporterar in|lägger en"
    r"|ber (?!om\b)\w+|söker (?:pengar|medel|bidrag|tillstånd)|hjälper \w+ med"
    r"|oversetter|videreformidler|avklarer|afklarer|arbejder videre|arbeider videre)\b",
    re.IGNORECASE,
)
WILL = re.compile(
    r"(?:ska(?:ll)?|kommer(?: att)?|får (?:i uppdrag|uppdraget|(?=\w{3,}a\b))|lovade"
    r"|har (?:lovat|åtagit sig|tagit på sig|erbjudit sig)(?: att)?"
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
    r"(?:uppdra(?:r|s|gs)?|uppdrog(?:s)?|att uppdra|ger|gav|ge|få|får|fick|gavs|ges|gis"
    r"|ger)\s+(?:åt |till )?(?P<who>(?!i uppdrag)[^\W\d_][\w -]{1,60}?)\s+(?:i uppdrag"
    r" |uppdraget |uppgiften )?(?:att|at)\b",
    re.IGNORECASE,
)
# "Vi bad Anna att återkomma", "Ansvarig för detta är Anna": named, not the subject.
ASKED = re.compile(
    r"\b(?:bad|ber|ombads?|bett|asked|asks|bad om)\s(?P<who>[A-ZÅÄÖÆØ][^.,;]{1,40}?)"
    r"\s(?:(?:om )?att|to|om at)\s"
)
CHARGED = re.compile(
    r"\b[Aa]nsvarig(?:a)? (?:för [^.:;]{2,60}? )?(?:är|blir|blev)\s"
    r"(?P<who>[A-ZÅÄÖÆØ][^.,;]{1,40})"
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
    r"\w*ekonom(?:en)?|\w*chef(?:en)?|hr|alla|samtliga|samtliga kommuner|alla kommuner"
    r"|kommunerna|medlemmarna|deltagarna|ledamöterna|var och en|everyone"
    r"|all(?: partners| members)?|chair(?:man|person)?|secretary|treasurer|secretariat"
    r"|board|coordinator|project team|project manager|each partner|partners"
    r"|lead partner|"
    r"formanden|kassereren|bestyrelsen|sekretæren|leder|lederen|styret|sekretariatet"
    r"|styreleder|kasserer|formannen|nestleder|alle|redaktören|vaktmästaren"
    r"|fastighetsskötaren|förvaltningen|tränarna|gruppen|\w*ansvarig(?:a)?"
    r"|\w+(?:kontoret|enheten|avdelningen)))",
    re.IGNORECASE,
)
STATIVE = re.compile(
    r"(?:är|var|har|vill|kan|ska|skall|får|blir|ser|tycker|tror|menar|anser|undrar"
    r"|upplever|känner|vet|hoppas|önskar|behöver|måste|bör|brukar|finns|efterfrågar"
    r"|konstaterar|berättar|informerar|redogör|redovisar|presenterar|visar|lyfter"
    r"|påpekar|frågar(?! (?!om\b)\w+ om\b)|föreslår|påminner"
    r"|rapporterar|beskriver|yrkar|reserverar|"
    r"saknar|representerar|ersätter|efterträder|slutar|börjar|går|kommer|hälsar|öppnar"
    r"|avslutar|tackar|svarar|säger|nämner|antecknar|deltar|närvarar|under|över|eller|arbetar"
    r"|jobbar|sitter|ingår|avgår|kvarstår|meddelar att|bor|heter|leder|ligger|står"
    r"|flyttar|fyller|firar|söker|väntar|betonar|framför|instämmer|tillstyrker"
    r"|avstyrker|noterar|uppger|uttrycker|återkopplar|kommenterar|föredrar|sammanfattar"
    r"|inleder|poängterar|understryker|resonerar|refererar|förklarar|utvecklar|ställer"
    r"|diskuterar|reflekterar|jämför|efterlyser|uppmärksammar|belyser|drar|utgår|äger"
    r"|ansluter|summerar|fortsätter|medverkar|gör \w+ (?:kort )?(?:redogörelse|dragning"
    r"|genomgång)|ger|håller en|tar (?:ordet|del|emot|upp (?!det|detta|saken|frågan))|"
    r"för protokoll\w*)\b"
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
