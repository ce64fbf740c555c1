"""Where somebody stands as ``imgxtrain.plan/1``. What is not known is null."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from imgxtrain.audit.results import (
    Expiry,
    Finding,
    Part,
    PinnedEdition,
    RequirementResult,
    TargetResult,
)
from imgxtrain.planning.actions import Action

SCHEMA = "imgxtrain.plan/1"


def plan_json(
    results: Iterable[TargetResult], actions: Sequence[Action], today: date
) -> dict[str, Any]:
    """Every target with those of ``actions`` that are for it."""
    told = [
        target_json(result, [each for each in actions if each.target == result.credential.id])
        for result in results
    ]
    return {"schema": SCHEMA, "today": today.isoformat(), "targets": told}


def target_json(result: TargetResult, actions: Iterable[Action]) -> dict[str, Any]:
    """One target with its requirements, findings and what to do next."""
    return {
        "credential": result.credential.id,
        "pathway": result.pathway.id if result.pathway else None,
        "editions": {each.document.id: each.edition.id for each in result.editions},
        "edition_details": [_edition(each) for each in result.editions],
        "adopted": result.adopted is not None,
        "standing": result.standing.value,
        "status": result.status.value,
        "requirements": [requirement_json(each) for each in result.requirements],
        "findings": [finding_json(each) for each in result.findings],
        "next": [action_json(each) for each in actions],
    }


def requirement_json(found: RequirementResult) -> dict[str, Any]:
    """One requirement: its three numbers, its parts and every reason."""
    counted = bool(found.unit)
    return {
        "id": found.requirement.id,
        "kind": found.requirement.kind,
        "title": found.requirement.title,
        "status": found.status.value,
        "standing": found.standing.value,
        "unit": found.unit or None,
        "need": found.need,
        "approved": found.tally.approved if counted else None,
        "submitted": found.tally.submitted if counted else None,
        "logged": found.tally.logged if counted else None,
        "missing": found.missing,
        "parts": [part_json(each) for each in found.parts],
        "expires_next": _expiry(found.expires_next),
        "findings": [finding_json(each) for each in found.findings],
        "blocked_by": list(found.blocked_by),
        "done_on": _day(found.done_on),
        "proven": found.proven,
    }


def part_json(part: Part) -> dict[str, Any]:
    """A procedure, group, category, examination or count of weeks."""
    return {
        "id": part.id,
        "kind": part.kind.value,
        "title": part.title,
        "within": part.within,
        "need": part.need,
        "most": part.most,
        "performed": part.performed,
        "approved": part.tally.approved,
        "submitted": part.tally.submitted,
        "logged": part.tally.logged,
        "missing": part.missing,
        "further": part.further,
        "expires_next": _expiry(part.expires_next),
    }


def finding_json(finding: Finding) -> dict[str, Any]:
    """One reason, with the rule that says so and what would change it."""
    return {
        "code": finding.code.value,
        "entries": list(finding.entries),
        "reason": finding.reason,
        "rule": finding.rule,
        "sources": list(finding.sources),
        "remedy": finding.remedy,
        "command": finding.command,
    }


def action_json(action: Action) -> dict[str, Any]:
    """One thing to do next."""
    return {
        "target": action.target,
        "requirement": action.requirement,
        "urgency": action.urgency.name.lower().replace("_", "-"),
        "say": action.say,
        "why": action.why,
        "by": _day(action.by),
        "entries": list(action.entries),
        "command": action.command,
    }


def _edition(pinned: PinnedEdition) -> dict[str, Any]:
    edition = pinned.edition
    return {
        "document": pinned.document.id,
        "id": edition.id,
        "title": edition.title,
        "effective_from": _day(edition.effective_from.value),
        "accept_until": _day(edition.accept_until.value),
        "certain": pinned.certain,
    }


def _expiry(expiry: Expiry | None) -> dict[str, Any] | None:
    if expiry is None:
        return None
    return {
        "last_day": expiry.last_day.isoformat(),
        "count": expiry.count,
        "entries": list(expiry.entries),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
