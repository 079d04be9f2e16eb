"""What tests of importing may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file whose name does not tell its kind."""
    return tmp_path / "note.dat"
