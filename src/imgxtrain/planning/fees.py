"""What a credential costs, as far as known, and what of it was paid."""

from typing import Any, NamedTuple

from imgxtrain.audit.question import Question
from imgxtrain.audit.results import TargetResult
from imgxtrain.knowledge.provenance import Sourced
from imgxtrain.knowledge.requirements import Exam
from imgxtrain.profile.entries import StepEntry


class FeeLine(NamedTuple):
    """One fee in US dollars; unknown where nobody's figure was found."""

    id: str
    name: str
    usd: Sourced[Any]


class Fees(NamedTuple):
    """Every fee the data names, and ``paid``: the sum noted with the steps, US dollars."""

    lines: tuple[FeeLine, ...]
    paid: float


def fees_of(result: TargetResult, question: Question) -> Fees:
    """The body's fees, and those of the exams that the pathway asks for."""
    own = [FeeLine(fee.id, fee.name, fee.usd) for fee in result.credential.fees]
    exams = (
        question.knowledge.examinations[name]
        for each in result.requirements
        if isinstance(each.requirement, Exam)
        for name in each.requirement.examinations
    )
    exam_fees = [FeeLine(e.id, e.name, e.fee_usd) for e in exams if e.fee_usd.known]
    target = result.credential.id
    paid = sum(step.paid or 0 for step in question.log.of(StepEntry) if step.target == target)
    return Fees((*own, *exam_fees), paid)
