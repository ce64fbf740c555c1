"""Results of an audit made by hand: what next steps and outputs are drawn from."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from imgxtrain.audit.results import (
    Expiry,
    Part,
    PartKind,
    RequirementResult,
    Standing,
    Status,
    Tally,
    TargetResult,
)
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.requirements import Repetitions, Requirement
from tests.audit.worlds import made

LISTED = {"per_procedure_minimum": 3, "per_procedure_maximum": 5, "per_day": 9}


def procedure(
    name: str, done: int = 0, further: int = 0, within: str | None = None, **fields: Any
) -> Part:
    """A procedure of which ``done`` were done, by a minimum of 3 and a maximum of 5."""
    counted = min(done, 5) if done >= 3 else 0
    usual = {
        "tally": Tally(logged=counted),
        "need": 3,
        "most": 5,
        "missing": max(0, 3 - done),
        "performed": done,
    }
    own = {"id": name.lower(), "title": name, "kind": PartKind.PROCEDURE}
    return Part(**{**own, **usual, "further": further, "within": within, **fields})


def category(name: str, performed: int = 0) -> Part:
    return Part(id=name.lower(), title=name, kind=PartKind.CATEGORY, performed=performed)


def ending(part: Part, day: date, *entries: str) -> Part:
    """``part``, of which some stop counting after ``day``."""
    return part._replace(expires_next=Expiry(day, len(entries), entries))


def repetitions(*parts: Part, missing: float | None = None, **fields: Any) -> RequirementResult:
    """An official requirement of 125 repetitions; what is missing is what the parts need."""
    wanted = sum(part.further for part in parts) if missing is None else missing
    usual: dict[str, Any] = {
        "status": Status.IN_PROGRESS,
        "standing": Standing.OFFICIAL,
        "unit": "repetitions",
        "need": 125,
        "missing": wanted,
        "parts": parts,
    }
    requirement = fields.pop("requirement", None) or made(Repetitions, total=125, **LISTED)
    return RequirementResult(requirement=requirement, **{**usual, **fields})


def counted(requirement: Requirement, unit: str, **fields: Any) -> RequirementResult:
    usual: dict[str, Any] = {"status": Status.IN_PROGRESS, "standing": Standing.OFFICIAL}
    return RequirementResult(requirement=requirement, unit=unit, **{**usual, **fields})


def target_of(
    *results: RequirementResult, credential: str = "arrt-ct", **fields: Any
) -> TargetResult:
    """A target of the shipped data with results of its own."""
    known = Knowledge().credentials[credential]
    usual: dict[str, Any] = {"status": Status.IN_PROGRESS, "standing": Standing.OFFICIAL}
    return TargetResult(
        credential=known, pathway=known.pathways[0], requirements=results, **{**usual, **fields}
    )


def say(actions: Iterable[Any]) -> list[str]:
    return [action.say for action in actions]
