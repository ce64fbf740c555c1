"""Month arithmetic, and amounts held against a window; the worked cases are worked by hand."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.audit.dated_amounts import (
    Amount,
    Window,
    counting,
    next_expiry,
    tally_of,
    window_findings,
    window_of,
)
from imgxtrain.audit.results import Code, Expiry, Tally
from imgxtrain.audit.windows import first_day_within, last_day_of, months_after
from imgxtrain.knowledge.requirements import Hours
from imgxtrain.profile.entries import Stage
from tests.audit.worlds import TODAY, made, question, target

DAY = timedelta(days=1)
days = st.dates(date(1990, 1, 1), date(2060, 12, 31))
months = st.integers(1, 120)


@pytest.mark.parametrize(
    ("performed", "lasts", "last"),
    [
        (date(2024, 11, 22), 24, date(2026, 11, 22)),
        (date(2024, 2, 29), 24, date(2026, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2025, 12, 31), 2, date(2026, 2, 28)),
        (date(2025, 8, 31), 18, date(2027, 2, 28)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
    ],
)
def test_the_last_day_is_the_same_day_so_many_months_later_or_the_months_last(
    performed: date, lasts: int, last: date
) -> None:
    assert last_day_of(performed, lasts) == last


@pytest.mark.parametrize(
    ("anchor", "lasts", "first"),
    [
        (date(2026, 11, 22), 24, date(2024, 11, 22)),
        # 28 and 29 February 2024 both last to 28 February 2026: the 28th is the earliest.
        (date(2026, 2, 28), 24, date(2024, 2, 28)),
        # 28 February 2026 lasts to 28 February 2028, a day short of the leap day.
        (date(2028, 2, 29), 24, date(2026, 3, 1)),
        # what was done on 28 February 2026 lasts to 28 March, so 31 March needs 1 March.
        (date(2026, 3, 31), 1, date(2026, 3, 1)),
    ],
)
def test_the_first_day_that_counts_is_the_earliest_whose_last_day_is_not_past(
    anchor: date, lasts: int, first: date
) -> None:
    assert first_day_within(anchor, lasts) == first


@given(days, months)
def test_a_day_counts_exactly_if_it_is_not_before_the_first_day(anchor: date, lasts: int) -> None:
    first = first_day_within(anchor, lasts)

    assert last_day_of(first, lasts) >= anchor
    assert last_day_of(first - DAY, lasts) < anchor


@given(days, days, months)
def test_what_is_done_later_never_expires_earlier(one: date, other: date, lasts: int) -> None:
    earlier, later = sorted((one, other))

    assert last_day_of(earlier, lasts) <= last_day_of(later, lasts)
    assert first_day_within(earlier, lasts) <= first_day_within(later, lasts)


@given(days, months)
def test_months_keep_the_day_or_take_the_months_last(day: date, count: int) -> None:
    moved = months_after(day, count)

    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == count
    assert moved.day == min(day.day, monthrange(moved.year, moved.month)[1])


def test_a_period_partly_within_the_window_counts_its_share_of_days_rounded_down() -> None:
    # 100 hours in the 30 days of November 2023; 24 months before 2025-11-22 is 2023-11-22.
    # From the 22nd to the 30th are 9 days: 100 * 9 / 30 = 30.
    # 50 hours in the 10 days from the 15th: 9 of them from the 22nd would be 3 days: 50 * 3 / 10.
    window = Window(date(2025, 11, 22), date(2025, 11, 22), 24)
    whole = Amount("abc", date(2023, 11, 1), date(2023, 11, 30), 100)
    short = Amount("def", date(2023, 11, 15), date(2023, 11, 24), 50)

    assert [each.amount for each in counting([whole, short], window)] == [30, 15]


def test_a_partial_period_says_how_much_of_it_counts_and_why() -> None:
    window = Window(date(2025, 11, 22), date(2025, 11, 22), 24)
    amount = Amount("abc", date(2023, 11, 1), date(2023, 11, 30), 101)

    (finding,) = window_findings([amount], window, "hours")

    # 101 * 9 / 30 = 30.3
    assert (finding.code, finding.entries) == (Code.EXPIRED, ("abc",))
    assert finding.reason == (
        "of 101 hours from 2023-11-01 to 2023-11-30 only 9 of 30 days fall from 2023-11-22 to "
        "2025-11-22: 30 count, the share of those days rounded down"
    )


def test_a_period_that_goes_on_after_today_counts_up_to_today() -> None:
    window = Window(date(2026, 11, 22), date(2026, 11, 22))
    amount = Amount("abc", date(2026, 11, 21), date(2026, 11, 24), 40)

    assert tally_of(counting([amount], window)) == Tally(logged=20)
    assert [each.code for each in window_findings([amount], window, "hours")] == [Code.FUTURE_DATE]


def test_what_counts_today_but_not_on_the_day_of_the_application_is_told_apart() -> None:
    window = Window(date(2026, 11, 22), date(2027, 2, 1), 24)
    old = Amount("abc", date(2024, 11, 21), date(2024, 11, 21), 1)
    fading = Amount("def", date(2024, 11, 22), date(2024, 11, 22), 2)
    good = Amount("ghj", date(2025, 2, 1), date(2025, 2, 1), 4)
    coming = Amount("kmn", date(2026, 11, 23), date(2026, 11, 23), 8)
    every = [old, fading, good, coming]

    assert counting(every, window) == (good,)
    assert {each.code: each.entries for each in window_findings(every, window, "hours")} == {
        Code.EXPIRED: ("abc",),
        Code.EXPIRES_BEFORE_APPLICATION: ("def",),
        Code.FUTURE_DATE: ("kmn",),
    }


def test_what_expires_next_is_all_that_shares_the_first_last_day() -> None:
    # 28 and 29 February 2024 both last to 28 February 2026.
    window = Window(date(2026, 1, 1), date(2026, 1, 1), 24)
    amounts = (
        Amount("abc", date(2024, 2, 28), date(2024, 2, 28), 1),
        Amount("def", date(2024, 2, 29), date(2024, 2, 29), 2),
        Amount("ghj", date(2024, 3, 1), date(2024, 3, 1), 4),
    )

    assert next_expiry(amounts, window) == Expiry(date(2026, 2, 28), 3, ("abc", "def"))


def test_a_period_expires_by_the_share_of_the_days_that_go() -> None:
    # 10 days of 2.5 hours: after the last day of the first, 9 days are left: 22.5, rounded to 22.
    window = Window(date(2026, 1, 1), date(2026, 1, 1), 24)
    amount = Amount("abc", date(2024, 6, 1), date(2024, 6, 10), 25)

    assert next_expiry((amount,), window) == Expiry(date(2026, 6, 1), 3, ("abc",))


def test_a_share_that_came_to_nothing_hides_no_expiry() -> None:
    # Of a period whose share within the window came to nothing, nothing more can go.
    window = Window(date(2026, 1, 1), date(2026, 1, 1), 24)
    amounts = (
        Amount("abc", date(2024, 6, 1), date(2024, 6, 10), 0),
        Amount("def", date(2024, 6, 3), date(2024, 6, 3), 8),
    )

    assert next_expiry(amounts, window) == Expiry(date(2026, 6, 3), 8, ("def",))
    assert next_expiry(amounts[:1], window) is None


def test_nothing_expires_without_a_window_or_once_it_is_locked() -> None:
    amount = Amount("abc", date(2024, 6, 1), date(2024, 6, 1), 1)

    assert next_expiry((amount,), Window(TODAY, TODAY)) is None
    assert next_expiry((amount,), Window(TODAY, TODAY, 36, locked=True)) is None


def test_the_application_settles_what_counted_on_its_day() -> None:
    # Applied 2026-06-01: 2024-06-01 counted then. On 2026-11-22 it would have expired. Only a
    # worksheet of repetitions waits for the exam window.
    asked = question()
    hours = made(Hours, modalities=["ct"], window_months=24)
    amount = Amount("abc", date(2024, 6, 1), date(2024, 6, 1), 8)
    on = date(2026, 6, 1)
    applied = target("arrt-ct", asked, applied=on)
    assigned = target("arrt-ct", asked, applied=on, window_assigned=date(2026, 6, 20))

    assert counting([amount], window_of(hours.window_months, target("arrt-ct", asked), asked)) == ()
    assert counting([amount], window_of(hours.window_months, applied, asked)) == (amount,)
    assert counting([amount], window_of(hours.window_months, assigned, asked)) == (amount,)


amounts = st.builds(
    lambda first, length, amount: Amount("abc", first, first + length * DAY, amount),
    st.dates(date(2020, 1, 1), date(2027, 1, 1)),
    st.integers(0, 400),
    st.integers(1, 2000),
)


@given(amounts, st.dates(date(2024, 1, 1), date(2027, 12, 31)), months)
def test_what_counts_of_a_period_is_never_more_than_its_even_share(
    amount: Amount, today: date, lasts: int
) -> None:
    window = Window(today, today, lasts)
    counted = counting([amount], window)

    for each in counted:
        assert window.holds(each.first)
        assert window.holds(each.last)
        assert each.amount <= amount.amount * each.days / amount.days + 1e-6
    assert sum(each.amount for each in counted) <= amount.amount


@given(amounts, st.dates(date(2024, 1, 1), date(2027, 12, 31)), months)
def test_after_its_last_day_exactly_what_was_told_stops_counting(
    amount: Amount, today: date, lasts: int
) -> None:
    def counted_on(day: date) -> float:
        within = counting([amount], Window(day, day, lasts))
        return sum(each.amount for each in within)

    window = Window(today, today, lasts)
    counted = counting([amount], window)
    expiry = next_expiry(counted, window)
    if not counted or amount.last > today or expiry is None:
        return
    if counted[0].days == amount.days:
        assert counted_on(expiry.last_day) == counted_on(today)
        assert counted_on(expiry.last_day + DAY) == counted_on(today) - expiry.count


def test_denied_amounts_are_neither_counted_nor_told_to_be_too_old() -> None:
    denied = Amount("abc", date(2020, 1, 1), date(2020, 1, 1), 8, Stage.DENIED)
    window = Window(TODAY, TODAY, 24)

    assert counting([denied], window) == ()
    assert list(window_findings([denied], window, "hours")) == []


def test_beyond_the_ends_of_the_calendar_is_its_end() -> None:
    assert months_after(date(1, 3, 1), -24) == date.min
    assert months_after(date(9999, 3, 1), 24) == date.max
    assert first_day_within(date(1, 3, 1), 24) == date.min
