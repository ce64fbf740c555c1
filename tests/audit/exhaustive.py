"""Selection by trying everything: slow, and near enough to the rules to be seen to be right."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations

from imgxtrain.audit.selection import Candidate, GroupRule, Rules


def least_missing(candidates: Sequence[Candidate], rules: Rules) -> int:
    """The fewest further repetitions over every reportable set of candidates."""
    numbers = {_numbers(chosen, rules) for chosen in reportable(candidates, rules)}
    greatest = [
        a for a in numbers if not any(b != a and _at_least(b, a) for b in numbers)
    ]  # more repetitions of anything never leave more missing
    return min(_further(number, rules) for number in greatest)


def reportable(candidates: Sequence[Candidate], rules: Rules) -> Iterator[tuple[Candidate, ...]]:
    """Every set with all fixed candidates, whose others keep the limits."""
    fixed = [c for c in candidates if c.fixed]
    free = [c for c in candidates if not c.fixed]
    for number in range(len(free) + 1):
        for some in combinations(free, number):
            if keeps_limits(fixed, some, rules):
                yield (*fixed, *some)


def keeps_limits(fixed: Iterable[Candidate], free: Sequence[Candidate], rules: Rules) -> bool:
    """Whether every limit that a candidate which is not fixed falls under holds."""
    everything = [*fixed, *free]
    return all(
        limit is None or sum(_same(c, one, within) for one in everything) <= limit
        for c in free
        for limit, within in _limits_on(c, rules)
    )


def _limits_on(
    c: Candidate, rules: Rules
) -> Iterator[tuple[int | None, tuple[str, frozenset[str]]]]:
    everything = frozenset(rules.procedures)
    yield rules.per_day, ("day", everything)
    yield rules.per_procedure_per_day, ("day", frozenset({c.procedure}))
    if c.visit is not None:
        yield rules.per_visit, ("visit", everything)
    if c.simulated:
        yield rules.simulated_maximum, ("simulated", everything)
    for group in _every(rules.groups):
        if c.procedure in _members(group):
            yield group.per_procedure_per_day, ("day", frozenset({c.procedure}))
            if c.visit is not None:
                yield group.per_visit, ("visit", _members(group))


def _same(c: Candidate, one: Candidate, within: tuple[str, frozenset[str]]) -> bool:
    what, procedures = within
    if one.procedure not in procedures:
        return False
    if what == "simulated":
        return one.simulated
    return one.day == c.day and (what == "day" or one.visit == c.visit)


def _every(groups: Iterable[GroupRule]) -> Iterator[GroupRule]:
    for group in groups:
        yield group
        yield from _every(group.groups)


def _members(group: GroupRule) -> frozenset[str]:
    return group.procedures.union(*(_members(g) for g in group.groups))


def _numbers(chosen: Sequence[Candidate], rules: Rules) -> tuple[int, ...]:
    number = Counter(c.procedure for c in chosen)
    return tuple(number[p] for p in rules.procedures) + (0,) * rules.unlisted


def _at_least(one: Sequence[int], other: Sequence[int]) -> bool:
    return all(a >= b for a, b in zip(one, other, strict=True))


@cache
def _further(numbers: tuple[int, ...], rules: Rules) -> int:
    """Further repetitions until as much holds as can; what can never be had is missing, too."""
    never = _shortfall(tuple(n + 50 for n in numbers), rules)
    further = 0
    while True:
        for more in _spread(further, len(numbers)):
            after = tuple(a + b for a, b in zip(numbers, more, strict=True))
            if _holds(after, rules, _reachable(rules, len(numbers))):
                return further + never
        further += 1


def _spread(number: int, over: int) -> Iterator[tuple[int, ...]]:
    if over == 0:
        if number == 0:
            yield ()
        return
    if over == 1:
        yield (number,)
        return
    for first in range(number + 1):
        for rest in _spread(number - first, over - 1):
            yield (first, *rest)


def measured(numbers: Sequence[int], rules: Rules) -> dict[str, tuple[int, int]]:
    """What counts and how many different procedures do, of each group; ``""`` is everything."""
    counted = [_counts(n, rules) for n in numbers]
    by_name = dict(zip(rules.procedures, counted, strict=False))
    found: dict[str, tuple[int, int]] = {}

    def measure(group: GroupRule) -> tuple[int, int]:
        inner = [measure(g) for g in group.groups]
        in_groups = frozenset[str]().union(*(_members(g) for g in group.groups))
        own = [by_name[p] for p in group.procedures - in_groups]
        total = sum(own) + sum(i[0] for i in inner)
        different = sum(map(bool, own)) + sum(i[1] for i in inner)
        most = total if group.maximum is None else group.maximum
        found[group.id] = min(total, most), min(different, most)
        return found[group.id]

    whole = GroupRule("", frozenset(rules.procedures), groups=rules.groups)
    unlisted = counted[len(rules.procedures) :]
    total, different = measure(whole)
    found[""] = total + sum(unlisted), different + sum(map(bool, unlisted))
    return found


def _counts(number: int, rules: Rules) -> int:
    if number < (rules.per_procedure_minimum or 0):
        return 0
    most = rules.per_procedure_maximum
    return number if most is None else min(number, most)


def _asked(rules: Rules) -> dict[str, tuple[int, int]]:
    asked = {g.id: (g.minimum or 0, g.different or 0) for g in _every(rules.groups)}
    return asked | {"": (rules.total or 0, rules.different or 0)}


@cache
def _reachable(rules: Rules, over: int) -> dict[str, tuple[int, int]]:
    """What is asked, cut down to what plenty of every procedure would give.

    What a group can only have from procedures that no list names counts in those around it.
    """
    plenty = measured((50,) * over, rules)
    asked, elsewhere = _asked(rules), dict[str, int]()

    def never(name: str, groups: Iterable[GroupRule], most: int | None) -> int:
        within = [(never(g.id, g.groups, g.maximum), elsewhere[g.id]) for g in groups]
        all_of_it = max(
            sum(n for n, _ in within),
            *(a - p for a, p in zip(asked[name], plenty[name], strict=True)),
        )
        counting = all_of_it - sum(n for n, _ in within) + sum(e for _, e in within)
        room = counting if most is None else most - plenty[name][0]
        elsewhere[name] = min(counting, room)
        return all_of_it

    never("", rules.groups, None)
    return {
        g: (max(0, min(a - elsewhere[g], plenty[g][0])), min(b, plenty[g][1]))
        for g, (a, b) in asked.items()
    }


def _holds(numbers: Sequence[int], rules: Rules, asked: dict[str, tuple[int, int]]) -> bool:
    have = measured(numbers, rules)
    return all(have[g][0] >= a and have[g][1] >= b for g, (a, b) in asked.items())


def _shortfall(numbers: Sequence[int], rules: Rules) -> int:
    """What is missing of what is asked; what is missing within a group is missing around it."""
    have, asked = measured(numbers, rules), _asked(rules)

    def of(name: str, groups: Iterable[GroupRule]) -> int:
        within = sum(of(g.id, g.groups) for g in groups)
        return max(within, asked[name][0] - have[name][0], asked[name][1] - have[name][1])

    return of("", rules.groups)
