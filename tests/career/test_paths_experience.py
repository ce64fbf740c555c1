"""Months of work in imaging, worked by hand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.career.paths_experience import Work, imaging_work, is_imaging, months_between
from imgxtrain.profile.person import Employer

TODAY = date(2026, 11, 22)


def job(start: str | None, end: str | None = None, title: str = "CT technologist") -> Employer:
    return Employer(name="Mercy General", title=title, start=start, end=end)


def work(*jobs: Employer, since: date | None = None) -> Work:
    return imaging_work(jobs, TODAY, since)


def test_whole_months_count_and_both_days_belong_to_them() -> None:
    # 1 January to 31 December is a year; a day less is eleven months
    assert months_between(date(2024, 1, 1), date(2024, 12, 31)) == 12
    assert months_between(date(2024, 1, 1), date(2024, 12, 30)) == 11
    assert months_between(date(2024, 2, 1), date(2024, 1, 1)) == 0


def test_a_month_alone_counts_as_little_as_it_can_mean() -> None:
    # begun on 31 January at the latest, ended on 1 December at the earliest: 10 whole months
    assert work(job("2024-01", "2024-12")).months == 10


def test_a_year_alone_counts_as_little_as_it_can_mean() -> None:
    # from 2020-12-31 to 2023-01-01 are 24 months; within one year surely none
    assert work(job("2020", "2023")).months == 24
    assert work(job("2024", "2024")) == Work(0, ("CT technologist",))


def test_the_present_job_counts_up_to_today() -> None:
    # from 2024-02-29 to 2026-11-22: 32 months to 2026-10-29, and not a 33rd
    found = work(job("2024-02"))
    assert (found.months, found.current) == (32, True)


def test_jobs_at_the_same_time_count_once() -> None:
    # 2024-01-01 to 2024-12-31 and the middle of it again: 12 months, not 18
    both = work(job("2024-01-01", "2024-12-31"), job("2024-04-01", "2024-09-30"))
    assert both.months == 12
    # one begins the day after the other ends: one stretch of 24
    assert work(job("2023-01-01", "2023-12-31"), job("2024-01-01", "2024-12-31")).months == 24


def test_only_what_comes_after_a_day_counts_where_one_is_named() -> None:
    # certified on 2024-06-30: of 2024 from that day to the last of the year are 6 months
    assert work(job("2024-01-01", "2024-12-31"), since=date(2024, 6, 30)).months == 6
    assert work(job("2020-01-01", "2020-12-31"), since=date(2024, 6, 30)).months == 0


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (job("2027-01"), "it has not begun yet"),
        (job("2020", "2018"), "its end is told before its beginning"),
        (job(None), "when it began is not told"),
        (job("2020", title="Barista"), "its title does not say imaging technologist"),
    ],
)
def test_a_job_that_cannot_count_is_left_out_with_its_reason(given: Employer, why: str) -> None:
    found = work(given)
    assert (found.months, found.jobs, found.current) == (0, (), False)
    assert [each.why for each in found.left_out] == [why]


def test_an_end_that_is_yet_to_come_counts_up_to_today() -> None:
    # from 2025-11-22 to 2026-11-22, both counted: 12 months
    found = work(job("2025-11-22", "2027-06"))
    assert (found.months, found.current) == (12, True)


@pytest.mark.parametrize(
    "title",
    ["CT technologist", "X-ray tech", "Radiologic Technologist", "Lead CT/MRI Technologist",
     "Sonographer II", "radiographer", "Radiation Therapist", "IR tech"],
)  # fmt: skip
def test_titles_of_imaging(title: str) -> None:
    assert is_imaging(title)


@pytest.mark.parametrize(
    "title",
    ["Medical technologist", "Pharmacy technician", "Technologist", "Student radiographer",
     "Surgical technologist", "Radiology tech assistant", "", "MRI sales"],
)  # fmt: skip
def test_titles_that_do_not_say_imaging_are_not_taken_for_it(title: str) -> None:
    assert not is_imaging(title)


DAYS = st.dates(date(2000, 1, 1), date(2026, 11, 22)).map(date.isoformat)


@given(st.lists(st.tuples(DAYS, DAYS), max_size=6))
def test_never_more_than_from_the_first_day_to_today_and_never_less_by_another_job(
    spans: list[tuple[str, str]],
) -> None:
    jobs = [job(min(each), max(each)) for each in spans]
    first = min((date.fromisoformat(each.start or "") for each in jobs), default=TODAY)
    assert work(*jobs).months <= months_between(first, TODAY)
    longest = max((work(each).months for each in jobs), default=0)
    assert work(*jobs).months >= longest
