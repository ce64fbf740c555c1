"""The preparation of an interview: what one is asked, and what the record has to say to it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from string import Formatter

from imgxtrain.audit.question import Question
from imgxtrain.audit.results import TargetResult
from imgxtrain.audit.target_audit import audit_target
from imgxtrain.audit.targets import target_for
from imgxtrain.career.interview_known import known
from imgxtrain.career.interview_parts import Asked, Found, Interview, Known, Point, PointKind
from imgxtrain.career.interview_readings import holds, read
from imgxtrain.career.interview_record import Ahead, Looked, Subject
from imgxtrain.knowledge.interview_questions import (
    IN_COMMANDS,
    Condition,
    InterviewAsk,
    InterviewPoint,
    InterviewQuestion,
    Knowing,
)
from imgxtrain.knowledge.phrase import Phrase
from imgxtrain.knowledge.provenance import Fact


def audited(subject: Subject, question: Question) -> TargetResult | None:
    """Where the subject's credential stands; None where none is aimed at."""
    if subject.credential is None:
        return None
    return audit_target(target_for(subject.credential, question), question)


def interview(
    subject: Subject,
    question: Question,
    result: TargetResult | None = None,
    ahead: Ahead | None = None,
) -> Interview:
    """Every question that is relevant to ``subject``, with its points from the record."""
    looked = Looked(question, subject, result, ahead)
    knowledge = question.knowledge
    questions = [e for e in knowledge.interview_questions.values() if _is_relevant(e, looked)]
    asks = [e for e in knowledge.interview_asks.values() if _is_relevant(e, looked)]
    told = tuple(_asked(number, each, looked) for number, each in enumerate(questions, 1))
    back = tuple(_asked(n, each, looked) for n, each in enumerate(asks, len(told) + 1))
    is_named = subject != Subject()
    return Interview(
        field=looked.field if is_named else "",
        goal=looked.goal if subject.credential else "",
        modalities=subject.modalities,
        credential=subject.credential.id if subject.credential else None,
        questions=told,
        asks=back,
    )


def one_of(told: Interview, number: int) -> Interview:
    """The question with that number alone."""
    return replace(
        told,
        questions=tuple(each for each in told.questions if each.number == number),
        asks=tuple(each for each in told.asks if each.number == number),
    )


def _is_relevant(each: InterviewQuestion | InterviewAsk, looked: Looked) -> bool:
    own = set(looked.subject.modalities)
    named = not each.modalities or bool(own & set(each.modalities))
    return named and _all_hold(each.when, looked)


def _all_hold(conditions: Iterable[Condition], looked: Looked) -> bool:
    return all(holds(each, looked) for each in conditions)


def _asked(number: int, each: InterviewQuestion | InterviewAsk, looked: Looked) -> Asked:
    facts = () if isinstance(each, InterviewQuestion) else each.facts
    hears = each.hears if isinstance(each, InterviewQuestion) and each.hears.known else None
    points = (_points(point, looked) for point in each.points)
    return Asked(
        number=number,
        id=each.id,
        ask=each.ask.format(**_everywhere(looked)),
        points=tuple(chain.from_iterable(points)),
        known=tuple(_known(facts, each.know, looked)),
        hears=(Phrase("", hears),) if hears else (),
    )


def _known(facts: Iterable[Fact], know: Iterable[Knowing], looked: Looked) -> Iterator[Known]:
    for fact in facts:
        yield Known(fact.about, (Phrase("", fact.text),), fact.text.note)
    for what in know:
        yield from known(what, looked)


def _points(point: InterviewPoint, looked: Looked) -> Iterator[Point]:
    """What is to be said, and what is to be had ready; a gap only where one is asked."""
    if not _all_hold(point.when, looked):
        return
    found = read(point, looked)
    if found is None:
        if point.gap:
            text = point.gap.format(**_everywhere(looked))
            command = _command(point.command, looked)
            yield Point(PointKind.PREPARE, point.part, text, point.reads, command=command)
        return
    for kind, sentence in ((PointKind.SAY, point.say), (PointKind.PREPARE, point.prepare)):
        if sentence:
            yield _told(kind, sentence, point, found, looked)


def _told(kind: PointKind, text: str, point: InterviewPoint, found: Found, looked: Looked) -> Point:
    names = (name for _, name, _, _ in Formatter().parse(text))
    return Point(
        kind=kind,
        part=point.part,
        text=text.format(**_everywhere(looked), **found.values),
        reads=point.reads,
        figures=tuple(n for name in names if name for n in found.figures.get(name, ())),
        evidence=found.evidence,
        standing=found.standing,
    )


def _everywhere(looked: Looked) -> dict[str, str]:
    return {"field": looked.field, "exams": looked.noun(0), "goal": looked.goal}


def _command(command: str | None, looked: Looked) -> str | None:
    """The command with its ids; None where one of them is not known."""
    modalities, credential = looked.subject.modalities, looked.subject.credential
    ids = {"modality": modalities[0]} if len(modalities) == 1 else {}
    if credential is not None:
        ids["credential"] = credential.id
    if command is None or any(f"{{{name}}}" in command for name in IN_COMMANDS - set(ids)):
        return None
    return command.format(**ids)
