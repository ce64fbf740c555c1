"""The figures of a repetition requirement, as rules to choose by and as what is known of them."""

from collections.abc import Iterator
from typing import Any

from imgxtrain.audit.results import Standing
from imgxtrain.audit.selection import GroupRule, Rules
from imgxtrain.audit.standing import grounds_of, least_known, standing_of
from imgxtrain.knowledge.credentials import Pathway
from imgxtrain.knowledge.exams import ProcedureList
from imgxtrain.knowledge.provenance import Grade, Sourced
from imgxtrain.knowledge.requirements import ProcedureGroup, Repetitions

ANY = "any"
"""Stands for the procedure of an exam where no list tells one."""


def rules_of(requirement: Repetitions, listed: ProcedureList | None, opened: int = 0) -> Rules:
    """The rules to choose by. ``opened`` repetitions of unknown procedures count already.

    Without a list nothing that depends on the procedure can be applied.
    """
    total = requirement.total.value
    common: dict[str, Any] = {
        "total": None if total is None else max(0, total - opened),
        "per_day": requirement.per_day.value,
        "per_visit": requirement.per_visit.value,
        "simulated_maximum": requirement.simulated_maximum.value,
    }
    if listed is None:
        return Rules(procedures=(ANY,), **common)
    return Rules(
        procedures=tuple(each.id for each in listed.procedures),
        unlisted=_unlisted(requirement, listed),
        different=requirement.different.value,
        per_procedure_minimum=requirement.per_procedure_minimum.value,
        per_procedure_maximum=requirement.per_procedure_maximum.value,
        per_procedure_per_day=requirement.per_procedure_per_day.value,
        groups=tuple(_rule_of(group, listed) for group in requirement.groups),
        **common,
    )


def _unlisted(requirement: Repetitions, listed: ProcedureList) -> int:
    """How many procedures of the body's list are not known; as many as could matter, if untold."""
    if listed.complete:
        return 0
    number = listed.listed.value or requirement.listed.value
    if number is not None:
        return max(0, number - len(listed.procedures))
    return max(requirement.total.value or 0, requirement.different.value or 0)


def _rule_of(group: ProcedureGroup, listed: ProcedureList) -> GroupRule:
    return GroupRule(
        id=group.id,
        procedures=members(group, listed),
        minimum=group.minimum.value,
        maximum=group.maximum.value,
        different=group.different.value,
        per_procedure_per_day=group.per_procedure_per_day.value,
        per_visit=group.per_visit.value,
        groups=tuple(_rule_of(each, listed) for each in group.groups),
    )


def members(group: ProcedureGroup, listed: ProcedureList) -> frozenset[str]:
    """Every procedure of a group, those of its categories and of the groups in it too."""
    own = {
        each.id
        for each in listed.procedures
        if each.id in group.procedures or each.category in group.categories
    }
    return frozenset(own.union(*(members(each, listed) for each in group.groups)))


def groups_with_parents(
    groups: tuple[ProcedureGroup, ...], parent: str | None = None
) -> Iterator[tuple[ProcedureGroup, str | None]]:
    """Every group of the tree, from the top, with the id of the one that it is within."""
    for group in groups:
        yield group, parent
        yield from groups_with_parents(group.groups, group.id)


def figures_of(requirement: Repetitions) -> Iterator[tuple[str, Sourced[Any]]]:
    """Every figure that decides what counts, and what it tells."""
    yield "how many repetitions are asked for in all", requirement.total
    yield "how many different procedures are asked for", requirement.different
    yield "from how many on a procedure counts", requirement.per_procedure_minimum
    yield "how many of one procedure count at most", requirement.per_procedure_maximum
    yield "how many a day are taken", requirement.per_day
    yield "how many a patient visit are taken", requirement.per_visit
    yield "how many of one procedure a day are taken", requirement.per_procedure_per_day
    yield "how many simulated ones are taken", requirement.simulated_maximum
    yield "how many months an entry counts", requirement.window_months
    for group, _ in groups_with_parents(requirement.groups):
        name = group.name.lower()
        yield f"how many are asked for of {name}", group.minimum
        yield f"how many count at most of {name}", group.maximum
        yield f"how many different ones are asked for of {name}", group.different
        yield f"how many of one procedure a day are taken of {name}", group.per_procedure_per_day
        yield f"how many a patient visit are taken of {name}", group.per_visit


def is_measurable(requirement: Repetitions) -> bool:
    """Whether it is known how much is asked for: the total, or where none applies, the groups."""
    if requirement.total.known or requirement.total.note:
        return requirement.total.known
    minimums = [requirement.different]
    for group, _ in groups_with_parents(requirement.groups):
        minimums += [group.minimum, group.different]
    return any(each.known for each in minimums)


def standing_by_rules(
    requirement: Repetitions, listed: ProcedureList | None, pathway: Pathway | None
) -> Standing:
    """Unknown without a list or a figure to measure against; a list not official is provisional."""
    if listed is None or not is_measurable(requirement):
        return Standing.UNKNOWN
    sound = listed.complete and listed.grade is Grade.OFFICIAL
    used = (figure for _, figure in figures_of(requirement))
    figures = standing_of((*grounds_of(requirement, pathway), *used))
    return least_known((figures, Standing.OFFICIAL if sound else Standing.PROVISIONAL))
