"""Which credentials to earn first, in which order, until a route to another one opens.

Breadth first over sets of credentials held. Among ways of one length those come first whose every
step is a route made for what is held by then; one through a route that asks for nothing (a whole
program, say) comes after them. One that has lapsed is got back, which is no new beginning.
"""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from imgxtrain.audit.held_credentials import holdings_of
from imgxtrain.audit.question import Question
from imgxtrain.knowledge.credentials import Credential, CredentialStatus, Pathway, PathwayStatus
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.requirements import Holds

_LONGEST = 4


class _Way(NamedTuple):
    """Credentials earned in order; ``begun_anew``: how many of them by routes that ask nothing."""

    steps: tuple[str, ...]
    begun_anew: int


def shortest_ways(credential: str, question: Question) -> tuple[tuple[str, ...], ...]:
    """Every shortest order of credentials after which a route to ``credential`` is open.

    Empty where one is open already, or where none opens within four credentials.
    """
    records = holdings_of(question.profile.credentials, question.today)
    held = frozenset(each.credential for each in records if each.counts(active=True))
    lapsed = frozenset(each.credential for each in records if each.is_lapsed)
    terrain = _Terrain(question, lapsed)
    towards = terrain.on_the_way_to(credential) - {credential}
    if terrain.is_open(credential, held):
        return ()
    ways = [_Way((), 0)]
    for _ in range(_LONGEST):
        ways = _shortest_by_set(_longer(ways, held, towards, terrain))
        arrived = [way for way in ways if terrain.is_open(credential, held | set(way.steps))]
        if arrived:
            least = min(way.begun_anew for way in arrived)
            return tuple(way.steps for way in arrived if way.begun_anew == least)
    return ()


def _longer(
    ways: list[_Way], held: frozenset[str], towards: frozenset[str], terrain: "_Terrain"
) -> Iterator[_Way]:
    for way in ways:
        now = held | set(way.steps)
        for step in sorted(towards - now):
            anew = terrain.cost(step, now)
            if anew is not None:
                yield _Way((*way.steps, step), way.begun_anew + anew)


def _shortest_by_set(ways: Iterator[_Way]) -> list[_Way]:
    """Of ways to the same credentials the one with the fewest new beginnings."""
    best: dict[frozenset[str], _Way] = {}
    for way in ways:
        key = frozenset(way.steps)
        if key not in best or way.begun_anew < best[key].begun_anew:
            best[key] = way
    return list(best.values())


class _Terrain:
    """What leads to what, each credential looked up once."""

    def __init__(self, question: Question, lapsed: frozenset[str]) -> None:
        self._lapsed = lapsed
        self._knowledge = question.knowledge
        self._today = question.today
        self._routes: dict[str, tuple[frozenset[frozenset[str]], ...]] = {}

    def is_open(self, credential: str, held: frozenset[str]) -> bool:
        """Whether some route to it is open to whoever holds ``held``."""
        return any(_is_opened(route, held) for route in self._of(credential))

    def cost(self, credential: str, held: frozenset[str]) -> int | None:
        """0 by a route made for what is held, 1 by one that asks for nothing; None by neither."""
        opened = [route for route in self._of(credential) if _is_opened(route, held)]
        if credential in self._lapsed or any(frozenset() not in route for route in opened):
            return 0
        return 1 if opened or self._is_a_beginning(credential) else None

    def on_the_way_to(self, credential: str) -> frozenset[str]:
        """Every credential that some route to it asks for, and what those ask for in turn."""
        found: set[str] = set()
        waiting = [credential]
        while waiting:
            for route in self._of(waiting.pop()):
                new = {name for needed in route for name in needed} - found
                found |= new
                waiting += new
        return frozenset(found)

    def _of(self, credential: str) -> tuple[frozenset[frozenset[str]], ...]:
        """For each route open to new candidates, the sets of credentials that open it."""
        if credential not in self._routes:
            self._routes[credential] = tuple(self._openings(credential))
        return self._routes[credential]

    def _openings(self, credential: str) -> Iterator[frozenset[frozenset[str]]]:
        if credential not in self._knowledge.credentials:
            return
        record = self._knowledge.credentials[credential]
        if record.status is CredentialStatus.CLOSED:
            return
        for pathway in record.pathways:
            if self._takes_candidates(pathway):
                yield _sets_of(pathway, self._knowledge)

    def _takes_candidates(self, pathway: Pathway) -> bool:
        begins = pathway.effective_from.value
        return pathway.status is PathwayStatus.OPEN and (begins is None or begins <= self._today)

    def _is_a_beginning(self, credential: str) -> bool:
        """Awarded, by ways that are not modeled: as a body's first credentials are."""
        if credential not in self._knowledge.credentials:
            return False
        record: Credential = self._knowledge.credentials[credential]
        return record.status is CredentialStatus.OPEN and not record.pathways


def _is_opened(route: frozenset[frozenset[str]], held: frozenset[str]) -> bool:
    return any(needed <= held for needed in route)


def _sets_of(pathway: Pathway, knowledge: Knowledge) -> frozenset[frozenset[str]]:
    """Each set of credentials that satisfies all that must be held; families are spelled out."""
    asked = [each for each in pathway.requirements if isinstance(each, Holds)]
    options = [
        [
            frozenset(chosen)
            for alternative in each.any_of
            for chosen in product(*(_members(name, knowledge) for name in alternative))
        ]
        for each in asked
    ]
    return frozenset(frozenset[str]().union(*chosen) for chosen in product(*options))


def _members(name: str, knowledge: Knowledge) -> tuple[str, ...]:
    known = knowledge.credentials
    if name in known:
        return (name,)
    return tuple(each for each in known if known.plain(each).get("family") == name)
