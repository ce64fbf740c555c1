"""Which credentials are open by what is held, and what each of those would open next.

In the data's order: no order of merit, and how well a way is known is told with it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from imgxtrain.audit.eligibility import Route, routes_to
from imgxtrain.audit.held_credentials import Held, holdings_of
from imgxtrain.audit.question import Question
from imgxtrain.audit.supposed import held_now, with_held
from imgxtrain.knowledge.credentials import Credential, CredentialStatus
from imgxtrain.knowledge.requirements import Holds


@dataclass(frozen=True)
class Opened:
    """A credential that ``route`` leads to; ``then``: what it would open in its turn."""

    credential: Credential
    route: Route
    then: tuple["Opened", ...] = ()


@dataclass(frozen=True)
class Branch:
    """What is open to the holder of all of ``held`` (ids)."""

    held: tuple[str, ...]
    opened: tuple[Opened, ...]


@dataclass(frozen=True)
class Openings:
    """``by_schooling``: open, whatever is held, to who does the schooling or work they ask.

    ``not_modeled``: awarded, by ways that are not in the data.
    """

    held: tuple[Held, ...]
    branches: tuple[Branch, ...]
    by_schooling: tuple[Opened, ...]
    not_modeled: tuple[Credential, ...]


def openings(question: Question) -> Openings:
    """Every credential that is not held yet, by what opens it."""
    current = held_now(question)
    awarded = tuple(_awarded(question, current))
    by_holding, by_schooling = [], []
    for each in awarded:
        routes = [route for route in routes_to(each, question) if route.eligible]
        made_for = next((route for route in routes if route.held), None)
        if made_for:
            by_holding.append(Opened(each, made_for))
        elif routes:
            by_schooling.append(Opened(each, routes[0]))
    closed_yet = [each for each in awarded if each not in {one.credential for one in by_holding}]
    deeper = [
        replace(each, then=_next(each.credential, closed_yet, question)) for each in by_holding
    ]
    return Openings(
        held=holdings_of(question.profile.credentials, question.today),
        branches=tuple(_branches(deeper)),
        by_schooling=tuple(by_schooling),
        not_modeled=tuple(each for each in awarded if not each.pathways),
    )


def _awarded(question: Question, held: frozenset[str]) -> Iterable[Credential]:
    return (
        each
        for each in question.knowledge.credentials.values()
        if each.id not in held and each.status is not CredentialStatus.CLOSED
    )


def _next(
    earned: Credential, closed_yet: Sequence[Credential], question: Question
) -> tuple[Opened, ...]:
    """What opens once ``earned`` is held too, and by it."""
    later = with_held(question, [earned.id])
    found: list[Opened] = []
    for each in closed_yet:
        if each.id == earned.id or not _asks_for(each, earned):
            continue
        route = next(
            (r for r in routes_to(each, later) if r.eligible and earned.id in r.held), None
        )
        if route:
            found.append(Opened(each, route))
    return tuple(found)


def _asks_for(credential: Credential, earned: Credential) -> bool:
    names = {earned.id, earned.family}
    asked = (
        name
        for pathway in credential.pathways
        for each in pathway.requirements
        if isinstance(each, Holds)
        for one in each.any_of
        for name in one
    )
    return not names.isdisjoint(asked)


def _branches(opened: Sequence[Opened]) -> Iterable[Branch]:
    by_held: dict[tuple[str, ...], list[Opened]] = {}
    for each in opened:
        by_held.setdefault(each.route.held, []).append(each)
    return (Branch(held, tuple(many)) for held, many in by_held.items())
