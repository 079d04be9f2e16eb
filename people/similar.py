"""Names that may be one name, spelled in two ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from people.models import Person
from people.names import lines_of
from people.swedish import match_key

STARTS_IN_A_QUERY = 100  # SQLite refuses conditions nested too deep
START = 3  # letters in which some word of two similar names agrees
LEAST = 0.75  # of 1.0, for a word and for the whole name
INITIAL = 0.8  # how much “A” is like “Anna”
NEARLY = 0.97  # but for the dots
MISTAKEN = str.maketrans("åäö", "aao")  # as if typed on another keyboard
SAME_WITHOUT_DOTS = ("aåä", "oö")
SAME_SOUNDS = (("th", "t"), ("ch", "c", "k"), ("ph", "f"), ("z", "s"), ("w", "v"))
LEFT_OVER = 0.95  # for each name that only one of them has, such as a middle one

Named = TypeVar("Named", bound=Model)


def similar_to(
    full_name: str, people: QuerySet[Person], limit: int = 5
) -> list[Person]:
    """Give those of `people` whose name is nearly `full_name`, the likest first.

    Other spellings count too. Who is called exactly `full_name` is left out: that is
    not a likeness but the name itself.
    """
    return similar_rows(full_name, people, "full_name", limit)


def similar_rows(
    name: str,
    rows: QuerySet[Named],
    field: str,
    limit: int = 5,
    *,
    by_one_word: bool = False,
) -> list[Named]:
    """The same for any rows with `other_names` and a `match_key`, named by `field`.

    `by_one_word`: one word may stand for a whole name, as Klippan for Klippans kommun.
    """
    found = similar_to_each([name], rows, field, limit, by_one_word=by_one_word)
    return found[name]


def similar_to_each(
    names: Iterable[str],
    rows: QuerySet[Named],
    field: str,
    limit: int = 5,
    *,
    by_one_word: bool = False,
) -> dict[str, list[Named]]:
    """The same for many names at once, in few queries: by name, the rows like it."""
    wanted = {name: tuple(match_key(name).split()) for name in names}
    fewest = 1 if by_one_word else 2
    told = list(_told(list(wanted.values()), rows, field))
    best = {
        name: _likest(name, words, told, fewest)[:limit]
        for name, words in wanted.items()
    }
    found = rows.in_bulk({pk for keys in best.values() for pk in keys})
    return {name: [found[pk] for pk in keys] for name, keys in best.items()}


Told = tuple[int, str, str, str]  # key, name, other names, match key


def _told(
    wanted: list[tuple[str, ...]], rows: QuerySet[Named], field: str
) -> Iterator[Told]:
    """Give the rows that some name may be like, each once."""
    seen = set()
    starts = sorted({start for words in wanted for start in _starts(words)})
    for first in range(0, len(starts), STARTS_IN_A_QUERY):
        found = _perhaps(starts[first : first + STARTS_IN_A_QUERY], rows)
        for one in found.values_list("pk", field, "other_names", "match_key"):
            if one[0] not in seen:
                seen.add(one[0])
                yield one


def _likest(
    name: str, words: tuple[str, ...], told: list[Told], fewest: int
) -> list[int]:
    """Give the keys of the rows that are like a name, the likest first."""
    starts = tuple(_starts(words))
    likenesses = [
        (-likeness, pk)
        for pk, own_name, other_names, key in told
        if own_name != name
        and any(word.startswith(starts) for word in key.split())
        and (likeness := _likeness(words, _names(own_name, other_names, key), fewest))
        >= LEAST
    ]
    return [pk for _likeness_of_row, pk in sorted(likenesses)]


def _starts(words: tuple[str, ...]) -> set[str]:
    """Give how some word of a name like this one must begin."""
    longer = [word for word in words if len(word) >= START]
    starts = {one[:START] for word in longer for one in _sounded(word)} or set(words)
    return {other for start in starts for other in _dotted(start)}


def _sounded(word: str) -> set[str]:
    """Give `word` with its first sound, and a v or w soon after, in each spelling."""
    alike = {word}
    for same in SAME_SOUNDS:
        if sign := next((one for one in same if word.startswith(one)), ""):
            alike = {other + word[len(sign) :] for other in same}
            break
    return {
        one[0] + inner + one[START:]
        for one in alike
        for inner in (
            one[1:START],
            one[1:START].replace("w", "v"),
            one[1:START].replace("v", "w"),
        )
    }


def _perhaps(starts: Iterable[str], rows: QuerySet[Named]) -> QuerySet[Named]:
    """Keep the few that have a word which starts so; the rest is not compared."""
    alike = Q(pk__in=[])
    for start in starts:
        alike |= Q(match_key__startswith=start) | Q(match_key__contains=f" {start}")
    return rows.order_by().filter(alike)


def _dotted(start: str) -> list[str]:
    """Give `start` with and without the dots of its first å, ä or ö."""
    for place, letter in enumerate(start):
        for same in SAME_WITHOUT_DOTS:
            if letter in same:
                return [start[:place] + each + start[place + 1 :] for each in same]
    return [start]


def _names(name: str, other_names: str, key: str) -> list[list[str]]:
    """Give the words of each name of a row; `key` is that of all of them together."""
    if not other_names:
        return [key.split()]
    return [match_key(each).split() for each in (name, *lines_of(other_names))]


def _likeness(words: tuple[str, ...], names: list[list[str]], fewest: int) -> float:
    return max(_likeness_of(words, others, fewest) for others in names)


def _likeness_of(words: tuple[str, ...], others: list[str], fewest: int) -> float:
    """Pair the words, whatever their order; 0 if one of them finds nothing like it.

    Names of different lengths need `fewest` words in common.
    """
    if "".join(words) == "".join(others):
        return 1.0  # only a hyphen or a space differs
    few, many = sorted((list(words), others), key=len)
    left_over = len(many) - len(few)
    if not few or (left_over and len(few) < fewest):
        return 0.0
    likenesses = 0.0
    for word in few:
        likeness, best = max((_likeness_of_words(word, other), other) for other in many)
        if likeness < LEAST:
            return 0.0
        many.remove(best)
        likenesses += likeness * len(word)
    return likenesses / sum(map(len, few)) * LEFT_OVER**left_over


@lru_cache(maxsize=100_000)  # the same first and last names come back all the time
def _likeness_of_words(one: str, other: str) -> float:
    if one == other:
        return 1.0
    one, other = one.translate(MISTAKEN), other.translate(MISTAKEN)
    if one == other:
        return NEARLY
    if 1 in (len(one), len(other)):
        return INITIAL if one[0] == other[0] else 0.0
    alike = SequenceMatcher(None, one, other, autojunk=False)
    if min(alike.real_quick_ratio(), alike.quick_ratio()) < LEAST:
        return 0.0
    return alike.ratio()
