"""The calls of a test have room."""

from __future__ import annotations

import resource

CALLS = 1000
DEPTHS = range(300)


def call_often(depth: int) -> int:
    """Give how often the system was asked, at a depth of so many calls."""
    if depth:
        return call_often(depth - 1)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(CALLS):
        nothing()
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before


def nothing() -> None:
    pass


def test_the_calls_of_a_test_ask_for_no_memory_at_any_depth() -> None:
    assert max(map(call_often, DEPTHS)) < CALLS / 10
