"""The rules of a requirement as one tree of groups, the whole requirement at its root."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from imgxtrain.audit.selection_contract import GroupRule, Rules

UNLIMITED = 10**9
"""Stands for a maximum that there is not."""


class Group(NamedTuple):
    """One group: ``parent`` and ``groups`` are places in the tree, ``procedures`` its own ones.

    ``minimum`` and ``different`` are cut down to what its procedures can supply at all.
    """

    parent: int
    procedures: tuple[int, ...]
    groups: tuple[int, ...]
    minimum: int
    different: int
    maximum: int
    per_visit: int


class Tree(NamedTuple):
    """Groups in such an order that each stands after those within it; the last is the root.

    ``lineage``: for each procedure the groups it is in, its own first and the root last.
    ``floor`` and ``most``: the least repetitions of a procedure that count, and the most.
    ``gain`` is what a procedure at its floor counts. ``each_day``: limit of each procedure a day.
    """

    procedures: tuple[str, ...]
    groups: tuple[Group, ...]
    lineage: tuple[tuple[int, ...], ...]
    floor: int
    most: int
    unlisted: int
    each_day: tuple[int, ...]
    total: int | None
    out_of_reach: int

    @property
    def gain(self) -> int:
        """What a procedure counts on reaching its floor."""
        return min(self.floor, self.most)

    @property
    def root(self) -> int:
        """The place of the whole requirement among the groups."""
        return len(self.groups) - 1

    @property
    def enough(self) -> int:
        """More repetitions than this are never needed to complete everything that can be.

        Each group takes at most its minimum and the floor of each different procedure it asks
        for, and wastes less than two floors where blocks do not fit its minimum or maximum.
        """
        asked = sum(g.minimum + (g.different + 2) * self.floor for g in self.groups)
        return asked + (self.floor * len(self.procedures) if self.total is None else 0)

    def counts(self, repetitions: int) -> int:
        """How many of so many repetitions of one procedure count."""
        return min(repetitions, self.most) if repetitions >= self.floor else 0

    def by_group(self, own: Sequence[int], unlisted: int = 0) -> list[int]:
        """What each group counts, given what its own procedures count."""
        counted = list(own)
        counted[-1] += unlisted
        for place, group in enumerate(self.groups):
            counted[place] = min(counted[place], group.maximum)
            if group.parent >= 0:
                counted[group.parent] += counted[place]
        return counted

    def own_sums(self, counted: Sequence[int]) -> list[int]:
        """The sum over each group's own procedures."""
        return [sum(counted[p] for p in group.procedures) for group in self.groups]


def tree_of(rules: Rules) -> Tree:
    """The tree of a requirement. A procedure belongs to the innermost group that names it."""
    procedures = tuple(dict.fromkeys((*rules.procedures, *_named(rules.groups))))
    places = {each: place for place, each in enumerate(procedures)}
    root = GroupRule(
        id="",
        procedures=frozenset(procedures),
        minimum=rules.total,
        different=rules.different,
        per_procedure_per_day=rules.per_procedure_per_day,
        per_visit=rules.per_visit,
        groups=rules.groups,
    )
    floor = max(1, rules.per_procedure_minimum or 1)
    most = _limit(rules.per_procedure_maximum)
    lifted = max(rules.total or 0, rules.different or 0)  # no more procedures are of any use
    planted = _Planting(places, floor, most, min(rules.unlisted, lifted))
    planted.plant(root, UNLIMITED)
    return Tree(
        procedures=procedures,
        groups=tuple(planted.with_parents()),
        lineage=planted.lineages(),
        floor=floor,
        most=most,
        unlisted=planted.unlisted,
        each_day=tuple(planted.each_day[p] for p in range(len(procedures))),
        total=rules.total,
        out_of_reach=planted.out_of_reach[-1],
    )


def _named(groups: Iterable[GroupRule]) -> Iterable[str]:
    for group in groups:
        yield from sorted(group.procedures)
        yield from _named(group.groups)


def _limit(figure: int | None) -> int:
    return UNLIMITED if figure is None else figure


class _Planting:
    """The groups as they are planted, from the innermost outwards."""

    def __init__(self, places: dict[str, int], floor: int, most: int, unlisted: int) -> None:
        self.places = places
        self.floor = floor
        self.most = most
        self.unlisted = unlisted
        self.groups: list[Group] = []
        self.group_of: dict[int, int] = {}
        self.each_day: dict[int, int] = {}
        self.supply: list[int] = []
        self.variety: list[int] = []
        self.out_of_reach: list[int] = []
        self.elsewhere: list[int] = []

    def plant(self, rule: GroupRule, each_day: int) -> int:
        """Plant a group after those within it; tells its place."""
        each_day = min(each_day, _limit(rule.per_procedure_per_day))
        inner = tuple(self.plant(each, each_day) for each in rule.groups)
        named = {self.places[each] for each in rule.procedures}
        own = tuple(sorted(named - self.group_of.keys()))
        place = len(self.groups)
        for procedure in own:
            self.group_of[procedure] = place
            self.each_day[procedure] = each_day
        self.groups.append(self._reachable(rule, own, inner))
        return place

    def _reachable(self, rule: GroupRule, own: tuple[int, ...], inner: tuple[int, ...]) -> Group:
        """The group with what its procedures can supply asked of it.

        What only procedures that the list does not name can supply (``elsewhere``) is missing once:
        it counts in the groups around as well, so far as a maximum leaves room.
        """
        maximum = _limit(rule.maximum)
        number = len(own) + (self.unlisted if rule.id == "" else 0)
        supply = min(maximum, number * self.most + sum(self.supply[c] for c in inner))
        variety = min(maximum, number * min(1, self.most) + sum(self.variety[c] for c in inner))
        minimum, different = rule.minimum or 0, rule.different or 0
        within = sum(self.out_of_reach[c] for c in inner)
        beyond = max(within, minimum - supply, different - variety)
        elsewhere = beyond - within + sum(self.elsewhere[c] for c in inner)
        if rule.maximum is not None:
            elsewhere = min(elsewhere, maximum - supply)
        self.supply.append(supply)
        self.variety.append(variety)
        self.out_of_reach.append(beyond)
        self.elsewhere.append(elsewhere)
        return Group(
            parent=-1,
            procedures=own,
            groups=inner,
            minimum=max(0, min(supply, minimum - elsewhere)),
            different=min(different, variety),
            maximum=maximum,
            per_visit=_limit(rule.per_visit),
        )

    def with_parents(self) -> list[Group]:
        """The groups, each with the place of the one around it."""
        parents = {c: place for place, group in enumerate(self.groups) for c in group.groups}
        return [g._replace(parent=parents.get(n, -1)) for n, g in enumerate(self.groups)]

    def lineages(self) -> tuple[tuple[int, ...], ...]:
        """For each procedure its groups, from its own one outwards."""
        groups = self.with_parents()
        lines = []
        for procedure in range(len(self.places)):
            line = [self.group_of[procedure]]
            while groups[line[-1]].parent >= 0:
                line.append(groups[line[-1]].parent)
            lines.append(tuple(line))
        return tuple(lines)
