"""The ways by which candidates come to count, as a network through which repetitions flow.

A repetition goes from its day, through its visit and through what one procedure may count a day,
to its procedure, from there to its group, and outwards from group to group. Where it ends it
fills one piece of what is asked. A new one finds its way even where earlier ones must be led
another way; none that fills a piece is ever lost by that.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from imgxtrain.audit.selection_limits import Spent
from imgxtrain.audit.selection_supply import Lot
from imgxtrain.audit.selection_tree import UNLIMITED, Tree


class Network:
    """Nodes are procedures, then groups, then days and what lies between.

    ``left``: repetitions that a node may still send; ``open``: pieces that it may still fill.
    """

    def __init__(self, tree: Tree, lots: Sequence[Lot], spent: Spent) -> None:
        self._tree = tree
        self._group_at = len(tree.procedures)
        self._ends: list[int] = []
        self._room: list[int] = []
        self._arcs: list[list[int]] = [[] for _ in range(self._group_at + len(tree.groups))]
        self._supply: dict[int, int] = {}
        self._named: dict[object, int] = {}
        self._from_procedure = [
            self._join(p, self.group(line[0])) for p, line in enumerate(tree.lineage)
        ]
        self._to_parent = [
            self._join(self.group(place), self.group(group.parent)) if group.parent >= 0 else -1
            for place, group in enumerate(tree.groups)
        ]
        root = self.group(tree.root)
        begun = self._node("begun")
        self._to_begun = [self._join(p, begun) for p in range(self._group_at)]
        self._from_begun = self._join(begun, root)
        self._lot_arcs = self._lay(lots, spent)
        self.sources = tuple(self._supply)
        self._empty = tuple(self._room)
        self.left: list[int] = []
        self.open: list[int] = []
        self.steps = 0
        self.clear()

    def group(self, place: int) -> int:
        """The node of a group."""
        return self._group_at + place

    def clear(self) -> None:
        """Take everything back."""
        self._room = list(self._empty)
        self.open = [0] * len(self._arcs)
        self.left = [0] * len(self._arcs)
        for node, supply in self._supply.items():
            self.left[node] = supply

    def limit(self, procedures: Sequence[int], groups: Sequence[int]) -> None:
        """How much goes on from each procedure, and from each group to the one around it."""
        for arc, room in zip(self._from_procedure, procedures, strict=True):
            self._room[arc] = room
        for arc, room in zip(self._to_parent, groups, strict=True):
            if arc >= 0:
                self._room[arc] = room

    def limit_begun(self, procedures: dict[int, int], together: int) -> None:
        """Let some procedures go on to the root by a way that they share, and by no other."""
        for procedure, room in procedures.items():
            self._room[self._from_procedure[procedure]] = 0
            self._room[self._to_begun[procedure]] = room
        self._room[self._from_begun] = together

    def state(self) -> tuple[list[int], list[int], list[int]]:
        """All that changes, to be given back to ``restore``."""
        return list(self._room), list(self.left), list(self.open)

    def restore(self, state: tuple[list[int], list[int], list[int]]) -> None:
        """Go back to a state."""
        self._room, self.left, self.open = (list(each) for each in state)

    def taken(self) -> tuple[int, ...]:
        """How many of each lot are taken."""
        return tuple(self._room[arc ^ 1] for arc in self._lot_arcs)

    def push(self, sources: Iterable[int]) -> int:
        """Send all that finds a way, source by source; tells how much did."""
        dead = bytearray(len(self._arcs))
        sent = 0
        for node in sources:
            while self.left[node] and (more := self._send(node, self.open, self.left, 0, dead)):
                sent += more
        return sent

    def pull(self, node: int) -> int:
        """Fetch what fills the pieces open at a node; tells how much came."""
        dead = bytearray(len(self._arcs))
        came = 0
        while self.open[node] and (more := self._send(node, self.left, self.open, 1, dead)):
            came += more
        return came

    def _send(
        self, start: int, goal: list[int], store: list[int], back: int, dead: bytearray
    ) -> int:
        """Send along one way, backwards if ``back``. What was seen on no way is dead for good."""
        came = {start: -1}
        end = self._search(start, goal, back, dead, came)
        if end is None:
            for node in came:
                dead[node] = 1
            return 0
        way = []
        node = end
        while node != start:
            way.append(came[node] ^ back)
            node = self._ends[came[node] ^ 1]
        amount = min(store[start], goal[end], *(self._room[arc] for arc in way))
        for arc in way:
            self._room[arc] -= amount
            self._room[arc ^ 1] += amount
        goal[end] -= amount
        store[start] -= amount
        return amount

    def _search(
        self, start: int, goal: list[int], back: int, dead: bytearray, came: dict[int, int]
    ) -> int | None:
        """The nearest node that has something of ``goal``; notes by which arc each came."""
        ends, room, arcs = self._ends, self._room, self._arcs
        seen = [start]
        for node in seen:
            if goal[node]:
                return node
            self.steps += len(arcs[node])
            for arc in arcs[node]:
                end = ends[arc]
                if room[arc ^ back] and end not in came and not dead[end]:
                    came[end] = arc
                    seen.append(end)
        return None

    def _join(self, start: int, end: int, room: int = 0) -> int:
        arc = len(self._ends)
        self._ends += (end, start)
        self._room += (room, 0)
        self._arcs[start].append(arc)
        self._arcs[end].append(arc + 1)
        return arc

    def _node(self, name: object) -> int:
        if name not in self._named:
            self._named[name] = len(self._arcs)
            self._arcs.append([])
        return self._named[name]

    def _lay(self, lots: Sequence[Lot], spent: Spent) -> list[int]:
        """Ways from each day to each procedure; tells the arc of each lot."""
        number: defaultdict[tuple[object, int], int] = defaultdict(int)
        for lot in lots:
            number[lot.day, lot.procedure] += len(lot.members)
        arcs = []
        for lot in lots:
            start = self._start(lot, spent)
            each = spent.each_room(lot.day, lot.procedure)
            end = lot.procedure
            if each < number[lot.day, lot.procedure]:
                name = ("each", lot.day, lot.procedure)
                new = name not in self._named
                end = self._node(name)
                if new:
                    self._join(end, lot.procedure, each)
            arcs.append(self._join(start, end, len(lot.members)))
        return arcs

    def _start(self, lot: Lot, spent: Spent) -> int:
        """Where a lot comes from: its day, or its visit; or simulation, if that alone is scarce."""
        if lot.simulated and not spent.limits_days:
            node = self._node("simulated")
            self._supply[node] = spent.simulated_room
            return node
        node = self._node(lot.day)
        self._supply[node] = min(UNLIMITED, spent.day_room(lot.day))
        for group, room in spent.visit_rooms(lot.day, lot.visit, lot.procedure).items():
            name = (lot.day, lot.visit, group)
            new = name not in self._named
            inner = self._node(name)
            if new:
                self._join(node, inner, room)
            node = inner
        return node
