"""Words that tell of being there or away, by their stems: for any label of a list."""

from __future__ import annotations

import re

AWAY = re.compile(
    r"\b(?:ej|inte|icke|ikke|ikkje|not|non|utan|couldn.?t|unable|missed|away)\b"
    r"|förhind|forhind|förfall|forfall|frafal|frånv|fravær|återbud|avbud|afbud|absen"
    r"|apolog|regret|excus|ute(?:b|bl)[eo]?v|udeble?v|hindra|sjuk|sakna|mangl|missing"
    r"|borta"
)
VISITING = re.compile(
    r"åhör|tilhør|(?<!hyres)gäst|gjest|gæst|guest|besök|besøk|besøg|visit|inbjud(?:en|na|et)|föredrag"
    r"|föreläs|talare|taler|speaker|presenter|inledare|innleder|observ|adjunger|extern"
)
THERE = re.compile(
    r"närv|sederunt|delt(?:a|og|ok)|medverk|mött|mötande|møtende|mødende|møtt|mødt|fremmød|framm?øt|oppmøt"
    r"|present|attend|(?:til|till) ?st|tilste|partici|(?:kring|runt|rundt|around) "
    r"|i (?:rummet|salen|rommet|lokalen)|\bthere$|^der$|^där$"
    r"|\bvar (?:med|där|på|på plats|vi|er)\b|vi var"
    r"|who (?:was|were|came)|(?:vilka|som|hvem|hvilke) kom\b"
    r"|(?:was|were) (?:there|here)|\b(?:var|er|was|were) her\b"
    r"|ansl[öu]t|join|dial|upprop|på plats|on site|in (?:the )?(?:room|person)|online"
    r"|digitalt|distans|remote|teams|zoom|skype|länk|lenke|\blink\b|skärm|video"
    r"|telefon|phone|inkalla|officers|tjänsteperson|tjänstem|tjenestem"
)
# Lists of people that are not of who was there.
OTHER = re.compile(
    r"ansvar|respons|skick|send|sänd|sendes|kopi|copy|känned|distrib|delges|delgiv"
    r"|tillställ|expedier|kontakt|contact|juster|godkän|godkjen|godken|approv|sign"
    r"|\bval(?:da?|t)?\b|elect|vald|tema|theme|topic|subject|emne|ämne|bilag|vedleg"
    r"|handling|dokument|document|författ|upprätt|prepared|circulat|utdrag|rapport"
    r"|uppdrag|åtgärd|action|task|beslut|decision|nästa|next|neste|næste|tack|thank"
    r"|frågor|question|syfte|purpose|projekt\b|project\b|mottag|recipient|till\b|to\b"
    r"|\bår\b|\byears?\b|arbetsgrupp|valbered|grupp för|taler for|föregående|previous"
)


def status_told(label: str) -> str | None:
    """Tell the list's status by its folded label; "" where the words are silent.

    None where the list is of something else.
    """
    if AWAY.search(label):
        return "absent"
    if OTHER.search(label):
        return None
    if VISITING.search(label):
        return "guest"
    return "present" if THERE.search(label) else ""
