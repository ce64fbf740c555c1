"""Credentials earned in an order: what is left for each, how long it takes at least, its fees."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from imgxtrain.audit.eligibility import Route, routes_to
from imgxtrain.audit.question import Question
from imgxtrain.audit.results import RequirementResult, Status, TargetResult
from imgxtrain.audit.supposed import with_held
from imgxtrain.audit.target_audit import audit_target
from imgxtrain.audit.targets import target_for
from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.credentials import Credential
from imgxtrain.knowledge.phrase import weakest
from imgxtrain.knowledge.provenance import Grade, Sourced, Span
from imgxtrain.knowledge.requirements import Exam, Step, StepKind
from imgxtrain.planning.forecast import Finish, earliest_finish
from imgxtrain.planning.step_fees import NamedFee, fees_known

APPLICATION = "application"


@dataclass(frozen=True)
class Cost:
    """Fees in US dollars. ``usd`` is a range where the fee depends on who applies.

    ``fees``: what it is made of; ``unknown``: what is asked besides, of which no figure is known.
    """

    usd: Sourced[Span]
    fees: tuple[NamedFee, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True)
class EarnStep:
    """A credential to earn; ``later``: after others, so that its ``finish`` is as if begun today.

    ``by``: the route taken; ``modeled``: whether any route is in the data.
    ``days``: from its beginning, no fewer than these; None where that cannot be told, and
    ``finish`` says why. ``untimed``: what takes its own time. ``usual``: how long it is told to
    take, by the modality.
    """

    credential: Credential
    later: bool
    by: Route | None
    modeled: bool
    left: tuple[RequirementResult, ...]
    days: int | None
    finish: Finish
    untimed: tuple[str, ...]
    usual: tuple[Sourced[str], ...]
    cost: Cost


@dataclass(frozen=True)
class Way:
    """Credentials to earn, in order. ``days``: one after another; None where not all is known."""

    steps: tuple[EarnStep, ...]
    cost: Cost
    days: int | None


def way_of(order: Sequence[str], question: Question) -> Way:
    """The credentials ``order`` names by id, each seen with the earlier ones held."""
    known = question.knowledge.credentials
    steps = tuple(
        _earn_step(known[name], with_held(question, order[:place]), later=place > 0)
        for place, name in enumerate(order)
    )
    return Way(steps, _total([each.cost for each in steps]), _days_in_order(steps))


def _earn_step(credential: Credential, question: Question, *, later: bool) -> EarnStep:
    """``credential`` as ``question`` finds it: for a later step with the earlier ones held."""
    result = audit_target(target_for(credential, question), question)
    untimed = tuple(_untimed(result.requirements))
    finish = _finish(result, untimed, question)
    return EarnStep(
        credential=credential,
        later=later,
        by=_route(result, question),
        modeled=bool(credential.pathways),
        left=tuple(each for each in result.requirements if each.status is not Status.MET),
        days=(finish.day - question.today).days if finish.day else None,
        finish=finish,
        untimed=untimed,
        usual=tuple(_usual(credential, question)),
        cost=_cost(result, question),
    )


def _total(costs: Sequence[Cost]) -> Cost:
    """The fees of several steps; what of them is unknown stands beside the sum."""
    known = [each.usd for each in costs if each.usd.value is not None]
    unknown = tuple(name for each in costs for name in each.unknown)
    return Cost(_sum(known), unknown=tuple(dict.fromkeys(unknown)))


def _days_in_order(steps: Sequence[EarnStep]) -> int | None:
    """Days if each is begun when the one before is done; None where one cannot be told."""
    days = [each.days for each in steps if each.days is not None and not each.untimed]
    return sum(days) if len(days) == len(steps) else None


def _untimed(results: Iterable[RequirementResult]) -> Iterable[str]:
    """Schooling, years of work and points: steps of which only the doing tells how long."""
    for each in results:
        asked = each.requirement
        is_long = isinstance(asked, Step) and asked.step is StepKind.PREREQUISITE
        if is_long and each.status is not Status.MET:
            yield asked.title


def _finish(result: TargetResult, untimed: tuple[str, ...], question: Question) -> Finish:
    finish = earliest_finish(result, question.profile.workload, question.today)
    if untimed and finish.day is None:
        return Finish(None, "how long it takes is not known here")
    return finish


def _route(result: TargetResult, question: Question) -> Route | None:
    routes = routes_to(result.credential, question)
    return next((each for each in routes if each.pathway is result.pathway), None)


def _usual(credential: Credential, question: Question) -> Iterable[Sourced[str]]:
    """By the modality, where the credential is for a single one."""
    if len(credential.modalities) == 1:
        told = question.knowledge.modalities[credential.modalities[0]].training_time
        if told.known:
            yield told


def _cost(result: TargetResult, question: Question) -> Cost:
    credential = result.credential
    kinds = {id(fee.usd): fee.id.partition("-")[0] for fee in credential.fees}
    every = fees_known(credential, result.pathway, question.knowledge)
    fees = _for_this_person(every, result, question)
    known = [usd for _, usd in fees]
    one_of = [usd for usd in known if kinds.get(id(usd)) == APPLICATION]
    each_of = [usd for usd in known if kinds.get(id(usd)) != APPLICATION]
    charged = any(id(usd) in kinds for usd in known)
    unknown = () if charged else tuple(_exams_unknown(result, question))
    nothing = () if known or unknown else (f"every fee of {credential_label(credential)}",)
    return Cost(_range(one_of, each_of), fees, (*unknown, *nothing))


def _for_this_person(
    fees: tuple[NamedFee, ...], result: TargetResult, question: Question
) -> tuple[NamedFee, ...]:
    """Without those that others pay.

    A fee whose id ends in a body's (``application-nmtcb``) is for who comes by that body's
    credential, and instead of the usual one.
    """
    route = _route(result, question)
    if route is None or not route.held:
        return fees
    known = question.knowledge.credentials
    mine = {known[name].body for name in route.held if name in known}
    bodies = {id(fee.usd): fee.id.partition("-")[2] for fee in result.credential.fees}
    special = [f for f in fees if bodies.get(id(f[1])) in question.knowledge.bodies]
    own = [fee for fee in special if bodies[id(fee[1])] in mine]
    return tuple(own or [fee for fee in fees if fee not in special])


def _exams_unknown(result: TargetResult, question: Question) -> Iterable[str]:
    for each in result.requirements:
        if isinstance(each.requirement, Exam):
            for name in each.requirement.examinations:
                examination = question.knowledge.examinations[name]
                if not examination.fee_usd.known:
                    yield f"fee of {examination.name}"


def _range(one_of: Sequence[Sourced[float]], each_of: Sequence[Sourced[float]]) -> Sourced[Span]:
    every = [*one_of, *each_of]
    if not every:
        return Sourced[Span](note="no fee is known")
    choice = [figure.value or 0 for figure in one_of] or [0]
    fixed = sum(figure.value or 0 for figure in each_of)
    span = Span(low=min(choice) + fixed, high=max(choice) + fixed)
    if len(every) == 1:
        only = every[0]
        return Sourced[Span](**{**only.model_dump(), "value": span})
    return _derived(span, every, "fees that are asked together, of alternatives one")


def _sum(figures: Sequence[Sourced[Span]]) -> Sourced[Span]:
    spans = [figure.value for figure in figures if figure.value is not None]
    if not spans:
        return Sourced[Span](note="no fee is known")
    if len(spans) == 1:
        return figures[0]
    whole = Span(low=sum(each.low for each in spans), high=sum(each.high for each in spans))
    return _derived(whole, figures, "the sum of the steps' fees that are known")


def _derived(span: Span, figures: Sequence[Sourced[Any]], note: str) -> Sourced[Span]:
    return Sourced[Span](
        value=span,
        grade=Grade.DERIVED,
        basis=weakest(figures) or Grade.WORKING,
        sources=tuple(dict.fromkeys(name for each in figures for name in each.sources)),
        as_of=min((each.as_of for each in figures if each.as_of), default=None),
        note=note,
        verify=any(each.verify for each in figures),
    )
