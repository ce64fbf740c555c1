"""One entry explained: for each target and each requirement, what it counted for or why it did not.

Drawn from finished audits: nothing is judged here.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from imgxtrain.audit.question import Question
from imgxtrain.audit.results import (
    Code,
    Finding,
    Part,
    PartKind,
    RequirementResult,
    TargetResult,
)
from imgxtrain.profile.entries import Entry, Stage
from imgxtrain.profile.record import NoSuchEntryError
from imgxtrain.profile.scopes import is_signed_off
from imgxtrain.profile.sign_off import stage_of

KEEPS_OUT = frozenset(
    {
        Code.EXPIRED,
        Code.EXPIRES_BEFORE_APPLICATION,
        Code.OVER_PROCEDURE_MAXIMUM,
        Code.BELOW_PROCEDURE_MINIMUM,
        Code.OVER_DAY_LIMIT,
        Code.OVER_VISIT_LIMIT,
        Code.SURPLUS,
        Code.NOT_ON_LIST,
        Code.BEFORE_PRECONDITION,
        Code.DENIED,
        Code.NOT_PERFORMED,
        Code.NOT_ACCEPTED,
        Code.FUTURE_DATE,
    }
)
"""Codes that tell why an entry does not count; every other one tells of a doubt."""


class Verdict(NamedTuple):
    """What one requirement of one target says of the entry.

    ``procedure`` and ``category``: what it is claimed as, where it is a repetition. ``stage``: its
    sign-off for the target as it was recorded. ``reasons``: what kept it out and what would change
    that; ``doubts``: what else is to be known of it, other claims among them.
    """

    target: TargetResult
    result: RequirementResult
    counts: bool
    stage: Stage
    procedure: Part | None = None
    category: Part | None = None
    reasons: tuple[Finding, ...] = ()
    doubts: tuple[Finding, ...] = ()


class Explanation(NamedTuple):
    """``verdicts`` of the requirements that look at ``entry``.

    ``unconcerned``: the targets of which no requirement looks at it.
    """

    entry: Entry
    verdicts: tuple[Verdict, ...]
    unconcerned: tuple[TargetResult, ...]


def explanation_of(
    entry_id: str, question: Question, targets: Iterable[TargetResult]
) -> Explanation:
    """What each of the audited ``targets`` makes of an entry, by its whole id.

    Raises NoSuchEntryError.
    """
    entry = question.log.entry(entry_id)
    if entry is None:
        raise NoSuchEntryError(entry_id)
    every = tuple(targets)
    verdicts = [verdict for target in every for verdict in _verdicts(entry, target)]
    concerned = [id(verdict.target) for verdict in verdicts]
    return Explanation(
        entry, tuple(verdicts), tuple(each for each in every if id(each) not in concerned)
    )


def _verdicts(entry: Entry, target: TargetResult) -> Iterator[Verdict]:
    for result in target.requirements:
        about = tuple(each for each in result.findings if entry.id in each.entries)
        counts = entry.id in result.reported
        if counts or about:
            procedure = _part(result, PartKind.PROCEDURE, result.claims.get(entry.id))
            yield Verdict(
                target,
                result,
                counts,
                _stage(entry, target),
                procedure,
                _part(result, PartKind.CATEGORY, procedure.within if procedure else None),
                tuple(each for each in about if each.code in KEEPS_OUT),
                tuple(each for each in about if each.code not in KEEPS_OUT),
            )


def _part(result: RequirementResult, kind: PartKind, part_id: str | None) -> Part | None:
    found = (each for each in result.parts if each.kind is kind and each.id == part_id)
    return next(found, None)


def _stage(entry: Entry, target: TargetResult) -> Stage:
    return stage_of(entry, target.credential.id) if is_signed_off(entry) else Stage.LOGGED
