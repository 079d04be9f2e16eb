"""What tests begin with: lines, blocks and what was found in a note."""

from minutes.importing.as_json import as_json
from minutes.importing.extracting import text
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.wrapping import read_sheet
from minutes.importing.parse import parse


def lines_of(note):
    return list(text.lines_of(note))


def blocks_of(*texts, **told):
    return [
        Block(text=words, lines=(number,), **told)
        for number, words in enumerate(texts, start=1)
    ]


def read(note):
    return parse(lines_of(note))


def found_in(note):
    return as_json(read(note))


def paragraphs_of(note):
    return [block.text for block in read_sheet(lines_of(note)).blocks]
