"""Which step of a pathway is paid for, and what the data knows of its fee."""

from imgxtrain.knowledge.credentials import Credential, Pathway
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.provenance import Sourced
from imgxtrain.knowledge.requirements import Exam, Step, StepKind

NamedFee = tuple[str, Sourced[float]]
"""What a fee is for, and the fee in US dollars."""


def paying_step(pathway: Pathway | None) -> Step | None:
    """The step with which the way to a credential is paid for.

    It is the fee's own step; where there is none, one pays with the application.
    """
    own = step_of_kind(pathway, StepKind.FEE)
    return own or step_of_kind(pathway, StepKind.APPLICATION)


def step_of_kind(pathway: Pathway | None, kind: StepKind) -> Step | None:
    """The pathway's first step of a kind."""
    asked = pathway.requirements if pathway else ()
    steps = (each for each in asked if isinstance(each, Step))
    return next((each for each in steps if each.step is kind), None)


def fees_known(
    credential: Credential, pathway: Pathway | None, knowledge: Knowledge
) -> tuple[NamedFee, ...]:
    """Fees of applying and of the pathway's exams, as far as they are known.

    Bodies charge for the application or for the exam; where the credential tells a fee, that is it.
    """
    own = tuple(
        (fee.name, fee.usd)
        for fee in credential.fees
        if fee.id.partition("-")[0] in {"application", "exam"} and fee.usd.known
    )
    if own or pathway is None:
        return own
    sat = (each for each in pathway.requirements if isinstance(each, Exam))
    names = dict.fromkeys(name for each in sat for name in each.examinations)
    exams = (knowledge.examinations[name] for name in names)
    return tuple((exam.name, exam.fee_usd) for exam in exams if exam.fee_usd.known)
