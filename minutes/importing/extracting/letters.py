"""Letters as all kinds of files should give them."""

from __future__ import annotations

import re
import unicodedata

# Marks without a width: of direction, of order, and the soft hyphen within a line.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
SOFT_HYPHEN_AT_END = re.compile("\u00ad(?=\\s*$)")
LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
ALONE = re.compile("[\ud800-\udfff]")  # half of a letter, from a broken file


def cleaned(text: str) -> str:
    """Compose accents (å is one letter) and drop what is not seen; tabs stay.

    A soft hyphen at the end of the line was printed, so it becomes a hyphen.
    """
    if text.isascii() and text.isprintable():
        return text
    text = SOFT_HYPHEN_AT_END.sub("-", text)
    text = CONTROLS.sub("", INVISIBLE.sub("", ALONE.sub("\ufffd", text)))
    text = text.replace("\u00a0", " ").translate(LIGATURES)
    return unicodedata.normalize("NFC", text)
