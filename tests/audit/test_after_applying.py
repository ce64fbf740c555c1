"""What counts though it was done only after the application."""

from datetime import date

from imgxtrain.audit.results import Code, Finding
from imgxtrain.audit.target_audit import audit_target
from imgxtrain.audit.targets import target_for
from imgxtrain.profile.entries import ExamEntry, StepEntry
from tests.audit.worlds import logged, question

APPLIED = date(2026, 10, 5)


def contradictions(*days: date) -> list[Finding]:
    """About the clinical experience of ARRT(CT), with a pituitary exam on each of ``days``."""
    done = [logged(ExamEntry, f"ex{n}", day, exam="ct-pituitary") for n, day in enumerate(days)]
    applied = logged(StepEntry, "app", APPLIED, target="arrt-ct", step="application")
    asked = question([*done, applied], ["arrt-r:2019"])
    result = audit_target(target_for(asked.knowledge.credentials["arrt-ct"], asked), asked)
    clinical = next(each for each in result.requirements if each.requirement.id == "clinical")
    return [each for each in clinical.findings if each.code is Code.CONTRADICTION]


def test_what_was_done_after_the_application_is_told() -> None:
    (found,) = contradictions(APPLIED, date(2026, 10, 6), date(2026, 10, 7))

    assert found.entries == ("ex1", "ex2")
    assert found.reason == "2 that count here were done after you applied on 2026-10-05"
    assert found.rule == "All structured education and all procedures are done before you apply"
    assert found.command == "imgxtrain done arrt-ct application --on 2026-11-22"


def test_the_day_of_the_application_itself_is_no_contradiction() -> None:
    assert contradictions(APPLIED, APPLIED, APPLIED) == []
