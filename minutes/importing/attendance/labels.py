"""What stands over a list of those present, absent, invited or visiting.

Patterns are matched against folded text (lower case, single spaces).
"""

from __future__ import annotations

# Of whom: "närvarande från kommunerna"; a verb shows that it is a sentence.
WHO = r"(?: (?!var\b|är\b|vid\b|fick\b|gav\b|were\b|was\b)[\w/,.()&+§-]+){0,4}"
# Who, before the word for being there: "board members present", "övriga deltagande".
WHO_FIRST = (
    r"(?:(?!av\b|till\b|för\b|val\b|nya?\b|nye?\b|new\b|of\b|for\b|to\b|inga?\b|no\b"
    r"|antal\b|number\b|antall?\b|fler\b|ej\b|inte\b|icke\b|ikke\b|ikkje\b|not\b"
    r"|från\b|fra\b|from\b|non\b|på\b|om\b)[^\W\d_][\w/&+-]* ){0,4}"
)

COULD_NOT = (
    r".*\b(?:inte kunde|kunde (?:inte|ej)|kan (?:inte|ej)|förhinder|frafall"
    r"|could not|unable to|kunne ikke"
    r"|ikke kunne)\b.*"
)
WERE_THERE = (
    r"med var|.*\b(?:var med|var närvarande|närvarade|var på plats|som kom|were there"
    r"|var til ?stede)\b.*"
)
NOT = r"(?:ej|inte|icke|ikke|ikkje|not|non)"
THERE = (
    r"(?:närvarande|närvaro|deltagande|deltagare|beslutande|present|til ?stede"
    r"|attending|attendees|møtt|mødt|fremmødte?|frammøtte|deltatt|deltaget|med|här|her"
    r"|in attendance)"
)
ABSENCE = (
    r"(?:förhinder|forhinder|förfall|forfall|frafall|frafald|frånvaro|fravær|återbud"
    r"|avbud|afbud|apologies|regrets|absences?)"
)
# "Anmält förhinder", "har lämnat återbud", "meldt afbud", "med forfall".
TOLD = (
    r"(?:(?:har|hade|havde|hadde|på|med|giltigt|giltig|gyldig|utan|uten|uden|anmälda?"
    r"|anmält|anmäler|meddela[dt]|meddelade|lämnat|lämnade|inkommet|inkomna|inkommit"
    r"|meldt?|meldte|meddelt|sendt|sent|received|with|without) ){0,3}"
)
ABSENT = (
    rf"(?:{TOLD}{ABSENCE}(?: for absence)?(?: från| av| fra| from)?"
    rf"|(?:[\w-]+ )?(?:men )?{NOT}(?:[ -]\w+)?[ -]{THERE}"
    rf"|(?:deltog|deltar|deltok|deltager|närvarade|kom|møtte|mødte) {NOT}"
    rf"|{NOT}(?! tjänstgörande)|did not attend"
    r"|(?:kallade|inbjudna)(?:,| men)? (?:ej|inte) närvarande"
    r"|(?:[\w-]+ ){0,2}(?:frånvarande|frånv\.?|förh\.?|förhindrade?|fraværende"
    r"|fraværande|absent|absentees|excused|forhindret)"
    r"|mangler|mangl(?:et|ede)|savnes|saknades?|saknas|missing|borta|sjuka?"
    rf"|(?:har |hade )?(?:tackat nej|takket nei)|declined|on leave"
    rf"|unable to attend){WHO}|{COULD_NOT}"
)
INVITED = (
    r"(?:inbjud(?:na|en|et)|inbjudan till|kallade|kallade ledamöter|invited|invitees"
    rf"|innkalt|innkalte|inviterede?|inviterte?|indkaldte?|kallelse till){WHO}"
)
GUEST = (
    r"(?:(?:(?:särskilt|inbjud(?:na|en)|dagens|extern[at]?|övriga|andra|special|invited"
    r"|other|our|external|inviterte?|indbudte|øvrige) ){0,2}"
    r"(?:gäst(?:er)?|guests?|gjest(?:er)?|gæst(?:er)?)|adj(?:ung)?(?:era[dt]e?)?|observers?|observatör(?:er)?"
    rf"|föredragande|föredragshållare|åhörare|tilhørere?|visitors?|besökare){WHO}"
)
PRESENT = (
    rf"(?:{WHO_FIRST}(?:närvarande|närv|deltagande|deltagare|medverkande|present"
    r"|attendees|attendance|attending|participants?|til ?stede|tilstedeværende"
    r"|deltakere|deltakarar|deltagere|fremmødte|fremmøtte|frammøtte|fremmøte|oppmøte"
    r"|møtt|mødte|mødt|närvarade|deltog|deltok|beslutande)"
    r"|(?:mötes|sammanträdes|møde|möte)(?:deltagare|närvaro|närvarande|deltagere"
    r"|deltakere)"
    r"|närvaro|närvarolista|närvaroförteckning|deltagarförteckning|deltagarlista"
    r"|deltakerliste|deltagerliste|attendance list|list of participants"
    r"|närvarande (?:vid|på|under) (?:dagens )?(?:mötet?|träffen?|sammanträdet?)"
    r"|med(?: på| vid)? (?:mötet|träffen)|på mötet(?: var)?|(?:öv|øv)riga?|others?"
    r"|andre|also"
    r"|delegates|(?:(?:övriga |øvrige |other |ordinarie |beslutande |ej tjänstgörande"
    r" |tjänstgörande |icke tjänstgörande |röstberättigade )?"
    r"(?:ledamöter|ersättare|suppleanter|medlemmar|members|tjänstemän|tjänstepersoner"
    r"|medlemmer|styremedlemmer))"
    r"|sederunt|röstlängd|förtroendevalda|för arbets(?:givaren|tagarna)"
    r"|arbets(?:givar|tagar)(?:en|na|sidan|representanter)"
    rf"|upprop|roll call|navneopprop){WHO}"
    r"|(?:[\w-]+ )?(?:board|committee|council|group|wg|team|panel|styrelsens|gruppens"
    r"|nätverkets|rådets|nämndens|utskottets|utvalgets|bestyrelsens|styrets)"
    r" (?:members?|medlemmar|ledamöter|medlemmer|representanter)|(?:the )?trustees"
    r"|(?:ej|icke) tjänstgörande(?: ersättare| suppleanter)?"
    r"|(?:(?:med |var |deltog )?(?:på plats|på distans|(?:via|på|över) (?:länk|teams"
    r"|zoom|skype|telefon|lenke)|digitalt|online|on site|remote(?:ly)?|by phone|fysiskt"
    r"|i rummet|i lokalen|in the room|in person|on the call)(?: deltog| var)?)"
    rf"|med(?: var)?|här(?: var)?|vi som (?:var )?(?:där|med|på plats)|{WERE_THERE}"
)
