"""What marks a task: a word before it, a box, a sign for whom it is for."""

from __future__ import annotations

import re

IMPERATIVE = re.compile(
    r"(?:Meddela|Skicka(?: ut| in)?|Maila|Mejla|Återkoppla till|Anmäl|Kontakta"
    r"|Hör av (?:er|dig)|Boka|Please send|Send|Let \w+ know|Sänd)\s+(?!gärna)",
    re.IGNORECASE,
)
MARKED = re.compile(
    r"^(?:åtgärd|actions?(?: points?| items?)?|ap|a|att göra|to ?do|aksjon|tiltak"
    r"|handling|uppdrag|uppgift|oppfølging|opfølgning|opgave|oppgave"
    r"|aktion|(?:hem)?läxa|hjemmelekse|homework|ai(?=\s?[(\[]))\b\s*[–—-]?\s*(?:\d+)?\s*(?P<who>(?:[^\W\d_][\w.+,&"
    r" /-]{0,50}?))?\s*(?:[(\[](?P<brackets>[^()\[\]]{2,50})[)\]])?"
    r"\s*:\s*(?P<text>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
MENTION = re.compile(
    r"@(?P<who>[^\W\d_][\w-]*(?: [A-ZÅÄÖ][\w-]*)?)\s*(?P<sign>[:,–-]?)\s*"
    r"(?P<text>\S.*)",
    re.DOTALL,
)
BOX = re.compile(r"^(?:\[(?P<done>[ xX])\]|☐|☒)\s*(?P<text>.*)$", re.DOTALL)
# What these do is decided, where it stands beside "Beslut:".
OWN_BODY = re.compile(
    r"\w*(?:gruppen|nätverket|rådet|styrelsen|nämnden|utskottet|forumet|kommittén"
    r"|styret|mötet|utvalget|udvalget)|(?:the )?(?:board|committee|group|council)",
    re.IGNORECASE,
)
LIST_NUMBER = re.compile(
    r"^(?:\(?(?:\d{1,2}|[a-zåäö])[.)]|[=-]+>)\s+(?=\S)"
    r"|^\d{1,2}(?:\.\d{1,2}){1,2}\.?\s+(?=[A-ZÅÄÖÆØ])"
)
# Duties of the meeting itself.
FORMAL = re.compile(
    r"\b(?:att (?:jämte \w+ )?justera|justera (?:dagens )?protokollet"
    r"|leda (?:dagens )?mötet|föra (?:dagens )?protokoll|underskrive protokollen)\b"
)
