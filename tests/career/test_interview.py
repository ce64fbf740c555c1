"""What is asked of whom, and what is told of the person, worked by hand."""

from datetime import date

import pytest

from imgxtrain.audit.results import Standing
from imgxtrain.career.interview import one_of
from imgxtrain.career.interview_parts import Evidence, PointKind
from imgxtrain.career.interview_record import Ahead
from imgxtrain.knowledge.interview_questions import Reading
from imgxtrain.profile.entries import (
    AttemptEntry,
    CourseEntry,
    ExamEntry,
    ImpactEntry,
    PracticeEntry,
    StepEntry,
    StudyEntry,
    TargetEntry,
)
from tests.audit.worlds import TODAY, logged
from tests.career.interviews import every, points, prepared, said, shipped, the, to_prepare


@pytest.mark.parametrize("about", [None, *shipped().modalities, *shipped().credentials])
def test_there_are_at_least_twelve_questions_whatever_it_is_about(about: str | None) -> None:
    told = prepared(about=about)
    assert len(told.questions) >= 12
    assert len(told.asks) >= 6
    assert [each.number for each in every(told)] == list(range(1, len(every(told)) + 1))


@pytest.mark.parametrize("about", [None, *shipped().modalities])
def test_no_question_is_left_without_a_point_or_with_an_open_brace(about: str | None) -> None:
    told = prepared(about=about)
    assert all(each.points for each in told.questions)
    assert not [each for each in every(told) if "{" in each.ask]
    assert not [each for each in points(told) if "{" in each.text + (each.command or "")]


def test_the_two_questions_of_the_guide_are_there_and_say_what_is_listened_for() -> None:
    told = prepared()
    for name in ("why", "value"):
        (phrase,) = the(told, name).hears
        assert phrase.figure is not None
        assert (phrase.figure.grade, phrase.figure.sources) == ("reported", ("preferred-guide",))


def test_an_empty_record_has_nothing_to_say_and_something_to_prepare_everywhere() -> None:
    told = prepared(about=None)
    assert not [each for each in points(told) if each.kind is PointKind.SAY]
    assert all(to_prepare(told, each.id) for each in told.questions)
    assert not told.rests_on_record


def test_every_question_names_the_part_of_each_point() -> None:
    told = prepared(about="arrt-ct")
    assert all(point.part is not None for each in told.questions for point in each.points)


def test_the_magnet_is_asked_about_for_mri_and_the_dose_for_x_rays() -> None:
    names = {
        about: {each.id for each in prepared(about=about).questions} for about in ("ct", "mri")
    }
    assert ("dose" in names["ct"], "mr-safety" in names["ct"]) == (True, False)
    assert ("dose" in names["mri"], "mr-safety" in names["mri"]) == (False, True)


def test_what_is_silent_is_named_as_a_gap() -> None:
    assert "Nothing is logged of contrast with CT exams" in to_prepare(prepared(), "contrast")[0]


def test_one_question_alone_keeps_its_number() -> None:
    told = one_of(prepared(), 3)
    assert [each.number for each in every(told)] == [3]


# The person


def test_a_credential_is_told_in_its_bodys_form_and_a_lapsed_one_never() -> None:
    told = prepared(holds=["arrt-r:2019-05", "arrt-ct:2020", "arrt-mr:2015-01:2020-01"])
    assert said(told, "why")[0] == "I hold R.T.(R)(CT)(ARRT)."
    assert said(told, "value")[0] == "I am certified in radiography and CT."
    assert [each for each in points(told) if "MR" in each.text and each.kind is PointKind.SAY] == []
    assert "Do not name ARRT(MR) as held" in "".join(to_prepare(told, "when-certified"))


def test_a_credential_that_is_yet_to_be_earned_is_not_told() -> None:
    told = prepared(holds=["arrt-ct:2027-01"])
    assert said(told, "why") == []


def test_the_job_is_told_unless_its_title_shows_letters_that_are_not_held() -> None:
    job = {"name": "St. Somebody", "start": "2019-05", "title": "Radiographer"}
    assert said(prepared(employers=[job]), "stay") == [
        "I have worked as Radiographer since May 2019."
    ]
    claimed = {**job, "title": "Technologist, R.T.(R)(CT)"}
    assert said(prepared(employers=[claimed], holds=["arrt-r:2019"]), "stay") == []


