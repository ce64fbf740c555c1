"""How far targets have come, as ``imgxtrain.progress/1``. What is not known is null."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from imgxtrain.audit.question import Question
from imgxtrain.audit.results import PartKind, RequirementResult, TargetResult
from imgxtrain.knowledge.requirements import Repetitions
from imgxtrain.output.plan_json import part_json, requirement_json, target_json
from imgxtrain.planning.left_out import over_maximum, reasons_of, reported_days

SCHEMA = "imgxtrain.progress/1"


def progress_json(results: Sequence[TargetResult], question: Question) -> dict[str, Any]:
    """Every target with all of its parts and reasons, and its days."""
    told = [_target(result, question) for result in results]
    return {"schema": SCHEMA, "today": question.today.isoformat(), "targets": told}


def _target(result: TargetResult, question: Question) -> dict[str, Any]:
    plain = target_json(result, ())
    del plain["next"]
    return {**plain, "requirements": [_requirement(e, question) for e in result.requirements]}


def _requirement(found: RequirementResult, question: Question) -> dict[str, Any]:
    over = over_maximum(found)
    parts = [
        {**part_json(part), "over": over.get(part.id, 0) if _is_procedure(part.kind) else None}
        for part in found.parts
    ]
    left_out = {each.code.value: each.count for each in reasons_of(found)}
    return {
        **requirement_json(found),
        "parts": parts,
        "left_out": left_out,
        "counted": list(found.reported),
        **_days(found, question),
    }


def _is_procedure(kind: PartKind) -> bool:
    return kind is PartKind.PROCEDURE


def _days(found: RequirementResult, question: Question) -> dict[str, Any]:
    """The days of repetitions; other kinds have none."""
    if not isinstance(found.requirement, Repetitions):
        return {"per_day": None, "days": []}
    days = [
        {
            "day": _iso(each.day),
            "counted": each.counted,
            "over_limit": each.over_limit,
            "otherwise": each.otherwise,
        }
        for each in reported_days(found, question)
    ]
    return {"per_day": found.requirement.per_day.value, "days": days}


def _iso(day: date) -> str:
    return day.isoformat()
