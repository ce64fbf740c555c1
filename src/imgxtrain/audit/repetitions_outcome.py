"""What came of a repetition requirement: what was looked at, what was chosen, and its counts."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain

from imgxtrain.audit.repetitions_candidates import LookedThrough
from imgxtrain.audit.repetitions_openings import Opened, piece_of
from imgxtrain.audit.repetitions_rules import groups_with_parents, is_measurable, members
from imgxtrain.audit.repetitions_scope import Scope
from imgxtrain.audit.results import Code, Expiry, Status, Tally
from imgxtrain.audit.selection import Candidate, Chosen, Rules, choose
from imgxtrain.knowledge.requirements import ProcedureGroup
from imgxtrain.profile.entries import OpeningEntry, Stage


@dataclass(frozen=True)
class Outcome:
    """Everything that parts, findings and the result are told from."""

    scope: Scope
    looked: LookedThrough
    opened: Opened
    rules: Rules
    chosen: Chosen

    @cached_property
    def counted(self) -> tuple[Candidate, ...]:
        """The exams that count, first the oldest."""
        reported = self.chosen.reported
        exams = (each for each in self.looked.candidates if each.id in reported)
        return tuple(sorted(exams, key=lambda each: (each.day, each.id)))

    @cached_property
    def tallies(self) -> dict[str, Tally]:
        """What counts, by procedure; of opening balances those that name one."""
        stages = self.looked.stages
        found = Counter((each.procedure, stages[each.id]) for each in self.counted)
        reported = self.chosen.reported
        pieces = (each for each in self.opened.pieces if each.id in reported)
        found.update((each.procedure, Stage.APPROVED) for each in pieces)
        return {name: _tally(found, name) for name in dict.fromkeys(name for name, _ in found)}

    @cached_property
    def counted_by_day(self) -> Counter[date]:
        """How many count that were performed on a day."""
        return Counter(each.day for each in self.counted)

    @cached_property
    def counted_by_visit(self) -> Counter[tuple[date, str | None]]:
        """How many count that were performed at a visit, by its day and label."""
        return Counter((each.day, each.visit) for each in self.counted)

    @property
    def tally(self) -> Tally:
        """What counts in all, opening balances too."""
        total = self.scope.requirement.total.value
        unnamed = self.opened.unnamed if total is None else min(self.opened.unnamed, total)
        return sum(self.tallies.values(), Tally(approved=unnamed))

    @property
    def missing(self) -> int | None:
        """The fewest further repetitions; None where it is not known what is asked for."""
        return self.chosen.missing if is_measurable(self.scope.requirement) else None

    @cached_property
    def below_minimum(self) -> Counter[str]:
        """How many of each procedure are done, but too few to count yet."""
        codes = self.chosen.left_out
        every = chain(self.looked.candidates, self.opened.pieces)
        below = Code.BELOW_PROCEDURE_MINIMUM
        return Counter(each.procedure for each in every if codes.get(each.id) is below)

    def groups_of(self, procedure: str) -> tuple[ProcedureGroup, ...]:
        """The groups that a procedure belongs to, from the top."""
        return self._groups.get(procedure, ())

    @cached_property
    def _groups(self) -> dict[str, tuple[ProcedureGroup, ...]]:
        found: dict[str, tuple[ProcedureGroup, ...]] = {}
        if self.scope.listed is not None:
            for group, _ in groups_with_parents(self.scope.requirement.groups):
                for name in members(group, self.scope.listed):
                    found[name] = (*found.get(name, ()), group)
        return found

    def openings_counted(self, entry: OpeningEntry) -> int:
        """How many of an opening balance count for the procedure it names."""
        pieces = (piece_of(entry.id, number) for number in range(entry.count))
        return sum(each in self.chosen.reported for each in pieces)

    def expiry(self, counted: Iterable[Candidate]) -> Expiry | None:
        """What of ``counted`` stops counting next; nothing where it is locked."""
        found = tuple(counted)
        if self.scope.locked or self.scope.months is None or not found:
            return None
        last_day = min(each.last_day for each in found)
        first = tuple(each.id for each in found if each.last_day == last_day)
        return Expiry(last_day, len(first), first)


def _tally(found: Counter[tuple[str, Stage]], procedure: str) -> Tally:
    return Tally(
        approved=found[procedure, Stage.APPROVED],
        submitted=found[procedure, Stage.SUBMITTED],
        logged=found[procedure, Stage.LOGGED],
    )


def status_of(outcome: Outcome) -> Status:
    """Met by what is approved alone; expired where enough was done and nothing counts any more."""
    begun = bool(outcome.looked.candidates or outcome.opened.present)
    if outcome.missing == 0 and begun:
        return Status.MET if _approved_suffices(outcome) else Status.AWAITING
    if not outcome.tally.done and _was_enough(outcome):
        return Status.EXPIRED
    return Status.IN_PROGRESS if begun else Status.NOT_STARTED


def _approved_suffices(outcome: Outcome) -> bool:
    if not outcome.tally.awaiting:
        return True
    approved = [each for each in outcome.looked.candidates if each.approved]
    if not approved and not outcome.opened.present:
        return False
    return choose([*approved, *outcome.opened.pieces], outcome.rules).missing == 0


def _was_enough(outcome: Outcome) -> bool:
    """Whether what is too old was once enough: by procedure alone, its days were not read."""
    total = outcome.scope.requirement.total.value
    if total is None:
        return False
    done = Counter[str]()
    for exam, entries in outcome.looked.expired.items():
        procedure = outcome.scope.table.plain.get(exam)
        if procedure:
            done[procedure] += len(entries)
    least, most = outcome.rules.per_procedure_minimum or 1, outcome.rules.per_procedure_maximum
    return sum(min(n, most or n) for n in done.values() if n >= least) >= total


def left_out(outcome: Outcome) -> Iterator[tuple[str, Code]]:
    """Every exam read that does not count, and why."""
    yield from outcome.looked.refused.items()
    for each in outcome.looked.candidates:
        if each.id not in outcome.chosen.reported:
            yield each.id, outcome.chosen.left_out.get(each.id, Code.SURPLUS)
