"""What comes of a choice: what is reported, what waits, and why the rest is left out."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from operator import attrgetter, itemgetter
from typing import NamedTuple

from imgxtrain.audit.results import Code
from imgxtrain.audit.selection_contract import Candidate, Chosen, Rules
from imgxtrain.audit.selection_limits import Spent
from imgxtrain.audit.selection_missing import fewest_further
from imgxtrain.audit.selection_search import Choice
from imgxtrain.audit.selection_supply import Lot, Supply, in_order, spent_by
from imgxtrain.audit.selection_tree import Tree

_id = attrgetter("id")


def outcome_of(
    choice: Choice, lots: Sequence[Lot], supply: Supply, rules: Rules, tree: Tree
) -> Chosen:
    """The choice with all that fits beside it, spelled out."""
    taken = [list(each) for each in supply.fixed]
    for lot, number in zip(lots, choice.taken, strict=True):
        taken[lot.procedure] += lot.members[:number]
    spent = spent_by(taken, rules, tree)
    complete = tree.total is not None and choice.missing == 0 and tree.out_of_reach == 0
    if not complete:
        _add_what_fits(taken, supply, spent, tree)
    counted = _counted(taken, tree)
    state = _State(tree, spent, supply, taken, counted, complete)
    further = fewest_further(tree, [len(each) for each in taken])
    reported = {c.id for each, n in zip(taken, counted, strict=True) for c in _best(each)[:n]}
    left_out, waiting = state.left_out()
    names = tree.procedures
    return Chosen(
        reported=frozenset(reported),
        left_out=left_out,
        counted={names[p]: number for p, number in enumerate(counted) if number},
        further={names[p]: more for p, more in enumerate(further.repetitions) if more},
        missing=further.sum + tree.out_of_reach,
        proven=choice.proven,
        waiting=waiting,
        further_unlisted=further.unlisted,
        out_of_reach=tree.out_of_reach,
    )


def _best(taken: Iterable[Candidate]) -> list[Candidate]:
    """In the order in which they count: approved ones first, then fixed ones."""
    return sorted(in_order(taken), key=lambda c: (not c.approved, not c.fixed))


def _add_what_fits(taken: list[list[Candidate]], supply: Supply, spent: Spent, tree: Tree) -> None:
    """Take what completes nothing known but may be reported within the limits, latest first."""
    chosen = {c.id for each in taken for c in each}
    days: defaultdict[date, list[tuple[str, int, Candidate]]] = defaultdict(list)
    for procedure, each in enumerate(supply.free):
        if len(taken[procedure]) < tree.most:
            for candidate in each:
                days[candidate.day].append((candidate.id, procedure, candidate))
    counting = _Counting(taken, tree)
    for day in sorted(days, reverse=True):
        room = spent.day_room(day)
        for name, procedure, candidate in sorted(days[day], key=itemgetter(0)):
            if not room:
                break
            if name in chosen or not counting.may_grow(procedure):
                continue
            if spent.refusal(candidate, procedure) is None:
                spent.take(candidate, procedure)
                taken[procedure].append(candidate)
                counting.grow(procedure)
                room -= 1


class _Counting:
    """What counts as more is taken, by group."""

    def __init__(self, taken: Sequence[Sequence[Candidate]], tree: Tree) -> None:
        self._tree = tree
        self._numbers = [len(each) for each in taken]
        counted = [tree.counts(number) for number in self._numbers]
        self._counted = tree.by_group(tree.own_sums(counted))

    def may_grow(self, procedure: int) -> bool:
        """Whether one more would count or wait for its minimum, and is not beyond the total."""
        tree, after = self._tree, self._numbers[procedure] + 1
        if after < tree.floor:
            return True
        within_total = tree.total is None or self._counted[-1] < tree.total
        line = tree.lineage[procedure]
        room = all(self._counted[place] < tree.groups[place].maximum for place in line)
        return after <= tree.most and room and within_total

    def grow(self, procedure: int) -> None:
        """Take one more."""
        tree = self._tree
        before = tree.counts(self._numbers[procedure])
        self._numbers[procedure] += 1
        more = tree.counts(self._numbers[procedure]) - before
        for place in tree.lineage[procedure]:
            grown = min(tree.groups[place].maximum, self._counted[place] + more)
            more, self._counted[place] = grown - self._counted[place], grown


def _counted(taken: Sequence[Sequence[Candidate]], tree: Tree) -> list[int]:
    """What of each procedure counts; where groups are over their maximum, what serves best."""
    counted = [tree.counts(len(each)) for each in taken]
    own = tree.own_sums(counted)
    sums = tree.by_group(own)
    inner = [sum(sums[g] for g in group.groups) for group in tree.groups]
    over = any(own[place] + inner[place] > group.maximum for place, group in enumerate(tree.groups))
    return _within_maximums(taken, counted, sums, tree) if over else counted


def _within_maximums(
    taken: Sequence[Sequence[Candidate]], most: Sequence[int], sums: Sequence[int], tree: Tree
) -> list[int]:
    """Counts within every maximum: approved first, then different procedures, then the latest.

    What inner groups need for their minimums is kept free for them in those around them.
    """
    pieces = sorted(
        (not c.approved, number, -c.last_day.toordinal(), procedure)
        for procedure, each in enumerate(taken)
        for number, c in enumerate(_best(each)[: most[procedure]])
    )
    counted = [0] * len(most)
    filled = [0] * len(tree.groups)
    least = [min(g.minimum, number) for g, number in zip(tree.groups, sums, strict=True)]
    for *_, procedure in pieces:
        line = tree.lineage[procedure]
        if all(_has_room(place, line, filled, least, tree) for place in line):
            counted[procedure] += 1
            for place in line:
                filled[place] += 1
    return counted


def _has_room(
    place: int, line: tuple[int, ...], filled: Sequence[int], least: Sequence[int], tree: Tree
) -> bool:
    """Whether a group counts one more that comes along ``line``, and what is kept still fits."""

    def kept(group: int, come: tuple[int, ...]) -> int:
        within = sum(kept(inner, come) for inner in tree.groups[group].groups)
        return max(within, least[group] - filled[group] - (group in come))

    inner = tree.groups[place].groups
    before, after = (sum(kept(g, come) for g in inner) for come in ((), line))
    free = tree.groups[place].maximum - filled[place]
    return free > 0 and (after < before or after < free)


class _State(NamedTuple):
    """All that a reason is found from, by the place of the procedure."""

    tree: Tree
    spent: Spent
    supply: Supply
    taken: Sequence[Sequence[Candidate]]
    counted: Sequence[int]
    complete: bool

    def left_out(self) -> tuple[dict[str, Code], frozenset[str]]:
        """Why each candidate that does not count does not, and the ids that wait."""
        codes: dict[str, Code] = {}
        waiting: list[str] = []
        full = self._full_groups()
        for procedure, each in enumerate(self.taken):
            below = len(each) < self.tree.floor
            for candidate in _best(each)[self.counted[procedure] :]:
                codes[candidate.id] = self._idle_reason(candidate, below=below)
                if not self.complete if below else not candidate.fixed:
                    waiting.append(candidate.id)
            self._refuse(procedure, codes, full)
        return codes, frozenset(waiting)

    def _idle_reason(self, candidate: Candidate, *, below: bool) -> Code:
        if below and (candidate.fixed or not self.complete):
            return Code.BELOW_PROCEDURE_MINIMUM
        return Code.SURPLUS if below else Code.OVER_PROCEDURE_MAXIMUM

    def _full_groups(self) -> list[bool]:
        sums = self.tree.by_group(self.tree.own_sums(self.counted))
        return [sums[place] >= g.maximum for place, g in enumerate(self.tree.groups)]

    def _refuse(self, procedure: int, codes: dict[str, Code], full: Sequence[bool]) -> None:
        """Give the reason of each candidate that was not taken: at once, where all share it."""
        free = self.supply.free[procedure]
        if not free:
            return
        chosen = set(map(_id, self.taken[procedure]))
        ids = [each for each in map(_id, free) if each not in chosen]
        tree = self.tree
        at_most = len(self.taken[procedure]) >= tree.most
        if at_most or any(full[place] for place in tree.lineage[procedure]):
            codes.update(dict.fromkeys(ids, Code.OVER_PROCEDURE_MAXIMUM))
        elif self.complete and self.spent.simulated_room > 0:
            codes.update(dict.fromkeys(ids, Code.SURPLUS))
        else:
            for candidate in free:
                if candidate.id not in chosen:
                    codes[candidate.id] = self._reason(candidate, procedure)

    def _reason(self, candidate: Candidate, procedure: int) -> Code:
        refusal = self.spent.refusal(candidate, procedure)
        if refusal is Code.NOT_ACCEPTED or not self.complete:
            few = len(self.supply.free[procedure]) + len(self.supply.fixed[procedure])
            if few < self.tree.floor and refusal is not Code.NOT_ACCEPTED:
                return Code.BELOW_PROCEDURE_MINIMUM
            return refusal or Code.SURPLUS
        return Code.SURPLUS
