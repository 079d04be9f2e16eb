"""The municipalities every new archive starts with: as a file, then as loaded."""

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml
from django.core.management import call_command
from django.utils.text import slugify

from networks.counties import COUNTIES
from networks.models import Organisation

PATH = Path(__file__).parents[2] / "fixtures" / "municipalities.yaml"

MUNICIPALITIES_IN_COUNTY = {
    "01": 26,
    "03": 8,
    "04": 9,
    "05": 13,
    "06": 13,
    "07": 8,
    "08": 12,
    "09": 1,
    "10": 5,
    "12": 33,
    "13": 6,
    "14": 49,
    "17": 16,
    "18": 12,
    "19": 10,
    "20": 15,
    "21": 10,
    "22": 7,
    "23": 8,
    "24": 15,
    "25": 14,
}

NAMED_IN_THE_NOTES = """
    Ale, Alingsås, Bjuv, Bromölla, Burlöv, Båstad, Göteborg, Helsingborg, Härryda,
    Hässleholm, Höganäs, Höör, Klippan, Kristianstad, Kungsbacka, Kungälv, Landskrona,
    Lerum, Lilla Edet, Lomma, Lund, Malmö, Mölndal, Perstorp, Sjöbo, Skellefteå,
    Skurup, Skövde, Stenungsund, Svalöv, Tjörn, Trelleborg, Vellinge, Ystad, Åstorp,
    Ängelholm, Örkelljunga, Östersund
"""

CALL_THEMSELVES_STAD = """
    Borås, Göteborg, Haparanda, Helsingborg, Landskrona, Lidingö, Malmö, Mölndal,
    Solna, Stockholm, Sundbyberg, Trollhättan, Vaxholm, Västerås
"""


def names_in(text: str) -> list[str]:
    return [name.strip() for name in text.split(",")]


@pytest.fixture(scope="module")
def municipalities() -> list[dict[str, str]]:
    """The fields of each municipality in the file, in file order."""
    return [row["fields"] for row in yaml.safe_load(PATH.read_text(encoding="utf-8"))]


@pytest.fixture
def loaded(db: None) -> None:
    call_command("loaddata", "municipalities", verbosity=0)


def test_every_row_is_an_organisation_known_by_its_slug_alone() -> None:
    rows = yaml.safe_load(PATH.read_text(encoding="utf-8"))
    assert {row["model"] for row in rows} == {"networks.organisation"}
    assert not [row for row in rows if "pk" in row]


def test_there_are_290_municipalities(municipalities: list[dict[str, str]]) -> None:
    assert len(municipalities) == 290
    assert {row["kind"] for row in municipalities} == {"municipality"}


def test_every_code_is_four_digits_its_own_and_in_order(
    municipalities: list[dict[str, str]],
) -> None:
    codes = [row["code"] for row in municipalities]
    assert not [code for code in codes if not re.fullmatch(r"[0-9]{4}", code)]
    assert codes == sorted(set(codes))


def test_every_code_begins_with_its_county(
    municipalities: list[dict[str, str]],
) -> None:
    assert Counter(row["code"][:2] for row in municipalities) == (
        MUNICIPALITIES_IN_COUNTY
    )
    assert set(MUNICIPALITIES_IN_COUNTY) == set(COUNTIES)


def test_every_municipality_stands_under_the_heading_of_its_county() -> None:
    heading = ""
    for line in PATH.read_text(encoding="utf-8").splitlines():
        if match := re.fullmatch(r"# ([0-9]{2}) (.+)", line):
            heading, county = match.groups()
            assert COUNTIES[heading].removesuffix(" län").removesuffix("s") == (
                county.removesuffix("s")
            )
        elif line.startswith("-"):
            assert f'code: "{heading}' in line


