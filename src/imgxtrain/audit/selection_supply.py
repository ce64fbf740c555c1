"""The candidates, put together where nothing tells them apart, and only those that can matter."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from imgxtrain.audit.selection_contract import Candidate, Rules
from imgxtrain.audit.selection_limits import Spent
from imgxtrain.audit.selection_tree import UNLIMITED, Tree

_day = attrgetter("day")


class Lot(NamedTuple):
    """Open candidates that are alike in all that a rule looks at, in the order they are taken."""

    procedure: int
    day: date
    visit: str | None
    simulated: bool
    members: tuple[Candidate, ...]


class Supply(NamedTuple):
    """What there is to choose from, by the place of the procedure.

    ``fixed`` and ``free`` are all fixed candidates and all others; ``lots`` holds those of
    ``free`` that can make a difference, the latest days first.
    """

    fixed: tuple[tuple[Candidate, ...], ...]
    free: tuple[Sequence[Candidate], ...]
    lots: tuple[Lot, ...]

    @property
    def held(self) -> list[int]:
        """How many are fixed, by procedure."""
        return [len(each) for each in self.fixed]


def in_order(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The latest to expire first, then by id."""
    by_id = sorted(candidates, key=attrgetter("id"))
    return sorted(by_id, key=attrgetter("last_day", "day"), reverse=True)


def supply_of(candidates: Iterable[Candidate], rules: Rules, tree: Tree) -> Supply:
    """Sort candidates by procedure. Those of procedures that the tree does not name are dropped."""
    places = {each: place for place, each in enumerate(tree.procedures)}
    fixed: list[list[Candidate]] = [[] for _ in places]
    free: list[list[Candidate]] = [[] for _ in places]
    for each in candidates:
        place = places.get(each.procedure)
        if place is not None:
            (fixed if each.fixed else free)[place].append(each)
    spent = spent_by(fixed, rules, tree)
    return Supply(
        fixed=tuple(tuple(in_order(each)) for each in fixed),
        free=tuple(free),
        lots=_lots(fixed, free, spent, tree),
    )


def spent_by(taken: Sequence[Iterable[Candidate]], rules: Rules, tree: Tree) -> Spent:
    """The ledger after some were taken, given by procedure."""
    spent = Spent(rules, tree)
    for procedure, each in enumerate(taken):
        for candidate in each:
            spent.take(candidate, procedure)
    return spent


def _lots(
    fixed: Sequence[Sequence[Candidate]],
    free: Sequence[Sequence[Candidate]],
    spent: Spent,
    tree: Tree,
) -> tuple[Lot, ...]:
    blocked = _days_filled(free, spent, tree)
    lots: list[Lot] = []
    for procedure, each in enumerate(free):
        wanted = min(tree.most, tree.enough) - len(fixed[procedure])
        if wanted > 0:
            for part in _parts(each, procedure, spent):
                lots += _lots_of(procedure, part, wanted + blocked, spent)
    return tuple(sorted(lots, key=_lot_order, reverse=True))


def _parts(
    candidates: Sequence[Candidate], procedure: int, spent: Spent
) -> Iterator[Sequence[Candidate]]:
    """Those that may be taken; simulated ones apart, where not all of them may be."""
    if spent.closes_visits(procedure):
        candidates = [
            c for c in candidates if 0 not in spent.visit_rooms(c.day, c.visit, procedure).values()
        ]
    if spent.simulated_room < UNLIMITED:
        if spent.simulated_room > 0:
            yield [c for c in candidates if c.simulated]
        candidates = [c for c in candidates if not c.simulated]
    yield candidates


def _lot_order(lot: Lot) -> tuple[date, int, str, bool]:
    return lot.day, -lot.procedure, lot.visit or "", not lot.simulated


def _days_filled(free: Sequence[Sequence[Candidate]], spent: Spent, tree: Tree) -> int:
    """How many days can at most be closed to a procedure by what is taken of the others.

    Never is more taken than suffices to complete everything; it fills the scarcest days first.
    A visit is closed by one candidate, so any of those could close a day where visits matter.
    """
    if not spent.limits_days:
        return 0
    per_day = Counter(map(_day, chain.from_iterable(free)))
    rooms = ((spent.day_room(day), number) for day, number in per_day.items())
    left = tree.enough
    filled = 0
    for room in sorted(room for room, number in rooms if 0 < room < number):
        if room > left:
            break
        filled += 1
        left -= room
    visits = any(group.per_visit < UNLIMITED for group in tree.groups)
    return filled + (tree.enough if visits else 0)


def _lots_of(procedure: int, candidates: Sequence[Candidate], days: int, spent: Spent) -> list[Lot]:
    """Lots of the latest ``days`` on which there is room for one more of a procedure."""
    open_days: list[date] = []
    for day in sorted(set(map(_day, candidates)), reverse=True):
        if spent.day_room(day) and spent.each_room(day, procedure):
            open_days.append(day)
            if len(open_days) == days:
                break
    kept = set(open_days)
    alike: defaultdict[tuple[date, str | None, bool], list[Candidate]] = defaultdict(list)
    for each in candidates:
        if each.day in kept:
            alike[_likeness(each, procedure, spent)].append(each)
    return [
        Lot(procedure, day, visit, simulated, tuple(in_order(members)))
        for (day, visit, simulated), members in alike.items()
    ]


def _likeness(candidate: Candidate, procedure: int, spent: Spent) -> tuple[date, str | None, bool]:
    rooms = spent.visit_rooms(candidate.day, candidate.visit, procedure)
    simulated = candidate.simulated and spent.simulated_room < UNLIMITED
    return candidate.day, candidate.visit if rooms else None, simulated
