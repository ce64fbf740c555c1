"""All targets at once: where each stands, and what comes next."""

from collections.abc import Iterable
from typing import NamedTuple

from imgxtrain.audit.question import Question
from imgxtrain.audit.results import RequirementResult, TargetResult
from imgxtrain.audit.target_audit import audit_target
from imgxtrain.audit.targets import targets_of
from imgxtrain.knowledge.requirements import Exam
from imgxtrain.planning.actions import Action
from imgxtrain.planning.next_steps import next_actions


class Overview(NamedTuple):
    """``aims``: ids of modalities aimed at for which no credential was chosen yet."""

    results: tuple[TargetResult, ...]
    actions: tuple[Action, ...]
    aims: tuple[str, ...]


def overview(question: Question) -> Overview:
    """Every credential taken on, audited."""
    results = tuple(audit_target(target, question) for target in targets_of(question))
    return Overview(results, next_actions(results, question), question.profile.aims)


def counted(result: TargetResult) -> Iterable[RequirementResult]:
    """The requirements of which something is counted, in their order; an exam is passed or not."""
    every = (each for each in result.requirements if each.unit)
    return (each for each in every if not isinstance(each.requirement, Exam))
