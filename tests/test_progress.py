"""The changing line that tells how far a long run has come."""

from __future__ import annotations

import io

import pytest
from django.core.management.base import OutputWrapper

from minutes.management.progress import ProgressLine, line


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("done", "seconds", "told"),
    [
        (0, 5, "[........................]  0 of 1,200"),
        (300, 0.2, "[######..................]  300 of 1,200"),
        (300, 30, "[######..................]  300 of 1,200, 10 a second, 90 s left"),
        (600, 60, "[############............]  600 of 1,200, 10 a second, 60 s left"),
        (12, 12, "[........................]  12 of 1,200, 1 a second, 20 min left"),
        (1200, 60, "[########################]  1,200 of 1,200, 20 a second, 0 s left"),
    ],
)
def test_the_line_tells_how_far_how_fast_and_how_long(done, seconds, told):
    assert line(done, 1200, seconds) == told


def test_on_a_terminal_it_is_drawn_over_and_taken_away():
    terminal = Terminal()
    progress = ProgressLine(2, OutputWrapper(terminal))
    progress.show(1)
    progress.clear()
    progress.show(2)
    drawn = terminal.getvalue().split("\r\x1b[K")
    assert [text[-6:] for text in drawn] == ["", "1 of 2", "", "2 of 2"]


def test_elsewhere_there_is_none():
    file = io.StringIO()
    progress = ProgressLine(2, OutputWrapper(file))
    progress.show(1)
    progress.clear()
    assert file.getvalue() == ""
