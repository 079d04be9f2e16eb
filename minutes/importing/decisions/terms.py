"""What a body settles in the words of the matter: "Priset höjs till 110 kr"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes.importing.decisions.words import BODIES as WHO_DECIDES

# "I Lund höjer man avgiften" tells of others.
BODIES = WHO_DECIDES.replace("|man|", "|")
AMOUNT = (
    r"(?:[£€$]\s?\d|\d[\d  .]*(?:kr\b|kronor|kroner|:-|tkr|mkr|euro?\b|pounds|nok|dkk)"
    r"|\d{1,3}[  .]000\b|(?:hundra|tusen|hundre|tusind|hundrede) kro)"
)
FIGURE = (
    r"(?:e[nt]t?|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|to|fire|seks|syv|sju"
    r"|åtte|otte|one|two|three|four|five|six|ten|half|hälften|halvparten|halvdelen)\b"
)
MEASURE = rf"(?:\w+ ){{0,2}}?(?=[£€$]|\d|[\"”»“]|vecka|veckorna|uke|uge|week|{FIGURE})"
TOWARDS = rf"(?:från|till|med|mot|til|fra|for|to|from|by|at|mod) {MEASURE}"
# "Priset per meter höjs från 90 till 110 kronor", "The fee is raised to £20".
NEW_MEASURE = (
    r"(?:(?:höj|sänk|byt|ersätt|förläng|tidigarelägg)s|(?:(?:för)?kort|(?:ut)?ök|minsk"
    r"|ändr|begräns|juster|halver|fördubbl|reducer)as|sätts(?: ned| ner| upp)?"
    r"|heves|hæves|økes|øges|senkes|sænkes|endres|ændres|byttes|reduseres|reduceres"
    r"|forlenges|forlænges|utvides|udvides|forhøjes|nedsættes|halveres|fordobles|erstattes"
    r"|begrenses|begrænses|forkortes"
    r"|(?:is|are|was|were) (?:raised|increased|reduced|lowered|cut|extended|changed"
    r"|capped"
    r"|limited|doubled|halved|shortened)|go(?:es)? (?:up|down))"
    rf" (?:[^\s.,;:]+ ){{0,6}}?{TOWARDS}"
)
NEW_FEE = (
    r"(?:avgift|arvode|hyra|taxa|kontingent)\w* (?:blir oförändra\w+|(?:höj|sänk)"
    r"(?:s|des|tes)|stiger med|hæves|økes|forhøjes|nedsættes|senkes|settes opp)\b"
)
SETS = (
    r"(?:kortar|förkortar|förlänger|höjer|sänker|ökar|minskar|utökar|ändrar|begränsar"
    r"|flyttar|tidigarelägger|halverar|fördubblar|byter"
    r"|hever|hæver|øker|øger|senker|sænker|endrer|ændrer|flytter|utvider|udvider"
    r"|forkorter|forlenger|forlænger|begrenser|begrænser|reduserer|reducerer"
    r"|raise|lower|reduce|increase|extend|shorten|move|change)"
)
# "Vi höjer avgiften till 300 kr", "Därför kortar vi perioden till veckorna 36–47".
SETS_TERMS = (
    rf"(?:{BODIES} {SETS}|{SETS} {BODIES}) (?:[^\s.,;:]+ ){{1,7}}?(?:till|från|med"
    rf"|mot|ut"
    r"|til|fra|mod|to|from|by)\b"
)
# "Temat skjuter vi på": the verb stands before those who decide.
PARTED = (
    rf"(?:(?:skjuter|sköt) {BODIES} (?:[^\s.,;:]+ ){{0,3}}?(?:på|upp)"
    rf"|(?:lägger|lade) {BODIES} (?:[^\s.,;:]+ ){{0,3}}?(?:ne[dr]|på is|åt sidan)"
    rf"|(?:säger|sade|sa|sier|siger) {BODIES} (?:\w+ )?(?:ja|nej|nei|upp|opp|op)"
    rf"|(?:ställer|ställde) {BODIES} (?:[^\s.,;:]+ ){{0,3}}?in"
    rf"|(?:går|gick|gikk|gik) {BODIES} (?:för|for|på|vidare med|videre med|in för)"
    rf"|(?:tar|tog) {BODIES} (?:[^\s.,;:]+ ){{0,3}}?bort"
    rf"|(?:tackar|tackade|takker|takket) {BODIES} (?:ja|nej|nei)"
    rf"|(?:behåller|behöll|slopar|slopade|stryker|strök|skrotar|skippar|droppar|struntar"
    r"|bordlägger|bordlade|godkänner|godkände|fastställer|antar|antog|avslår|avslog"
    rf"|dropper|beholder|utsetter|udsætter|velger|vælger) {BODIES})"
)
# "Resten får vänta till nästa möte", "får hyvlingen anstå till våren".
MAY_WAIT = (
    r"(?:(?:får|fick|må|måtte) (?:(?!inte |ikke )[^\s.,;:]+ ){0,3}?"
    r"(?:vänta|anstå|bero|vila|stå över|vente|bie|utstå)"
    r"|(?:will|can|must|may|(?:has|have|had|will have) to) wait)"
    r"(?= (?:\w+ ){0,2}?(?:till?s?|until|med)\b| så länge| inntil videre|[.!]?$)"
)
LIMIT = (
    r"(?:upp till|högst|max(?:imalt)?|för högst|inntil|indtil|op til|opp til|up to"
    r"|no more than|høyst|højst|maks(?:imalt)?)"
)
# "Göran får teckna avtal upp till 20 000", "Trine får refunderet 389 kr."
GRANTED = (
    rf"(?:(?:får|må|kan) (?:\w+ ){{0,2}}?(?:(?:kosta|koste|disponera|disponere"
    rf"|förfoga över"
    r"|använda|användas|anvende[s]?|bruke[s]?|bruge[s]?|lägga|kjøpe|købe|köpa|handla) "
    rf"(?:[^\s.;:]+ ){{0,6}}?{AMOUNT}|\w+[ae] (?:[^\s.;:]+ ){{0,6}}?{LIMIT} "
    rf"(?:\w+ )?(?:{AMOUNT}|\d))"
    r"|(?:får|ges|gis|gets|is|are|was|were) (?:\w+ )?(?:refunde?re?t|refunderad\w*"
    r"|ersatt"
    r"|ersättning|dekket|dækket|tilskudd|tilskud|igen|tilbake|tilbage|tillbaka|reimbursed"
    rf"|refunded|granted) (?:[^\s.;:]+ ){{0,4}}?{AMOUNT}"
    r"|(?:may|can|(?:is|are|was|were) (?:allowed|free|authori[sz]ed) to) "
    rf"(?:spend|buy|use|order|sign|cost) (?:[^\s.;:]+ ){{0,8}}?{AMOUNT})"
)
WEEKDAY = (
    r"(?:mån|tis|ons|tors|fre|lör|sön|man|tirs|lør|søn|mon|tues|wednes|thurs|fri|satur"
    r"|sun)da(?:g|y)\w*"
)
# "Det blir lördagen den 19 oktober.", "Det blir Folkets hus i stället."
TURNED_OUT = (
    r"(?P<day>\A|(?<=: )|(?<=[–-] ))(?:(?:så|men|then|so) )?(?:det|it|that)"
    r" (?:blir|blev|ble|blei|bliver|vart|will be|is to be)"
    rf" (?:(?:\w+ )?(?:{WEEKDAY}|(?:den|d\.) \d)|[^.;?]{{3,80}} (?:i ?stället"
    rf"|i ?stedet|instead))"
)
TERMS = re.compile(
    rf"\b(?:{NEW_FEE}|{NEW_MEASURE}|{SETS_TERMS}|{PARTED}|{MAY_WAIT}|{GRANTED})|{TURNED_OUT}",
    re.IGNORECASE,
)
# "Nästa gång: det blir fredag": a coming meeting is none of what is decided.
OF_MEETINGS = re.compile(
    r"\b(?:nästa|härnäst|neste|næste|next|meeting|(?:\w*(?:möte|møte|møde|träff))[nrt]?"
    r"|\w*stämma[n]?|samling\w*)\b",
    re.IGNORECASE,
)
# "Förslaget innebär att avgiften höjs till 300 kr": a clause of what is told.
INNER = re.compile(
    r"\b(?:att?|om|ifall|hur|som(?! det (?:är|var|er)\b)|that|if|whether|which|hvis"
    r"|hvordan)"
    r"\s(?:(?!(?:och|men|and|but|og)\b)[^\s,;:]+\s){0,8}$",
    re.IGNORECASE,
)
# What of it may be told of a person, who has no task for it.
ALLOWED = re.compile(rf"(?:{GRANTED}|{MAY_WAIT})", re.IGNORECASE)


def sets_day(sentence: str) -> bool:
    """Say so of "Det blir lördagen den 4 maj."."""
    return any(match["day"] is not None for match in TERMS.finditer(sentence))


def terms_in(sentence: str) -> Iterator[re.Match[str]]:
    """Find what tells the new terms, in a clause of its own."""
    for match in TERMS.finditer(sentence):
        above = sentence[max(0, match.start() - 100) : match.start()]
        is_meeting = match["day"] is not None and OF_MEETINGS.search(sentence)
        if not (is_meeting or INNER.search(above)):
            yield match
