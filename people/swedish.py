"""Keys by which Swedish words sort and match alike on every database.

SQLite folds only ASCII case and puts Ä before Å, PostgreSQL follows its own collation.
Both agree on plain bytes, so what is sorted and matched is a stored key of those.
"""

import unicodedata
from functools import lru_cache

LETTERS_OF_THEIR_OWN = "åäö"
SAME_LETTER = str.maketrans({"æ": "ä", "ø": "ö", "ü": "y", "ß": "ss"})
AFTER_Z = str.maketrans({"å": "{", "ä": "|", "ö": "}"})


def match_key(text: str) -> str:
    """Fold `text` so that a part of it is found whatever its case and accents.

    Å, ä and ö stay letters of their own (Mölndal is not Molndal); other accents go
    (Idén is found by iden), and so do hyphens, control characters and double spaces.
    """
    folded = _composed(_composed(text).casefold()).translate(SAME_LETTER)
    plain = _composed("".join(map(_without_accents, folded))).translate(SAME_LETTER)
    spaced = "".join(letter if letter.isalnum() else " " for letter in plain)
    return " ".join(spaced.split())


@lru_cache(maxsize=20_000)  # the same names come back on every page
def sort_key(text: str) -> str:
    """Give the key by which `text` sorts in Swedish, å, ä and ö after z."""
    return match_key(text).translate(AFTER_Z)


def name_sort_key(full_name: str) -> str:
    """Give the key by which a person sorts: the last name, then the others."""
    *first_names, last_name = full_name.split() or [""]
    return sort_key(" ".join([last_name, *first_names]))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _without_accents(letter: str) -> str:
    if letter in LETTERS_OF_THEIR_OWN:
        return letter
    parts = unicodedata.normalize("NFD", letter)
    return "".join(part for part in parts if not unicodedata.combining(part))
