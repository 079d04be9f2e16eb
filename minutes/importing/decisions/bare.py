"""Decisions that stand as "att …" in paragraphs of their own, with no verb above."""

from __future__ import annotations

import re

from minutes.importing.language.sentences import is_cut_short, sentences_in
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.labels import label_of

# "att hyra en lift", "at male broen"; neither "att det regnade" nor "at the end".
BARE = re.compile(
    r"(?:att (?!(?:det|den|de|dom|jag|du|han|hon|göra|tänka|fundera|diskutera|ta upp"
    r"|komma ihåg)\b)|å (?!(?:and(?:re|ra)|ene|gjøre|huske)\b)(?=[a-zæøå]+\b)"
    r"|at (?!(?:the|these|those|some|one|home|once|huske|gøre|det|den|de)\b)"
    r"(?=[a-zæøå]*[eåø]\b))\S+ \S"
)
PROPOSED = (
    r"yrka|föresl[åo]|foresl[åo]|forslag|förslag|önsk[ae]|ønske|\bmotion(?!er)|anbefal"
    r"|rekommend|innstilling|indstilling|\bvill?\b|begär|diskut|påpeka|framför"
)
# What stands below is moved, wished for or meant, not decided.
LEADS_ELSEWHERE = re.compile(
    rf"{PROPOSED}|följande|følgende|\b(?:anser|ansåg|tyck\w+|men(?:ar|ade))\b",
    re.IGNORECASE,
)
OF_OTHERS = re.compile(
    rf"{PROPOSED}|motioner|ansök|skrivelse|syfte|ändamål|formål|\bmål\b|uppdrag|uppgift"
    r"|oppgave|opgave|åtgärd|tiltak|att göra|diskussion|diskusjon|\bfrågor|medskick"
    r"|\btänk|\bidé|bakgrund",
    re.IGNORECASE,
)
END = re.compile(r"[.!][\"”’')]*$")


def is_bare(block: Block) -> bool:
    """Say so of a paragraph such as "att hyra en lift"."""
    is_plain = not (block.is_bullet or block.is_row or label_of(block.text))
    return is_plain and bool(BARE.match(block.text)) and not block.text.endswith("?")


def may_hold_bare(heading: str) -> bool:
    """Say whether "att …" right below that heading is decided."""
    return not OF_OTHERS.search(heading)


def ends_before(text: str) -> bool:
    """Say whether "att …" below that text goes on with nothing told there."""
    *_, last = ["", *sentences_in(text)]
    is_whole = END.search(last) and not is_cut_short(last)
    return bool(is_whole) and not LEADS_ELSEWHERE.search(last)
