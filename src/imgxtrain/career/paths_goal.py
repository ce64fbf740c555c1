"""The shortest orders of credentials to a chosen goal, and what of it the record shows.

Shortest counts credentials to earn, nothing else: of orders that are equally short none is better
by what is known here, and all of them are told.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from imgxtrain.audit.eligibility import eligibility, routes_to
from imgxtrain.audit.held_credentials import holdings_of, lapse_findings
from imgxtrain.audit.holds import matches
from imgxtrain.audit.question import Question
from imgxtrain.audit.results import Code, Finding
from imgxtrain.audit.supposed import held_now, with_held
from imgxtrain.career.paths_judging import Judged, Verdict, judged, modalities_held
from imgxtrain.knowledge.careers import Career
from imgxtrain.knowledge.credentials import Credential, CredentialStatus, Purpose
from imgxtrain.knowledge.names import Kind, Match

Order = tuple[str, ...]
"""Ids of credentials in the order in which they are earned."""
_AWARDED = frozenset({CredentialStatus.OPEN, CredentialStatus.CLOSING})


class GoalState(StrEnum):
    """``met``: no credential is the goal itself, and all that is known to be asked is shown."""

    REACHED = "reached"
    MET = "met"
    OPEN = "open"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True)
class CareerShown:
    """A destination with everything it asks, judged. ``reached``: its credential is held."""

    career: Career
    asked: tuple[Judged, ...]
    reached: bool


@dataclass(frozen=True)
class Goal:
    """``orders``: ids of credentials to earn; for a modality the shortest to each of its own.

    ``credentials``: those that reach it, none where a destination has no credential of its own;
    ``career``: the destination that it is, or that its credential belongs to.
    """

    match: Match
    state: GoalState
    credentials: tuple[Credential, ...]
    held: tuple[str, ...]
    career: CareerShown | None
    orders: tuple[Order, ...]
    findings: tuple[Finding, ...]


def career_shown(career: Career, question: Question) -> CareerShown:
    """One destination, held against the record."""
    reached = career.credential is not None and career.credential in held_now(question)
    return CareerShown(career, judged(career, question), reached)


def goal_of(match: Match, question: Question) -> Goal:
    """The goal that ``match`` (a career, credential or modality) is, and the ways to it."""
    career = _career(match, question)
    credentials = tuple(_credentials(match, career, question))
    shown = career_shown(career, question) if career else None
    now = held_now(question)
    held = tuple(each.id for each in credentials if each.id in now)
    orders = () if held else tuple(_orders(match, credentials, shown, question))
    state = _state(held, credentials, shown, orders)
    return Goal(
        match=match,
        state=state,
        credentials=credentials,
        held=held,
        career=shown,
        orders=tuple(each for each in orders if each),
        findings=tuple(_findings(credentials, state, question)),
    )


def _career(match: Match, question: Question) -> Career | None:
    careers = question.knowledge.careers
    if match.kind is Kind.CAREER:
        return careers[match.id]
    if match.kind is not Kind.CREDENTIAL:
        return None
    return next((each for each in careers.values() if each.credential == match.id), None)


def _credentials(match: Match, career: Career | None, question: Question) -> Iterator[Credential]:
    known = question.knowledge.credentials
    if match.kind is Kind.CREDENTIAL:
        yield known[match.id]
    elif match.kind is Kind.MODALITY:
        every = question.knowledge.credentials_of(match.id)
        usual = [e for e in every if e.status in _AWARDED and e.purpose is Purpose.PRACTICE]
        yield from sorted(usual or every, key=lambda each: (each.body, each.id))
    elif career and career.credential:
        yield known[career.credential]


def _orders(
    match: Match,
    credentials: Sequence[Credential],
    shown: CareerShown | None,
    question: Question,
) -> Iterator[Order]:
    """The shortest orders that bring all credentials asked; an empty one where none is lacking.

    A modality's credentials are not held against one another: a program may be longer than two
    credentials earned at work.
    """
    if match.kind is Kind.MODALITY:
        for each in credentials:
            yield from _through([((each.id,),)], question)
        return
    asked = [each.lacking for each in shown.asked if each.lacking] if shown else []
    if shown and not asked and not credentials:
        asked = list(_entrances(shown.career, question))
    yield from _through([*asked, *(((each.id,),) for each in credentials)], question)


def _entrances(career: Career, question: Question) -> Iterator[tuple[Order, ...]]:
    """Credentials of the modalities from which it begins, where none of those is practiced yet."""
    begins = career.modalities
    if not begins or not set(begins).isdisjoint(modalities_held(question)):
        return
    every = (each for name in begins for each in question.knowledge.credentials_of(name))
    usual = [e for e in every if e.status in _AWARDED and e.purpose is Purpose.PRACTICE]
    yield tuple((name,) for name in dict.fromkeys(each.id for each in usual))


def _through(asked: Sequence[tuple[Order, ...]], question: Question) -> Iterator[Order]:
    """Orders that satisfy each of ``asked`` (alternatives, family ids among them) in turn."""
    orders: list[Order] = [()]
    for alternatives in asked:
        orders = [
            (*order, *further)
            for order in orders
            for further in _to_one_of(alternatives, with_held(question, order))
        ]
    least = min(map(len, orders), default=0)
    yield from dict.fromkeys(each for each in orders if len(each) == least)


def _to_one_of(alternatives: Iterable[Order], question: Question) -> Iterator[Order]:
    """To the alternatives that take fewest credentials from what the question holds."""
    found = [order for each in alternatives for order in _to_all(each, question)]
    least = min(map(len, found), default=0)
    yield from (each for each in found if len(each) == least)


def _to_all(wanted: Order, question: Question) -> list[Order]:
    """To every credential of ``wanted``, one after another."""
    orders: list[Order] = [()]
    for name in wanted:
        orders = [
            (*order, *further)
            for order in orders
            for member in _members(name, question)
            for further in _to_credential(member, with_held(question, order))
        ]
    return orders


def _members(name: str, question: Question) -> tuple[str, ...]:
    """The credential, or those of the family by that id."""
    return tuple(each for each in question.knowledge.credentials if matches(each, name, question))


def _to_credential(name: str, question: Question) -> Iterator[Order]:
    """The shortest orders that end with the credential; none where no way is known to be open."""
    if name in held_now(question):
        yield ()
        return
    credential = question.knowledge.credentials[name]
    found = eligibility(credential, question)
    was_held = any(each.credential == name for each in question.profile.credentials)
    if found.eligible or _begins(credential) or (was_held and credential.status in _AWARDED):
        yield (name,)
        return
    for way in found.ways:
        yield (*way, name)


def _begins(credential: Credential) -> bool:
    """Awarded by ways that are not modeled, as first credentials are."""
    return not credential.pathways and credential.status in _AWARDED


def _state(
    held: tuple[str, ...],
    credentials: Sequence[Credential],
    shown: CareerShown | None,
    orders: Sequence[Order],
) -> GoalState:
    if held:
        return GoalState.REACHED
    if not orders:
        return GoalState.UNREACHABLE
    if credentials or not shown:
        return GoalState.OPEN
    good = {Verdict.MET, Verdict.AS_FAR_AS_KEPT}
    met = bool(shown.asked) and all(each.verdict in good for each in shown.asked)
    return GoalState.MET if met else GoalState.OPEN


def _findings(
    credentials: Sequence[Credential], state: GoalState, question: Question
) -> Iterator[Finding]:
    """What the record says of the goal's own credentials, and why no way is open."""
    own = {each.id for each in credentials}
    records = holdings_of(question.profile.credentials, question.today)
    current = held_now(question)
    mine = [each for each in records if each.credential in own - current]
    yield from lapse_findings(mine, question.knowledge)
    if state is not GoalState.UNREACHABLE:
        return
    for each in credentials:
        yield from eligibility(each, question).findings
        for route in routes_to(each, question):
            yield from (one for one in route.findings if one.code is not Code.NOT_HELD)
