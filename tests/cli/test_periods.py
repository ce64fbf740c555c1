from datetime import date

import pytest

from imgxtrain.cli.days import NotADayError
from imgxtrain.cli.periods import PeriodError, period_of, range_of

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("on", "from_", "to", "first", "last"),
    [
        (None, None, None, "2026-11-22", None),
        ("friday", None, None, "2026-11-20", None),
        (None, "2024-01", "2025-06", "2024-01-01", "2025-06-30"),
        (None, "2024-02", "2024-02", "2024-02-01", "2024-02-29"),
        (None, "2026-11", "2026-11", "2026-11-01", "2026-11-22"),  # no later than today
        (None, "2026-11-20", "2026-11-20", "2026-11-20", None),
    ],
)
def test_months_mean_their_first_and_last_days(
    on: str | None, from_: str | None, to: str | None, first: str, last: str | None
) -> None:
    expected = (date.fromisoformat(first), date.fromisoformat(last) if last else None)
    assert period_of(on, from_, to, TODAY) == expected


@pytest.mark.parametrize(
    ("from_", "to"), [("2026-12", "2026-12"), ("2026-01", "2026-12"), ("2026-11", "2026-11-23")]
)
def test_what_is_yet_to_come_is_no_period_of_a_log(from_: str, to: str) -> None:
    with pytest.raises(NotADayError) as caught:
        period_of(None, from_, to, TODAY)
    assert caught.value.future is not None


def test_a_single_day_is_no_month() -> None:
    with pytest.raises(NotADayError):
        period_of("2026-10", None, None, TODAY)


@pytest.mark.parametrize(
    ("on", "from_", "to"),
    [
        ("today", "2026-01", "2026-02"),
        (None, "2026-01", None),
        (None, None, "2026-01"),
        (None, "2026-02", "2026-01"),
    ],
)
def test_days_that_make_no_period_are_refused(
    on: str | None, from_: str | None, to: str | None
) -> None:
    with pytest.raises(PeriodError):
        period_of(on, from_, to, TODAY)


def test_a_range_may_be_open_and_may_reach_into_the_future() -> None:
    assert range_of(None, None, TODAY) == (None, None)
    assert range_of("2026-10", None, TODAY) == (date(2026, 10, 1), None)
    assert range_of(None, "2026-12", TODAY) == (None, date(2026, 12, 31))
    assert range_of(None, "2027-01-15", TODAY) == (None, date(2027, 1, 15))


def test_a_range_does_not_run_backwards_and_is_made_of_days() -> None:
    with pytest.raises(PeriodError):
        range_of("2026-10", "2026-09", TODAY)
    with pytest.raises(NotADayError):
        range_of("soon", None, TODAY)
