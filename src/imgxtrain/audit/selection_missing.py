"""The fewest further repetitions that complete everything, given how many there are of each.

A procedure below its floor counts nothing; lifting it to the floor counts all at once. In one
group, those that have most are lifted first, as they cost least and bring the same. So all that
must be decided is how many procedures each group lifts: partial plans are joined group by group
from the innermost outwards, and those that another plan betters in everything are dropped.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from imgxtrain.audit.selection_tree import UNLIMITED, Group, Tree


class Further(NamedTuple):
    """Further repetitions by the place of their procedure, and of unlisted procedures."""

    repetitions: tuple[int, ...]
    unlisted: int

    @property
    def sum(self) -> int:
        """All of them together."""
        return sum(self.repetitions) + self.unlisted


class _Plan(NamedTuple):
    """A plan for part of the tree. ``lifts``: each group, and how many it lifts.

    ``counted`` so far, at a cost of ``cost`` repetitions; one repetition more counts one more,
    up to ``room``. ``different`` procedures count.
    """

    cost: int
    counted: int
    room: int
    different: int
    lifts: tuple[tuple[int, int], ...]


def fewest_further(tree: Tree, done: Sequence[int], barred: Collection[int] = ()) -> Further:
    """The fewest that complete everything within reach; ``barred`` procedures are not lifted."""
    return _spelled_out(_best_plan(tree, done, barred), tree, done, barred)


def fewest_sum(tree: Tree, done: Sequence[int], barred: Collection[int] = ()) -> int:
    """How many those are; ``UNLIMITED`` where barred procedures leave no way."""
    plan = _best_plan(tree, done, barred)
    return UNLIMITED if plan is None else plan.cost


def _best_plan(tree: Tree, done: Sequence[int], barred: Collection[int]) -> _Plan | None:
    of_group: list[list[_Plan]] = []
    useful, variety = _useful(tree)
    for place, group in enumerate(tree.groups):
        plans = list(_own_plans(tree, place, done, barred))
        for inner in group.groups:
            plans = _undominated(
                _Plan(
                    a.cost + b.cost,
                    min(a.counted + b.counted, useful[place]),
                    min(a.room + b.room, useful[place]),
                    min(a.different + b.different, variety[place]),
                    a.lifts + b.lifts,
                )
                for a in plans
                for b in of_group[inner]
            )
        of_group.append(_undominated(_closed(plans, group, useful[place], variety[place])))
    return of_group[-1][0] if of_group[-1] else None


def _useful(tree: Tree) -> tuple[list[int], list[int]]:
    """The most that a group's count and variety can matter, to itself and those around it."""
    counted = [g.minimum for g in tree.groups]
    variety = [g.different for g in tree.groups]
    for place in reversed(range(len(tree.groups))):
        for inner in tree.groups[place].groups:
            counted[inner] = max(counted[inner], counted[place])
            variety[inner] = max(variety[inner], variety[place])
    return counted, variety


def _own_plans(
    tree: Tree, place: int, done: Sequence[int], barred: Collection[int]
) -> Iterator[_Plan]:
    group = tree.groups[place]
    counting = [done[p] for p in group.procedures if done[p] >= tree.floor]
    waiting = [tree.floor - done[p] for p in _liftable(tree, place, done, barred)]
    waiting += [tree.floor] * (tree.unlisted if place == tree.root else 0)
    counted = sum(min(number, tree.most) for number in counting)
    for lifted, cost in enumerate(accumulate(waiting, initial=0)):
        active = len(counting) + lifted
        yield _Plan(
            cost,
            counted + lifted * tree.gain,
            active * tree.most,
            active if tree.most else 0,
            ((place, lifted),),
        )


def _liftable(tree: Tree, place: int, done: Sequence[int], barred: Collection[int]) -> list[int]:
    """Procedures of a group that do not count yet, those that have most first."""
    below = [p for p in tree.groups[place].procedures if done[p] < tree.floor and p not in barred]
    return sorted(below, key=lambda p: (-done[p], p))


def _closed(plans: list[_Plan], group: Group, useful: int, variety: int) -> Iterator[_Plan]:
    """The plans that satisfy the group, with what fills it up to its minimum."""
    for plan in plans:
        counted, room = min(plan.counted, group.maximum), min(plan.room, group.maximum)
        different = min(plan.different, group.maximum)
        if room < group.minimum or different < group.different:
            continue
        filled = max(0, group.minimum - counted)
        yield _Plan(
            plan.cost + filled,
            min(counted + filled, useful),
            min(room, useful),
            min(different, variety),
            plan.lifts,
        )


def _undominated(plans: Iterator[_Plan]) -> list[_Plan]:
    """Those of which no other is as good in everything; the cheapest first."""
    kept: list[_Plan] = []
    seen: set[tuple[int, int, int, int]] = set()
    for plan in sorted(plans, key=lambda p: (p.cost, -p.counted, -p.room, -p.different)):
        key = plan[:4]
        if key not in seen:
            seen.add(key)
            if not any(_betters(other, plan) for other in kept):
                kept.append(plan)
    return kept


def _betters(one: _Plan, other: _Plan) -> bool:
    return (
        one.room >= other.room
        and one.different >= other.different
        and one.cost + max(0, other.counted - one.counted) <= other.cost
    )


def _spelled_out(
    plan: _Plan | None, tree: Tree, done: Sequence[int], barred: Collection[int]
) -> Further:
    """Which procedures are lifted, and what fills each group up to its minimum."""
    numbers = list(done)
    unlisted = 0
    for place, lifted in plan.lifts if plan else ():
        listed = _liftable(tree, place, done, barred)[:lifted]
        for procedure in listed:
            numbers[procedure] = tree.floor
        unlisted += lifted - len(listed)
    filler = _Filler(tree, numbers, unlisted)
    for place in range(len(tree.groups)):
        filler.fill(place)
    return Further(
        tuple(after - before for after, before in zip(numbers, done, strict=True)),
        unlisted * tree.floor + filler.unlisted_more,
    )


class _Filler:
    """Fills groups up to their minimums; ``numbers`` by procedure grow as it goes."""

    def __init__(self, tree: Tree, numbers: list[int], unlisted: int) -> None:
        self.tree = tree
        self.numbers = numbers
        self.unlisted_more = 0
        self._unlisted_room = unlisted * (tree.most - tree.gain)
        own = tree.own_sums([tree.counts(number) for number in numbers])
        self._counted = tree.by_group(own, unlisted * tree.gain)

    def fill(self, place: int) -> None:
        """Fill one group with what is nearest its maximum first, the unlisted last."""
        tree = self.tree
        inside = [p for p, line in enumerate(tree.lineage) if place in line]
        for procedure in sorted(inside, key=lambda p: (-self.numbers[p], p)):
            need = tree.groups[place].minimum - self._counted[place]
            if need <= 0:
                return
            if self.numbers[procedure] >= tree.floor:
                line = tree.lineage[procedure]
                below = line[: line.index(place)]
                room = min(
                    (tree.groups[g].maximum - self._counted[g] for g in below), default=UNLIMITED
                )
                more = max(0, min(need, room, tree.most - self.numbers[procedure]))
                self.numbers[procedure] += more
                self._count(line, more)
        if place == tree.root:
            need = tree.groups[place].minimum - self._counted[place]
            self.unlisted_more = max(0, min(need, self._unlisted_room))

    def _count(self, line: tuple[int, ...], more: int) -> None:
        for place in line:
            grown = min(self.tree.groups[place].maximum, self._counted[place] + more)
            more = grown - self._counted[place]
            self._counted[place] = grown
