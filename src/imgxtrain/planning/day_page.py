"""The day's page: where targets stand, what expires, what to ask for, what to renew."""

from collections.abc import Iterable
from dataclasses import dataclass

from imgxtrain.audit.question import Question
from imgxtrain.audit.results import Expiry, RequirementResult, Status, TargetResult
from imgxtrain.knowledge.requirements import Hours, Repetitions, Studies
from imgxtrain.planning.actions import Action
from imgxtrain.planning.log_checks import check_log
from imgxtrain.planning.log_doubts import Looked, audited_targets
from imgxtrain.planning.next_steps import next_actions
from imgxtrain.planning.overview import counted
from imgxtrain.planning.renewals import Renewal, renewals_of

MOST_ACTIONS = 3
_CLINICAL = (Repetitions, Hours, Studies)


@dataclass(frozen=True)
class TargetLine:
    """A target, and the requirement by which its progress is shown; None where none is counted."""

    result: TargetResult
    shown: RequirementResult | None


@dataclass(frozen=True)
class Ending:
    """What of all targets stops counting first, and for which requirement of which of them."""

    result: TargetResult
    found: RequirementResult
    expiry: Expiry


@dataclass(frozen=True)
class DayPage:
    """Everything on the page. ``findings``: how many ``check`` has; ``aims``: ids of modalities."""

    targets: tuple[TargetLine, ...]
    ending: Ending | None
    actions: tuple[Action, ...]
    renewals: tuple[Renewal, ...]
    findings: int
    aims: tuple[str, ...]


def day_page(question: Question) -> DayPage:
    """The page of the day of the question."""
    audited = audited_targets(question)
    results = tuple(each.result for each in audited)
    return DayPage(
        targets=tuple(TargetLine(each, _shown(each)) for each in results),
        ending=_ending(results),
        actions=_first_actions(next_actions(results, question)),
        renewals=renewals_of(question),
        findings=len(check_log(Looked(question, audited)).doubts),
        aims=question.profile.aims,
    )


def _shown(result: TargetResult) -> RequirementResult | None:
    """What is counted and not met, clinical work first; else the last that is counted."""
    every = list(counted(result))
    unmet = [each for each in every if each.status is not Status.MET]
    clinical = [each for each in unmet if isinstance(each.requirement, _CLINICAL)]
    return next(iter([*clinical, *unmet, *reversed(every)]), None)


def _first_actions(actions: Iterable[Action]) -> tuple[Action, ...]:
    """The first three; what several targets ask alike is told once."""
    once: dict[str, Action] = {}
    for each in actions:
        once.setdefault(each.say, each)
    return tuple(once.values())[:MOST_ACTIONS]


def _ending(results: Iterable[TargetResult]) -> Ending | None:
    found = [
        Ending(result, each, each.expires_next)
        for result in results
        for each in result.requirements
        if each.expires_next is not None
    ]
    return min(found, key=lambda each: each.expiry.last_day, default=None)
