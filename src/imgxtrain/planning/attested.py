"""What is attested as a whole, where no registry's tool takes it entry by entry."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from imgxtrain.audit.dated_amounts import Amount, counting, window_of
from imgxtrain.audit.question import Question, Target
from imgxtrain.audit.results import PartKind, RequirementResult, Status
from imgxtrain.knowledge.requirements import Hours, Repetitions, Step, StepKind, Studies
from imgxtrain.profile.entries import HoursEntry, OpeningEntry, TallyEntry
from imgxtrain.profile.scopes import SignedEntry, is_signed_off
from imgxtrain.profile.sign_off import stage_of

_ON_PAPER = {StepKind.FORM, StepKind.SIGN_OFF}


@dataclass(frozen=True)
class SiteSum:
    """What counts of one site, in the requirement's unit: so much, from ``first`` to ``last``.

    ``site`` is None where none was named; ``verifiers``: who can confirm it, as named.
    """

    site: str | None
    first: date
    last: date
    amount: float
    approved: float
    verifiers: tuple[str, ...]


@dataclass(frozen=True)
class Attested:
    """What is to be said of one requirement, or a paper to be filled in.

    ``before``: what was approved before the record began; ``procedures``: how many of each.
    """

    found: RequirementResult
    sums: tuple[SiteSum, ...] = ()
    before: float = 0
    procedures: tuple[tuple[str, float], ...] = ()


def attested(
    results: Iterable[RequirementResult], target: Target, question: Question
) -> tuple[Attested, ...]:
    """Hours, studies and repetitions by site, and the papers that are not handed in yet."""
    found = []
    for each in results:
        requirement = each.requirement
        if isinstance(requirement, (Hours, Studies, Repetitions)):
            found.append(_counted(each, requirement, target, question))
        elif isinstance(requirement, Step) and _is_open_paper(each, requirement):
            found.append(Attested(each))
    return tuple(found)


def attested_words(every: Iterable[Attested], target: str) -> Iterator[tuple[str, ...]]:
    """For each site the command that notes all of it as approved, word by word.

    Where no site was named there is one only if that is so of everything.
    """
    by_site: dict[str | None, list[SiteSum]] = {}
    for each in every:
        for one in each.sums:
            by_site.setdefault(one.site, []).append(one)
    for site, sums in by_site.items():
        not_alone = site is None and len(by_site) > 1
        if not_alone or all(each.amount <= each.approved for each in sums):
            continue
        first, last = min(each.first for each in sums), max(each.last for each in sums)
        signers = (name for each in sums for name in each.verifiers)
        named = ("--site", site) if site else ()
        days = ("--from", first.isoformat(), "--to", last.isoformat())
        yield ("signoff", "--by", next(signers, "NAME"), "--for", target, *days, *named)


def _is_open_paper(found: RequirementResult, step: Step) -> bool:
    return step.step in _ON_PAPER and found.status is not Status.MET


def _counted(
    found: RequirementResult,
    requirement: Hours | Studies | Repetitions,
    target: Target,
    question: Question,
) -> Attested:
    entries = question.log.with_ids(set(found.reported))
    signed = {each.id: each for each in entries if is_signed_off(each)}
    amounts = [_amount(each, target.credential.id) for each in signed.values()]
    window = window_of(requirement.window_months, target, question)
    by_site: dict[str, list[Amount]] = {}
    for each in sorted(counting(amounts, window), key=lambda each: (each.first, each.id)):
        by_site.setdefault(signed[each.id].site or "", []).append(each)
    return Attested(
        found,
        tuple(_sum(site, many, signed) for site, many in by_site.items()),
        sum(each.count for each in entries if isinstance(each, OpeningEntry)),
        tuple(
            (part.title, part.tally.done)
            for part in found.parts
            if part.kind is PartKind.PROCEDURE and part.tally.done
        ),
    )


def _amount(entry: SignedEntry, target: str) -> Amount:
    last = max(getattr(entry, "until", None) or entry.on, entry.on)
    return Amount(entry.id, entry.on, last, _size(entry), stage_of(entry, target))


def _size(entry: SignedEntry) -> float:
    if isinstance(entry, HoursEntry):
        return entry.hours
    return entry.count if isinstance(entry, TallyEntry) else 1


def _sum(site: str, amounts: list[Amount], signed: dict[str, SignedEntry]) -> SiteSum:
    verifiers = (signed[each.id].verifier for each in amounts)
    return SiteSum(
        site or None,
        min(each.first for each in amounts),
        max(each.last for each in amounts),
        round(sum(each.amount for each in amounts), 6),
        round(sum(each.amount for each in amounts if each.stage == "approved"), 6),
        tuple(dict.fromkeys(name for name in verifiers if name)),
    )
