"""The decisions of an item: in sentences, below "Beslut:", in lists of "att …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from minutes.importing.decisions.bare import ends_before, is_bare, may_hold_bare
from minutes.importing.decisions.deciding import (
    after_proposal,
    begins_with_verdict,
    decider_in,
    elects,
    ends_decision,
    is_election_heading,
    is_formal_heading,
    is_formality,
    leads_to_list,
    moves,
    only_tells_vote,
    puts_to_vote,
    tells_vote,
)
from minutes.importing.decisions.marks import with_plain_mark
from minutes.importing.decisions.terms import sets_day
from minutes.importing.decisions.undecided import is_as_proposed, is_proposal
from minutes.importing.language.meeting_words import NEXT_MEETING
from minutes.importing.language.sentences import sentences_in
from minutes.importing.language.vocabulary import SECTION_WORDS, folded
from minutes.importing.layout.blocks import Block, written_cells
from minutes.importing.layout.characters import one_line
from minutes.importing.layout.labels import label_of
from minutes.importing.parsed import Decision, Found
from minutes.importing.tasks.tables import cells_of, entries_of_cell, rows_of_decisions

NEXT = re.compile(NEXT_MEETING)
ATT = ("att ", "at ", "that ", "That ", "å ")
LISTED = re.compile(r"^\(?(?:\d{1,2}|[a-zåäö]|[iv]{1,3})[.)]\s")
IN_BRACKETS = re.compile(r"\([^()]*\)\.?")  # "(3 in favour)": of what stands before
PARAGRAPH = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,2}\.?\s+(?=[A-ZÅÄÖÆØ])")  # "5.2 We …"
NOTHING = re.compile(
    r"(?:inge[nt]|inga|none|no|ej|ikke|inte)?(?: (?:aktuellt|nya?|beslut|vedtak"
    r"|beslutning|decisions?))*|n/a"
)
LONGEST_SUBJECT = 200  # letters of the sentence that a verdict is about
LONGEST_MOTION = 400  # and of a motion, with who seconded it
BOX = re.compile(r"\[[ xX]\]|☐|☒|@")


def decisions_in(
    blocks: Sequence[Block], heading: str, bodies: set[str]
) -> Iterator[Found[Decision]]:
    """Give the decisions of an item, in order; `bodies` are names of other bodies."""
    has_gaps = any(block.gap for block in blocks[1:])
    reader = _Reader(heading, bodies, has_gaps=has_gaps)
    rows = rows_of_decisions(blocks)
    for place, (block, below) in enumerate(zip_longest(blocks, blocks[1:])):
        if rows.get(place) == {}:
            continue  # the head of a table, of words such as "Beslut"
        if "decided" in rows.get(place, {}):
            yield from reader.read_row(block, rows[place]["decided"])
        else:
            yield from reader.read(block, below)


class _Reader:
    """Reads an item block by block, knowing what the blocks above began."""

    def __init__(self, heading: str, bodies: set[str], *, has_gaps: bool) -> None:
        self.has_gaps = has_gaps
        self.is_formal = is_formal_heading(heading)
        self.is_election = is_election_heading(heading)
        self.bodies = bodies
        self.is_next = bool(NEXT.fullmatch(folded(heading)))
        label = label_of(heading)
        below = label is not None and label.kind == "decision"
        self.is_marked = below  # what is read stands below "Beslut:"
        self.may_list = below  # and may go on as a list
        self.was_said = False  # there was some of it above
        self.stood_alone = False  # "Beslut:" had a line of its own
        self.lead = ""  # "Styrelsen beslutar att", above its list
        self.in_list = False
        self.proposal: Block | None = None
        self.of_any = False  # the list may hold more than "att …"
        self.may_be_bare = may_hold_bare(heading)  # "att …" that nothing leads to

    def read(self, block: Block, below: Block | None) -> Iterator[Found[Decision]]:
        text = self._after_mark(block)
        if is_proposal(text):
            self.proposal, text = block, after_proposal(text)
        if self.proposal and self.is_marked and is_as_proposed(text):
            yield self._found(one_line(self.proposal.text), self.proposal)
        if self._is_listed(text, block):
            yield self._found(f"{self.lead} {text}", block)
            self.lead, self.in_list = "", True
            return
        self.may_be_bare = ends_before(text)
        if _is_att(text) and block.is_bullet:
            return  # what others move, say: "Motion om att stämman beslutar"
        *before, last = ["", *sentences_in(text)]
        is_lead = bool(below) and _begins_list(below) and leads_to_list(last)
        self.lead, self.in_list = last if is_lead else "", False
        self.of_any = is_lead and last.endswith((":", "följande"))
        if is_lead:
            text = " ".join(before)
        yield from self._in_sentences(text, block)

    def read_row(self, block: Block, decided: int) -> Iterator[Found[Decision]]:
        """Read a row of a table that has a column of decisions."""
        cells = written_cells(block) if block.cells else cells_of(block)
        for text in entries_of_cell("".join(cells[decided : decided + 1])):
            if not NOTHING.fullmatch(folded(text)):
                yield self._found(text, block)

    def _is_listed(self, text: str, block: Block) -> bool:
        """Say whether a block is of the list that "Vi beslutade:" or "att …" began."""
        if _is_att(text):
            is_led_to = bool(self.lead or self.is_marked or self.in_list)
            return is_led_to or (self.may_be_bare and is_bare(block))
        is_open = self.of_any and bool(self.lead or self.in_list)
        return is_open and _begins_list(block)

    def _after_mark(self, block: Block) -> str:
        """Give the block's text without "Beslut:"; note that, and where it ends."""
        text = with_plain_mark(one_line(block.text))
        label = label_of(text if text != one_line(block.text) else block.text)
        if label and label.kind == "decision" and label.sign != "\t":
            text = one_line(label.value)
            self.is_marked, self.lead, self.stood_alone = True, "", not text
            self.may_list = not text or text.endswith((":", " att", " at", " that"))
        elif label or self._ends_mark(block):
            self.is_marked = False
        self.was_said = bool(text)
        return text

    def _ends_mark(self, block: Block) -> bool:
        """Say whether a block stands outside of what "Beslut:" announces.

        That is the text on its line or, where there is none, the paragraph below, all
        lines of it; and the list that follows.
        """
        goes_on = _is_att(block.text) or (self.may_list and _is_item(block))
        is_same = self.stood_alone and self.has_gaps and not block.gap
        if self.was_said and not (goes_on or is_same):
            return True
        is_section = SECTION_WORDS.fullmatch(folded(block.text[:80]))
        return bool(is_section or BOX.match(block.text))

    def _in_sentences(self, text: str, block: Block) -> Iterator[Found[Decision]]:
        before = decided = ""
        number = PARAGRAPH.match(text)
        sentences = list(sentences_in(text[number.end() :] if number else text))
        for sentence, below in zip_longest(sentences, sentences[1:]):
            if IN_BRACKETS.fullmatch(sentence):
                continue
            is_open = bool(before) and moves(before) and len(before) < LONGEST_MOTION
            about = before
            before = f"{before} {sentence}" if is_open else sentence
            if self.is_marked and ends_decision(sentence):
                self.is_marked = False
                continue
            if self.is_marked and about and only_tells_vote(sentence):
                continue
            if self.is_marked or (self.is_election and elects(sentence)):
                yield self._found(sentence, block)
                continue
            if (below and puts_to_vote(sentence)) or self._is_of_next(sentence):
                continue
            if puts_to_vote(about):
                yield self._found(f"{about} {sentence}", block)
                continue
            decider = decider_in(sentence, self.bodies)
            if decider is not None and about == decided and tells_vote(sentence):
                continue
            if decider is not None:
                verdict = begins_with_verdict(sentence)
                is_about = verdict and (len(about) < LONGEST_SUBJECT or is_open)
                told = f"{about} {sentence}" if is_about else sentence
                yield self._found(told, block, decider)
                before = decided = sentence

    def _is_of_next(self, sentence: str) -> bool:
        """Say so of "Det blir fredag den 3 maj." below "Nästa möte"."""
        return self.is_next and sets_day(sentence)

    def _found(self, text: str, block: Block, decider: str = "") -> Found[Decision]:
        return Found(
            value=Decision(
                text=text.strip().rstrip(","),
                decided_by=decider,
                is_formality=self.is_formal or is_formality(text),
            ),
            lines=block.lines,
            confidence=0.6 if decider else 0.9,
        )


def _is_item(block: Block) -> bool:
    return block.is_bullet or bool(LISTED.match(block.text))


def _begins_list(block: Block) -> bool:
    return _is_item(block) or _is_att(block.text)


def _is_att(text: str) -> bool:
    """Say so of "att måla bron", "1. att måla bron" and "b) at male broen"."""
    return LISTED.sub("", text.lstrip(), count=1).startswith(ATT)
