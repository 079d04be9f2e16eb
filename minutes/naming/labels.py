"""The name of a row, made unmistakable where others share it: "Anna Ek [anna-ek-2]"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import QuerySet
from django.utils.translation import gettext

from minutes.models import Merge, Topic
from networks.models import Network, Organisation, Subregion
from people.models import Person
from people.swedish import match_key


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
        people=_labels(Person.objects.all(), people, "full_name", "person"),
        organisations=_labels(
            Organisation.objects.all(), organisations, kind="organisation"
        ),
        subregions=_labels(Subregion.objects.all(), subregions),
        topics=_labels(Topic.objects.all(), topics),
        networks=_labels(Network.objects.all(), networks),
    )


def _labels(
    rows: QuerySet, keys: Iterable[int], name: str = "name", kind: str = ""
) -> dict[int, str]:
    """Look labels up; what was merged into another row goes by the name of that."""
    wanted = {key for key in keys if key}
    if not wanted:
        return {}
    names = rows.filter(pk__in=wanted).values(name)
    alike = rows.filter(**{f"{name}__in": names}).values_list("pk", name, "slug")
    times = Counter(match_key(text) for _pk, text, _slug in alike)
    labels = {
        pk: text if times[match_key(text)] == 1 else f"{text} [{slug}]"
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
