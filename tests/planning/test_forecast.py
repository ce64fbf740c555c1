"""The earliest finish, worked by hand."""

from dataclasses import replace
from datetime import date

from imgxtrain.audit.results import Status, TargetResult
from imgxtrain.audit.target_audit import audit_target
from imgxtrain.audit.targets import target_for
from imgxtrain.knowledge.requirements import Studies
from imgxtrain.planning.forecast import Finish, earliest_finish
from imgxtrain.profile.entries import TargetEntry
from imgxtrain.profile.person import Workload
from tests.audit.worlds import TODAY, logged, made, question
from tests.planning.results import counted, target_of


def result_of(credential: str, **adopted: date) -> TargetResult:
    entries = [logged(TargetEntry, "ado1", TODAY, target=credential, **adopted)] if adopted else []
    asked = question(entries, holds=["arrt-r:2019-05"])
    return audit_target(target_for(asked.knowledge.credentials[credential], asked), asked)


def test_exams_go_no_faster_than_the_daily_limit() -> None:
    # ARRT(CT) with nothing done: 125 at 9 a day are 14 days
    finish = earliest_finish(result_of("arrt-ct"), Workload(), TODAY)
    assert finish == Finish(date(2026, 12, 6), "125 more exams at 9 a shift at most")


def test_nor_faster_than_the_shifts_one_works() -> None:
    # 5 exams a shift: 25 shifts; at 3 a week 25 / 3 x 7 = 58.3, so 59 days after 2026-11-22
    workload = Workload(exams_a_shift=5, shifts_a_week=3)
    finish = earliest_finish(result_of("arrt-ct"), workload, TODAY)
    assert finish == Finish(date(2027, 1, 20), "125 more exams at 5 a shift at most")


def test_hours_take_their_shifts() -> None:
    # NMTCB(CT): 300 hours at 12 a shift are 25 shifts, every day one
    finish = earliest_finish(result_of("nmtcb-ct"), Workload(), TODAY)
    assert finish == Finish(date(2026, 12, 17), "300 more hours at 12 a shift at most")


def test_hours_that_must_fill_weeks_take_those_weeks() -> None:
    # ARDMS prerequisite 1: 1680 hours are 140 shifts of 12, but over at least 48 weeks = 336 days
    finish = earliest_finish(result_of("ardms-rvt"), Workload(), TODAY)
    assert finish.day == date(2027, 10, 24)
    assert finish.because == "work in 48 more weeks"


def test_where_the_total_is_unknown_no_day_is_told() -> None:
    finish = earliest_finish(result_of("arrt-mr"), Workload(), TODAY)
    assert finish.day is None
    assert "Clinical experience" in finish.because


def test_where_the_way_is_not_modeled_no_day_is_told() -> None:
    assert earliest_finish(result_of("arrt-r"), Workload(), TODAY).day is None


def test_a_count_of_studies_takes_the_exams_of_a_shift() -> None:
    # RVS: 600 studies at 6 a shift are 100 shifts; at 4 a week 100 / 4 x 7 = 175 days
    result = result_of("cci-rvs")
    finish = earliest_finish(result, Workload(exams_a_shift=6, shifts_a_week=4), TODAY)
    assert finish == Finish(date(2027, 5, 16), "600 more exams at 6 a shift at most")
    untold = earliest_finish(result, Workload(), TODAY)
    assert untold.day is None
    assert "imgxtrain me set --exams-a-shift 8" in untold.because


def test_where_something_must_be_held_first_no_day_is_told() -> None:
    assert earliest_finish(result_of("nmtcb-pet"), Workload(), TODAY).day is None


def test_what_is_not_counted_in_days_is_named_and_no_day_is_told() -> None:
    # a re-applicant for RVT: forms, fees and an exam, no hours
    asked = question(holds=["ardms-rdms-ab:2020-03"])
    result = audit_target(target_for(asked.knowledge.credentials["ardms-rvt"], asked), asked)
    finish = earliest_finish(result, Workload(), TODAY)
    assert finish.day is None
    assert "Get the CV form of this specialty signed" in finish.because


def test_what_only_awaits_approval_is_told_as_that() -> None:
    exam = counted(made(Studies, modalities=["ct"], total=5), "studies", missing=0)
    result = target_of(replace(exam, status=Status.AWAITING), status=Status.AWAITING)
    finish = earliest_finish(result, Workload(), TODAY)
    assert finish.day is None
    assert "to be approved" in finish.because


def test_of_many_steps_that_are_left_the_first_are_named() -> None:
    steps = [
        replace(
            counted(made(Studies, modalities=["ct"], total=5, title=title), "studies"), missing=0
        )
        for title in ("One", "Two", "Three", "Four", "Five")
    ]
    finish = earliest_finish(target_of(*steps), Workload(), TODAY)
    assert finish.because == "no figure tells how long this takes: One, Two, Three and 2 others"
