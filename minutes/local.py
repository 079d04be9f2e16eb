"""What a computer of one's own needs and a server gets from its environment."""

import os
import secrets
from pathlib import Path


def secret_key_of_this_computer(directory: Path) -> str:
    """Read the key kept in `directory`, made there at the first call."""
    kept = directory / "secret_key"
    if not kept.exists():
        # Written whole or not at all: the disk may be full.
        unfinished = directory / f"secret_key.{os.getpid()}"
        unfinished.touch(mode=0o600)
        unfinished.write_text(secrets.token_urlsafe(50))
        unfinished.replace(kept)
    return kept.read_text()
