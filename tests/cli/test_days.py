from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.cli.days import Looking, NotADayError, day_of, first_day_of, last_day_of

SUNDAY = date(2026, 11, 22)
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1))


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("2026-11-20", date(2026, 11, 20)),
        ("today", SUNDAY),
        ("Yesterday", date(2026, 11, 21)),
        ("sunday", SUNDAY),  # of a log: today counts
        ("monday", date(2026, 11, 16)),
        ("fri", date(2026, 11, 20)),
        ("3d", date(2026, 11, 19)),
        ("3 days ago", date(2026, 11, 19)),
        ("1 week ago", date(2026, 11, 15)),
        ("11/20/2026", date(2026, 11, 20)),
        ("11/20/26", date(2026, 11, 20)),
        ("11-20-2026", date(2026, 11, 20)),
        ("2026/11/20", date(2026, 11, 20)),
        ("11/20", date(2026, 11, 20)),
        ("11/22", SUNDAY),
        ("12/25", date(2025, 12, 25)),  # the last one there was
        ("2/29", date(2024, 2, 29)),
        ("Nov 20", date(2026, 11, 20)),
        ("november 3rd, 2025", date(2025, 11, 3)),
    ],
)
def test_in_a_log_words_look_back(words: str, meant: date) -> None:
    assert day_of(words, SUNDAY) == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("monday", date(2026, 11, 23)),
        ("sunday", SUNDAY),
        ("3d", date(2026, 11, 25)),
        ("in 2 weeks", date(2026, 12, 6)),
        ("3 days ago", date(2026, 11, 19)),
        ("2027-03-01", date(2027, 3, 1)),
        ("3/1", date(2027, 3, 1)),
        ("Dec 25", date(2026, 12, 25)),
    ],
)
def test_in_a_plan_words_look_forward(words: str, meant: date) -> None:
    assert day_of(words, SUNDAY, Looking.FORWARD) == meant


@pytest.mark.parametrize(
    "words",
    [
        "",
        "2017",
        "20/11/2026",
        "2/30",
        "foo 3",
        "13/1",
        "11/20-2026",
        "2026-02-30",
        "t",
        "su",
        "someday",
        "20261120",
        "99999d",
    ],
)
def test_what_is_no_day_is_not_guessed(words: str) -> None:
    with pytest.raises(NotADayError):
        day_of(words, SUNDAY)


def test_a_day_of_a_log_that_is_yet_to_come_is_told_as_such() -> None:
    with pytest.raises(NotADayError) as refused:
        day_of("2026-11-23", SUNDAY)
    assert refused.value.future == date(2026, 11, 23)


def test_a_month_has_a_first_and_a_last_day() -> None:
    assert first_day_of("2024-02", SUNDAY) == date(2024, 2, 1)
    assert last_day_of("2024-02", SUNDAY) == date(2024, 2, 29)


def test_the_month_that_is_running_ends_today() -> None:
    assert last_day_of("2026-11", SUNDAY) == SUNDAY


@given(DAYS, DAYS)
def test_an_iso_day_means_itself_whatever_today_is(day: date, today: date) -> None:
    assert day_of(day.isoformat(), today, Looking.FORWARD) == day


@given(DAYS, st.sampled_from(["mon", "tuesday", "wed", "thurs", "friday", "sat", "sun"]))
def test_a_weekday_is_within_the_week_on_its_side_of_today(today: date, words: str) -> None:
    back, forward = day_of(words, today), day_of(words, today, Looking.FORWARD)
    assert timedelta(0) <= today - back < timedelta(days=7)
    assert timedelta(0) <= forward - today < timedelta(days=7)
    assert back.weekday() == forward.weekday()
