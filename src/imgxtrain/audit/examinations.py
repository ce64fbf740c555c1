"""Exams to pass: which are passed, until when one pass waits for another, and attempts left.

Where several are asked for, ARDMS's five-year rule and its like bind them: the last day for the
rest is 31 December, so many calendar years after the year of the first pass.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product
from typing import NamedTuple

from imgxtrain.audit.attempts import attempts_findings
from imgxtrain.audit.held_credentials import holdings_of, label_of
from imgxtrain.audit.question import Question, Target
from imgxtrain.audit.results import (
    Code,
    Expiry,
    Finding,
    Part,
    PartKind,
    RequirementResult,
    Status,
    Tally,
)
from imgxtrain.audit.standing import grounds_of, standing_of
from imgxtrain.audit.steps import out_of_order
from imgxtrain.knowledge.contents import examinations_of
from imgxtrain.knowledge.provenance import Sourced
from imgxtrain.knowledge.requirements import Exam
from imgxtrain.profile.entries import AttemptEntry

UNIT = "examinations"


class _Sat(NamedTuple):
    """One exam: every time it was sat by today, oldest first, and the credential that proves it.

    ``deadline``: for a pass that waits for others, the last day on which it still counts.
    """

    examination: str
    attempts: tuple[AttemptEntry, ...] = ()
    proven_by: str | None = None
    passed_on: date | None = None
    deadline: date | None = None
    expired: tuple[AttemptEntry, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether it counts as passed on the day."""
        return self.proven_by is not None or self.passed_on is not None

    @property
    def passes(self) -> tuple[AttemptEntry, ...]:
        """Every pass, lapsed or not."""
        return tuple(each for each in self.attempts if each.passed)


def audit_exam(requirement: Exam, target: Target, question: Question) -> RequirementResult:
    """Each exam of the requirement by its attempts, and all of them by their deadline."""
    years = requirement.pairing.calendar_years if requirement.pairing else None
    found = [_sat(each, requirement, target, question) for each in requirement.examinations]
    sat = _paired(found, years.value if years else None, question.today)
    need, done = len(sat), sum(each.passed for each in sat)
    figures = (*grounds_of(requirement, target.pathway), years)
    days = [each.passed_on for each in sat if each.passed_on]
    done_on = max(days, default=None) if done == need else None
    return RequirementResult(
        requirement=requirement,
        status=_status(sat),
        standing=standing_of(figures),
        unit=UNIT,
        need=need,
        tally=Tally(approved=done),
        missing=need - done,
        parts=tuple(_part(each, question) for each in sat) if need > 1 else (),
        expires_next=_next(sat),
        findings=tuple(_findings(requirement, sat, target, question)),
        reported=tuple(p.id for each in sat for p in each.passes if p.on == each.passed_on),
        done_on=done_on,
    )


def _sat(examination: str, requirement: Exam, target: Target, question: Question) -> _Sat:
    attempts = sorted(
        (
            each
            for each in question.log.of(AttemptEntry)
            if each.on <= question.today
            and _is_of(each, examination, requirement, target, question)
        ),
        key=lambda each: each.on,
    )
    return _Sat(examination, tuple(attempts), _proof(examination, question))


def _is_of(
    attempt: AttemptEntry, examination: str, requirement: Exam, target: Target, question: Question
) -> bool:
    """Whether an attempt was at the exam, for this credential unless one pass serves several."""
    own = attempt.target == target.credential.id
    if attempt.examination is None:
        return own and requirement.examinations == (examination,)
    shared = question.knowledge.examinations[examination].shared.known
    return attempt.examination == examination and (own or shared)


def _proof(examination: str, question: Question) -> str | None:
    """A credential held and active that asked for the exam, where one pass serves several."""
    known = question.knowledge
    if not known.examinations[examination].shared.known:
        return None
    held = holdings_of(question.profile.credentials, question.today)
    active = (each.credential for each in held if each.counts(active=True))
    asking = (
        each
        for each in active
        if each in known.credentials and examination in examinations_of(known.credentials[each])
    )
    return next(asking, None)


def _paired(found: Sequence[_Sat], years: int | None, today: date) -> tuple[_Sat, ...]:
    """Each exam with the pass that counts: in a full set that met its deadline, else by itself.

    A credential that proves an exam has no deadline: it was earned, whenever that was.
    """
    waiting = [each for each in found if each.proven_by is None]
    sets = product(*(each.passes for each in waiting))
    in_time = [each for each in sets if _in_time([one.on for one in each], years)]
    if waiting and in_time:
        first = min(in_time, key=lambda each: max(one.on for one in each))
        chosen = {sat.examination: one.on for sat, one in zip(waiting, first, strict=True)}
        return tuple(_with(each, passed_on=chosen.get(each.examination)) for each in found)
    alone = len(found) > len(waiting) or len(found) == 1
    return tuple(
        each if each.proven_by else _by_itself(each, None if alone else years, today)
        for each in found
    )


