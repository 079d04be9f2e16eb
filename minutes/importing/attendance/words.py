"""The words by which a sentence tells who was there and who was not."""

from __future__ import annotations

import re

# "Förhinder hade Anna Ek": the people stand after the words.
ABSENT_BEFORE = re.compile(
    r"\b(?:(?:förhinder|återbud|frånvaro|afbud|forfall)\s(?:(?:hade|har|anmäldes?|kom"
    r"|lämnades|fanns|havde|meldte|var)\s)*(?:(?:anmälts|lämnats|meldt|inkommit|kommit|meddelats|skickats|kommet)\s)?"
    r"(?:(?:av|från|fra|för)\s)?|(?:förhindrade|förhindrad|frånvarande|absent|excused"
    r"|fraværende)\s(?:var|är|voro|were|was)\s|\b(?:alla|samtliga|alle|all|everyone"
    r"|everybody)\b[^.;]{0,40}\s(?:utom|förutom|unntatt|undtagen|except(?: for)?)\s"
    r"|apologies\s(?:for absence\s)?"
    r"(?:(?:were|was|had|have|been|received|accepted|noted|given|sent|and)\s){0,5}"
    r"from\s)(?=(?-i:[A-ZÅÄÖÆØ]))",
    re.IGNORECASE,
)
GUEST_BEFORE = re.compile(
    r"\b(?:som (?:gäst(?:er)?|inbjud(?:en|na))\s(?:deltog|medverkade|kom|var)"
    r"|(?:dagens )?gäst(?:er)?(?:\sför dagen)?\s(?:var|är)"
    r"|(?:our )?guests?\s(?:was|were)|(?:gjest|gæst)(?:er)?\svar)\s"
    r"(?=(?-i:[A-ZÅÄÖÆØ]))",
    re.IGNORECASE,
)
PRESENT_BEFORE = re.compile(
    r"\b(?:(?:deltog|närvarade|medverkade|deltok|deltager|fremmødte)\s(?:även\s)?"
    r"|(?:med|närvarande|deltagande|deltagare|på plats|present|in attendance"
    r"|til ?stede|deltagere|deltakere)(?:\s(?:på|vid|i|via|at)\s\w+)?"
    r"(?:\s(?:var|voro|är|fanns|were|was|er)\s(?:även\s)?|:\s)"
    r"|(?:på|vid|till|runt)\s(?:mötet|träffen|bordet|plats)\s"
    r"(?:fanns|satt|kom|deltog|var)\s"
    r"|(?:personer|deltagare|kallelsen|inbjudan)(?:\s\w+){0,3}:\s)"
    r"(?=(?-i:(?:[a-zåäöæø]{4,}\s)?[A-ZÅÄÖÆØ]))",
    re.IGNORECASE,
)
# "Anna Ek hade anmält förhinder": they stand before them.
# "Bo kunde inte komma", but not "Bo kunde inte hitta filen".
NOT_COME = (
    r"(?:inte|ej|ikke|ikkje|not)(?=\s?(?:[.,;)]|$)|\s(?:och|men|og|but|komma|närvara"
    r"|delta|medverka|vara med|come|attend|make it|join|komme|deltage|møte|være med)\b)"
)
NOT_THERE = (
    r"(?:inte|ej|ikke|ikkje|not)(?:\s(?:med|där|här|närvarande|på plats|möjlighet"
    r"|kunnat|kommit|deltagit|til ?stede|kommet|kunnet|present|able|here|there)\b"
    r"|\s?(?:[.,;)]|$))"
)
CANNOT = (
    r"(?:(?:inte|ikke|ikkje) (?:kunde|kan|kunne)"
    r"|(?:kunde|kan|kunne) (?:inte|ej|ikke|ikkje)"
    r"|could not|couldn.t|unable|förhinder|återbud|frånvaro|sjuk\w*|forfall|afbud)"
)
ABSENT_AFTER = re.compile(
    r"\s(?:hade|har|sände|skickade|lämnade|anmälde|var|är|had|have|sent|hadde|havde)"
    r"\s(?:\w+\s){0,3}?(?:förhinder|förhindrad\w*|återbud|frånvaro"
    r"|frånvarande|sjuk\w*|apologies|regrets|unable|forfall|afbud)\b"
    rf"|\s(?:hade|har|var|är|had|have|was|were|hadde|havde|er)\s{NOT_THERE}"
    rf"|\s(?:kunde|could|kunne)\s(?:\w+\s){{0,3}}?{NOT_COME}"
    r"|\s(?:hade|har|var|är|låg|had|has|was|were|is|hadde|havde|er|lå)\s(?:\w+\s){0,3}?"
    r"(?:\w*sjuk\w*|feber|influensa|förkyld\w*|semester|\w*ledig\w*|bortrest\w*"
    r"|tackat nej|syke?|syge?|influenza|forkjøl\w+|forkøl\w+|ferie|bortreist|bortrejst"
    r"|ill|sick|(?:the )?flu|on (?:leave|holiday))\b|\svabb?ade\b"
    # "Siv hade hört av sig och kunde inte.", "Siv, Lund, hade anmält sig men fick …"
    r"|,?\s(?:hade|har|havde|hadde|had)\s(?:hört av sig|anmält sig|mejlat|mailat|messat"
    r"|ringt|meddelat|hälsat|sagt|meldt|skrevet|sendt|let us know|written|said)\b"
    rf"[^.;]*\b{CANNOT}\b"
    r"|,?\s(?:saknades|fattades|uteblev|manglede|mangla|manglet|udeblev|uteble"
    r"|(?:was|were)\smissing|skickade återbud|lämnade återbud)\b"
)
PRESENT_AFTER = re.compile(
    r"\s(?:ringde in|kopplade upp sig|kom senare|called in|dial+ed in|ringte inn|deltog"
    r"|var med|närvarade|var närvarande|(?:fanns|var) på plats|attended|were present"
    r"|deltok|var til ?stede)\b"
)
# "Anna från Regionen var med på punkt 2": for an item, as a guest is.
GUEST_AFTER = re.compile(
    r"\s(?:deltog|var med|medverkade|närvarade|anslöt|attended|joined|deltok|var med)\s"
    r"(?:\w+\s)?(?:på|vid|under|till|i|for|ved|ved)\s(?:the\s)?(?:punkt(?:en|erna)?|item|items|sak"
    r"|§+|ärende|pkt)\s?\d"
)
PARENTHESES = re.compile(r"\s?\([^()]*\)")
BEFORE = (
    ("absent", ABSENT_BEFORE),
    ("guest", GUEST_BEFORE),
    ("present", PRESENT_BEFORE),
)
AFTER = (("absent", ABSENT_AFTER), ("guest", GUEST_AFTER), ("present", PRESENT_AFTER))
# What surely tells of being away, wherever it stands.
AWAY = re.compile(
    r"\b(?:förhinder|förhindrad\w*|återbud|frånvaro|frånvarande|apologies|regrets"
    r"|forfall|afbud|avbud|absent|excused|fravær\w*|saknades|uteblev|manglede|udeblev"
    r"|kunde (?:inte|ej)|kunne (?:ikke|ikkje)|could not|couldn.t)\b",
    re.IGNORECASE,
)
CONTRAST = re.compile(r",?\s(?:medan|while|mens|men|but)\s(?=[A-ZÅÄÖÆØ])")


