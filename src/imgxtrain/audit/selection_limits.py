"""What of the limits of a day, a visit and simulation is spent already."""

from collections import Counter
from datetime import date

from imgxtrain.audit.results import Code
from imgxtrain.audit.selection_contract import Candidate, Rules
from imgxtrain.audit.selection_tree import UNLIMITED, Tree


class Spent:
    """A ledger of what has been taken; what is taken may overdraw it, as fixed ones do."""

    def __init__(self, rules: Rules, tree: Tree) -> None:
        self._tree = tree
        self._per_day = UNLIMITED if rules.per_day is None else rules.per_day
        most = rules.simulated_maximum
        self._simulated = UNLIMITED if most is None else most
        self._days: Counter[date] = Counter()
        self._each: Counter[tuple[date, int]] = Counter()
        self._visits: Counter[tuple[date, str, int]] = Counter()
        self._visited = [
            tuple(g for g in line if tree.groups[g].per_visit < UNLIMITED) for line in tree.lineage
        ]

    @property
    def limits_days(self) -> bool:
        """Whether a day or a visit has a limit that several procedures share."""
        return self._per_day < UNLIMITED or any(self._visited)

    @property
    def simulated_room(self) -> int:
        """How many more simulated ones may be taken."""
        return max(0, self._simulated)

    def closes_visits(self, procedure: int) -> bool:
        """Whether some visit may be full already for a procedure."""
        limits = [self._tree.groups[group].per_visit for group in self._visited[procedure]]
        return bool(limits) and (bool(self._visits) or 0 in limits)

    def take(self, candidate: Candidate, procedure: int) -> None:
        """Spend what one candidate spends."""
        self._days[candidate.day] += 1
        self._each[candidate.day, procedure] += 1
        if candidate.visit is not None:
            for group in self._visited[procedure]:
                self._visits[candidate.day, candidate.visit, group] += 1
        self._simulated -= candidate.simulated

    def day_room(self, day: date) -> int:
        """How many more fit in a day."""
        return max(0, self._per_day - self._days[day])

    def each_room(self, day: date, procedure: int) -> int:
        """How many more of one procedure fit in a day."""
        return max(0, self._tree.each_day[procedure] - self._each[day, procedure])

    def visit_rooms(self, day: date, visit: str | None, procedure: int) -> dict[int, int]:
        """How many more fit in a visit, by the groups that limit it; the outermost first."""
        if visit is None:
            return {}
        limiting = reversed(self._visited[procedure])
        limits = {group: self._tree.groups[group].per_visit for group in limiting}
        return {g: max(0, most - self._visits[day, visit, g]) for g, most in limits.items()}

    def refusal(self, candidate: Candidate, procedure: int) -> Code | None:
        """Which limit keeps one more candidate out: the narrowest one, as that binds longest."""
        day = candidate.day
        if candidate.simulated and self.simulated_room == 0:
            return Code.NOT_ACCEPTED
        if 0 in self.visit_rooms(day, candidate.visit, procedure).values():
            return Code.OVER_VISIT_LIMIT
        if self.each_room(day, procedure) == 0 or self.day_room(day) == 0:
            return Code.OVER_DAY_LIMIT
        return None
