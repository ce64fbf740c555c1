"""The parts of a repetition requirement: procedures, categories, groups, different procedures."""

from collections.abc import Iterable, Iterator

from imgxtrain.audit.repetitions_outcome import Outcome
from imgxtrain.audit.repetitions_rules import groups_with_parents, members
from imgxtrain.audit.results import Part, PartKind, Tally
from imgxtrain.audit.selection import Candidate
from imgxtrain.knowledge.exams import Procedure, ProcedureList
from imgxtrain.knowledge.requirements import ProcedureGroup

_NONE = Tally()


def parts_of(outcome: Outcome) -> tuple[Part, ...]:
    """Different procedures, groups from the top, categories, then every procedure of the list."""
    listed = outcome.scope.listed
    asked = tuple(_different_asked(outcome))
    if listed is None:
        return asked
    return (
        *asked,
        *_groups(outcome, listed),
        *(_category(each.id, each.name, outcome, listed) for each in listed.categories),
        *_procedures(outcome, listed),
    )


def _different_asked(outcome: Outcome) -> Iterator[Part]:
    """How many different procedures; unmeasured where no list tells one from another."""
    figure = outcome.scope.requirement.different
    if figure.known or figure.note:
        part = Part("different", "Different procedures", PartKind.DIFFERENT, need=figure.value)
        known = outcome.scope.listed is not None
        yield _different(part, outcome.tallies, outcome) if known else part


def _different(part: Part, procedures: Iterable[str], outcome: Outcome) -> Part:
    """``part`` with the procedures that count at all, each by how much of it is approved."""
    least = outcome.rules.per_procedure_minimum or 1
    tally = _NONE
    for name in procedures:
        found = outcome.tallies.get(name, _NONE)
        if found.approved >= least:
            tally += Tally(approved=1)
        elif found.approved + found.submitted >= least:
            tally += Tally(submitted=1)
        elif found.done:
            tally += Tally(logged=1)
    missing = None if part.need is None else max(0, part.need - tally.done)
    return part._replace(tally=tally, missing=missing)


def _groups(outcome: Outcome, listed: ProcedureList) -> Iterator[Part]:
    for group, parent in groups_with_parents(outcome.scope.requirement.groups):
        of_group = members(group, listed)
        yield _group(group, parent, of_group, outcome)
        if group.different.known:
            title, need = f"Different {group.name.lower()}", group.different.value
            part = Part(group.id, title, PartKind.DIFFERENT, need=need, within=group.id)
            yield _different(part, of_group, outcome)


def _group(
    group: ProcedureGroup, parent: str | None, of_group: frozenset[str], outcome: Outcome
) -> Part:
    tally = _together(of_group, outcome)
    need = group.minimum.value
    return Part(
        id=group.id,
        title=group.name,
        kind=PartKind.GROUP,
        tally=tally,
        need=need,
        most=group.maximum.value,
        missing=None if need is None else max(0, need - tally.done),
        performed=_performed(of_group, outcome),
        within=parent,
        expires_next=outcome.expiry(_counted(of_group, outcome)),
    )


def _category(category: str, name: str, outcome: Outcome, listed: ProcedureList) -> Part:
    of_it = frozenset(each.id for each in listed.procedures if each.category == category)
    return Part(
        id=category,
        title=name,
        kind=PartKind.CATEGORY,
        tally=_together(of_it, outcome),
        performed=_performed(of_it, outcome),
        expires_next=outcome.expiry(_counted(of_it, outcome)),
    )


def _procedures(outcome: Outcome, listed: ProcedureList) -> Iterator[Part]:
    counted: dict[str, list[Candidate]] = {}
    for each in outcome.counted:
        counted.setdefault(each.procedure, []).append(each)
    for procedure in listed.procedures:
        yield _procedure(procedure, counted.get(procedure.id, []), outcome)


def _procedure(procedure: Procedure, counted: list[Candidate], outcome: Outcome) -> Part:
    """``missing`` is what it takes until the procedure counts, not what is asked of it."""
    tally = outcome.tallies.get(procedure.id, _NONE)
    least = outcome.rules.per_procedure_minimum
    begun = tally.done + outcome.below_minimum[procedure.id]
    return Part(
        id=procedure.id,
        title=procedure.name,
        kind=PartKind.PROCEDURE,
        tally=tally,
        need=least,
        most=outcome.rules.per_procedure_maximum,
        missing=None if least is None else max(0, least - begun),
        performed=_performed([procedure.id], outcome),
        within=procedure.category,
        expires_next=outcome.expiry(counted),
        further=outcome.chosen.further.get(procedure.id, 0),
    )


def _together(procedures: Iterable[str], outcome: Outcome) -> Tally:
    return sum((outcome.tallies.get(name, _NONE) for name in procedures), _NONE)


def _performed(procedures: Iterable[str], outcome: Outcome) -> int:
    named = set(procedures)
    done = sum(outcome.looked.performed[name] for name in named)
    return done + sum(each.count for each in outcome.opened.present if each.procedure in named)


def _counted(procedures: frozenset[str], outcome: Outcome) -> list[Candidate]:
    return [each for each in outcome.counted if each.procedure in procedures]
