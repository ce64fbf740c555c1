"""What to ask for next, ranked by what it does to the finish."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from imgxtrain.audit.question import Question
from imgxtrain.audit.results import Part, PartKind, RequirementResult, Status, TargetResult
from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.phrase import within_a_sentence
from imgxtrain.knowledge.requirements import (
    Education,
    Exam,
    Holds,
    Hours,
    Repetitions,
    Step,
    StepKind,
    Studies,
)
from imgxtrain.planning.actions import Action, Audience, Urgency
from imgxtrain.planning.exam_requests import exam_requests
from imgxtrain.planning.expiring import use_in_time
from imgxtrain.planning.signatures import signatures_outstanding
from imgxtrain.planning.wording import amount, day_words, listed, more, number

SOON = timedelta(days=60)
_BEFORE_THE_FIRST_ENTRY = {StepKind.PERMIT, StepKind.PERMISSION}


def next_actions(results: Iterable[TargetResult], question: Question) -> tuple[Action, ...]:
    """Everything that can be done now towards ``results``, what helps most first."""
    found = (
        action
        for result in results
        for action in (
            _awarded(result, question)
            if result.status is Status.MET
            else _towards(result, question)
        )
    )
    return tuple(sorted(found, key=_rank))


def _rank(action: Action) -> tuple[Any, ...]:
    """What is alike stays as it was found: target by target, in the order in which it is done."""
    return (action.urgency, action.by or date.max, -action.gain)


def _towards(result: TargetResult, question: Question) -> Iterator[Action]:
    barred = [each for each in result.requirements if _bars(each)]
    for each in barred:
        yield _first_hold(each, result)
    yield from signatures_outstanding(result, question)
    for each in result.requirements:
        if each not in barred:
            yield from _TELLERS[type(each.requirement)](each, result, question)


def _awarded(result: TargetResult, question: Question) -> Iterator[Action]:
    """Where everything is met: what is left is the body's word, which the person passes on."""
    credential = result.credential
    held = (each for each in question.profile.credentials if each.credential == credential.id)
    if any(each.lapsed is None for each in held):
        return
    body = question.knowledge.bodies[credential.body].short
    yield Action(
        credential.id,
        result.requirements[-1].requirement.id,
        Urgency.READY,
        f"Once {body} confirms {credential_label(credential)}, say that you hold it",
        command=f"imgxtrain me add credential {credential.id}",
        standing=result.standing,
    )


def _bars(found: RequirementResult) -> bool:
    return isinstance(found.requirement, Holds) and found.status is not Status.MET


def _first_hold(found: RequirementResult, result: TargetResult) -> Action:
    first = found.findings[0] if found.findings else None
    return Action(
        result.credential.id,
        found.requirement.id,
        Urgency.BARS_THE_WAY,
        found.requirement.title,
        why=first.reason if first else "",
        command=(first and first.command) or f"imgxtrain show {result.credential.id}",
        standing=found.standing,
    )


Teller = Callable[[RequirementResult, TargetResult, Question], Iterator[Action]]


def _repetitions(
    found: RequirementResult, result: TargetResult, question: Question
) -> Iterator[Action]:
    soon = question.today + SOON
    yield from use_in_time(found, result, soon)
    if found.status is not Status.BLOCKED:
        yield from exam_requests(found, result, soon, question)


def _hours(found: RequirementResult, result: TargetResult, question: Question) -> Iterator[Action]:
    yield from use_in_time(found, result, question.today + SOON)
    weeks = sum(part.missing or 0 for part in found.parts if part.kind is PartKind.WEEKS)
    if found.status is Status.BLOCKED or not (found.missing or weeks):
        return
    where = _modalities(found, question)
    hours = more(found.missing, "hours") if found.missing else "hours"
    needed = f"{hours}, in at least {more(weeks, 'weeks')}," if weeks else hours
    yield _more_work(
        found,
        result,
        f"Could I be scheduled in {where}? I still need {needed} "
        f"for {credential_label(result.credential)}.",
    )


def _studies(
    found: RequirementResult, result: TargetResult, question: Question
) -> Iterator[Action]:
    yield from use_in_time(found, result, question.today + SOON)
    if found.missing and found.status is not Status.BLOCKED:
        asked = found.requirement
        how = " under supervision" if isinstance(asked, Studies) and asked.supervised else ""
        yield _more_work(
            found,
            result,
            f"Could some more {_modalities(found, question)} come my way? I still need "
            f"{amount(found.missing, 'studies')}{how} for {credential_label(result.credential)}.",
        )


