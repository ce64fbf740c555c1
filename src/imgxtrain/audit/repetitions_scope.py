"""What a repetition requirement is held against: its list, its days, and what comes before it."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from imgxtrain.audit.asked import requirements_asked
from imgxtrain.audit.claimed import ClaimTable, claim_table
from imgxtrain.audit.holds import ever_held
from imgxtrain.audit.question import Question, Target
from imgxtrain.audit.windows import first_day_within
from imgxtrain.knowledge.exams import ProcedureList
from imgxtrain.knowledge.requirements import Holds, Repetitions


class Precondition(NamedTuple):
    """What is to be held before the first repetition. ``since`` is None where it never was.

    A lapse later on is a matter of what is held, not of when the repetitions were done.
    """

    holds: Holds
    since: date | None


class Scope(NamedTuple):
    """One requirement for one target, with all that its entries are judged by.

    ``first``: the earliest day performed that still counts. ``apply_on``: the day on which all
    must still count. ``locked``: entries expire no more. ``undated``: what is held, but not told
    since when. ``names``: title by procedure id.
    """

    requirement: Repetitions
    target: Target
    question: Question
    body: str
    listed: ProcedureList | None
    table: ClaimTable
    first: date
    apply_on: date
    locked: bool
    precondition: Precondition | None
    undated: tuple[Holds, ...]
    names: Mapping[str, str]

    @property
    def months(self) -> int | None:
        """How long an exam counts, in calendar months; None where nothing expires."""
        return self.requirement.window_months.value


def scope_of(requirement: Repetitions, target: Target, question: Question) -> Scope:
    """Entries lock once the exam window is assigned: ARRT's clinical experience page."""
    locked = target.window_assigned is not None
    applied = target.applied or target.window_assigned or target.anchor
    months = requirement.window_months.value
    anchor = applied if locked else question.today
    listed = _listed(requirement, question)
    precondition, undated = _first_held(requirement, target, question)
    return Scope(
        requirement=requirement,
        target=target,
        question=question,
        body=question.knowledge.bodies[target.credential.body].short,
        listed=listed,
        table=claim_table(listed) if listed else ClaimTable(),
        first=date.min if months is None else first_day_within(anchor, months),
        apply_on=applied if locked else target.anchor,
        locked=locked,
        precondition=precondition,
        undated=undated,
        names={each.id: each.name for each in listed.procedures} if listed else {},
    )


def _listed(requirement: Repetitions, question: Question) -> ProcedureList | None:
    name, lists = requirement.list, question.knowledge.procedure_lists
    if name is None or name not in lists:
        return None
    return lists[name]


def _first_held(
    requirement: Repetitions, target: Target, question: Question
) -> tuple[Precondition | None, tuple[Holds, ...]]:
    """The last of what must be held before the first repetition, and what has no day."""
    found, undated = [], []
    for each in requirements_asked(target):
        if isinstance(each, Holds) and each.id in requirement.after:
            ever = ever_held(each, target, question)
            if ever.met and ever.since is None:
                undated.append(each)
            else:
                found.append(Precondition(each, ever.since))
    latest = max(found, key=lambda each: each.since or date.max, default=None)
    return latest, tuple(undated)
