"""The checklist: what comes first, the steps, the sums."""

from collections.abc import Iterable
from datetime import date

from imgxtrain.audit.targets import target_for
from imgxtrain.planning.before_first import Matter
from imgxtrain.planning.checklist import Checklist, checklist
from imgxtrain.profile.entries import CourseEntry, Entry, ExamEntry, StepEntry, TargetEntry
from tests.audit.worlds import TODAY, logged, question

OPENED = date(2026, 8, 20)


def plan_of(
    credential: str, entries: Iterable[Entry] = (), holds: Iterable[str] = ("arrt-r:2019-05",)
) -> Checklist:
    asked = question(entries, holds, person={"state": "TX"})
    return checklist(target_for(asked.knowledge.credentials[credential], asked), asked)


def adopted(name: str = "arrt-ct") -> TargetEntry:
    return logged(TargetEntry, "ado1", OPENED, target=name, opened=OPENED)


def settled(plan: Checklist) -> dict[Matter, bool | None]:
    return {each.matter: each.done for each in plan.before}


def test_before_the_first_entry_nothing_is_settled() -> None:
    assert settled(plan_of("arrt-ct")) == {
        Matter.STATE: False,
        Matter.EMPLOYER: False,
        Matter.VERIFIER: False,
        Matter.WORKSHEET: False,
    }


def test_what_was_done_of_it_is_ticked() -> None:
    permission = logged(StepEntry, "stp1", OPENED, target="arrt-ct", step="permission")
    exam = logged(ExamEntry, "exm1", OPENED, exam="ct-head", verifier="CT lead")
    plan = plan_of("arrt-ct", [adopted(), permission, exam])
    assert settled(plan) == {
        Matter.STATE: False,
        Matter.EMPLOYER: True,
        Matter.VERIFIER: True,
        Matter.WORKSHEET: True,
    }


def test_what_stands_before_the_first_entry_is_not_told_again_among_the_steps() -> None:
    steps = [each.requirement.id for each in plan_of("arrt-ct").steps]
    assert "permit" not in steps
    assert "permission" not in steps
    assert steps[0] == "supporting"
    assert steps[-1] == "exam"


def test_where_the_body_names_no_permit_the_state_is_told_of_all_the_same() -> None:
    assert settled(plan_of("nmtcb-ct"))[Matter.STATE] is None


def test_where_no_clinical_work_is_asked_there_is_nothing_before_it() -> None:
    plan = plan_of("ardms-rvt", holds=["ardms-rdms-ab:2020-03"])
    assert plan.before == ()


def test_what_expires_first_is_told_of_the_requirement_it_belongs_to() -> None:
    # windows of 24 months: the course of 2025-01-10 counts until 2027-01-10, the exam (one of at
    # least three) does not count at all yet
    course = logged(
        CourseEntry, "crs1", date(2025, 1, 10), title="CT safety", approver="RCEEM",
        categories={"Safety": 1}, modality="ct",
    )  # fmt: skip
    exam = logged(ExamEntry, "exm1", date(2024, 12, 1), exam="ct-head")
    plan = plan_of("arrt-ct", [adopted(), course, exam])
    assert plan.expires_next is not None
    assert plan.expires_next.requirement.id == "education"
    assert plan.expires_next.expires_next is not None
    assert plan.expires_next.expires_next.last_day == date(2027, 1, 10)


def test_fees_are_those_of_the_data_and_what_was_paid_is_summed() -> None:
    paid = [
        logged(StepEntry, "fee1", OPENED, target="arrt-ct", step="fee", paid=225),
        logged(StepEntry, "fee2", OPENED, target="arrt-ct", step="exam-window", paid=10.5),
        logged(StepEntry, "fee3", OPENED, target="nmtcb-ct", step="application", paid=99),
    ]
    fees = plan_of("arrt-ct", [adopted(), *paid]).fees
    assert fees.paid == 235.5
    assert {line.id: line.usd.value for line in fees.lines}["application"] == 225


def test_the_checklist_of_every_credential_can_be_made() -> None:
    asked = question()
    for credential in asked.knowledge.credentials.values():
        plan = checklist(target_for(credential, asked), asked)
        assert plan.result.credential is credential
        assert plan.finish.day is None or plan.finish.day >= TODAY


def test_a_step_is_ticked_off_of_what_was_taken_on_alone() -> None:
    asked_only = {each.matter: each.command for each in plan_of("arrt-ct").before}
    assert asked_only[Matter.EMPLOYER] is None
    taken_on = {each.matter: each.command for each in plan_of("arrt-ct", [adopted()]).before}
    assert taken_on[Matter.EMPLOYER] == "imgxtrain done arrt-ct permission"
