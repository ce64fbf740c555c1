"""Attempts at an exam: how many are used of those allowed, and what follows when none is left."""

from collections.abc import Iterator, Sequence
from datetime import date

from imgxtrain.audit.question import Question, Target
from imgxtrain.audit.results import Code, Finding
from imgxtrain.audit.windows import months_after
from imgxtrain.knowledge.credentials import Examination
from imgxtrain.profile.entries import AttemptEntry


def attempts_findings(
    examination: str, attempts: Sequence[AttemptEntry], target: Target, question: Question
) -> Iterator[Finding]:
    """What is left of the attempts at an exam that is not passed; nothing without any.

    The years run from the first day of the first exam window; where that is not known, they are
    counted from the first attempt, and are over at the latest when that count says so.
    """
    rules = question.knowledge.examinations[examination]
    allowed, years = rules.attempts.value, rules.attempts_years.value
    if allowed is None or not attempts:
        return
    series = _present_series(attempts, allowed, years)
    last_day = months_after(_begin(series, target), 12 * years) if years else None
    over = len(series) >= allowed or bool(last_day and last_day < question.today)
    if over and target.applied and target.applied > series[-1].on:
        return  # applied anew since: another series begins
    ids = tuple(each.id for each in series)
    if over:
        yield _none_left(rules, len(series), last_day, ids)
    else:
        yield _some_left(rules, len(series), last_day, ids)


def _present_series(
    attempts: Sequence[AttemptEntry], allowed: int, years: int | None
) -> list[AttemptEntry]:
    """The last attempts that count together; a new series begins when one is used up or over."""
    series: list[AttemptEntry] = []
    for each in attempts:
        full = len(series) >= allowed
        if series and (full or (years and each.on > months_after(series[0].on, 12 * years))):
            series = []
        series.append(each)
    return series


def _begin(series: Sequence[AttemptEntry], target: Target) -> date:
    first = series[0].on
    return min(first, target.window_assigned or first)


def _none_left(
    rules: Examination, used: int, last_day: date | None, entries: tuple[str, ...]
) -> Finding:
    allowed = rules.attempts.value or 0
    why = (
        f"all {allowed} attempts at {rules.name} are used"
        if used >= allowed
        else f"the time for attempts at {rules.name} was over on {last_day}"
    )
    retake = rules.retake
    return Finding(
        Code.ATTEMPTS,
        why,
        entries,
        rule=retake.value,
        sources=retake.sources or rules.attempts.sources,
        remedy="qualify anew, as the rule says, and apply again",
    )


def _some_left(
    rules: Examination, used: int, last_day: date | None, entries: tuple[str, ...]
) -> Finding:
    allowed = rules.attempts.value
    until = f", the rest are to be used by {last_day} at the latest" if last_day else ""
    return Finding(
        Code.ATTEMPTS,
        f"{used} of {allowed} attempts at {rules.name} used{until}",
        entries,
        rule=rules.retake.value,
        sources=rules.attempts.sources,
    )
