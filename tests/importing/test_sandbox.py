"""Work that misbehaves is stopped, and the next call is served all the same."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from minutes.importing.sandbox import Died, Limits, OutOfTime, Sandbox

Make = Callable[..., Sandbox]


@pytest.fixture
def confined() -> Iterator[Make]:
    """Make sandboxes for the functions of `misbehaving`, closed after the test."""
    made: list[Sandbox] = []

    def make(function: str, **limits: Any) -> Sandbox:
        sandbox = Sandbox("tests.importing.misbehaving", function, Limits(**limits))
        made.append(sandbox)
        return sandbox

    yield make
    for sandbox in made:
        sandbox.close()


def test_answers_come_back_as_they_are(confined: Make) -> None:
    sandbox = confined("echo")
    for argument in ("åäö", {"a": [1, None]}, ""):
        assert sandbox.call(argument) == argument


def test_one_process_serves_many_calls(confined: Make) -> None:
    sandbox = confined("process_number", calls=3)
    numbers = [sandbox.call(None) for _ in range(4)]
    assert len(set(numbers[:3])) == 1
    assert numbers[3] != numbers[0]


@pytest.mark.parametrize(("function", "argument"), [("sleep", 60), ("spin", None)])
def test_work_without_end_is_stopped(
    confined: Make, function: str, argument: Any
) -> None:
    sandbox = confined(function, seconds=1)
    with pytest.raises(OutOfTime):
        sandbox.call(argument)
    if function == "sleep":
        assert sandbox.call(0) is None


def test_no_more_memory_is_given_than_allowed(confined: Make) -> None:
    sandbox = confined("allocate", megabytes=256)
    assert sandbox.call(10) == 10 * 1024**2
    assert sandbox.call(500) == -1


def test_a_process_that_ends_is_told_and_replaced(confined: Make) -> None:
    sandbox = confined("exit_at_once")
    for _ in range(2):
        with pytest.raises(Died):
            sandbox.call(None)


def test_a_process_that_was_killed_in_between_is_replaced(confined: Make) -> None:
    sandbox = confined("echo")
    sandbox.call(1)
    assert sandbox.process is not None
    sandbox.process.send_signal(signal.SIGKILL)
    sandbox.process.wait()
    assert sandbox.call(2) == 2


def test_what_is_printed_is_no_answer(confined: Make) -> None:
    assert confined("print_much").call("noise") == "answered"


def test_an_answer_without_end_is_refused(confined: Make) -> None:
    with pytest.raises(Died):
        confined("answer_long", answer_megabytes=1).call(2)


def test_secrets_of_the_environment_are_not_handed_on(
    confined: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://secret")
    assert "DATABASE_URL" not in confined("environment").call(None)


def test_no_file_is_written(confined: Make, tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    assert confined("write_to").call(str(path)) != "written"
    assert not path.exists() or path.stat().st_size == 0
