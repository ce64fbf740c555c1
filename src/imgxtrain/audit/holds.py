"""Credentials that must be held: which alternative is, since when, and what the nearest lacks."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product
from typing import NamedTuple

from imgxtrain.audit.held_credentials import Held, holdings_of, label_of, lapse_findings
from imgxtrain.audit.question import Question, Target
from imgxtrain.audit.results import Code, Finding, RequirementResult, Standing, Status
from imgxtrain.audit.standing import standing_of
from imgxtrain.knowledge.credentials import Pathway
from imgxtrain.knowledge.requirement_phrases import holding_text
from imgxtrain.knowledge.requirements import Holds
from imgxtrain.profile.entries import StepEntry

Alternative = tuple[str, ...]


class Holding(NamedTuple):
    """How far a requirement to hold something is met on a day.

    ``held``: the credentials of the alternative that does, else all that help towards one;
    ``since``: the day since when it does, None where that was not told. ``missing``: what each
    alternative lacks, the fewest first; empty where one does. ``own_word``: what was ticked.
    """

    met: bool
    held: tuple[str, ...] = ()
    since: date | None = None
    missing: tuple[Alternative, ...] = ()
    lapsed: bool = False
    own_word: StepEntry | None = None
    findings: tuple[Finding, ...] = ()


def audit_holds(requirement: Holds, target: Target, question: Question) -> RequirementResult:
    """Where a requirement to hold credentials stands; nothing in it is counted."""
    found = holding(requirement, question, target.steps.get(requirement.id))
    return RequirementResult(
        requirement=requirement,
        status=_status(found),
        standing=holding_standing(requirement, found, target.pathway),
        findings=(*found.findings, *_before_applying(found, target, question)),
        done_on=found.since if found.met else None,
    )


def holding(requirement: Holds, question: Question, ticked: StepEntry | None = None) -> Holding:
    """What of ``requirement`` is held on the day of the question.

    ``ticked``: the step by which the user says, with a reason, that something else does.
    """
    records = holdings_of(question.profile.credentials, question.today)
    usable = [each for each in records if each.counts(active=requirement.active)]
    found = [_satisfied(each, usable, question) for each in requirement.any_of]
    satisfied = [each for each in found if each is not None]
    if satisfied:
        return _met(min(satisfied, key=_earliest_known_first), question)
    if ticked is not None and ticked.because and ticked.on <= question.today:
        return _by_own_word(requirement, ticked, question)
    return _not_met(requirement, records, usable, question)


def ever_held(requirement: Holds, target: Target, question: Question) -> Holding:
    """What of ``requirement`` was held at some time up to the day, lapsed since or not."""
    lasting = requirement.model_copy(update={"active": False})
    return holding(lasting, question, target.steps.get(requirement.id))


def holding_standing(requirement: Holds, found: Holding, pathway: Pathway | None) -> Standing:
    """The standing of what is to be held, and of what else is accepted where that could decide.

    Which credentials they are is the pathway's own account; the requirement's ``rule`` tells when.
    """
    if found.own_word:
        return Standing.PROVISIONAL
    decides = () if found.met else (requirement.other,)
    grounds = requirement.provenance or (pathway and (pathway.provenance or pathway.for_whom))
    return standing_of((grounds or requirement.rule, *decides))


def matches(credential: str, wanted: str, question: Question) -> bool:
    """Whether a credential is the one ``wanted``, or one of the family by that id."""
    if credential == wanted:
        return True
    known = question.knowledge.credentials
    return credential in known and known.plain(credential).get("family") == wanted


def _satisfied(
    alternative: Alternative, usable: Iterable[Held], question: Question
) -> tuple[Held, ...] | None:
    """For each part of the alternative the credential longest held; None where one is lacking."""
    chosen: list[Held] = []
    held = tuple(usable)
    for wanted in alternative:
        fitting = [each for each in held if matches(each.credential, wanted, question)]
        if not fitting:
            return None
        chosen.append(min(fitting, key=lambda each: (each.since is None, each.since or date.max)))
    return tuple(chosen)


def _earliest_known_first(held: tuple[Held, ...]) -> tuple[bool, date]:
    return (_since(held) is None, _since(held) or date.max)


def _since(held: Iterable[Held]) -> date | None:
    """The day since when all of them are held; None where one of the days was not told."""
    days = [each.since for each in held]
    known = [day for day in days if day is not None]
    return max(known) if known and len(known) == len(days) else None


def _met(chosen: tuple[Held, ...], question: Question) -> Holding:
    return Holding(
        met=True,
        held=tuple(each.credential for each in chosen),
        since=_since(chosen),
        findings=tuple(lapse_findings(chosen, question.knowledge)),
    )


def _by_own_word(requirement: Holds, ticked: StepEntry, question: Question) -> Holding:
    listed = holding_text(requirement.any_of, question.knowledge)
    finding = Finding(
        Code.OWN_WORD,
        f"met by your own word: {ticked.because}",
        (ticked.id,),
        rule=requirement.other.value or f"asked for: {listed}",
        sources=requirement.other.sources or requirement.rule.sources,
        remedy="ask the body to confirm in writing that it accepts this",
    )
    return Holding(met=True, since=ticked.on, own_word=ticked, findings=(finding,))


def _not_met(
    requirement: Holds, records: tuple[Held, ...], usable: list[Held], question: Question
) -> Holding:
    missing = _missing(requirement.any_of, usable, question)
    ever = [each for each in records if each.counts(active=False)]
    wanted = {name for alternative in requirement.any_of for name in alternative}
    concerned = [
        each for each in records if any(matches(each.credential, one, question) for one in wanted)
    ]
    helping = tuple(each.credential for each in usable if each in concerned)
    findings = (
        *lapse_findings(concerned, question.knowledge),
        _lacking(requirement, missing, helping, question),
        *_also_accepted(requirement),
    )
    lapsed = any(_satisfied(each, ever, question) for each in requirement.any_of)
    return Holding(met=False, held=helping, missing=missing, lapsed=lapsed, findings=findings)


def _missing(
    alternatives: Iterable[Alternative], usable: Iterable[Held], question: Question
) -> tuple[Alternative, ...]:
    """What each alternative lacks, without repeats and without those that contain a smaller."""
    held = tuple(usable)
    lacking = [
        tuple(n for n in each if not any(matches(h.credential, n, question) for h in held))
        for each in alternatives
    ]
    fewest_first = sorted(dict.fromkeys(lacking), key=len)
    smallest: list[Alternative] = []
    for each in fewest_first:
        if not any(set(other) <= set(each) for other in smallest):
            smallest.append(each)
    return tuple(smallest)


def all_missing(holdings: Iterable[Holding]) -> tuple[Alternative, ...]:
    """What several requirements together lack, the fewest first."""
    options: list[tuple[Alternative, ...]] = [each.missing for each in holdings if not each.met]
    if not options:
        return ()
    joined = (
        tuple(dict.fromkeys(n for part in parts for n in part)) for parts in product(*options)
    )
    return tuple(sorted(dict.fromkeys(joined), key=len))


def _lacking(
    requirement: Holds,
    missing: tuple[Alternative, ...],
    helping: tuple[str, ...],
    question: Question,
) -> Finding:
    nearest = tuple(each for each in missing if len(each) == len(missing[0]))
    wanted = nearest[0][0]
    lacking = f"{holding_text(nearest, question.knowledge)} is missing"
    held = " and ".join(label_of(each, question.knowledge) for each in helping)
    return Finding(
        Code.NOT_HELD,
        f"you hold {held}, but {lacking}" if held else lacking,
        rule=requirement.rule.value,
        sources=requirement.rule.sources,
        remedy=None if _is_recorded(wanted, question) else "if you hold it, say so",
        command=None
        if _is_recorded(wanted, question)
        else f"imgxtrain me add credential {_example(wanted, question)}",
    )


def _is_recorded(wanted: str, question: Question) -> bool:
    """Whether the record has it, lapsed or yet to come: its days are another finding's matter."""
    return any(matches(each.credential, wanted, question) for each in question.profile.credentials)


