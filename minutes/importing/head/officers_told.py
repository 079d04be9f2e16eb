"""Sentences that tell who led the meeting and who wrote it down."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from minutes.importing.language.leading_roles import ADDRESS, without_role
from minutes.importing.language.names import is_person
from minutes.importing.language.people import People
from minutes.importing.language.places import Places
from minutes.importing.language.sentences import sentences_in
from minutes.importing.layout.blocks import Block
from minutes.importing.parsed import Found

NEAR_TOP = 25  # blocks
NEAR_END = 6
LONGEST = 3000  # letters of a block
# "Anna Ek", "Anna", "AE": whoever does it.
WHO = (
    r"(?<!\w)(?-i:(?P<who>[A-ZÅÄÖÆØÉ]{2,4}|[A-ZÅÄÖÆØÉ][\w’-]*[a-zåäöæøé]"
    r"(?: (?:von|af|de|av|van|[A-ZÅÄÖÆØ]\.))?(?: [A-ZÅÄÖÆØÉ][\w’-]+){0,3}))(?!\w)"
)
# "Anna Ek (AE) från kansliet …": what stands between whoever it is and the verb.
WHOEVER = (
    rf"{WHO}(?:\s\([^()]{{1,40}}\))?"
    r"(?:\s(?:of|from|at|från|fra|på|vid)\s[^.,;:]{2,50}?|,\s[^.,;:]{2,40},)?"
)
MEETING = (
    r"(?:the |dagens |kvällens |vårt |dagen |årets )?(?:möte|mötet|mötena|\w*träffen"
    r"|samtalet|samtalen|sammanträdet|stämman|årsmötet|förhandlingarna|trådarna"
    r"|klubban|ordet|samlingen|meeting|call|session|møtet|mødet|møde|møte)\b"
)
LEADER = (
    r"(?:dagens |mötets |kvällens |the )?(?:(?:mötes|stämmo)?ordförande|ordf"
    r"|mötesledare|samtalsledare|chair(?:man|woman|person)?|ordstyrer|møteleder"
    r"|mødeleder|dirigent|facilitator|moderator)"
)
WRITER = (
    r"(?:dagens |mötets |kvällens |the )?(?:(?:mötes)?sekreterare|protokollförare"
    r"|antecknare|skribent|secretary|note-?taker|minute-?taker|scribe|referent"
    r"|møtereferent|sekretær|rapporteur)"
)
MINUTES = (
    r"(?:the |dagens |mötets )?(?:protokoll|\w*anteckning|minutes|notes|referat"
    r"|pennan|notater)\w*"
)
IS = (
    r"(?:var|är|blev|was|is|er|satt som|fungera(?:de|r) som|agera(?:de|r)(?: som)?"
    r"|tjänstgjorde som|verkade som|acted as|serving as|fungerte som|fungerede som)"
)
ENDS = (
    r"(?= ?(?:[.,;:)–-]|$"
    r"|(?:och|and|og|samt|medan|while|för (?:dagen|mötet)|i ?dag|den (?:här|denne)"
    r" gång\w*|denn[ae] gång\w*|this time)\b))"
)
TODAY = (
    r"(?:,? (?:för|vid|på|under|for|at|ved) (?:the )?(?:dagen|kvällen|mötet|träffen"
    r"|stämman|day|meeting|møtet|mødet)|,? (?:i ?dag|denna gång|den här gången))?"
)
ACTED = r"(?:fungera|agera|tjänstgjor|verka|val[dg]|ut[sp])\w+"
BY = r"(?: av| by| af)"
MEETING_WAS_LED = (
    r"(?:leddes|leds|leddes idag|hölls ihop|hölls samman|modererades|styrdes"
    r"|(?:was |were )?(?:chaired|led|facilitated|hosted|moderated)|lededes"
    r"|(?:ble|blev|blei|vart) (?:ledet|leia|leidd))"
)
WERE_TAKEN = (
    r"(?:fördes|förs|togs|skrevs|skrivs|gjordes|sköttes|hölls|(?:were |was )?(?:taken"
    r"|recorded|written|prepared|kept)|førtes"
    r"|(?:ble |blev |vart )?(?:skrevet|ført|tatt))"
)
LEADS = r"(?:leder|ledde|styr|styrde|höll i|håller i|höll|håller|hade hand om)"
LEADING = (
    r"(?:chaired|chairs|led|ran|hosted|facilitated|moderated|presided over|ledet|ledede"
    r"|leia|leidde|modererade|modererar)"
)
WRITES = (
    r"(?:för|förde|tog|tar|skrev|skriver|gör|gjorde|skötte|sköter|took|takes|wrote|kept"
    r"|recorded|prepared|førte|fører|førde|skreiv|tok|tager|ansvarade för"
    r"|svarade för|höll i|håller i|höll|håller|satt vid|satt med|sitter vid|hade)"
)
IGNORE = re.IGNORECASE

LED = tuple(
    re.compile(shape, IGNORE)
    for shape in (
        rf"{WHOEVER} (?:{LEADS}|{LEADING}) {MEETING}",
        rf"\b(?:leder|ledde|höll|håller) {WHO} (?:i )?{MEETING}",
        rf"{WHOEVER} (?:{IS} {LEADER}{ENDS}|(?:took|was in|in) the chair|chaired\b"
        rf"|satt ordförande|presid(?:ed|ing)\b|satt i ordförandestolen|förde klubban)",
        rf"\b(?:mötet|dagen|träffen|sammanträdet|samtalet|stämman|meeting|call|møtet"
        rf"|mødet) {MEETING_WAS_LED}{BY} {WHO}",
        rf"\b{LEADER}{TODAY} (?:var|är|was|is|er) {WHO}",
        rf"^{LEADER}{TODAY}: {WHO}{ENDS}",
        rf"\b(?:som|as) {LEADER}{TODAY} {ACTED} {WHO}",
        rf"\b(?:under ledning av|ordförandestolen satt|klubban (?:hölls|fördes) av)"
        rf" {WHO}",
        rf"\bordförandeskapet\b.{{0,40}}?(?:gången|gång|dag|:|innehas av|hade) {WHO}",
        rf"\bmed {WHO} (?:som {LEADER}|vid klubban|i stolen)",
        rf"\bcall(?:ed)? to order\b[^;]{{0,40}}?\bby (?:the )?(?:\w+ )?{WHO}{ENDS}",
        rf"^(?:(?:mötes)?ordföranden?|ordf\.?),? {WHO},?"
        r" (?:hälsa|öppna|förklara|inled|konstatera)",
    )
)
WROTE = tuple(
    re.compile(shape, IGNORE)
    for shape in (
        rf"{WHOEVER} {WRITES} {MINUTES}",
        rf"\b(?:för|förde|skrev|skriver|tog|tar|höll|håller) {WHO} (?:i )?{MINUTES}",
        rf"{WHOEVER} (?:{IS} {WRITER}{ENDS}|(?:antecknade|antecknar|skrev"
        rf"|skriver(?! och)|protokollförde|protokollför|minuted|refererade){ENDS})",
        rf"\b{MINUTES} {WERE_TAKEN}{BY} {WHO}",
        rf"\b{WRITER}{TODAY} (?:var|är|was|is|er) {WHO}",
        rf"^(?:{WRITER}|{MINUTES}){TODAY}: {WHO}{ENDS}",
        rf"\b(?:som|as) {WRITER}{TODAY} {ACTED} {WHO}",
        rf"\b(?:vid|bakom|ved) (?:pennan|tangent\w+|protokollet|anteckningarna|tastene)"
        rf"(?: satt| var| är| sitter)? {WHO}",
        rf"\bför {MINUTES} (?:svarade|stod|svarar|ansvarade) {WHO}",
        rf"\bmed {WHO} (?:som {WRITER}|vid pennan|vid tangenterna)",
    )
)
# Whoever opens it most often leads it, where nobody is said to.
OPENED = (
    re.compile(
        rf"{WHO},? (?:(?:hälsade|hälsar|bød|ønsket|ønskte|welcomed)[^.;]{{1,60}}?"
        rf"(?:och|samt|og|and)\s)?(?:öppna(?:de|r)|opened|åpnet|åbnede) {MEETING}",
        IGNORE,
    ),
)


def told_officer(
    shapes: Sequence[re.Pattern[str]],
    blocks: Sequence[Block],
    people: People,
    places: Places,
) -> Found[str] | None:
    """Find who does what `shapes` tell, near the top of the file or at its end."""
    near_end = blocks[max(NEAR_TOP, len(blocks) - NEAR_END) :]
    for block in chain(blocks[:NEAR_TOP], near_end):
        for sentence in sentences_in(block.text[:LONGEST]):
            if name := next(_named(shapes, sentence, people, places), ""):
                return Found(value=name, lines=block.lines, confidence=0.8)
    return None


def _named(
    shapes: Sequence[re.Pattern[str]], sentence: str, people: People, places: Places
) -> Iterator[str]:
    for shape in shapes:
        for match in shape.finditer(sentence):
            written = next(part for part in match.groups() if part)
            if name := person_called(written, people, places):
                yield name


def person_called(written: str, people: People, places: Places) -> str:
    """Give the full name of whom "AE", "Anna" or "Ordföranden Anna Ek" means.

    "" where it may be nobody: neither on the list nor a full name.
    """
    bare = without_role(ADDRESS.sub("", written.strip()))[1]
    if found := people.find(bare):
        return found
    if is_person(bare, places):
        return bare
    is_known = not bare.isupper() and people.may_be_called(bare)
    return bare if is_known else ""
