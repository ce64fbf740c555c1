"""From amounts that count to the result of a requirement: need, status, standing, expiry."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from imgxtrain.audit.dated_amounts import (
    Amount,
    Window,
    next_expiry,
    once_done,
    tally_of,
    window_findings,
)
from imgxtrain.audit.results import Code, Finding, Part, RequirementResult, Status
from imgxtrain.audit.standing import standing_of
from imgxtrain.knowledge.provenance import Sourced
from imgxtrain.knowledge.requirements import Education, Hours, Studies


class Count(NamedTuple):
    """What was found for a requirement that counts something.

    ``amounts``: all that may count but for its day and its sign-off; ``counted``: what does;
    ``lasting``: what counts and has no day. ``figures``: further rules by their name.
    """

    unit: str
    window: Window
    amounts: tuple[Amount, ...]
    counted: tuple[Amount, ...]
    lasting: tuple[Amount, ...] = ()
    parts: tuple[Part, ...] = ()
    figures: Mapping[str, Sourced[Any]] | None = None
    findings: tuple[Finding, ...] = ()


def result_of(requirement: Education | Hours | Studies, found: Count) -> RequirementResult:
    """Where the requirement stands: its total is what decides, and each part must be complete."""
    figures = {"how many are asked for": requirement.total, **(found.figures or {})}
    tally = tally_of((*found.counted, *found.lasting))
    need = requirement.total.value
    return RequirementResult(
        requirement=requirement,
        status=_status(need, found),
        standing=standing_of((requirement.rule, *figures.values()), main=requirement.total),
        unit=found.unit,
        need=need,
        tally=tally,
        missing=shortfall(need, tally.done),
        parts=found.parts,
        expires_next=next_expiry(found.counted, found.window),
        reported=tuple(dict.fromkeys(each.id for each in (*found.counted, *found.lasting))),
        findings=(
            *window_findings(found.amounts, found.window, found.unit),
            *found.findings,
            *_unknown(figures),
        ),
    )


def shortfall(need: float | None, done: float) -> float | None:
    """What is missing of ``need``; None where that is not known."""
    return None if need is None else max(0.0, round(need - done, 6))


def _status(need: float | None, found: Count) -> Status:
    """Met by what is approved alone; expired where all is gone that was once enough."""
    tally = tally_of((*found.counted, *found.lasting))
    if need is None:
        return Status.IN_PROGRESS if tally.done else Status.NOT_STARTED
    if tally.approved >= need and all(p.tally.approved >= (p.need or 0) for p in found.parts):
        return Status.MET
    if tally.done >= need and all(p.tally.done >= (p.need or 0) for p in found.parts):
        return Status.AWAITING
    if not tally.done and once_done(found.amounts, found.window) >= need:
        return Status.EXPIRED
    return Status.IN_PROGRESS if tally.done else Status.NOT_STARTED


def _unknown(figures: Mapping[str, Sourced[Any]]) -> Iterator[Finding]:
    """One finding for each figure that is said to exist and is not known."""
    for name, figure in figures.items():
        if not figure.known and figure.note:
            yield Finding(
                Code.UNKNOWN_FIGURE,
                f"{name} is not known: {figure.note}",
                sources=figure.sources,
                remedy="read it off the body's own page, or ask the body",
            )
