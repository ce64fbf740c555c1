"""Days worked by hand from the bodies' own rules, the working beside each."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.audit.held_credentials import first_day_told, last_day_told
from imgxtrain.planning.renewal_rules import (
    Due,
    Earned,
    Term,
    abii_terms,
    ardms_terms,
    arrt_terms,
    cci_terms,
    nmtcb_terms,
)

TODAY = date(2026, 11, 22)


def earned(told: str) -> Earned:
    return Earned(first_day_told(told), last_day_told(told))


def day_of(terms: Iterable[Term], due: Due) -> date | None:
    return {term.due: term.day for term in terms}[due]


@pytest.mark.parametrize(
    ("birth_month", "told", "asked_on", "ends"),
    [
        # starts with the first birth month after July 2018: 2018-12-01, two years less a day
        (12, "2018-07", "2018-12-01", "2020-11-30"),
        # June 2018 had passed: 2019-06-01 to 2021-05-31
        (6, "2018-07", "2019-06-01", "2021-05-31"),
        # 2026-07-01 to 2028-06-30
        (7, "2026-05", "2026-11-22", "2028-06-30"),
        # 2027-03-01 to 2029-02-28: February has 28 days in 2029
        (3, "2026-11", "2026-11-22", "2029-02-28"),
        # 2027-01-01 to 2028-12-31
        (1, "2026-11", "2026-11-22", "2028-12-31"),
        # the second one: 2020-12-01 to 2022-11-30, and the fourth to 2026-11-30
        (12, "2018-07", "2020-12-01", "2022-11-30"),
        (12, "2018-07", "2026-11-22", "2026-11-30"),
        # on its last day it is the one under way still
        (12, "2018-07", "2020-11-30", "2020-11-30"),
        # the February of a leap year: 2022-03-01 to 2024-02-29
        (3, "2021-11", "2022-05-01", "2024-02-29"),
    ],
)
def test_arrt_bienniums_begin_with_the_birth_month_after_the_first_credential(
    birth_month: int, told: str, asked_on: str, ends: str
) -> None:
    terms = arrt_terms(earned(told), birth_month, date.fromisoformat(asked_on))
    assert day_of(terms, Due.CE) == date.fromisoformat(ends)
    assert not terms[1].certain


@pytest.mark.parametrize(
    ("told", "first"),
    [
        ("2026-03-10", "2026-05-31"),  # over two months off
        ("2026-04-15", "2027-05-31"),  # 2026-05-31 is under two months off
        ("2026-03-31", "2026-05-31"),  # two months to the day
        ("2026-05-10", "2027-05-31"),  # within the birth month
        ("2026-06-01", "2027-05-31"),
    ],
)
def test_arrt_first_renewal_is_at_least_two_months_off(told: str, first: str) -> None:
    terms = arrt_terms(earned(told), 5, first_day_told(told))
    assert day_of(terms, Due.RENEWAL) == date.fromisoformat(first)


def test_arrt_renews_every_year_by_the_end_of_the_birth_month() -> None:
    assert day_of(arrt_terms(earned("2015"), 2, TODAY), Due.RENEWAL) == date(2027, 2, 28)
    assert day_of(arrt_terms(earned("2015"), 11, TODAY), Due.RENEWAL) == date(2026, 11, 30)
    assert day_of(arrt_terms(earned("2015"), 10, TODAY), Due.RENEWAL) == date(2027, 10, 31)


@pytest.mark.parametrize(
    ("told", "birth_month", "why"),
    [
        ("2018", 6, "told only roughly"),  # before or after June decides the year
        ("2018-06", 6, "within your birth month"),  # nothing was found for it
        ("2018-06-15", 6, "within your birth month"),
    ],
)
def test_arrt_bienniums_that_hang_on_more_than_is_told_are_not_told(
    told: str, birth_month: int, why: str
) -> None:
    _, ce = arrt_terms(earned(told), birth_month, TODAY)
    assert ce.day is None
    assert why in ce.because


def test_a_first_renewal_that_hangs_on_the_day_of_a_month_is_not_told() -> None:
    # of March 2026 with a birth month of May: every day is over two months off, 2026-05-31
    # of April 2026: every day is under two months off, 2027-05-31; of all 2026 it may be either
    today = date(2026, 4, 30)
    assert day_of(arrt_terms(earned("2026-03"), 5, today), Due.RENEWAL) == date(2026, 5, 31)
    assert day_of(arrt_terms(earned("2026-04"), 5, today), Due.RENEWAL) == date(2027, 5, 31)
    assert day_of(arrt_terms(earned("2026"), 5, today), Due.RENEWAL) is None


def test_without_a_birth_month_nothing_of_its_cycle_is_told() -> None:
    for term in arrt_terms(earned("2019-05"), None, TODAY):
        assert term.day is None
        assert "birth month" in term.because
        assert term.command == "imgxtrain me set --birth-month 6"


@pytest.mark.parametrize(
    ("told", "birth_month", "ends"),
    [
        ("2025-03", 6, "2027-05-31"),  # odd year: the next odd one
        ("2026", 6, "2028-05-31"),  # even year: the next even one; the year is enough
        ("2024-10", 3, "2028-02-29"),  # first to 2026-02-28, which has passed, then two more years
    ],
)
def test_nmtcb_cycles_end_before_the_birth_month_two_years_on(
    told: str, birth_month: int, ends: str
) -> None:
    terms = nmtcb_terms(earned(told), birth_month, TODAY)
    assert day_of(terms, Due.CE) == date.fromisoformat(ends)
    assert day_of(terms, Due.RENEWAL) is None


def test_nmtcb_says_nothing_for_a_birthday_in_january() -> None:
    # the month before is of the year before: neither odd nor even as the rule has it
    assert day_of(nmtcb_terms(earned("2025"), 1, TODAY), Due.CE) is None


@pytest.mark.parametrize(
    ("told", "asked_on", "ends"),
    [
        ("2026-06-10", "2026-11-22", "2029-12-31"),
        ("2012", "2012-06-01", "2015-12-31"),  # the rest of 2012, then 2013 to 2015
        ("2014", "2014-06-01", "2017-12-31"),  # 2015 to 2017
        ("2014", "2018-01-01", "2020-12-31"),
        ("2012", "2026-11-22", "2027-12-31"),  # 2015, 18, 21, 24, 27
    ],
)
def test_ardms_periods_are_three_calendar_years(told: str, asked_on: str, ends: str) -> None:
    terms = ardms_terms(earned(told), None, date.fromisoformat(asked_on))
    assert day_of(terms, Due.CE) == date.fromisoformat(ends)


def test_ardms_renews_by_the_end_of_the_year_unless_the_first_is_of_december() -> None:
    assert day_of(ardms_terms(earned("2020-06"), None, TODAY), Due.RENEWAL) == date(2026, 12, 31)
    december = ardms_terms(earned("2020-12"), None, TODAY)[0]
    assert december.day is None
    assert "ask ARDMS" in december.because
    assert not ardms_terms(earned("2020"), None, TODAY)[0].certain


@pytest.mark.parametrize(
    ("told", "first", "ceu"),
    [
        ("2026-02", "2026-12-31", "2029-12-31"),
        ("2026-05-20", "2027-03-31", "2030-03-31"),  # CCI's rule, worked in the data
        ("2026-09", "2027-06-30", "2030-06-30"),
        ("2026-10", "2027-09-30", "2030-09-30"),
    ],
)
def test_cci_renews_first_by_the_quarter_and_then_every_three_years(
    told: str, first: str, ceu: str
) -> None:
    terms = cci_terms(earned(told), None, TODAY)
    assert day_of(terms, Due.RENEWAL) == date.fromisoformat(first)
    assert day_of(terms, Due.CE) == date.fromisoformat(ceu)
    later = cci_terms(earned(told), None, date.fromisoformat(first) + timedelta(days=1))
    assert day_of(later, Due.RENEWAL) == date.fromisoformat(ceu)


def test_cci_says_nothing_where_the_quarter_is_not_told() -> None:
    assert all(term.day is None for term in cci_terms(earned("2026"), None, TODAY))


def test_abii_cycles_begin_with_the_first_full_year() -> None:
    # earned in 2025: 2026 and 2027
    terms = abii_terms(earned("2025-08"), None, TODAY)
    assert day_of(terms, Due.CE) == date(2027, 12, 31)
    assert day_of(terms, Due.RENEWAL) == date(2026, 12, 31)


@given(
    st.dates(date(1990, 1, 1), date(2026, 11, 22)),
    st.integers(1, 12),
    st.dates(date(2026, 11, 22), date(2040, 1, 1)),
)
def test_what_is_told_lies_ahead_and_no_further_than_its_cycle(
    day: date, birth_month: int, today: date
) -> None:
    once = Earned(day, day)
    limits = {Due.RENEWAL: 3 * 366, Due.CE: 4 * 366}
    for rule in (arrt_terms, nmtcb_terms, ardms_terms, cci_terms, abii_terms):
        for term in rule(once, birth_month, today):
            if term.day is not None:
                assert today <= term.day
                assert (term.day - today).days <= limits[term.due] + 366
                assert term.day.day == monthrange(term.day.year, term.day.month)[1]
