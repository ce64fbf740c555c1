"""The whole of a résumé: what the record holds, nothing more, and nothing of a patient."""

from typing import Any

import pytest

from imgxtrain.career.resume import Part, part_of
from imgxtrain.profile.entries import (
    AttemptEntry,
    CourseEntry,
    ExamEntry,
    ImpactEntry,
    PracticeEntry,
    Stage,
    StudyEntry,
)
from tests.career.told import MERCY, holding, logged, reasons, signed, told


def ct(number: int, **fields: Any) -> list[ExamEntry]:
    return [logged(ExamEntry, exam="ct-head", **fields) for _ in range(number)]


def skills(**parts: Any) -> dict[str, tuple[str, ...]]:
    return {each.name: each.skills for each in told(**parts).skills}


def test_an_empty_record_has_a_headline_and_says_what_to_log_first() -> None:
    found = told()
    assert found.headline == "Diagnostic imaging"
    assert (found.summary, found.jobs, found.skills, found.left_out) == ("", (), (), ())
    assert found.suggestions[0].text.startswith("log the exams you do")


def test_the_summary_tells_what_is_held_since_when_and_what_is_in_training() -> None:
    done = [
        *ct(2, supervised=True, sign_offs=signed(Stage.APPROVED)),
        *ct(1),
        logged(ExamEntry, exam="ct-guided-ablation-lung"),
        *[logged(ExamEntry, exam="xr-hand") for _ in range(5)],
    ]
    held = holding("arrt-r:2019-05", "ardms-rdms-ab")
    found = told(done, ["arrt-ct"], credentials=held, person={"title": "Technologist"})
    assert found.summary == (
        "Technologist certified in radiography since 2019 and abdominal sonography. "
        "Now training in CT: 3 CT exams performed, 2 of them supervised and 2 signed off. "
        "8 exams performed across radiography and CT."
    )


def test_without_a_title_or_exams_the_summary_says_less() -> None:
    assert told([], ["arrt-ct"], credentials=holding("arrt-r")).summary == (
        "Certified in radiography. Now training in CT."
    )


def test_a_modality_is_a_skill_where_it_is_held_or_practiced_enough_and_else_in_training() -> None:
    held = holding("arrt-r")
    assert skills(credentials=held, training=["arrt-ct"]) == {
        "Modalities": ("Radiography", "CT (in training)")
    }
    assert skills(entries=ct(24)) == {}
    assert skills(entries=ct(25)) == {"Modalities": ("CT",)}
    assert skills(entries=ct(25, supervised=True)) == {}
    assert skills(entries=ct(25, role="assisted")) == {}
    assert skills(entries=ct(25), training=["arrt-ct"]) == {"Modalities": ("CT (in training)",)}


def test_contrast_is_a_skill_where_enough_exams_had_it() -> None:
    entries = [*ct(20, contrast="with", supervised=True), *ct(5, contrast="both", supervised=True)]
    assert skills(entries=entries) == {"Contrast": ("Contrast-enhanced CT",)}
    assert skills(entries=entries[1:]) == {}


def test_own_skills_stand_once_and_what_lacks_is_asked_for_and_never_written() -> None:
    found = told(skills=["PACS", "pacs", " Epic  RIS "])
    assert [each.skills for each in found.skills] == [("PACS", "Epic RIS")]
    (asked,) = [each.text for each in found.suggestions if "add as skills" in each.text]
    assert asked.endswith("contrast administration and patient preparation")


def test_courses_of_late_are_told_those_in_training_first() -> None:
    courses = [
        logged(CourseEntry, "2026-01-01", title="CT physics", credits=1, modality="ct"),
        logged(CourseEntry, "2026-05-01", title="Leadership", credits=3, provider="ASRT"),
        logged(CourseEntry, "2026-06-01", title="leadership", credits=3),
        logged(CourseEntry, "2024-11-22", title="Old", credits=9),
        logged(CourseEntry, "2026-02-01", title="Bare"),
        logged(CourseEntry, "2026-02-01", title="About MRN 12345678"),
        logged(CourseEntry, "2026-12-01", title="Tomorrow"),
        *[logged(CourseEntry, "2026-03-01", title=f"Course {n}", credits=2) for n in "abc"],
    ]
    found = told(courses, ["arrt-ct"])
    assert [each.text for each in found.courses] == [
        "CT physics, 1 CE credit, 2026",
        "leadership, 3 CE credits, 2026",
        "Course a, 2 CE credits, 2026",
        "Course b, 2 CE credits, 2026",
        "Course c, 2 CE credits, 2026",
    ]
    said = {(each.what, each.why) for each in found.left_out}
    assert said == {
        ("1 course", "it may identify a patient"),
        ("1 course", "older than 24 months"),
        ("1 course", "told once already"),
        ("1 course", "no more than 5 are told"),
    }


