"""Clinical hours: how many count, over how many weeks, and until when."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from imgxtrain.audit.counted import Count, result_of, shortfall
from imgxtrain.audit.dated_amounts import Amount, counting, window_of
from imgxtrain.audit.question import Question, Target
from imgxtrain.audit.results import Code, Finding, Part, PartKind, RequirementResult, Tally
from imgxtrain.audit.sign_offs import sign_offs
from imgxtrain.knowledge.requirements import Hours
from imgxtrain.profile.entries import HoursEntry, Stage

UNIT = "hours"
_HOURS_A_DAY = 24
_DAY = timedelta(days=1)
_AND_BEFORE = {
    Stage.APPROVED: (Stage.APPROVED,),
    Stage.SUBMITTED: (Stage.APPROVED, Stage.SUBMITTED),
    Stage.LOGGED: (Stage.APPROVED, Stage.SUBMITTED, Stage.LOGGED),
}


def audit_hours(requirement: Hours, target: Target, question: Question) -> RequirementResult:
    """Hours in the requirement's modalities within its window; the weeks are a part of it."""
    every = question.log.of(HoursEntry)
    entries = tuple(each for each in every if each.modality in requirement.modalities)
    signed = sign_offs(entries, target, question)
    amounts = tuple(_amount(each, signed.stages[each.id]) for each in entries)
    window = window_of(requirement.window_months, target, question)
    counted = counting(amounts, window)
    found = Count(
        unit=UNIT,
        window=window,
        amounts=amounts,
        counted=counted,
        parts=_weeks(requirement, counted),
        figures={
            "over how many weeks": requirement.weeks,
            "how long hours count": requirement.window_months,
        },
        findings=(*signed.findings, *_overfull_days(counted)),
    )
    return result_of(requirement, found)


def _amount(entry: HoursEntry, stage: Stage) -> Amount:
    last = max(entry.until or entry.on, entry.on)
    return Amount(entry.id, entry.on, last, entry.hours, stage)


def _weeks(requirement: Hours, counted: Iterable[Amount]) -> tuple[Part, ...]:
    """The calendar weeks (Monday to Sunday) touched by what counts, where a number is asked."""
    if not requirement.weeks.known and not requirement.weeks.note:
        return ()
    by_stage = {stage: _touched(counted, stages) for stage, stages in _AND_BEFORE.items()}
    approved, submitted, logged = (len(by_stage[stage]) for stage in _AND_BEFORE)
    need = requirement.weeks.value
    return (
        Part(
            id="weeks",
            title="Weeks worked in",
            kind=PartKind.WEEKS,
            tally=Tally(approved, submitted - approved, logged - submitted),
            need=need,
            missing=shortfall(need, logged),
            performed=logged,
        ),
    )


def _touched(counted: Iterable[Amount], stages: tuple[Stage, ...]) -> set[date]:
    """The Mondays of every week that something of one of ``stages`` touches."""
    found: set[date] = set()
    for each in counted:
        monday = each.first - _DAY * each.first.weekday()
        while each.stage in stages and monday <= each.last:
            found.add(monday)
            monday += 7 * _DAY
    return found


def _overfull_days(counted: Iterable[Amount]) -> Iterator[Finding]:
    """Days on which the hours logged, spread evenly over their periods, are more than there are."""
    amounts = tuple(counted)
    edges = {day for each in amounts for day in (each.first, each.last + _DAY)}
    told: set[tuple[str, ...]] = set()
    for day in sorted(edges):
        on_it = [each for each in amounts if each.first <= day <= each.last]
        hours = sum(each.amount / each.days for each in on_it)
        ids = tuple(each.id for each in on_it)
        if hours > _HOURS_A_DAY + 1e-9 and ids not in told:
            told.add(ids)
            yield Finding(
                Code.CONTRADICTION,
                f"on {day} the hours logged come to {hours:.4g}, more than a day has",
                ids,
                remedy="correct one of the entries, or remove the one logged twice",
                command=f"imgxtrain remove {ids[-1]}",
            )
