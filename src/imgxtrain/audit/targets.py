"""Which credentials are worked towards, by which pathway, and the days that decide what counts."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from imgxtrain.audit.eligibility import Eligibility, Route, best_routes, eligibility
from imgxtrain.audit.pinned_editions import DecidingDays, pinned_editions, superseded
from imgxtrain.audit.question import Question, Target
from imgxtrain.knowledge.credentials import Approval, Credential, Pathway, PathwayStatus
from imgxtrain.knowledge.requirements import Step, StepKind
from imgxtrain.profile.entries import StepEntry, TargetEntry


@dataclass(frozen=True)
class WhatIf:
    """What a plan is asked for in place of what was adopted. None: as adopted."""

    opened: date | None = None
    apply_by: date | None = None
    exam_by: date | None = None
    pathway: str | None = None
    editions: dict[str, str] = field(default_factory=dict)


def targets_of(question: Question) -> tuple[Target, ...]:
    """The credentials taken on, the first first; of one taken on twice, what was said last."""
    adopted = {entry.target: entry for entry in question.log.of(TargetEntry)}
    known = (name for name in adopted if name in question.knowledge.credentials)
    return tuple(target_for(question.knowledge.credentials[name], question) for name in known)


def target_for(credential: Credential, question: Question, what_if: WhatIf | None = None) -> Target:
    """One credential, adopted or not, and with ``what_if`` as if its days were others."""
    asked = what_if or WhatIf()
    adopted = adopted_entry(credential.id, question)
    chosen_way = asked.pathway or (adopted.pathway if adopted else None)
    pathway = _pathway(credential, question, chosen_way)
    steps = _steps(credential.id, question)
    applied = _day_of(StepKind.APPLICATION, pathway, steps.values())
    apply_by = asked.apply_by or (adopted.apply_by if adopted else None)
    anchor = applied or max(question.today, apply_by or question.today)
    opened = asked.opened or (adopted.opened if adopted else None)
    days = DecidingDays(opened, anchor, question.today, applied is not None)
    documents = pathway.documents if pathway else ()
    chosen = {**(adopted.editions if adopted else {}), **asked.editions}
    return Target(
        credential=credential,
        pathway=pathway,
        anchor=anchor,
        adopted=adopted,
        applied=applied,
        window_assigned=_day_of(StepKind.SCHEDULING, pathway, steps.values()),
        worksheet_opened=_worksheet(credential, pathway, days),
        editions=pinned_editions(credential, documents, days, chosen),
        days=days,
        steps=steps,
    )


def adopted_entry(credential: str, question: Question) -> TargetEntry | None:
    """What was said last of a credential taken on; None where it was not."""
    found = [entry for entry in question.log.of(TargetEntry) if entry.target == credential]
    return found[-1] if found else None


def _worksheet(credential: Credential, pathway: Pathway | None, days: DecidingDays) -> date | None:
    """Since when sign-offs stand: where a registry's worksheet holds them, since it was opened.

    A worksheet of an edition that is over is over with its sign-offs.
    """
    if pathway is None or pathway.approval is not Approval.REGISTRY_TOOL:
        return None
    over = any(superseded(document, days) for document in credential.documents)
    return days.today if over else days.opened


def _pathway(credential: Credential, question: Question, named: str | None) -> Pathway | None:
    """The pathway named; else one that what is held opens; else the nearest that is open."""
    by_id = {pathway.id: pathway for pathway in credential.pathways}
    if named in by_id:
        return by_id[named]
    found = eligibility(credential, question)
    fitting = best_routes(found)
    if fitting:
        return fitting[0].pathway
    still_open = [each for each in found.routes if each.pathway.status is PathwayStatus.OPEN]
    nearest = (each for each in still_open if _is_on_the_way(each, found))
    chosen = next(nearest, next(iter(still_open), None))
    return chosen.pathway if chosen else None


def _is_on_the_way(route: Route, found: Eligibility) -> bool:
    """Whether one of the shortest ways to the credential leads through the route."""
    return any(set(missing) <= set(way) for missing in route.missing for way in found.ways)


def _steps(credential: str, question: Question) -> dict[str, StepEntry]:
    """Steps done by today, by requirement; of one done twice, what was said last."""
    done = (each for each in question.log.of(StepEntry) if each.target == credential)
    return {entry.step: entry for entry in done if entry.on <= question.today}


def _day_of(kind: StepKind, pathway: Pathway | None, done: Iterable[StepEntry]) -> date | None:
    """The day on which the pathway's step of a kind was done."""
    ids = {
        each.id
        for each in (pathway.requirements if pathway else ())
        if isinstance(each, Step) and each.step is kind
    }
    return next((entry.on for entry in done if entry.step in ids), None)
