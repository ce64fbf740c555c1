"""Which routes to a credential are open by what is held, what to earn first, what a state asks."""

from collections.abc import Iterator
from typing import NamedTuple

from imgxtrain.audit.holds import Holding, all_missing, holding, holding_standing
from imgxtrain.audit.question import Question
from imgxtrain.audit.results import Code, Finding, Standing
from imgxtrain.audit.standing import least_known, standing_of
from imgxtrain.knowledge.credentials import Credential, CredentialStatus, Pathway, PathwayStatus
from imgxtrain.knowledge.requirements import Holds
from imgxtrain.knowledge.states import State, StateRule
from imgxtrain.profile.entries import StepEntry


class Route(NamedTuple):
    """One pathway for one person. ``eligible``: open, and what must be held for it is held.

    ``held``: the credentials that open it; empty where it asks for none, or for lack of them.
    ``missing``: each set of credentials (family ids among them) that would open it, fewest first.
    What else it asks (schooling, experience, an exam) is no part of this.
    """

    pathway: Pathway
    eligible: bool
    held: tuple[str, ...] = ()
    missing: tuple[tuple[str, ...], ...] = ()
    standing: Standing = Standing.OFFICIAL
    findings: tuple[Finding, ...] = ()


class Eligibility(NamedTuple):
    """Every route to a credential, as the data has them.

    ``ways``: where no route is open, every shortest order of credentials to earn first; none is
    better than another by what is known here. Both are empty where a route is open, or none ever
    opens.
    """

    credential: Credential
    routes: tuple[Route, ...]
    ways: tuple[tuple[str, ...], ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def way(self) -> tuple[str, ...]:
        """The first of the shortest ways."""
        return self.ways[0] if self.ways else ()

    @property
    def eligible(self) -> bool:
        """Whether any route is open to the person."""
        return any(route.eligible for route in self.routes)


class StateRules(NamedTuple):
    """What a state is known to ask of a credential's modalities; no ``state`` where none is named.

    ``rules``: those on the credential's modalities; ``accepted_by``: those of them that name the
    credential (or its family) as one they accept. ``unknown``: modalities of which nothing was
    found, which does not mean that the state asks for nothing.
    """

    state: State | None = None
    rules: tuple[StateRule, ...] = ()
    accepted_by: tuple[StateRule, ...] = ()
    unknown: tuple[str, ...] = ()


def eligibility(credential: Credential, question: Question) -> Eligibility:
    """Each route to ``credential``, and where none is open the shortest way to one."""
    routes = routes_to(credential, question)
    is_open = any(route.eligible for route in routes)
    return Eligibility(
        credential,
        routes,
        () if is_open else _ways(credential, question),
        tuple(_findings(credential)),
    )


def routes_to(credential: Credential, question: Question) -> tuple[Route, ...]:
    """Each route to ``credential`` alone, without a search for what to earn first."""
    return tuple(_route(each, credential, question) for each in credential.pathways)


def _ways(credential: Credential, question: Question) -> tuple[tuple[str, ...], ...]:
    from imgxtrain.audit.shortest_ways import shortest_ways  # rarely needed

    return shortest_ways(credential.id, question)


def best_routes(found: Eligibility) -> tuple[Route, ...]:
    """Eligible routes: first those that what is held opens, then those that ask for nothing."""
    fitting = (route for route in found.routes if route.eligible)
    return tuple(sorted(fitting, key=lambda route: not _is_made_for_holders(route.pathway)))


def state_rules(credential: Credential, question: Question) -> StateRules:
    """The rules of the person's own state; nothing of any other."""
    code = question.profile.person.state
    if code is None or code not in question.knowledge.states:
        return StateRules(unknown=credential.modalities)
    state = question.knowledge.states[code]
    own = set(credential.modalities)
    rules = tuple(each for each in state.rules if own & set(each.modalities))
    names = {credential.id, credential.family}
    told = {name for each in rules for name in each.modalities}
    return StateRules(
        state=state,
        rules=rules,
        accepted_by=tuple(each for each in rules if names & set(each.accepts)),
        unknown=tuple(each for each in credential.modalities if each not in told),
    )


def _is_made_for_holders(pathway: Pathway) -> bool:
    return any(isinstance(each, Holds) for each in pathway.requirements)


def _route(pathway: Pathway, credential: Credential, question: Question) -> Route:
    ticked = _ticked(credential.id, question)
    asked = [each for each in pathway.requirements if isinstance(each, Holds)]
    found = [(each, holding(each, question, ticked.get(each.id))) for each in asked]
    barred = tuple(_bars(pathway, credential, question))
    met = all(each.met for _, each in found)
    return Route(
        pathway=pathway,
        eligible=met and not barred,
        held=_held(found) if met else (),
        missing=all_missing(each for _, each in found),
        standing=_standing(pathway, found),
        findings=(*barred, *(one for _, each in found for one in each.findings)),
    )


def _held(found: list[tuple[Holds, Holding]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for _, each in found for name in each.held))


def _ticked(credential: str, question: Question) -> dict[str, StepEntry]:
    steps = (each for each in question.log.of(StepEntry) if each.target == credential)
    return {each.step: each for each in steps}


def _bars(pathway: Pathway, credential: Credential, question: Question) -> Iterator[Finding]:
    """Why a pathway cannot be taken by anybody today."""
    begins = pathway.effective_from
    if credential.status is CredentialStatus.CLOSED:
        yield Finding(Code.CLOSED, f"{credential.name} is no longer awarded")
    if pathway.status is PathwayStatus.CLOSED:
        closed = pathway.closed_on
        since = f" since {closed.value}" if closed.known else ""
        reason = f"{pathway.name} is closed to new candidates{since}"
        yield Finding(Code.CLOSED, reason, rule=closed.note, sources=closed.sources)
    if pathway.status is PathwayStatus.UNKNOWN:
        reason = f"whether {pathway.name} takes new candidates is not known"
        yield Finding(Code.UNKNOWN_FIGURE, reason, remedy="ask the body")
    if begins.value is not None and begins.value > question.today:
        reason = f"{pathway.name} begins on {begins.value}"
        yield Finding(Code.FUTURE_DATE, reason, rule=begins.note, sources=begins.sources)


def _standing(pathway: Pathway, found: list[tuple[Holds, Holding]]) -> Standing:
    if pathway.status is PathwayStatus.UNKNOWN:
        return Standing.UNKNOWN
    own = standing_of((pathway.provenance, pathway.for_whom))
    return least_known((own, *(holding_standing(*each, pathway) for each in found)))


def _findings(credential: Credential) -> Iterator[Finding]:
    since = credential.status_since
    when = f" ({since.value})" if since.known else ""
    if credential.status is CredentialStatus.CLOSED:
        reason = f"{credential.name} is no longer awarded{when}"
        yield Finding(Code.CLOSED, reason, rule=since.note, sources=since.sources)
    if credential.status is CredentialStatus.CLOSING:
        reason = f"{credential.name} is being closed{when}"
        yield Finding(Code.CLOSED, reason, rule=since.note, sources=since.sources)
    if not credential.pathways:
        missing = "; ".join(credential.not_modelled)
        reason = f"the ways to {credential.name} are not modeled here"
        yield Finding(Code.LIST_INCOMPLETE, reason, rule=missing or None, remedy="ask its body")
