import pytest

from minutes.importing.language.times import Hours, hours_in


@pytest.mark.parametrize(
    ("told", "time"),
    [
        ("vi höll på till tio i tre.", "14:50"),
        ("kvart över sex i biblioteket", "18:15"),
        ("klockan fem i halv nio", "08:25"),
        ("Vi slutade fem över halv fyra", "15:35"),
        ("strax efter tjugo över nio", "09:20"),
        ("kl. nio i Rådhuset", "09:00"),
        ("klokken syv på skolen", "19:00"),
        ("kvart på fire.", "15:45"),
        ("møtet startet kvart over ti", "10:15"),
        ("klokken ti minutter i elleve.", "10:50"),
        ("half past two", "14:30"),
        ("at a quarter past six", "18:15"),
        ("a quarter to ten.", "09:45"),
        ("opened at ten o'clock", "10:00"),
        ("called to order at noon", "12:00"),
        ("klockan åtta på kvällen", "20:00"),
        ("kl. 7 på kvällen", "19:00"),
    ],
)
def test_times_in_words(told, time):
    assert hours_in(told) == Hours(time, "")


@pytest.mark.parametrize(
    ("told", "start", "end"),
    [
        ("Vi sågs från nio till tolv.", "09:00", "12:00"),
        ("mellan tio och halv tolv", "10:00", "11:30"),
        ("fra ti til tolv i kantinen", "10:00", "12:00"),
        ("between two and four.", "14:00", "16:00"),
    ],
)
def test_from_one_time_in_words_to_another(told, start, end):
    assert hours_in(told) == Hours(start, end)


@pytest.mark.parametrize(
    "told",
    [
        "Enkäten nådde tio i tre kommuner.",
        "Det gäller mellan tre och fem tjänster.",
        "Från en till två lärare per skola.",
        "We went from ten to three members.",
        "Antalet gick från nio till tolv elever.",
        "Nio till tolv kom.",
        "Fem över medel är bra.",
    ],
)
def test_numbers_in_words_are_no_times(told):
    assert hours_in(told) is None