# "Från Myndigheten för energi deltog Anna Ek och Bo Alm": whence all of them come.
WHENCE = re.compile(
    r"\b(?:från|fra|from|för|for)\s(?:(?-i:[a-zåäöæø])+\s)?"
    r"(?P<body>(?-i:[A-ZÅÄÖÆØ])[^,.;:]{1,60}?|(?-i:[a-zåäöæø]{4,}))\s(?:deltog"
    r"|närvarade|medverkade|deltok|møtte|mødte|deltar|deltager|kom|var|were|was|attended)"
    r"(?:\s(?:även|också|also|også))?\s(?=(?-i:[A-ZÅÄÖÆØ]))",
    re.IGNORECASE,
)
# "… hade förhinder, liksom Eva Frisk, Lund": more of them after the words.
LIKEWISE = re.compile(
    r",?\s(?:liksom|likaså|likså|samt även|i likhet med|ligesom|likesom|likeledes"
    r"|inte heller|inte|heller ikke|nor (?:could|did|was)|as (?:did|had|were)"
    r"|along with|together with)\s(?=[A-ZÅÄÖÆØ])"
)


HELLER = re.compile(r"\s(?:heller|either)\b")


def clauses_in(sentence: str) -> list[str]:
    """Part "Anna Ek var med medan Bo Alm hade förhinder": each tells of its own."""
    return CONTRAST.split(sentence)


def who_is_told(sentence: str) -> tuple[str, str]:
    """Give the status that a sentence tells, and the part that names the people."""
    if match := WHENCE.search(sentence):
        body = PARENTHESES.sub("", match["body"]).strip()
        return "present", f"från {body}: {sentence[match.end() :]}"
    for status, shape in BEFORE:
        if match := shape.search(sentence):
            return status, sentence[match.end() :]
    for status, shape in AFTER:
        if match := shape.search(sentence):
            _, *others = LIKEWISE.split(sentence[match.end() :])
            others = [HELLER.sub("", one) for one in others]
            return status, ", ".join([sentence[: match.start()], *others])
    return "", ""
