"""The words of minutes in Swedish, English, Norwegian and Danish, by what they tell.

Patterns are matched against folded text (lower case, single spaces).
"""

from __future__ import annotations

import re

from minutes.importing.attendance.labels import ABSENT, GUEST, INVITED, PRESENT
from minutes.importing.language.meeting_words import NEXT_MEETING

AGENDA = (
    r"dagordning(?:en)?|föredragningslista|agenda|dagsorden|sakliste|saksliste"
    r"|ärendelista|ärenden|program"
    r"|ärendeförteckning|innehåll|innehållsförteckning|contents"
)
CHAIR = (
    r"(?:mötes|mötets |tf |tillförordnad |sittande )?ordförande(?: (?:vid|för) mötet)?"
    r"|ordf|mötesledare|samtalsledare"
    r"|chair(?:person|man|woman)?|chaired by|møteleder|ordstyrer|mødeleder|dirigent"
    r"|leder|leiar|formand|forperson|styreleder|styreleiar|møteleiar|convener"
    r"|facilitator|moderator|presiding|led by|ledde mötet|mötet leddes av|leder mötet"
    r"|(?:mötes)?ordf(?:örande)? (?:för|i) ?dag(?:en)?|dagens ordförande|meeting lead"
)
MINUTE_TAKER = (
    r"(?:mötes|mötets )?sekreterare(?: (?:vid|för) mötet)?|sekr|protokollförare"
    r"|vid protokollet|protokollet fördes av"
    r"|anteckna(?:t|de|r|re)(?: av)?|(?:mötes)?anteckningar(?: förda)?(?: av)?"
    r"|minnesanteckningar(?: förda)? av|förda av|för protokollet|protokollansvarig"
    r"|(?:ned)?skrivet av|sammanställt av|recorder|notater|noter ved"
    r"|vid (?:anteckningarna|pennan|tangenterna|tangentbordet|datorn)"
    r"|protokoll(?: fört av)?|skribent|scribe|nedtecknat av"
    r"|minutes(?: taken| recorded| prepared)?(?: by)?|minute[- ]taker|note[- ]taker"
    r"|notes(?: taken)? by|secretary|rapporteur|recorded by|taken by"
    r"|referent|møtereferent|referat(?: ved| av)?|sekretær|skrevet av|protokollant"
    r"|ref|prot|ant|notes|skrev|skriver|(?:vid|för) (?:pennan|anteckningar)"
)
ADJUSTER = (
    r"juster(?:are|as|at|ande)|justeringsm(?:a|ä)n(?:nen)?|(?:utse(?:s|dd|dda)|utsågs"
    r"|att) (?:att )?justera"
    r"|underskrifter?|signatures?|signed|approved by|justeras av|protokollet justeras"
)
DATE = (
    r"(?:mötes|sammanträdes)dag"
    r"|(?:mötes|sammanträdes|protokoll|möte)?datum(?: och (?:tid|plats|klockslag))?"
    r"|(?:møte)?dato(?: og tid)?|date(?: and time| & time| of meeting)?"
    r"|(?:meeting )?date|dag|datum/tid|datum & tid|datum för möte(?:t)?|mødedato|day"
    r"|när|when"
)
TIME = (
    r"(?:mötes|sammanträdes)?tid(?:er|punkt)?|time|times|tidspunkt|klockslag|kl"
    r"|klockan|møtetid|klokkeslett|tidsrum|call(?:ed)? to order|start(?:ar|tid| time)?"
    r"|mødetid|mødetidspunkt"
)
PLACE = (
    r"(?:mötes|sammanträdes|möte)?(?:plats|lokal|ställe)(?: och lokal)?|lokal|mötesrum"
    r"|var|sted|møtested|mødested"
    r"|place|venue|location|meeting place|where|rum|room|lokale|plats/lokal|adress"
    r"|stad|form|mötesform"
)
TIME_AND_PLACE = (
    r"(?:plats|lokal|sted|place|venue|ort|sammanträdesplats)(?: och | o | og | and |/"
    r"| & "
    r"|, )(?:sammanträdes)?(?:tid|dag|datum|time|date|dato)(?:punkt)?"
    r"|(?:tid|datum|dag|time|date|tidspunkt|dato)(?:,? (?:och|o|og|and|&) |/"
    r"|, )(?:plats"
    r"|lokal|sted|place|venue|ort)"
    r"|(?:datum|tid|date|dag), (?:tid|time|datum)(?:,)? (?:och|og|and) (?:plats|sted"
    r"|place)|tid/plats|plats/tid"
)
NETWORK = (
    r"nätverk|grupp|arbetsgrupp|forum|möte|mötesnamn|utvalg|styre|organ|committee"
    r"|group|meeting|mötets namn|nettverk|netværk|råd"
)
ORGANISATION = (
    r"organi[sz]ation|förening|föreningens namn|värd|host|organisasjon|arrangör"
    r"|virksomhe[td]|forening|association|myndighet|huvudman|förvaltning"
)
# The head of a mail: who sent it and when is told of the mail, not of the meeting.
MAIL = r"från|skickat|till|avsänt|from|sent|to|fra|sendt|til"
TITLE = r"rubrik|ämne|titel|title|emne|subject|ärende"
DECISION = (
    r"(?:\w+s |våra |fattade |sammanfattning av |enhällig[ta] |följande )?beslut"
    r"|beslut (?:i korthet"
    r"|(?:från|vid|under|på) mötet)|(?:vad|det) vi (?:beslutade|bestämde"
    r"|kom fram till)|vad som (?:beslutades|bestämdes)|(?:key |main )?decisions"
    r"(?: (?:made|taken))?|summary of decisions|besluttede punkter|mødets beslutninger"
    r"|møtets vedtak|beslutslista|beslut och motivering|beslutspunkter"
    r"|decisions?|resolutions?"
    r"|resolved|agreed|konklusion(?:er)?|konklusjon(?:er)?"
    r"|(?:(?:samrøystes|einstemmig|enstemmig|endelig|følgende|\w+s) )?vedtak"
    r"|(?:(?:enstemmig|endelig|følgende) )?beslutning(?:er)?|unanimous decision"
    r"|consensus|konsensus|enighet|enighed|outcome|ställningstagande|överenskommelse"
    r"|forslag til vedtak som ble vedtatt|konklusjon og vedtak|besluttet|beslutade"
    r"|beslutat|konklusion og beslutning|utfall|klubbat|avtalat|avtalt"
    r"|aftalt|(?:beslut|vedtak|beslutning|decision|resolution)(?: (?:nr\.? ?"
    r"|§ ?)?\d{1,3})"
)
ACTION = (
    r"åtgärd(?:er)?|action(?: points?| items?)?|actions|tiltak|handling"
    r"|handlingspunkter|aktivitet(?:er)?|att göra|to ?do|uppdrag|"
    r"oppfølging|opfølgning|aksjon(?:er)?|aktion(?:er)?|åtgärdslista|åtgärdspunkter"
    r"|action list|aksjonspunkter|att-göra-lista|uppgift(?:er)?|opgaver|oppgaver"
    r"|(?:vem|hvem) (?:gör|gjør|gør) (?:vad|hva|hvad)\??|who does what\??|next steps"
    r"|follow[- ]?ups?"
)
RESPONSIBLE = (
    r"ansv(?:ar|ariga?)?|vem|who|responsible|owner|ansvarlig|hvem|utförs av"
    r"|utförare|ägare|assigned to|lead"
)
DUE = (
    r"klart?(?: senast)?|färdigt|senast|när|deadline|due(?: date| by)?|frist|datum"
    r"|date|tidsram|when|tid|hvornår|når|klardatum|slutdatum|dato"
)
WHAT = (
    r"vad|åtgärd|uppgift|uppdrag|aktivitet|what|action|task|tiltak|hva"
    r"|hvad|opgave|att göra|punkt|beskrivning|description|oppgave"
)
ATTACHMENTS = (
    r"bilag(?:a|or)(?: \d+)?|vedlegg|bilag|attachments?|annex(?:es)?|appendi(?:x|ces)"
)
DISTRIBUTION = (
    r"kopia(?: till)?|sändlista|utdrag(?: till)?|delges|expedieras(?: till)?|cc"
    r"|copy to|kopi til|distribution|för kännedom|tillställs"
)
CASE = (
    r"dnr|diarienummer|ärendenr|ärendenummer|mötesnr|möte nr|protokoll nr|nr|telefon"
    r"|tel|e-post|epost|mail|e-mail|paragrafer|paragraf|version|status|författare"
    r"|saksnr|sagsnr"
)

