"""Tables that tell in a row who is to do what, and by when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes.importing.language.vocabulary import ACTION, DUE, RESPONSIBLE, WHAT, folded
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.characters import without_bullet

# Of a column that holds nothing but what was decided.
DECIDED = (
    r"(?:fattade )?beslut|(?:fattede |endelig )?(?:vedtak|beslutning(?:er)?)|besluttet"
    r"|decisions?(?: (?:made|taken))?|resolutions?|(?:vad|det) (?:vi|som) beslutade?s?"
)
# Of one that holds what was said and decided, too.
MIXED = (
    rf"{DECIDED}|anteckning(?:ar)?|diskussion|notering(?:ar)?|kommentar(?:er)?|notes"
    r"|discussion|sammanfattning|minnesanteckning(?:ar)?|referat|innehåll"
    r"|innhold|indhold|content|diskusjon|drøftelse|minutes"
    r"|discussion points?|comments?|remarks?|behandling|konklus?jon|konklusion|merknad"
    r"|bemærkninger|vad sades|genomgång|(?:vad|hva|hvad|what) (?:(?:som|vi|ble|blev"
    r"|was|we"
    r"|har|er) )+(?:sa|sade|sades|sagt|sagts|said|discussed|pratade om|tog upp|togs upp"
    r"|snakket om|talte om|diskuter\w+|kom fram till)"
)
SHAPES = {"what": WHAT, "who": RESPONSIBLE, "due": DUE, "mixed": MIXED}
# What a head of a column has in it, whatever stands round: "Vem gör det?".
STEMS = {
    "who": re.compile(
        r"(?:.* )?(?:(?:huvud|hoved)?ansv\w*|vem|hvem|kven|who|whom|owners?|ägare|lead"
        r"|responsible|assignee|assigned|utförare|utføres|udføres)(?: .*)?"
    ),
    "what": re.compile(
        r"(?:vad som |beslutad[et]? |avtalad[et]? )?(?:åtgärd\w*|uppgift\w*|uppdrag"
        r"|aktivitet\w*|att göra|actions?|tasks?|to ?dos?|tiltak|oppgaver?|opgaver?"
        r"|gjøremål|gøremål|handling\w*|aktion\w*|insats\w*|oppfølging|opfølgning"
        r"|uppföljning)(?: (?:items?|points?|required|needed|som ska göras))?"
        r"|(?:vad|hva|hvad|what)(?: (?:som )?(?:ska|skal|skall|needs|is|to)\b.*"
        r"| gö?r.*)?"
    ),
    "due": re.compile(
        r"(?:.* )?(?:klar\w*|senast|när|datum|deadline|due|tidsfrist|frist|tidplan|when"
        r"|innen|inden|hvornår|når|date|slutdatum)(?: .*)?"
    ),
}
WHO_DOES = r"(?:vem|hvem|kven) (?:gör|gjør|gør|gjer)(?: (?:det|vad|hva|hvad))?"
NAME = re.compile(r"namn|person|navn|name|initialer|initials|sign")
MATTER = re.compile(r"sak(?:er)?|ärende|fråga|ämne|subject|item|emne")
NUMBERING = r"(?:nr|no|num(?:mer|ber)|§|paragraf|id|beslut(?:s|nings)?nr)?"
LONGEST_HEAD = 5  # words
PIPE = re.compile(r"\s\|(?:\s|$)")
PARTS = re.compile(r"\s?[/,&]\s?|\s(?:och|and|og)\s")

Columns = dict[str, int]  # by kind; of a table's head none


def rows_of_tasks(blocks: Sequence[Block]) -> dict[int, Columns]:
    """Give the places of rows of tables of tasks, with which column holds what.

    "mixed" is there where "what" holds more than tasks, "apart" where a column of
    tasks stands beside what was said, "decided" where one holds decisions only.
    """
    rows: dict[int, Columns] = {}
    columns: Columns = {}
    for place, block in enumerate(blocks):
        cells = cells_of(block)
        if len(cells) > 1 and (named := _columns(cells)):
            columns, rows[place] = named, {}
        elif columns and len(cells) > 1:
            rows[place] = columns
        else:
            columns = {}
    return rows


def rows_of_decisions(blocks: Sequence[Block]) -> dict[int, Columns]:
    """Give rows as `rows_of_tasks`, and those of tables of nothing but decisions."""
    rows = rows_of_tasks(blocks)
    columns: Columns = {}
    table = None
    for place, block in enumerate(blocks):
        if not block.is_row or block.table != table:
            columns, table = {}, block.table
        if block.is_row and place not in rows and (named := _of_decisions(block.cells)):
            columns, rows[place] = named, {}
        elif columns and place not in rows:
            rows[place] = columns
    return rows


def _of_decisions(cells: Sequence[str]) -> Columns:
    """Read "Nr | Beslut | Datum"; "Beslut | Bron målas" is no head of a table."""
    words = [folded(cell) for cell in cells]
    decided = [at for at, one in enumerate(words) if re.fullmatch(DECIDED, one)]
    others = [one for at, one in enumerate(words) if at not in decided]
    are_known = all(re.fullmatch(f"{NUMBERING}|{DUE}", one) for one in others)
    is_label = decided == [0] and not any(others)  # with its value in another row
    is_head = len(decided) == 1 and bool(others) and are_known and not is_label
    return {"decided": decided[0]} if is_head else {}


def holds_what_was_said(cell: str) -> bool:
    """Say whether a column of that name holds more than tasks."""
    return "mixed" in _kinds(cell)


def is_head_of_tasks(cells: Sequence[str]) -> bool:
    return len(cells) > 1 and bool(_columns(cells))


def cells_of(block: Block) -> tuple[str, ...]:
    if block.cells or "\t" in block.text or " | " not in block.text:
        return block.cells or tuple(block.text[:4000].split("\t"))
    return tuple(PIPE.split(block.text[:4000]))


def _columns(cells: Sequence[str]) -> Columns:
    """Give which column tells what, by the words of a table's head."""
    columns = _of_tasks(cells)
    words = [folded(cell) for cell in cells]
    decided = [at for at, one in enumerate(words) if re.fullmatch(DECIDED, one)]
    return {**columns, "decided": decided[0]} if columns and decided else columns


