"""The words that tell a place, and how people met there."""

from __future__ import annotations

import re

LONGEST = 60  # letters of a line that is a place by its words; more where it is two
IN_PLACE = re.compile(
    r"^(?:hemma hos|i|på|at|in|vid|hos|ved|@)\s+(?:the\s+)?", re.IGNORECASE
)
# "Held at the Town Hall": that it was held, in a line of its own.
HELD_AT = re.compile(
    r"^(?:(?:mötet|møtet|mødet|träffen|(?:the )?meeting)\s)?(?:(?:was|ble|blev)\s)?"
    r"(?:held|hölls|hållet|hållen|holdt|afholdt|avholdt|vi (?:sågs|var|satt))\s"
    r"(?:i|på|at|in|vid|hos|ved|via|on)\s(?:the\s)?(?=\S)",
    re.IGNORECASE,
)
LINK = re.compile(r"(?:<?https?://|\[[^\]]*\]\(https?://)\S+", re.IGNORECASE)
DIGITAL = re.compile(
    r"\b(?:teams|zoom|skype\w*|digital[ta]?|online|webbmöte|videomöte|distansmöte"
    r"|via länk|videokonferens|telefonmöte|google meet|videosamtal|webex|jitsi"
    r"|digitalt møte|conference call)\b",
    re.IGNORECASE,
)
PLACE_WORD = re.compile(
    r"\b(?:\w*(?:lokal(?:en)?|hus(?:et)?|sal(?:en)?|rum(?:met)?|gatan|vägen|torget|gården"
    r"|skolan|park|center|centrum|hotell?|hotellet|hall|house|room|rådhus(?:et)?"
    r"|bibliotek(?:et)?|kontoret|kansliet|restaurang|building|office|library|school"
    r"|chambers?|museum|museet|stugan|kyrkan|salong(?:en)?|lokale[rt]?|møterom|mødelokale"
    r"|rådhus|kulturhus|kvarter\w*|aula(?:n)?|stationen|(?<!nät)verket|hemmet|huset"
    r"|(?:bygde|hembygds|herr|präst|preste|församlings|menighets|kurs|fritids|stifts"
    r"|forsamlings|sogne|präste)g[åa]rd(?:en)?"
    r"|(?:församlings|vandrar|folkets |äldre)hem(?:met)?"
    r"|(?:herre|klubb|sockne?n?s?|fjäll|storm)stug[ae]n?|folkhögskola|pensionat(?:et)?"
    r"|värdshus|gästgiveri|gästgivargård|folkets park|slott|kapell|grendehus|bygdehus"
    r"|samfunnssal|vandrerhjem|(?:folke)?høgskole|folkehøjskole|kro|pavilion|chapel"
    r"|church|vestry|village hall|inn|pub|café|kafé|theatre|college|campus|centre|hut)"
    r"(?: [\w-]+)?)\b"
    r"|\b[A-ZÅÄÖÆØ]\w*(?:gatan|vägen|gränd|vej|gade|gata|veien|vegen|bakken"
    r"| street| road| lane| avenue) \d+",
    re.IGNORECASE,
)
AT_HOME = re.compile(
    r"^(?:(?:hemma |hjemme )?hos|(?:at )?home (?:at|of)) (?-i:[A-ZÅÄÖÆØ])",
    re.IGNORECASE,
)
HYBRID = re.compile(
    r"\b(?:hybrid\w*|fysiskt och digitalt)\b|\b(?:och|samt|eller|and|och via"
    r"|or)\s(?:via\s)?(?:teams|zoom|skype|digitalt|online|länk)",
    re.IGNORECASE,
)


def is_place(line: str) -> bool:
    """Say whether a short line is a place by its words: "Folkets hus, Lund"."""
    if len(line) > LONGEST * (1 + bool(HYBRID.search(line))) or line.endswith("."):
        return False
    shapes = (DIGITAL, HYBRID, PLACE_WORD, AT_HOME)
    return any(shape.search(line) for shape in shapes)
