import pytest

from minutes.importing.language.dates import (
    in_year,
    merged,
    spans_in,
    without_days,
    year_in,
)


def days(text, **told):
    return [
        f"{span.first}/{span.last}" if span.last else str(span.first)
        for span in merged(spans_in(text, **told), text)
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-09-03", "2024-09-03"),
        ("tisdag 3 september 2024 kl. 09:00–11:30", "2024-09-03"),
        ("den 3:e sept. 2024", "2024-09-03"),
        ("3/9 2024", "2024-09-03"),
        ("3/9-24", "2024-09-03"),
        ("24-09-03", "2024-09-03"),
        ("3.9.2024", "2024-09-03"),
        ("03/09/2024", "2024-09-03"),
        ("3. september 2024", "2024-09-03"),
        ("September 3rd, 2024", "2024-09-03"),
        ("3rd of September 2024", "2024-09-03"),
        ("12 maj -23", "2023-05-12"),
        ("14 okt", "10-14"),
        ("den 3:e september", "09-03"),
        ("september 2024", "2024-09"),
        ("den tredje september 2024", "2024-09-03"),
        ("tjugoförsta maj", "05-21"),
        ("den enogtyvende marts 2024", "2024-03-21"),
        ("tjueførste mars 2024", "2024-03-21"),
        ("the third of September 2024", "2024-09-03"),
        ("den 3:dje september 2024", "2024-09-03"),
        ("3-sep-2024", "2024-09-03"),
        ("03-Sept-24", "2024-09-03"),
        ("14.10.2024.", "2024-10-14"),
        ("10/14/2024", "2024-10-14"),
        ("onsdag 24.8 kl. 18", "08-24"),
        ("Møtet er onsdag 24.8.", "08-24"),
        ("kl. 13, 3 september", "09-03"),
        ("vecka 36, 3 september", "09-03"),
    ],
)
def test_a_day_is_read_however_it_is_written(text, day):
    assert days(text) == [day]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("6-7 februari 2020", "2020-02-06/2020-02-07"),
        ("30 augusti – 1 september 2024", "2024-08-30/2024-09-01"),
        ("12 och 13 mars 2024", "2024-03-12/2024-03-13"),
        ("2024-03-04 - 2024-03-05", "2024-03-04/2024-03-05"),
        ("23-24 October 2019", "2019-10-23/2019-10-24"),
    ],
)
def test_days_in_a_row_are_one_span(text, span):
    assert days(text) == [span]


def test_days_apart_are_several():
    assert days("15 mars och 3 maj") == ["03-15", "05-03"]
    assert days("3, 10 och 17 maj 2025") == ["2025-05-03", "2025-05-10", "2025-05-17"]
    assert days("2 resp. 9 maj 2025") == ["2025-05-02", "2025-05-09"]
    assert days("16/12, 20/1 och 17/2") == ["12-16", "01-20", "02-17"]


@pytest.mark.parametrize(
    "text",
    [
        "kl 13-14",
        "67% av 200",
        "§ 12",
        "31 februari 2024",
        "v. 36",
        "1 500 kr",
        "onsdag 9.10–11",
        "den 24.8",
        "10/14",
        "the second May session",
    ],
)
def test_what_is_no_day_is_not_read_as_one(text):
    assert days(text) == []


def test_six_figures_are_a_day_only_where_asked_for():
    assert days("240903") == []
    assert days("240903", with_compact=True) == ["2024-09-03"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("240914-240915", ["2024-09-14/2024-09-15"]),
        ("240914 – 240915", ["2024-09-14/2024-09-15"]),
        ("20240914-20240915", ["2024-09-14/2024-09-15"]),
        ("240914--240915", ["2024-09-14/2024-09-15"]),
        ("i Kalix 250322-250323.", ["2025-03-22/2025-03-23"]),
        ("240914-1234", []),
        ("019-240914", []),
        ("240914-249999", []),
    ],
)
def test_two_days_of_six_figures_are_a_span(text, found):
    assert days(text, with_compact=True) == found


def test_a_year_is_never_guessed():
    (span,) = spans_in("den 3 september")
    assert span.first.year is None
    assert str(in_year(span, 2024).first) == "2024-09-03"
    assert year_in("Möten 2024") == 2024
    assert year_in("2023 och 2024") is None


def test_a_text_without_its_days_keeps_the_rest():
    assert without_days("Lund den 3 maj 2024, kl. 9").split() == [
        "Lund",
        "den",
        ",",
        "kl.",
        "9",
    ]