def test_the_workload_is_told_as_it_was_told() -> None:
    told = prepared(workload={"exams_a_shift": 7.5, "shifts_a_week": 3})
    assert said(told, "throughput") == ["I am used to 7.5 exams a shift, 3 shifts a week."]


# Learning


def test_courses_are_counted_with_their_credits_and_the_newest_are_named() -> None:
    entries = [
        logged(CourseEntry, f"co{n}", date(2026, n, 1), title=f"Course {letter}", credits=1.5)
        for n, letter in enumerate("ABCD", 1)
    ]
    other = logged(
        CourseEntry, "co9", date(2026, 9, 1), title="Echo", credits=8, modality="echo-adult"
    )
    # 4 courses of 1.5 credits are 6; the one for echo is not for CT
    assert said(prepared([*entries, other]), "learning")[0] == (
        "I have taken 4 courses with 6 CE credits: Course D, Course C, Course B, and 1 more."
    )


def test_credits_of_a_category_are_summed() -> None:
    courses = [
        logged(CourseEntry, "co1", TODAY, title="A", categories={"Safety": 1, "Procedures": 2}),
        logged(CourseEntry, "co2", TODAY, title="B", categories={"Safety": 0.5}),
    ]
    told = prepared(courses)
    assert said(told, "dose")[0] == "I have 1.5 CE credits in Safety."
    assert the(told, "dose").points[0].evidence == (Evidence("course", 2, "2026-11", "2026-11"),)


@pytest.mark.parametrize(("minutes", "text"), [(119, "119 minutes"), (150, "2 hours 30 minutes")])
def test_study_is_told_in_minutes_then_in_hours(minutes: int, text: str) -> None:
    entry = logged(StudyEntry, "stu1", TODAY, minutes=minutes)
    assert said(prepared([entry]), "learning") == [f"I have studied {text} for it."]


def test_practice_is_told_from_the_first_to_the_last_and_a_fall_is_warned_of() -> None:
    tests = [
        logged(PracticeEntry, f"pr{n}", date(2026, n, 1), percent=percent, target="arrt-ct")
        for n, percent in ((3, 71), (1, 80), (2, 82.5))
    ]
    told = prepared(tests, "arrt-ct")
    assert said(told, "learning") == [
        "3 practice tests, the first with 80%, the last with 71%, the best with 82.5%."
    ]
    assert "(71%) is below your first (80%)" in "".join(to_prepare(told, "learning"))


def test_practice_for_another_credential_is_not_told() -> None:
    entry = logged(PracticeEntry, "pr1", TODAY, percent=50, target="ardms-rvt")
    assert said(prepared([entry], "arrt-ct"), "learning") == []


def test_the_weakest_topic_is_that_with_the_lowest_mean() -> None:
    tests = [
        logged(PracticeEntry, f"pr{n}", TODAY, percent=percent, topic=topic)
        for n, (topic, percent) in enumerate(
            [("Safety", 60), ("Safety", 90), ("Procedures", 70), ("Procedures", 75)]
        )
    ]
    # Safety 75, Procedures 72.5
    assert "In practice tests Procedures is my lowest, 72.5% on average." in said(
        prepared(tests), "weak"
    )


def test_an_improvement_is_told_with_its_percentage_and_one_that_names_somebody_is_not() -> None:
    better = logged(
        ImpactEntry, "imp1", TODAY, title="CT turnaround", before=42, after=35, unit="min"
    )
    same = logged(ImpactEntry, "imp2", TODAY, title="Repeat rate", before=3, after=3, unit="%")
    naming = logged(ImpactEntry, "imp3", TODAY, title="Dr. Smith's wait", before=2, after=1)
    told = said(prepared([better, same, naming]), "throughput")
    # (42 - 35) / 42 = 16.7 %
    (text,) = told
    assert text.startswith("What got better: CT turnaround, from 42 to 35 min (down 17%); ")
    assert text.endswith("Repeat rate, kept at 3%; and 1 more.")


