"""Which limit it was that kept a repetition from counting, and what it says."""

from typing import Any, NamedTuple

from imgxtrain.audit.repetitions_outcome import Outcome
from imgxtrain.audit.results import Code
from imgxtrain.audit.selection import Candidate
from imgxtrain.knowledge.provenance import Sourced


class Limit(NamedTuple):
    """A figure, and the limit in words: ``at most 9 a day``."""

    figure: Sourced[Any]
    words: str


def limit_of(piece: Candidate, code: Code, outcome: Outcome) -> Limit | None:
    """The limit that refused ``piece``; None for a code that is no limit."""
    asked = outcome.scope.requirement
    if code is Code.OVER_PROCEDURE_MAXIMUM:
        return _maximum(piece, outcome)
    if code is Code.BELOW_PROCEDURE_MINIMUM:
        return Limit(asked.per_procedure_minimum, "from the minimum on")
    if code is Code.OVER_DAY_LIMIT:
        return _of_day(piece, outcome)
    if code is Code.OVER_VISIT_LIMIT:
        return _of_visit(piece, outcome)
    if code is Code.NOT_ACCEPTED and asked.simulated_maximum.known:
        figure = asked.simulated_maximum
        return Limit(figure, f"at most {figure.value} simulated")
    return None


def _maximum(piece: Candidate, outcome: Outcome) -> Limit | None:
    most = outcome.scope.requirement.per_procedure_maximum
    if most.value is not None and outcome.chosen.counted.get(piece.procedure, 0) >= most.value:
        return Limit(most, f"at most {most.value} of one procedure")
    for group in outcome.groups_of(piece.procedure):
        if group.maximum.known:
            return Limit(group.maximum, f"at most {group.maximum.value} of {group.name.lower()}")
    return None


def _of_day(piece: Candidate, outcome: Outcome) -> Limit | None:
    asked = outcome.scope.requirement
    most = asked.per_day
    if most.value is not None and outcome.counted_by_day[piece.day] >= most.value:
        return Limit(most, f"at most {most.value} a day")
    groups = [group.per_procedure_per_day for group in outcome.groups_of(piece.procedure)]
    known = [each for each in (asked.per_procedure_per_day, *groups) if each.known]
    if not known:
        return None
    least = min(known, key=lambda each: each.value or 0)
    return Limit(least, f"at most {least.value} of one procedure a day")


def _of_visit(piece: Candidate, outcome: Outcome) -> Limit | None:
    most = outcome.scope.requirement.per_visit
    counted = outcome.counted_by_visit[piece.day, piece.visit]
    if most.value is not None and counted >= most.value:
        return Limit(most, f"at most {most.value} a patient visit")
    for group in outcome.groups_of(piece.procedure):
        if group.per_visit.known:
            name = group.name.lower()
            return Limit(group.per_visit, f"at most {group.per_visit.value} {name} a patient visit")
    return None