def _example(wanted: str, question: Question) -> str:
    """A credential that would help: of a family its first."""
    named = (each for each in question.knowledge.credentials if matches(each, wanted, question))
    return next(named, wanted)


def _also_accepted(requirement: Holds) -> Iterator[Finding]:
    other = requirement.other
    told = other.value or other.note
    if told:
        yield Finding(
            Code.UNKNOWN_FIGURE,
            f"more may be accepted than can be checked here: {told}",
            rule=other.value,
            sources=other.sources,
            remedy="if that is you, have the body confirm it, then tick it off, done --because",
        )


def _before_applying(found: Holding, target: Target, question: Question) -> Iterator[Finding]:
    """What is held today and ends before the application."""
    if target.anchor <= question.today:
        return
    for each in holdings_of(question.profile.credentials, question.today):
        ends = each.lapses
        if each.credential in found.held and ends and question.today < ends <= target.anchor:
            label = label_of(each.credential, question.knowledge)
            yield Finding(
                Code.LAPSED,
                f"{label} lapses on {ends}, before you mean to apply on {target.anchor}",
                remedy="renew it before then",
            )


def _status(found: Holding) -> Status:
    if found.met:
        return Status.MET
    if found.lapsed:
        return Status.EXPIRED
    return Status.IN_PROGRESS if found.held else Status.NOT_STARTED