def _of_tasks(cells: Sequence[str]) -> Columns:
    columns: Columns = {}
    for place, cell in enumerate(cells):
        kinds = _kinds(cell)
        if kind := next((kind for kind in kinds if kind not in columns), ""):
            columns[kind] = place
    if "mixed" in columns:
        apart = [at for at, cell in enumerate(cells) if _is_of_tasks(cell)]
        if apart and apart[0] != columns["mixed"]:
            others = {kind: at for kind, at in columns.items() if at != apart[0]}
            return {**others, "apart": apart[0]}
        columns["what"] = columns["mixed"]
    elif "due" in columns:
        columns = {**_by_the_rest(cells), **columns}
    return columns if {"what", "who"} <= columns.keys() else {}


def _by_the_rest(cells: Sequence[str]) -> Columns:
    """Take "Namn" and "Sak" for who and what, where some column tells by when."""
    shapes = (("who", NAME), ("what", MATTER))
    return {
        kind: place
        for place, cell in enumerate(cells)
        for kind, shape in shapes
        if shape.fullmatch(folded(cell))
    }


def _is_of_tasks(cell: str) -> bool:
    parts = PARTS.split(folded(cell).rstrip("?"))
    tasks = f"{ACTION}|{WHO_DOES}|{STEMS['what'].pattern}"
    are_known = all(re.fullmatch(f"{tasks}|{RESPONSIBLE}", part) for part in parts)
    return are_known and any(re.fullmatch(tasks, part) for part in parts)


def entries_of_cell(text: str) -> list[str]:
    """Give what a cell lists: its lines, joined where one was wrapped."""
    entries: list[str] = []
    for line in text.split("\n"):
        line = line.strip()
        if entries and (line[:1].islower() or line[:1].isdigit()):
            entries[-1] += f" {line}"
        elif re.search(r"[^\W\d_]{2}", line):
            entries.append(without_bullet(line))
    return entries


def _kinds(cell: str) -> list[str]:
    """Say what a head such as "Beslut/åtgärd" or "Klart senast" may stand for."""
    words = folded(cell)
    parts = [words, *PARTS.split(words)]
    fitting = [
        kind
        for kind, shape in SHAPES.items()
        if any(re.fullmatch(shape, part) for part in parts)
    ]
    if fitting or len(words.split()) > LONGEST_HEAD:
        return fitting[::-1] if "mixed" in fitting else fitting
    words = words.rstrip("?")
    return [kind for kind, shape in STEMS.items() if shape.fullmatch(words)]
