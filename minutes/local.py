"""What a computer of one's own needs and a server gets from its environment."""

import secrets
from pathlib import Path


def secret_key_of_this_computer(directory: Path) -> str:
    """Read the key kept in `directory`, made there at the first call."""
    kept = directory / "secret_key"
    if kept.exists():
        return kept.read_text()
    directory.mkdir(parents=True, exist_ok=True)
    key = secrets.token_urlsafe(50)
    kept.touch(mode=0o600)
    kept.write_text(key)
    return key