LABELS = {
    "absent": re.compile(ABSENT),
    "guest": re.compile(GUEST),
    "invited": re.compile(INVITED),
    "present": re.compile(PRESENT),
    "agenda": re.compile(AGENDA),
    "time_and_place": re.compile(TIME_AND_PLACE),
    "date": re.compile(DATE),
    "time": re.compile(TIME),
    "place": re.compile(PLACE),
    "chair": re.compile(CHAIR),
    "minute_taker": re.compile(MINUTE_TAKER),
    "adjuster": re.compile(ADJUSTER),
    "next_meeting": re.compile(NEXT_MEETING),
    "decision": re.compile(DECISION),
    "action": re.compile(ACTION),
    "responsible": re.compile(RESPONSIBLE),
    "due": re.compile(DUE),
    "network": re.compile(NETWORK),
    "organisation": re.compile(ORGANISATION),
    "title": re.compile(TITLE),
    "mail": re.compile(MAIL),
    "attachments": re.compile(ATTACHMENTS),
    "distribution": re.compile(DISTRIBUTION),
    "case": re.compile(CASE),
}
STATUSES = {
    "present": "present",
    "absent": "absent",
    "invited": "invited",
    "guest": "guest",
}
HEADER_LABELS = {
    "date",
    "time",
    "place",
    "time_and_place",
    "network",
    "organisation",
    "title",
    "chair",
    "minute_taker",
    "adjuster",
    "case",
    "distribution",
    "mail",
    "sent",
}
SIGN_OFFS = re.compile(
    r"(?:vid (?:protokollet|anteckningarna|pennan|tangenterna|tangentbordet|datorn)"
    r"|justeras|underskrifter?"
    r"|antecknat av|signatures?|justerat|protokollet justeras|minutes (?:taken"
    r"|recorded|prepared) by|referent|sekreterare"
    r"|anteckningar(?: förda)?(?: av)?|ordförande|för anteckningarna|protokollförare"
    r"|_{4,}|protokollant"
    r"|med vänlig hälsning|vänliga hälsningar|hälsningar|justerare|secretary"
    r"|recorded by|underskrift(?:er)?)\b"
)
# Words that hold the parts of one item apart but head none.
SECTION_WORDS = re.compile(
    r"(?:\w+s )?(?:beslut|beslutsunderlag|sammanfattning(?: av ärendet)?|bakgrund"
    r"|yrkanden?|reservation(?:er)?|protokollsanteckning(?:ar)?"
    r"|ärendebeskrivning|beskrivning(?: av ärendet)?|förslag till beslut"
    r"|propositionsordning|beslutsgång|omröstning(?:sresultat)?"
    r"|anteckningar|diskussion|åtgärd(?:er)?|noteringar|notes|discussion|decisions?"
    r"|actions?|background|summary|conclusions?"
    r"|vedtak|saksutredning|behandling|innstilling|forslag til vedtak|beslutning"
    r"|referat|sagsfremstilling|indstilling|deltagande i beslutet"
    r"|beslutande|jäv|handlingar|beslutet skickas till|protokollsutdrag"
    r"|uppdrag|att göra|dagordning|agenda)"
)
PROTOCOL_WORDS = re.compile(
    r"(?:protokoll|minnesanteckning(?:ar)?|mötesanteckning(?:ar)?|anteckning(?:ar)?"
    r"|sammanträdesprotokoll|mötesprotokoll"
    r"|styrelseprotokoll|årsmötesprotokoll|minutes|meeting minutes|meeting notes|notes"
    r"|referat|møtereferat|mødereferat|protokol|styreprotokoll"
    r"|møteprotokoll|beslutningsreferat|sammanfattning|summary|report|stämmoprotokoll"
    r"|dagbok|memo|pm|mötesnotat|noter|notat)"
)


def folded(text: str) -> str:
    """Fold for matching: lower case, single spaces, no signs round it."""
    return " ".join(text.casefold().split()).strip(" .:;*_#|-–—")
