"""Two texts compared word by word: nothing lost, nothing made up, soon done."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.differences import Fate, Piece, differences

WORDS = ["mötet", "enades", "om", "att", "och", ",", ".", "\n", "\n\n", "1", "50", "å"]
TEXTS = st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join)


def marked(old: str, new: str) -> str:
    """Write deleted words in brackets and inserted ones in braces."""
    signs = {Fate.KEPT: "{}", Fate.DELETED: "[{}]", Fate.INSERTED: "{{{}}}"}
    return "".join(signs[p.fate].format(p.text) for p in differences(old, new))


@given(TEXTS, TEXTS)
def test_what_was_kept_and_deleted_is_the_old_text_and_the_rest_the_new(old, new):
    pieces = differences(old, new)
    assert "".join(p.text for p in pieces if p.fate != Fate.INSERTED) == old
    assert "".join(p.text for p in pieces if p.fate != Fate.DELETED) == new


@given(TEXTS, TEXTS)
def test_no_piece_is_empty_and_no_two_of_a_kind_follow_each_other(old, new):
    pieces = differences(old, new)
    assert all(piece.text for piece in pieces)
    fates = [piece.fate for piece in pieces]
    assert all(a != b for a, b in pairwise(fates))


@given(TEXTS)
def test_a_text_is_kept_whole_by_itself(text):
    assert differences(text, text) == ([Piece(Fate.KEPT, text)] if text else [])


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("", "Klart.", "{Klart.}"),
        ("Klart.", "", "[Klart.]"),
        ("50 platser", "60 platser", "[50]{60} platser"),
        ("Klippan öppnar.", "Klippan öppnar i höst.", "Klippan öppnar{ i höst}."),
        ("Nästa möte i Lund", "Ett möte i Malmö", "[Nästa]{Ett} möte i [Lund]{Malmö}"),
        ("den gamla planen", "en ny planen", "[den gamla]{en ny} planen"),
    ],
)
def test_words_are_told_one_by_one_and_phrases_whole(old, new, told):
    assert marked(old, new) == told


def long_texts() -> dict[str, tuple[str, str]]:
    chance = random.Random(1)
    names = [f"ord{n}" for n in range(2_000)] + ["och", "att", "."] * 300
    text = [chance.choice(names) for _ in range(16_000)]
    changed = [w if chance.random() > 0.02 else "nytt" for w in text]
    other = [chance.choice(names) for _ in range(16_000)]
    paragraphs = [text[n : n + 60] for n in range(0, len(text), 60)]
    shuffled = chance.sample(paragraphs, len(paragraphs))
    lines, other_lines = ("\n".join(map(" ".join, p)) for p in (paragraphs, shuffled))
    return {
        "changed here and there": (" ".join(text), " ".join(changed)),
        "changed here and there, in lines": (
            lines,
            "\n".join(" ".join(changed[n : n + 60]) for n in range(0, len(text), 60)),
        ),
        "nothing alike": (" ".join(text), " ".join(other)),
        "one word over and over": ("ja " * 33_000, "ja ja nej " * 10_000),
        "one line over and over": ("ja\n" * 33_000, "ja\nja\nnej\n" * 10_000),
        "one word without an end": ("a" * 100_000, "b" * 100_000),
        "only space": (" \n" * 50_000, "\n " * 50_000),
        "moved about": (lines, other_lines),
    }


@pytest.mark.parametrize("name", long_texts())
def test_a_hundred_thousand_characters_are_compared_within_a_second_or_two(name):
    old, new = long_texts()[name]
    assert len(old) > 80_000
    started = time.process_time()
    pieces = differences(old, new)
    assert time.process_time() - started < 2
    assert "".join(p.text for p in pieces if p.fate != Fate.DELETED) == new
