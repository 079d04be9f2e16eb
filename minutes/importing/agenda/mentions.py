"""Links, attachments and what must not be spread, as the running text mentions them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes.importing.language.sentences import sentences_in
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.characters import one_line
from minutes.importing.parsed import Found

LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"”)\]]{3,2000}"
    r"|\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
)
ATTACHED = re.compile(
    r"\b(?:bifoga\w*|bilag(?:a|or|d|t)|biläg\w*|attached|attachments?|annex|appendix"
    r"|vedlagt|vedlegg|vedhæft\w*|bilag|utskicka[dt]\w*|se presentation\w*"
    r"|medföljer)\b",
    re.IGNORECASE,
)
CONFIDENTIAL = re.compile(
    r"\b(?:(?:får|ska|bör|skall) (?:ännu )?(?:ej|inte|icke)(?: ännu)? (?:spridas|delas"
    r"|lämnas ut|publiceras|skickas vidare|vidarebefordras|offentliggöras|röjas)|(?:ej"
    r"|inte) för (?:vidare )?spridning|sekretess\w*"
    r"|konfidentiell\w*|förtrolig\w*|internt dokument|stannar i rummet|confidential"
    r"|not for (?:distribution|circulation)|do not (?:share|circulate|distribute)"
    r"|in confidence|in camera|strictly (?:private|internal)|TLP:\s?(?:RED|AMBER)"
    r"|chatham house|off the record|(?:stannar|blir kvar|håller vi|hålls) (?:mellan oss"
    r"|inom (?:gruppen|nätverket|kretsen|styrelsen)|internt)|endast för (?:internt bruk"
    r"|mötets deltagare|deltagarna|gruppens medlemmar)|(?:får|ska|bör) (?:ej"
    r"|inte) föras"
    r" vidare|inte (?:offentlig\w*|publik\w*) (?:än|ännu)|tystnadsplikt\w*"
    r"|lyckta dörrar|taushetsplikt\w*|tavshedspligt\w*|lukkede dører|lukkede døre"
    r"|(?:blir|bliver) mellom oss|til intern bruk|til internt brug"
    r"|må ikke (?:videresendes|gis videre|gives videre|offentliggj?øres)"
    r"|internal use only|must not be (?:shared|circulated|disclosed|published)"
    r"|fortrolig\w*|unntatt offentlig\w*|må ikke (?:spres|spredes|deles))\b",
    re.IGNORECASE,
)


def links_in(blocks: Sequence[Block]) -> Iterator[Found[str]]:
    for block in blocks:
        for match in LINK.finditer(block.text):
            yield Found(value=match[0].rstrip(".,;:"), lines=block.lines)


def attachments_in(blocks: Sequence[Block]) -> Iterator[Found[str]]:
    yield from _sentences_with(ATTACHED, blocks)


def confidential_in(blocks: Sequence[Block]) -> Iterator[Found[str]]:
    yield from _sentences_with(CONFIDENTIAL, blocks)


def _sentences_with(
    sign: re.Pattern[str], blocks: Sequence[Block]
) -> Iterator[Found[str]]:
    for block in blocks:
        if sign.search(block.text):
            for sentence in sentences_in(one_line(block.text)):
                if sign.search(sentence):
                    yield Found(value=sentence, lines=block.lines, confidence=0.8)
