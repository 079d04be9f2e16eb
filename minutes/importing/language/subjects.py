"""Who a clause is about: "Anna och Bo", "Ordföranden", "Alla kommuner", "Hon"."""

from __future__ import annotations

import re

from minutes.importing.language.names import ends_as_role
from minutes.importing.language.role_words import ROLE

# "Cllr. Whitby": somebody, whoever it is.
ADDRESSED = re.compile(
    r"(?:Cllrs?|Councillors?|Dr|Mr|Mrs|Ms|Prof|PC|Rev|Trustee|Governor"
    r"|Director|Sir|Alderman|Fru|Herr)\b\.?\s?"
)
NAMES = (
    rf"(?:{ADDRESSED.pattern})?(?:[A-ZÅÄÖÆØ]\.\s?){{0,2}}[A-ZÅÄÖÆØÉ][\w’-]*"
    r"(?:\s(?!och\b|and\b|og\b)(?:[A-ZÅÄÖÆØ]\.(?=\s)|[A-ZÅÄÖÆØÉ][\w’-]*)){0,3}"
)
AND = r"(?:,\s|\s(?:och|and|og|samt|\+|&)\s|/)"
PARTS = re.compile(r",\s|/|\s(?:och|and|og|samt|\+|&)\s")
PEOPLE = rf"{NAMES}(?:{AND}{NAMES}){{0,4}}"
# "Anna, as treasurer, will …", "Anna (ordf.) kollar …".
ASIDE = (
    r"(?:,\s(?:as|som|vår|our|the)\s[^,]{2,40},|\s\([^()]{1,40}\)"
    r"|,?\s(?:tillsammans med|i samråd med|med hjälp av|ihop med|together with"
    rf"|along with|with help from|sammen med|i samarbejde med"
    rf"|i samarbeid med) {NAMES},?)"
)
SUBJECT = re.compile(rf"(?P<who>{PEOPLE}){ASIDE}?\s+(?P<rest>\S.*)", re.DOTALL)
# "Ordföranden och Anna Ek …", "Anna och kassören …": one of them by what they are.
ROLE_WORD = r"(?:(?:[Tt]he )?[\w-]{4,})"
ROLE_AND_NAME = re.compile(
    rf"(?P<who>(?P<one>{ROLE_WORD}|{NAMES}) (?:och|and|og|samt|&) "
    rf"(?P<other>{NAMES}|{ROLE_WORD}))\s+(?P<rest>[a-zåäöæø]\S*.*)",
    re.DOTALL,
)
EACH = re.compile(
    r"(?:respektive|varje|var och en|vardera|each|every|hver|hvert)"
    r"(?: (?:av|of|af) \w+)?\s(?!(?:är|har|var|er)\b)[\w-]+",
    re.IGNORECASE,
)
EVERYONE = re.compile(
    rf"{EACH.pattern}|(?:alla|samtliga|alle|all) (?:i|på|inom|från|av|in|on|at|fra|af"
    rf"|the)"
    r" (?:\w+ )?\w+(?= [a-zåäöæø]+r\b| to\b| will\b)|(?:alla|samtliga|resten av|all"
    r"|alle"
    r"|(?:de )?(?:övriga|øvrige)(?=\s\w*(?:kommun|medlem|ledam|deltag|represent)))\s"
    r"(?:(?-i:[A-ZÅÄÖÆØ]{2,6}\s[a-zåäöæø]*(?:\ws|ledare|ledere|chefer|ansvariga))\b"
    r"|(?!(?:är|har|var|er)\b)[\w-]+)",
    re.IGNORECASE,
)
ALL = re.compile(r"(?:Alla|Alle|Samtliga)(?= )")
# "Sektionerna lämnar text före den 3 maj".
MANY = re.compile(
    r"(?:[\w-]*(?:kommun|sektion|medlem|avdelning|klubb|förvaltning|förening|grupp|enhet"
    r"|chef|direktør|ledere?|ansvarlig|led(?=arna)|tränar|lärar|ägar|föräld|foreld"
    r"|forældr|spelar|spiller|boend|granna|naboe|hushåll|klass)\w*"
    r"(?:arna|erna|orna|erne|ene)|(?:parter|deltagar|ledamöter|representanter"
    r"|kontaktperson\w*|region\w*|verksamhet\w*|[\w-]*chef\w*)na|\w*ombuden|lagen"
    r"|(?:(?:committee|board|all|network) )?(?:members|partners|participants|attendees"
    r"|volunteers|councillors|trustees|delegates|representatives)|everybody|anyone)\b"
    r"(?! (?:är|har|var|er)\b)",
    re.IGNORECASE,
)
# "Klass 6", "Grupp B"
NUMBERED = re.compile(
    r"(?:Klass|Klasse|Årskurs|Åk|Class|Year|Grupp|Gruppe|Group|Team|Lag|Avdelning"
    r"|Avdeling|Afdeling|Enhet|Hus|WP|Work package) ?(?:\d{1,2}[A-Za-z]?|[A-Z])\b"
)
# "Gästerna", and the body itself: "Vi skickar svaret senast den 3 maj"
PLURAL = re.compile(r"(?:[A-ZÅÄÖÆØ][\w-]{3,}(?:arna|erna|orna|erne|ene)|Vi|We)\b")
PRONOUN = re.compile(
    r"(?:(?P<self>jag|jeg|eg|I)|(?P<other>hon|han|hen|hun|ho|she|he)"
    r"|(?P<plural>de|dei|dom|they))\s+(?P<rest>\S.*)",
    re.DOTALL | re.IGNORECASE,
)
# Whoever writes, with others: "hon och jag", "jag och Anna".
SELF = (
    rf"(?:(?:{NAMES}|hon|han|hen|hun|she|he) (?:och|og|and) )?(?:jag|jeg|eg"
    rf"|undertecknad"
    rf"|undertegnede)(?: (?:och|og) (?:{NAMES}|hon|han|hen|hun))?"
)
EVERYONE_OR_EACH = re.compile(
    rf"alla|alle|{SELF}|(?:varje|respektive|hver|hvert) [\w-]+"
)
# "Till nästa möte tar Anna fram en mall": the verb stands first.
INVERTED = re.compile(
    r"(?P<when>(?:(?:d|D)et(?:ta|te)?|(?:d|D)en(?:ne)?|dessa|disse|Till|Inför|Innan|Före|Efter"
    r"|Under|I|På|Vid|Därefter|Sedan|Sen|Samtidigt|Dem|Dom|Desse|Alt|Allt"
    r"|Dessutom|Också|Senast|Snarast|Det|Den|Detta|Dessa|Frågan|Parallellt|Härefter"
    r"|Til|Før|Innen|Inden|Etter|Deretter|Derefter|Ved|Dette|Saken|Samtidig)\b"
    r"[^,.:;()]{0,60}?)\s?"
    rf"(?P<verb>\b[a-zåäöæø]+r|ska|skal|skall) (?P<who>{PEOPLE}(?!\s(?:och|og) jag)"
    rf"|{SELF}|alla|alle"
    r"|(?:varje|respektive|hver|hvert) [\w-]+)"
    r"(?:\s+(?P<rest>\S.*)|\.?$)",
    re.DOTALL,
)
# "Lokal bokas av Anna", "Anmälan tas emot av kansliet".
DONE_BY = re.compile(
    r"^[A-ZÅÄÖÆØ](?:(?! (?:har|hade) )[^.:]){2,80}?[a-zåäöæø]{2,}(?:(?<!ade)(?<!de)"
    r"(?<!te)(?<!slog)(?<!höll)(?<!tog)(?<!gav)(?<!drog)(?<!skrev)s (?:ut |in |upp "
    r"|fram |över |vidare |emot |på |på remiss )?av|s af) "
    rf"(?P<who>{PEOPLE}|[a-zåäöæø-]{{4,}}(?:en|an|et))(?=[.,;]|$|\s[a-zåäöæø])"
)
# "Protokollet hade fel årtal och rättas av Bo": what is done stands last.
ALSO_DONE_BY = re.compile(
    r"\b(?:och|men|og) (?:\w+ ){0,2}?\w+(?:(?<!ad)[ae]|k|g|n|[lkps]j|öp|yt|ät"
    r"|tt)s (?:ut |in "
    r"|upp |fram |över |vidare |på |ud |op |opp )?(?:av|af) "
    rf"(?P<who>{PEOPLE}|[a-zåäöæø-]{{4,}}(?:en|an|et))(?=[.,;]|$|\s[a-zåäöæø])"
)
# "The roof is to be mended by the clerk", "Taket ska lagas av vaktmästaren".
TO_BE_DONE_BY = re.compile(
    r"(?:\b(?:(?:is|are|will|shall|must)(?: to)?|to) be (?:\w+ ){1,3}?by"
    r"|\b(?:ska|skall|skal) \w+s (?:ut |in |upp |fram |över |op |opp )?(?:av|af))"
    r" (?P<who>(?:the )?(?:[A-ZÅÄÖÆØ][\w-]*(?: [A-ZÅÄÖÆØ][\w-]*)*|[\w-]+))"
)
# "… beställs av trivselgruppen": one of the body's own.
OWN_PART = re.compile(
    r"[a-zåäöæø-]*(?:gruppen|kommittén|kansliet|styrelsen|utskottet|sekretariatet"
    r"|presidiet|teamet|gruppa|utvalget|udvalget|komiteen|bestyrelsen|styret)"
)
LED_BY = re.compile(
    r"\b(?:leds|öppnas|avslutas|stöds|presenteras) av\b"
    r"|(?:protokoll|anteckning)\w* (?:skrivs|förs) av\b",
    re.IGNORECASE,
)
# "Lokalen bokar Anna": what it is about stands first, whoever does it last.
OBJECT_FIRST = re.compile(
    r"(?P<what>[A-ZÅÄÖÆØ][\w-]*(?: \w[^\s,.:;()]*){0,5}) (?P<verb>[a-zåäöæø]+r) "
    rf"(?P<who>{PEOPLE})(?:\s+(?P<rest>[^\sA-ZÅÄÖÆØ].*)|\.?$)",
    re.DOTALL,
)
# These do something to people, so that whoever stands last may be whom it is done to.
TO_PEOPLE = re.compile(
    r"(?:kontakt|ring|mejl|mail|hör|fråg|spør|kall|prat|bjud|by|in[vb]it|ersätt|erstatt"
    r"|tack|takk|sök|søk|søg|påminn|minn|stöd|hjälp|hjelp|hjælp|meddel|info|varsl|träff|utse|välj|velg|vælg|utnämn|nominer|adjunger|föreslå|foreslå|rekryter|anst|ansæt|udpeg|oppnevn|utpek)"
)
BODY = re.compile(
    r"(?=[A-ZÅÄÖÆØ])(?i:[\w-]*(?:gruppen|verket|kontoret|kansliet|myndigheten|styrelsen|nämnden"
    r"|utskottet|kommittén|sekretariatet|avdelningen|enheten|förvaltningen|förbundet"
    r"|föreningen|teamet|presidiet|rådet|nätverket|udvalget|utvalget|gruppa|komiteen"
    r"|nettverket|netværket|bestyrelsen|\w{3,}styret|klubben|forumet|ledningen|beredningen|bolaget"
    r"|selskabet|selskapet|firmaet|firman|entreprenören))\b"
    r"|(?:FAU|SU|Inspektionen|Stiftelsen|Institutet|Universitetet|Högskolan|Regionen"
    r"|Direktoratet|Delegationen|Kommissionen|Administrationen|Administrasjonen"
    r"|Forvaltningen|Forbundet|Foreningen|Biblioteket)\b"
)
ROLES = re.compile(
    r"(?:(?:the )?(?:ordförande(?:n)?|vice ordförande(?:n)?|sekreterare(?:n)?"
    r"|kassör(?:en)?|kansliet|kanslichef(?:en)?|styrelsen|arbetsgrupp(?:en)?"
    r"|valberedning(?:en)?|arbetsutskottet|förvaltare(?:n)?|presidiet"
    r"|projektledare(?:n)?|projektledning(?:en)?|samordnare(?:n)?|"
    r"\w*ekonom(?:en)?|\w*chef(?:en)?|hr|alla|samtliga|(?:de )?(?:övriga|øvrige)|resten"
    r"|samtliga kommuner|alla kommuner"
    r"|kommunerna|medlemmarna|deltagarna|ledamöterna|representanterna|kommunene"
    r"|kommunerne|medlemmene|medlemmerne|var och en|everyone"
    r"|all(?: partners| members)?|(?:vice[- ])?chair(?:man|woman|person)?|secretary"
    r"|treasurer|secretariat|(?:(?:parish|town|deputy) ){0,2}clerk|president"
    r"|minute[- ]taker"
    r"|undertecknad|undertegnede|(?:the )?undersigned|board|coordinator|project team"
    r"|project manager|each partner|partners"
    r"|lead partner|rektor|rector|"
    r"formanden|kassereren|bestyrelsen|sekretæren|leder|lederen|styret|sekretariatet"
    r"|styreleder|kasserer|formannen|nestleder|alle|redaktören|vaktmästaren"
    r"|fastighetsskötaren|förvaltningen|tränarna|gruppen|\w*ansvarig(?:a)?"
    r"|\w+(?:kontoret|enheten|avdelningen)))(?!\w)",
    re.IGNORECASE,
)
ENDINGS = ("", "en", "n", "an", "ern", "eren", "et")


def stems_of(word: str) -> list[str]:
    """Give what "kyrkvärden" may be a form of: "kyrkvärd", "kyrkvärde"."""
    return [word[: len(word) - len(end)] for end in ENDINGS if word.endswith(end)]


def whoever_has_role(clause: str) -> str:
    """Read "Prefekten", "Rektor" and "The Clerk" as who has that role."""
    words = clause.split(maxsplit=2)
    if not words or not words[0][:1].isupper():
        return ""
    called = 1 if words[0] == "The" and len(words) > 1 else 0
    stems = stems_of(words[called])
    is_role = any(ROLE.fullmatch(stem) or ends_as_role(stem) for stem in stems)
    return " ".join(words[: called + 1]) if is_role else ""


def is_role(who: str) -> bool:
    """Say so of "kassören" and "the clerk", who may be charged with something."""
    who = who.removeprefix("the ")
    called = whoever_has_role(who[:1].upper() + who[1:])
    return bool(ROLES.fullmatch(who)) or len(called) == len(who) > 0
