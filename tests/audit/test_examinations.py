"""Exams: passes, ARDMS's five-year rule, and attempts left."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.audit.examinations import audit_exam, deadline
from imgxtrain.audit.results import (
    Code,
    Expiry,
    Finding,
    RequirementResult,
    Standing,
    Status,
    Tally,
)
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.requirements import Exam
from imgxtrain.profile.entries import AttemptEntry, Entry, StepEntry
from tests.audit.worlds import TODAY, logged, question, requirement_of, target

KNOWLEDGE = Knowledge()


def attempt(
    entry_id: str, on: date, examination: str | None, of: str = "ardms-rvt", **fields: Any
) -> AttemptEntry:
    usual = {"target": of, "examination": examination, "passed": True}
    return logged(AttemptEntry, entry_id, on, **{**usual, **fields})


def audited(
    *entries: Entry,
    of: str = "ardms-rvt",
    holds: tuple[str, ...] = (),
    pathway: str | None = None,
    today: date = TODAY,
    **days: date,
) -> RequirementResult:
    asked = question(entries, holds, today, KNOWLEDGE)
    aim = target(of, asked, pathway, **days)
    return audit_exam(requirement_of(aim, Exam), aim, asked)


def finding(result: RequirementResult, code: Code) -> Finding:
    return next(each for each in result.findings if each.code is code)


def failed(entry_id: str, on: date, of: str = "arrt-ct") -> AttemptEntry:
    return attempt(entry_id, on, "arrt-ct-exam", of, passed=False)


def test_several_exams_are_parts_and_all_are_needed() -> None:
    result = audited(attempt("abc", date(2025, 6, 6), "ardms-spi"))

    assert (result.unit, result.need, result.tally) == ("examinations", 2, Tally(approved=1))
    assert [(part.title, part.tally.done, part.missing) for part in result.parts] == [
        ("SPI", 1, 0),
        ("VT", 0, 1),
    ]
    assert (result.status, result.standing) == (Status.IN_PROGRESS, Standing.OFFICIAL)


def test_both_passed_in_any_order_are_met() -> None:
    result = audited(
        attempt("abc", date(2025, 6, 6), "ardms-vt"), attempt("def", date(2026, 1, 9), "ardms-spi")
    )

    assert (result.status, result.missing, result.done_on) == (Status.MET, 0, date(2026, 1, 9))
    assert result.expires_next is None


def test_the_deadline_is_the_end_of_the_fifth_calendar_year_after_the_first_pass() -> None:
    # ARDMS's own example: first pass 2011-06-06, second pass due by 2016-12-31.
    assert deadline(date(2011, 6, 6), 5) == date(2016, 12, 31)
    first = attempt("abc", date(2011, 6, 6), "ardms-spi")

    waiting = audited(first, today=date(2016, 12, 31))
    assert (waiting.status, waiting.tally.done) == (Status.IN_PROGRESS, 1)
    assert waiting.expires_next == Expiry(date(2016, 12, 31), 1, ("abc",))
    over = audited(first, today=date(2017, 1, 1))
    assert (over.status, over.tally.done, over.expires_next) == (Status.EXPIRED, 0, None)
    lapsed = finding(over, Code.EXPIRED)
    assert lapsed.reason == (
        "the pass of SPI on 2011-06-06 lapsed after 2016-12-31, because not all exams were "
        "passed by then"
    )
    assert lapsed.sources == ("ardms-five-year-rule",)


def test_a_second_pass_that_comes_late_leaves_the_second_standing() -> None:
    # SPI 2011 lapsed at the end of 2016; VT of 2018 waits for SPI until the end of 2023.
    late = (
        attempt("abc", date(2011, 6, 6), "ardms-spi"),
        attempt("def", date(2018, 2, 2), "ardms-vt"),
    )
    result = audited(*late, today=date(2019, 1, 1))

    assert (result.status, result.tally.done) == (Status.EXPIRED, 1)
    assert result.expires_next == Expiry(date(2023, 12, 31), 1, ("def",))
    again = attempt("ghj", date(2023, 12, 31), "ardms-spi")
    assert audited(*late, again, today=date(2024, 6, 1)).status is Status.MET


def test_once_all_were_passed_in_time_they_stay_passed() -> None:
    both = (
        attempt("abc", date(2011, 6, 6), "ardms-spi"),
        attempt("def", date(2016, 12, 31), "ardms-vt"),
    )

    assert audited(*both, today=date(2040, 1, 1)).status is Status.MET


def test_spi_passed_for_one_ardms_credential_serves_another() -> None:
    result = audited(attempt("abc", date(2025, 6, 6), "ardms-spi", of="ardms-rdms-ab"))

    assert [part.tally.done for part in result.parts] == [1, 0]


def test_a_specialty_exam_serves_the_credential_it_was_taken_for() -> None:
    # ARDMS: fetal echo may be taken towards RDMS or RDCS, and cannot be moved afterwards.
    result = audited(
        attempt("abc", date(2025, 6, 6), "ardms-fe", of="ardms-rdms-fe"), of="ardms-rdcs-fe"
    )

    assert result.tally.done == 0
    moved = finding(result, Code.NOT_ACCEPTED)
    assert moved.reason == "the pass of 2025-06-06 was for RDMS (FE), and does not carry over"


def test_an_active_ardms_credential_stands_for_spi_without_a_deadline() -> None:
    held = audited(
        attempt("abc", date(2019, 6, 6), "ardms-vt"),
        holds=("ardms-rdms-ab:2012",),
        pathway="prerequisite-1",
    )

    assert (held.status, held.done_on) == (Status.MET, date(2019, 6, 6))
    shown = finding(held, Code.ALREADY_HELD)
    assert shown.reason == "SPI need not be passed again while you hold RDMS (AB)"
    assert shown.rule is not None
    lapsed = audited(holds=("ardms-rdms-ab:2012:2026-01-01",), pathway="prerequisite-1")
    assert lapsed.tally.done == 0


def test_a_re_applicant_owes_the_specialty_exam_alone() -> None:
    result = audited(holds=("ardms-rdms-ab:2012",), pathway="re-applicant")

    assert (result.need, result.missing, result.parts) == (1, 1, ())
    passed = audited(
        attempt("abc", date(2026, 6, 6), "ardms-vt"),
        holds=("ardms-rdms-ab:2012",),
        pathway="re-applicant",
        today=date(2036, 1, 1),
    )
    assert passed.status is Status.MET


def test_an_attempt_that_names_no_exam_counts_for_the_only_one() -> None:
    one = audited(attempt("abc", date(2026, 6, 6), None, of="arrt-ct"), of="arrt-ct")
    several = audited(attempt("abc", date(2026, 6, 6), None))

    assert one.status is Status.MET
    assert several.status is Status.NOT_STARTED
    assert finding(several, Code.NOT_ON_LIST).command == (
        "imgxtrain edit abc --examination ardms-vt"
    )


def test_a_pass_yet_to_come_does_not_count() -> None:
    result = audited(attempt("abc", date(2026, 12, 1), "arrt-ct-exam", of="arrt-ct"), of="arrt-ct")

    assert result.status is Status.NOT_STARTED
    assert finding(result, Code.FUTURE_DATE).entries == ("abc",)


def test_attempts_used_and_left_are_told_until_it_is_passed() -> None:
    first = failed("abc", date(2026, 3, 1))
    result = audited(first, of="arrt-ct")

    assert result.status is Status.IN_PROGRESS
    assert finding(result, Code.ATTEMPTS).reason == (
        "1 of 3 attempts at ARRT computed tomography exam used, the rest are to be used by "
        "2029-03-01 at the latest"
    )
    passed = audited(
        first, attempt("def", date(2026, 6, 1), "arrt-ct-exam", "arrt-ct"), of="arrt-ct"
    )
    assert (passed.status, passed.findings) == (Status.MET, ())


def test_the_years_run_from_the_window_where_it_is_known() -> None:
    result = audited(
        failed("abc", date(2026, 3, 1)), of="arrt-ct", window_assigned=date(2026, 1, 15)
    )

    assert "by 2029-01-15 at the latest" in finding(result, Code.ATTEMPTS).reason


def test_after_the_last_attempt_the_rule_for_what_follows_is_cited() -> None:
    three = [
        failed("abc", date(2025, 3, 1)),
        failed("def", date(2025, 9, 1)),
        failed("ghj", date(2026, 3, 1)),
    ]
    result = audited(*three, of="arrt-ct")

    used = finding(result, Code.ATTEMPTS)
    assert used.reason == "all 3 attempts at ARRT computed tomography exam are used"
    assert used.rule is not None
    assert used.rule.startswith("After three failures or three years")
    again = audited(*three, of="arrt-ct", applied=date(2026, 10, 1))
    assert Code.ATTEMPTS not in [each.code for each in again.findings]
    fourth = audited(*three, failed("kmn", date(2026, 11, 1)), of="arrt-ct")
    assert finding(fourth, Code.ATTEMPTS).reason.startswith("1 of 3 attempts")


def test_three_years_end_the_attempts_too() -> None:
    result = audited(failed("abc", date(2023, 3, 1)), of="arrt-ct")

    assert "was over on 2026-03-01" in finding(result, Code.ATTEMPTS).reason


def test_a_pass_before_the_application_is_a_doubt() -> None:
    result = audited(
        attempt("abc", date(2026, 6, 1), "arrt-ct-exam", "arrt-ct"),
        logged(StepEntry, "stp1", date(2026, 7, 1), target="arrt-ct", step="application"),
        of="arrt-ct",
    )

    assert result.status is Status.MET
    assert finding(result, Code.CONTRADICTION).entries == ("abc", "stp1")


@pytest.mark.parametrize("order", [("ardms-spi", "ardms-vt"), ("ardms-vt", "ardms-spi")])
@given(
    first=st.dates(date(2000, 1, 1), date(2020, 12, 31)),
    later=st.integers(0, 3000),
    seen=st.integers(0, 4000),
)
def test_two_passes_stand_together_exactly_within_the_five_calendar_years(
    order: tuple[str, str], first: date, later: int, seen: int
) -> None:
    second = date.fromordinal(first.toordinal() + later)
    today = date.fromordinal(second.toordinal() + seen)
    result = audited(attempt("abc", first, order[0]), attempt("def", second, order[1]), today=today)

    assert (result.status is Status.MET) == (second.year <= first.year + 5)
