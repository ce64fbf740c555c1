"""What comes before the first entry: the state's scope, the employer, a verifier, the worksheet."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from imgxtrain.audit.question import Question
from imgxtrain.audit.results import RequirementResult, Status, TargetResult
from imgxtrain.knowledge.credentials import Approval, ChosenBy
from imgxtrain.knowledge.requirements import Hours, Repetitions, Step, StepKind, Studies
from imgxtrain.profile.entries import ExamEntry, HoursEntry

CLINICAL = (Repetitions, Hours, Studies)
SHOWN_FIRST = (StepKind.PERMIT, StepKind.PERMISSION)
"""Steps that are told here and not again among the numbered ones."""


class Matter(StrEnum):
    """What is to be settled."""

    STATE = "state"
    EMPLOYER = "employer"
    VERIFIER = "verifier"
    WORKSHEET = "worksheet"


class BeforeFirst(NamedTuple):
    """One thing to have settled; ``done`` is None where there is nothing to tick.

    ``command`` says so to imgxtrain once it is done.
    """

    matter: Matter
    title: str
    done: bool | None
    told: str = ""
    command: str | None = None


def before_first(result: TargetResult, question: Question) -> tuple[BeforeFirst, ...]:
    """Everything to settle before clinical work is logged; nothing where none is asked."""
    if not any(isinstance(each.requirement, CLINICAL) for each in result.requirements):
        return ()
    return (
        *(_steps(result, StepKind.PERMIT, Matter.STATE) or _SCOPE),
        *_steps(result, StepKind.PERMISSION, Matter.EMPLOYER),
        *_verifier(result, question),
        *_worksheet(result),
    )


_SCOPE = (BeforeFirst(Matter.STATE, "What your state asks", done=None),)


def _steps(result: TargetResult, kind: StepKind, matter: Matter) -> tuple[BeforeFirst, ...]:
    return tuple(
        _step(each, result, matter)
        for each in result.requirements
        if isinstance(each.requirement, Step) and each.requirement.step is kind
    )


def _step(found: RequirementResult, result: TargetResult, matter: Matter) -> BeforeFirst:
    done = found.status is Status.MET
    told = f"done {found.done_on}" if done else found.requirement.rule.value or ""
    may_tick = result.adopted is not None and not done
    words = f"imgxtrain done {result.credential.id} {found.requirement.id}"
    command = words if may_tick else None
    return BeforeFirst(matter, found.requirement.title, done, told, command)


def _verifier(result: TargetResult, question: Question) -> Iterator[BeforeFirst]:
    if result.pathway is None or result.pathway.approval is Approval.NONE:
        return
    name = _last_verifier(question)
    if name:
        yield BeforeFirst(Matter.VERIFIER, "A verifier is named", done=True, told=name)
    else:
        told = "who signs is asked for with the first entry: --verifier with log exam or log hours"
        yield BeforeFirst(Matter.VERIFIER, "Name a verifier", done=False, told=told)


def _last_verifier(question: Question) -> str | None:
    latest = question.log.last(ExamEntry), question.log.last(HoursEntry)
    return next((each.verifier for each in latest if each and each.verifier), None)


def _worksheet(result: TargetResult) -> Iterator[BeforeFirst]:
    governed = [p for p in result.editions if p.document.chosen_by is ChosenBy.WORKSHEET_OPENED]
    if not governed:
        return
    opened = result.adopted.opened if result.adopted else None
    if opened:
        titles = ", ".join(pinned.edition.title for pinned in governed)
        told = f"since {opened}: {titles}"
        yield BeforeFirst(Matter.WORKSHEET, "The worksheet is open", done=True, told=told)
        return
    yield BeforeFirst(
        Matter.WORKSHEET,
        "Open the worksheet in the registry's tool",
        done=False,
        told="the day you open it decides which edition binds you",
        command=f"imgxtrain adopt {result.credential.id} --opened today",
    )