def _modalities(found: RequirementResult, question: Question) -> str:
    asked, known = found.requirement, question.knowledge.modalities
    ids = asked.modalities if isinstance(asked, Hours | Studies) else ()
    return " or ".join(within_a_sentence(str(known.plain(each)["short"])) for each in ids)


def _more_work(found: RequirementResult, result: TargetResult, say: str) -> Action:
    return Action(
        result.credential.id,
        found.requirement.id,
        Urgency.MORE_OF_IT if found.tally.done else Urgency.NOTHING_YET,
        say,
        why=_done_of(found),
        gain=1,
        audience=Audience.SUPERVISOR,
        standing=found.standing,
    )


def _done_of(found: RequirementResult) -> str:
    """``12 done of 300 hours``; nothing where nothing is done."""
    if not found.tally.done:
        return ""
    return f"{number(found.tally.done)} done of {amount(found.need, found.unit)}"


def _education(
    found: RequirementResult, result: TargetResult, question: Question
) -> Iterator[Action]:
    yield from use_in_time(found, result, question.today + SOON)
    if not found.missing:
        return
    short = [part for part in found.parts if part.missing]
    of_them = f", {_by_category(short)}" if short else ""
    if short and sum(part.missing or 0 for part in short) < found.missing:
        of_them += " among them"
    label = credential_label(result.credential)
    yield Action(
        result.credential.id,
        found.requirement.id,
        Urgency.NOTHING_YET if short else Urgency.MORE_OF_IT,
        f"Take courses: {more(found.missing, found.unit)} for {label}{of_them}",
        why=_done_of(found),
        gain=1,
        standing=found.standing,
    )


def _by_category(short: Sequence[Part]) -> str:
    """``4 each in Physics and Safety``, ``1 in Physics and 2 in Safety``."""
    missing = {part.missing for part in short}
    if short[1:] and len(missing) == 1:
        return f"{number(missing.pop() or 0)} each in {listed([part.title for part in short])}"
    return listed([f"{number(part.missing or 0)} in {part.title}" for part in short])


def _step(found: RequirementResult, result: TargetResult, _: Question) -> Iterator[Action]:
    requirement = found.requirement
    if not isinstance(requirement, Step) or found.status in {Status.MET, Status.BLOCKED}:
        return
    first = requirement.step in _BEFORE_THE_FIRST_ENTRY
    yield Action(
        result.credential.id,
        requirement.id,
        Urgency.BARS_THE_WAY if first else _readiness(result),
        requirement.title + (f" ({requirement.who})" if requirement.who else ""),
        why=requirement.rule.value or "",
        command=f"imgxtrain done {result.credential.id} {requirement.id}"
        if result.adopted
        else None,
        standing=found.standing,
    )


def _exam(found: RequirementResult, result: TargetResult, question: Question) -> Iterator[Action]:
    if found.status in {Status.MET, Status.BLOCKED}:
        return
    left = [part for part in found.parts if part.missing]
    which = f": {listed([part.title for part in left])}" if left else ""
    named = _examination(found, left, result)
    by = found.expires_next.last_day if found.expires_next else None
    soon = by is not None and by <= question.today + SOON
    yield Action(
        result.credential.id,
        found.requirement.id,
        Urgency.ENDS_SOON if soon else _readiness(result),
        found.requirement.title + which,
        why=f"by {day_words(by)}, else what is passed lapses" if by else "",
        by=by,
        command=f"imgxtrain log attempt {result.credential.id} --pass{named}",
        standing=found.standing,
    )


def _examination(found: RequirementResult, left: Sequence[Part], result: TargetResult) -> str:
    """The option that names the exam sat, where the credential has several."""
    if left:
        return f" --examination {left[0].id}"
    ways = result.credential.pathways
    asked = [each for way in ways for each in way.requirements if isinstance(each, Exam)]
    several = len({name for each in asked for name in each.examinations}) > 1
    own = found.requirement.examinations if isinstance(found.requirement, Exam) else ()
    return f" --examination {own[0]}" if several and own else ""


def _readiness(result: TargetResult) -> Urgency:
    """Ready once everything that is counted is done; before that it can be done, but may wait."""
    counted = (each for each in result.requirements if each.unit and not _is_exam(each))
    return Urgency.READY if all(each.missing == 0 for each in counted) else Urgency.LATER


def _is_exam(found: RequirementResult) -> bool:
    return isinstance(found.requirement, Exam)


def _nothing(_: RequirementResult, __: TargetResult, ___: Question) -> Iterator[Action]:
    return iter(())


_TELLERS: dict[type, Teller] = {
    Holds: _nothing,
    Education: _education,
    Repetitions: _repetitions,
    Hours: _hours,
    Studies: _studies,
    Exam: _exam,
    Step: _step,
}
