"""Why a file could not be read, in sentences that a person understands."""

from __future__ import annotations

from enum import StrEnum


def gettext_noop(sentence: str) -> str:
    """Mark a sentence for translation; the edge translates it, this part knows no
    Django."""
    return sentence


class Problem(StrEnum):
    """The sentence is the value, in English; `gettext(problem)` is the Swedish one."""

    EMPTY = gettext_noop("The file is empty.")
    NO_TEXT = gettext_noop("There is no text in the file.")
    MISSING = gettext_noop("The file is not there or may not be read.")
    TOO_LARGE = gettext_noop("The file is larger than 100 MB.")
    TEXT_TOO_LONG = gettext_noop(
        "There is too much text in the file for it to be minutes."
    )
    SCANNED = gettext_noop(
        "The file holds pictures of pages and no text. "
        "Have the scanner recognise the text, and try again."
    )
    ENCRYPTED = gettext_noop(
        "The file is protected by a password. Save it without one and try again."
    )
    DAMAGED = gettext_noop(
        "The file is damaged or was cut off. Open it in the program it comes from, "
        "save it anew and try again."
    )
    SUSPECT = gettext_noop(
        "The file is built in a way that may harm, so it was not opened."
    )
    TOO_SLOW = gettext_noop("The file took too long to read, so we stopped.")
    TOO_HEAVY = gettext_noop("The file needs too much memory to be read.")
    OLD_WORD = gettext_noop(
        "The file is of an older Microsoft Office kind. Save it as .docx and try again."
    )
    RICH_TEXT = gettext_noop("The file is rich text. Save it as .docx and try again.")
    WEB_PAGE = gettext_noop(
        "The file is a web page. Save it as text or PDF and try again."
    )
    PICTURE = gettext_noop("The file is a picture. Minutes are read from text.")
    ARCHIVE = gettext_noop(
        "The file is an archive of a kind that is not opened here, or stands in "
        "another one. Unpack it and try again."
    )
    TOO_MANY = gettext_noop(
        "There are more files in the archive than are taken at once. "
        "Unpack it and try again."
    )
    UNKNOWN = gettext_noop(
        "The file is neither text, Word, OpenDocument nor PDF, whatever its name says."
    )


class Unreadable(Exception):
    """Raised with the `Problem` when a file cannot be made into lines."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.name)
        self.problem = problem
