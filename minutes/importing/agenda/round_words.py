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
    r"|hur (?:har (?:vi|ni|alla)|går|är|står) det(?: till)?\W*$"
    r"|hvordan (?:har (?:vi|dere|i) det|går det)\W*$|how are (?:we|you|things)\W*$"
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
# "Lund:", "Lund (Anna) –", "Lund, Anna Ek:"
SIGN = re.compile(
    r"^(?:\s*\([^()]{1,60}\)|\s?[,/]\s?[A-ZÅÄÖÆØ][\w-]+(?: [A-ZÅÄÖÆØ][\w-]+)?(?=:))?"
    r"\s*(?:[:–—]|-(?=\s|\w)|\t)\s*"
)
# "Från Lund:", "Vi i Lund", "Rapport från Lund:"
FROM = re.compile(
    r"(?:(?:Vi|We|Hos oss|Hos os|Rapport(?:en)?|Läget|Nytt|Nyheter|Nyt"
    r"|Information|Report|News|Update)\s(?=i|på|från|fra|in|at|from))?"
    r"(?:Från|I|Hos|På|För|Fra|From|In|For|i|på|från|fra|in|at|from)\s(?=[A-ZÅÄÖÆØ])"
)
# "Anna Ek, Lund:", "Anna Ek (Lund) berättade"
PERSON_OF = re.compile(
    r"[A-ZÅÄÖÆØ][\w-]+(?:\s[A-ZÅÄÖÆØ][\w-]+){0,2}"
    r"(?:,\s(?P<beside>[A-ZÅÄÖÆØ][\w -]{1,30})(?=:)|\s\((?P<within>[^()]{2,40})\))"
)
# What follows the name of who is no sentence about it: "Lund, Malmö", "Lund och".
STOP = re.compile(r"[.;]\s+(?=\S)")  # "Lund. Inget nytt."
NO_REPORT = re.compile(r"[,.;]|(?:och|samt|and|og|till|kommuns?$)\b")