def test_education_to_come_is_expected_and_the_newest_stands_first() -> None:
    schooling = [
        {"institution": "A", "study": "Radiography", "start": "2017-08", "end": "2019-05"},
        {"institution": "B", "end": "2027-05"},
        {"institution": "C", "start": "2025"},
        {"institution": "D"},
    ]
    found = told(education=schooling).schools
    assert [(each.institution, each.period) for each in found] == [
        ("B", "expected May 2027"),
        ("C", "2025 - Present"),
        ("A", "Aug 2017 - May 2019"),
        ("D", ""),
    ]


def test_a_license_is_told_until_it_runs_out() -> None:
    licenses = [
        {"state": "TX", "name": "MRT", "until": "2026-11"},
        {"state": "OH", "name": "Radiographer", "until": "2026-11-21"},
        {"state": "ME", "name": "Technologist"},
    ]
    found = told(licenses=licenses)
    assert [each.text for each in found.licenses] == [
        "MRT, Texas state license, valid through Nov 2026",
        "Technologist, Maine state license",
    ]
    assert reasons(found) == {"license Radiographer": "it ran out in 2026-11-21"}


def test_study_and_practice_results_are_nobodys_business() -> None:
    entries: list[Any] = [logged(StudyEntry, minutes=77), logged(PracticeEntry, percent=66)]
    found = told(entries)
    assert not [number for number in ("77", "66") if number in repr(found)]


def test_an_exam_passed_gives_no_letters_and_is_asked_about() -> None:
    found = told([logged(AttemptEntry, target="arrt-ct", passed=True)])
    assert "CT" not in found.headline
    commands = [each.command for each in found.suggestions]
    assert "imgxtrain me add credential arrt-ct" in commands


def test_no_site_verifier_note_or_day_of_an_exam_stands_anywhere() -> None:
    secret = {"site": "Secretville ED", "verifier": "Dr. Hush", "note": "a long night"}
    done = [*ct(3, on="2026-07-14", supervised=True, **secret), *ct(2, site="Other place")]
    better = logged(ImpactEntry, "2026-07-15", title="wait", before=2, after=1, note="hush hush")
    found = told([*done, better], employers=[MERCY])
    for word in ("Secretville", "Hush", "hush", "night", "2026-07", "Jul", "Other place"):
        assert word not in repr(found)


@pytest.mark.parametrize("part", Part)
def test_a_part_holds_nothing_else_but_what_is_said_beside_it(part: Part) -> None:
    whole = told(
        ct(30), ["arrt-mr"], person={"title": "T"}, credentials=holding("arrt-r"), employers=[MERCY]
    )
    found = part_of(whole, part)
    shown = {name for name in ("headline", "summary", "jobs", "skills") if getattr(found, name)}
    assert shown == {{"bullets": "jobs"}.get(part, str(part))}
    assert (found.name, found.headings, found.certificates) == ("", {}, ())
    assert found.suggestions == whole.suggestions


def test_what_a_person_typed_is_one_harmless_line() -> None:
    odd = (
        'Jo "J" <b>Doe</b>\n\x1b[31m\x00 \u202eevil\u2066 \ufffe\U0001f600 \u05d9\u05d5\u05e1\u05e3'
    )
    found = told(person={"name": odd, "title": odd}, employers=[{**MERCY, "name": odd}])
    shown = 'Jo "J" <b>Doe</b> [31m evil \U0001f600 \u05d9\u05d5\u05e1\u05e3'
    assert (found.name, found.headline, found.jobs[0].employer) == (shown, shown, shown)


def test_a_school_that_has_not_begun_is_left_out_and_that_is_said() -> None:
    found = told(education=[{"institution": "Tomorrow U", "start": "2027-01"}])
    assert found.schools == ()
    assert reasons(found) == {"Tomorrow U": "it has not begun"}


@pytest.mark.parametrize(
    ("part", "what"),
    [
        ({"employers": [{**MERCY, "name": "Clinic, MRN 12345678"}]}, "a job"),
        ({"employers": [{**MERCY, "title": "Tech of MRN 12345678"}]}, "a job"),
        ({"employers": [{**MERCY, "place": "SSN 123-45-6789"}]}, "a job"),
        ({"education": [{"institution": "U", "study": "DOB 01/02/1960"}]}, "a school"),
        ({"licenses": [{"state": "TX", "name": "MRN 12345678"}]}, "a license"),
        ({"person": {"title": "Tech of MRN 12345678"}}, "your job title"),
        ({"skills": ["MRN 12345678"]}, "a skill"),
    ],
)
def test_what_may_identify_a_patient_is_left_out_wherever_it_stands(
    part: dict[str, Any], what: str
) -> None:
    found = told(ct(1), **part)
    assert "may identify a patient" in reasons(found)[what]
    assert not [word for word in ("1234", "6789", "1960") if word in repr(found)]
