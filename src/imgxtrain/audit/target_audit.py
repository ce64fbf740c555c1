"""Where a person stands with one credential: every requirement held against the record."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from importlib import import_module
from typing import Any

from imgxtrain.audit.after_applying import with_late_ones
from imgxtrain.audit.asked import requirements_asked
from imgxtrain.audit.question import Question, Target
from imgxtrain.audit.results import (
    RequirementResult,
    Standing,
    Status,
    TargetResult,
)
from imgxtrain.audit.standing import least_known
from imgxtrain.audit.target_findings import target_findings
from imgxtrain.knowledge.requirements import Holds, Requirement

Auditor = Callable[[Any, Target, Question], RequirementResult]


def audit_target(target: Target, question: Question) -> TargetResult:
    """Every requirement of ``target`` in the order in which it is done, and where all that stands.

    A requirement that is not met and that comes after another which is not met is blocked by it.
    """
    asked = requirements_asked(target)
    found = {each.id: _audit(each, target, question) for each in asked}
    ordered = (with_late_ones(each, target, question) for each in found.values())
    results = tuple(_held_up(each, found) for each in ordered)
    status = _status(results)
    return TargetResult(
        credential=target.credential,
        pathway=target.pathway,
        status=status,
        standing=least_known(each.standing for each in results) if results else Standing.UNKNOWN,
        requirements=results,
        editions=target.editions,
        findings=tuple(target_findings(target, status, question)),
        adopted=target.adopted,
    )


def _audit(requirement: Requirement, target: Target, question: Question) -> RequirementResult:
    """Only the modules of the kinds asked for are loaded: each costs a part of a quick command."""
    module, _, name = _AUDITORS[requirement.kind].partition(".")
    audit: Auditor = getattr(import_module(f"imgxtrain.audit.{module}"), name)
    result = audit(requirement, target, question)
    if not _is_of_an_edition_in_doubt(requirement, target):
        return result
    return replace(result, standing=least_known((result.standing, Standing.PROVISIONAL)))


def _is_of_an_edition_in_doubt(requirement: Requirement, target: Target) -> bool:
    """Whether another edition, with other figures, may be the one that binds."""
    doubtful = (each.edition for each in target.editions if not each.certain)
    return any(requirement in edition.requirements for edition in doubtful)


_AUDITORS = {
    "holds": "holds.audit_holds",
    "education": "education.audit_education",
    "repetitions": "repetitions.audit_repetitions",
    "hours": "hours.audit_hours",
    "studies": "studies.audit_studies",
    "exam": "examinations.audit_exam",
    "step": "steps.audit_step",
}


def _held_up(
    result: RequirementResult, found: Mapping[str, RequirementResult]
) -> RequirementResult:
    first = (name for name in result.requirement.after if name in found)
    blocking = tuple(name for name in first if found[name].status is not Status.MET)
    if result.status is Status.MET or not blocking:
        return result
    return replace(result, status=Status.BLOCKED, blocked_by=blocking)


def _status(results: Iterable[RequirementResult]) -> Status:
    """The target's own: only as far as its least requirement, and blocked at its entrance."""
    every = tuple(results)
    statuses = {each.status for each in every}
    if not every:
        return Status.NOT_STARTED
    if statuses == {Status.MET}:
        return Status.MET
    if statuses <= {Status.MET, Status.AWAITING}:
        return Status.AWAITING
    if any(_bars_the_way(each) for each in every):
        return Status.BLOCKED
    if Status.EXPIRED in statuses:
        return Status.EXPIRED
    begun = (each for each in every if not isinstance(each.requirement, Holds))
    return Status.IN_PROGRESS if any(map(_is_begun, begun)) else Status.NOT_STARTED


def _bars_the_way(result: RequirementResult) -> bool:
    """A credential that must be held, and is not, before anything else."""
    return isinstance(result.requirement, Holds) and result.status is not Status.MET


def _is_begun(result: RequirementResult) -> bool:
    return result.tally.done > 0 or result.status in {
        Status.MET,
        Status.AWAITING,
        Status.IN_PROGRESS,
    }
