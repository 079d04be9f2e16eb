"""The words of a round in which the municipalities report."""

from __future__ import annotations

import re

ROUND = re.compile(
    r".*(?:\brunda|\brunt\b|bordet|läget (?:i|hos|i våra)\b|nuläget"
    r"|lägesrapport|lägesbild|status i|från kommunerna|kommunerna berättar|kommunvis"
    r"|tour de table|round[- ]?(?:table|the table)|municipal updates|updates from"
    r"|rapport från (?:kommun|respektive|medlem)|rundt bordet|runde|nytt fra|nyt fra"
    r"|nytt från|nyheter från|erfarenhetsutbyte|aktuellt (?:i|från|hos)|inspel från"
    r"|information från kommun|kommunrapport|medlemmarna berättar|incheckning"
    r"|\bhos (?:er|oss|dere|jer|kommunerna|kommunene|medlemmarna)\b"
    r"|på gång\b|\bvarvet\b|kommunvarv|(?:händer|sker|skjer) (?:i|ute|hos|där)"
    r"|around the (?:table|room|region|county)|what[’']?s new|round[- ]?(?:robin|up)"
    r"|check[- ]in|(?:member|council|local|authority|district) updates"
    r"|(?:kommunernas|kommunenes|kommunernes|medlemmarnas|ledamöternas) (?:rapporter"
    r"|läge|information|punkter|nyheter)).*"
)
TELLS = re.compile(
    r"(?:berätta|meddela|informera|rapportera|redovisa|förklara)(?:r|de)\b"
    r"|(?:sade?|säger|framför(?:de)?|uppg(?:er|av)|said|reported|reports|told|fortalte"
    r"|forteller|opplyste|oplyste|orienter(?:te|ede))\b"
)
# "Lund har …", "I Lund har man …", "Lund saknar …": a verb follows.
DOES = re.compile(r"(?:kommuns?\s|stad\s)?[a-zåäöæø]{2,}(?:r|de|te)\s(?!och\b)")
