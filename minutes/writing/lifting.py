"""Lines marked while typing: "Beslut: …" is a decision, "Åtgärd: …" an action point."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from minutes.importing.tasks.due import due_in
from minutes.writing.fields import FIRST_DAY, LAST_DAY
from minutes.writing.typed import Row, Typed
from people.swedish import match_key

MARKED = re.compile(
    r"^[ \t]*(?:[-*] )?(?P<mark>beslut|decision|åtgärd|action(?: point)?)"
    r"[ \t]*(?:\((?P<who>[^)\n]*)\))?[ \t]*:[ \t]*(?P<text>\S.*)$",
    re.IGNORECASE | re.MULTILINE,
)
MOST_LIFTED = 200  # lines at once; the others stay for the next time
DUE = re.compile(r"\b(\d{4}-\d{2}-\d{2})\b")


def lift_marked_lines(typed: Typed, item: str, most: int = MOST_LIFTED) -> list[str]:
    """Make of each marked line in the item's text a row below it; name the rows."""
    text = typed.rows["items"][item].get("text", "")
    lifted = [
        typed.add("parts", item=item, **row)
        for row in islice(marked_lines(text, typed), most)
    ]
    if lifted:
        left = MARKED.sub("", text, count=len(lifted))
        rest = re.sub(r"\n{3,}", "\n\n", left).strip("\n")
        typed.rows["items"][item]["text"] = rest
    return lifted


def lift_all_marked_lines(typed: Typed) -> list[str]:
    """Do so in the text of every item, in order."""
    lifted: list[str] = []
    for item in typed.rows["items"]:
        lifted += lift_marked_lines(typed, item, MOST_LIFTED - len(lifted))
    return lifted


def item_with_marked_lines(typed: Typed) -> str:
    """Give the heading of the first item with such lines in its text; "" if none."""
    items = typed.rows["items"].values()
    marked = (item for item in items if MARKED.search(item.get("text", "")))
    return next(marked, {}).get("heading", "")


def marked_lines(text: str, typed: Typed) -> Iterator[Row]:
    """Read the marked lines of `text` as rows; who is at the meeting may be named."""
    for line in MARKED.finditer(text):
        said = _begun(line["text"].strip())
        if line["mark"].lower() in ("beslut", "decision"):
            yield {"kind": "decision", "who": line["who"] or "", "text": said}
            continue
        who = line["who"] or assignee_in(said, typed.rows["attenders"].values())
        yield {
            "kind": "action_point",
            "who": who,
            "day": _due(said, typed.day),
            "text": said,
        }


def _begun(said: str) -> str:
    """Begin with a capital, as what stood behind the mark need not have."""
    return said[:1].upper() + said[1:]


def _due(said: str, held_on: date | None) -> str:
    """Give by when it is to be done: the next such day from the meeting on."""
    if written := DUE.search(said):
        return written[1]
    day = due_in(said)
    if day is None or not (day.year or held_on):
        return ""
    found = day.next_from(held_on or FIRST_DAY)
    return str(found) if found and found <= LAST_DAY else ""


def assignee_in(said: str, attenders: Iterable[Row]) -> str:
    """Give whom a sentence begins with: by name, first name, initials or organisation.

    What fits two of them fits nobody.
    """
    key = match_key(said)
    people = [row["person"] for row in attenders if row.get("person")]
    by_call: dict[str, set[str]] = {}
    for name in people:
        for call in _calls(name):
            by_call.setdefault(call, set()).add(name)
    for row in attenders:
        if organisation := row.get("organisation"):
            by_call.setdefault(match_key(organisation), set()).add(organisation)
    fitting = [call for call in by_call if f"{key} ".startswith(f"{call} ")]
    longest = max(fitting, key=len, default="")
    found = by_call.get(longest, set())
    return found.pop() if len(found) == 1 else ""


def _calls(name: str) -> list[str]:
    words = match_key(name).split()
    initials = "".join(word[0] for word in words)
    return [" ".join(words), words[0], initials] if words else []
