"""What kind of organisation a name tells of."""

from __future__ import annotations

import pytest

from networks.kinds import kind_told_by


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Region Sörmland", "region"),
        ("Arbetsförmedlingen", "authority"),
        ("Försäkringskassan", "authority"),
        ("Inspektionen för vård och omsorg", ""),
        ("Statens folkhälsoinstitut", ""),
        ("Socialstyrelsen", "authority"),
        ("Skånes Kommuner", "association"),
        ("Kommunalförbundet Mellanskog", "association"),
        ("Samordningsförbundet Väst", "association"),
        ("Högskolan Kristianstad", "university"),
        ("Lunds universitet", "university"),
        ("Vårdbolaget Syd AB", "company"),
        ("Brf Granen", "civil_society"),
        ("Anhörigas riksförening", "civil_society"),
        ("Lunds universitets studentförening", "civil_society"),
        ("Regionsamverkan", ""),
        ("Kansli", ""),
        ("", ""),
    ],
)
def test_a_name_tells_its_kind_or_none(name: str, kind: str) -> None:
    assert kind_told_by(name) == kind
