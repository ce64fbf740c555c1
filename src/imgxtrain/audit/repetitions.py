"""Repetitions of listed procedures: how far they have come, what counts, what does not and why.

Daily limits of ARRT hold for what was performed from 2020-01-01 on; a window of 24 months no
longer reaches back to before that, so nothing here asks for the day.
"""

from datetime import date

from imgxtrain.audit.question import Question, Target
from imgxtrain.audit.repetitions_candidates import look_through
from imgxtrain.audit.repetitions_findings import findings_of
from imgxtrain.audit.repetitions_openings import opened_of
from imgxtrain.audit.repetitions_outcome import Outcome, status_of
from imgxtrain.audit.repetitions_parts import parts_of
from imgxtrain.audit.repetitions_rules import rules_of, standing_by_rules
from imgxtrain.audit.repetitions_scope import Scope, scope_of
from imgxtrain.audit.results import RequirementResult, Status
from imgxtrain.audit.selection import choose
from imgxtrain.knowledge.requirements import Repetitions


def audit_repetitions(
    requirement: Repetitions, target: Target, question: Question
) -> RequirementResult:
    """Where ``requirement`` stands for ``target``.

    ``claims``: procedure by entry id, of every exam looked at that claims one; ``reported``: ids
    of what counts, opening balances too.
    """
    outcome = _outcome(scope_of(requirement, target, question))
    status = status_of(outcome)
    return RequirementResult(
        requirement=requirement,
        status=status,
        standing=standing_by_rules(requirement, outcome.scope.listed, target.pathway),
        unit="repetitions",
        need=requirement.total.value,
        tally=outcome.tally,
        missing=outcome.missing,
        parts=parts_of(outcome),
        expires_next=outcome.expiry(outcome.counted),
        findings=findings_of(outcome),
        reported=_reported(outcome),
        waiting=_waiting(outcome),
        claims=outcome.looked.claims,
        proven=outcome.chosen.proven,
        done_on=_approved_on(outcome) if status is Status.MET else None,
    )


def _outcome(scope: Scope) -> Outcome:
    looked, opened = look_through(scope), opened_of(scope)
    rules = rules_of(scope.requirement, scope.listed, opened.unnamed)
    return Outcome(
        scope, looked, opened, rules, choose((*looked.candidates, *opened.pieces), rules)
    )


def _reported(outcome: Outcome) -> tuple[str, ...]:
    """What counts, first the oldest; opening balances, whose days are not known, at last."""
    names = outcome.scope.names
    openings = (
        each.id
        for each in outcome.opened.present
        if each.procedure not in names or outcome.openings_counted(each)
    )
    return (*(each.id for each in outcome.counted), *openings)


def _waiting(outcome: Outcome) -> tuple[str, ...]:
    """What counts as soon as its procedure's minimum is reached, first the oldest."""
    waiting = outcome.chosen.waiting
    found = [each for each in outcome.looked.candidates if each.id in waiting]
    return tuple(each.id for each in sorted(found, key=lambda each: (each.day, each.id)))


def _approved_on(outcome: Outcome) -> date | None:
    """The day of the last approval among what counts."""
    target = outcome.scope.target.credential.id
    signed = (
        outcome.looked.entries[each.id].sign_offs for each in outcome.counted if each.approved
    )
    return max((each[target].on for each in signed), default=None)
