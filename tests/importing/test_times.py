import pytest

from minutes.importing.language.times import Hours, clock, hours_in


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("kl. 13:00-16:00", "13:00", "16:00"),
        ("kl 9.30–11", "09:30", "11:00"),
        ("klockan 13.15 till 15.45", "13:15", "15:45"),
        ("09:00–11:30", "09:00", "11:30"),
        ("kl 18", "18:00", ""),
        ("at 7.30pm", "19:30", ""),
        ("kel 13", "13:00", ""),
    ],
)
def test_hours_are_read_in_running_text(text, start, end):
    hours = hours_in(text)
    assert (hours.start, hours.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [("13-15", "13:00", "15:00"), ("1-3 pm", "13:00", "15:00"), ("18:30", "18:30", "")],
)
def test_bare_figures_are_hours_where_the_text_is_about_time(text, start, end):
    hours = hours_in(text, is_about_time=True)
    assert (hours.start, hours.end) == (start, end)
    assert hours_in(text.removesuffix(" pm")) is None or ":" in text or "pm" in text


def test_an_hour_that_no_clock_shows_is_none():
    assert clock("25.00") == ""
    assert clock("9.75") == ""


def test_hours_without_a_sign_and_hours_about():
    assert hours_in("0900-1200", is_about_time=True) == Hours("09:00", "12:00")
    assert hours_in("mellan klockan 13 och ca 15") == Hours("13:00", "15:00")


@pytest.mark.parametrize(
    ("told", "start"),
    [
        ("vi började halv sju", "18:30"),
        ("kl. halv nio", "08:30"),
        ("Mötet öppnades klockan halv två", "13:30"),
        ("Møtet startet halv åtte", "07:30"),
        ("klokken halv syv", "18:30"),
    ],
)
def test_half_hours_are_told_in_words(told, start):
    assert hours_in(told) == Hours(start, "")
