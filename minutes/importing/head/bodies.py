"""Which body met."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from minutes.importing.language.dates import spans_in
from minutes.importing.layout.characters import one_line

BODY = (
    r"(?:nätverk(?:et)?|råd(?:et)?|grupp(?:en)?|styrelse(?:n)?|nämnd(?:en)?"
    r"|utskott(?:et)?|kommitté(?:n)?|forum(?:et)?|direktion(?:en)?|presidi(?:um|et)"
    r"|fullmäktige|kollegi(?:um|et)|beredning(?:en)?|delegation(?:en)?|nettverk(?:et)?"
    r"|utvalg(?:et)?|netværk(?:et)?|udvalg(?:et)?|gruppe(?:n)?"
    r"|network|board|committee|council|working party|task force|team(?:et)?"
    r"|arena(?:n)?|samverkan(?:sorgan\w*)?|kreds(?:en)?|krets(?:en)?|parlament(?:et)?|organ(?:et)?"
    r"|allians(?:en)?|partnerskap(?:et)?|rådslag|panel(?:en)?|kommission(?:en)?"
    r"|commission|trustees)"
)
# "Länsstyrelsen": a board by name only, whose paper it may be.
AGENCY = (
    r"(?!(?:läns|social|transport|sundheds|energi|miljø|bolig|trafik|erhvervs)"
    r"styrelsen?\b)"
)
BODY_WORD = re.compile(
    rf"(?<!\w){AGENCY}[\w/-]*{BODY}(?!\w|\sroom)|\b(?:[\w-]+ )?group\b", re.IGNORECASE
)
# "Samverkansgruppens möte": the body, by whose meeting it is.
BODY_MEETS = re.compile(
    rf"(?<!\w)(?P<body>[\w/-]*{BODY})s\s(?=(?:\w+\s)?(?:\w*möte|\w*träff|sammanträde"
    r"|meeting|internat|møte|møde)\b)",
    re.IGNORECASE,
)
# "ÖKA:s möte": a body known by its letters.
LETTERS_MEET = re.compile(
    r"(?<!\w)(?P<body>[A-ZÅÄÖÆØ]{2,}(?:[/&-][A-ZÅÄÖÆØ]+)*)(?::?s|’s|'s)\s"
    r"(?=(?:\w+\s)?(?:\w*möte|\w*träff|sammanträde|meeting|møte|møde)\b)"
)
# "Från föräldrarådet i november": what the text is, before whose it is.
FROM_FIRST = re.compile(r"^(?:Från|Fra|From|Om|Till|Hos|Nytt från)\s+(?=\S)")
IN_MONTH = re.compile(
    r"\s(?:i|in|for|från|den)\s(?:jan|feb|mar|apr|ma[ji]|jun|jul|aug|sep|o[ck]t|nov|de[cs])"
    r"[a-zåäö]*\s*$",
    re.IGNORECASE,
)
MEETING_WORD = re.compile(
    r"(?<!\w)(?:(?:extra|ordinarie|extraordinær|extraordinary|annual|general|board"
    r"|transnational|project|steering|konstituerande|ekstraordinær|partner"
    r"|consortium) )*"
    r"(?:styrelsemöte|årsmöte|föreningsstämma|föreningsmöte|årsstämma|extrastämma"
    r"|stämma|medlemsmöte|bolagsstämma|konstituerande möte|styrelsesammanträde"
    r"|direktionsmöte"
    r"|bestyrelsesmøde|styremøte|årsmøte|generalforsamling|medlemsmøte|medlemsmøde"
    r"|general assembly|general meeting|annual meeting|board meeting|project meeting"
    r"|kick-?off(?: meeting)?"
    r"|klubbmöte|sektionsmöte|föräldramöte|husmöte|städmöte|partner meeting"
    r"|consortium meeting|arbetsplatsträff|foreldremøte|andelsstämma|föräldrarådsmöte"
    r"|kretsmöte|kretsstämma)(?!\w)",
    re.IGNORECASE,
)
MINUTES_OF = re.compile(
    r"(?<!\w)"
    r"(?P<meeting>årsmöte|styrelse(?:möte)?|stämmo|medlemsmöte|klubbmöte)"
    r"s?protokoll",
    re.IGNORECASE,
)
GATHERING = re.compile(
    r"(?<!\w)(?:\w{4,}|[\w-]+-)(?:träff|möte|møte|møde|internat|dialog)(?!\w)",
    re.IGNORECASE,
)
FOR_WHOM = re.compile(r"\s(?:för|med|inom|for|projekt)\s")
GENERIC = re.compile(
    r"(?:träff|möte|meeting|møte|møde|sammanträde)(?:et|en)?", re.IGNORECASE
)
DIGITAL = re.compile(
    r"(?:skype|teams|zoom|telefon|video|digital|distans|webb|hybrid)", re.IGNORECASE
)
OF_WHOM = re.compile(r"\b(?:MED|I|AV|VID|HOS|OF|BY|MØTE|AF|WITH)\s+")
PROTOCOL = re.compile(
    r"(?:^|\b)(?:protokoll|minnesanteckningar|mötesanteckningar|anteckningar"
    r"|sammanträdesprotokoll|mötesprotokoll|styrelseprotokoll|årsmötesprotokoll"
    r"|beslutsprotokoll"
    r"|minutes|meeting minutes|meeting notes|notes|møtereferat|mødereferat"
    r"|beslutningsreferat|referat|protokol|møteprotokoll|justerat|utkast|draft"
    r"|sammanfattning|summary|report)\b"
    r"(?:\s+(?:nr\s?\d+|fört|förda|från|vid|för|av|på|till|från|of|from|for|the|fra|av"
    r"|af|ved|over))*",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"\b(?:nr|no\.?|nummer|#|möte)\s?\d+(?:[/:-]\d+)?|\b\d+/\d{2,4}\b|\b\d+(?:st|nd|rd"
    r"|th)\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
BREAK = re.compile(
    r"\s(?:held|hållet|holdt|avholdt|afholdt|hölls)\b|\s[–—·•-]\s|[,;:(|\t]|\s{3,}"
    r"|(?<=[^\W\d_]{4})[.!?]\s"
)
HELD = re.compile(r"\s(?:held|hållet|holdt|avholdt|afholdt|hölls)\b")
ABBREVIATED = re.compile(
    r"(?i:(?<!\w)nätverk\w*|nettverk\w*|network"
    r"|netværk\w*)\s+([A-ZÅÄÖÆØ]{2,}(?:/[A-ZÅÄÖÆØ]{2,})*)(?!\w)"
)
ACRONYM = re.compile(r"\b[A-ZÅÄÖÆØ]\w+(?: [\w-]+){0,6} \(([A-ZÅÄÖÆØ]{3,6})\)")
# "vuxnätverkets möte": told as known to all, so the text's own body.
OWN_BODY = re.compile(r"(?<!\w)([\w-]{3,}(?:nätverket|nettverket|netværket))s?(?!\w)")

# "mötet i Odlargruppen", where the title names no body.
MET_IN = re.compile(
    r"\b(?:möte|träff|møte|møde|sammanträde|meeting)(?:t|et|en)?\s(?:i|med|of|with|for|av|för)"
    r"\s(?:the\s)?(?P<body>(?-i:[A-ZÅÄÖÆØ])(?:[\w-]*|[\w -]*\s)" + BODY + r")(?!\w)",
    re.IGNORECASE,
)
NEAR_TOP = 10  # paragraphs


def network_in(titles: Iterable[str], others: Iterable[str] = ()) -> str:
    """Give the body named in the first of the title lines that names one.

    `others` are read where the titles name none.
    """
    titles, others = list(map(_bare, titles)), list(map(_bare, others))
    for lines in (titles, others):
        for read in (_meeting, _body, _gathering):
            if found := next(filter(None, map(read, lines)), ""):
                return found
    return _plain_title([*titles, *others])


def _bare(title: str) -> str:
    return one_line(title.replace("\t", " | "))


def network_told(texts: Iterable[str]) -> str:
    """Give the network that the running text names: the only one, or most often."""
    texts = [text[:5000] for text in texts]
    told = Counter(name for text in texts for name in ABBREVIATED.findall(text))
    if told:
        return f"nätverket {told.most_common(1)[0][0]}"
    for text in texts[:NEAR_TOP]:
        if match := MET_IN.search(text):
            return match["body"]
    bodies = {name for text in texts for name in OWN_BODY.findall(text)}
    return bodies.pop() if len(bodies) == 1 else ""


def acronyms_in(texts: Iterable[str]) -> set[str]:
    """Give what the text calls its bodies: "Myndigheten för broar (MFB)"."""
    return {name for text in texts for name in ACRONYM.findall(text[:5000])}


def _meeting(title: str) -> str:
    """Read "Protokoll fört vid styrelsemöte nr 5 i Brf Eken" as "styrelsemöte"."""
    match = MEETING_WORD.search(title)
    if match is None and (match := MINUTES_OF.search(title)):
        said = match["meeting"]  # "Årsmötesprotokoll"
        return f"{said}n" if said.casefold().endswith("styrelse") else said
    return match[0].strip() if match else ""


def _plain_title(titles: Sequence[str]) -> str:
    """Take what is left of the title without the words for minutes and the date."""
    for title in titles:
        rest = PROTOCOL.sub("", without_dates(title)).split(" | ")[0]
        rest = HELD.split(rest)[0].strip(" ,.-–:|")
        is_name = rest[:1].isupper() and 1 <= len(rest.split()) <= 6
        if (
            is_name
            and not GENERIC.fullmatch(rest)
            and not rest.endswith("!")
            and not re.search(r"\d|@", rest)
            and not DIGITAL.search(rest)
        ):
            return rest
    return ""


def _gathering(title: str) -> str:
    """Read any other word for a meeting, as in "konsortieträff"."""
    match = GATHERING.search(title)
    if match is None or DIGITAL.search(match[0]):
        return ""
    rest = BREAK.split(without_dates(title[match.end() :]))[0]
    return one_line(match[0] + rest).strip() if FOR_WHOM.match(rest) else match[0]


def _body(title: str) -> str:
    """Read the phrase round the word for a body: "Referensgruppen för adresser"."""
    if match := LETTERS_MEET.search(title):
        return match["body"]
    bare = PROTOCOL.sub(" | ", without_dates(title))
    for part in (FROM_FIRST.sub("", one) for one in _parts(bare)):
        if match := BODY_WORD.search(part):
            start = _start_of_phrase(part, match.start())
            told = IN_MONTH.sub("", NUMBERED.sub("", part[start:]))
            return one_line(told).strip(" .,-–:|")
        if match := BODY_MEETS.search(part):
            return match["body"]
    return ""


def _parts(bare: str) -> Iterator[str]:
    for part in BREAK.split(bare):
        if part.strip():
            yield part.strip()


def _start_of_phrase(part: str, start: int) -> int:
    """Take the words before that belong to it: "Östra nätverket", not "möte med"."""
    before = part[:start]
    if before.isupper() and (said := list(OF_WHOM.finditer(before))):
        return said[-1].end()  # "SAMMANTRÄDE MED RÅDET"
    match = re.search(
        r"(?:(?<!\w)(?:[A-ZÅÄÖÆØ][\w/-]*[’']?|och|and|og|för|[a-zåäöæø]+-)\s+)+$",
        before,
    )
    return match.start() if match else start


def without_dates(title: str) -> str:
    for span in reversed(spans_in(title, with_compact=True)):
        title = title[: span.start].rstrip(" ,-–") + " | " + title[span.end :]
    return re.sub(r"\bden\s*(?=\||$)", "", title)
