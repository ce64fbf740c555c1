"""One entry explained, as ``imgxtrain.why/1``. What is not known is null."""

from typing import Any

from imgxtrain.audit.explanation import Explanation, Verdict
from imgxtrain.audit.question import Question
from imgxtrain.audit.results import Finding, Part
from imgxtrain.output.entries import Names, entry_json
from imgxtrain.output.explanation import command_for
from imgxtrain.output.plan_json import finding_json
from imgxtrain.planning.other_claims import counts_until, other_claims
from imgxtrain.profile.entries import Entry
from imgxtrain.profile.scopes import is_signed_off

SCHEMA = "imgxtrain.why/1"


def explanation_json(explanation: Explanation, question: Question) -> dict[str, Any]:
    """The entry, and a verdict for each requirement that looks at it."""
    entry = explanation.entry
    return {
        "schema": SCHEMA,
        "today": question.today.isoformat(),
        "entry": entry_json(entry, Names(question.knowledge)),
        "verdicts": [_verdict(entry, each, question) for each in explanation.verdicts],
        "unconcerned": [each.credential.id for each in explanation.unconcerned],
    }


def _verdict(entry: Entry, verdict: Verdict, question: Question) -> dict[str, Any]:
    until = counts_until(entry, verdict)
    found = verdict.result
    return {
        "target": verdict.target.credential.id,
        "requirement": found.requirement.id,
        "title": found.requirement.title,
        "counts": verdict.counts,
        "stage": verdict.stage.value if is_signed_off(entry) else None,
        "status": found.status.value,
        "standing": found.standing.value,
        "procedure": _named(verdict.procedure),
        "category": _named(verdict.category),
        "counts_until": until.isoformat() if until else None,
        "reasons": [_finding(each, entry) for each in verdict.reasons],
        "doubts": [_finding(each, entry) for each in verdict.doubts],
        "other_claims": [
            {"procedure": each.procedure, "title": each.title, "command": each.command}
            for each in other_claims(entry, verdict, question.knowledge)
        ],
    }


def _named(part: Part | None) -> dict[str, str] | None:
    return {"id": part.id, "title": part.title} if part else None


def _finding(finding: Finding, entry: Entry) -> dict[str, Any]:
    command = command_for(entry.id, finding) if finding.command else None
    return {**finding_json(finding), "command": command}
