"""The choice that leaves the fewest further repetitions missing, and whether that is proven.

Which procedures reach their floor in the end is decided by search; given those, the best choice
is a greatest flow. A first choice is built greedily, which nearly always meets a lower bound at
once: what would be missing if no day or visit had a limit, or if no procedure had a floor. Where
it does not, procedures are decided one by one, in or out, within a set number of steps.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date
from math import ceil
from typing import NamedTuple

from imgxtrain.audit.selection_limits import Spent
from imgxtrain.audit.selection_missing import fewest_further, fewest_sum
from imgxtrain.audit.selection_network import Network
from imgxtrain.audit.selection_pieces import Pieces, pieces_of
from imgxtrain.audit.selection_supply import Lot, Supply
from imgxtrain.audit.selection_tree import UNLIMITED, Tree

STEPS = 400_000
"""Arcs looked at before the search for one number is given up: about a tenth of a second."""

ALL_STEPS = 3 * STEPS
"""Arcs looked at before the search is given up altogether."""

PLANS = 1000
"""Arcs that might be looked at while what is missing is found, for each group."""


class Choice(NamedTuple):
    """How many of each lot are taken, how many that makes of each procedure, and what is left."""

    taken: tuple[int, ...]
    done: tuple[int, ...]
    missing: int
    merit: tuple[int, int]
    proven: bool = False

    @property
    def rank(self) -> tuple[int, int, int]:
        """The fewest missing first, then the most approved, then the most different."""
        return self.missing, -self.merit[0], -self.merit[1]


def best_choice(tree: Tree, supply: Supply, lots: Sequence[Lot], spent: Spent) -> Choice:
    """The best choice among ``lots``; ``spent`` is what the fixed candidates spend."""
    return _Search(tree, supply, lots, spent).best()


class _Search:
    def __init__(self, tree: Tree, supply: Supply, lots: Sequence[Lot], spent: Spent) -> None:
        self.tree = tree
        self.lots = lots
        self.held = supply.held
        self.approved = [sum(c.approved for c in each) for each in supply.fixed]
        self.net = Network(tree, lots, spent)
        self.most = self._most(spent)
        self.found: Choice | None = None
        self.target = UNLIMITED

    def best(self) -> Choice:
        """The best found. It is tried to leave as few as may be, then one more, and so on.

        Proven where each lesser number was shown to be out of reach.
        """
        sure = self.target = fewest_sum(self.tree, self.most)
        self._keep(self._floors_first())
        while self.target < self._found().missing and self.net.steps < ALL_STEPS:
            until = self.net.steps + STEPS
            if self._decide(self._settled(), frozenset(), until) and sure == self.target:
                sure += self._found().missing > sure
            self.target += 1
        if sure < self._found().missing:
            self._improve(sure)
        best = self._found()
        return Choice(best.taken, best.done, best.missing, best.merit, best.missing == sure)

    def _found(self) -> Choice:
        if self.found is None:
            raise AssertionError
        return self.found

    def _improve(self, bound: int) -> None:
        """Let single procedures in or out for as long as that leaves less missing."""
        self.target = UNLIMITED
        everything = frozenset(range(len(self.held)))
        settled = self._settled()
        reach = self._ending(self._found())[0]
        rank = (self._found().missing, UNLIMITED)
        turns = [p for p in self._by_promise() if p not in settled]
        for procedure in turns:
            if self._found().missing == bound:
                return
            other = reach ^ {procedure}
            uncovered, choice = self._directed(other, everything - other)
            self._keep(choice)
            if (choice.missing, uncovered) <= rank:
                reach, rank = other, (choice.missing, uncovered)

    def _ending(self, choice: Choice) -> tuple[frozenset[int], frozenset[int]]:
        """The procedures that reach their floor in the end, and the others."""
        further = fewest_further(self.tree, choice.done).repetitions
        after = [a + b for a, b in zip(choice.done, further, strict=True)]
        reach = frozenset(p for p, number in enumerate(after) if number >= self.tree.floor)
        return reach, frozenset(range(len(after))) - reach

    def _keep(self, choice: Choice) -> Choice:
        if self.found is None or choice.rank < self.found.rank:
            self.found = choice
        return self.found

    def _settled(self) -> frozenset[int]:
        """Procedures that reach their floor by what is fixed."""
        return frozenset(p for p, held in enumerate(self.held) if held >= self.tree.floor)

    def _most(self, spent: Spent) -> list[int]:
        """How many there could be of each procedure if it had every day for itself."""
        days: Counter[tuple[int, date]] = Counter()
        rooms: dict[tuple[int, date], int] = {}
        for lot in self.lots:
            key = lot.procedure, lot.day
            days[key] += len(lot.members)
            rooms[key] = min(spent.day_room(lot.day), spent.each_room(lot.day, lot.procedure))
        most = list(self.held)
        for key, number in days.items():
            most[key[0]] += min(number, rooms[key])
        return most

    def _decide(self, reach: frozenset[int], barred: frozenset[int], until: int) -> bool:
        """Search for a choice that leaves at most ``target`` missing, until so many steps.

        ``reach`` are to reach their floor and ``barred`` are not to count. Tells whether one was
        found or none is there; False where the steps ran out.
        """
        lifted = sum(max(0, self.tree.floor - self.most[p]) for p in reach)
        if max(lifted, fewest_sum(self.tree, self.most, barred)) > self.target:
            return True
        self.net.steps += PLANS * len(self.tree.groups)
        uncovered, choice = self._directed(reach, barred)
        if uncovered > self.target or self._keep(choice).missing <= self.target:
            return True
        procedure = self._undecided(choice, reach | barred)
        if procedure is None or self.net.steps > until:
            return procedure is None
        ended = self._decide(reach | {procedure}, barred, until)
        if self._found().missing <= self.target:
            return True
        return self._decide(reach, barred | {procedure}, until) and ended

    def _undecided(self, choice: Choice, decided: Collection[int]) -> int | None:
        """The procedure to decide next: one that is below its floor and not at zero, if any."""
        floor = self.tree.floor
        others = [p for p in range(len(self.held)) if p not in decided]
        return min(
            others,
            key=lambda p: (not 0 < choice.done[p] < floor, self.most[p] >= floor, -self.most[p], p),
            default=None,
        )

    def _directed(self, reach: frozenset[int], barred: frozenset[int]) -> tuple[int, Choice]:
        """The greatest flow where ``reach`` are to reach their floor and ``barred`` do not count.

        Tells the pieces that stay open, too; where others may still do either, no choice among
        them leaves fewer.
        """
        tree, net = self.tree, self.net
        different = tree.groups[-1].different - (len(tree.procedures) - len(barred))
        pieces = pieces_of(tree, reach, max(0, different))
        self._start(pieces)
        for procedure in reach:
            net.open[procedure] = tree.floor
        rooms = [tree.most - tree.gain if p in reach else tree.most for p in range(len(self.held))]
        net.limit([0 if p in barred else room for p, room in enumerate(rooms)], pieces.spare)
        if not tree.root:
            self._limit_begun(reach, barred)
        sent = self._flow()
        sent += self._fill_groups(pieces)
        return pieces.units - sent, self._choice()

    def _limit_begun(self, reach: frozenset[int], barred: frozenset[int]) -> None:
        """Begin no more procedures than a choice that leaves ``target`` missing could lift.

        Those that cannot reach their floor without further repetitions share what there would
        be of these: the ones that need the fewest could take them all.
        """
        short = {p: self.tree.floor - n for p, n in enumerate(self.most) if n < self.tree.floor}
        left = self.target - sum(short.get(p, 0) for p in reach)
        begun = {p: self.most[p] for p in short if p not in reach | barred}
        together = 0
        for procedure in sorted(begun, key=lambda p: short[p]):
            lifted = min(1.0, max(0, left) / short[procedure])
            together += ceil(lifted * self.most[procedure])
            left -= short[procedure]
        self.net.limit_begun(begun, together)

    def _start(self, pieces: Pieces) -> None:
        net = self.net
        net.clear()
        net.limit([0] * len(self.held), pieces.spare)
        for procedure, held in enumerate(self.held):
            net.left[procedure] = held

    def _flow(self) -> int:
        held = [p for p, number in enumerate(self.held) if number]
        return self.net.push(held) + self.net.push(self.net.sources)

    def _fill_groups(self, pieces: Pieces) -> int:
        """Fill what groups ask beyond floors, the whole requirement last."""
        net, root = self.net, self.tree.root
        for place in range(root):
            net.open[net.group(place)] = pieces.extra[place]
        sent = self._flow() if root else 0
        net.open[net.group(root)] = pieces.extra[root]
        return sent + self._flow()

    def _floors_first(self) -> Choice:
        """Bring as many procedures to their floor as are of use, then fill, then begin others."""
        tree, net = self.tree, self.net
        reach: set[int] = set()
        self._start(pieces_of(tree, reach))
        for procedure in self._by_promise():
            if self.most[procedure] >= tree.floor and self._of_use(procedure, reach):
                before = net.state()
                net.open[procedure] = tree.floor
                if net.pull(procedure) and not net.open[procedure]:
                    reach.add(procedure)
                else:
                    net.restore(before)
        self._fill_and_begin(reach)
        return self._choice()

    def _fill_and_begin(self, reach: set[int]) -> None:
        """Fill up what is asked beyond floors; if anything is missing, begin other procedures."""
        tree, net = self.tree, self.net
        pieces = pieces_of(tree, reach)
        net.limit(
            [tree.most - tree.gain if p in reach else 0 for p in range(len(self.held))],
            pieces.spare,
        )
        self._fill_groups(pieces)
        if fewest_sum(tree, self._done()):
            for procedure in self._by_promise():
                if procedure not in reach:
                    net.open[procedure] = tree.floor
                    net.pull(procedure)

    def _by_promise(self) -> list[int]:
        """Procedures of which there are any: those with most approved first, then most in all."""
        return sorted(
            (p for p, most in enumerate(self.most) if most),
            key=lambda p: (-self.approved[p], -self.held[p], -self.most[p], p),
        )

    def _of_use(self, procedure: int, reach: set[int]) -> bool:
        """Whether a procedure may reach its floor without more being reported than is asked."""
        tree = self.tree
        if tree.total is None or self.held[procedure] >= tree.floor:
            return True
        for place in tree.lineage[procedure]:
            within = sum(place in tree.lineage[p] for p in reach)
            if within < tree.groups[place].different:
                return True
        return pieces_of(tree, reach | {procedure}).units <= pieces_of(tree, reach).units

    def _done(self) -> list[int]:
        done = list(self.held)
        for lot, taken in zip(self.lots, self.net.taken(), strict=True):
            done[lot.procedure] += taken
        return done

    def _choice(self) -> Choice:
        done = self._done()
        counted = [self.tree.counts(number) for number in done]
        merit = (
            sum(min(a, c) for a, c in zip(self.approved, counted, strict=True)),
            sum(map(bool, counted)),
        )
        return Choice(self.net.taken(), tuple(done), fewest_sum(self.tree, done), merit)
