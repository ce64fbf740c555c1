"""The day of a step held against those of other steps. One rule is one function."""

from collections.abc import Iterator
from datetime import date

from imgxtrain.audit.asked import requirements_asked
from imgxtrain.audit.question import Target
from imgxtrain.knowledge.requirements import Requirement, Step, StepKind
from imgxtrain.planning.step_fees import step_of_kind
from imgxtrain.profile.plausibility import Finding, Weight

_AFTER_THE_WORKSHEET = {
    StepKind.SIGN_OFF,
    StepKind.APPLICATION,
    StepKind.FEE,
    StepKind.SCHEDULING,
}


def day_findings(requirement: Requirement, on: date, goal: Target) -> Iterator[Finding]:
    """What is odd about a step of ``goal`` having been done on the day ``on``."""
    for rule in (_before_the_worksheet, _before_what_comes_first, _after_what_comes_later):
        yield from (Finding(Weight.DOUBTFUL, told) for told in rule(requirement, on, goal))


def application_missing(requirement: Requirement, goal: Target) -> Step | None:
    """The pathway's application where it is not recorded and ``requirement`` books the exam."""
    books = isinstance(requirement, Step) and requirement.step is StepKind.SCHEDULING
    if not books or goal.applied is not None:
        return None
    return step_of_kind(goal.pathway, StepKind.APPLICATION)


def _before_the_worksheet(requirement: Requirement, on: date, goal: Target) -> Iterator[str]:
    opened = goal.adopted.opened if goal.adopted else None
    later = isinstance(requirement, Step) and requirement.step in _AFTER_THE_WORKSHEET
    if opened and later and on < opened:
        yield f"{on} is before the worksheet was opened, {opened}"


def _before_what_comes_first(requirement: Requirement, on: date, goal: Target) -> Iterator[str]:
    for each in requirements_asked(goal):
        done = goal.steps.get(each.id)
        if each.id in requirement.after and done and on < done.on:
            yield f'{on} is before "{each.title}", which comes first and was done {done.on}'


def _after_what_comes_later(requirement: Requirement, on: date, goal: Target) -> Iterator[str]:
    for each in requirements_asked(goal):
        done = goal.steps.get(each.id)
        if requirement.id in each.after and done and on > done.on:
            yield f'{on} is after "{each.title}", which comes later and was done {done.on}'
