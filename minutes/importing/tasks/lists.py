"""Lists of tasks, which "Att göra:" begins: where they end, and for whom they are."""

from __future__ import annotations

import re

from minutes.importing.language.vocabulary import SECTION_WORDS, folded
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.labels import Label
from minutes.importing.tasks.doing import Doers

LIST_HEADING = re.compile(
    r"(?:(?:\w+ )?åtgärder|åtgärdslista.*|åtgärdspunkter|action (?:points?|items?|list"
    r"|log)|(?:next )?actions|att göra(?:-lista)?|to ?do(?: list)?|uppdrag"
    r"|aksjonspunkter|aksjonsliste|tiltak|opgaver|oppgaver|handlingsliste"
    r"|åtgärder och ansvar.*|(?:sammanfattning|lista) (?:av|över) åtgärder"
    r"|uppgifter|att göra (?:till|inför|före|efter) .*|beslutade åtgärder"
    r"|summary of actions"
    r"|oppfølging(?:spunkter)?|opfølgning(?:spunkter)?|uppföljningspunkter"
    r"|follow[- ]ups?|(?:vem|hvem) (?:gör|gjør|gør) (?:vad|hva|hvad)(?:[ ,].*)?"
    r"|who does what|(?:hem)?läx(?:a|or)|hemuppgifter|next steps|nästa steg|neste steg"
    r"|næste skridt|kvar att göra|gjenstår|(?:detta|det här|följande|dette|følgende)"
    r" (?:ska|skal|skall|måste|må) (?:göras|gjøres|gøres)|gjøremål|gøremål|ap"
    r"|arbetsfördelning|ansvarsfördelning|(?:vi|detta) ska(?:ll)?(?: göra)?)"
)
# "Att göra, i korthet", "Åtgärder (efter mötet)", but not those of last time.
QUALIFIED = re.compile(
    r"(?:\s?[,(:]|\s[–-]\s|\s(?:i korthet|i sammandrag|till|inför|före|från|efter"
    r"|framåt"
    r"|framöver|since|from|before|for|until|in brief|til|fra|etter|før|inden|fremover"
    r"|i stikkord|i kortform|kort)\b).*$"
)
EARLIER = re.compile(
    r"\b(?:förra|föregående|tidigare|sist|senaste|last|previous|forrige|sidste|tidligere"
    r"|gamla|avslutade|klara|done|closed|utförda)\b"
)
# "Uppgifterna fördelades på följande sätt:"
SHARED_OUT = re.compile(
    r"\b(?:uppgift|syss(?:la|lor)|arbet|ansvar|oppg[aå]ve|opgave|task|job|dut)\w*"
    r" (?:\w+ ){0,2}(?:fördel|förde|delas|delades|fordel|uppdel|divided|shared|assigned"
    r"|split|allocated)"
    r"|\b(?:arbets|ansvars|arbeids|arbejds|ansvar)(?:för|for)delning"
    r"|\b(?:delar|delade|deler|delte) (?:\w+ ){0,2}(?:upp|på|opp|op)\b"
    r"|\bföljande (?:uppgifter|ska göras|görs|åtgärder)|\b(?:vem|hvem) (?:som )?(?:gör"
    r"|gjør|gør|tar|tager) (?:vad|hva|hvad)\b"
    r"|\bfølgende (?:oppgaver|opgaver|tiltak)|\bfollowing (?:actions|tasks)",
    re.IGNORECASE,
)


def heads_tasks(heading: str) -> bool:
    """Say whether a list of tasks stands below a heading."""
    text = folded(heading).rstrip("?")
    bare = "" if EARLIER.search(text) else QUALIFIED.sub("", text)
    return any(LIST_HEADING.fullmatch(one) for one in (text, bare))


class TaskList:
    """What the blocks above began: whether a list goes on, and whose part of it."""

    def __init__(self, heading: str, doers: Doers) -> None:
        self.doers = doers
        self.is_open = heads_tasks(heading)
        self.who = ""
        self.has_bullets = False
        self.is_lead = False  # the block read last only leads to the list

    def read(self, block: Block, label: Label | None) -> None:
        """Note what a block begins or ends."""
        end = block.text.rstrip()[-120:]
        is_head = bool(SHARED_OUT.search(end)) or heads_tasks(end)
        self.is_lead = end.endswith(":") and is_head
        if label is not None:
            begins = label.kind == "action" and not label.value
            goes_on = self.is_open and label.kind in ("action", "responsible", "due")
            self._set(is_open=begins or goes_on)
        elif self.is_lead:
            self._set(is_open=True)
        elif self.is_open and (who := self._owner(block)):
            self.who, self.has_bullets = who, False
        elif self.is_open and self._ends_at(block):
            self._set(is_open=False)
        else:
            self.has_bullets = self.is_open and (self.has_bullets or block.is_bullet)

    def names_owner(self, block: Block) -> bool:
        """Say whether a block only tells for whom the tasks below it are."""
        return self.is_open and bool(self.who) and self._owner(block) == self.who

    def close(self) -> None:
        self._set(is_open=False)

    def _set(self, *, is_open: bool) -> None:
        self.is_open, self.who, self.has_bullets = is_open, "", False

    def _ends_at(self, block: Block) -> bool:
        """Say so of a paragraph after bullets, and of "Diskussion"."""
        is_section = SECTION_WORDS.fullmatch(folded(block.text[:80]))
        return bool(is_section) or (self.has_bullets and not block.is_bullet)

    def _owner(self, block: Block) -> str:
        """Read "Anna:" and a bold "Anna" as who the tasks below are for."""
        text = block.text.strip()
        if (
            len(text) > 60
            or block.is_bullet
            or not (text.endswith(":") or block.is_bold)
        ):
            return ""
        who = text.rstrip(": ")
        return who if self.doers.may_be_owner(who) else ""
