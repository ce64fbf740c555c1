"""Which exams to report, so that the fewest further repetitions remain missing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from math import comb

from imgxtrain.audit.results import Code
from imgxtrain.audit.selection_contract import Candidate, Chosen, GroupRule, Rules
from imgxtrain.audit.selection_limits import Spent
from imgxtrain.audit.selection_outcome import outcome_of
from imgxtrain.audit.selection_search import Choice, best_choice
from imgxtrain.audit.selection_supply import Lot, Supply, spent_by, supply_of
from imgxtrain.audit.selection_tree import Tree, tree_of

__all__ = ["Candidate", "Chosen", "GroupRule", "Rules", "choose"]

TRIALS = 40
"""How many ways to pick simulated exams are tried, where days or visits have limits too."""


def choose(candidates: Sequence[Candidate], rules: Rules) -> Chosen:
    """The best choice among ``candidates``, whatever their order.

    A choice is reportable if it keeps the limits of days, visits and simulation; fixed ones are
    always in it and spend what they spend. Of the reportable choices the one is taken that leaves
    the fewest further repetitions, then the one that counts the most approved, then the most
    different procedures, then the latest to expire, then the lower ids. ``proven`` speaks of the
    fewest; ties are settled among the choices that were looked at.
    """
    tree = tree_of(rules)
    supply = supply_of(candidates, rules, tree)
    spent = spent_by(supply.fixed, rules, tree)
    choice, lots = _best_of_simulated(tree, supply, spent)
    chosen = outcome_of(choice, lots, supply, rules, tree)
    listed = set(tree.procedures)
    strangers = {c.id: Code.NOT_ON_LIST for c in candidates if c.procedure not in listed}
    return replace(chosen, left_out={**chosen.left_out, **strangers}) if strangers else chosen


def _best_of_simulated(tree: Tree, supply: Supply, spent: Spent) -> tuple[Choice, Sequence[Lot]]:
    """The best choice, and the lots it is made from.

    Where a day limits as well as simulation does, a repetition would have to come from both, and
    no network shows that: so ways to pick the simulated ones are tried. None of them can leave
    less missing than if all simulated ones might be taken.
    """
    lots = supply.lots
    bound = best_choice(tree, supply, lots, spent)
    simulated = [n for n, lot in enumerate(lots) if lot.simulated for _ in lot.members]
    room = spent.simulated_room
    if not spent.limits_days or len(simulated) <= room:
        return bound, lots
    trials: list[tuple[Choice, Sequence[Lot]]] = []
    for picked in _picks(simulated, lots, room):
        cut = [_cut(lot, picked[n]) for n, lot in enumerate(lots)]
        some = [lot for lot in cut if lot.members]
        trials.append((best_choice(tree, supply, some, spent), some))
        if bound.proven and trials[-1][0].missing == bound.missing:
            return trials[-1][0]._replace(proven=True), some
    best, from_lots = min(trials, key=lambda trial: trial[0].rank)
    every_way = comb(len(simulated), room) <= TRIALS
    return best._replace(proven=every_way and all(c.proven for c, _ in trials)), from_lots


def _picks(simulated: Sequence[int], lots: Sequence[Lot], room: int) -> list[Counter[int]]:
    """How many simulated ones to take of each lot: every way, or first the latest of each."""
    if comb(len(simulated), room) <= TRIALS:
        ways = dict.fromkeys(combinations(simulated, room))
        return [Counter(way) for way in ways]
    before: Counter[int] = Counter()
    turns: list[tuple[int, int, int]] = []
    for n in simulated:
        turns.append((before[lots[n].procedure], len(turns), n))
        before[lots[n].procedure] += 1
    return [Counter(n for *_, n in sorted(turns)[:room]), Counter(simulated[:room])]


def _cut(lot: Lot, number: int) -> Lot:
    return lot._replace(members=lot.members[:number]) if lot.simulated else lot
