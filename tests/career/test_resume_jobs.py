"""Every entry stands under one job: the one whose days hold it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from imgxtrain.career.resume import Resume
from imgxtrain.profile.entries import Entry, ExamEntry, HoursEntry, ImpactEntry
from tests.career.told import MERCY, logged, reasons, told

LAKESIDE = {"name": "Lakeside Clinic", "title": "CT Technologist", "start": "2025-01"}
OLD = {"name": "St. Anne", "title": "Aide", "start": "2015", "end": "2018-06"}


def head(on: str = "2026-10-01", **fields: Any) -> ExamEntry:
    return logged(ExamEntry, on, exam="ct-head", **fields)


def place(entries: Iterable[Entry], *jobs: dict[str, str], **more: Any) -> dict[str, int]:
    """How many entries stand under each heading."""
    return {
        job.employer or job.title: sum(len(bullet.entries) for bullet in job.bullets)
        for job in told(entries, employers=list(jobs), **more).jobs
    }


def jobs(*employers: dict[str, str]) -> Resume:
    return told(employers=list(employers))


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2015-01-01", "St. Anne"),
        ("2018-06-30", "St. Anne"),
        ("2021-03-01", "Mercy General"),
        ("2018-07-01", "Other experience"),
        ("2021-02-28", "Other experience"),
    ],
)
def test_an_entry_stands_under_the_job_whose_days_hold_it(day: str, found: str) -> None:
    assert place([head(day)], MERCY, OLD)[found] == 1


def test_of_overlapping_jobs_the_site_names_the_one_meant() -> None:
    entries = [
        head(site="Mercy General, main ED"),
        head(site="MERCY  general"),
        head(site="lakeside"),
    ]
    assert place(entries, MERCY, LAKESIDE) == {"Lakeside Clinic": 1, "Mercy General": 2}


def test_of_overlapping_jobs_without_a_site_it_is_claimed_for_neither_and_that_is_said() -> None:
    found = told([head(), head(site="ED")], employers=[MERCY, LAKESIDE])
    assert [(job.employer or job.title, len(job.bullets)) for job in found.jobs] == [
        ("Lakeside Clinic", 0),
        ("Mercy General", 0),
        ("Other experience", 1),
    ]
    said = [each.text for each in found.suggestions]
    assert any(each.startswith("2 entries are of days in several jobs") for each in said)


def test_of_two_posts_at_one_employer_it_is_the_present_one_that_began_last() -> None:
    aide = {**MERCY, "title": "Aide", "end": "2026-10"}
    lead = {**MERCY, "title": "Lead", "start": "2026-10"}
    found = told([head()], employers=[aide, MERCY, lead])
    assert [(job.title, len(job.bullets)) for job in found.jobs] == [
        ("Lead", 1),
        ("Radiologic Technologist", 0),
        ("Aide", 0),
    ]


def test_of_overlapping_jobs_the_title_of_an_improvement_names_the_one_meant() -> None:
    named = logged(ImpactEntry, title="Wait at Mercy General", before=3, after=2)
    unnamed = logged(ImpactEntry, title="Wait", before=3, after=2)
    found = place([named, unnamed], MERCY, LAKESIDE)
    assert found == {"Lakeside Clinic": 0, "Mercy General": 1, "Other experience": 1}
    said = [each.text for each in told([unnamed], employers=[MERCY, LAKESIDE]).suggestions]
    assert any('name the employer in "Wait"' in each for each in said)


def test_training_whose_site_is_not_the_job_it_stands_under_is_asked_about() -> None:
    def asked(**fields: Any) -> list[str]:
        found = told([head(**fields)], ["arrt-ct"], employers=[MERCY])
        return [each.text for each in found.suggestions if "another place" in each.text]

    assert asked(site="Lakeside Clinic")[0].startswith("1 CT exam")
    assert asked(site="Mercy General ED") == asked() == []


def test_a_part_of_a_word_is_no_name() -> None:
    short = {**LAKESIDE, "name": "ED"}
    assert place([head(site="Mercy General redo")], MERCY, short)["Mercy General"] == 1


def test_a_job_without_a_beginning_holds_what_its_name_claims_and_no_more() -> None:
    undated = {"name": "Mercy General", "title": "Technologist"}
    entries = [head(site="Mercy General"), head(site="elsewhere")]
    assert place(entries, undated) == {"Mercy General": 1, "Other experience": 1}
    over = {**undated, "end": "2020"}
    assert place([head(site="Mercy General")], over) == {"Mercy General": 0, "Other experience": 1}
    assert place([head("2020-12-31", site="Mercy General")], over) == {"Mercy General": 1}
    said = [each.text for each in jobs(undated).suggestions]
    assert any("when you began at Mercy General" in each for each in said)


def test_a_period_stands_under_a_job_that_holds_all_of_it_and_else_under_none() -> None:
    def hours(first: str) -> dict[str, int]:
        entry = logged(HoursEntry, first, until=date(2021, 3, 31), modality="ct", hours=40)
        return place([entry], MERCY, OLD)

    assert hours("2021-03-01") == {"Mercy General": 1, "St. Anne": 0}
    assert hours("2021-02-28")["Other experience"] == 1


def test_what_no_job_holds_is_clinical_training_where_somebody_stood_by() -> None:
    assert place([head(supervised=True)]) == {"Clinical training": 1}
    assert place([head(role="observed")]) == {"Clinical training": 1}
    assert place([head()], training=["arrt-ct"]) == {"Clinical training": 1}
    assert place([head()]) == {"Other experience": 1}


def test_each_entry_is_told_once() -> None:
    entries = [head(site=site) for site in (None, "Mercy General", "Lakeside Clinic", "A")]
    assert sum(place(entries, MERCY, LAKESIDE, OLD).values()) == 4


def test_present_jobs_stand_first_then_the_newest() -> None:
    order = [each.employer for each in jobs(OLD, MERCY, LAKESIDE).jobs]
    assert order == ["Lakeside Clinic", "Mercy General", "St. Anne"]


@pytest.mark.parametrize(
    ("start", "end", "period", "current"),
    [
        ("2021-03", None, "Mar 2021 - Present", True),
        ("2021-03-15", "2026-11-22", "Mar 2021 - Nov 2026", False),
        ("2021-03-15", "2026-11-21", "Mar 2021 - Nov 2026", False),
        ("2019", "2020", "2019 - 2020", False),
        ("2021-03", "2026-11", "Mar 2021 - Nov 2026", False),
        ("2021-03", "2026", "Mar 2021 - 2026", False),
        ("2021-03", "2026-11-23", "Mar 2021 - Present", True),
        ("2019", "2027", "2019 - Present", True),
        (None, "2020-01", "Until Jan 2020", False),
        (None, None, "Present", True),
    ],
)
def test_a_job_shows_its_months_or_years_and_no_day(
    start: str | None,
    end: str | None,
    period: str,
    current: bool,  # noqa: FBT001
) -> None:
    days = {name: day for name, day in (("start", start), ("end", end)) if day}
    (job,) = jobs({"name": "Mercy", "title": "T", **days}).jobs
    assert (job.period, job.current) == (period, current)
    assert (job.start, job.end) == (start and start[:7], None if current else end and end[:7])


def test_a_job_that_has_not_begun_is_left_out_and_that_is_said() -> None:
    found = jobs({**MERCY, "start": "2027-01"})
    assert found.jobs == ()
    assert reasons(found) == {"Mercy General": "the job has not begun"}


def test_the_present_tells_what_still_goes_on_in_a_present_job() -> None:
    def text(day: str, number: int = 5, **job: str) -> str:
        done = [head(day) for _ in range(number)]
        return told(done, employers=[{**MERCY, **job}]).jobs[0].bullets[0].text

    assert text("2025-11-22").startswith("Perform CT exams")
    assert text("2025-11-22", 4).startswith("Performed 4 CT exams")
    assert text("2025-11-21").startswith("Performed 5 CT exams")
    assert text("2026-10-01", end="2026-10").startswith("Performed 5 CT exams")


def test_an_improvement_stands_under_the_job_of_its_day() -> None:
    better = logged(ImpactEntry, "2016-01-01", title="workflow")
    assert place([better], MERCY, OLD) == {"Mercy General": 0, "St. Anne": 1}