def test_a_title_as_long_as_a_page_is_shortened_and_says_so() -> None:
    entry = logged(ImpactEntry, "imp1", TODAY, title="word " * 600)
    (told,) = said(prepared([entry]), "throughput")
    assert len(told) < 180
    assert told.endswith("... (shortened).")


# The way


def adopted(**days: date) -> TargetEntry:
    entry: TargetEntry = logged(TargetEntry, "ado1", date(2026, 9, 1), target="arrt-ct", **days)
    return entry


def test_standing_tells_what_counts_of_what_is_asked_and_how_well_that_is_known() -> None:
    heads = [logged(ExamEntry, f"ex{n}", date(2026, 11, 1), exam="ct-head") for n in range(3)]
    told = prepared([adopted(), *heads], "arrt-ct", holds=["arrt-r:2019-05"])
    point = next(p for p in the(told, "when-certified").points if p.reads is Reading.STANDING)
    assert "clinical experience, 3 of 125 repetitions done that count, 0 of them approved" in (
        point.text
    )
    assert point.standing is Standing.PROVISIONAL
    missing = next(p for p in the(told, "when-certified").points if p.reads is Reading.MISSING)
    # 16 credits; 125 - 3 repetitions
    assert missing.text == "I still need 16 credits and 122 repetitions."
    assert missing.standing is Standing.PROVISIONAL


def test_where_the_figure_is_not_known_none_is_told() -> None:
    told = prepared([], "arrt-mr", holds=["arrt-r:2019-05"])
    text = "".join(said(told, "when-certified"))
    assert "how many are asked is not known" in text
    assert "repetitions, how many is not known" in text


def test_plans_are_told_to_the_month_and_those_past_are_warned_of() -> None:
    told = prepared([adopted(apply_by=date(2026, 10, 1), exam_by=date(2027, 5, 31))], "arrt-ct")
    assert "I plan to sit the exam by May 2027." in said(told, "when-certified")
    assert "What you planned is past: to apply by Oct 2026" in "".join(
        to_prepare(told, "when-certified")
    )


def test_once_applied_the_application_is_no_plan_any_more() -> None:
    done = logged(StepEntry, "st1", TODAY, target="arrt-ct", step="application")
    told = prepared([adopted(apply_by=date(2027, 5, 1)), done], "arrt-ct", holds=["arrt-r:2019"])
    assert "apply by" not in "".join(said(told, "when-certified"))


def test_a_plan_earlier_than_can_be_is_warned_of() -> None:
    ahead = Ahead(date(2027, 3, 1), "117 more exams at 9 a shift at most")
    told = prepared([adopted(apply_by=date(2027, 1, 31))], "arrt-ct", ahead=ahead)
    text = "".join(to_prepare(told, "when-certified"))
    assert "Do not promise a day before Mar 2027: 117 more exams" in text
    assert "You plan to apply by Jan 2027, and at best it is Mar 2027." in text


def test_a_credential_held_is_told_as_held_and_not_planned_any_more() -> None:
    told = prepared([adopted()], "arrt-ct", holds=["arrt-r:2019-05", "arrt-ct:2024-02"])
    assert said(told, "when-certified")[0] == "I hold ARRT(CT) since Feb 2024."
    assert "ninety-days" not in {each.id for each in told.questions}
    assert "I have taken on" not in "".join(said(told, "why"))


def test_an_exam_passed_is_no_credential_yet_and_one_failed_is_prepared_for() -> None:
    failed = logged(AttemptEntry, "at1", date(2026, 9, 1), target="arrt-ct", passed=False)
    passed = logged(AttemptEntry, "at2", date(2026, 11, 1), target="arrt-ct", passed=True)
    told = prepared([adopted(), failed, passed], "arrt-ct", holds=["arrt-r:2019-05"])
    text = "".join(to_prepare(told, "when-certified"))
    assert "You have noted 1 that you did not pass" in text
    assert "I hold ARRT(CT)" not in "".join(said(told, "when-certified"))


def test_the_states_law_is_told_for_the_persons_own_state_alone() -> None:
    (untold,) = the(prepared(), "state").known
    assert untold.phrases[0].before == "not told: imgxtrain me set --state TX"
    about = {each.about for each in the(prepared(person={"state": "AZ"}), "state").known}
    assert about == {"Arizona"}
