"""What a button does to what is typed: rows are added, moved, taken out of a text.

A gesture is sent as "verb" or "verb:row" or "verb:row:kind". One that makes no sense
does nothing: what was typed is shown again.
"""

from __future__ import annotations

from collections.abc import Callable

from minutes.models import Attendance
from minutes.writing.lifting import lift_all_marked_lines, lift_marked_lines
from minutes.writing.moving import move_part
from minutes.writing.typed import Typed

INNER = ("parts", "links", "entries")
REMOVABLE = ("attenders", "items", *INNER)


def make(gesture: str, typed: Typed) -> str:
    """Do it; return the id of the field to go on in, "" if none."""
    verb, _colon, rest = gesture.partition(":")
    arguments = rest.split(":") if rest else []
    do = VERBS.get(verb)
    try:
        return do(typed, *arguments) if do else ""
    except TypeError:  # more or fewer arguments than it takes
        return ""


def take_offers(typed: Typed) -> list[str]:
    """Make items of the headings that were ticked, offer them no more; name the items.

    A sub-item whose item was left is one of its own: those above it now are others.
    """
    taken = []
    is_item_taken = False
    for name, row in list(typed.rows["offers"].items()):
        if not row.get("is_sub_item"):
            is_item_taken = bool(row.get("is_taken"))
        if row.get("is_taken"):
            del typed.rows["offers"][name]
            columns = HEADING if is_item_taken else HEADING[:2]
            kept = {key: row[key] for key in columns if row.get(key)}
            taken.append(typed.add("items", **kept))
    return taken


HEADING = ("heading", "number", "is_sub_item")


def _take_offers(typed: Typed) -> str:
    taken = take_offers(typed)
    return f"id_items-{taken[0]}-text" if taken else ""


def _add_item(typed: Typed, after: str = "") -> str:
    level = typed.rows["items"].get(after, {}).get("is_sub_item", "")
    row = {"is_sub_item": level} if level else {}
    return f"id_items-{typed.add('items', after=after, **row)}-heading"


def _add_attender(typed: Typed, status: str = "") -> str:
    is_known = status in Attendance.Status.values
    row = {"status": status} if is_known else {}
    return f"id_attenders-{typed.add('attenders', **row)}-person"


def _add_part(typed: Typed, item: str, kind: str) -> str:
    if item not in typed.rows["items"]:
        return ""
    return f"id_parts-{typed.add('parts', item=item, kind=kind)}-text"


def _add_link(typed: Typed, item: str = "") -> str:
    return f"id_links-{typed.add('links', item=item)}-title"


def _add_entry(typed: Typed, item: str = "") -> str:
    return f"id_entries-{typed.add('entries', item=item)}-title"


def _add_round(typed: Typed, item: str) -> str:
    """Lay out a statement for each organisation present that has none in the item."""
    if item not in typed.rows["items"]:
        return ""
    spoken = {
        row.get("who", "")
        for row in typed.rows["parts"].values()
        if row.get("item") == item and row.get("kind") == "statement"
    }
    silent = [who for who in _organisations_present(typed) if who not in spoken]
    added = [
        typed.add("parts", item=item, kind="statement", who=who)
        for who in dict.fromkeys(silent)
    ]
    return f"id_parts-{added[0]}-text" if added else ""


def _organisations_present(typed: Typed) -> list[str]:
    present = Attendance.Status.PRESENT
    return [
        row["organisation"]
        for row in typed.rows["attenders"].values()
        if row.get("organisation")
        and row.get("status", present) == present
        and row.get("role") != Attendance.Role.STAFF
    ]


def _all_present(typed: Typed) -> str:
    for row in typed.rows["attenders"].values():
        if row.get("status") != Attendance.Status.GUEST:
            row["status"] = Attendance.Status.PRESENT
    return ""


def _remove(typed: Typed, kind: str, row: str) -> str:
    if kind in REMOVABLE:
        typed.remove(kind, row)
    return ""


def _join(typed: Typed, item: str) -> str:
    """Make an item a piece of the one above, with its heading as a line of the text."""
    items = typed.rows["items"]
    names = list(items)
    place = names.index(item) if item in items else 0
    if not place:
        return ""
    above, row = items[names[place - 1]], items.pop(item)
    heading = " ".join(filter(None, (row.get("number"), row.get("heading"))))
    above["text"] = _together("\n\n", above.get("text"), heading, row.get("text"))
    for column, sign in (("presenters", "\n"), ("topics", ", "), ("mentioned", ", ")):
        if row.get(column):
            above[column] = _together(sign, above.get(column), row[column])
    if row.get("is_confidential"):
        above["is_confidential"] = row["is_confidential"]
    for kind in INNER:
        for inner in typed.rows[kind].values():
            if inner.get("item") == item:
                inner["item"] = names[place - 1]
    return f"id_items-{names[place - 1]}-text"


def _together(sign: str, *texts: str | None) -> str:
    return sign.join(filter(None, texts))


def _lift(typed: Typed, item: str) -> str:
    if item in typed.rows["items"]:
        lift_marked_lines(typed, item)
    return f"id_items-{item}-text"


def _lift_all(typed: Typed) -> str:
    lifted = lift_all_marked_lines(typed)
    return f"id_parts-{lifted[0]}-text" if lifted else ""


def _move(steps: int) -> Callable[..., str]:
    def move(typed: Typed, item: str) -> str:
        """Move an item, with its sub-items, past the one beside it on its level."""
        blocks = _blocks(typed, item)
        place = next((n for n, block in enumerate(blocks) if block[0] == item), None)
        if place is not None and 0 <= place + steps < len(blocks):
            blocks[place], blocks[place + steps] = blocks[place + steps], blocks[place]
            rows = typed.rows["items"]
            typed.rows["items"] = {name: rows[name] for b in blocks for name in b}
        return f"id_items-{item}-heading"

    return move


def _blocks(typed: Typed, item: str) -> list[list[str]]:
    """Give the items in blocks that move together; a sub-item moves by itself."""
    rows = typed.rows["items"]
    if rows.get(item, {}).get("is_sub_item"):
        return [[name] for name in rows]
    blocks: list[list[str]] = []
    for name, row in rows.items():
        if row.get("is_sub_item") and blocks:
            blocks[-1].append(name)
        else:
            blocks.append([name])
    return blocks


VERBS: dict[str, Callable[..., str]] = {
    "show": lambda typed: "",
    "add-item": _add_item,
    "add-attender": _add_attender,
    "add-part": _add_part,
    "add-link": _add_link,
    "add-entry": _add_entry,
    "add-round": _add_round,
    "all-present": _all_present,
    "take-offers": _take_offers,
    "remove": _remove,
    "join": _join,
    "lift": _lift,
    "lift-all": _lift_all,
    "up": _move(-1),
    "down": _move(1),
    "move": move_part,
}