def test_every_slug_is_made_of_the_name_and_is_its_own(
    municipalities: list[dict[str, str]],
) -> None:
    """Habo and Håbo would share theirs, so Håbo's names its county besides."""
    slugs = {row["name"]: row["slug"] for row in municipalities}
    assert slugs == {name: slugify(name) for name in slugs} | {"Håbo": "habo-uppsala"}
    assert len(set(slugs.values())) == 290


def test_every_municipality_has_its_full_name_among_its_other_names(
    municipalities: list[dict[str, str]],
) -> None:
    assert not [
        row["name"]
        for row in municipalities
        if not re.search(r" kommun$", row["other_names"], re.MULTILINE)
    ]


def test_those_that_call_themselves_stad_are_found_by_that_too(
    municipalities: list[dict[str, str]],
) -> None:
    assert [
        row["name"]
        for row in sorted(municipalities, key=lambda row: row["slug"])
        if re.search(r" [Ss]tad$", row["other_names"], re.MULTILINE)
    ] == sorted(names_in(CALL_THEMSELVES_STAD), key=slugify)


def test_no_name_however_written_stands_on_two_municipalities(
    municipalities: list[dict[str, str]],
) -> None:
    names = Counter(
        name.casefold()
        for row in municipalities
        for name in [row["name"], *row["other_names"].split("\n")]
    )
    assert not [name for name, count in names.items() if count > 1]


@pytest.mark.parametrize("name", names_in(NAMED_IN_THE_NOTES))
def test_a_municipality_named_in_the_notes_is_among_them(
    municipalities: list[dict[str, str]], name: str
) -> None:
    assert name in [row["name"] for row in municipalities]


@pytest.mark.parametrize(
    ("other_name", "name", "county"),
    [
        ("Hgb", "Helsingborg", "Skåne län"),
        ("Helsingborgs stad", "Helsingborg", "Skåne län"),
        ("Höganäs kommun", "Höganäs", "Skåne län"),
        ("Kba", "Kungsbacka", "Hallands län"),
        ("Gbg", "Göteborg", "Västra Götalands län"),
        ("Göteborg Stad", "Göteborg", "Västra Götalands län"),
        ("Göteborgs Stad", "Göteborg", "Västra Götalands län"),
        ("Lilla Edets kommun", "Lilla Edet", "Västra Götalands län"),
        ("Region Gotland", "Gotland", "Gotlands län"),
        ("Falu kommun", "Falun", "Dalarnas län"),
        ("Kalix kommun", "Kalix", "Norrbottens län"),
        ("Sthlm", "Stockholm", "Stockholms län"),
    ],
)
def test_another_name_leads_to_its_municipality_and_county(
    municipalities: list[dict[str, str]], other_name: str, name: str, county: str
) -> None:
    [found] = [
        row for row in municipalities if other_name in row["other_names"].split("\n")
    ]
    assert found["name"] == name
    assert COUNTIES[found["code"][:2]] == county


@pytest.mark.parametrize(
    ("slug", "code"),
    [
        ("upplands-vasby", "0114"),
        ("habo-uppsala", "0305"),
        ("habo", "0643"),
        ("lund", "1281"),
        ("sjobo", "1265"),
        ("dals-ed", "1438"),
        ("ostersund", "2380"),
        ("skelleftea", "2482"),
    ],
)
@pytest.mark.usefixtures("loaded")
def test_a_loaded_municipality_is_found_by_its_slug(slug: str, code: str) -> None:
    assert Organisation.objects.get(slug=slug).code == code


@pytest.mark.usefixtures("loaded")
def test_a_loaded_municipality_keeps_each_other_name_on_its_line() -> None:
    helsingborg = Organisation.objects.get(slug="helsingborg")
    assert "Hgb" in helsingborg.other_names.splitlines()


@pytest.mark.usefixtures("loaded")
def test_loading_the_municipalities_again_adds_none() -> None:
    call_command("loaddata", "municipalities", verbosity=0)
    assert Organisation.objects.filter(kind="municipality").count() == 290
