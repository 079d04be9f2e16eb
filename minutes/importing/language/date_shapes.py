"""The shapes that days have in writing, in Swedish, English, Norwegian and Danish."""

from __future__ import annotations

import re

MONTHS = {
    1: "januari january januar jan",
    2: "februari february februar feb febr",
    3: "mars march marts mar",
    4: "april apr",
    5: "maj may mai",
    6: "juni june jun",
    7: "juli july jul",
    8: "augusti august aug",
    9: "september sept sep",
    10: "oktober october okt oct",
    11: "november nov",
    12: "december desember dec des",
}
MONTH_NUMBERS = {
    name: number for number, names in MONTHS.items() for name in names.split()
}
MONTH = "(?:" + "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True)) + r")\b\.?"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
YEAR = r"(?:19|20)\d\d(?!\d)"
SHORT_YEAR = rf"(?:{YEAR}|[’'-]\d\d(?!\d))"
NTH = r"(?:\s?(?::dje|:de|:e|\.e\b|:a|:an|st|nd|rd|th|\.))?"
DASH = r"\s?(?:--|[-–—]|till|til|to)\s?"
AND = r"\s?(?:,|och|samt|and|og|&|resp\.?|respektive|\+)\s?"
# "den tredje maj", "the third of May"
NORDIC_ORDINALS = (
    "första förste første", "andra andre anden", "tredje", "fjärde fjerde", "femte",
    "sjätte sjette", "sjunde sjuende syvende", "åttonde åttende ottende",
    "nionde niende", "tionde tiende", "elfte ellevte ellefte", "tolfte tolvte",
    "trettonde trettende", "fjortonde fjortende", "femtonde femtende",
    "sextonde sekstende", "sjuttonde syttende", "artonde attende", "nittonde nittende",
    "tjugonde tjuende tyvende", "tjugoförsta tjueførste enogtyvende",
    "tjugoandra tjueandre toogtyvende", "tjugotredje tjuetredje treogtyvende",
    "tjugofjärde tjuefjerde fireogtyvende", "tjugofemte tjuefemte femogtyvende",
    "tjugosjätte tjuesjette seksogtyvende", "tjugosjunde tjuesjuende syvogtyvende",
    "tjugoåttonde tjueåttende otteogtyvende", "tjugonionde tjueniende niogtyvende",
    "trettionde trettiende tredivte", "trettioförsta trettiførste enogtredivte",
)  # fmt: skip
ENGLISH_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth",
    "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth",
    "eighteenth nineteenth twentieth twenty-first twenty-second twenty-third",
    "twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth",
    "twenty-ninth thirtieth thirty-first",
)
NORDIC = {
    word: number
    for number, words in enumerate(NORDIC_ORDINALS, start=1)
    for word in words.split()
}
ENGLISH = {
    word: number
    for number, word in enumerate(" ".join(ENGLISH_ORDINALS).split(), start=1)
}
ORDINALS = {**NORDIC, **ENGLISH}
WRITTEN = re.compile(
    rf"\b(?:(?P<from>{DAY}){NTH}\s?(?P<from_month>{MONTH})?\s?(?P<from_year>{YEAR})?{DASH}"
    rf"(?:den\s|the\s|(?:mån|tis|ons|tors|fre|lör|sön)\w*\s)?)?"
    rf"(?P<day>{DAY}){NTH}\s?(?:of\s)?(?P<month>{MONTH})"
    rf"(?:,?\s?(?:år\s)?(?P<year>{SHORT_YEAR}))?",
    re.IGNORECASE,
)
AMERICAN = re.compile(
    rf"\b(?P<month>{MONTH})\s(?P<from>(?P<day>{DAY})){NTH}(?:{DASH}(?P<last>{DAY}){NTH})?"
    rf"(?:,?\s(?P<year>{YEAR}))?",
    re.IGNORECASE,
)
ISO = re.compile(
    r"(?<![\d-])(?P<year>(?:19"
    r"|20)\d\d)(?P<sign>[-–/.]|\s(?=\d\d\s\d\d\b))(?P<month>\d\d?)(?P=sign)(?P<day>\d\d?)(?!\d)"
    r"(?:\s?(?:--|–|-|/)\s?(?P<last>\d\d)(?![\d:.]))?"
)
# "240903", "240914-240915": a dash is for the other day of two only.
COMPACT_DAY = r"(?:20)?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)"
COMPACT = re.compile(
    r"(?:(?<![\d-])|(?<=\d{6}-)|(?<=\d{6}--))"
    r"(?P<year>(?:20)?\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
    rf"(?!\d|-(?!-?{COMPACT_DAY}))"
)
SHORT_ISO = re.compile(
    r"(?<![\d./-])(?P<year>\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d"
    r"|3[01])(?![\d.-])"
)
SLASHED = re.compile(
    rf"(?<![\d/])(?:(?P<from>{DAY}){DASH})?(?P<day>{DAY})\s?/\s?(?P<month>0?[1-9]"
    rf"|1[0-2])(?![\d/%])"
    rf"(?:(?:\s|\s?-\s?)(?P<year>{YEAR}|(?<=-)\d\d(?!\d))|(?=\D|$))"
)
NUMBERED = re.compile(
    r"(?<![\d.])(?:(?P<from>\d\d?)\.?\s?–\s?)?"
    r"(?P<day>\d\d?)(?P<sign>[./-])(?P<month>\d\d?)(?P=sign)(?P<year>(?:19"
    r"|20)?\d\d)(?!\d|\.\d)"
)
# "3, 10 och 17 maj": the days before the one that has the month, not "kl. 9, 3 maj".
EARLIER_DAY = re.compile(
    r"(?<![\d/.:-])(?<!\bkl\s)(?<!\bkl\.\s)(?<!\bv\s)(?<!\bv\.\s)(?<!vecka\s)(?<!uge\s)"
    r"(?<!uke\s)(?<!week\s)(?<!punkt\s)(?<!nr\s)(?<!sal\s)(?<!rum\s)(?<!room\s)"
    rf"(?P<day>{DAY}){NTH}{AND}(?:den\s)?$",
    re.IGNORECASE,
)
WHOLE_MONTH = re.compile(
    rf"(?<!\d )\b(?P<month>{MONTH})\s(?P<year>{YEAR})", re.IGNORECASE
)
IN_WORDS = re.compile(
    rf"\b(?P<day>(?:{'|'.join(NORDIC)})(?=\s{MONTH})|(?:{'|'.join(ENGLISH)})(?=\sof\s))"
    rf"\s(?:of\s)?(?P<month>{MONTH})(?:,?\s(?P<year>{YEAR}))?",
    re.IGNORECASE,
)
DASHED = re.compile(
    rf"(?<![\d-])(?P<day>{DAY})-(?P<month>{MONTH})-(?P<year>(?:20)?\d\d)(?!\d)",
    re.IGNORECASE,
)
# "onsdag 24.8 kl. 18", "den 24.8."
DOTTED = re.compile(
    r"\b(?:den|d\.|[a-zåäöæø]{2,5}dag(?:en)?(?:\sden)?)\s"
    r"(?P<day>0?[1-9]|[12]\d|3[01])\.(?P<month>0?[1-9]|1[0-2])(?:\.(?!\d)|(?=,?\skl))",
    re.IGNORECASE,
)
SHAPES = (
    ISO, SHORT_ISO, WRITTEN, DASHED, IN_WORDS, AMERICAN, NUMBERED, SLASHED, DOTTED,
    WHOLE_MONTH,
)  # fmt: skip
# What stands beside a day or an hour: "tisdagen den", "kl.".
WEEKDAY = re.compile(
    r"\b(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?s?)?\b|\b(?:mon|tues?|wed(?:nes)?s?"
    r"|thurs?|fri|satur|sun)(?:day)?\b"
    r"|\b(?:man|tirs|ons|tors|fre|lør|søn)dag(?:en)?\b|\b(?:den|kl|kl\.|klockan"
    r"|klokken|kel|d\.|datum|tid|date|time)(?=\W|$)",
    re.IGNORECASE,
)
