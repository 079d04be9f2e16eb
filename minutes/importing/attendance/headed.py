"""What stands over or before a list of people: a known label, or words before names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes.importing.attendance.entries import Reader
from minutes.importing.attendance.entry import OF_WHOM
from minutes.importing.attendance.stems import status_told
from minutes.importing.attendance.words import BEFORE
from minutes.importing.head.bodies import BODY
from minutes.importing.head.officer_words import office_told
from minutes.importing.language.names import is_organisation, is_person
from minutes.importing.language.people import begins_as_name
from minutes.importing.language.places import Places
from minutes.importing.language.vocabulary import STATUSES, folded
from minutes.importing.layout.blocks import Block
from minutes.importing.layout.labels import Label, kind_of, label_of

NUMBER = re.compile(r"^\s*(?:§+\s*)?\d{1,3}(?:\.\d{1,2})*\s*[.):]?\s+(?=[^\W\d_])")
# "Närvarande (x = på plats):": what the label says of itself.
ASIDE = re.compile(r"^(?P<label>[^\W\d_][^():;,.]{2,40}?)\s?\([^()]{2,60}\)\s?:")
VERB = re.compile(r"\s(?:var|är|were|was|er|fra styret var)\s*:?\s+(?=[^\W_])")
# "Från förvaltningen: Anna Ek": those of the host, in a line of their own.
FROM_HOST = re.compile(
    r"(?P<label>(?:från|fra|from)(?-i:\s[a-zåäöæø]{3,})(?:\s[a-zåäöæø]+)?)\s?[:\t]\s*"
    r"(?=[^\W\d_])",
    re.IGNORECASE,
)
# "Kring bordet: Anna Ek, Bo Alm": any words, known by what follows them.
ANY_WORDS = re.compile(
    r"(?P<label>[^\W\d_][^:;()\t,.]{2,50}?)\.?\s?(?::|\t)\s*(?P<value>\S.*|)$",
    re.DOTALL,
)
# "Vilka var där?": a question for a label.
ASKED = re.compile(
    r"^(?P<label>[^\W\d_][^:;()\t,.?]{2,50})\?(?:\s+(?=[A-ZÅÄÖÆØ])|$)(?P<value>)"
)
# "Marketing: Sue Day and Tim Lo to draft a plan.": no list of people.
IN_SENTENCE = re.compile(r"(?:\s[a-zåäöæø]+){3,}\.$")
ITEM = re.compile(r"(?:§+\s*\d|\d{1,3}(?:\.\d{1,2})?[.):]?\s[A-ZÅÄÖÆØ])")
INITIALED = re.compile(r"[A-ZÅÄÖÆØ]\.? [A-ZÅÄÖÆØ][a-zåäöæø]")  # "J. Ek"
# "Inbjudna till punkt 3": they were there for it.
# "Närvarande undertecknade Anna Ek, …"
NAMED = re.compile(
    r"(?:[a-zåäöæø]{6,}\s){0,2}(?P<name>[A-ZÅÄÖ][\w-]*[a-zåäö] [A-ZÅÄÖ][\w-]*[a-zåäö])"
    r"(?:,|$| \()"
)
# "Ej närv. Anna Ek": the stop that shortens it parts the label from the people.
ABBREVIATED = re.compile(
    r"(?P<label>(?:(?:ej|inte|övr|icke|ikke)\.?\s)?(?:närv|frånv|delt|adj|inbj|förh|fravær|medv))\.\s+"
    r"(?=(?-i:[A-ZÅÄÖÆØ]))",
    re.IGNORECASE,
)
WHENCE = re.compile(r"\s(?:från|fra|frå|from|för|for)\s(?P<body>[A-ZÅÄÖÆØ].{2,50})$")
OF_ITEM = re.compile(r"(?:§|punkt|pkt|item|sak|ärende|kl\.?)\s?\d", re.IGNORECASE)
WHO = {"vem", "vilka", "hvem", "who"}  # over tasks, too: the people tell
# "Committee: Pat Lowe, Sam Dunn": the body itself.
OWN_BODY = re.compile(rf"(?:the )?(?:{BODY}|styret|bestyrelsen)", re.IGNORECASE)
OF_BODY = {"", "network"}
LONGEST = 6  # words of a label
FEWEST_TOLD_BY_NOTHING = 2  # people after words that tell nothing of being there
NEAR_TOP = 30  # blocks among which any words may be a label


def attendance_label(block: Block) -> Label | None:
    """Read the label of a list, also as "1. Närvarande" or "Närvarande var"."""
    text = NUMBER.sub("", block.text[:5000], count=1)
    text = ASKED.sub(r"\g<label>: ", ASIDE.sub(r"\g<label>:", text, count=1))
    label = label_of(text)
    if label is None and (match := VERB.search(text[:60])):
        kind = kind_of(text[: match.start()])
        label = Label(kind, text[: match.start()], text[match.end() :], ":")
    if label is None:
        label = _without_sign(text)
    if label is None and (match := FROM_HOST.match(text)):
        value = f"{match['label']}: {text[match.end() :]}"
        label = Label("present", match["label"], value, ":")
    if label and label.kind == "invited" and OF_ITEM.search(label.written):
        label = replace(label, kind="guest")
    return _with_whence(label) if label and label.kind in STATUSES else None


def _with_whence(label: Label) -> Label:
    """Read "Närvarande från Region Norr: Anna Ek" so that she comes from there."""
    match = WHENCE.search(label.written)
    if match is None or not label.value:
        return label
    return replace(label, value=f"från {match['body']}: {label.value}")


def _without_sign(text: str) -> Label | None:
    """Read "Närvarande Anna Ek, Bo Alm" and "Ej närv. BL Bo Lind"."""
    if (match := ABBREVIATED.match(text)) and (kind := kind_of(match["label"])):
        return Label(kind, match["label"], text[match.end() :], ".")
    first, _, rest = text.partition(" ")
    kind = kind_of(first)
    match = NAMED.match(rest) if kind in {"present", "absent"} else None
    return Label(kind, first, rest[match.start("name") :], " ") if match else None


def label_by_people(blocks: Sequence[Block], at: int, places: Places) -> Label | None:
    """Read "Dessutom medverkade: Anna Ek, Bo Alm" by the people that follow.

    Words that tell who was there, or not, need one person; any others two, and they
    on the same line.
    """
    text = ASKED.sub(r"\g<label>: ", blocks[at].text[:5000].strip())
    match = ANY_WORDS.match(text) or _alone(blocks[at])
    if match is None or at >= NEAR_TOP or not _heads_people(blocks, at, match, places):
        return None
    status = status_told(folded(match["label"]))
    if not status and any(ITEM.match(block.text) for block in blocks[:at]):
        return None
    value = match["value"]
    if not status and IN_SENTENCE.search(value):
        return None
    is_told = bool(status) or folded(match["label"]) in WHO
    below = blocks[at + 1].text if is_told and at + 1 < len(blocks) else ""
    fewest = 1 if is_told or _follows_the_absent(blocks, at) else FEWEST_TOLD_BY_NOTHING
    people = _surely_people(value or below, places, is_told=is_told)
    if status is None or people < fewest:
        return None
    is_own = OWN_BODY.fullmatch(match["label"])
    if not status and not is_own and _is_group(blocks, at, match["label"], places):
        value = f"{match['label']}: {value}"  # it tells whence they came
    return Label(status or "present", match["label"], value, ":")


def _heads_people(
    blocks: Sequence[Block], at: int, match: re.Match[str], places: Places
) -> bool:
    """Say so of words that may be a label, and of a body where each line has one."""
    if _may_be_label(match["label"], places) or OWN_BODY.fullmatch(match["label"]):
        return True
    is_silent = status_told(folded(match["label"])) == ""
    is_body = is_organisation(match["label"], places) and match["value"] and is_silent
    is_beside = _follows_the_absent(blocks, at) or _is_group(blocks, at, "", places)
    return bool(is_body) and is_beside


def _is_group(blocks: Sequence[Block], at: int, written: str, places: Places) -> bool:
    """Say so of "För bolaget: Anna Ek", and of any body that others stand beside."""
    is_body = is_organisation(written, places) or bool(OF_WHOM.match(written))
    return is_body or _stands_among_groups(blocks, at, places)


def _stands_among_groups(blocks: Sequence[Block], at: int, places: Places) -> bool:
    """Say so of "Kommunen: Anna Ek" above "Polisen: Bo Alm": each names a group."""
    for block in (*blocks[at - 1 : at], *blocks[at + 1 : at + 2]):
        match = ANY_WORDS.match(block.text[:5000].strip())
        is_silent = match is not None and status_told(folded(match["label"])) == ""
        if is_silent and _surely_people(match["value"], places, is_told=False):
            return True
    return False


def begins_other_list(blocks: Sequence[Block], at: int, places: Places) -> bool:
    """Say so of "Kom inte: …" and "Kopia till: …" within a list, not of a group."""
    text = blocks[at].text[:5000].strip()
    if any(shape.match(text) for _, shape in BEFORE) or _without_sign(text):
        return True
    match = ANY_WORDS.match(text)
    if match and match["value"] and _follows_the_absent(blocks, at):
        return True
    is_label = match is not None and _may_be_label(match["label"], places)
    if match and is_label and status_told(folded(match["label"])) is None:
        return True
    label = label_by_people(blocks, at, places)
    return label is not None and bool(status_told(folded(label.written)))


def _follows_the_absent(blocks: Sequence[Block], at: int) -> bool:
    """Say so right below "Absent: Bo Alm": others have a line of their own too."""
    above = ANY_WORDS.match(blocks[at - 1].text[:5000].strip()) if at else None
    is_told = above is not None and bool(above["value"])
    return is_told and status_told(folded(above["label"])) == "absent"


def _alone(block: Block) -> re.Match[str] | None:
    """Match a heading without a sign, all of which is the label."""
    is_heading = block.is_bold or block.is_underlined or block.heading_level is not None
    return ANY_WORDS.match(f"{block.text.strip()}:") if is_heading else None


def _may_be_label(written: str, places: Places) -> bool:
    is_body = is_organisation(written, places) or places.leading(written)
    is_silent = not status_told(folded(written))
    is_other = kind_of(written) not in OF_BODY and folded(written) not in WHO
    is_office = bool(office_told(written)) or is_person(written, places)
    is_other = is_other or (is_silent and is_office)
    return len(written.split()) <= LONGEST and not (is_body or is_other)


def _surely_people(value: str, places: Places, *, is_told: bool) -> int:
    """Count the people of a list, 0 where too few are so called.

    `is_told`: the words tell who was there, so that first names do.
    """
    entries = Reader(places=places).entries(value)
    full = [one.name for one in entries if is_told or " " in one.name]
    called = [one for one in full if begins_as_name(one) or INITIALED.match(one)]
    return len(called) if len(called) * 2 >= len(entries) else 0
