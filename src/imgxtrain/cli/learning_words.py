"""Words about courses, study and exams: categories, topics, which exam was sat."""

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import typer

from imgxtrain.cli.amounts import NotAnAmountError, amount_of
from imgxtrain.cli.asking import at_terminal, chosen
from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.plausibility import Finding


class NotACategoryError(Exception):
    """A category of a course was not given as ``NAME=CREDITS``."""


class WhichExaminationError(Exception):
    """The exam that was sat is not among those of the credential, or was not said.

    ``choices``: id and name of each of them.
    """

    def __init__(
        self, asked: str | None, credential: str, choices: tuple[tuple[str, str], ...]
    ) -> None:
        super().__init__(asked)
        self.asked = asked
        self.credential = credential
        self.choices = choices


def categories_of(given: Iterable[str]) -> dict[str, float]:
    """Credits by category from ``Safety=1``. Raises NotACategoryError."""
    parts: dict[str, float] = {}
    for text in given:
        name, equals, credit = text.rpartition("=")
        try:
            part = amount_of(credit, "credits")
        except NotAnAmountError as error:
            raise NotACategoryError(text) from error
        if not (equals and name.strip()):
            raise NotACategoryError(text)
        if name.strip() in parts:
            raise typer.BadParameter(f'"{name.strip()}" is named twice', param_hint="--category")
        parts[name.strip()] = part
    return parts


def as_bodies_spell(
    parts: Mapping[str, float], modality: str | None, knowledge: "Knowledge"
) -> dict[str, float]:
    """Credits by category, each as the bodies spell it; another one is kept, and said."""
    if not parts:
        return {}
    from imgxtrain.knowledge.contents import as_known, education_categories

    credentials = knowledge.credentials_of(modality) if modality else knowledge.credentials.values()
    known = education_categories(credentials)
    spelled = {as_known(name, known): part for name, part in parts.items()}
    _say_unknown("a category of structured education", spelled, known)
    return spelled


def _say_unknown(what: str, names: Iterable[str], known: Collection[str]) -> None:
    """A word on each of ``names`` that is not ``known``: it may be mistyped."""
    from imgxtrain.knowledge.names import nearest

    for name in names:
        if known and name not in known:
            near = nearest(name, known)
            meant = f"; close to it: {near[0]}" if near else ""
            typer.echo(f'note: "{name}" is not {what} that is known here{meant}', err=True)


def target_and_topic(
    target: str | None, topic: str | None, session: Session, knowledge: "Knowledge"
) -> dict[str, Any]:
    """The credential studied for (else the only one taken on) and the topic as its outline has it.

    Raises NameNotFoundError, NameAmbiguousError, StoreError.
    """
    from imgxtrain.cli.target_words import own_or_named
    from imgxtrain.knowledge.contents import as_known, exam_topics
    from imgxtrain.profile.store import load
    from imgxtrain.profile.targets import only_target_of, targets_of

    record = load(session.path)
    if target:
        credential: str | None = own_or_named(target, targets_of(record), knowledge)
    else:
        credential = only_target_of(record)
    if topic and credential and credential in knowledge.credentials:
        known = exam_topics(knowledge.credentials[credential], knowledge)
        topic = as_known(topic, known)
        _say_unknown("a topic of the exam", [topic], known)
    return {"target": credential, "topic": topic}


def examination_of(name: str | None, credential: str, knowledge: "Knowledge") -> str | None:
    """Id of the exam that was sat; asked at a terminal where there are several.

    None where no exam of the credential is known. Raises WhichExaminationError.
    """
    from imgxtrain.knowledge.contents import examinations_of
    from imgxtrain.knowledge.names import normalized

    ids = examinations_of(knowledge.credentials[credential])
    known = {each: knowledge.examinations[each].name for each in ids}
    if name is None and len(known) <= 1:
        return next(iter(known), None)
    asked = normalized(name or "")
    named = [
        each for each, title in known.items() if asked in {normalized(each), normalized(title)}
    ]
    if named:
        return named[0]
    place = None
    if name is None and at_terminal():
        place = chosen("which exam", list(known.values()))
    if place is None:
        raise WhichExaminationError(name, credential, tuple(known.items()))
    return ids[place]


def attempt_findings(fields: Mapping[str, Any], knowledge: "Knowledge") -> "tuple[Finding, ...]":
    """What is odd about the score of an exam: off its scale, or at odds with the result."""
    from imgxtrain.profile.plausibility import Finding, Weight

    score, sat = fields["score"], fields["examination"]
    if score is None or sat is None:
        return ()
    exam = knowledge.examinations[sat]
    scale, least = exam.scale.value, exam.passing_score.value
    told = []
    if scale is not None and not scale.low <= score <= scale.high:
        told.append(f"scores of this exam run from {scale.low:g} to {scale.high:g}, not {score:g}")
    if least is not None and (score >= least) is not fields["passed"]:
        result = "passed" if fields["passed"] else "not passed"
        told.append(f"{score:g} and {result}, where {least} is needed to pass")
    return tuple(Finding(Weight.DOUBTFUL, each) for each in told)