def _in_time(days: Sequence[date], years: int | None) -> bool:
    return years is None or not days or max(days) <= deadline(min(days), years)


def deadline(first_pass: date, years: int) -> date:
    """The last day for the other exams: 2011-06-06 and five years is 2016-12-31."""
    return date(first_pass.year + years, 12, 31)


def _by_itself(sat: _Sat, years: int | None, today: date) -> _Sat:
    if not sat.passes:
        return sat
    latest = sat.passes[-1]
    if years is None:
        return _with(sat, passed_on=latest.on)
    last_day = deadline(latest.on, years)
    if last_day < today:
        return _with(sat, expired=sat.passes)
    return _with(sat, passed_on=latest.on, deadline=last_day)


def _with(
    sat: _Sat,
    passed_on: date | None = None,
    deadline: date | None = None,
    expired: tuple[AttemptEntry, ...] = (),
) -> _Sat:
    return _Sat(sat.examination, sat.attempts, sat.proven_by, passed_on, deadline, expired)


def _status(sat: Sequence[_Sat]) -> Status:
    if all(each.passed for each in sat):
        return Status.MET
    if any(each.expired for each in sat):
        return Status.EXPIRED
    begun = any(each.passed or each.attempts for each in sat)
    return Status.IN_PROGRESS if begun else Status.NOT_STARTED


def _part(sat: _Sat, question: Question) -> Part:
    return Part(
        id=sat.examination,
        title=question.knowledge.examinations[sat.examination].name,
        kind=PartKind.EXAMINATION,
        tally=Tally(approved=int(sat.passed)),
        need=1,
        missing=int(not sat.passed),
        performed=int(bool(sat.passes or sat.proven_by)),
        expires_next=_next([sat]),
    )


def _next(sat: Sequence[_Sat]) -> Expiry | None:
    """The first pass that lapses unless the others are passed by then."""
    waiting = [each for each in sat if each.deadline]
    last_day = min((each.deadline for each in waiting if each.deadline), default=None)
    if last_day is None:
        return None
    first = [each for each in waiting if each.deadline == last_day]
    return Expiry(last_day, len(first), tuple(each.passes[-1].id for each in first))


def _findings(
    requirement: Exam, sat: Sequence[_Sat], target: Target, question: Question
) -> Iterator[Finding]:
    years = requirement.pairing.calendar_years if requirement.pairing else None
    for each in sat:
        yield from _of_one(each, years, question)
        if not each.passed:
            yield from attempts_findings(each.examination, each.attempts, target, question)
        for one in each.passes:
            if one.on == each.passed_on:
                yield from out_of_order(requirement, one.on, (one.id,), target, question)
    yield from _not_attributed(requirement, target, question)


def _of_one(sat: _Sat, years: Sourced[int] | None, question: Question) -> Iterator[Finding]:
    examination = question.knowledge.examinations[sat.examination]
    if sat.proven_by and not sat.passes:
        label = label_of(sat.proven_by, question.knowledge)
        yield Finding(
            Code.ALREADY_HELD,
            f"{examination.name} need not be passed again while you hold {label}",
            rule=examination.shared.value,
            sources=examination.shared.sources,
        )
    if sat.expired and years is not None and years.value is not None:
        last = sat.expired[-1]
        yield Finding(
            Code.EXPIRED,
            f"the pass of {examination.name} on {last.on} lapsed after "
            f"{deadline(last.on, years.value)}, because not all exams were passed by then",
            (last.id,),
            rule=f"all within {years.value} calendar years after the year of the first pass",
            sources=years.sources,
            remedy=f"pass {examination.name} again",
        )


def _not_attributed(requirement: Exam, target: Target, question: Question) -> Iterator[Finding]:
    """Attempts that are yet to come, name no exam, or were made for another credential."""
    for each in question.log.of(AttemptEntry):
        own = each.target == target.credential.id
        asked = each.examination in requirement.examinations
        if own and (asked or each.examination is None) and each.on > question.today:
            reason = f"the attempt of {each.on} is yet to come"
            yield Finding(Code.FUTURE_DATE, reason, (each.id,), remedy="it counts from that day on")
        elif own and each.examination is None and len(requirement.examinations) > 1:
            yield Finding(
                Code.NOT_ON_LIST,
                f"which exam the attempt of {each.on} was at is not told",
                (each.id,),
                remedy="say which",
                command=f"imgxtrain edit {each.id} --examination {requirement.examinations[-1]}",
            )
        elif asked and not own and each.passed and each.examination is not None:
            shared = question.knowledge.examinations[each.examination].shared
            if not shared.known:
                label = label_of(each.target, question.knowledge)
                yield Finding(
                    Code.NOT_ACCEPTED,
                    f"the pass of {each.on} was for {label}, and does not carry over",
                    (each.id,),
                    remedy="if it was for this credential, say so",
                    command=f"imgxtrain edit {each.id} --for {target.credential.id}",
                )
