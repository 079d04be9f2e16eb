"""Letters as they were meant: what files put between and before them goes."""

from __future__ import annotations

import re
import unicodedata

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
SPACE = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
SYMBOL_BULLET = re.compile("^\\s*[\ue000-\uf8ff]\\s?")  # Word's own fonts
# "👥 Attendees": a picture before the words, not the boxes of a list.
PICTURE = re.compile(
    "(?P<mark>^\\s*(?:#{1,6}\\s|[*_]{2})?)"
    "[\U0001f300-\U0001faff\u2600-\u260f\u2614-\u2712\u2719-\u27bf\ufe0f]+\\s*(?=[^\\W_]|[*_])"
)
COLUMNS = re.compile(r"(?<=\S) {3,}(?=\S)")
MARKUP = re.compile(
    r"^(?:#{1,6}[^\S\t]+|>\s+)|(?<!\w)[*_]{1,3}(?=[^\s*_])"
    r"|(?<=[^\s*_])[*_]{1,3}(?!\w)|\*\*|__"
)
BULLET = re.compile(
    r"^\s*(?:[•●▪■◦‣·○➢➤✓→⇒»]\s*|[-=]{1,3}>\s*|-(?=att\s)|[-–—*o+]\s+)(?=\S)"
)
WORD_BREAK = re.compile(r"(?<=[^\W\d_])-$")


def clean(text: str) -> str:
    """Drop what cannot be seen, and make a tab of a gap between columns."""
    text = unicodedata.normalize("NFC", text)
    text = CONTROL.sub(" ", INVISIBLE.sub("", text))
    text = SYMBOL_BULLET.sub("• ", SPACE.sub(" ", text))
    text = PICTURE.sub(r"\g<mark>", text)
    return COLUMNS.sub("\t", text.rstrip())


def without_markup(text: str) -> str:
    """Take the signs of Markdown for headings, bold and italics off a line."""
    return MARKUP.sub("", text) if re.search("[#*_>]", text) else text


def without_bullet(text: str) -> str:
    return BULLET.sub("", text, count=1)


def has_bullet(text: str) -> bool:
    return bool(BULLET.match(text))


def one_line(text: str) -> str:
    return " ".join(text.split())


def joined(text: str, more: str) -> str:
    """Put a line's continuation after it; a word broken over the two is mended."""
    if WORD_BREAK.search(text[-2:]) and more[:1].islower() and not AND_MORE.match(more):
        return text[:-1] + more
    return f"{text} {more}" if text else more


# "äldre- \noch" is no broken word.
AND_MORE = re.compile(r"(?:och|eller|samt|and|or|og|eller)\b")
