"""Structured education: NMTCB's 35 hours with 4 in each of four subjects, ARRT's 16 credits."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.audit.education import audit_education
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
from imgxtrain.knowledge.requirements import Education
from imgxtrain.profile.entries import CourseEntry
from tests.audit.worlds import TODAY, logged, made, question, requirement_of, target

KNOWLEDGE = Knowledge()
SUBJECTS = (
    "Contrast administration",
    "Cross-sectional anatomy",
    "X-ray physics",
    "CT radiation safety",
)


def course(entry_id: str, on: date = date(2026, 3, 1), **fields: Any) -> CourseEntry:
    usual = {"title": f"Course {entry_id}", "modality": "ct", "approver": "ASRT"}
    return logged(CourseEntry, entry_id, on, **{**usual, **fields})


def audited(
    *courses: CourseEntry, of: str = "nmtcb-ct", today: date = TODAY, **days: date
) -> RequirementResult:
    asked = question(courses, today=today, knowledge=KNOWLEDGE)
    aim = target(of, asked, None, **days)
    return audit_education(requirement_of(aim, Education), aim, asked)


def counts(result: RequirementResult) -> dict[str, float]:
    return {part.title: part.tally.done for part in result.parts}


def finding(result: RequirementResult, code: Code) -> Finding:
    return next(each for each in result.findings if each.code is code)


def test_nothing_done_lacks_everything() -> None:
    result = audited()

    assert (result.status, result.standing) == (Status.NOT_STARTED, Standing.OFFICIAL)
    assert (result.unit, result.need, result.missing) == ("contact hours", 35, 35)
    assert [(part.title, part.need, part.missing) for part in result.parts] == [
        (subject, 4, 4) for subject in SUBJECTS
    ]


def test_a_split_counts_by_category_and_the_rest_towards_the_total() -> None:
    # 5 + 2 in categories and 3 in a topic of no category make 10 of 35.
    result = audited(
        course("abc", categories={"x-ray PHYSICS": 5, "CT Radiation-Safety": 2, "Protocols": 3})
    )

    assert result.tally == Tally(approved=10)
    assert counts(result) == dict(zip(SUBJECTS, (0, 0, 5, 2), strict=True))
    assert result.missing == 25
    assert finding(result, Code.NOT_ON_LIST).reason == (
        '3 of "Course abc" is in Protocols, which is no category here, and counts towards the '
        "total alone"
    )


def test_credits_beyond_the_minimums_count_anywhere_and_minimums_help_the_total() -> None:
    # 30 in physics: the total lacks 5, but three subjects lack 4 each, 12 in all: 12 are missing.
    # With 23 more elsewhere the total is passed and the same 12 are missing still.
    thirty = course("abc", categories={"X-ray physics": 30})

    assert audited(thirty).missing == 12
    assert audited(thirty, course("def", categories={"Protocols": 23})).missing == 12
    # 19 in physics: the subjects lack 12, the total 16: the 12 help, and 16 are missing.
    assert audited(course("abc", categories={"X-ray physics": 19})).missing == 16


def test_all_four_subjects_and_the_total_make_it_met() -> None:
    split = {**dict.fromkeys(SUBJECTS, 4.0), "X-ray physics": 23.0}
    result = audited(course("abc", categories=split))

    assert (result.status, result.missing) == (Status.MET, 0)
    assert result.tally == Tally(approved=35)


def test_the_total_without_a_subject_is_not_met() -> None:
    split = {"Contrast administration": 4.0, "Cross-sectional anatomy": 4.0, "X-ray physics": 30.0}
    result = audited(course("abc", categories=split))

    assert (result.status, result.missing) == (Status.IN_PROGRESS, 4)


def test_a_course_without_a_split_counts_in_no_category_and_says_how_to_add_one() -> None:
    result = audited(course("abc", credits=8))

    assert (result.tally, set(counts(result).values())) == (Tally(approved=8), {0})
    assert finding(result, Code.POSSIBLE_CLAIM).command == (
        'imgxtrain edit abc --category "Contrast administration=8"'
    )


def test_a_split_counts_and_not_the_ce_credits_beside_it() -> None:
    # 3 CE credits, of which ARRT gives 2 for structured education.
    result = audited(course("abc", credits=3, categories={"Safety": 2}), of="arrt-ct")

    assert result.tally == Tally(approved=2)


def test_parts_count_for_their_category() -> None:
    # ARRT(CT): Contrast Administration belongs to Patient Care, Neuro to Procedures.
    result = audited(
        course("abc", categories={"Contrast administration": 1.5, "neuro": 2}), of="arrt-ct"
    )

    assert counts(result) == {
        "Patient Care": 1.5,
        "Safety": 0,
        "Image Production": 0,
        "Procedures": 2,
    }
    # 16 - 3.5 = 12.5 in all, with 1 each in the two that have nothing.
    assert result.missing == 12.5


def test_a_course_of_another_discipline_does_not_count_whatever_its_categories() -> None:
    result = audited(course("abc", modality="mri", categories={"Safety": 2}), of="arrt-ct")

    assert (result.tally, result.status) == (Tally(), Status.NOT_STARTED)
    other = finding(result, Code.NOT_ON_LIST)
    assert other.reason == 'the content of "Course abc" is mri, which is not of ARRT(CT)'
    assert other.command == "imgxtrain edit abc --modality ct"


def test_a_course_that_names_neither_modality_nor_category_does_not_count() -> None:
    result = audited(course("abc", modality=None, credits=3))

    assert result.tally == Tally()
    assert finding(result, Code.NOT_ON_LIST).reason == (
        'neither modality nor category ties "Course abc" to NMTCB(CT)'
    )


def test_a_course_without_a_modality_counts_by_its_categories_in_doubt() -> None:
    result = audited(
        course("abc", modality=None, categories={"Safety": 2, "Gardening": 9}), of="arrt-ct"
    )

    assert result.tally == Tally(logged=2)
    assert finding(result, Code.OWN_WORD).command == "imgxtrain edit abc --modality ct"
    assert "9 of" in finding(result, Code.NOT_ON_LIST).reason
    assert finding(result, Code.NOT_ON_LIST).reason.endswith("does not count")


def test_a_course_without_credits_says_what_it_needs() -> None:
    result = audited(course("abc"))

    assert finding(result, Code.NOT_ON_LIST).command == "imgxtrain edit abc --credits 1"


def test_without_approver_or_provider_it_is_logged_only() -> None:
    split = {**dict.fromkeys(SUBJECTS, 4.0), "X-ray physics": 23.0}
    result = audited(course("abc", categories=split, approver=None))

    assert (result.status, result.tally) == (Status.AWAITING, Tally(logged=35))
    assert finding(result, Code.NOT_APPROVED).command == "imgxtrain edit abc --approver NAME"
    provided = audited(course("abc", categories=split, approver=None, provider="A hospital"))
    assert provided.status is Status.MET


def test_the_rule_on_what_is_accepted_is_cited() -> None:
    result = audited(course("abc", categories={"Safety": 2}, approver=None), of="arrt-ct")

    cited = finding(result, Code.NOT_APPROVED)
    assert cited.rule is not None
    assert cited.rule.startswith("Activities that a CE approver or a state body has approved")
    assert cited.sources


def test_courses_count_for_24_months_to_the_day() -> None:
    old = course("abc", date(2024, 11, 22), categories={"Safety": 2})

    on_the_day = audited(old, of="arrt-ct")
    assert on_the_day.tally == Tally(approved=2)
    assert on_the_day.expires_next == Expiry(date(2026, 11, 22), 2, ("abc",))
    day_after = audited(old, of="arrt-ct", today=date(2026, 11, 23))
    assert (day_after.tally, day_after.status) == (Tally(), Status.NOT_STARTED)
    assert finding(day_after, Code.EXPIRED).entries == ("abc",)


def test_what_was_enough_and_is_too_old_is_expired() -> None:
    old = course("abc", date(2022, 11, 22), categories={"Safety": 20})

    assert audited(old, of="arrt-ct").status is Status.EXPIRED


def test_what_expires_before_the_application_does_not_count_for_it() -> None:
    fading = course("abc", date(2025, 1, 10), categories={"Safety": 2})
    result = audited(fading, of="arrt-ct", apply_by=date(2027, 2, 1))

    assert result.tally == Tally()
    assert finding(result, Code.EXPIRES_BEFORE_APPLICATION).entries == ("abc",)


def test_a_category_tells_what_of_it_expires_next() -> None:
    result = audited(
        course("abc", date(2025, 1, 10), categories={"Safety": 2}),
        course("def", date(2025, 6, 1), categories={"Procedures": 1}),
        of="arrt-ct",
    )
    by_title = {part.title: part.expires_next for part in result.parts}

    assert by_title["Safety"] == Expiry(date(2027, 1, 10), 2, ("abc",))
    assert by_title["Procedures"] == Expiry(date(2027, 6, 1), 1, ("def",))
    assert by_title["Image Production"] is None


def test_without_categories_the_credits_count_and_an_unknown_total_stays_unknown() -> None:
    # NMTCB asks radiographers for classroom hours in PET; how many was not found.
    asked = question([course("abc", modality="pet-ct", credits=12)], knowledge=KNOWLEDGE)
    aim = target("nmtcb-pet", asked, "radiographer")
    classroom = requirement_of(aim, Education)
    result = audit_education(classroom, aim, asked)

    assert (result.need, result.missing, result.standing) == (None, None, Standing.UNKNOWN)
    assert (result.status, result.tally) == (Status.IN_PROGRESS, Tally(approved=12))
    assert finding(result, Code.UNKNOWN_FIGURE).reason.startswith("how many are asked for is not")


def test_a_category_whose_minimum_is_not_known_makes_it_provisional() -> None:
    result = audited(of="arrt-vs")

    assert result.standing is Standing.PROVISIONAL
    assert [part.need for part in result.parts if part.need is None] == [None]


@given(
    st.lists(st.tuples(st.sampled_from([*SUBJECTS, "Protocols"]), st.integers(1, 20)), max_size=6)
)
def test_what_is_missing_is_just_enough(done: list[tuple[str, int]]) -> None:
    courses = [
        course(f"crs{place}", categories={name: credit})
        for place, (name, credit) in enumerate(done)
    ]
    before = audited(*courses)
    assert before.missing is not None
    rest = {part.title: part.missing for part in before.parts if part.missing}
    spare = before.missing - sum(rest.values())
    if spare:
        rest["Protocols"] = spare
    if rest:
        assert audited(*courses, course("rest", categories=rest)).status is Status.MET
    assert sum(rest.values()) == before.missing


def test_cme_is_counted_in_its_own_words() -> None:
    asked = question([course("abc", modality="ct", credits=12)], knowledge=KNOWLEDGE)
    aim = target("arrt-ct", asked)
    result = audit_education(made(Education, unit="CME", total=12), aim, asked)

    assert (result.unit, result.status) == ("CME", Status.MET)


def test_a_course_without_a_modality_is_approved_for_no_discipline() -> None:
    # the same 2 credits in Image Production would else be approved for CT and for mammography
    told = course("abc", modality=None, categories={"Image Production": 2})
    for of in ("arrt-ct", "arrt-m"):
        result = audited(told, of=of)
        assert (result.tally, result.status) == (Tally(logged=2), Status.IN_PROGRESS)
        assert finding(result, Code.OWN_WORD).entries == ("abc",)


def test_the_application_settles_which_courses_count() -> None:
    # ARRT: older credits expire until one has applied. Applied 2026-10-01: 2024-10-01 counts.
    done = course("abc", date(2024, 10, 1), categories={"Safety": 2})

    assert audited(done, of="arrt-ct").tally == Tally()
    applied = audited(done, of="arrt-ct", applied=date(2026, 10, 1))
    assert (applied.tally, applied.expires_next) == (Tally(approved=2), None)
