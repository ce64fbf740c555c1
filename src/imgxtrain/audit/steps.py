"""Steps done by hand: when, and whether in an order that can be."""

from collections.abc import Iterator
from datetime import date

from imgxtrain.audit.asked import requirements_asked
from imgxtrain.audit.holds import audit_holds
from imgxtrain.audit.question import Question, Target
from imgxtrain.audit.results import Code, Finding, RequirementResult, Status
from imgxtrain.audit.standing import grounds_of, standing_of
from imgxtrain.knowledge.requirements import Holds, Requirement, Step
from imgxtrain.profile.entries import StepEntry


def audit_step(requirement: Step, target: Target, question: Question) -> RequirementResult:
    """A step is met from the day it was done; nothing in it is counted."""
    done = target.steps.get(requirement.id)
    in_time = done if done is not None and done.on <= question.today else None
    status = Status.MET if in_time else Status.NOT_STARTED
    return RequirementResult(
        requirement=requirement,
        status=status,
        standing=standing_of(grounds_of(requirement, target.pathway)),
        findings=(
            *_yet_to_come(requirement, target, question),
            *(
                out_of_order(requirement, in_time.on, (in_time.id,), target, question)
                if in_time
                else ()
            ),
        ),
        reported=(in_time.id,) if in_time else (),
        done_on=in_time.on if in_time else None,
    )


def _yet_to_come(requirement: Step, target: Target, question: Question) -> Iterator[Finding]:
    for each in question.log.of(StepEntry):
        mine = (each.target, each.step) == (target.credential.id, requirement.id)
        if mine and each.on > question.today:
            yield Finding(
                Code.FUTURE_DATE,
                f"{requirement.title} is ticked off for {each.on}, which is yet to come",
                (each.id,),
                remedy="it counts from that day on",
            )


def out_of_order(
    requirement: Requirement,
    done_on: date,
    entries: tuple[str, ...],
    target: Target,
    question: Question,
) -> Iterator[Finding]:
    """What must come first and was done, or held, only after ``done_on``."""
    for first in requirements_asked(target):
        if first.id not in requirement.after:
            continue
        ticked = target.steps.get(first.id)
        day = ticked.on if ticked else None
        if isinstance(first, Holds):
            day = audit_holds(first, target, question).done_on
        if day is not None and day > done_on:
            ids = (*entries, ticked.id) if ticked else entries
            yield Finding(
                Code.CONTRADICTION,
                f"{requirement.title} is of {done_on}, but comes after {first.title}, "
                f"which is of {day}",
                ids,
                rule=requirement.rule.value,
                sources=requirement.rule.sources,
                remedy="correct the day of one of the two",
            )
