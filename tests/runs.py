"""The part of `manage.py test` that sits inside pytest: which tests, and how many."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

BROWSER_TESTS = Path(__file__).parent / "browser"


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("manage.py test")
    group.addoption("--browser-tests", choices=["only", "without"])
    group.addoption(
        "--database-tests",
        choices=["only"],
        help="leave out what no database can change; another run has it",
    )
    group.addoption("--counts", type=Path, help="JSON file: how many passed, failed")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Spare importing what would be deselected; what is asked for by name is not."""
    named = {Path(word.partition("::")[0]).resolve() for word in config.args}
    if collection_path in named or BROWSER_TESTS.is_relative_to(collection_path):
        return None
    unwanted = {"only": False, "without": True}.get(config.getoption("browser_tests"))
    return in_browser(collection_path) is unwanted or None


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Deselect what is not of this run."""
    kept = items
    if choice := config.getoption("browser_tests"):
        kept = [item for item in kept if in_browser(item.path) is (choice == "only")]
    if config.getoption("database_tests"):
        kept = [item for item in kept if asks_a_database(item)]
    chosen = set(kept)
    config.hook.pytest_deselected(items=[one for one in items if one not in chosen])
    items[:] = kept


def in_browser(path: Path) -> bool:
    return path.is_relative_to(BROWSER_TESTS)


def asks_a_database(item: pytest.Item) -> bool:
    """Tell by its mark, and by its fixtures: they open the database for it.

    Those of pytest-django stand by every test, whether it asks or not.
    """
    if item.get_closest_marker("django_db"):
        return True
    told: Any = item
    fixtures = told._fixtureinfo.name2fixturedefs
    return any(
        "django_db_blocker" in fixture.argnames
        for name, found in fixtures.items()
        if not name.startswith("_django") and name != "django_db_setup"
        for fixture in found
    )


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
