"""Exams left out that could serve as another procedure: offered, never taken."""

from collections.abc import Iterator
from typing import NamedTuple

from imgxtrain.audit.repetitions_outcome import Outcome, left_out
from imgxtrain.audit.repetitions_reasons import either, exam_name
from imgxtrain.audit.results import Code, Finding
from imgxtrain.knowledge.requirements import ProcedureGroup
from imgxtrain.profile.entries import Stage

_COULD_SERVE = {Code.SURPLUS, Code.OVER_PROCEDURE_MAXIMUM, Code.BELOW_PROCEDURE_MINIMUM}


class _Option(NamedTuple):
    """A procedure that an exam could be claimed as, and how many of it would then count."""

    procedure: str
    more: int


def offers(outcome: Outcome) -> Iterator[Finding]:
    """One finding an exam, with every other claim under which more would count.

    What was submitted or approved is left alone: another claim would take its sign-off back.
    """
    if outcome.missing == 0:
        return
    scope, looked = outcome.scope, outcome.looked
    found: dict[tuple[str, str], list[str]] = {}
    for entry_id, code in left_out(outcome):
        if code in _COULD_SERVE and looked.stages[entry_id] is Stage.LOGGED:
            exam = looked.entries[entry_id].exam
            if len(scope.table.possible.get(exam, ())) > 1:
                found.setdefault((exam, looked.claims[entry_id]), []).append(entry_id)
    for (exam, claimed), ids in sorted(found.items()):
        options = _options(exam, claimed, len(ids), outcome)
        if options:
            ordered = tuple(sorted(ids, key=lambda each: (looked.entries[each].on, each)))
            yield _offer(exam, options, ordered, outcome)


def _offer(exam: str, options: list[_Option], ids: tuple[str, ...], outcome: Outcome) -> Finding:
    scope = outcome.scope
    best = max(options, key=lambda each: each.more)
    names = either([scope.names[each.procedure] for each in options])
    return Finding(
        Code.POSSIBLE_CLAIM,
        f"{exam_name(exam, scope)} could be claimed as {names}, with room for {best.more}",
        ids,
        rule=scope.listed.note if scope.listed else None,
        remedy="claim it so if that is what was done, and if the body takes it as that",
        command=f"imgxtrain claim {ids[0]} {best.procedure} --for {scope.target.credential.id}",
    )


def _options(exam: str, claimed: str, count: int, outcome: Outcome) -> list[_Option]:
    possible = outcome.scope.table.possible[exam]
    others = (each for each in possible if each != claimed and _is_wanted(each, outcome))
    every = (_Option(each, _more(each, count, outcome)) for each in others)
    return [each for each in every if each.more > 0]


def _more(procedure: str, count: int, outcome: Outcome) -> int:
    """How many of ``count`` would count as ``procedure``: up to its maximum, from its minimum."""
    least, most = outcome.rules.per_procedure_minimum, outcome.rules.per_procedure_maximum
    counted = outcome.chosen.counted.get(procedure, 0)
    begun = counted + outcome.below_minimum.get(procedure, 0)
    room = count if most is None else min(count, max(0, most - begun))
    return room if begun + room >= (least or 0) else 0


def _is_wanted(procedure: str, outcome: Outcome) -> bool:
    """Whether a repetition of ``procedure`` would bring anything that is asked for nearer."""
    asked = outcome.scope.requirement
    if asked.total.value is not None and outcome.tally.done < asked.total.value:
        return True
    is_new = not outcome.chosen.counted.get(procedure)
    if is_new and asked.different.value and len(outcome.tallies) < asked.different.value:
        return True
    groups = outcome.groups_of(procedure)
    return any(
        _is_short(each, outcome) or (is_new and _is_narrow(each, outcome)) for each in groups
    )


def _is_short(group: ProcedureGroup, outcome: Outcome) -> bool:
    done = sum(outcome.tallies[each].done for each in _counted_of(group, outcome))
    return group.minimum.value is not None and done < group.minimum.value


def _is_narrow(group: ProcedureGroup, outcome: Outcome) -> bool:
    """Whether it lacks different procedures."""
    different = group.different.value
    return different is not None and len(_counted_of(group, outcome)) < different


def _counted_of(group: ProcedureGroup, outcome: Outcome) -> list[str]:
    return [each for each in outcome.tallies if group in outcome.groups_of(each)]
