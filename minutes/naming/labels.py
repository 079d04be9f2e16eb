"""The name of a row, made unmistakable where others share it: "Anna Ek [anna-ek-2]"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import QuerySet
from django.utils.translation import gettext

from minutes.models import Merge, Topic
from networks.models import Network, Organisation, Subregion
from people.models import Person
from people.swedish import match_key

IN_A_LIST = re.compile(r"[],;[\n]")  # what stands between names, or round a slug


@dataclass(frozen=True)
class Labels:
    """Labels by key, of each model; "" for None."""

    people: Mapping[int, str] = field(default_factory=dict)
    organisations: Mapping[int, str] = field(default_factory=dict)
    subregions: Mapping[int, str] = field(default_factory=dict)
    topics: Mapping[int, str] = field(default_factory=dict)
    networks: Mapping[int, str] = field(default_factory=dict)

    def person(self, key: int | None) -> str:
        return _label(self.people, key)

    def organisation(self, key: int | None) -> str:
        return _label(self.organisations, key)

    def subregion(self, key: int | None) -> str:
        return _label(self.subregions, key)

    def topic(self, key: int | None) -> str:
        return _label(self.topics, key)

    def network(self, key: int | None) -> str:
        return _label(self.networks, key)


def labels_for(
    *,
    people: Iterable[int] = (),
    organisations: Iterable[int] = (),
    subregions: Iterable[int] = (),
    topics: Iterable[int] = (),
    networks: Iterable[int] = (),
) -> Labels:
    """Look the keys up: at most one query a model, none for none."""
    return Labels(
        people=_labels(Person.objects.all(), people, "full_name", kind="person"),
        organisations=_labels(
            Organisation.objects.all(), organisations, kind="organisation"
        ),
        subregions=_labels(Subregion.objects.all(), subregions, key="name"),
        topics=_labels(Topic.objects.all(), topics),
        networks=_labels(Network.objects.all(), networks),
    )


def _labels(
    rows: QuerySet,
    keys: Iterable[int],
    name: str = "name",
    *,
    key: str = "sort_key",
    kind: str = "",
) -> dict[int, str]:
    """Look labels up; what was merged into another row goes by the name of that."""
    wanted = {key for key in keys if key}
    if not wanted:
        return {}
    keys_of_wanted = rows.filter(pk__in=wanted).values(key)
    alike = rows.filter(**{f"{key}__in": keys_of_wanted})
    alike = alike.values_list("pk", name, "slug")
    times = Counter(match_key(text) for _pk, text, _slug in alike)
    labels = {
        pk: text
        if times[match_key(text)] == 1 and not IN_A_LIST.search(text)
        else f"{' '.join(IN_A_LIST.sub(' ', text).split())} [{slug}]"
        for pk, text, slug in alike
        if pk in wanted
    }
    gone = wanted - labels.keys()
    if gone and kind:
        kept = Merge.objects.final_keys(kind, gone)
        labels_kept = _labels(rows, kept.values(), name)
        labels |= {
            key: labels_kept[to] for key, to in kept.items() if to in labels_kept
        }
    return labels


def _label(labels: Mapping[int, str], key: int | None) -> str:
    if key is None:
        return ""
    return labels.get(key) or gettext("(removed)")
