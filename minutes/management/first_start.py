"""What the first start does and no later one: the archive's first rows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.utils.crypto import get_random_string

from networks.models import Network, Organisation
from people.models import User

REFERENCES = [
    "municipalities",
    "organisations",
    "networks",
    "topics",
    "glossary",
    "people",
]
# Without the letters and digits that are mistaken for one another.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


@dataclass(frozen=True)
class Account:
    role: str
    email: str
    password: str


def is_first_start() -> bool:
    """No organisation and no account: nobody has worked here yet."""
    return not (Organisation.objects.exists() or User.objects.exists())


def load() -> list[Account]:
    """Fill an empty archive; all of it, or after an interruption nothing."""
    with transaction.atomic():
        files = fixtures(Path(settings.BASE_DIR) / "fixtures")
        call_command("loaddata", *files, verbosity=0)
        return [make_coordinator(), make_administrator()]


def fixtures(folder: Path) -> list[Path]:
    """The reference data in the order it builds upon itself, then the oldest notes."""

    def rank(path: Path) -> tuple[int, str]:
        is_reference = path.stem in REFERENCES
        place = REFERENCES.index(path.stem) if is_reference else len(REFERENCES)
        return place, path.name

    return sorted(folder.glob("*.yaml"), key=rank)


def make_coordinator() -> Account:
    """A demonstration account that may edit the minutes of every network."""
    account = Account("coordinator", "samordnare@example.org", make_password())
    user = User.objects.create_user(account.email, account.password)
    user.coordinated_networks.set(Network.objects.all())
    return account


def make_administrator() -> Account:
    account = Account("administrator", "admin@example.org", make_password())
    User.objects.create_superuser(account.email, account.password)
    return account


def make_password() -> str:
    """Four groups of four, easily copied by hand: 79 bits."""
    return "-".join(get_random_string(4, LETTERS) for _ in range(4))
