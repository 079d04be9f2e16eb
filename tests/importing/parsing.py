"""What tests begin with: lines, blocks and what was found in a note."""

from functools import cache

from minutes.importing.as_json import as_json
from minutes.importing.extract import extract
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


@cache
def read_file(path):
    """Read a note of the corpus, once for all tests that ask for it."""
    return parse(extract(path).lines)


def found_in(note):
    return as_json(read(note))


def paragraphs_of(note):
    return [block.text for block in read_sheet(lines_of(note)).blocks]
