"""The checklist for one credential: what comes first, every step, the sums, and what next."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from imgxtrain.audit.eligibility import Eligibility, StateRules, eligibility, state_rules
from imgxtrain.audit.question import Question, Target
from imgxtrain.audit.results import RequirementResult, TargetResult
from imgxtrain.audit.target_audit import audit_target
from imgxtrain.knowledge.requirements import Step
from imgxtrain.planning.actions import Action
from imgxtrain.planning.before_first import SHOWN_FIRST, BeforeFirst, before_first
from imgxtrain.planning.fees import Fees, fees_of
from imgxtrain.planning.forecast import Finish, earliest_finish
from imgxtrain.planning.next_steps import next_actions


class Checklist(NamedTuple):
    """Everything that is told about one target. ``steps`` are numbered from 1 as they stand."""

    target: Target
    result: TargetResult
    eligibility: Eligibility
    before: tuple[BeforeFirst, ...]
    state: StateRules
    steps: tuple[RequirementResult, ...]
    expires_next: RequirementResult | None
    fees: Fees
    finish: Finish
    actions: tuple[Action, ...]


def checklist(target: Target, question: Question) -> Checklist:
    """The checklist of ``target`` as the record stands."""
    result = audit_target(target, question)
    before = before_first(result, question)
    return Checklist(
        target=target,
        result=result,
        eligibility=eligibility(target.credential, question),
        before=before,
        state=state_rules(target.credential, question),
        steps=tuple(each for each in result.requirements if not (before and _told_first(each))),
        expires_next=next_to_expire(result.requirements),
        fees=fees_of(result, question),
        finish=earliest_finish(result, question.profile.workload, question.today),
        actions=next_actions([result], question),
    )


def next_to_expire(results: Sequence[RequirementResult]) -> RequirementResult | None:
    """The requirement of which something stops counting first."""
    expiring = [each for each in results if each.expires_next is not None]
    return min(expiring, key=_last_day, default=None)


def _last_day(found: RequirementResult) -> date:
    return found.expires_next.last_day if found.expires_next else date.max


def _told_first(found: RequirementResult) -> bool:
    return isinstance(found.requirement, Step) and found.requirement.step in SHOWN_FIRST
