"""The words that tell of coming meetings: Swedish, Norwegian, Danish and English.

Patterns are matched against folded text (lower case, single spaces).
"""

from __future__ import annotations

# One meeting of the body, whatever stands before the word: "styrelsemötet".
ONE = (
    r"[\w-]*(?:möte(?:t|s)?|sammanträde(?:t|s)?|träff(?:en)?|samling(?:en)?"
    r"|sammankomst(?:en)?|samråd(?:et)?|rådslag(?:et)?|råd(?:et)?|stämman?"
    r"|avstämning(?:en)?|sittning(?:en)?|internat(?:et)?|nätverksdag(?:en)?"
    r"|m[øo][td]et?|treff(?:et)?|samlinga|generalforsamling(?:en)?|sean[cs]en?)"
)
MANY = (
    r"[\w-]*(?:möten(?:a|as)?|sammanträden(?:a)?|träffar(?:na)?|samlingar(?:na)?"
    r"|sammankomster(?:na)?|tillfällen(?:a)?|samråd(?:en)?|stämmor(?:na)?|avstämningar(?:na)?"
    r"|internaten?|nätverksdagar(?:na)?|m[øo][td]er(?:ne)?|møtene|møta|treff(?:a|ene)?"
    r"|samlinger(?:ne)?|samlingene|sean[cs]er(?:ne)?)"
)
MANY_OF_OURS = (
    r"[\w-]*(?:mötena|sammanträdena|träffarna|samlingarna|samråden|m[øo][td]erne|møtene"
    r"|møta|treffene|samlingene)"
)
TIME = r"gång(?:en)?|[\w-]*tillfällen?(?:a|t)?|gang(?:en)?|tidspunkt(?:er)?"
ENGLISH = (
    r"(?:meetings?|calls?|sessions?|gatherings?|syncs?|catch-?ups?|assembl(?:y|ies)"
    r"|agms?)"
)
# "mötesdatum", "sammanträdesdagar", "møteplan", "meeting dates"
DATES = (
    r"(?:(?:[\w-]*mötes|sammanträdes|träff|samlings|styrelse)(?:datum(?:en)?"
    r"|dagar(?:na)?|tider(?:na)?|plan(?:en|ering)?|schema(?:t)?|kalender(?:n)?)"
    r"|[\w-]*m[øo][td]e(?:datoer|datoar|dato|dager|dage|tider|tidspunkter|plan(?:en)?"
    r"|kalender(?:en)?|rekke)"
    r"|(?:\w+ )?meeting (?:dates?|schedule|calendar|days|plan)"
    r"|(?:schedule|calendar) of (?:\w+ )?meetings)"
)
TERM = (
    r"(?:våren|hösten|sommaren|vintern|vår|höst|sommar|vinter|året|terminen|halvåret"
    r"|høsten|høst|vår|haust|efteråret|foråret|vinteren|haust(?:en)?|året"
    r"|spring|summer|autumn|fall|winter|year|term)"
)
# Who met: "nästa styrgrupp är den 3 maj".
BODY = (
    r"(?:[\w-]*(?:grupp|utskott|nämnd|forum|styrelse|nätverk|kommitté|beredning"
    r"|direktion|gruppe|utvalg|udvalg|nemnd|nettverk|netværk|styre|bestyrelse)"
    r"|committee|board|panel|council|working group)"
)
# When it is: "framöver", "i höst", "för 2025", "under våren 2025", "the spring".
AHEAD = (
    rf"(?:framöver|framåt|fremover|fremad|framover|ahead|(?:(?:i|för|under|till|til|for"
    rf"|om|in|during|this|next|the|nästa|resten av|rest of) )*"
    rf"(?:{TERM}(?: \d{{4}})?|20\d\d(?:[/–-]\d\d(?:\d\d)?)?))"
)
OF_TERM = (
    r"(?:vårens|höstens|årets|terminens|vårterminens|höstterminens|sommarens|vinterns"
    r"|vårårets|høstens|vårens|forårets|efterårets|haustens|sesongens)"
)
COMING = (
    r"(?:nästa|nästkommande|näst(?:a)? följande|kommande|följande|nästföljande"
    r"|påföljande|framtida|planerade|inplanerade|bokade|neste|næste|kommende|komande"
    r"|førstkommende|førstkomande|følgende|planlagte)"
)
ENGLISH_COMING = r"(?:next|future|upcoming|following|forthcoming|subsequent|scheduled)"
MEETING = rf"(?:{ONE}|{MANY}|{TIME})"
# "beslutade följande vid mötet": no word for which meeting.
SMALL = (
    r"(?:vid|på|i|om|av|till|för|med|under|från|inför|efter|före|och|samt|eller|om|som"
    r"|ved|til|for|fra|og|på|ved|under|after|at|on|of|the|and)"
)
NAMED = (
    rf"(?:{COMING} (?:(?!{SMALL}\b)[\w-]+ )?"
    rf"(?:{MEETING}|datum|datoer|dato)"
    r"|(?:nytt|nya|nye|nyt) (?:möten?|sammanträden?|m[øo][td]er?|datum|dato(?:er)?)"
    rf"|{ENGLISH_COMING} (?:[\w-]+ ){{0,2}}(?:{ENGLISH}|dates?))"
)
# "vi ses igen", "ses vi nästa gång", "we meet again"
AGAIN = (
    r"(?:igen|åter|igjen|nästa gång|neste gang|næste gang|härnäst|again|next"
    r"|nästa möte|neste møte|næste møde)"
)
MEETS = (
    r"(?:ses|återses|möts|träffas|hörs|samlas|sammanträder|sees|møtes|møtest|mødes|samles"
    r"|snakkes|meet|meets|reconvenes?)"
)
REUNION = (
    rf"(?:(?:när |då |så |når |hvornår |da |så )?(?:vi {MEETS}|{MEETS} vi)(?: {AGAIN})?"
    rf"|{MEETS} {AGAIN}|(?:when )?(?:do )?we (?:will )?meet(?: {AGAIN})?)"
)
# What a heading or a label says that has their days below it.
NEXT_MEETING = (
    rf"(?:(?:(?:datum|tid(?:er)?|dato(?:er)?|tidspunkt|dates?|tid og sted"
    rf"|tid och plats) (?:för|for|of|til|till) )?(?:the )?{NAMED}(?: {AHEAD})?"
    rf"(?: och plats)?"
    rf"|(?:datum|dagar|tider|kalender(?:n|en)?|dates|datoer|dager|dage) {AHEAD}"
    rf"|(?:{MANY}|{ENGLISH}|meetings for) {AHEAD}"
    rf"|{OF_TERM} (?:(?:och|og) {OF_TERM} )?(?:första |sista |siste |sidste )?"
    rf"(?:{MEETING}|datum|{DATES})"
    rf"|(?:våra |vores |våre |our )?(?:{COMING} )?{DATES}(?: {AHEAD})?"
    rf"|{REUNION}|härnäst)"
)
