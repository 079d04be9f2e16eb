"""Tasks for after the meeting: what, who, by when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from minutes.importing.language.dates import Day, without_days
from minutes.importing.language.sentences import sentences_in
from minutes.importing.language.subjects import PRONOUN
from minutes.importing.layout.blocks import Block, written_cells
from minutes.importing.layout.characters import one_line
from minutes.importing.layout.labels import Label, label_of
from minutes.importing.parsed import ActionPoint, Found
from minutes.importing.tasks.beside import aside, shared_out
from minutes.importing.tasks.doing import Doers, Task
from minutes.importing.tasks.due import day_in, due_in
from minutes.importing.tasks.listed import WHO, last_of, named_in_list
from minutes.importing.tasks.lists import TaskList
from minutes.importing.tasks.marks import (
    BOX,
    IMPERATIVE,
    LIST_NUMBER,
    MARKED,
    MENTION,
    OWN_BODY,
)
from minutes.importing.tasks.tables import (
    Columns,
    cells_of,
    entries_of_cell,
    rows_of_tasks,
)

NUMBERED = re.compile(r"\d{1,2}[.)]\s")
# "(Anna pratar med köket.)" is a sentence; "(Ansv. Anna)" is none.
IN_BRACKETS = re.compile(
    r"^\((?P<told>(?!Ansv|H[ou]ved|Huvud)[A-ZÅÄÖÆØ]\S+ \S+ [^():]{4,})\)\.?$"
)


class ActionReader:
    """Finds tasks in an item, knowing who was there."""

    def __init__(self, doers: Doers) -> None:
        self.doers = doers

    def action_points(
        self, blocks: Sequence[Block], heading: str
    ) -> Iterator[Found[ActionPoint]]:
        """Give the tasks of an item: in tables, in marked lists and in sentences."""
        rows = rows_of_tasks(blocks)
        tasks = TaskList(heading, self.doers)
        above = ""
        for place, block in enumerate(blocks):
            if place in rows:
                tasks.close()
                yield from self.in_row(block, rows[place])
                continue
            if match := aside(one_line(block.text), self.doers, is_all=True):
                is_below = _goes_on(blocks[place + 1 : place + 2])
                if above and not (is_below or self._told_in(above)):
                    yield self._found(above, match["who"], due_in(above), block)
                continue
            label = label_of(block.text)
            tasks.read(block, label)
            if tasks.names_owner(block):
                continue
            is_who = label is not None and self._tells_who(label)
            if is_who and label and (told := self._told_in(label.value)):
                for what, doer in told:
                    yield self._found(what, doer, due_in(what), block)
            elif is_who and label and above:
                yield self._found(above, label.value, due_in(block.text), block)
            elif not label or label.value:
                above = one_line(label.value if label else block.text)[:600]
                is_decision = label is not None and label.kind == "decision"
                text = label.value if label and is_decision else block.text
                for task in self._in_block(replace(block, text=text), tasks):
                    if not (is_decision and OWN_BODY.fullmatch(task.value.responsible)):
                        yield task

    def _tells_who(self, label: Label) -> bool:
        """Say so of "Ansvarig: …", and of "ACTION: Anna", whose task stands above."""
        is_name = label.kind == "action" and self.doers.may_be_owner(label.value)
        return label.kind == "responsible" or is_name

    def in_row(self, block: Block, columns: Columns) -> Iterator[Found[ActionPoint]]:
        """Read a row of a table of tasks; its head has none to tell.

        Where a column holds more than tasks, those are what names somebody to do them.
        """
        cells = cells_of(block)

        def cell(kind: str) -> str:
            place = columns.get(kind, len(cells))
            return one_line(cells[place]) if place < len(cells) else ""

        if "apart" in columns:
            for task in self._beside(block, columns, cell("who")):
                due = task.value.due or day_in(cell("due"))
                yield replace(task, value=replace(task.value, due=due))
            return
        who, text = cell("who"), cell("what")
        if told := self._told_in(who):
            for task, doer in told:
                yield self._found(task, doer, due_in(task), block)
        elif ": " in who:
            yield self._in_list(who, "", block)
        elif not who and NUMBERED.match(text):
            return  # an item of the agenda, of which nobody is to do anything
        elif text and (who or "mixed" not in columns):
            yield self._found(text, who, day_in(cell("due")), block)

    def _beside(
        self, block: Block, columns: Columns, who: str
    ) -> Iterator[Found[ActionPoint]]:
        """Read a row with a column of nothing but tasks, and what was said beside."""
        for place, cell in enumerate(written_cells(block)):
            if place == columns["apart"]:
                for task in entries_of_cell(cell):
                    yield self._in_list(task, who, block)
                continue
            is_decision = place == columns.get("decided")
            for line in cell.split("\n"):
                for told in self._in_sentences(one_line(line), block):
                    if not (is_decision and OWN_BODY.fullmatch(told.value.responsible)):
                        yield told

    def _in_block(self, block: Block, tasks: TaskList) -> Iterator[Found[ActionPoint]]:
        text = LIST_NUMBER.sub("", one_line(block.text)[:4000])
        is_listed = tasks.is_open and not tasks.is_lead
        if box := BOX.match(text):
            text, is_listed = box["text"], box["done"] in (" ", None)
            if not is_listed:
                return
        if match := MENTION.match(text):
            told = match["text"] if match["sign"] else text
            who = self.doers.called_first(match["who"])
            yield self._found(told, who, due_in(text), block)
        elif match := self._marked(text):
            yield from self._from_mark(match, text, block)
        elif is_listed:
            first, _, rest = block.text.partition("\t")
            is_owned = bool(rest) and self.doers.may_be_owner(first.strip())
            owner, told = (first, one_line(rest)) if is_owned else (tasks.who, text)
            yield self._in_list(told, owner, block)
        elif "\t" in block.text and not aside(text, self.doers):
            for part in re.split(r"[\t\n]", block.text[:4000]):
                yield from self._in_sentences(part, block)
        else:
            yield from self._in_sentences(text, block)

    def _marked(self, text: str) -> re.Match[str] | None:
        label = label_of(text)
        if label and label.kind == "action" and label.value:
            text = f"{label.written}: {label.value}"
        match = MARKED.match(text)
        if match is None:
            return None
        who = match["who"] or ""
        is_name = not who or who[0].isupper() or who.startswith("för")
        is_name = is_name or self.doers.may_be_owner(who)
        return match if is_name and len(match["text"]) > 8 else None

    def _from_mark(
        self, match: re.Match[str], text: str, block: Block
    ) -> Iterator[Found[ActionPoint]]:
        """Read "Åtgärd (Anna): …" and "Action: …" with who is named within.

        Sentences that each tell somebody's task are tasks of their own.
        """
        if shared := shared_out(match["text"], self.doers):
            for what, doer in shared:
                yield self._found(what, doer, due_in(what), block)
            return
        who = WHO.search(text)
        named = who["who"] if who else match["brackets"] or match["who"] or ""
        if not named and len(told := self._told_in(match["text"])) > 1:
            for what, doer in told:
                yield self._found(what, doer, due_in(what), block)
            return
        named = named or self.doers.leading(match["text"])
        yield self._found(match["text"], named, due_in(text), block)

    def _told_in(self, text: str) -> list[Task]:
        return [task for one in sentences_in(text) for task in self.doers.tasks_in(one)]

    def _in_list(self, text: str, owner: str, block: Block) -> Found[ActionPoint]:
        """Read an item of an explicit list of tasks; `owner` is whose part it is."""
        who = owner or named_in_list(text, self.doers)
        return self._found(text, who, due_in(text), block)

    def _in_sentences(self, text: str, block: Block) -> Iterator[Found[ActionPoint]]:
        about = ""  # whom "hon" in the next sentence stands for
        sentence = ""
        for following in sentences_in(text):
            above, sentence = sentence, IN_BRACKETS.sub(r"\g<told>", following)
            before, about = about, self.doers.subject(sentence) or about
            if sentence.endswith("?"):
                continue
            if match := aside(sentence, self.doers, is_all=True):
                if not self._told_in(above):
                    told_of = f"{above} {sentence}".strip()
                    yield self._found(told_of, match["who"], due_in(told_of), block)
            elif match := self._marked(sentence):
                yield from self._from_mark(match, sentence, block)
            elif told := self.doers.tasks_in(sentence, before):
                for what, who in told:
                    yield self._found(what, who, due_in(what), block)
            elif who := self.doers.told(sentence):
                yield self._found(sentence, who, due_in(sentence), block)
            elif match := aside(sentence, self.doers) or WHO.search(sentence):
                # Where it is all of the sentence, the task is the one before.
                is_bare = not sentence[: match.start()].strip(" ([")
                told_of = f"{above} {sentence}".strip() if is_bare else sentence
                yield self._found(told_of, match["who"], due_in(told_of), block)
            elif who := self.doers.named_last(sentence, is_bullet=block.is_bullet):
                yield self._found(sentence, who, due_in(sentence), block)
            elif IMPERATIVE.match(sentence):
                who = last_of(sentence, self.doers)
                yield self._found(sentence, who, due_in(sentence), block)

    def _found(
        self, text: str, who: str, due: Day | None, block: Block
    ) -> Found[ActionPoint]:
        who = without_days(one_line(who)).strip(" .,:;–-")
        return Found(
            value=ActionPoint(
                text=text.strip(),
                responsible=who,
                person=self.doers.people.find(who),
                due=due,
            ),
            lines=block.lines,
            confidence=0.9 if who else 0.6,
        )


def _goes_on(below: Sequence[Block]) -> bool:
    """Say so of "She will ask Lund", which stands below "Action: Anna"."""
    return bool(below) and bool(PRONOUN.match(below[0].text))
