"""Whole credentials held against whole records: cases worked by hand."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from imgxtrain.audit.question import Question
from imgxtrain.audit.results import Code, RequirementResult, Standing, Status, TargetResult
from imgxtrain.audit.target_audit import audit_target
from imgxtrain.audit.targets import target_for
from imgxtrain.profile.entries import (
    AttemptEntry,
    CourseEntry,
    Entry,
    ExamEntry,
    HoursEntry,
    StepEntry,
    TallyEntry,
    TargetEntry,
)
from tests.audit.worlds import logged, question, signed

LAST_WEEK = date(2026, 11, 16)


def audited(credential: str, asked: Question) -> TargetResult:
    return audit_target(target_for(asked.knowledge.credentials[credential], asked), asked)


def part(result: TargetResult, name: str) -> RequirementResult:
    (found,) = (each for each in result.requirements if each.requirement.id == name)
    return found


def statuses(result: TargetResult) -> dict[str, Status]:
    return {each.requirement.id: each.status for each in result.requirements}


def step(target: str, name: str, on: date = LAST_WEEK) -> StepEntry:
    return logged(StepEntry, f"s{name.replace('-', '')[:10]}", on, target=target, step=name)


# --- NMTCB(CT): 300 hours, 50 procedures, 35 contact hours with 4 in each of four subjects -------

FOUR_SUBJECTS = ("Contrast administration", "Cross-sectional anatomy", "X-ray physics")
RADIATION = "CT radiation safety"


def nmtcb_courses() -> list[Entry]:
    """Three of 4 hours, and one of 23: 3 x 4 + 23 = 35, of them at least 4 in each subject."""
    small = [
        logged(
            CourseEntry,
            f"crs{place}",
            date(2026, 3, place),
            title=subject,
            approver="a CE approver",
            categories={subject: 4},
            modality="ct",
        )
        for place, subject in enumerate(FOUR_SUBJECTS, 1)
    ]
    large = logged(
        CourseEntry,
        "crs4",
        date(2026, 3, 9),
        title=RADIATION,
        approver="a CE approver",
        categories={RADIATION: 23},
        modality="ct",
    )
    return [*small, large]


def nmtcb_work() -> list[Entry]:
    hours = logged(HoursEntry, "hrs1", date(2026, 1, 5), until=date(2026, 6, 30), hours=300,
                   modality="ct")  # fmt: skip
    studies = logged(TallyEntry, "tal1", date(2026, 1, 5), until=date(2026, 6, 30), count=50,
                     modality="ct")  # fmt: skip
    return [signed(hours, "nmtcb-ct"), signed(studies, "nmtcb-ct")]


def test_nmtcb_ct_with_nothing_done_says_all_that_is_missing() -> None:
    result = audited("nmtcb-ct", question(holds=["arrt-r:2019-05"]))
    missing = {name: part(result, name).missing for name in ("hours", "studies", "education")}
    assert missing == {"hours": 300, "studies": 50, "education": 35}
    assert result.status is Status.NOT_STARTED
    assert result.standing is Standing.PROVISIONAL  # its 36 months rest on an old page


def test_nmtcb_ct_half_way() -> None:
    # hours of January to June, not signed yet; three of the four subjects: 3 x 4 = 12 of 35.
    # Missing: 35 - 12 = 23, of which 4 must be in radiation safety.
    hours = logged(HoursEntry, "hrs1", date(2026, 1, 5), until=date(2026, 6, 30), hours=300,
                   modality="ct")  # fmt: skip
    asked = question([hours, *nmtcb_courses()[:3]], holds=["arrt-r:2019-05"])
    result = audited("nmtcb-ct", asked)
    assert part(result, "hours").status is Status.AWAITING
    assert part(result, "education").missing == 23
    short = {each.title: each.missing for each in part(result, "education").parts if each.missing}
    assert short == {RADIATION: 4}
    assert result.status is Status.IN_PROGRESS


def test_nmtcb_ct_with_everything_done_is_met_by_provisional_figures() -> None:
    steps = [step("nmtcb-ct", name) for name in ("sign-off", "application", "exam-window")]
    passed = logged(AttemptEntry, "att1", LAST_WEEK, target="nmtcb-ct", passed=True)
    entries = [*nmtcb_courses(), *nmtcb_work(), *steps, passed]
    result = audited("nmtcb-ct", question(entries, holds=["arrt-r:2019-05"]))
    assert set(statuses(result).values()) == {Status.MET}
    assert (result.status, result.standing) == (Status.MET, Standing.PROVISIONAL)


# --- RDMS adding RVT: a re-applicant ------------------------------------------------------------


def test_a_sonographer_adds_rvt_with_a_cv_form_and_no_new_experience() -> None:
    result = audited("ardms-rvt", question(holds=["ardms-rdms-ab:2020-03"]))
    assert result.pathway is not None
    assert result.pathway.id == "re-applicant"
    kinds = {each.requirement.kind for each in result.requirements}
    assert kinds == {"holds", "step", "exam"}
    assert "cv-form" in statuses(result)


def test_the_five_year_rule_ends_the_first_of_two_passed_exams() -> None:
    # ARDMS's own example: passed 2011-06-06, the second due by 2016-12-31. So a pass of
    # 2021-06-06 serves until 2026-12-31, and one of 2020-06-06 only until 2025-12-31.
    def spi(on: date) -> RequirementResult:
        passed = logged(
            AttemptEntry, "spi1", on, target="ardms-rvt", examination="ardms-spi", passed=True
        )
        adopted = logged(TargetEntry, "ado1", on, target="ardms-rvt", pathway="prerequisite-1")
        return part(audited("ardms-rvt", question([adopted, passed])), "exam")

    assert spi(date(2021, 6, 6)).missing == 1
    expired = spi(date(2020, 6, 6))
    assert Code.EXPIRED in {each.code for each in expired.findings}
    assert expired.missing == 2


# --- RT(R) towards PET, mammography, breast sonography ------------------------------------------


@pytest.mark.parametrize(
    ("target", "first"),
    [
        ("nmtcb-pet", {("arrt-ct",), ("arrt-mr",), ("nmtcb-ct",)}),
        ("arrt-bs", {("arrt-m",)}),
    ],
)
def test_a_radiographer_is_told_which_credential_comes_first(
    target: str, first: set[tuple[str, ...]]
) -> None:
    from imgxtrain.audit.eligibility import eligibility

    asked = question(holds=["arrt-r:2019-05"])
    found = eligibility(asked.knowledge.credentials[target], asked)
    assert not found.eligible
    assert first & set(found.ways)
    assert audited(target, asked).status is Status.BLOCKED


def test_mammography_is_open_to_a_radiographer_but_its_entries_wait_for_mqsa() -> None:
    exam = logged(ExamEntry, "mam1", LAST_WEEK, exam="mammogram-screening")
    result = audited("arrt-m", question([exam], holds=["arrt-r:2019-05"]))
    clinical = part(result, "clinical")
    assert clinical.status is Status.BLOCKED
    assert clinical.blocked_by == ("mqsa-first",)
    assert Code.BEFORE_PRECONDITION in {each.code for each in clinical.findings}


# --- A CNMT adding CT by either board -----------------------------------------------------------


@pytest.mark.parametrize("target", ["arrt-ct", "nmtcb-ct"])
def test_a_nuclear_medicine_technologist_may_add_ct_by_either_board(target: str) -> None:
    result = audited(target, question(holds=["nmtcb-cnmt:2018-07"]))
    assert part(result, "supporting").status is Status.MET


# --- A lapsed supporting credential -------------------------------------------------------------


def test_a_lapsed_supporting_credential_blocks_and_says_when_it_lapsed() -> None:
    result = audited("arrt-ct", question(holds=["arrt-r:2019-05:2026-10-31"]))
    assert result.status is Status.BLOCKED
    (finding,) = (f for f in part(result, "supporting").findings if f.code is Code.LAPSED)
    assert "2026-10-31" in finding.reason
    assert finding.remedy


# --- A document edition that changed between worksheet and exam -----------------------------------


def vi_exams(on: date) -> list[Entry]:
    """Five of one procedure of the older VI list, on five days."""
    days = (on + timedelta(days=place) for place in range(5))
    return [
        signed(logged(ExamEntry, f"vie{place}", day, exam="ir-picc-placement"), "arrt-vi")
        for place, day in enumerate(days)
    ]


def test_an_edition_that_ended_before_the_application_takes_its_approvals_with_it() -> None:
    opened = logged(
        TargetEntry, "ado1", date(2025, 1, 7), target="arrt-vi", opened=date(2023, 1, 10)
    )
    asked = question([opened, *vi_exams(date(2025, 1, 20))], holds=["arrt-r:2019-05"])
    result = audited("arrt-vi", asked)
    assert [each.code for each in result.findings] == [Code.EDITION_CLOSED]
    assert part(result, "clinical").tally.approved == 0
    assert {each.document.id: each.edition.id for each in result.editions}["clinical"] == (
        "arrt-vi-clinical-2023"
    )


# --- Contradictions and what is not known ---------------------------------------------------------


def test_a_target_already_held_is_a_finding_with_a_way_out() -> None:
    adopted = logged(TargetEntry, "ado1", LAST_WEEK, target="arrt-ct")
    result = audited("arrt-ct", question([adopted], holds=["arrt-ct:2024-02"]))
    (held,) = (each for each in result.findings if each.code is Code.ALREADY_HELD)
    assert held.command == "imgxtrain drop arrt-ct"


def test_where_no_total_is_known_none_is_invented() -> None:
    result = audited("arrt-mr", question(holds=["arrt-r:2019-05"]))
    clinical = part(result, "clinical")
    assert (clinical.need, clinical.missing) == (None, None)
    assert clinical.standing is Standing.UNKNOWN
    assert clinical.status is Status.NOT_STARTED


def test_a_credential_without_modeled_ways_is_told_as_unknown() -> None:
    result = audited("arrt-r", question())
    assert (result.status, result.standing) == (Status.NOT_STARTED, Standing.UNKNOWN)


def test_every_credential_of_the_data_can_be_audited_for_anybody() -> None:
    records: Iterable[Question] = (
        question(),
        question(holds=["arrt-r:2019-05", "arrt-m:2021", "mqsa:2020"]),
        question(holds=["nmtcb-cnmt:2018-07"]),
        question(holds=["ardms-rdms-ab:2020-03"]),
    )
    for asked in records:
        for name in asked.knowledge.credentials:
            for found in audited(name, asked).requirements:
                told = (name, found.requirement.id)
                assert (found.status, found.standing) != (Status.MET, Standing.UNKNOWN), told
                assert found.missing is None or found.missing >= 0, told
                assert found.need is not None or not found.missing, told
