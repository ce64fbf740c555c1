"""What credentials open as ``imgxtrain.paths/1``. What is not known is null."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from imgxtrain.audit.question import Question
from imgxtrain.career.paths import Paths, to_say
from imgxtrain.career.paths_goal import CareerShown, Goal
from imgxtrain.career.paths_judging import Judged, Shown
from imgxtrain.career.paths_openings import Opened, Openings
from imgxtrain.career.paths_pay import career_pay, modality_pay
from imgxtrain.career.paths_points import GroundShown, PointsShown
from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.phrase import Phrase, Unit
from imgxtrain.knowledge.provenance import Sourced
from imgxtrain.output.json_form import phrases_json
from imgxtrain.output.plan_json import finding_json
from imgxtrain.planning.orders import Cost, EarnStep, Way

SCHEMA = "imgxtrain.paths/1"


def paths_json(found: Paths, question: Question) -> dict[str, Any]:
    """Everything that is open, and every destination."""
    return {
        "schema": SCHEMA,
        "today": question.today.isoformat(),
        "held": _held(found.openings, question),
        "modalities": list(found.modalities),
        "findings": [finding_json(each) for each in found.findings],
        "credentials": _openings(found.openings),
        "careers": [_career(each, question) for each in found.careers],
        "goal": None,
        "say": list(found.say),
    }


def goal_json(goal: Goal, ways: Iterable[Way], question: Question) -> dict[str, Any]:
    """One goal and the ways to it."""
    careers = (goal.career,) if goal.career else ()
    return {
        "schema": SCHEMA,
        "today": question.today.isoformat(),
        "findings": [finding_json(each) for each in goal.findings],
        "credentials": None,
        "careers": [_career(each, question) for each in careers],
        "goal": {
            "kind": goal.match.kind.value,
            "id": goal.match.id,
            "title": goal.match.title,
            "state": goal.state.value,
            "credentials": [each.id for each in goal.credentials],
            "held": list(goal.held),
            "ways": [_way(each) for each in ways],
            "pay": _pay(goal, question),
        },
        "say": list(to_say(careers, nothing_held=not question.profile.credentials)),
    }


def _held(found: Openings, question: Question) -> list[dict[str, Any]]:
    known = question.knowledge.credentials
    return [
        {
            "credential": each.credential,
            "label": credential_label(known[each.credential]) if each.credential in known else None,
            "earned": each.told.earned,
            "lapsed": each.told.lapsed,
            "current": each.counts(active=True),
        }
        for each in found.held
    ]


def _openings(found: Openings) -> dict[str, Any]:
    return {
        "by_holding": [
            {"held": list(branch.held), "opens": [_opened(each) for each in branch.opened]}
            for branch in found.branches
        ],
        "by_schooling": [_opened(each) for each in found.by_schooling],
        "not_modeled": [each.id for each in found.not_modeled],
    }


def _opened(each: Opened) -> dict[str, Any]:
    return {
        "credential": each.credential.id,
        "label": credential_label(each.credential),
        "name": each.credential.name,
        "pathway": each.route.pathway.id,
        "for_whom": _graded(each.route.pathway.for_whom),
        "held": list(each.route.held),
        "standing": each.route.standing.value,
        "then": [_opened(one) for one in each.then],
    }


def _career(found: CareerShown, question: Question) -> dict[str, Any]:
    career = found.career
    return {
        "id": career.id,
        "name": career.name,
        "credential": career.credential,
        "reached": found.reached,
        "from": list(career.modalities),
        "prerequisites": [_judged(each) for each in found.asked],
        "what": _graded(career.what),
        "pay": phrases_json(career_pay(career, question.knowledge)),
        "time": _graded(career.time),
        "cost": _graded(career.cost),
        "outlook": _graded(career.outlook),
    }


def _judged(each: Judged) -> dict[str, Any]:
    return {
        "id": each.prerequisite.id,
        "text": _graded(each.prerequisite.text),
        "verdict": each.verdict.value,
        "standing": each.standing.value,
        "months_needed": _graded(each.prerequisite.experience_months, Unit.MONTHS),
        "shown": [_side(side) for side in each.shown],
        "lacking": [list(one) for one in each.lacking],
        "points": _points(each.points) if each.points else None,
    }


def _side(side: Shown) -> dict[str, Any]:
    return {
        "verdict": side.verdict.value,
        "reason": side.reason,
        "months": side.months,
        "by": _day(side.by),
        "command": side.command,
    }


def _points(found: PointsShown) -> dict[str, Any]:
    return {
        "needed": _graded(found.asked.needed),
        "at_least": found.at_least,
        "modeled": found.modeled,
        "suffices": found.suffices,
        "months_of_work": found.months_of_work,
        "by": _day(found.by),
        "grounds": [_ground(each) for each in found.grounds],
    }


def _ground(each: GroundShown) -> dict[str, Any]:
    return {
        "id": each.ground.id,
        "name": each.ground.name,
        "minimum": _graded(each.ground.minimum),
        "maximum": _graded(each.ground.maximum),
        "points": each.points,
        "months": each.months,
        "reason": each.reason,
    }


def _way(way: Way) -> dict[str, Any]:
    return {
        "credentials": [each.credential.id for each in way.steps],
        "days": way.days,
        "cost": _cost(way.cost),
        "steps": [_step(each) for each in way.steps],
    }


def _step(step: EarnStep) -> dict[str, Any]:
    return {
        "credential": step.credential.id,
        "label": credential_label(step.credential),
        "pathway": step.by.pathway.id if step.by else None,
        "modeled": step.modeled,
        "left": [{"id": e.requirement.id, "title": e.requirement.title} for e in step.left],
        "days": step.days,
        "time": step.finish.because,
        "untimed": list(step.untimed),
        "usual_time": [_graded(each) for each in step.usual],
        "cost": _cost(step.cost),
        "fees": [{"name": name, "usd": _graded(usd, Unit.USD)} for name, usd in step.cost.fees],
    }


def _cost(cost: Cost) -> dict[str, Any]:
    return {"usd": _graded(cost.usd, Unit.USD), "without": list(cost.unknown)}


def _pay(goal: Goal, question: Question) -> dict[str, Any]:
    if goal.career:
        return phrases_json(career_pay(goal.career.career, question.knowledge))
    return phrases_json(modality_pay(_modalities(goal), question.knowledge))


def _modalities(goal: Goal) -> tuple[str, ...]:
    named: Iterable[str] = (name for each in goal.credentials for name in each.modalities)
    return tuple(dict.fromkeys(named))


def _graded(figure: Sourced[Any], unit: Unit = Unit.NONE) -> dict[str, Any]:
    return phrases_json((Phrase("", figure, unit),))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
