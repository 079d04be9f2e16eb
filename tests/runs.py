"""The part of `manage.py test` that sits inside pytest: which tests, and how many."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

BROWSER_TESTS = Path(__file__).parent / "browser"


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("manage.py test")
    group.addoption("--browser-tests", choices=["only", "without"])
    group.addoption("--counts", type=Path, help="JSON file: how many passed, failed")


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    if not (choice := config.getoption("browser_tests")):
        return
    wanted = choice == "only"
    others = [item for item in items if in_browser(item) is not wanted]
    items[:] = [item for item in items if in_browser(item) is wanted]
    config.hook.pytest_deselected(items=others)


def in_browser(item: pytest.Item) -> bool:
    return item.path.is_relative_to(BROWSER_TESTS)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    if not (file := config.getoption("counts")):
        return

    def count(*outcomes: str) -> int:
        return sum(len(terminalreporter.stats.get(name, [])) for name in outcomes)

    counts = {
        "passed": count("passed", "xpassed"),
        "failed": count("failed", "error"),
        "skipped": count("skipped", "xfailed"),
    }
    file.write_text(json.dumps(counts))
