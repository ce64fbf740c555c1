"""When credentials held are to be renewed, and when their CE periods end."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from imgxtrain.audit.held_credentials import (
    Held,
    first_day_told,
    holdings_of,
    label_of,
    last_day_told,
)
from imgxtrain.audit.question import Question
from imgxtrain.knowledge.credentials import CycleKind, Maintenance
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.provenance import Grade
from imgxtrain.planning.renewal_rules import (
    SAY_MONTH,
    Due,
    Earned,
    Term,
    abii_terms,
    ardms_terms,
    arrt_terms,
    cci_terms,
    nmtcb_terms,
)

SOON_DAYS = 90
_FEW = 2

Rule = Callable[[Earned, int | None, date], tuple[Term, ...]]
_RULES: dict[tuple[str, CycleKind], Rule] = {
    ("arrt", CycleKind.BIRTH_MONTH): arrt_terms,
    ("nmtcb", CycleKind.BIRTH_MONTH): nmtcb_terms,
    ("ardms", CycleKind.CALENDAR_YEAR): ardms_terms,
    ("cci", CycleKind.QUARTER_EARNED): cci_terms,
    ("abii", CycleKind.CALENDAR_YEAR): abii_terms,
}


@dataclass(frozen=True)
class Renewal:
    """One thing due. ``day`` is None where it cannot be told; ``because``: by what rule, or why.

    ``what``: whose it is, in words; ``credentials``: ids. ``amount``: the CE due, in ``unit``s,
    None where it is not known. ``certain``: whether the rule is the body's own word.
    """

    due: Due
    what: str
    day: date | None
    because: str
    credentials: tuple[str, ...] = ()
    amount: float | None = None
    unit: str = ""
    certain: bool = True
    sources: tuple[str, ...] = ()
    command: str | None = None

    @property
    def needs_birth_month(self) -> bool:
        """Whether its day could be told if the birth month were."""
        return self.command == SAY_MONTH


@dataclass(frozen=True)
class Cycle:
    """Credentials of one body that are renewed together, and the rule of each of them."""

    body: str
    held: tuple[Held, ...]
    rules: tuple[Maintenance, ...]

    @property
    def rule(self) -> Maintenance:
        """The rule that tells how the cycle runs; where none does, the first."""
        return next((each for each in self.rules if each.cycle_rule.known), self.rules[0])


def renewals_of(question: Question) -> tuple[Renewal, ...]:
    """Everything that is to be renewed, the soonest first, at last what cannot be told."""
    cycles = (each for cycle in _cycles(question) for each in _of_cycle(cycle, question))
    found = (*cycles, *_licenses(question))
    return tuple(sorted(found, key=lambda each: (each.day or date.max, each.what, each.due)))


def due_soon(renewals: Iterable[Renewal], today: date) -> tuple[Renewal, ...]:
    """Those due within 90 days, and those overdue."""
    return tuple(
        each for each in renewals if each.day is not None and (each.day - today).days <= SOON_DAYS
    )


def _cycles(question: Question) -> Iterator[Cycle]:
    """Credentials of one body on one kind of cycle: a later one leaves the days as they are.

    So say ARRT's continuing education page and CCI's renewal page of theirs.
    """
    known = question.knowledge
    together: dict[tuple[str, CycleKind], list[tuple[Held, Maintenance]]] = {}
    for each in holdings_of(question.profile.credentials, question.today):
        rule = _rule_for(each, known)
        if rule is not None and each.counts(active=True):
            together.setdefault((rule.body, rule.cycle), []).append((each, rule))
    for (body, _), found in together.items():
        rules = {rule.id: rule for _, rule in found}
        short = known.bodies[body].short
        yield Cycle(short, tuple(held for held, _ in found), tuple(rules.values()))


def _rule_for(held: Held, known: Knowledge) -> Maintenance | None:
    if held.credential not in known.credentials:
        return None
    name = known.credentials[held.credential].maintenance
    return known.maintenance[name] if name is not None and name in known.maintenance else None


def _of_cycle(cycle: Cycle, question: Question) -> Iterator[Renewal]:
    for term in _terms(cycle, question):
        is_ce = term.due is Due.CE
        yield Renewal(
            term.due,
            _whose(cycle, question.knowledge),
            term.day,
            term.because,
            tuple(each.credential for each in cycle.held),
            amount=_ce_due(cycle) if is_ce else None,
            unit=cycle.rule.ce_unit if is_ce else "",
            certain=term.certain and _is_official(cycle.rule),
            sources=cycle.rule.cycle_rule.sources,
            command=term.command or f"imgxtrain show {cycle.held[0].credential}",
        )


def _terms(cycle: Cycle, question: Question) -> tuple[Term, ...]:
    rule = cycle.rule
    teller = _RULES.get((rule.body, rule.cycle))
    if teller is None or not rule.cycle_rule.known:
        told = rule.cycle_rule.note or rule.cycle_rule.value
        return (Term(Due.RENEWAL, None, told or "how the cycle runs is not known here"),)
    earned = [each.told.earned for each in cycle.held]
    told_days = [each for each in earned if each is not None]
    if len(told_days) < len(earned):
        name = next(each.credential for each in cycle.held if each.told.earned is None)
        because = f"it is not told when you earned {label_of(name, question.knowledge)}"
        return (Term(Due.RENEWAL, None, because, command="imgxtrain me"),)
    first = Earned(min(map(first_day_told, told_days)), min(map(last_day_told, told_days)))
    return teller(first, question.profile.person.birth_month, question.today)


def _whose(cycle: Cycle, known: Knowledge) -> str:
    """``ARRT(R) and ARRT(CT)``; of more than two the body's name."""
    if len(cycle.held) > _FEW:
        return cycle.body
    return " and ".join(label_of(each.credential, known) for each in cycle.held)


def _ce_due(cycle: Cycle) -> float | None:
    """The CE due in a period, where all the rules say the same."""
    totals = {each.ce_total.value for each in cycle.rules}
    return totals.pop() if len(totals) == 1 else None


def _is_official(rule: Maintenance) -> bool:
    return rule.cycle_rule.grade is Grade.OFFICIAL and not rule.cycle_rule.verify


def _licenses(question: Question) -> Iterator[Renewal]:
    for each in question.profile.licenses:
        if each.until is not None:
            because = f"by what you said, it runs to {each.until}"
            what, day = f"{each.state} {each.name}", first_day_told(each.until)
            yield Renewal(Due.LICENSE, what, day, because, certain=False, command="imgxtrain me")
